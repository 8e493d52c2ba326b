package science.haven.formats.versastudio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Measurement;
import science.haven.data.Transient;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.quantity.Remark;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Files in the layout of the real one, for what that does not have: DC segments, several segments.
class VersaStudioReaderTest {

    private static final String HEAD = "<Application>\nName=VersaStudio\n</Application>\n";
    private static final String DC = segment("0,0,0.5,1e-3,0.1,0,0,0", "0,1,0.5,8e-4,0.2,0,0,0");
    private static final String AC = segment("1,0,0,0,1.0,100,10,-1", "1,1,0,0,1.2,10,12,-2");

    private static String segment(String... rows) {
        return "<Segment1>\nType=2\nDefinition=Segment #, Point #, E(V), I(A), Elapsed Time(s),"
                + " Frequency(Hz), Z Real, Z Imag,0\n"
                + String.join("\n", rows)
                + "\n</Segment1>\n";
    }

    @Test
    void readsDcSegmentsAsTransients() throws FormatException {
        List<Measurement> read = read(HEAD + DC + DC);
        assertThat(read).extracting(m -> m.provenance().file()).containsExactly("a#1", "a#2");
        Transient first = (Transient) read.getFirst();
        assertThat(first.time()).containsExactly(0.1, 0.2);
        assertThat(first.voltage()).containsExactly(0.5, 0.5);
        assertThat(first.current()).containsExactly(1e-3, 8e-4);
    }

    @Test
    void leavesDcSegmentsOutOfTheSpectraAndSaysSo() throws FormatException {
        List<Measurement> read = read(HEAD + DC + AC + AC);
        assertThat(read).hasSize(2);
        assertThat(((ImpedanceSpectrum) read.get(1)).frequency()).containsExactly(100, 10);
        assertThat(read.getFirst().provenance().remarks())
                .extracting(Remark::text)
                .containsExactly("2 rows left out: they belong to a DC segment");
    }

    private static List<Measurement> read(String text) throws FormatException {
        return Formats.read(new SourceFile("a", text.getBytes(StandardCharsets.UTF_8)));
    }
}
