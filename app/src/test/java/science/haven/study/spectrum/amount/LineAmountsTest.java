package science.haven.study.spectrum.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import science.haven.data.Condition;
import science.haven.data.Provenance;
import science.haven.data.Spectrum;
import science.haven.math.CounterRandom;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.spectrum.peak.PeakAnalysis;
import science.haven.spectrum.peak.PeakFit;
import science.haven.spectrum.peak.PeakOptions;
import science.haven.spectrum.peak.shape.Voigt;
import science.haven.study.StudyReader;
import science.haven.study.plan.Amounts;
import science.haven.study.plan.Technique;
import science.haven.study.result.Value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Two lines, at 0 ppm with area 30 and at 10 ppm with area 10.
class LineAmountsTest {

    private static final PeakFit FIT = fit();

    @TempDir private Path folder;

    private LineAmounts amounts(String options, Condition... conditions) throws IOException {
        Path file = folder.resolve("study.yaml");
        String start =
                "study: s\nmeasurements:\n  nmr:\n    technique: spectrum\n    files: a.dx\n";
        Files.writeString(file, start + options.indent(4));
        Technique technique = StudyReader.read(file).measurements().getFirst().technique();
        Amounts plan = ((Technique.Spectra) technique).amounts();
        return LineAmounts.of(
                plan,
                new ChosenLines(FIT, plan.names()),
                new Circumstances("nmr/a.dx", "23Na", List.of(conditions)));
    }

    private static Condition delay(double seconds) {
        return new Condition(
                "recycle delay",
                Measured.exact(seconds),
                Unit.SECOND,
                Condition.Origin.FILE,
                Optional.empty());
    }

    private static double value(LineAmounts amounts, String name) {
        return amounts.values().stream()
                .filter(v -> v.name().equals(name))
                .findFirst()
                .map(Value::measured)
                .orElseThrow()
                .value();
    }

    private static List<String> codes(LineAmounts amounts) {
        return amounts.remarks().stream().map(Remark::code).toList();
    }

    @Test
    void withoutT1NothingIsGuessedAndItIsSaidWhatIsNeeded() throws IOException {
        LineAmounts known = amounts("", delay(3));
        assertThat(known.remarks().getFirst().text()).contains("T₁ is not known", "3 s");
        LineAmounts unknown = amounts("");
        assertThat(unknown.remarks().getFirst().text()).contains("'T1: 2 s'", "recycle delay");
        assertThat(unknown.values()).extracting(Value::name).containsExactly("share 1", "share 2");
        LineAmounts half = amounts("T1: 2 s");
        assertThat(codes(half)).containsExactly("SATURATION");
        assertThat(half.remarks().getFirst().text()).doesNotContain("'T1");
    }

    @Test
    void eachLineRecoversByItsOwnT1() throws IOException {
        LineAmounts amounts = amounts("T1: {0 ppm: 1 ms, 10 ppm: 2 s}", delay(2));
        double recovered = 1 - Math.exp(-1);
        assertThat(value(amounts, "corrected area 2")).isCloseTo(10 / recovered, within(0.3));
        assertThat(value(amounts, "share 2"))
                .isCloseTo(10 / recovered / (30 + 10 / recovered), within(0.005));
        assertThat(amounts.remarks().getFirst().text()).startsWith("Line 2: ");
    }

    @Test
    void aCentralTransitionNutatesFaster() throws IOException {
        LineAmounts amounts =
                amounts(
                        "T1: 1 ms\nnutation: {frequency: 50 kHz, pulse: 2 µs, central transition:"
                                + " 10 ppm}",
                        delay(2));
        double all = Math.sin(2 * Math.PI * 0.1);
        double central = Math.sin(2 * Math.PI * 0.2) / 2;
        assertThat(value(amounts, "corrected area 1")).isCloseTo(30 / all, within(0.5));
        assertThat(value(amounts, "corrected area 2")).isCloseTo(10 / central, within(0.5));
        assertThat(codes(amounts)).contains("PULSE_TOO_LONG");
        LineAmounts turned =
                amounts("T1: 1 ms\nnutation: {frequency: 50 kHz, pulse: 12 µs}", delay(2));
        assertThat(turned.remarks().getFirst().text()).contains("180°");
    }

    @Test
    void phasesAreCountedByTheirAtomsPerFormulaUnit() throws IOException {
        LineAmounts amounts =
                amounts("composition: {phases: {Na2O: 0 ppm, NaCl: 10 ppm}}", delay(2));
        assertThat(value(amounts, "Na in Na2O")).isCloseTo(0.75, within(0.005));
        assertThat(value(amounts, "mole fraction Na2O")).isCloseTo(0.6, within(0.005));
        double mass = 3 * 61.979 / (3 * 61.979 + 2 * 58.44);
        assertThat(value(amounts, "mass fraction Na2O")).isCloseTo(mass, within(0.005));
    }

    @Test
    void saysWhatItCouldNotCount() throws IOException {
        LineAmounts amounts =
                amounts(
                        """
                        ratios: {a: [0 ppm, 60 ppm]}
                        composition:
                          phases: {NaCl: 0 ppm, KCl: 10 ppm, NaTaCl6: 60 ppm}
                          oxygen exchange: {host: NaTaCl6, salt: NaCl}
                        """,
                        delay(2));
        assertThat(codes(amounts)).contains("LINE_MISSING", "LINE_UNASSIGNED", "NOT_POSSIBLE");
        assertThat(value(amounts, "mole fraction NaCl")).isEqualTo(1);
    }

    @Test
    void anOxygenBeyondReasonIsNotGiven() throws IOException {
        LineAmounts amounts =
                amounts(
                        """
                        composition:
                          phases: {NaCl: 0 ppm, NaTaCl6: 10 ppm}
                          oxygen exchange: {host: NaTaCl6, salt: NaCl}
                        """,
                        delay(2));
        assertThat(amounts.remarks())
                .extracting(Remark::text)
                .anyMatch(t -> t.contains("No oxygen x: the areas give 1.5, which is not within"));
    }

    @Test
    void anInternalStandardIsNeitherPeakNorHump() throws IOException {
        LineAmounts amounts =
                amounts("crystallinity: {broadest peak: 5 ppm, standard: 10 ppm}", delay(2));
        assertThat(value(amounts, "crystallinity")).isEqualTo(1);
        assertThat(value(amounts, "crystalline area over standard")).isCloseTo(3, within(0.05));
        LineAmounts wrong = amounts("crystallinity: {broadest peak: 5 m}", delay(2));
        assertThat(codes(wrong)).contains("NOT_POSSIBLE");
    }

    private static PeakFit fit() {
        double[] x = IntStream.range(0, 1200).mapToDouble(i -> -30 + 0.05 * i).toArray();
        double[] y = new double[x.length];
        double[][] line = new double[1][x.length];
        CounterRandom random = new CounterRandom(3, 1);
        for (double[] one : new double[][] {{0, 30}, {10, 10}}) {
            new Voigt().evaluate(x, one[0], 1.5, 0.5, line);
            for (int i = 0; i < x.length; i++) {
                y[i] += one[1] * line[0][i];
            }
        }
        for (int i = 0; i < x.length; i++) {
            y[i] += 0.03 * random.nextGaussian();
        }
        Provenance from = new Provenance("a.dx", "", "synthetic", "", List.of(), List.of());
        Spectrum spectrum = new Spectrum(x, y, "chemical shift", Unit.PPM, from);
        return PeakAnalysis.fit(spectrum, PeakOptions.automatic().withLines(2));
    }
}
