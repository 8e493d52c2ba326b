package science.haven.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

class ArrheniusTest {

    private static final double EV = Constants.ELEMENTARY_CHARGE;
    private static final double K = Constants.BOLTZMANN;
    private static final double ENERGY = 0.35 * EV;
    private static final double LN_PREFACTOR = 12;

    private static double sigmaT(double temperature) {
        return Math.exp(LN_PREFACTOR - ENERGY / (K * temperature));
    }

    /// Points of a known line with relative errors and, if a random source is given, noise.
    private static List<ConductivityPoint> points(
            double[] temperatures, double claimed, double noise, SplittableRandom random) {
        List<ConductivityPoint> points = new ArrayList<>();
        for (double t : temperatures) {
            double sigma = sigmaT(t) / t * Math.exp(noise * random.nextGaussian());
            points.add(point(t, sigma, claimed * sigma));
        }
        return points;
    }

    private static ConductivityPoint point(double t, double sigma, double statistical) {
        return new ConductivityPoint(
                Measured.exact(t), new Conductivity(sigma, statistical, 0.015 * sigma));
    }

    private static double[] temperatures(int count) {
        return DoubleStream.iterate(293, t -> t + 80.0 / (count - 1)).limit(count).toArray();
    }

    private static Arrhenius fitted(List<ConductivityPoint> points, Ordinate ordinate) {
        return (Arrhenius) Arrhenius.fit(points, ordinate);
    }

    @Test
    void exactPointsGiveTheExactLine() {
        Arrhenius line =
                fitted(points(temperatures(6), 0.01, 0, new SplittableRandom(1)), Ordinate.SIGMA_T);
        assertThat(line.activationEnergy().value()).isCloseTo(ENERGY, withinPercentage(1e-7));
        assertThat(line.lnPrefactor().value()).isCloseTo(LN_PREFACTOR, within(1e-7));
        assertThat(line.at(250).value()).isCloseTo(sigmaT(250) / 250, withinPercentage(1e-6));
        assertThat(line.remarks()).isEmpty();
    }

    /// Over 293 to 373 K, Ea(σT) − Ea(σ) = ⟨kT⟩ = 0.0284 eV.
    @Test
    void ordinatesDifferByTheThermalEnergy() {
        List<ConductivityPoint> points = points(temperatures(9), 0.01, 0, new SplittableRandom(1));
        double difference =
                fitted(points, Ordinate.SIGMA_T).activationEnergy().value()
                        - fitted(points, Ordinate.SIGMA).activationEnergy().value();
        assertThat(difference / EV).isCloseTo(0.0284, within(3e-4));
    }

    @Test
    void textbookVarianceOfTheSlope() {
        double[] temperatures = temperatures(5);
        Arrhenius line =
                fitted(points(temperatures, 0.02, 0, new SplittableRandom(1)), Ordinate.SIGMA_T);
        double[] x = DoubleStream.of(temperatures).map(t -> 1 / (K * t)).toArray();
        double mean = DoubleStream.of(x).average().orElseThrow();
        double sum = DoubleStream.of(x).map(v -> (v - mean) * (v - mean)).sum();
        assertThat(line.activationEnergy().uncertainty())
                .isCloseTo(0.02 / Math.sqrt(sum), withinPercentage(1e-6));
        double statistical = Math.hypot(0.02 / Math.sqrt(5), 0.02 / Math.sqrt(sum) * mean);
        assertThat(line.lnPrefactor().uncertainty())
                .isCloseTo(Math.hypot(statistical, 0.015), withinPercentage(1e-6));
        assertThat(line.correlation()).isBetween(0.98, 1.0);
    }

