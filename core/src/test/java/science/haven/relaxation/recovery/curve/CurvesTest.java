package science.haven.relaxation.recovery.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import science.haven.fit.law.Curve;
import science.haven.relaxation.recovery.spin.Line;
import science.haven.relaxation.recovery.spin.Mechanism;
import science.haven.relaxation.recovery.spin.Observation;
import science.haven.relaxation.recovery.spin.Preparation;

import java.util.List;
import java.util.stream.Stream;

/// Derivatives against differences, and starts of the grid against the values behind the points.
class CurvesTest {

    private static final double[] DELAYS = {0, 1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3, 1, 3, 10};
    private static final CurveFrame RECOVERY = CurveFrame.around(true, DELAYS, 0);
    private static final CurveFrame DECAY = CurveFrame.around(false, DELAYS, 0);
    private static final CurveFrame TRAIN = CurveFrame.around(true, DELAYS, 0.5);

    /// A curve and a place in its parameters.
    record Place(Curve curve, List<Double> values) {}

    static Stream<Place> places() {
        Observation central = new Observation(2.5, Line.CENTRAL, Preparation.SELECTIVE);
        return Stream.of(
                new Place(new ExponentialSum(RECOVERY, 1, true), List.of(2.0, 3.0, 4.0)),
                new Place(new ExponentialSum(TRAIN, 2, true), List.of(2.0, 1.0, 4.0, 1.5, 50.0)),
                new Place(new ExponentialSum(DECAY, 2, true), List.of(0.1, 1.0, 4.0, 1.5, 50.0)),
                new Place(
                        new ShapedCurve(RECOVERY, new StretchedShape()),
                        List.of(2.0, 3.0, 4.0, 0.6)),
                new Place(
                        new ShapedCurve(TRAIN, new StretchedShape()), List.of(2.0, 3.0, 4.0, 0.6)),
                new Place(
                        new ShapedCurve(DECAY, new TransverseShape()), List.of(0.1, 3.0, 4.0, 5.0)),
                new Place(
                        new ShapedCurve(
                                RECOVERY, new OnePhaseShape(central, Mechanism.QUADRUPOLAR)),
                        List.of(2.0, 3.0, 4.0, 0.5)),
                new Place(
                        new ShapedCurve(RECOVERY, new OnePhaseShape(central, Mechanism.MAGNETIC)),
                        List.of(2.0, 3.0, 4.0)),
                new Place(new ForcedStart(RECOVERY, -1), List.of(2.0, 4.0)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void derivativesAreThoseOfTheCurve(Place place) {
        double[] values = place.values.stream().mapToDouble(v -> v).toArray();
        assertThat(place.curve.parameters()).hasSize(values.length);
        double[] gradient = new double[values.length];
        double[] ignored = new double[values.length];
        for (double delay : DELAYS) {
            place.curve.at(delay, values, gradient);
            for (int k = 0; k < values.length; k++) {
                double step = 1e-5 * values[k];
                double[] above = values.clone();
                double[] below = values.clone();
                above[k] += step;
                below[k] -= step;
                double slope =
                        (place.curve.at(delay, above, ignored)
                                        - place.curve.at(delay, below, ignored))
                                / (2 * step);
                assertThat(gradient[k]).isCloseTo(slope, within(1e-6 * (1 + Math.abs(slope))));
            }
        }
    }

    @Test
    void trainOfSmallPulsesIsTheSteadyStateOfErnst() {
        double e = Math.exp(-0.1 * 4);
        double expected = 2 * (1 - e) / (1 - 0.5 * e);
        double[] values = {2, 2, 4};
        assertThat(new ExponentialSum(TRAIN, 1, true).at(0.1, values, new double[3]))
                .isCloseTo(expected, within(1e-14));
    }

    @Test
    void gridBeginsNearTheTruth() {
        ExponentialSum sum = new ExponentialSum(RECOVERY, 2, true);
        RateGrid grid = grid(RECOVERY, sum, new double[] {2, 1.5, 3, 2, 100});
        assertThat(grid.isUpright()).isTrue();
        double[] start = grid.exponentials(2);
        assertThat(start[0]).isCloseTo(2, within(0.1));
        assertThat(Math.min(start[2], start[4])).isBetween(2.0, 4.5);
        assertThat(Math.max(start[2], start[4])).isBetween(60.0, 160.0);
        double[] mixture = grid.mixture(new double[] {3 / 7.0, 4 / 7.0});
        assertThat(mixture[2]).isCloseTo(3.5, within(0.1));
        assertThat(mixture[3]).isBetween(2.0, 4.5);
        assertThat(mixture[4]).isBetween(60.0, 160.0);
    }

    @Test
    void gridFindsOvershootingShape() {
        Observation central = new Observation(1.5, Line.CENTRAL, Preparation.NON_SELECTIVE);
        OnePhaseShape overshooting = new OnePhaseShape(central, Mechanism.QUADRUPOLAR);
        ShapedCurve curve = new ShapedCurve(DECAY, overshooting);
        RateGrid grid = grid(DECAY, curve, new double[] {0, 1, 4, 0.25});
        assertThat(grid.exponentials(1)).hasSize(3);
        double[] start = grid.shaped(overshooting);
        assertThat(start[2]).isBetween(2.5, 6.0);
        assertThat(start[3]).isLessThan(0.5);
    }

    @Test
    void framesNeedADelay() {
        assertThatThrownBy(() -> CurveFrame.around(true, new double[] {0, 0}, 0))
                .hasMessage("delay must reach beyond 0 s");
    }

    private static RateGrid grid(CurveFrame frame, Curve curve, double[] values) {
        double[] signal = new double[DELAYS.length];
        double[] sigma = new double[DELAYS.length];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = curve.at(DELAYS[i], values, new double[values.length]);
            sigma[i] = 1;
        }
        return new RateGrid(frame, DELAYS, signal, sigma);
    }
}
