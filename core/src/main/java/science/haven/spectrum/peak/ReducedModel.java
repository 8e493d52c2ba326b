package science.haven.spectrum.peak;

import science.haven.fit.Parameter;
import science.haven.math.Columns;
import science.haven.spectrum.peak.shape.LineShape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The lines with their areas and the baseline already solved for: only positions, widths and forms
/// are left to the solver.
///
/// The derivatives are those at constant areas and baseline. What areas and baseline can make of
/// them is taken out of their products, after Kaufman; the product with the residuals, the
/// gradient, is exact.
///
/// @see "G. H. Golub, V. Pereyra, SIAM J. Numer. Anal. 10 (1973) 413"
/// @see "L. Kaufman, BIT 15 (1975) 49"
final class ReducedModel {

    private final LineSystem system;
    private final Blocks blocks;
    private final double[][] baseline;
    private final double[] data;
    private final double[][][] shapes;
    private final double[][] columns;
    private final double[][] triangle;
    private final double[] projection;
    private final double[] areas;

    /// What of each derivative areas and baseline can make.
    private final double[][] made;

    /// @param baseline orthonormal columns of the weighted baseline
    ReducedModel(LineSystem system, Blocks blocks, double[][] baseline) {
        this.system = system;
        this.blocks = blocks;
        this.baseline = baseline;
        int rows = blocks.size();
        data = new double[rows];
        for (int i = 0; i < rows; i++) {
            data[i] = blocks.weight[i] * blocks.y[i];
        }
        takeOut(baseline, data);
        shapes = new double[system.lines][LineShape.ROWS][rows];
        columns = new double[system.groups][rows];
        triangle = new double[system.groups][system.groups];
        projection = new double[system.groups];
        areas = new double[system.groups];
        made = new double[system.parameters.size()][system.groups + baseline.length];
    }

    List<Parameter> parameters() {
        return system.parameters;
    }

    int residuals() {
        return data.length;
    }

    void evaluate(double[] values, double[] residuals, double[][] jacobian) {
        boolean derivatives = jacobian.length > 0;
        for (int i = 0; i < system.lines; i++) {
            double[][] out = derivatives ? shapes[i] : new double[][] {shapes[i][0]};
            system.shape.evaluate(
                    blocks.x,
                    system.value(values, i, 0),
                    system.value(values, i, 1),
                    system.value(values, i, 2),
                    out);
        }
        orthonormalise();
        solve(residuals);
        if (derivatives) {
            differentiate(jacobian);
        }
    }

    /// Areas of the groups at the place evaluated last, in the scale of the region.
    double[] areas() {
        return areas.clone();
    }

    private void orthonormalise() {
        for (int g = 0; g < columns.length; g++) {
            Arrays.fill(columns[g], 0);
        }
        for (int i = 0; i < system.lines; i++) {
            double[] column = columns[system.group[i]];
            double[] shape = shapes[i][0];
            for (int r = 0; r < column.length; r++) {
                column[r] += system.ratio[i] * blocks.weight[r] * shape[r];
            }
        }
        for (int g = 0; g < columns.length; g++) {
            double[] column = columns[g];
            double before = Columns.dot(column, column, 0, column.length);
            takeOut(baseline, column);
            for (int pass = 0; pass < 2; pass++) {
                for (int h = 0; h < g; h++) {
                    double part = Columns.dot(columns[h], column, 0, column.length);
                    triangle[h][g] = pass == 0 ? part : triangle[h][g] + part;
                    Columns.add(-part, columns[h], column, 0, column.length);
                }
            }
            double rest = Columns.dot(column, column, 0, column.length);
            boolean independent = rest > 1e-18 * before && rest > 0;
            triangle[g][g] = independent ? Math.sqrt(rest) : 0;
            double scale = independent ? 1 / triangle[g][g] : 0;
            for (int r = 0; r < column.length; r++) {
                column[r] *= scale;
            }
        }
    }

