package science.haven.spectrum.peak;

import science.haven.fit.Model;
import science.haven.fit.Parameter;
import science.haven.math.Columns;
import science.haven.quantity.Unit;
import science.haven.spectrum.peak.shape.LineShape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// All parameters at once: the non-linear ones, then the areas, then the baseline.
final class FullModel implements Model {

    /// Part of a column that rounding leaves of it when the others make it.
    private static final double DEPENDENT = 1e-12;

    private final LineSystem system;
    private final double[] x;
    private final double[] y;
    private final double[] weight;
    private final double[][] baseline;
    private final List<Parameter> parameters;
    private final double[][][] shapes;

    /// @param y what the model is compared with at the places `x`
    FullModel(
            LineSystem system, Region region, double[] x, double[] y, double[] weight, int order) {
        this.system = system;
        this.x = x;
        this.y = y;
        this.weight = weight;
        baseline = new double[order + 1][x.length];
        List<Parameter> all = new ArrayList<>(system.parameters);
        for (int g = 0; g < system.groups; g++) {
            all.add(Parameter.real("A" + (g + 1), "area", Unit.NONE));
        }
        for (int k = 0; k <= order; k++) {
            all.add(Parameter.real("b" + k, "baseline", Unit.NONE));
            for (int i = 0; i < x.length; i++) {
                baseline[k][i] = Baseline.polynomial(k, region.unitPlace(x[i]));
            }
        }
        parameters = List.copyOf(all);
        shapes = new double[system.lines][LineShape.ROWS][x.length];
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public int residuals() {
        return x.length;
    }

    @Override
    public void evaluate(double[] values, double[] residuals, double[][] jacobian) {
        boolean derivatives = jacobian.length > 0;
        for (int i = 0; i < x.length; i++) {
            residuals[i] = -y[i];
        }
        for (double[] column : jacobian) {
            Arrays.fill(column, 0);
        }
        for (int i = 0; i < system.lines; i++) {
            addLine(i, values, residuals, jacobian, derivatives);
        }
        int first = system.parameters.size() + system.groups;
        for (int k = 0; k < baseline.length; k++) {
            for (int r = 0; r < residuals.length; r++) {
                residuals[r] += values[first + k] * baseline[k][r];
                if (derivatives) {
                    jacobian[first + k][r] = baseline[k][r];
                }
            }
        }
        weigh(residuals);
        for (double[] column : jacobian) {
            weigh(column);
        }
    }

    private void addLine(
            int i, double[] values, double[] residuals, double[][] jacobian, boolean derivatives) {
        double[][] out = derivatives ? shapes[i] : new double[][] {shapes[i][0]};
        system.shape.evaluate(
                x,
                system.value(values, i, 0),
                system.value(values, i, 1),
                system.value(values, i, 2),
                out);
        int place = system.parameters.size() + system.group[i];
        double area = values[place] * system.ratio[i];
        add(area, out[0], residuals);
        if (derivatives) {
            add(system.ratio[i], out[0], jacobian[place]);
            for (int p = 0; p < LineSystem.PROPERTIES; p++) {
                int k = system.index[i][p];
                if (k >= 0) {
                    add(area * system.factor[i][p], out[1 + p], jacobian[k]);
                }
            }
        }
    }

    private static void add(double factor, double[] from, double[] to) {
        for (int r = 0; r < to.length; r++) {
            to[r] += factor * from[r];
        }
    }

    private void weigh(double[] column) {
        for (int r = 0; r < column.length; r++) {
            column[r] *= weight[r];
        }
    }

    /// Standard uncertainties of all parameters as the weights say, from the normal equations;
    /// enormous for a parameter that is not determined.
    double[] errors(double[] values) {
        int n = values.length;
        double[][] jacobian = new double[n][x.length];
        evaluate(values, new double[x.length], jacobian);
        double[] norm = new double[n];
        double[][] factor = new double[n][n];
        for (int k = 0; k < n; k++) {
            norm[k] = Math.sqrt(Columns.dot(jacobian[k], jacobian[k], 0, x.length));
            for (int l = 0; l < k; l++) {
                double product = Columns.dot(jacobian[k], jacobian[l], 0, x.length);
                double cosine = product / Math.max(norm[k] * norm[l], Double.MIN_NORMAL);
                double sum = cosine - Columns.dot(factor[k], factor[l], 0, l);
                factor[k][l] = sum / factor[l][l];
            }
            double rest = 1 - Columns.dot(factor[k], factor[k], 0, k);
            factor[k][k] = Math.sqrt(Math.max(DEPENDENT, rest));
        }
        double[] errors = new double[n];
        for (int k = 0; k < n; k++) {
            double[] column = new double[n];
            for (int l = k; l < n; l++) {
                double sum = (l == k ? 1 : 0) - Columns.dot(factor[l], column, 0, l);
                column[l] = sum / factor[l][l];
            }
            double square = Columns.dot(column, column, 0, n);
            errors[k] = norm[k] > 0 ? Math.sqrt(square) / norm[k] : Double.MAX_VALUE;
        }
        return errors;
    }
}
