package science.haven.formats.novocontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.Measurement;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Files in the layout of the real ones, for what those do not have: several temperatures.
class NovocontrolReaderTest {

    private static final String HEAD =
            "s1, 26.02.2025, 15:11\nFixed value(s) :  AC Volt  [Vrms]=7.1000e-03  \n";

    @Test
    void makesASpectrumOfEachTemperature() throws FormatException {
        List<Measurement> read =
                read(
                        HEAD
                                + "Temp. [°C]\tFreq. [Hz]\tZs' [Ohms]\tZs'' [Ohms]\n"
                                + "25.1\t1e3\t10\t-1\n25.1\t1e2\t11\t-2\n25.1\t1e1\t12\t-3\n"
                                + "50.2\t1e3\t5\t-1\n50.2\t1e2\t6\t-2\n50.2\t1e1\t7\t-3\n");
        assertThat(read).extracting(m -> m.provenance().file()).containsExactly("a#1", "a#2");
        assertThat(kelvin(read.get(0))).isCloseTo(298.25, within(1e-9));
        assertThat(kelvin(read.get(1))).isCloseTo(323.35, within(1e-9));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Temp. [°C]=25.00, 298.15", "Temp. [K]=300.00, 300"})
    void readsAFixedTemperature(String fixed, double kelvin) throws FormatException {
        String head = "s1\nFixed value(s) :  " + fixed + "  AC Volt [Vrms]=1.0\n";
        List<Measurement> read = read(head + "Freq. [Hz]\tZs' [Ohms]\tZs'' [Ohms]\n10\t1\t-1\n");
        assertThat(kelvin(read.getFirst())).isCloseTo(kelvin, within(1e-9));
    }

    @Test
    void takesTheThicknessOfTheSampleAndNotOfTheElectrode() throws FormatException {
        String head = "Electrode Thickness[mm]: 4.0  Thickness[mm]: 0.75 Diameter[mm]: 0\n" + HEAD;
        Measurement read =
                read(head + "Freq. [Hz]\tZs' [Ohms]\tZs'' [Ohms]\n10\t1\t-1\n").getFirst();
        assertThat(read.provenance().condition("thickness").orElseThrow().value().value())
                .isCloseTo(0.75e-3, within(1e-15));
        assertThat(read.provenance().condition("diameter")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Freq.[Hz];Eps';10 1 2 | a:3: expected columns with frequency in Hz, Z′ and Z″ in Ω"
                        + " (or Zmod and phase), found 'Freq.[Hz]'",
                "Freq.[Hz] Zs'[ohm] Zs''[ohm];10 1;1 1 -1 | a:4: expected 3 columns, found '2: 10 1'",
                "Freq.[Hz] Zs'[ohm] Zs''[ohm];10 1 -1;-1 1 -1 | a:5: expected frequency > 0 Hz,"
                        + " found '-1'",
            })
    void namesThePlace(String table, String message) {
        assertThatThrownBy(() -> read(HEAD + table.replace(';', '\n')))
                .isInstanceOf(FormatException.class)
                .hasMessage(message.replace("Zmod", "|Z|"));
    }

    private static double kelvin(Measurement measurement) {
        return measurement.provenance().condition("temperature").orElseThrow().value().value();
    }

    private static List<Measurement> read(String text) throws FormatException {
        return Formats.read(new SourceFile("a", text.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
