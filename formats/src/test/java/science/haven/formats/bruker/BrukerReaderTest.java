package science.haven.formats.bruker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.data.ArrayAxis;
import science.haven.data.Condition;
import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.formats.Formats;
import science.haven.formats.SourceFolder;
import science.haven.formats.ValidationTable;
import science.haven.quantity.Remark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Experiments as three generations of spectrometers wrote them; expected numbers were taken from
/// the parameter files and from TopSpin's own results.
class BrukerReaderTest {

    private static List<NmrSignal> read(String name) throws IOException {
        return Formats.read(BrukerFiles.path(name)).stream().map(NmrSignal.class::cast).toList();
    }

    @Test
    void readsAnFidAndItsSpectrum() throws IOException {
        List<NmrSignal> signals = read("nmr-insitu-7li-lili-tegdme/1");
        assertThat(signals).hasSize(2);
        NmrSignal raw = signals.getFirst();
        assertThat(raw.direct().domain()).isEqualTo(SpectralAxis.Domain.TIME);
        assertThat(raw.direct().nucleus()).isEqualTo("7Li");
        assertThat(raw.direct().points()).isEqualTo(6144);
        assertThat(raw.direct().spectralWidth()).isCloseTo(93457.9439252336, within(1e-6));
        assertThat(raw.direct().carrier()).isCloseTo(116_700_609.43, within(1e-3));
        assertThat(raw.direct().reference()).isCloseTo(116_684_586.269531, within(1e-3));
        assertThat(raw.direct().start()).isCloseTo(-44.75 * 1.07e-5, within(1e-12));
        assertThat(raw.acquisition().pulseProgram()).isEqualTo("ATM_zg8new");
        assertThat(raw.acquisition().scans()).isEqualTo(256);
        assertThat(raw.acquisition().title()).startsWith("7Li jana cell\nLi electrolyte");
        assertThat(raw.acquisition().start()).hasValue(Instant.parse("2023-08-11T11:32:26.036Z"));
        assertThat(raw.acquisition().pulses()[1]).isCloseTo(8e-6, within(1e-12));
        assertThat(raw.provenance().file()).endsWith("nmr-insitu-7li-lili-tegdme/1");

        NmrSignal spectrum = signals.getLast();
        assertThat(spectrum.provenance().file()).endsWith("1/pdata/1");
        assertThat(spectrum.direct().domain()).isEqualTo(SpectralAxis.Domain.FREQUENCY);
        assertThat(spectrum.direct().quadrature()).isEqualTo(SpectralAxis.Quadrature.REAL);
        assertThat(shift(spectrum, 8191)).isCloseTo(537.7928, within(1e-9));
        assertThat(shift(spectrum, maximum(spectrum))).isCloseTo(248.0955, within(1e-3));
    }

    /// Byte orders differ between raw (big endian) and processed data, and NC_proc inside the
    /// series; each spectrum agrees with the integral of those who measured it.
    @Test
    void integratesAsTheExperimentersDid() throws IOException {
        List<List<String>> table = new ArrayList<>();
        for (String line : lines("nmr-insitu-7li-lili-tegdme/reference-integrals.tsv")) {
            String[] cells = line.split("\t", -1);
            double reference = Double.parseDouble(cells[1]);
            double integral =
                    integral(read("nmr-insitu-7li-lili-tegdme/" + cells[3]).getLast(), 220, 310);
            assertThat(integral / reference).as(line).isCloseTo(1, within(5e-4));
            table.add(
                    List.of(
                            cells[3],
                            "%.1f".formatted(reference),
                            "%.1f".formatted(integral),
                            "%.5f".formatted(integral / reference)));
        }
        assertThat(table).hasSize(3);
        ValidationTable.write(
                "bruker-insitu-integrals",
                List.of("experiment", "published integral", "Haven, from 1r", "ratio"),
                table);
    }

    private static List<String> lines(String name) throws IOException {
        List<String> lines = Files.readAllLines(BrukerFiles.path(name));
        return lines.subList(1, lines.size());
    }

