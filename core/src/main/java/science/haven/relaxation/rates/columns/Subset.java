package science.haven.relaxation.rates.columns;

import java.util.Arrays;

/// Some columns with their best coefficients, group by group; a candidate that would need a
/// negative coefficient in a group is left out there.
///
/// The inverse of each small Gram matrix is kept, so that trying one more column takes a few dozen
/// operations.
public final class Subset {

    private static final double INDEPENDENT = 1e-9;

    private final Columns columns;
    final int[] members;
    final double gain;
    private final Part[] parts;
    private final int[][] places;

    private record Part(int[] columns, double[][] inverse, double[] coefficients) {}

    private Subset(Columns columns, int[] members, double gain, Part[] parts) {
        this.columns = columns;
        this.members = members;
        this.gain = gain;
        this.parts = parts;
        places = places(columns, members);
    }

    /// The columns that always take part; their coefficients may have either sign.
    static Subset always(Columns columns) {
        int groups = columns.groups();
        Part[] parts = new Part[groups];
        double gain = 0;
        for (int g = 0; g < groups; g++) {
            parts[g] = new Part(new int[0], new double[0][], new double[0]);
            for (int c = columns.candidates(); c < columns.all(); c++) {
                Step step = new Step(columns, g, parts[g], c);
                if (step.independent) {
                    gain += step.gain();
                    parts[g] = step.grown();
                }
            }
        }
        return new Subset(columns, new int[0], gain, parts);
    }

    /// How much is explained with one candidate more.
    double gainWith(int candidate) {
        double sum = gain;
        for (int g = 0; g < parts.length; g++) {
            Part part = parts[g];
            if (part.columns().length == 1) {
                sum += gainOfPair(part, columns.gram(g), columns.moment(g), candidate);
                continue;
            }
            Step step = new Step(columns, g, part, candidate);
            if (step.allowed()) {
                sum += step.gain();
            }
        }
        return sum;
    }

    /// The step from one column to two without any allocation: it is taken for all pairs.
    private double gainOfPair(Part part, double[][] gram, double[] moment, int candidate) {
        int first = part.columns()[0];
        double product = gram[first][candidate];
        double shadow = part.inverse()[0][0] * product;
        double rest = gram[candidate][candidate] - shadow * product;
        double pull = moment[candidate] - part.coefficients()[0] * product;
        boolean independent = rest > INDEPENDENT * gram[candidate][candidate];
        boolean keeps =
                first >= columns.candidates() || part.coefficients()[0] * rest > shadow * pull;
        return independent && pull > 0 && keeps ? pull * pull / rest : 0;
    }

    Subset with(int candidate) {
        Part[] grown = parts.clone();
        double sum = gain;
        for (int g = 0; g < parts.length; g++) {
            Step step = new Step(columns, g, parts[g], candidate);
            if (step.allowed()) {
                sum += step.gain();
                grown[g] = step.grown();
            }
        }
        int[] more = Arrays.copyOf(members, members.length + 1);
        more[members.length] = candidate;
        return new Subset(columns, more, sum, grown);
    }

    boolean contains(int candidate) {
        return Arrays.stream(members).anyMatch(m -> m == candidate);
    }

    double misfit() {
        double[][] coefficients = new double[parts.length][];
        int[][] chosen = new int[parts.length][];
        for (int g = 0; g < parts.length; g++) {
            coefficients[g] = parts[g].coefficients();
            chosen[g] = parts[g].columns();
        }
        return columns.misfit(coefficients, chosen);
    }

    /// Number of candidates in the set.
    ///
    /// @return its size
    public int size() {
        return members.length;
    }

    /// One of the candidates.
    ///
    /// @param k place in the set, from 0
    /// @return its column
    public int member(int k) {
        return members[k];
    }

    /// Coefficient of a column in a group, 0 if it is left out there.
    ///
    /// @param group the group
    /// @param column the column
    /// @return coefficient, in the unit of the data over that of the column
    public double coefficient(int group, int column) {
        int[] columns = parts[group].columns();
        for (int j = 0; j < columns.length; j++) {
            if (columns[j] == column) {
                return parts[group].coefficients()[j];
            }
        }
        return 0;
    }

    /// Distance on the grid from another subset of the same size, member by member.
    int distance(Subset other) {
        int[][] mine = places;
        int[][] theirs = other.places;
        int sum = 0;
        for (int j = 0; j < mine.length; j++) {
            sum += Math.abs(mine[j][0] - theirs[j][0]) + Math.abs(mine[j][1] - theirs[j][1]);
        }
        return sum;
    }

    private static int[][] places(Columns columns, int[] members) {
        return Arrays.stream(members).sorted().mapToObj(columns::place).toArray(int[][]::new);
    }

    /// One column more in one group.
    private static final class Step {

        private final Columns columns;
        private final Part part;
        private final int column;
        private final double[] shadow;
        private final double rest;
        private final double pull;
        private final boolean independent;

        Step(Columns columns, int group, Part part, int column) {
            this.columns = columns;
            this.part = part;
            this.column = column;
            double[] products = columns.gram(group)[column];
            int size = part.columns().length;
            shadow = new double[size];
            double left = products[column];
            double moment = columns.moment(group)[column];
            for (int i = 0; i < size; i++) {
                double sum = 0;
                for (int j = 0; j < size; j++) {
                    sum += part.inverse()[i][j] * products[part.columns()[j]];
                }
                shadow[i] = sum;
                left -= sum * products[part.columns()[i]];
                moment -= part.coefficients()[i] * products[part.columns()[i]];
            }
            rest = left;
            pull = moment;
            independent = left > INDEPENDENT * products[column];
        }

        double gain() {
            return pull * pull / rest;
        }

        /// Whether all candidates keep coefficients above zero.
        boolean allowed() {
            if (!independent || !(pull > 0)) {
                return false;
            }
            for (int i = 0; i < shadow.length; i++) {
                boolean motion = part.columns()[i] < columns.candidates();
                if (motion && part.coefficients()[i] - shadow[i] * pull / rest <= 0) {
                    return false;
                }
            }
            return true;
        }

        Part grown() {
            int size = shadow.length;
            int[] columns = Arrays.copyOf(part.columns(), size + 1);
            columns[size] = column;
            double[] coefficients = new double[size + 1];
            double[][] inverse = new double[size + 1][size + 1];
            coefficients[size] = pull / rest;
            inverse[size][size] = 1 / rest;
            for (int i = 0; i < size; i++) {
                coefficients[i] = part.coefficients()[i] - shadow[i] * pull / rest;
                inverse[i][size] = -shadow[i] / rest;
                inverse[size][i] = -shadow[i] / rest;
                for (int j = 0; j < size; j++) {
                    inverse[i][j] = part.inverse()[i][j] + shadow[i] * shadow[j] / rest;
                }
            }
            return new Part(columns, inverse, coefficients);
        }
    }
}
