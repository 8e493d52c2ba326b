package science.haven.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

class NnlsTest {

    private final RandomGenerator random = new SplittableRandom(7);

    @Test
    void equalsTheBestOfAllActiveSets() {
        for (int draw = 0; draw < 300; draw++) {
            Problem problem = Problem.draw(random, 8, 5, draw % 2);
            double[] x = new double[5];
            assertThat(new Nnls(problem.free()).solve(problem.gram(), problem.moments(), x))
                    .isTrue();
            assertThat(problem.cost(x)).isCloseTo(problem.bestCost(), within(1e-10));
        }
    }

    @Test
    void satisfiesTheOptimalityConditionsOfManyCollinearColumns() {
        int columns = 90;
        for (int draw = 0; draw < 20; draw++) {
            Problem problem = Problem.relaxations(random, 120, columns);
            double[] x = new double[columns];
            Nnls nnls = new Nnls(columns);
            assertThat(nnls.solve(problem.gram(), problem.moments(), x)).isTrue();
            double[] gradient = problem.gradient(x);
            for (int j = 0; j < columns; j++) {
                assertThat(x[j]).isNotNegative();
                assertThat(gradient[j]).isLessThan(1e-9);
                assertThat(gradient[j] * x[j]).isCloseTo(0, within(1e-7));
                assertThat(nnls.isPassive(j)).isEqualTo(x[j] > 0);
            }
        }
    }

    @Test
    void warmStartFromAnotherProblemReachesTheSameMinimum() {
        Nnls warm = new Nnls(new boolean[] {true, false, false, false, false, false});
        for (int draw = 0; draw < 100; draw++) {
            Problem problem = Problem.draw(random, 9, 6, 1);
            double[] x = new double[6];
            double[] y = new double[6];
            warm.solveWarm(problem.gram(), problem.moments(), x);
            new Nnls(problem.free()).solve(problem.gram(), problem.moments(), y);
            assertThat(x).containsExactly(y, within(1e-9));
        }
    }

    @Test
    void unitsOfColumnsAndDataDoNotMatter() {
        Problem problem = Problem.draw(random, 10, 6, 0);
        double[] reference = new double[6];
        new Nnls(6).solve(problem.gram(), problem.moments(), reference);
        double[] unit = {1e-12, 1e9, 1, 1e-30, 1e4, 7};
        double[] gram = problem.gram();
        double[] moments = problem.moments();
        for (int i = 0; i < 6; i++) {
            moments[i] *= unit[i] * 1e8;
            for (int j = 0; j < 6; j++) {
                gram[6 * i + j] *= unit[i] * unit[j];
            }
        }
        double[] x = new double[6];
        new Nnls(6).solve(gram, moments, x);
        for (int j = 0; j < 6; j++) {
            assertThat(x[j] * unit[j] * 1e-8).isCloseTo(reference[j], within(1e-12));
        }
    }

    @Test
    void varianceAndDeterminantAreThoseOfThePassiveColumns() {
        // Columns (3, 0) and (3, 4): Gram matrix 9, 9, 25 with inverse 25, −9, 9 over 144.
        Nnls nnls = new Nnls(2);
        nnls.solve(new double[] {9, 9, 9, 25}, new double[] {12, 20}, new double[2]);
        assertThat(nnls.passiveCount()).isEqualTo(2);
        assertThat(nnls.variance(new double[] {1, 0})).isCloseTo(25.0 / 144, within(1e-12));
        assertThat(nnls.variance(new double[] {1, 1})).isCloseTo(16.0 / 144, within(1e-12));
        assertThat(nnls.logDeterminant()).isCloseTo(Math.log(144.0 / (9 * 25)), within(1e-12));
    }

    @Test
    void repeatedAndEmptyColumnsStayOut() {
        double[] gram = {2, 2, 0, 2, 2, 0, 0, 0, 0};
        double[] x = new double[3];
        assertThat(new Nnls(3).solve(gram, new double[] {4, 4, 0}, x)).isTrue();
        assertThat(x[0] + x[1]).isCloseTo(2, within(1e-12));
        assertThat(x[2]).isZero();
    }

    @Test
    void wrongLengthsAreRefused() {
        assertThatThrownBy(() -> new Nnls(2).solve(new double[3], new double[2], new double[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lengths 4, 2, 2, got 3, 2, 2");
    }

    private record Problem(RealMatrix a, RealVector y, boolean[] free) {

        static Problem draw(RandomGenerator random, int rows, int columns, int freeColumns) {
            RealMatrix a = new Array2DRowRealMatrix(rows, columns);
            RealVector y = new ArrayRealVector(rows);
            for (int i = 0; i < rows; i++) {
                y.setEntry(i, random.nextGaussian());
                for (int j = 0; j < columns; j++) {
                    a.setEntry(i, j, random.nextGaussian());
                }
            }
            boolean[] free = new boolean[columns];
            for (int j = 0; j < freeColumns; j++) {
                free[j] = true;
            }
            return new Problem(a, y, free);
        }

        /// Debye functions crowded on a logarithmic axis, and noisy data: as ill conditioned as
        /// use.
        static Problem relaxations(RandomGenerator random, int rows, int columns) {
            RealMatrix a = new Array2DRowRealMatrix(rows, columns);
            RealVector y = new ArrayRealVector(rows);
            for (int i = 0; i < rows; i++) {
                double omega = Math.exp(-9 + 18.0 * i / rows);
                y.setEntry(i, 1 / (1 + Math.pow(omega, 0.8)) + 0.005 * random.nextGaussian());
                for (int j = 0; j < columns; j++) {
                    double x = omega * Math.exp(-9 + 18.0 * j / columns);
                    a.setEntry(i, j, 1 / (1 + x * x));
                }
            }
            return new Problem(a, y, new boolean[columns]);
        }

        double[] gram() {
            int columns = free.length;
            RealMatrix product = a.transpose().multiply(a);
            double[] gram = new double[columns * columns];
            for (int i = 0; i < columns; i++) {
                System.arraycopy(product.getRow(i), 0, gram, i * columns, columns);
            }
            return gram;
        }

        double[] moments() {
            return a.preMultiply(y).toArray();
        }

        double cost(double[] x) {
            return y.subtract(a.operate(new ArrayRealVector(x))).getNorm();
        }

        double[] gradient(double[] x) {
            return a.preMultiply(y.subtract(a.operate(new ArrayRealVector(x)))).toArray();
        }

        double bestCost() {
            double best = y.getNorm();
            for (int set = 1; set < 1 << free.length; set++) {
                best = Math.min(best, costOf(set));
            }
            return best;
        }

        private double costOf(int set) {
            int[] rows = IntStream.range(0, a.getRowDimension()).toArray();
            int[] chosen =
                    IntStream.range(0, free.length).filter(j -> (set >> j & 1) == 1).toArray();
            RealVector solution =
                    new QRDecomposition(a.getSubMatrix(rows, chosen)).getSolver().solve(y);
            double[] x = new double[free.length];
            for (int k = 0; k < chosen.length; k++) {
                x[chosen[k]] = solution.getEntry(k);
                if (x[chosen[k]] < 0 && !free[chosen[k]]) {
                    return Double.POSITIVE_INFINITY;
                }
            }
            return cost(x);
        }
    }
}
