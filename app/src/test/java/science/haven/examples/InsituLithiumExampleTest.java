package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis.Domain;
import science.haven.formats.Formats;
import science.haven.spectrum.NmrSpectra;
import science.haven.study.StudyOutcome;
import science.haven.study.operando.CellResult;
import science.haven.study.operando.FollowedLines;
import science.haven.study.operando.MetalResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;
import science.haven.study.spectrum.AnalysedLines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Lithium metal growing in a cell: the authors' integrals of all 50 spectra, from TopSpin's own
/// spectra and from the raw signals.
class InsituLithiumExampleTest {

    private static final ExampleFolder EXAMPLE = new ExampleFolder("insitu-lithium-nmr");
    private static final String METAL = "integral metal";

    private static StudyOutcome outcome;
    private static Map<String, Double> published;

    @BeforeAll
    static void run() throws IOException {
        outcome = EXAMPLE.run();
        published = new TreeMap<>();
        List<String> lines = Files.readAllLines(EXAMPLE.path().resolve("reference-integrals.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            published.put("nmr/" + cells[3], Double.parseDouble(cells[1]));
        }
    }

    @Test
    void readsEveryExperiment() {
        assertThat(outcome.complete()).isTrue();
        assertThat(outcome.analysed(AnalysedLines.class, "7Li")).hasSize(50);
        assertThat(published).hasSize(50);
    }

    @Test
    void topSpinsSpectraGiveTheAuthorsIntegrals() throws IOException {
        for (Map.Entry<String, Double> reference : published.entrySet()) {
            Path experiment = EXAMPLE.path().resolve(reference.getKey());
            NmrSignal spectrum = processed(Formats.read(experiment));
            double own = NmrSpectra.integral(NmrSpectra.real(spectrum), 220, 310).value();
            assertThat(own / reference.getValue() - 1)
                    .as(reference.getKey())
                    .isBetween(-5e-4, 5e-4);
        }
    }

    private static NmrSignal processed(List<Measurement> measurements) {
        return measurements.stream()
                .filter(NmrSignal.class::isInstance)
                .map(NmrSignal.class::cast)
                .filter(signal -> signal.direct().domain() == Domain.FREQUENCY)
                .findFirst()
                .orElseThrow();
    }

    /// The experimenters phased each spectrum by itself: their integrals scatter about their own
    /// course by more than ours do, so that not every one can be met.
    @Test
    void rawSignalsGiveNearlyTheSame() {
        List<Double> deviations = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        for (AnalysedLines spectrum : inOrder()) {
            double reference = published.getOrDefault(spectrum.result().source().file(), 0.0);
            double own = spectrum.result().derived(METAL).orElseThrow().measured().value();
            deviations.add(100 * (own / reference - 1));
            theirs.add(reference);
            ours.add(own);
        }
        double squares = deviations.stream().mapToDouble(d -> d * d).sum();
        double rms = Math.sqrt(squares / deviations.size());
        double largest = deviations.stream().mapToDouble(Math::abs).max().orElseThrow();
        long within = deviations.stream().filter(d -> Math.abs(d) < 1).count();
        assertThat(rms).isLessThan(0.9);
        assertThat(largest).isLessThan(1.6);
        assertThat(within).isGreaterThanOrEqualTo(36);
        assertThat(scatter(ours)).isLessThan(scatter(theirs));
        AnalysedLines first = spectrum("nmr/1");
        AnalysedLines later = spectrum("nmr/301");
        ValidationTable.write(
                "nmr-insitu-raw",
                List.of("quantity", "experimenters", "Haven"),
                List.of(
                        List.of("integrals within 1 % of theirs, of 50", "", "" + within),
                        List.of("root mean square of the deviations / %", "", number(rms)),
                        List.of("largest deviation / %", "", number(largest)),
                        List.of(
                                "scatter about the neighbours / %",
                                number(scatter(theirs)), number(scatter(ours))),
                        List.of("first spectrum, metal / ppm", "248.05", highest(first)),
                        List.of("spectrum 301, electrode / ppm", "", position(later, 1)),
                        List.of("spectrum 301, deposit / ppm", "267.21", position(later, 2))));
    }

    private static List<AnalysedLines> inOrder() {
        return outcome.analysed(AnalysedLines.class, "7Li").stream()
                .sorted(Comparator.comparingInt(InsituLithiumExampleTest::experiment))
                .toList();
    }

    private static int experiment(AnalysedLines spectrum) {
        return Integer.parseInt(spectrum.result().source().file().substring("nmr/".length()));
    }

    private static AnalysedLines spectrum(String file) {
        return outcome.analysed(AnalysedLines.class, "7Li").stream()
                .filter(s -> s.result().source().file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    /// What an integral stands off the mean of its neighbours, without their own scatter, in %.
    private static double scatter(List<Double> integrals) {
        double squares = 0;
        for (int i = 1; i < integrals.size() - 1; i++) {
            double mean = (integrals.get(i - 1) + integrals.get(i + 1)) / 2;
            squares += Math.pow(100 * (integrals.get(i) / mean - 1), 2) / 1.5;
        }
        return Math.sqrt(squares / (integrals.size() - 2));
    }

    private static String highest(AnalysedLines spectrum) {
        return position(spectrum, height(spectrum, 1) > height(spectrum, 2) ? 1 : 2);
    }

    private static double height(AnalysedLines spectrum, int line) {
        Value area = spectrum.result().parameter("area " + line).orElseThrow();
        Value width = spectrum.result().parameter("width " + line).orElseThrow();
        return area.measured().value() / width.measured().value();
    }

    private static String position(AnalysedLines spectrum, int line) {
        Value value = spectrum.result().parameter("position " + line).orElseThrow();
        return number(value.measured().value());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    @Test
    void theMetalGrowsInStagesThatSlowDown() {
        List<Results.Conclusion> rates =
                outcome.results().conclusions().stream()
                        .filter(c -> c.name().startsWith("growth rate"))
                        .toList();
        assertThat(rates).hasSizeBetween(2, 4);
        double first = rates.get(rates.size() - 2).measured().orElseThrow().value();
        double last = rates.getLast().measured().orElseThrow().value();
        assertThat(last).isLessThan(first);
    }

    @Test
    void everySpectrumHasTheElectrodeAndWhatGrowsOnIt() {
        long both =
                outcome.analysed(AnalysedLines.class, "7Li").stream()
                        .skip(5)
                        .map(s -> s.result())
                        .filter(r -> between(r.parameter("position 1").orElseThrow(), 240, 252))
                        .filter(r -> between(r.parameter("position 2").orElseThrow(), 260, 275))
                        .count();
        assertThat(both).isEqualTo(45);
    }

    /// Long before it can be seen in a spectrum alone, the second line keeps its place.
    @Test
    void linesAreFollowedThroughTheSeries() {
        assertThat(outcome.findings(FollowedLines.class, "7Li").getFirst().mean()).isPresent();
        assertThat(outcome.analysed(AnalysedLines.class, "7Li"))
                .allSatisfy(
                        s ->
                                assertThat(
                                                between(
                                                        s.result()
                                                                .parameter("position 2")
                                                                .orElseThrow(),
                                                        260,
                                                        275))
                                        .isTrue());
    }

    /// 0.4 mA from 12:40:15 on, 45 hours long; the spectra began 8 minutes before.
    @Test
    void theCellIsOnTheClockOfTheSpectra() {
        CellResult cell = outcome.findings(CellResult.class, "7Li").getFirst();
        double begin = cell.record().orElseThrow().time()[0];
        assertThat(begin).isCloseTo(907.6 + 469, within(0.1));
        double charge = cell.conclusions().getFirst().measured().orElseThrow().value();
        assertThat(charge).isCloseTo(64.9, within(0.1));
    }

    /// An eighth of the charge is seen as new metal; the rest plates where the radio field does not
    /// reach, or passes through shorts.
    @Test
    void metalIsLessThanTheChargeCanMake() {
        MetalResult metal = outcome.findings(MetalResult.class, "7Li").getFirst();
        assertThat(metal.skinDepth()).isCloseTo(14.2e-6, within(0.05e-6));
        double share = metal.faraday().orElseThrow().efficiency().value();
        assertThat(share).isBetween(0.08, 0.2);
        assertThat(metal.dead()).isEmpty();
    }

    private static boolean between(Value value, double low, double high) {
        return value.measured().value() > low && value.measured().value() < high;
    }
}
