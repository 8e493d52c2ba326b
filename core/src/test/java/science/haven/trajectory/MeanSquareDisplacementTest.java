package science.haven.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.Lattice;

class MeanSquareDisplacementTest {

    /// A peer counts one frame twice and finds 0.909 of this at lag 1, 0.826 at the longest.
    @Test
    void constantVelocityIsTheSquareOfTheWayAtEveryLag() {
        int frames = 11;
        double[][] velocities = {{1, -2, 0.5}, {0.3, 0.1, -0.7}, {0, 0, 4}};
        double[][][] paths = new double[3][3][frames];
        double mean = 0;
        for (int i = 0; i < 3; i++) {
            for (int axis = 0; axis < 3; axis++) {
                mean += velocities[i][axis] * velocities[i][axis] / 3;
                for (int k = 0; k < frames; k++) {
                    paths[i][axis][k] = 7 + velocities[i][axis] * k;
                }
            }
        }
        IonPaths ions = IonPaths.of(paths, 1, Lattice.box(1, 1, 1));
        double[] msd = MeanSquareDisplacement.of(ions).lags();
        assertThat(msd[0]).isZero();
        for (int n = 1; n < frames; n++) {
            assertThat(msd[n]).isCloseTo(mean * n * n, withinPercentage(1e-10));
        }
    }

    @ParameterizedTest(name = "{0} ions, {1} frames")
    @CsvSource({"1, 2", "1, 17", "2, 64", "5, 1000", "4, 333"})
    void transformEqualsTheSumThatDefinesIt(int ions, int frames) {
        IonPaths paths = Walks.random(ions, frames, frames);
        double[] msd = MeanSquareDisplacement.of(paths).lags();
        for (int n = 1; n < frames; n++) {
            double direct = Walks.direct(paths, n);
            assertThat(msd[n]).isCloseTo(direct, within(1e-10 * direct));
        }
    }

    @Test
    void axesAddUpToSpace() {
        IonPaths paths = Walks.random(3, 50, 1);
        double[] all = MeanSquareDisplacement.of(paths).lags();
        double[] plane = MeanSquareDisplacement.of(paths, 0, 1).lags();
        double[] height = MeanSquareDisplacement.of(paths, 2).lags();
        assertThat(plane[20] + height[20]).isCloseTo(all[20], withinPercentage(1e-10));
    }

    @Test
    void exponentOfFlightIsTwo() {
        double[] lags = {0, 1, 4, 9, 16};
        assertThat(new MeanSquareDisplacement(lags, 1, 1).exponent(1, 4))
                .isCloseTo(2, within(1e-12));
    }
}
