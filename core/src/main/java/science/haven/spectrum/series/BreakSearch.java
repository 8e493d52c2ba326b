package science.haven.spectrum.series;

import java.util.Arrays;

/// Finds the breaks of the best broken line: all combinations on a grid, then a pattern search that
/// does not mind the kinks which χ² has at every point.
final class BreakSearch {

    /// Points a stage needs for a slope and a say in the scatter.
    static final int FEWEST_IN_STAGE = 3;

    private static final int GRID = 36;
    private static final double FINEST = 1e-6;
    private static final double SHRINK = 0.5;

    private final HingeSums sums;

    BreakSearch(HingeSums sums) {
        this.sums = sums;
    }

    /// The best breaks, ascending.
    ///
    /// @param count number of breaks
    /// @return the breaks; empty where the points do not suffice
    double[] best(int count) {
        double[] grid = grid();
        double[] best = new double[0];
        double least = Double.POSITIVE_INFINITY;
        int[] chosen = new int[count];
        for (int i = 0; i < count; i++) {
            chosen[i] = i;
        }
        while (count > 0 && count <= grid.length) {
            double[] breaks = Arrays.stream(chosen).mapToDouble(i -> grid[i]).toArray();
            if (allowed(breaks)) {
                double chi = sums.chiSquared(breaks);
                if (chi < least) {
                    least = chi;
                    best = breaks;
                }
            }
            if (!advance(chosen, grid.length)) {
                break;
            }
        }
        return best.length == 0 ? best : refined(best, -1, 1.0 / GRID);
    }

    /// The next combination in order.
    private static boolean advance(int[] chosen, int size) {
        int k = chosen.length - 1;
        while (k >= 0 && chosen[k] == size - chosen.length + k) {
            k--;
        }
        if (k < 0) {
            return false;
        }
        chosen[k]++;
        for (int l = k + 1; l < chosen.length; l++) {
            chosen[l] = chosen[l - 1] + 1;
        }
        return true;
    }

    /// Moves the breaks, one alone or all together, by ever smaller steps.
    ///
    /// @param start breaks to start from
    /// @param held the one that stays, −1 for none
    /// @param firstStep the largest step
    double[] refined(double[] start, int held, double firstStep) {
        if (start.length == 1 && held == 0) {
            return start;
        }
        double[] best = start.clone();
        double least = sums.chiSquared(best);
        for (double step = firstStep; step > FINEST; step *= SHRINK) {
            boolean improved = true;
            while (improved) {
                improved = false;
                for (int move = 0; move < 2 * best.length + 2; move++) {
                    double[] moved = moved(best, move, step, held);
                    if (allowed(moved)) {
                        double chi = sums.chiSquared(moved);
                        if (chi < least * (1 - 1e-12)) {
                            least = chi;
                            best = moved;
                            improved = true;
                        }
                    }
                }
            }
        }
        return best;
    }

    private static double[] moved(double[] from, int move, double step, int held) {
        double[] moved = from.clone();
        double by = move % 2 == 0 ? step : -step;
        for (int k = 0; k < moved.length; k++) {
            if (k != held && (move / 2 == k || move / 2 == moved.length)) {
                moved[k] += by;
            }
        }
        return moved;
    }

    /// Whether each stage holds enough points.
    boolean allowed(double[] breaks) {
        int last = 0;
        for (int k = 0; k < breaks.length; k++) {
            int before = sums.before(breaks[k]);
            if (before - last < FEWEST_IN_STAGE || (k > 0 && !(breaks[k] > breaks[k - 1]))) {
                return false;
            }
            last = before;
        }
        return sums.size() - last >= FEWEST_IN_STAGE;
    }

    /// Places between points where a break may lie, at most so many.
    private double[] grid() {
        int first = FEWEST_IN_STAGE;
        int places = sums.size() - 2 * FEWEST_IN_STAGE + 1;
        if (places < 1) {
            return new double[0];
        }
        int count = Math.min(GRID, places);
        double[] grid = new double[count];
        for (int g = 0; g < count; g++) {
            int i = first + (count == 1 ? 0 : (int) ((long) g * (places - 1) / (count - 1)));
            grid[g] = (sums.place(i - 1) + sums.place(i)) / 2;
        }
        return grid;
    }
}
