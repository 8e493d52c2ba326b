package science.haven.lineshape.fit;

import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

import science.haven.fit.Parameter;

import java.util.ArrayList;
import java.util.List;

/// How steeply χ² rises about a place, and in which directions it hardly does.
final class Valleys {

    private static final int DIRECTIONS = 3;
    private static final double[] STEPS = {-6, -3, 3, 6};

    /// Longest step of a parameter over its natural size.
    private static final double LONGEST = 0.5;

    private static final double FLATTEST = 1e-3;

    private final List<Parameter> parameters;
    private final double[] values;
    private final double[] sizes;
    private final EigenDecompositionSymmetric eigen;

    private Valleys(
            List<Parameter> parameters, double[] values, double[] sizes, RealMatrix fisher) {
        this.parameters = parameters;
        this.values = values;
        this.sizes = sizes;
        eigen = new EigenDecompositionSymmetric(fisher);
    }

    /// @param parameters the parameters
    /// @param values where they are
    /// @param slopes derivatives of the residuals by them
    /// @param sigma standard deviation of a residual
    static Valleys of(
            List<Parameter> parameters, double[] values, double[][] slopes, double sigma) {
        int n = values.length;
        double[] sizes = new double[n];
        for (int k = 0; k < n; k++) {
            sizes[k] = size(parameters.get(k), values[k], slopes[k], sigma);
        }
        RealMatrix fisher = MatrixUtils.createRealMatrix(n, n);
        for (int k = 0; k < n; k++) {
            for (int l = 0; l <= k; l++) {
                double sum = 0;
                for (int i = 0; i < slopes[k].length; i++) {
                    sum += slopes[k][i] * slopes[l][i];
                }
                double entry = sum * sizes[k] * sizes[l] / (sigma * sigma);
                fisher.setEntry(k, l, entry);
                fisher.setEntry(l, k, entry);
            }
        }
        return new Valleys(parameters, values, sizes, fisher);
    }

    /// Natural size of a parameter: the whole range of an asymmetry, some uncertainties of what may
    /// be zero, the value itself of everything else.
    private static double size(Parameter parameter, double value, double[] slope, double sigma) {
        String symbol = parameter.symbol();
        if (symbol.startsWith("η")) {
            return 1;
        }
        if (value == 0 || symbol.startsWith("δ") || symbol.startsWith("b")) {
            double steepness = Math.sqrt(ShapeGuess.squares(slope));
            return steepness > 0 ? 20 * sigma / steepness : 1;
        }
        return Math.abs(value);
    }

    /// Standard deviation of each parameter in its unit.
    double[] deviations() {
        double[] deviations = new double[values.length];
        for (int k = 0; k < deviations.length; k++) {
            double variance = 0;
            for (int d = 0; d < deviations.length; d++) {
                double part = eigen.getEigenvector(d).getEntry(k);
                variance += part * part / Math.max(eigen.getEigenvalue(d), FLATTEST);
            }
            deviations[k] = sizes[k] * Math.sqrt(variance);
        }
        return deviations;
    }

    /// Values a few uncertainties away in the directions in which χ² rises least.
    List<double[]> steps() {
        List<double[]> moved = new ArrayList<>();
        for (int d = 0; d < Math.min(DIRECTIONS, values.length); d++) {
            int direction = values.length - 1 - d;
            double deviation = 1 / Math.sqrt(Math.max(eigen.getEigenvalue(direction), FLATTEST));
            double[] way = eigen.getEigenvector(direction).toArray();
            for (double step : STEPS) {
                moved.add(moved(way, step * deviation));
            }
        }
        return moved;
    }

    private double[] moved(double[] way, double by) {
        double longest = Double.MIN_NORMAL;
        for (double w : way) {
            longest = Math.max(longest, Math.abs(w * by));
        }
        double shorter = by * Math.min(1, LONGEST / longest);
        double[] moved = values.clone();
        for (int k = 0; k < moved.length; k++) {
            Parameter p = parameters.get(k);
            moved[k] = Math.clamp(values[k] + shorter * way[k] * sizes[k], p.lower(), p.upper());
        }
        return moved;
    }
}
