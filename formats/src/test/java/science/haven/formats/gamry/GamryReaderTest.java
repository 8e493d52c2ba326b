package science.haven.formats.gamry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.data.Condition;
import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Measurement;
import science.haven.data.Transient;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.quantity.Remark;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Files in Gamry's layout for what the real samples do not have: decimal commas, several tables,
/// corrected columns, chronoamperometry.
class GamryReaderTest {

    private static final String HEAD =
            """
            EXPLAIN
            TAG	EISPOT
            PSTAT	PSTAT	IFC1010-1	Potentiostat
            VDC	POTEN	1,50000E+000	F	DC Voltage (V)
            AREA	QUANT	7,85000E-001	Sample Area (cm^2)
            """;

    private static final String TABLE =
            """
            ZCURVE	TABLE
            	Pt	Time	Freq	Zreal	Zimag	Zsig	Zmod	Zphz	Idc	Vdc	IERange
            	#	s	Hz	ohm	ohm	V	ohm	°	A	V	#
            	0	1	1000,5	10	-2	1	10	-11	0	0	9
            	1	2	100,5	12,25	-3,5	1	12	-16	0	0	9
            """;

    @Test
    void readsDecimalCommas() throws FormatException {
        ImpedanceSpectrum z = (ImpedanceSpectrum) read(HEAD + TABLE).getFirst();
        assertThat(z.frequency()).containsExactly(1000.5, 100.5);
        assertThat(z.real()).containsExactly(10, 12.25);
        assertThat(z.imaginary()).containsExactly(-2, -3.5);
        assertThat(z.provenance().instrument()).isEqualTo("Gamry IFC1010-1");
        assertThat(condition(z, "dc voltage").value().value()).isEqualTo(1.5);
        assertThat(condition(z, "area").value().value()).isEqualTo(0.785e-4);
        assertThat(condition(z, "area").doubt()).isEmpty();
    }

    @Test
    void makesASpectrumOfEachTable() throws FormatException {
        List<Measurement> two = read(HEAD + TABLE + TABLE);
        assertThat(two).extracting(m -> m.provenance().file()).containsExactly("a#1", "a#2");
    }

    @Test
    void readsTheMeasuredColumnsAndSaysSo() throws FormatException {
        String corrected =
                TABLE.replace("Vdc\tIERange", "Vdc\tIERange\tZrealDrCor\tZimagDrCor")
                        .replace("V\t#\n", "V\t#\tohm\tohm\n")
                        .replace("\t9\n", "\t9\t99\t-99\n");
        Measurement read = read(HEAD + corrected).getFirst();
        assertThat(((ImpedanceSpectrum) read).real()).containsExactly(10, 12.25);
        assertThat(read.provenance().remarks())
                .extracting(Remark::text)
                .containsExactly(
                        "The columns corrected by the instrument were not used: ZrealDrCor");
    }

    @Test
    void remarksOnRowsThatAreMissing() throws FormatException {
        Measurement read = read(HEAD + TABLE.replace("TABLE", "TABLE\t72")).getFirst();
        assertThat(read.provenance().remarks())
                .extracting(Remark::text)
                .containsExactly("The file says it has 72 rows, but there are 2");
    }

    @Test
    void readsChronoamperometry() throws FormatException {
        String curve =
                """
                EXPLAIN
                TAG	CHRONOA
                CURVE	TABLE	3
                	Pt	T	Vf	Im	Vu	Sig	Ach	IERange	Over	Temp
                	#	s	V vs. Ref.	A	V	V	V	#	bits	deg C
                	0	0	0.5	1.5E-006	0	0	0	9	..........a	-327.67
                	1	0.5	0.5	1.2E-006	0	0	0	9	..........a	-327.67
                	2	1.0	0.5	1.1E-006	0	0	0	9	..........a	-327.67
                """;
        Transient data = (Transient) read(curve).getFirst();
        assertThat(data.time()).containsExactly(0, 0.5, 1);
        assertThat(data.voltage()).containsExactly(0.5, 0.5, 0.5);
        assertThat(data.current()).containsExactly(1.5e-6, 1.2e-6, 1.1e-6);
        assertThat(data.provenance().format()).isEqualTo("Gamry DTA");
    }

    private static Condition condition(Measurement measurement, String name) {
        return measurement.provenance().condition(name).orElseThrow();
    }

    private static List<Measurement> read(String text) throws FormatException {
        return Formats.read(new SourceFile("a", text.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