    /// Trapezoids over the points between two shifts in ppm.
    private static double integral(NmrSignal spectrum, double from, double to) {
        double integral = 0;
        for (int i = 1; i < spectrum.direct().points(); i++) {
            double left = shift(spectrum, i - 1);
            double right = shift(spectrum, i);
            if (left > from && right < to) {
                integral += (right - left) * (real(spectrum, i) + real(spectrum, i - 1)) / 2;
            }
        }
        return integral;
    }

    /// Before time 0 there is only the ringing of the digital filter, then the signal begins: the
    /// group delay, written or from the table, is right to less than two points.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "nmr-insitu-7li-lili-tegdme/1",
                "nmr-bruker-pseudo2d-inversion-recovery/304",
                "nmr-7li-40khz-echo-matpass/7li-hahn-echo-40kHz",
                "nmr-7li-40khz-echo-matpass/31p-h3po4-reference",
                "nmr-1h-t1ir-topspin-reference",
                "nmr-pfg-15n-xste",
            })
    void beginsWithTheSignalAtTimeZero(String name) throws IOException {
        NmrSignal raw = read(name).getFirst().row(0);
        double tenth = modulus(raw, largest(raw)) / 10;
        int rise = 0;
        while (modulus(raw, rise) < tenth) {
            rise++;
        }
        assertThat(raw.direct().at(rise) / raw.direct().step()).isBetween(-1.5, 1.5);
    }

    @Test
    void readsAFolderThatHoldsProcessedDataOnly() throws IOException {
        List<NmrSignal> signals = read("nmr-insitu-7li-lili-tegdme/301");
        assertThat(signals).hasSize(1);
        assertThat(signals.getFirst().acquisition().pulseProgram()).isEqualTo("ATM_zg8new");
        assertThat(Formats.read(BrukerFiles.path("nmr-insitu-7li-lili-tegdme/301/pdata/1")))
                .as("the folder of the processing alone")
                .hasSize(1);
    }

    @Test
    void readsTheExperimentIfOneOfItsFilesIsNamed() throws IOException {
        assertThat(read("nmr-insitu-7li-lili-tegdme/1/fid")).hasSize(2);
    }

    @Test
    void takesAFolderOfManyExperimentsForNone() throws IOException {
        Path many = BrukerFiles.path("nmr-insitu-7li-lili-tegdme/1").resolveSibling("");
        assertThat(Formats.detect(SourceFolder.of(many))).isEmpty();
    }

    @Test
    void readsDescendingDelaysInTheOrderOfTheRows() throws IOException {
        List<NmrSignal> signals = read("nmr-1h-t1ir-topspin-reference");
        for (NmrSignal signal : signals) {
            ArrayAxis delays = signal.array().orElseThrow();
            assertThat(delays.quantity()).isEqualTo("delay");
            assertThat(delays.values()).containsExactly(10, 5, 4, 3, 2, 1, 0.5, 0.25, 0.1, 0.01);
            assertThat(signal.rows()).as("zeros fill 2rr to 16 rows").isEqualTo(10);
        }
        assertThat(signals.getFirst().direct().start())
                .isCloseTo(-67.9852447509766 / 3607.50360750361, within(1e-12));
        assertThat(signals.getFirst().acquisition().start())
                .as("the comment is of a later program")
                .hasValue(Instant.ofEpochSecond(1605703903));
    }

    @Test
    void readsOldPaddedRowsAndDoubtsTheirNucleus() throws IOException {
        NmrSignal raw = read("nmr-bruker-pseudo2d-inversion-recovery/304").getFirst();
        assertThat(raw.direct().points()).isEqualTo(7983);
        assertThat(raw.direct().start()).isCloseTo(-60.375 * raw.direct().step(), within(1e-12));
        assertThat(raw.array().orElseThrow().values())
                .containsExactly(0.02, 0.056854, 0.161616, 0.459422, 1.306, 3.713, 10.553, 30);
        assertThat(raw.direct().reference()).isCloseTo(14.83e6, within(1e-3));
        assertThat(codes(raw)).containsExactly("NUCLEUS_CONTRADICTED", "REFERENCE_DOUBTFUL");
        for (int r : new int[] {0, 1, 6, 7}) { // those between are near the zero crossing
            assertThat(largest(raw.row(r))).as("signal of row %d", r).isBetween(58, 120);
        }
    }

    @Test
    void readsGradientsInTeslaPerMetre() throws IOException {
        List<NmrSignal> signals = read("nmr-pfg-15n-xste");
        ArrayAxis gradients = signals.getFirst().array().orElseThrow();
        assertThat(gradients.quantity()).isEqualTo("gradient");
        assertThat(gradients.unit().symbol()).isEqualTo("T/m");
        assertThat(gradients.values()).startsWith(0.02407).endsWith(0.45742);
        assertThat(signals.getLast().array().orElseThrow().values()).isEqualTo(gradients.values());
    }

    @Test
    void readsATransformedPlane() throws IOException {
        List<NmrSignal> signals = read("nmr-7li-40khz-echo-matpass/7li-matpass-40kHz");
        assertThat(signals).hasSize(1);
        NmrSignal plane = signals.getFirst();
        assertThat(plane.direct().quadrature()).isEqualTo(SpectralAxis.Quadrature.COMPLEX);
        assertThat(plane.indirect().orElseThrow()).isInstanceOf(SpectralAxis.class);
        SpectralAxis rows = (SpectralAxis) plane.indirect().orElseThrow();
        assertThat(rows.step()).as("the spinning frequency").isCloseTo(40_000, within(1e-6));
        assertThat(codes(plane)).contains("NUCLEUS_CONTRADICTED");
    }

    @Test
    void findsTheReferenceLineOfPhosphorusAtZero() throws IOException {
        NmrSignal spectrum = read("nmr-7li-40khz-echo-matpass/31p-h3po4-reference").getLast();
        assertThat(shift(spectrum, maximum(spectrum))).isCloseTo(0, within(0.01));
        assertThat(spectrum.direct().quadrature()).isEqualTo(SpectralAxis.Quadrature.COMPLEX);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nmr-insitu-7li-lili-tegdme/1 | temperature | 673.7 | without a sensor",
                "nmr-insitu-7li-lili-tegdme/1 | spinning frequency | 4200 | nobody set",
                "nmr-1h-t1ir-topspin-reference | temperature | 298 | somebody typed",
                "nmr-7li-40khz-echo-matpass/7li-hahn-echo-40kHz | temperature | 303 | 313.15 K",
                "nmr-7li-40khz-echo-matpass/7li-hahn-echo-40kHz | spinning frequency | 7000 | 40000",
                "nmr-pfg-15n-xste | temperature | 298.1992 | ''",
                "nmr-pfg-15n-xste | recycle delay | 1 | ''",
                "nmr-insitu-7li-lili-tegdme/1 | receiver gain | 90.5 | ''",
                "nmr-insitu-7li-lili-tegdme/1 | field | 7.049 | ''",
                "nmr-bruker-pseudo2d-inversion-recovery/304 | field | 3.436 | no usual one",
            })
    void doubtsWhatTheProgramWritesByItself(String name, String what, double value, String doubt)
            throws IOException {
        Condition condition = read(name).getFirst().provenance().condition(what).orElseThrow();
        assertThat(condition.value().value()).isCloseTo(value, within(1e-3));
        if (doubt.isEmpty()) {
            assertThat(condition.doubt()).isEmpty();
        } else {
            assertThat(condition.doubt().orElseThrow()).contains(doubt);
        }
    }

    private static List<String> codes(Measurement signal) {
        return signal.provenance().remarks().stream().map(Remark::code).toList();
    }

    private static double shift(NmrSignal spectrum, int i) {
        return spectrum.direct().ppm(spectrum.direct().at(i));
    }

    private static double real(NmrSignal signal, int i) {
        return signal.values()[2 * i];
    }

    private static int maximum(NmrSignal signal) {
        int best = 0;
        for (int i = 0; i < signal.direct().points(); i++) {
            best = real(signal, i) > real(signal, best) ? i : best;
        }
        return best;
    }

    private static int largest(NmrSignal signal) {
        int best = 0;
        for (int i = 0; i < signal.direct().points(); i++) {
            best = modulus(signal, i) > modulus(signal, best) ? i : best;
        }
        return best;
    }

    private static double modulus(NmrSignal signal, int i) {
        return Math.hypot(signal.values()[2 * i], signal.values()[2 * i + 1]);
    }
}
