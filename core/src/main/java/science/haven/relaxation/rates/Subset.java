package science.haven.relaxation.rates;

import java.util.Arrays;

/// Some columns of the dictionary with their best coefficients, nucleus by nucleus; a motion that
/// would need a negative coefficient at a nucleus is left out there.
///
/// The inverse of each small Gram matrix is kept, so that trying one more column takes a few dozen
/// operations.
final class Subset {

    private static final double INDEPENDENT = 1e-9;

    private final Dictionary dictionary;
    final int[] members;
    final double gain;
    private final Part[] parts;
    private final int[][] places;

    private record Part(int[] columns, double[][] inverse, double[] coefficients) {}

    private Subset(Dictionary dictionary, int[] members, double gain, Part[] parts) {
        this.dictionary = dictionary;
        this.members = members;
        this.gain = gain;
        this.parts = parts;
        places = places(dictionary, members);
    }

    /// The background alone; its coefficients may have either sign here.
    static Subset background(Dictionary dictionary) {
        int nuclei = dictionary.gram.length;
        Part[] parts = new Part[nuclei];
        double gain = 0;
        for (int g = 0; g < nuclei; g++) {
            parts[g] = new Part(new int[0], new double[0][], new double[0]);
            for (int c = dictionary.motions.size(); c < dictionary.columns; c++) {
                Step step = new Step(dictionary, g, parts[g], c);
                if (step.independent) {
                    gain += step.gain();
                    parts[g] = step.grown();
                }
            }
        }
        return new Subset(dictionary, new int[0], gain, parts);
    }

    /// How much is explained with a further motion.
    double gainWith(int motion) {
        double sum = gain;
        for (int g = 0; g < parts.length; g++) {
            Part part = parts[g];
            if (part.columns().length == 1) {
                sum += gainOfPair(part, dictionary.gram[g], dictionary.moment[g], motion);
                continue;
            }
            Step step = new Step(dictionary, g, part, motion);
            if (step.allowed()) {
                sum += step.gain();
            }
        }
        return sum;
    }

    /// The step from one column to two without any allocation: it is taken for all pairs.
    private double gainOfPair(Part part, double[][] gram, double[] moment, int motion) {
        int first = part.columns()[0];
        double product = gram[first][motion];
        double shadow = part.inverse()[0][0] * product;
        double rest = gram[motion][motion] - shadow * product;
        double pull = moment[motion] - part.coefficients()[0] * product;
        boolean independent = rest > INDEPENDENT * gram[motion][motion];
        boolean keeps =
                first >= dictionary.motions.size() || part.coefficients()[0] * rest > shadow * pull;
        return independent && pull > 0 && keeps ? pull * pull / rest : 0;
    }

    Subset with(int motion) {
        Part[] grown = parts.clone();
        double sum = gain;
        for (int g = 0; g < parts.length; g++) {
            Step step = new Step(dictionary, g, parts[g], motion);
            if (step.allowed()) {
                sum += step.gain();
                grown[g] = step.grown();
            }
        }
        int[] more = Arrays.copyOf(members, members.length + 1);
        more[members.length] = motion;
        return new Subset(dictionary, more, sum, grown);
    }

    boolean contains(int motion) {
        return Arrays.stream(members).anyMatch(m -> m == motion);
    }

    double misfit() {
        double[][] coefficients = new double[parts.length][];
        int[][] columns = new int[parts.length][];
        for (int g = 0; g < parts.length; g++) {
            coefficients[g] = parts[g].coefficients();
            columns[g] = parts[g].columns();
        }
        return dictionary.misfit(coefficients, columns);
    }

    /// Coefficient of a column at a nucleus, 0 if it is left out there.
    double coefficient(int nucleus, int column) {
        int[] columns = parts[nucleus].columns();
        for (int j = 0; j < columns.length; j++) {
            if (columns[j] == column) {
                return parts[nucleus].coefficients()[j];
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

    private static int[][] places(Dictionary dictionary, int[] members) {
        return Arrays.stream(members)
                .sorted()
                .mapToObj(dictionary.motions::get)
                .map(m -> new int[] {m.energyPlace(), m.timePlace()})
                .toArray(int[][]::new);
    }

    /// One column more at one nucleus.
    private static final class Step {

        private final Dictionary dictionary;
        private final Part part;
        private final int column;
        private final double[] shadow;
        private final double rest;
        private final double pull;
        private final boolean independent;

        Step(Dictionary dictionary, int nucleus, Part part, int column) {
            this.dictionary = dictionary;
            this.part = part;
            this.column = column;
            double[] products = dictionary.gram[nucleus][column];
            int size = part.columns().length;
            shadow = new double[size];
            double left = products[column];
            double moment = dictionary.moment[nucleus][column];
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

        /// Whether all motions keep coefficients above zero.
        boolean allowed() {
            if (!independent || !(pull > 0)) {
                return false;
            }
            for (int i = 0; i < shadow.length; i++) {
                boolean motion = part.columns()[i] < dictionary.motions.size();
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
