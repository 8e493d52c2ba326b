package science.haven.spectrum.isotope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.ValidationTable;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

class IsotopeTest {

    private static final double FARADAY = 96485.33212331;

    @Test
    void referenceOfKnownFractionCalibrates() {
        IsotopeFraction natural = new IsotopeFraction(new Measured(0.0759, 0));
        Measured s = IsotopeFraction.sensitivity(Measured.exact(0.4), Measured.exact(100), natural);
        IsotopeFraction back =
                IsotopeFraction.fromAreas(Measured.exact(0.4), Measured.exact(100), s);
        assertThat(back.atoms().value()).isCloseTo(0.0759, within(1e-12));
    }

    /// γ³ I(I+1): 6Li is 0.0290 of 7Li for the same number of nuclei.
    @Test
    void sensitivityOfTheNuclei() {
        double gamma = 3.9371709 / 10.397701;
        assertThat(IsotopeFraction.receptivityRatio())
                .isCloseTo(Math.pow(gamma, 3) * 2 / 3.75, withinPercentage(1e-6));
    }

    /// 95 % by weight are 95.68 % of the atoms.
    @Test
    void weightIsNotAtomFraction() {
        IsotopeFraction x = IsotopeFraction.fromWeights(new Measured(0.95, 0.001));
        assertThat(x.atoms().value()).isCloseTo(0.95682, within(1e-5));
        assertThat(x.weights().value()).isCloseTo(0.95, within(1e-14));
        assertThat(x.weights().uncertainty()).isCloseTo(0.001, within(1e-12));
    }

    /// Uncertainties to first order agree with 20 000 seeded draws.
    @Test
    void uncertaintiesAreThoseOfDraws() {
        SplittableRandom random = new SplittableRandom(6_7);
        int n = 20_000;
        double[] fraction = new double[n];
        double[] share = new double[n];
        for (int i = 0; i < n; i++) {
            fraction[i] = fraction(draw(random, 3, 0.1), draw(random, 5, 0.1)).atoms().value();
            share[i] = mixing(random, 0.6).fromElectrode().value();
        }
        assertThat(fraction(new Measured(3, 0.1), new Measured(5, 0.1)).atoms().uncertainty())
                .isCloseTo(deviation(fraction), withinPercentage(3));
        SourceMixing mixing =
                SourceMixing.of(fraction(0.6, 0.02), fraction(0.1, 0.02), fraction(0.9, 0.02));
        assertThat(mixing.fromElectrode().value()).isCloseTo(0.625, within(1e-12));
        assertThat(mixing.fromElectrode().uncertainty())
                .isCloseTo(deviation(share), withinPercentage(3));
    }

