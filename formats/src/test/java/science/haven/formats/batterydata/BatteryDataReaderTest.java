package science.haven.formats.batterydata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.Condition;
import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Measurement;
import science.haven.data.Provenance;
import science.haven.data.Transient;
import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

class BatteryDataReaderTest {

    private static final BatteryDataReader READER = new BatteryDataReader();

    @Test
    void everyBitOfASpectrumComesBack() throws FormatException {
        ImpedanceSpectrum written = spectrum(1, Optional.of(248.15));

        ImpedanceSpectrum read =
                (ImpedanceSpectrum) read(BatteryDataWriter.spectra(List.of(written))).getFirst();

        assertThat(read.frequency()).isEqualTo(written.frequency());
        assertThat(read.real()).isEqualTo(written.real());
        assertThat(read.imaginary()).isEqualTo(written.imaginary());
        assertThat(read.provenance().condition("temperature").orElseThrow().value().value())
                .isCloseTo(248.15, within(1e-9));
    }

    @Test
    void severalSpectraStaySeveral() throws FormatException {
        List<ImpedanceSpectrum> written =
                List.of(spectrum(1, Optional.empty()), spectrum(2, Optional.empty()));

        List<Measurement> read = read(BatteryDataWriter.spectra(written));

        assertThat(read).hasSize(2);
        assertThat(((ImpedanceSpectrum) read.get(1)).real()).isEqualTo(written.get(1).real());
    }

    @Test
    void everyBitOfATransientComesBack() throws FormatException {
        double[] time = {0, 0.1, 1.0 / 3, 1e5};
        double[] voltage = {1, Math.PI, -4.9e-324, 0.1 + 0.2};
        double[] current = {1e-9, 2e-9 / 3, 0, -0.0};
        Transient written = new Transient(time, voltage, current, provenance(Optional.of(298.15)));

        String csv = BatteryDataWriter.trace(written);

        assertThat(csv)
                .startsWith("Test Time / s,Voltage / V,Current / A,Ambient Temperature / degC\n");
        Transient read = (Transient) read(csv).getFirst();
        assertThat(read.time()).isEqualTo(time);
        assertThat(read.voltage()).isEqualTo(voltage);
        assertThat(read.current()).isEqualTo(current);
    }

    @Test
    void knowsTheNamesForMachinesAndPassesOverOtherColumns() throws FormatException {
        List<Measurement> read =
                read(
                        """
                        step_type,frequency_hertz,imaginary_impedance_ohm,real_impedance_ohm
                        EIS,100,-5,10
                        EIS,10,-50,11
                        """);

        ImpedanceSpectrum spectrum = (ImpedanceSpectrum) read.getFirst();
        assertThat(spectrum.real()).containsExactly(10, 11);
        assertThat(spectrum.imaginary()).containsExactly(-5, -50);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "100,10       | a.csv:3: expected 3 columns, found '2: 100,10'",
                "100,ten,-5   | a.csv:3: expected a number for Real Impedance / ohm, found 'ten'",
                "100,NaN,-5   | a.csv:3: expected a number for Real Impedance / ohm, found 'NaN'",
                "-100,10,-5   | a.csv:3: expected frequency > 0 Hz, found '-100'",
                "1e999,10,-5  | a.csv:3: expected a finite Frequency / Hz, found '1e999'",
            })
    void namesThePlace(String row, String message) {
        String table =
                "Frequency / Hz,Real Impedance / ohm,Imaginary Impedance / ohm\n1000,9,-1\n" + row;

        assertThatThrownBy(() -> read(table))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    @Test
    void timeMustNotRunBackwards() {
        assertThatThrownBy(() -> read("Test Time / s,Voltage / V,Current / A\n1,0,0\n0.5,0,0\n"))
                .isInstanceOf(FormatException.class)
                .hasMessage("a.csv:3: expected ascending time in s, found '0.5'");
        assertThatThrownBy(() -> read("Test Time / s,Voltage / V,Current / A\n"))
                .isInstanceOf(FormatException.class)
                .hasMessage("a.csv:2: expected rows of numbers, found 'none'");
    }

    private static List<Measurement> read(String csv) throws FormatException {
        SourceFile file = new SourceFile("a.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(READER.recognises(file)).isTrue();
        return READER.read(file);
    }

    private static ImpedanceSpectrum spectrum(long seed, Optional<Double> kelvin) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 50;
        double[] frequency = new double[n];
        double[] real = new double[n];
        double[] imaginary = new double[n];
        for (int i = 0; i < n; i++) {
            frequency[i] = 1e6 * Math.pow(10, -i / 7.0);
            real[i] = random.nextDouble() * 1e4;
            imaginary[i] = -random.nextDouble() / 3;
        }
        return new ImpedanceSpectrum(frequency, real, imaginary, provenance(kelvin));
    }

    private static Provenance provenance(Optional<Double> kelvin) {
        List<Condition> conditions =
                kelvin.stream()
                        .map(
                                k ->
                                        new Condition(
                                                "temperature",
                                                Measured.exact(k),
                                                Unit.CELSIUS,
                                                Condition.Origin.FILE,
                                                Optional.empty()))
                        .toList();
        return new Provenance("a", "", "test", "", conditions, List.of());
    }
}
