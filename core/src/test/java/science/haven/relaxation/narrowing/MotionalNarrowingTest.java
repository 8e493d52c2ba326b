package science.haven.relaxation.narrowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import science.haven.ValidationTable;
import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;

class MotionalNarrowingTest {

    private static final double EV = Constants.ELEMENTARY_CHARGE;
    private static final int CONDUCTORS = 200;

    /// Widths of a Gaussian walk of the frequency, by root finding on the line itself.
    @ParameterizedTest
    @CsvSource({
        "10, 0.9648, 0.9753",
        "3, 0.8820, 0.9108",
        "1, 0.6529, 0.6874",
        "0.5, 0.4067, 0.4143",
        "0.3, 0.2530, 0.2539",
        "0.1, 0.0849, 0.0849"
    })
    void widthsOverThoseWithoutMotion(double product, double exact, double arctangent) {
        double[] out = new double[2];
        assertThat(KuboAnderson.exact(product)).isCloseTo(exact, within(6e-5));
        KuboAnderson.share(Math.log(product), out);
        assertThat(out[0]).isCloseTo(KuboAnderson.exact(product), withinPercentage(2e-4));
        Arctangent.share(Math.log(KuboAnderson.GAUSSIAN * product), out);
        assertThat(out[0]).isCloseTo(arctangent, within(6e-5));
    }