    @Test
    void wellMixedElectrolyteForgetsExponentially() {
        var drift = new Replenishment.WellMixed(0.95, 0.05, 1e-5);
        assertThat(drift.at(0)).isCloseTo(0.95, within(1e-15));
        assertThat(drift.at(FARADAY * 1e-5)).isCloseTo(0.05 + 0.9 / Math.E, within(1e-12));
        assertThat(drift.at(100)).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void plugFlowSwitchesAtOneFilling() {
        var drift = new Replenishment.PlugFlow(0.95, 0.05, 1e-5);
        double full = FARADAY * 1e-5;
        assertThat(drift.at(0.999 * full)).isEqualTo(0.95);
        assertThat(drift.at(1.001 * full)).isEqualTo(0.05);
        assertThat(drift.mean(0, 2 * full)).isCloseTo(0.5, within(1e-12));
    }

    /// The mean is the integral of the momentary value, whatever the stretch.
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 3})
    void meanIsTheIntegral(double share) {
        var drift = new Replenishment.WellMixed(0.9, 0.1, 2e-6);
        double from = 0.3 * FARADAY * 2e-6;
        double to = from + share * FARADAY * 2e-6;
        double sum = 0;
        int steps = 2000;
        for (int i = 0; i < steps; i++) {
            sum += drift.at(from + (i + 0.5) * (to - from) / steps) / steps;
        }
        assertThat(drift.mean(from, to)).isCloseTo(sum, within(1e-7));
    }

    /// A late deposit made wholly of reduced electrolyte: the fresh fraction would call 86 % of it
    /// plated.
    @Test
    void driftKeepsLateReductionFromLookingPlated() {
        var drift = new Replenishment.WellMixed(0.95, 0.05, 1e-5);
        double from = 2 * FARADAY * 1e-5;
        double to = from + 1e-3;
        IsotopeFraction deposit = fraction(drift.mean(from, to), 0.005);
        SourceMixing mixing =
                SourceMixing.duringCycling(deposit, drift, 0.005, fraction(0.05, 0.005), from, to);
        assertThat(mixing.fromElectrode().value()).isCloseTo(0, within(1e-9));
        assertThat(mixing.remarks())
                .extracting(Remark::code)
                .containsExactly("ELECTROLYTE_DRIFT_MATTERS");
        assertThat(mixing.remarks().getFirst().text()).contains("would be 0.86");
    }

    /// Half of each deposit is plated, half is electrolyte that was reduced, in an enriched
    /// electrolyte that the electrode replenishes. With the fraction of the fresh electrolyte the
    /// same deposits would seem more and more plated.
    @Test
    void shareIsRightAtAnyStageOfTheCycling() {
        double full = FARADAY * 1e-5;
        IsotopeFraction electrode = fraction(0.0759, 0.002);
        var drift = new Replenishment.WellMixed(0.95, electrode.atoms().value(), 1e-5);
        List<List<String>> rows = new ArrayList<>();
        for (double[] stage : new double[][] {{0, 0.1}, {0.4, 0.6}, {0.9, 1.1}, {1.8, 2.2}}) {
            double from = stage[0] * full;
            double to = stage[1] * full;
            double x = 0.5 * drift.mean(from, to) + 0.5 * electrode.atoms().value();
            SourceMixing fresh =
                    SourceMixing.of(fraction(x, 0.005), fraction(0.95, 0.005), electrode);
            SourceMixing mixing =
                    SourceMixing.duringCycling(
                            fraction(x, 0.005), drift, 0.005, electrode, from, to);
            assertThat(mixing.fromElectrode().value()).isCloseTo(0.5, within(1e-12));
            rows.add(
                    List.of(
                            "%s to %s".formatted(stage[0], stage[1]),
                            "0.50",
                            fresh.fromElectrode().text(),
                            mixing.fromElectrode().text()));
        }
        ValidationTable.write(
                "isotope-shares",
                List.of(
                        "charge over that of the mobile lithium",
                        "truth",
                        "with the fresh electrolyte",
                        "Haven"),
                rows);
    }

    @Test
    void saysWhenNothingCanBeSaid() {
        assertThat(
                        SourceMixing.of(
                                        fraction(0.08, 0.01),
                                        fraction(0.07, 0.01),
                                        fraction(0.09, 0.01))
                                .remarks())
                .extracting(Remark::code)
                .containsExactly("SOURCES_ALIKE");
        assertThat(
                        SourceMixing.of(
                                        fraction(0.99, 0.01),
                                        fraction(0.1, 0.01),
                                        fraction(0.8, 0.01))
                                .remarks())
                .extracting(Remark::code)
                .containsExactly("OUTSIDE_SOURCES");
        assertThatThrownBy(
                        () -> SourceMixing.of(fraction(0.5, 0), fraction(0.2, 0), fraction(0.2, 0)))
                .hasMessage("electrode and electrolyte must differ, got x = 0.2 in both");
    }

    private static SourceMixing mixing(SplittableRandom random, double deposit) {
        return SourceMixing.of(
                new IsotopeFraction(draw(random, deposit, 0.02)),
                new IsotopeFraction(draw(random, 0.1, 0.02)),
                new IsotopeFraction(draw(random, 0.9, 0.02)));
    }

    private static IsotopeFraction fraction(double x, double uncertainty) {
        return new IsotopeFraction(new Measured(x, uncertainty));
    }

    private static IsotopeFraction fraction(Measured six, Measured seven) {
        return IsotopeFraction.fromAreas(six, seven, Measured.exact(0.5));
    }

    private static Measured draw(SplittableRandom random, double value, double sigma) {
        return new Measured(value + sigma * random.nextGaussian(), sigma);
    }

    private static double deviation(double[] values) {
        double mean = 0;
        for (double v : values) {
            mean += v / values.length;
        }
        double squares = 0;
        for (double v : values) {
            squares += (v - mean) * (v - mean) / (values.length - 1);
        }
        return Math.sqrt(squares);
    }
}
