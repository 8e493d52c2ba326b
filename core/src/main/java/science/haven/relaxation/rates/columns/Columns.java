package science.haven.relaxation.rates.columns;

import java.util.stream.IntStream;

/// Many candidate columns and some that always take part, over positive data of several groups;
/// each group has coefficients of its own.
///
/// Columns are divided by the data, so that a sum that fits is 1 at all points, whatever decades
/// the data span.
public final class Columns {

    private final int candidates;
    private final int groups;
    private final double[] sigma;
    private final int[] groupOf;
    private final int[][] places;
    private final double[][] column;
    private final double[][][] gram;
    private final double[][] moment;

    /// Positive data in groups.
    ///
    /// @param logData natural logarithms of the data, dimensionless
    /// @param sigma their standard uncertainties, dimensionless
    /// @param groupOf group of each datum, from 0
    public record Data(double[] logData, double[] sigma, int[] groupOf) {}

    /// Prepares a search.
    ///
    /// @param data what the columns shall add up to
    /// @param column value of each column at each datum, in the unit of the data over that of the
    ///   coefficient; the candidates first
    /// @param places where each candidate lies on the grid it comes from; as many as candidates
    public Columns(Data data, double[][] column, int[][] places) {
        candidates = places.length;
        groups = IntStream.of(data.groupOf()).max().orElse(0) + 1;
        sigma = data.sigma();
        groupOf = data.groupOf();
        this.places = places;
        this.column = column;
        for (double[] values : column) {
            for (int i = 0; i < values.length; i++) {
                values[i] /= Math.exp(data.logData()[i]) * sigma[i];
            }
        }
        gram = new double[groups][column.length][column.length];
        moment = new double[groups][column.length];
        for (int g = 0; g < groups; g++) {
            multiply(g);
        }
    }

    private void multiply(int group) {
        int[] own = IntStream.range(0, groupOf.length).filter(i -> groupOf[i] == group).toArray();
        double[][] part = new double[column.length][own.length];
        for (int a = 0; a < column.length; a++) {
            for (int i = 0; i < own.length; i++) {
                part[a][i] = column[a][own[i]];
                moment[group][a] += part[a][i] / sigma[own[i]];
            }
        }
        double[][] products = gram[group];
        for (int a = 0; a < column.length; a++) {
            for (int b = 0; b <= a; b++) {
                products[a][b] = product(part[a], part[b]);
                products[b][a] = products[a][b];
            }
        }
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    /// Sum of the squared residuals of the logarithms, for coefficients by group and column.
    double misfit(double[][] coefficients, int[][] members) {
        double sum = 0;
        for (int i = 0; i < groupOf.length; i++) {
            int group = groupOf[i];
            double ratio = 0;
            for (int j = 0; j < members[group].length; j++) {
                ratio += coefficients[group][j] * column[members[group][j]][i];
            }
            double residual = Math.log(Math.max(ratio * sigma[i], 1e-30)) / sigma[i];
            sum += residual * residual;
        }
        return sum;
    }

    int candidates() {
        return candidates;
    }

    int all() {
        return column.length;
    }

    /// Number of groups.
    ///
    /// @return number of groups of data
    public int groups() {
        return groups;
    }

    int[] place(int candidate) {
        return places[candidate];
    }

    double[][] gram(int group) {
        return gram[group];
    }

    double[] moment(int group) {
        return moment[group];
    }
}