    private void solve(double[] residuals) {
        for (int r = 0; r < data.length; r++) {
            residuals[r] = -data[r];
        }
        for (int g = 0; g < columns.length; g++) {
            double part = Columns.dot(columns[g], residuals, 0, data.length);
            projection[g] = -part;
            Columns.add(-part, columns[g], residuals, 0, data.length);
        }
        for (int g = columns.length - 1; g >= 0; g--) {
            double sum = projection[g];
            for (int h = g + 1; h < columns.length; h++) {
                sum -= triangle[g][h] * areas[h];
            }
            areas[g] = triangle[g][g] == 0 ? 0 : sum / triangle[g][g];
        }
    }

    private void differentiate(double[][] jacobian) {
        for (double[] column : jacobian) {
            Arrays.fill(column, 0);
        }
        for (int i = 0; i < system.lines; i++) {
            double area = areas[system.group[i]] * system.ratio[i];
            for (int p = 0; p < LineSystem.PROPERTIES; p++) {
                int k = system.index[i][p];
                if (k >= 0) {
                    double factor = area * system.factor[i][p];
                    double[] slope = shapes[i][1 + p];
                    double[] column = jacobian[k];
                    for (int r = 0; r < column.length; r++) {
                        column[r] += factor * blocks.weight[r] * slope[r];
                    }
                }
            }
        }
        for (int k = 0; k < jacobian.length; k++) {
            for (int q = 0; q < made[k].length; q++) {
                double[] column = q < columns.length ? columns[q] : baseline[q - columns.length];
                made[k][q] = Columns.dot(jacobian[k], column, 0, data.length);
            }
        }
    }

    /// Inner product of two derivatives, with areas and baseline moving along.
    double product(double[][] jacobian, int k, int l) {
        return Columns.dot(jacobian[k], jacobian[l], 0, data.length)
                - Columns.dot(made[k], made[l], 0, made[k].length);
    }

    /// Orthonormal columns of all directions in which the model can move at given values.
    ///
    /// @param residuals receives the residuals there
    double[][] tangent(double[] values, double[] residuals) {
        double[][] jacobian = new double[values.length][data.length];
        evaluate(values, residuals, jacobian);
        List<double[]> tangent = new ArrayList<>(List.of(baseline));
        for (double[] column : columns) {
            tangent.add(column.clone());
        }
        for (double[] column : jacobian) {
            double before = Columns.dot(column, column, 0, column.length);
            double[][] soFar = tangent.toArray(double[][]::new);
            takeOut(soFar, column);
            double rest = Columns.dot(column, column, 0, column.length);
            if (rest > 1e-10 * before && rest > 0) {
                double scale = 1 / Math.sqrt(rest);
                for (int r = 0; r < column.length; r++) {
                    column[r] *= scale;
                }
                tangent.add(column);
            }
        }
        return tangent.toArray(double[][]::new);
    }

    /// What of a column is not made of orthonormal ones.
    static void takeOut(double[][] orthonormal, double[] column) {
        for (double[] q : orthonormal) {
            Columns.add(-Columns.dot(q, column, 0, column.length), q, column, 0, column.length);
        }
    }

    /// Orthonormal columns of a weighted baseline.
    static double[][] baseline(Region region, Blocks blocks, int order) {
        double[][] columns = new double[order + 1][];
        for (int k = 0; k <= order; k++) {
            double[] column = new double[blocks.size()];
            for (int r = 0; r < column.length; r++) {
                column[r] =
                        blocks.weight[r] * Baseline.polynomial(k, region.unitPlace(blocks.x[r]));
            }
            double[][] before = Arrays.copyOf(columns, k);
            takeOut(before, column);
            takeOut(before, column);
            double length = Math.sqrt(Columns.dot(column, column, 0, column.length));
            for (int r = 0; r < column.length; r++) {
                column[r] /= length;
            }
            columns[k] = column;
        }
        return columns;
    }
}