    /// A = 8000 Hz, B = 0.02 Hz, D = 200 Hz, 0.4 eV, 300 K.
    @Test
    void hendrickson() {
        double half = 0.4 * EV / (Constants.BOLTZMANN * Math.log(8000 / 0.02 - 1));
        NarrowingCurve curve =
                new NarrowingCurve(
                        NarrowingLaw.HENDRICKSON_BRAY,
                        OptionalDouble.of(8200),
                        OptionalDouble.of(200));
        double width = curve.at(300, new double[] {half, 0.4 * EV}, new double[2]);
        assertThat(width).isCloseTo(7633.078, within(1e-3));
        double[] truth = {8200, 200, half, 0.4 * EV};
        MotionalNarrowing narrowing =
                MotionalNarrowing.fit(
                        points(NarrowingLaw.HENDRICKSON_BRAY, truth, 0, 1),
                        NarrowingOptions.free());
        assertThat(narrowing.chosen().orElseThrow().activatedWidth().orElseThrow())
                .isCloseTo(0.02, withinPercentage(0.1));
        assertThat(narrowing.reading(NarrowingLaw.ABRAGAM).orElseThrow().activatedWidth())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void derivativesAreThoseOfTheCurve(NarrowingLaw law) {
        NarrowingCurve curve =
                new NarrowingCurve(law, OptionalDouble.empty(), OptionalDouble.empty());
        double steep = law == NarrowingLaw.SIGMOID ? 14 : 0.35 * EV;
        double[] values =
                law == NarrowingLaw.CONSTANT
                        ? new double[] {7000}
                        : new double[] {7000, 300, 260, steep};
        for (double temperature : new double[] {180, 240, 270, 330, 600}) {
            double[] gradient = new double[values.length];
            curve.at(temperature, values, gradient);
            for (int k = 0; k < values.length; k++) {
                double step = 1e-5 * values[k];
                double[] there = values.clone();
                there[k] += step;
                double up = curve.at(temperature, there, new double[values.length]);
                there[k] -= 2 * step;
                double down = curve.at(temperature, there, new double[values.length]);
                double scale = 1e-6 * 7000 / values[k];
                assertThat(gradient[k])
                        .isCloseTo(
                                (up - down) / (2 * step),
                                within(scale + 1e-4 * Math.abs(gradient[k])));
            }
        }
    }

    /// Each law finds its own parameters, and 1/τ at half width is that of the law.
    @ParameterizedTest
    @EnumSource(names = "CONSTANT", mode = EnumSource.Mode.EXCLUDE)
    void findsWhatMadeTheWidths(NarrowingLaw law) {
        double steep = law == NarrowingLaw.SIGMOID ? 14 : 0.35 * EV;
        List<WidthPoint> points = points(law, new double[] {7000, 300, 260, steep}, 0, 1);
        MotionalNarrowing narrowing = MotionalNarrowing.fit(points, NarrowingOptions.free());
        NarrowingReading reading = narrowing.chosen().orElseThrow();
        assertThat(reading.law()).isEqualTo(law);
        assertThat(reading.rigidWidth().value()).isCloseTo(7000, within(1e-2));
        assertThat(reading.residualWidth().value()).isCloseTo(300, within(1e-2));
        assertThat(reading.half().temperature().value()).isCloseTo(260, within(1e-4));
        double energy =
                law == NarrowingLaw.SIGMOID ? Constants.BOLTZMANN * 260 * 260 / 14 : 0.35 * EV;
        assertThat(reading.activationEnergy().value()).isCloseTo(energy, withinPercentage(1e-3));
        assertThat(reading.half().rate().value() / (2 * Math.PI * 6700)).isBetween(0.6, 1.05);
        assertThat(reading.onset().rate().value() / 6700).isBetween(0.5, 1.5);
        reading.times()
                .ifPresent(
                        times ->
                                assertThat(times.at(260) * reading.half().rate().value())
                                        .isCloseTo(1, within(1e-9)));
        assertThat(reading.times().isPresent()).isEqualTo(law.knowsTime());
        assertThat(codes(reading.remarks()).contains("APPARENT_ACTIVATION_ENERGY"))
                .isNotEqualTo(law.knowsTime());
    }

    /// 200 conductors whose widths follow the exact law with 3 % noise at 20 temperatures. The
    /// barrier is found with honest errors by the law that made them; the customary description is
    /// off by far more than its own errors.
    @Test
    void barriersOfManyConductors() {
        Tally exact = new Tally();
        Map<NarrowingLaw, Tally> tallies = new EnumMap<>(NarrowingLaw.class);
        tallies.put(NarrowingLaw.KUBO_ANDERSON, exact);
        for (int seed = 0; seed < CONDUCTORS; seed++) {
            Random random = new Random(seed);
            double energy = (0.2 + 0.4 * random.nextDouble()) * EV;
            double half = 200 + 120 * random.nextDouble();
            double rigid = 3000 + 9000 * random.nextDouble();
            double[] truth = {rigid, 100 + 400 * random.nextDouble(), half, energy};
            List<WidthPoint> points = points(NarrowingLaw.KUBO_ANDERSON, truth, 0.03, 1000 + seed);
            MotionalNarrowing fit = MotionalNarrowing.fit(points, NarrowingOptions.free());
            for (NarrowingReading reading : fit.readings()) {
                boolean best = fit.laws().ranked().getFirst().law() == reading.law();
                tallies.computeIfAbsent(reading.law(), _ -> new Tally())
                        .add(reading.activationEnergy(), energy, best);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        tallies.forEach((law, tally) -> rows.add(tally.row(law)));
        ValidationTable.write(
                "motional-narrowing",
                List.of("law", "best by AICc", "mean Eₐ/true", "within σ", "within 3 σ"),
                rows);
        assertThat(exact.near).isBetween(126, 149);
        assertThat(exact.far).isGreaterThanOrEqualTo(194);
    }

    /// What one law made of all conductors.
    private static final class Tally {
        private int count;
        private int best;
        private int near;
        private int far;
        private double ratio;

        void add(Measured energy, double truth, boolean isBest) {
            double off = Math.abs(energy.value() - truth) / energy.uncertainty();
            count++;
            best += isBest ? 1 : 0;
            near += off <= 1 ? 1 : 0;
            far += off <= 3 ? 1 : 0;
            ratio += energy.value() / truth;
        }

        List<String> row(NarrowingLaw law) {
            return List.of(
                    law.toString(),
                    best + " of " + CONDUCTORS,
                    String.format(Locale.ROOT, "%.3f", ratio / count),
                    String.format(Locale.ROOT, "%.1f %%", 100.0 * near / count),
                    String.format(Locale.ROOT, "%.1f %%", 100.0 * far / count));
        }
    }

    @Test
    void aFlatLineIsNoStep() {
        List<WidthPoint> flat = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < 12; i++) {
            double width = 4000 * (1 + 0.02 * random.nextGaussian());
            flat.add(new WidthPoint(200 + 10 * i, new Measured(width, 80)));
        }
        MotionalNarrowing narrowing = MotionalNarrowing.fit(flat, NarrowingOptions.free());
        assertThat(narrowing.chosen()).isEmpty();
        assertThat(codes(narrowing.remarks())).contains("NO_NARROWING");
        assertThat(narrowing.at(250).value()).isCloseTo(4000, within(60.0));
    }

    /// Five widths cannot hold four parameters and their own noise: no law, and it is said why.
    @Test
    void tooFewWidths() {
        List<WidthPoint> few =
                points(NarrowingLaw.SIGMOID, new double[] {7000, 300, 260, 14}, 0, 1).subList(0, 5);
        MotionalNarrowing narrowing = MotionalNarrowing.fit(few, NarrowingOptions.free());
        assertThat(narrowing.readings()).isEmpty();
        assertThat(codes(narrowing.remarks()))
                .contains("TOO_FEW_POINTS")
                .doesNotContain("NO_NARROWING");
    }

    /// The series begins half way down; with the rigid width from a second moment it still tells
    /// the barrier.
    @Test
    void saysWhichEndWasNotSeen() {
        double[] values = {7000, 300, 170, 0.3 * EV};
        List<WidthPoint> points = points(NarrowingLaw.KUBO_ANDERSON, values, 0.02, 3);
        NarrowingReading free =
                MotionalNarrowing.fit(points, NarrowingOptions.free())
                        .reading(NarrowingLaw.KUBO_ANDERSON)
                        .orElseThrow();
        assertThat(codes(free.remarks())).contains("PLATEAU_NOT_COVERED");
        NarrowingReading known =
                MotionalNarrowing.fit(
                                points,
                                new NarrowingOptions(
                                        OptionalDouble.of(7000), OptionalDouble.empty()))
                        .reading(NarrowingLaw.KUBO_ANDERSON)
                        .orElseThrow();
        assertThat(codes(known.remarks())).doesNotContain("PLATEAU_NOT_COVERED");
        assertThat(known.rigidWidth()).isEqualTo(Measured.exact(7000));
        assertThat(known.activationEnergy().uncertainty())
                .isLessThan(free.activationEnergy().uncertainty());
        assertThat(known.activationEnergy().value())
                .isCloseTo(0.3 * EV, within(3 * known.activationEnergy().uncertainty()));
        NarrowingReading cold =
                MotionalNarrowing.fit(
                                points(
                                        NarrowingLaw.KUBO_ANDERSON,
                                        new double[] {7000, 300, 385, 0.6 * EV},
                                        0.02,
                                        4),
                                NarrowingOptions.free())
                        .reading(NarrowingLaw.KUBO_ANDERSON)
                        .orElseThrow();
        assertThat(codes(cold.remarks())).contains("NARROWED_NOT_COVERED");
    }

    /// A step between two temperatures has a place but no energy; a line that only broadens has no
    /// step at all.
    @Test
    void stepsThatAreNone() {
        List<WidthPoint> sharp = new ArrayList<>();
        List<WidthPoint> rising = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double temperature = 200 + 10 * i;
            sharp.add(new WidthPoint(temperature, new Measured(i < 6 ? 5000 : 200, 10)));
            rising.add(new WidthPoint(temperature, new Measured(1000 + 100 * i, 10)));
        }
        MotionalNarrowing narrowing = MotionalNarrowing.fit(sharp, NarrowingOptions.free());
        for (NarrowingReading reading : narrowing.readings()) {
            assertThat(codes(reading.remarks())).contains("STEP_NOT_RESOLVED");
            assertThat(reading.half().temperature().value()).isBetween(250.0, 260.0);
        }
        MotionalNarrowing none = MotionalNarrowing.fit(rising, NarrowingOptions.free());
        assertThat(none.chosen()).isEmpty();
        assertThat(codes(none.remarks())).contains("NO_NARROWING", "BROADENS_AGAIN");
    }

    /// A spread of jump rates flattens the step until 1/τ₀ is no vibration any more.
    @Test
    void doubtsAPrefactorThatIsNoVibration() {
        List<WidthPoint> points =
                points(
                        NarrowingLaw.KUBO_ANDERSON,
                        new double[] {7000, 300, 260, 0.12 * EV},
                        0.02,
                        1);
        NarrowingReading reading =
                MotionalNarrowing.fit(points, NarrowingOptions.free())
                        .reading(NarrowingLaw.KUBO_ANDERSON)
                        .orElseThrow();
        assertThat(codes(reading.remarks())).contains("PREFACTOR_IMPLAUSIBLE");
    }

    @Test
    void seesALineThatBroadensAgain() {
        List<WidthPoint> points =
                new ArrayList<>(
                        points(
                                NarrowingLaw.ABRAGAM,
                                new double[] {7000, 300, 260, 0.35 * EV},
                                0.02,
                                1));
        points.add(new WidthPoint(500, new Measured(900, 20)));
        assertThat(MotionalNarrowing.fit(points, NarrowingOptions.free()).remarks())
                .contains(new NarrowingRemark.BroadensAgain(500));
    }

    /// 18.8 k times the onset temperature.
    @Test
    void ruleOfWaughAndFedin() {
        List<WidthPoint> points =
                points(NarrowingLaw.SIGMOID, new double[] {7000, 300, 260, 14}, 0, 1);
        NarrowingReading reading =
                MotionalNarrowing.fit(points, NarrowingOptions.free()).chosen().orElseThrow();
        double onset = reading.onset().temperature().value();
        assertThat(onset).isCloseTo(260 - 14 * Math.log(9), within(1e-3));
        assertThat(reading.waughFedinEnergy() / (Constants.BOLTZMANN * onset))
                .isCloseTo(18.76, within(0.01));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WidthPoint(-20, Measured.exact(5000)))
                .withMessage("temperature must be > 0 K, got -20.0 (in °C?)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WidthPoint(20, Measured.exact(0)))
                .withMessage("width must be > 0 Hz, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                MotionalNarrowing.fit(
                                        List.of(new WidthPoint(20, Measured.exact(10))),
                                        NarrowingOptions.free()))
                .withMessage("narrowing needs at least 4 temperatures, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new NarrowingOptions(OptionalDouble.of(100), OptionalDouble.of(200)))
                .withMessage("residualWidth must be below the rigidWidth of 100.0 Hz, got 200.0");
    }

    private static List<WidthPoint> points(
            NarrowingLaw law, double[] values, double noise, long seed) {
        Random random = new Random(seed);
        NarrowingCurve curve =
                new NarrowingCurve(law, OptionalDouble.empty(), OptionalDouble.empty());
        List<WidthPoint> points = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double temperature = 160 + 12 * i;
            double width = curve.at(temperature, values, new double[4]);
            points.add(
                    new WidthPoint(
                            temperature,
                            new Measured(
                                    width * (1 + noise * random.nextGaussian()), noise * width)));
        }
        return points;
    }

    private static List<String> codes(List<Remark> remarks) {
        return remarks.stream().map(Remark::code).toList();
    }
}
