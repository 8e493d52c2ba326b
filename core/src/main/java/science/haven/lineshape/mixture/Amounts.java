package science.haven.lineshape.mixture;

import java.util.Arrays;
import java.util.List;

/// Amounts of least squares, each at least a trace.
final class Amounts {

    private static final int ROUNDS = 60;
    private static final double TRACE = 1e-3;

    private Amounts() {}

    /// By coordinate descent: a few positive unknowns need no solver.
    static double[] of(double[] data, List<double[]> columns) {
        double[] amounts = new double[columns.size()];
        double[] squares =
                columns.stream().mapToDouble(c -> Math.max(dot(c, c), Double.MIN_NORMAL)).toArray();
        double[] rest = data.clone();
        for (int round = 0; round < ROUNDS; round++) {
            for (int p = 0; p < amounts.length; p++) {
                double[] column = columns.get(p);
                double better = Math.max(0, amounts[p] + dot(column, rest) / squares[p]);
                for (int i = 0; i < rest.length; i++) {
                    rest[i] -= (better - amounts[p]) * column[i];
                }
                amounts[p] = better;
            }
        }
        double trace = TRACE * Math.max(Arrays.stream(amounts).max().orElse(0), Double.MIN_NORMAL);
        return Arrays.stream(amounts).map(amount -> Math.max(amount, trace)).toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
