package science.haven.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.math.CounterRandom;

class PathStoreTest {

    /// Steps of 0.3 Å for 1000 frames.
    private static double[][] walk() {
        CounterRandom random = new CounterRandom(2, 2);
        double[][] frames = new double[1000][6];
        for (int k = 1; k < frames.length; k++) {
            for (int c = 0; c < 6; c++) {
                frames[k][c] = frames[k - 1][c] + 3e-11 * random.nextGaussian();
            }
        }
        return frames;
    }

    private static PathStore store(double[][] frames, long exact) {
        PathStore store = new PathStore(2, exact);
        for (double[] frame : frames) {
            store.add(frame);
        }
        return store;
    }

    @ParameterizedTest(name = "exact up to {0} places: within {1} m")
    @CsvSource({"1000000, 0", "600, 6e-14"})
    void givesBackEveryPath(long exact, double grain) {
        double[][] frames = walk();
        PathStore store = store(frames, exact);
        double[] path = new double[1003];
        for (int c = 0; c < 6; c++) {
            store.path(c / 3, c % 3, path);
            for (int k = 0; k < 1000; k++) {
                assertThat(path[k]).isCloseTo(frames[k][c], within(grain));
            }
            assertThat(path[1002]).isZero();
        }
    }

    /// An ion that flies too far for a packed block keeps its exact places.
    @Test
    void keepsWhatDoesNotFit() {
        double[][] frames = walk();
        for (int k = 0; k < 1000; k++) {
            frames[k][4] = 1e-9 * k;
        }
        double[] path = new double[1000];
        store(frames, 0).path(1, 1, path);
        assertThat(path[999]).isCloseTo(999e-9, within(1e-20));
    }
}
