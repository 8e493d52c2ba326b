package science.haven.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.SingularValueDecomposition;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;

/// Householder QR and Jacobi singular values against Hipparchus on seeded random matrices whose
/// columns differ in size by up to ten decades.
class DenseAlgebraTest {

    private static final int ROWS = 23;
    private static final int COLUMNS = 6;

    @RepeatedTest(20)
    void leastSquaresSolution(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        double[][] columns = columns(random);
        double[] b = random.doubles(ROWS, -1, 1).toArray();
        double[] expected =
                new QRDecomposition(new Array2DRowRealMatrix(columns).transpose())
                        .getSolver()
                        .solve(new ArrayRealVector(b))
                        .toArray();
        HouseholderQr.reduce(columns, COLUMNS, ROWS, b);
        HouseholderQr.backSubstitute(columns, COLUMNS, b);
        for (int k = 0; k < COLUMNS; k++) {
            assertThat(b[k] / expected[k]).isCloseTo(1, within(1e-11));
        }
    }

    @RepeatedTest(20)
    void singularValues(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        double[][] columns = columns(random);
        double[] expected =
                new SingularValueDecomposition(new Array2DRowRealMatrix(columns).transpose())
                        .getSingularValues();
        SingularValues ours = SingularValues.of(columns);
        double product = 1;
        double reference = 1;
        for (int k = 0; k < COLUMNS; k++) {
            product *= ours.value(k);
            reference *= expected[k];
        }
        assertThat(ours.largest() / expected[0]).isCloseTo(1, within(1e-13));
        assertThat(product / reference).isCloseTo(1, within(1e-4)); // small ones: ours are better
    }

    @Test
    void rightVectorsAreOrthonormalAndMeetTheirColumns() {
        double[][] columns = columns(new SplittableRandom(1));
        SingularValues svd = SingularValues.of(columns);
        for (int j = 0; j < COLUMNS; j++) {
            double[] image = new double[ROWS];
            double length = 0;
            for (int k = 0; k < COLUMNS; k++) {
                Columns.add(svd.right(j, k), columns[k], image, 0, ROWS);
                length += svd.right(j, k) * svd.right(j, k);
            }
            assertThat(length).isCloseTo(1, within(1e-14));
            double image2 = Math.sqrt(Columns.dot(image, image, 0, ROWS));
            assertThat(image2).isCloseTo(svd.value(j), within(1e-13 * svd.largest()));
        }
    }

    /// The third column is the sum of the first two: rank 2, and the solution of the rest unharmed.
    @Test
    void dependentColumnEndsThePivoting() {
        SplittableRandom random = new SplittableRandom(3);
        double[][] columns = new double[3][];
        columns[0] = random.doubles(ROWS, -1, 1).toArray();
        columns[1] = random.doubles(ROWS, -1, 1).toArray();
        columns[2] = columns[0].clone();
        Columns.add(1, columns[1], columns[2], 0, ROWS);
        int[] order = {0, 1, 2};
        int rank = HouseholderQr.reducePivoted(columns, order, ROWS, new double[ROWS], 1e-12);
        assertThat(rank).isEqualTo(2);
        assertThat(order[0]).isEqualTo(2); // the longest first
    }

    private static double[][] columns(SplittableRandom random) {
        double[][] columns = new double[COLUMNS][];
        for (int k = 0; k < COLUMNS; k++) {
            double size = Math.pow(10, random.nextDouble(-5, 5));
            columns[k] = random.doubles(ROWS, -size, size).toArray();
        }
        return columns;
    }
}