    @ParameterizedTest
    @EnumSource(Ordinate.class)
    void geometryMovesThePrefactorOnly(Ordinate ordinate) {
        List<ConductivityPoint> points =
                points(temperatures(5), 0.02, 0.02, new SplittableRandom(3));
        List<ConductivityPoint> thicker =
                points.stream()
                        .map(ConductivityPoint::conductivity)
                        .map(c -> new Conductivity(2 * c.value(), 2 * c.statistical(), c.value()))
                        .map(c -> new ConductivityPoint(Measured.exact(1), c))
                        .toList();
        List<ConductivityPoint> moved = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            moved.add(
                    new ConductivityPoint(
                            points.get(i).temperature(), thicker.get(i).conductivity()));
        }
        Arrhenius before = fitted(points, ordinate);
        Arrhenius after = fitted(moved, ordinate);
        assertThat(after.activationEnergy().value())
                .isCloseTo(before.activationEnergy().value(), withinPercentage(1e-7));
        assertThat(after.activationEnergy().uncertainty())
                .isCloseTo(before.activationEnergy().uncertainty(), withinPercentage(1e-6));
        assertThat(after.lnPrefactor().value() - before.lnPrefactor().value())
                .isCloseTo(Math.log(2), within(1e-6));
        assertThat(after.at(300).geometric() / after.at(300).value()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void uncertainTemperaturesBlurTheConductivity() {
        List<ConductivityPoint> sharp = points(temperatures(5), 1e-6, 0, new SplittableRandom(1));
        List<ConductivityPoint> blurred =
                sharp.stream()
                        .map(
                                p ->
                                        new ConductivityPoint(
                                                new Measured(p.temperature().value(), 1),
                                                p.conductivity()))
                        .toList();
        double energyOfSigma = fitted(sharp, Ordinate.SIGMA).activationEnergy().value();
        double blur = energyOfSigma / (K * 333 * 333);
        double[] x = DoubleStream.of(temperatures(5)).map(t -> 1 / (K * t)).toArray();
        double mean = DoubleStream.of(x).average().orElseThrow();
        double sum = DoubleStream.of(x).map(v -> (v - mean) * (v - mean)).sum();
        assertThat(fitted(blurred, Ordinate.SIGMA_T).activationEnergy().uncertainty())
                .isCloseTo(blur / Math.sqrt(sum), withinPercentage(5));
    }

    @Test
    void scatterBeyondTheErrorsIsSaidAndPaidFor() {
        List<ConductivityPoint> points =
                points(temperatures(9), 0.001, 0.05, new SplittableRandom(5));
        Arrhenius line = fitted(points, Ordinate.SIGMA_T);
        assertThat(line.remarks()).extracting(Remark::code).contains("SCATTER_EXCEEDS_ERRORS");
        assertThat(line.remarks().getFirst().text()).contains("7 degrees of freedom");
        Arrhenius honest =
                fitted(
                        points(temperatures(9), 0.05, 0.05, new SplittableRandom(5)),
                        Ordinate.SIGMA_T);
        assertThat(line.activationEnergy().uncertainty())
                .isCloseTo(honest.activationEnergy().uncertainty(), withinPercentage(50));
        assertThat(honest.remarks()).isEmpty();
    }

    /// 68 % means 68 %: where the errors are known, where they are far too small, and where there
    /// are none, so that five points have to tell their own scatter.
    @ParameterizedTest(name = "claimed error {0}")
    @ValueSource(doubles = {0.03, 0.003, 0})
    void intervalsCoverWhatTheyClaim(double claimed) {
        SplittableRandom random = new SplittableRandom(2025);
        int cases = 1500;
        int energies = 0;
        int bands = 0;
        for (int i = 0; i < cases; i++) {
            Arrhenius line =
                    fitted(points(temperatures(5), claimed, 0.03, random), Ordinate.SIGMA_T);
            energies += line.activationEnergy68().contains(ENERGY) ? 1 : 0;
            bands += line.band68(260).contains(sigmaT(260) / 260) ? 1 : 0;
        }
        assertThat((double) energies / cases).isBetween(0.65, 0.72);
        assertThat((double) bands / cases).isBetween(0.65, 0.72);
    }

    @Test
    void saysWhenItExtrapolates() {
        Arrhenius line =
                fitted(points(temperatures(5), 0.01, 0, new SplittableRandom(1)), Ordinate.SIGMA_T);
        assertThat(line.doubt(300)).isEmpty();
        assertThat(line.doubt(500).orElseThrow().text())
                .isEqualTo("Extrapolated to a temperature of 500 K; measured from 293 to 373 K.");
    }

    @Test
    void fewPointsGiveAReason() {
        SplittableRandom random = new SplittableRandom(1);
        assertThat(Arrhenius.fit(points(new double[] {300, 350}, 0.1, 0, random), Ordinate.SIGMA))
                .isInstanceOf(Arrhenius.class);
        assertThat(Arrhenius.fit(points(new double[] {300, 350}, 0, 0, random), Ordinate.SIGMA))
                .isInstanceOfSatisfying(
                        ArrheniusOutcome.None.class,
                        none ->
                                assertThat(none.reason().text())
                                        .isEqualTo(
                                                "2 points are too few for an activation energy; it"
                                                        + " takes 3."));
        assertThat(Arrhenius.fit(points(new double[] {300, 300}, 0.1, 0, random), Ordinate.SIGMA))
                .isInstanceOf(ArrheniusOutcome.None.class);
    }

    /// What damaged files can lead to: a line or a sentence, and no exception.
    @ParameterizedTest
    @ValueSource(doubles = {1e3, 1e9, 1e15, 1e30, 1e100})
    void pointsAndErrorsManyPowersOfTenApartAreALineOrASentence(double apart) {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200; i++) {
            List<ConductivityPoint> points = new ArrayList<>();
            for (double t : temperatures(3 + i % 3)) {
                double sigma = Math.pow(apart, random.nextDouble(-1, 1));
                points.add(point(t, sigma, sigma * Math.pow(apart, random.nextDouble(-1, 1))));
            }
            switch (Arrhenius.fit(points, Ordinate.SIGMA_T)) {
                case ArrheniusOutcome.None(Remark reason) ->
                        assertThat(reason.code()).isEqualTo("NO_LINE");
                case Arrhenius line ->
                        assertThat(line.activationEnergy().value()).matches(Double::isFinite);
            }
        }
    }

    @Test
    void errorsAreGivenForAllPointsOrForNone() {
        List<ConductivityPoint> mixed =
                List.of(point(300, 1e-3, 1e-5), point(310, 2e-3, 0), point(320, 3e-3, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arrhenius.fit(mixed, Ordinate.SIGMA))
                .withMessage("either all points carry an uncertainty or none, got 2 of 3 without");
    }
}
