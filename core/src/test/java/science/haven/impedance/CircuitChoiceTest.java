package science.haven.impedance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.ValidationTable;
import science.haven.fit.Failed;
import science.haven.impedance.circuit.text.CircuitText;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Choosing the circuit: the right one on known truth, and honesty where the data cannot tell.
class CircuitChoiceTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void findsTwoArcsAndABlockingElectrode(int seed) {
        CircuitChoice choice =
                CircuitChoice.rank(
                        SyntheticSpectra.twoArcs(seed).spectrum(), ImpedanceOptions.DEFAULT);
        assertThat(choice.best().orElseThrow().circuit().text())
                .isEqualTo("p(R1,CPE1)-p(R2,CPE2)-CPE3");
        assertThat(choice.ranking().getFirst().evidenceRatio()).isEqualTo(1);
    }

    @Test
    void findsTheInterceptAndSaysWhatCannotBeToldApart() {
        CircuitChoice choice =
                CircuitChoice.rank(
                        SyntheticSpectra.interceptAndArc(3).spectrum(), ImpedanceOptions.DEFAULT);
        assertThat(choice.best().orElseThrow().circuit().text()).isEqualTo("R0-p(R1,CPE1)-CPE2");
        for (RankedCircuit other : choice.ranking().subList(1, choice.ranking().size())) {
            boolean said =
                    choice.remarks().stream()
                            .anyMatch(
                                    remark ->
                                            remark
                                                            instanceof
                                                            ImpedanceRemark
                                                                    .CircuitsNotDistinguished(
                                                                    var _,
                                                                    var text,
                                                                    var _)
                                                    && text.equals(other.fit().circuit().text()));
            assertThat(said).isEqualTo(other.evidenceRatio() < 10);
        }
    }

    /// Where the leads own the high frequencies no circuit without them comes near.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void findsTheLeadsOfASpectrumThatEndsInductive(int seed) {
        SyntheticSpectra synthetic = SyntheticSpectra.longLeads(seed);
        ImpedanceFit best =
                CircuitChoice.rank(synthetic.spectrum(), ImpedanceOptions.DEFAULT)
                        .best()
                        .orElseThrow();
        assertThat(best.circuit().text()).startsWith("L0-");
        assertThat(best.converged().orElseThrow().estimate("L0").measured().value())
                .isCloseTo(synthetic.truth()[0], withinPercentage(2));
        assertThat(best.curve().relativeRms())
                .isLessThan(1.1 * SyntheticSpectra.NOISE * Math.sqrt(2));
    }

    /// Li6PS5Cl at −25 °C: the arcs overlap, the electrode leaks a little. Published tools give 562
    /// Ω to 5.7 MΩ; several circuits, fitted by hand, give 1450 ± 40 Ω.
    @Test
    void totalResistanceOfOverlappingArcsIsKnownButNotTheirSplit() {
        CircuitChoice choice =
                CircuitChoice.rank(
                        SpectrumText.read("Li6PS5Cl-248K.txt"), ImpedanceOptions.DEFAULT);
        writeRanking(choice);
        ImpedanceRemark.TotalOverCircuits mean = mean(choice, false).orElseThrow();
        Measured total = mean.total();
        assertThat(choice.comparable(false))
                .hasSize(mean.circuits())
                .allSatisfy(
                        circuit ->
                                assertThat(circuit.fit().totalResistance().orElseThrow().value())
                                        .isCloseTo(total.value(), within(total.uncertainty())));
        assertThat(total.value()).isCloseTo(1450, within(40.0));
        assertThat(total.uncertainty()).isBetween(8.0, 40.0);
        assertThat(choice.remarks())
                .extracting(Remark::code)
                .contains("CIRCUITS_NOT_DISTINGUISHED");
        assertThat(choice.best().orElseThrow().remarks())
                .extracting(Remark::code)
                .contains("ARCS_NOT_RESOLVED", "OUTSIDE_WINDOW");
    }

    /// The mean by evidence of (100 ± 1) Ω and (110 ± 2) Ω, the latter half as likely: 103.33 Ω
    /// with variance 2/3 (1 + 3.33²) + 1/3 (4 + 6.67²) = 24.22; the farther one lies 6.67 Ω away.
    @Test
    void circuitsThatDisagreeWidenTheTotal() {
        CircuitChoice choice =
                new CircuitChoice(
                        List.of(ranked(100, 1, 1), ranked(110, 2, 2), ranked(900, 1, 50)),
                        List.of());
        ImpedanceRemark.TotalOverCircuits mean = mean(choice, true).orElseThrow();
        assertThat(mean.circuits()).isEqualTo(2);
        assertThat(mean.total().value()).isCloseTo(103.333, within(1e-3));
        assertThat(mean.total().uncertainty()).isCloseTo(6.667, within(1e-3));
        assertThat(mean.covering(new Measured(120, 1)).uncertainty())
                .isCloseTo(16.667, within(1e-3));
        ImpedanceFit best = choice.best().orElseThrow();
        assertThat(best.totalOverCircuits()).isEqualTo(best.totalResistance());
        assertThat(best.with(List.of(mean)).totalOverCircuits()).contains(mean.total());
    }

    /// (110 ± 10) Ω is no contradiction to (100 ± 1) Ω; (900 ± 1) Ω is told apart by its evidence.
    @Test
    void circuitsThatAgreeLeaveTheTotalAsItIs() {
        CircuitChoice choice =
                new CircuitChoice(
                        List.of(ranked(100, 1, 1), ranked(110, 10, 2), ranked(900, 1, 50)),
                        List.of());
        assertThat(choice.totals(true))
                .containsExactly(new ImpedanceRemark.TotalDependsOnCircuit(100, 110, 2));
        assertThat(mean(choice, false).orElseThrow().total().value()).isCloseTo(370, within(1e-9));
        assertThat(new CircuitChoice(List.of(), List.of()).totals(true)).isEmpty();
    }

    private static Optional<ImpedanceRemark.TotalOverCircuits> mean(
            CircuitChoice choice, boolean adequate) {
        return choice.totals(adequate).stream()
                .filter(ImpedanceRemark.TotalOverCircuits.class::isInstance)
                .map(ImpedanceRemark.TotalOverCircuits.class::cast)
                .findFirst();
    }

    private static RankedCircuit ranked(double total, double uncertainty, double evidenceRatio) {
        return new RankedCircuit(
                new ImpedanceFit(
                        CircuitText.parse("R0"),
                        new Failed("made up"),
                        FittedCurve.NONE,
                        List.of(),
                        Optional.of(new Measured(total, uncertainty)),
                        List.of()),
                0,
                evidenceRatio);
    }

    /// Leaves the ranking for the validation page.
    private static void writeRanking(CircuitChoice choice) {
        List<List<String>> rows =
                choice.ranking().stream()
                        .map(
                                ranked ->
                                        List.of(
                                                ranked.fit().circuit().text(),
                                                text("%.1f", ranked.aicc()),
                                                text("%.2g", ranked.evidenceRatio()),
                                                text(
                                                        "%.2f",
                                                        100 * ranked.fit().curve().relativeRms()),
                                                ranked.fit()
                                                        .totalResistance()
                                                        .map(r -> text("%.0f", r.value()))
                                                        .orElse("")))
                        .toList();
        ValidationTable.write(
                "impedance-li6ps5cl-circuits",
                List.of("circuit", "AICc", "evidence ratio", "rms deviation, %", "R_total, Ω"),
                rows);
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
