package science.haven.polarisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import science.haven.ValidationTable;
import science.haven.data.Provenance;
import science.haven.data.Transient;
import science.haven.fit.Interval;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

class PolarisationTest {

    private static final Provenance NOWHERE =
            new Provenance("synthetic", "", "none", "", List.of(), List.of());

    private static final int DRAWS = 150;

    /// Steady state 2 nA, relaxation of 5 nA with 400 s.
    private static double response(Relaxation law, double time) {
        double s = time / 400;
        return switch (law) {
            case EXPONENTIAL -> 2e-9 + 5e-9 * Math.exp(-s);
            case BLOCKED_DIFFUSION -> 2e-9 + 5e-9 * DiffusionSeries.blocked(s);
            case FIXED_DIFFUSION -> 2e-9 + 1e-9 * DiffusionSeries.fixed(s);
            case TWO_EXPONENTIALS -> 2e-9 + 3e-9 * Math.exp(-s) + 4e-9 * Math.exp(-15 * s);
        };
    }

    private static PolarisationStep step(
            DoubleUnaryOperator truth, double duration, int count, double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] time = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            time[i] = duration * (i + 1) / count;
            y[i] = truth.applyAsDouble(time[i]) + noise * random.nextGaussian();
        }
        return new PolarisationStep(Control.VOLTAGE, 0, 0.1, time, y, 0);
    }

    @ParameterizedTest
    @EnumSource(Relaxation.class)
    void findsLawAndSteadyStateWithoutStartValues(Relaxation law) {
        Polarisation found = Polarisation.of(step(t -> response(law, t), 3000, 300, 2e-11, 9));
        assertThat(found.laws().chosen().law()).isEqualTo(law);
        assertThat(Math.abs(found.steady().value() - 2e-9))
                .isLessThan(2.5 * found.steady().uncertainty());
        assertThat(found.steady().relative()).isLessThan(0.01);
        assertThat(found.timeConstant().value()).isCloseTo(400, within(40.0));
        assertThat(found.remarks()).isEmpty();
    }

    /// Six time constants, two, or only one: 68 % means 68 %, and 95 % means 95 %.
    @Test
    void intervalsOfTheSteadyStateCover() {
        List<List<String>> rows = new ArrayList<>();
        for (Steps steps :
                List.of(
                        new Steps(Relaxation.BLOCKED_DIFFUSION, 6, 5_016_000),
                        new Steps(Relaxation.BLOCKED_DIFFUSION, 2, 5_012_000),
                        new Steps(Relaxation.FIXED_DIFFUSION, 6, 5_026_000),
                        new Steps(Relaxation.FIXED_DIFFUSION, 2, 5_022_000),
                        new Steps(Relaxation.FIXED_DIFFUSION, 1, 5_021_000))) {
            List<Polarisation> draws =
                    IntStream.range(0, DRAWS).parallel().mapToObj(steps::draw).toList();
            long inner = draws.stream().filter(found -> holds(found.interval68())).count();
            long outer = draws.stream().filter(found -> holds(found.interval95())).count();
            assertThat((double) inner / DRAWS).as(steps.toString()).isBetween(0.61, 0.75);
            assertThat((double) outer / DRAWS).as(steps.toString()).isBetween(0.91, 0.985);
            rows.add(
                    List.of(
                            steps.law().toString(),
                            Integer.toString(steps.timeConstants()),
                            "%.1f %%".formatted(100.0 * inner / DRAWS),
                            "%.1f %%".formatted(100.0 * outer / DRAWS)));
        }
        ValidationTable.write(
                "polarisation-coverage",
                List.of("law", "duration / τ", "68 % covers", "95 % covers"),
                rows);
    }

    /// @param first the first of its draws, none of which a choice in the code was made with
    private record Steps(Relaxation law, int timeConstants, int first) {

        Polarisation draw(int seed) {
            return Polarisation.of(
                    step(t -> response(law, t), 400.0 * timeConstants, 80, 1e-10, first + seed));
        }
    }

    private static boolean holds(Interval interval) {
        return interval.lower() <= 2e-9 && 2e-9 <= interval.upper();
    }

    /// The begin of an exponential in noise is a line, whose end is nowhere; the sign of the
    /// current and its last value still limit it.
    @Test
    void stepThatIsALineIsLimitedByPassivityOnly() {
        Polarisation found =
                Polarisation.of(step(t -> response(Relaxation.EXPONENTIAL, t), 30, 60, 1e-10, 5));
        assertThat(found.remarks())
                .extracting(Remark::code)
                .contains("STEADY_STATE_NOT_LIMITED")
                .doesNotContain("STEADY_STATE_NOT_REACHED");
        assertThat(found.interval95().lower()).isNotNegative();
        assertThat(found.interval95().upper()).isFinite();
        assertThat(found.steady().value())
                .isBetween(found.interval95().lower(), found.interval95().upper());
    }

    @Test
    void shortStepIsAnExtrapolation() {
        Polarisation found =
                Polarisation.of(step(t -> response(Relaxation.EXPONENTIAL, t), 600, 200, 1e-11, 2));
        assertThat(found.remarks()).extracting(Remark::code).contains("STEADY_STATE_NOT_REACHED");
        assertThat(found.remarks().getFirst().text()).startsWith("The step lasted 600 s");
        assertThat(Math.abs(found.steady().value() - 2e-9))
                .isLessThan(3 * found.steady().uncertainty());
        assertThat(found.steady().value()).isLessThan(response(Relaxation.EXPONENTIAL, 600));
    }

    @Test
    void currentBelowTheNoiseGivesALimit() {
        Polarisation found =
                Polarisation.of(step(t -> 1e-9 * Math.exp(-t / 50), 900, 90, 1e-10, 4));
        assertThat(found.remarks()).extracting(Remark::code).contains("STEADY_STATE_NOT_RESOLVED");
    }

    @Test
    void currentAgainstTheVoltageIsSaid() {
        Polarisation found =
                Polarisation.of(step(t -> -1e-9 - 1e-9 * Math.exp(-t / 50), 900, 90, 1e-11, 4));
        assertThat(found.remarks())
                .extracting(Remark::text)
                .singleElement()
                .asString()
                .startsWith("The steady state (−1 × 10⁻⁹ A) has the other sign than the drive");
    }

    @Test
    void manyPointsAreBinnedWithoutLoss() {
        DoubleUnaryOperator truth = t -> response(Relaxation.BLOCKED_DIFFUSION, t);
        PolarisationStep step = step(truth, 4000, 40_000, 2e-10, 3);
        assertThat(Binned.of(step).time().length).isLessThanOrEqualTo(241);
        Polarisation found = Polarisation.of(step);
        assertThat(found.steady().uncertainty()).isLessThan(5e-12);
        assertThat(Math.abs(found.steady().value() - 2e-9))
                .isLessThan(2.5 * found.steady().uncertainty());
    }

    /// Rest at 0 V with an offset of the instrument, 0.1 V, rest, −0.1 V.
    @Test
    void findsTheStepsOfAConstantVoltage() {
        SplittableRandom random = new SplittableRandom(8);
        double[] time = new double[1200];
        double[] voltage = new double[1200];
        double[] current = new double[1200];
        for (int i = 0; i < 1200; i++) {
            time[i] = 2.0 * i;
            int stretch = i / 300;
            double since = 2.0 * (i - 300 * stretch) + 2;
            double sign = stretch == 1 ? 1 : stretch == 3 ? -1 : 0;
            voltage[i] = 0.1 * sign + 1e-5 * random.nextGaussian();
            current[i] =
                    3e-10
                            + sign * (2e-9 + 8e-9 * Math.exp(-since / 80))
                            + 1e-11 * random.nextGaussian();
        }
        List<Polarisation> found =
                Polarisation.analyse(new Transient(time, voltage, current, NOWHERE));
        assertThat(found).hasSize(2);
        assertThat(found.get(0).step().control()).isEqualTo(Control.VOLTAGE);
        assertThat(found.get(0).step().onset()).isEqualTo(598);
        assertThat(found.get(0).step().drive()).isCloseTo(0.1, within(1e-5));
        assertThat(found.get(1).step().drive()).isCloseTo(-0.1, within(1e-5));
        for (Polarisation step : found) {
            Measured resistance = step.resistance();
            assertThat(Math.abs(resistance.value() - 5e7))
                    .isLessThan(2.5 * resistance.uncertainty());
            assertThat(resistance.relative()).isLessThan(2e-3);
        }
    }

    /// A cell of 2.1 V is held at its own voltage, then 50 mV above it, then at its own again.
    @Test
    void countsFromTheOpenCircuitVoltage() {
        SplittableRandom random = new SplittableRandom(8);
        double[] time = new double[900];
        double[] voltage = new double[900];
        double[] current = new double[900];
        for (int i = 0; i < 900; i++) {
            time[i] = 2.0 * i;
            double since = 2.0 * (i % 300) + 2;
            double answer = 2e-9 + 8e-9 * Math.exp(-since / 80);
            double sign = i / 300 == 1 ? 1 : 0;
            voltage[i] = 2.1 + 0.05 * sign + 1e-5 * random.nextGaussian();
            current[i] = sign * answer + 1e-11 * random.nextGaussian();
        }
        List<Polarisation> found =
                Polarisation.analyse(new Transient(time, voltage, current, NOWHERE));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().step().control()).isEqualTo(Control.VOLTAGE);
        assertThat(found.getFirst().step().drive()).isCloseTo(0.05, within(1e-5));
        assertThat(found.getFirst().resistance().value()).isCloseTo(2.5e7, withinPercentage(1));
    }

    @Test
    void findsTheStepOfAConstantCurrent() {
        SplittableRandom random = new SplittableRandom(8);
        int count = 600;
        double[] time = new double[count];
        double[] voltage = new double[count];
        double[] current = new double[count];
        for (int i = 0; i < count; i++) {
            time[i] = 10.0 * i;
            boolean on = i >= 100;
            double since = 10.0 * (i - 99);
            current[i] = on ? 1e-6 : 0;
            voltage[i] =
                    0.02
                            + (on ? 0.05 - 0.04 * DiffusionSeries.blocked(since / 900) : 0)
                            + 2e-5 * random.nextGaussian();
        }
        List<Polarisation> found =
                Polarisation.analyse(new Transient(time, voltage, current, NOWHERE));
        assertThat(found).hasSize(1);
        Polarisation step = found.getFirst();
        assertThat(step.step().control()).isEqualTo(Control.CURRENT);
        assertThat(step.laws().chosen().law()).isEqualTo(Relaxation.BLOCKED_DIFFUSION);
        assertThat(Math.abs(step.resistance().value() - 5e4))
                .isLessThan(2.5 * step.resistance().uncertainty());
        assertThat(step.voltage().value()).isCloseTo(0.05, within(1e-4));
        assertThat(step.current()).isEqualTo(Measured.exact(1e-6));
        Measured diffusion = step.chemicalDiffusion(Measured.exact(1e-3)).orElseThrow();
        assertThat(diffusion.value())
                .isCloseTo(1e-6 / (Math.PI * Math.PI * 900), withinPercentage(3));
    }

    @Test
    void singleLevelFromTheFirstPointIsAStep() {
        double[] time = new double[100];
        Arrays.setAll(time, i -> i);
        double[] voltage = new double[100];
        Arrays.fill(voltage, 0.05);
        double[] current = new double[100];
        Arrays.setAll(current, i -> 1e-6 + 1e-6 * Math.exp(-i / 10.0));
        Polarisation step =
                Polarisation.analyse(new Transient(time, voltage, current, NOWHERE)).getFirst();
        assertThat(step.steady().value()).isCloseTo(1e-6, withinPercentage(1e-3));
        assertThat(step.current()).isEqualTo(step.steady());
        assertThat(step.chemicalDiffusion(Measured.exact(1))).isEmpty();
    }

    /// The first bins, which grow with the time, would hold one point, and the last all others.
    @Test
    void pointsThatAllComeLateAreBinnedEvenly() {
        PolarisationStep all = step(t -> response(Relaxation.EXPONENTIAL, t), 3000, 3000, 1e-11, 5);
        double[] time = all.time();
        for (int i = 1; i < time.length; i++) {
            time[i] += 3000;
        }
        time[0] = 1e-6;
        Binned binned =
                Binned.of(new PolarisationStep(Control.VOLTAGE, 0, 0.1, time, all.response(), 0));
        assertThat(binned.time()).hasSizeBetween(200, 241);
        assertThat(binned.time()).isSorted();
    }

    @Test
    void responseWithoutAnyChangeIsItsOwnSteadyState() {
        Polarisation found = Polarisation.of(step(_ -> 3e-9, 900, 90, 0, 1));
        assertThat(found.steady().value()).isCloseTo(3e-9, within(1e-15));
    }

    @Test
    void voltageThatNobodyCanSetIsNoStep() {
        double[] time = new double[30];
        double[] voltage = new double[30];
        double[] current = new double[30];
        for (int i = 0; i < 30; i++) {
            time[i] = i;
            voltage[i] = i > 10 ? 1e-300 : 0;
            current[i] = i > 10 ? 2e-9 + 1e-9 * Math.exp(-(i - 10) / 5.0) : 0;
        }
        assertThat(Polarisation.analyse(new Transient(time, voltage, current, NOWHERE))).isEmpty();
    }

    /// The clock of a file stood still when the step came.
    @Test
    void pointsAtTheTimeOfTheStepAreNoRelaxation() {
        double[] time = new double[30];
        double[] voltage = new double[30];
        double[] current = new double[30];
        for (int i = 0; i < 30; i++) {
            time[i] = Math.min(i, 10);
            voltage[i] = i > 10 ? 0.1 : 0;
            current[i] = i > 10 ? 2e-9 + 1e-9 * Math.exp(-(i - 10) / 5.0) : 0;
        }
        assertThat(Polarisation.analyse(new Transient(time, voltage, current, NOWHERE))).isEmpty();
        for (int i = 11; i < 30; i++) {
            time[i] = 10 + 4e-15 * (i - 10);
        }
        assertThat(Polarisation.analyse(new Transient(time, voltage, current, NOWHERE))).isEmpty();
    }

    @Test
    void restAloneIsNoStep() {
        double[] time = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        Transient rest = new Transient(time, new double[10], new double[10], NOWHERE);
        assertThat(Polarisation.analyse(rest)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PolarisationStep(Control.VOLTAGE, 0, 0, time, time, 0))
                .withMessage("drive must be finite and not 0, got 0.0");
    }
}
