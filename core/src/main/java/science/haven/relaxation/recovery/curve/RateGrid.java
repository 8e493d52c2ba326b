package science.haven.relaxation.recovery.curve;

import java.util.Arrays;

/// Start values without guessing: the linear parameters are solved for at every rate, pair and
/// triple of rates of an even grid in ln R, and the best is kept.
///
/// The offset is taken out of all columns first; what is left is a system of as many equations as
/// there are exponentials, from one Gram matrix.
public final class RateGrid {

    private static final int RATES = 36;

    /// Every second rate is enough for triples; the engine does the rest.
    private static final int TRIPLE_STRIDE = 2;

    /// Squared sine of the angle between columns below which they are one.
    private static final double DEPENDENT = 1e-7;

    private final CurveFrame frame;
    private final double[] delay;
    private final double[] root;
    private final double total;
    private final double mean;
    private final double[] signal;
    private final double square;
    private final double[] rates;
    private final double[] means = new double[RATES];
    private final double[][] gram = new double[RATES][RATES];
    private final double[] moments = new double[RATES];
    private final int best;

    /// Walks along the single rates.
    ///
    /// @param frame what all curves of the data share
    /// @param delay delays in s
    /// @param intensity signal, in its unit
    /// @param sigma errors or relative weights, in the unit of `intensity`
    public RateGrid(CurveFrame frame, double[] delay, double[] intensity, double[] sigma) {
        this.frame = frame;
        this.delay = delay.clone();
        root = Arrays.stream(sigma).map(s -> 1 / s).toArray();
        double weight = 0;
        for (double r : root) {
            weight += r * r;
        }
        total = weight;
        signal = intensity.clone();
        mean = centre(signal);
        square = dot(signal, signal);
        rates = rates(delay);
        double[][] columns = new double[RATES][];
        for (int g = 0; g < RATES; g++) {
            double rate = rates[g];
            columns[g] =
                    Arrays.stream(delay).map(t -> frame.carried(Math.exp(-rate * t))).toArray();
            means[g] = centre(columns[g]);
            moments[g] = frame.direction() * dot(columns[g], signal);
            for (int h = 0; h <= g; h++) {
                gram[g][h] = dot(columns[g], columns[h]);
                gram[h][g] = gram[g][h];
            }
        }
        best = bestSingle();
    }

    /// Whether the amplitude of the best single exponential is positive: a recovery goes up, a
    /// decay down.
    ///
    /// @return false for a signal that is upside down
    public boolean isUpright() {
        return moments[best] >= 0;
    }

    /// Squared weighted distance of the points from the best single exponential of the grid.
    ///
    /// @return χ², dimensionless where σ is known
    public double singleDistance() {
        return square - gain(best);
    }

    /// Start of a sum of exponentials with amplitudes of one sign.
    ///
    /// @param count number of exponentials, 1 to 3
    /// @return values of [ExponentialSum], each in its unit; empty if no further exponential of the
    ///   right sign brings the curve closer to the points
    public double[] exponentials(int count) {
        return switch (count) {
            case 1 -> start(new int[] {best}, new double[] {moments[best] / gram[best][best]});
            case 2 -> pair();
            default -> triple();
        };
    }

    /// Start of a curve with one shape.
    ///
    /// @param shape the decay
    /// @return values of [ShapedCurve], each in its unit
    public double[] shaped(DecayShape shape) {
        double[] slopes = new double[2];
        double[] found = {};
        double most = -1;
        for (double own : shape.starts()) {
            for (double rate : rates) {
                double[] column = new double[delay.length];
                for (int i = 0; i < column.length; i++) {
                    column[i] = frame.carried(shape.at(rate * delay[i], own, slopes));
                }
                double columnMean = centre(column);
                double length = dot(column, column);
                double moment = frame.direction() * dot(column, signal);
                if (length > 0 && moment * moment / length > most) {
                    most = moment * moment / length;
                    double amplitude = moment / length;
                    double end = mean - frame.direction() * amplitude * columnMean;
                    found = new double[] {end, amplitude, rate, own};
                }
            }
        }
        return shape.parameter().isPresent() ? found : Arrays.copyOf(found, 3);
    }

    /// Best rates of phases whose fractions are given.
    ///
    /// @param fractions fractions of one to three phases, dimensionless, sum 1
    /// @return χ², M, A, and the rates in the order of the fractions; each in its unit
    public double[] mixture(double[] fractions) {
        int stride = fractions.length > 2 ? TRIPLE_STRIDE : 1;
        int[] places = new int[fractions.length];
        int[] found = places.clone();
        double most = -1;
        boolean more = true;
        while (more) {
            double gain = gain(fractions, places);
            if (gain > most) {
                most = gain;
                found = places.clone();
            }
            more = turn(places, stride);
        }
        return mixture(fractions, refined(fractions, found));
    }

    /// What a mixture takes off χ².
    private double gain(double[] fractions, int[] places) {
        double moment = moment(fractions, places);
        double length = length(fractions, places);
        return length > 0 ? moment * moment / length : 0;
    }

    private double moment(double[] fractions, int[] places) {
        double moment = 0;
        for (int k = 0; k < places.length; k++) {
            moment += fractions[k] * moments[places[k]];
        }
        return moment;
    }

    private double length(double[] fractions, int[] places) {
        double length = 0;
        for (int k = 0; k < places.length; k++) {
            for (int l = 0; l < places.length; l++) {
                length += fractions[k] * fractions[l] * gram[places[k]][places[l]];
            }
        }
        return length;
    }

    /// Goes to the neighbours as long as that helps.
    private int[] refined(double[] fractions, int[] places) {
        int[] best = places;
        boolean better = true;
        while (better) {
            better = false;
            for (int k = 0; k < places.length; k++) {
                for (int step = -1; step <= 1; step += 2) {
                    int[] trial = best.clone();
                    trial[k] = Math.clamp(trial[k] + step, 0, RATES - 1);
                    if (gain(fractions, trial) > gain(fractions, best)) {
                        best = trial;
                        better = true;
                    }
                }
            }
        }
        return best;
    }

    private double[] mixture(double[] fractions, int[] places) {
        double[] start = new double[3 + places.length];
        double middle = 0;
        for (int k = 0; k < places.length; k++) {
            start[3 + k] = rates[places[k]];
            middle += fractions[k] * means[places[k]];
        }
        start[0] = Math.max(0, square - gain(fractions, places));
        start[2] = moment(fractions, places) / length(fractions, places);
        start[1] = mean - frame.direction() * start[2] * middle;
        return start;
    }

    /// Counts on, like a milometer; false when it is back at its beginning.
    private static boolean turn(int[] places, int stride) {
        for (int k = 0; k < places.length; k++) {
            places[k] += stride;
            if (places[k] < RATES) {
                return true;
            }
            places[k] = 0;
        }
        return false;
    }

    private int bestSingle() {
        int found = 0;
        for (int g = 1; g < RATES; g++) {
            found = gain(g) > gain(found) ? g : found;
        }
        return found;
    }

    private double gain(int g) {
        return gram[g][g] > 0 ? moments[g] * moments[g] / gram[g][g] : 0;
    }

    private double[] pair() {
        double sign = isUpright() ? 1 : -1;
        double most = gain(best);
        double[] found = {};
        for (int g = 0; g < RATES; g++) {
            for (int h = 0; h < g; h++) {
                double det = gram[g][g] * gram[h][h] - gram[g][h] * gram[g][h];
                if (det > DEPENDENT * gram[g][g] * gram[h][h]) {
                    double a = (moments[g] * gram[h][h] - moments[h] * gram[g][h]) / det;
                    double b = (moments[h] * gram[g][g] - moments[g] * gram[g][h]) / det;
                    double gain = a * moments[g] + b * moments[h];
                    if (sign * a > 0 && sign * b > 0 && gain > most) {
                        most = gain;
                        found = start(new int[] {g, h}, new double[] {a, b});
                    }
                }
            }
        }
        return found;
    }

    private double[] triple() {
        double sign = isUpright() ? 1 : -1;
        double most = -1;
        double[] found = {};
        for (int g = 0; g < RATES; g += TRIPLE_STRIDE) {
            for (int h = 0; h < g; h += TRIPLE_STRIDE) {
                for (int k = 0; k < h; k += TRIPLE_STRIDE) {
                    double[] a = solved(g, h, k);
                    double gain = a[0] * moments[g] + a[1] * moments[h] + a[2] * moments[k];
                    if (sign * a[0] > 0 && sign * a[1] > 0 && sign * a[2] > 0 && gain > most) {
                        most = gain;
                        found = start(new int[] {g, h, k}, a);
                    }
                }
            }
        }
        return found;
    }

    /// Amplitudes of three columns, by elimination; zeros if the columns depend on each other.
    private double[] solved(int g, int h, int k) {
        double u = gram[h][g] / gram[g][g];
        double v = gram[k][g] / gram[g][g];
        double hh = gram[h][h] - u * gram[h][g];
        double hk = gram[h][k] - u * gram[k][g];
        double kk = gram[k][k] - v * gram[k][g];
        double w = hk / hh;
        double last = kk - w * hk;
        if (!(hh > DEPENDENT * gram[h][h] && last > DEPENDENT * DEPENDENT * gram[k][k])) {
            return new double[3];
        }
        double m = moments[h] - u * moments[g];
        double c = (moments[k] - v * moments[g] - w * m) / last;
        double b = (m - hk * c) / hh;
        double a = (moments[g] - gram[h][g] * b - gram[k][g] * c) / gram[g][g];
        return new double[] {a, b, c};
    }

    private double[] start(int[] places, double[] amplitudes) {
        double[] start = new double[1 + 2 * places.length];
        start[0] = mean;
        for (int k = 0; k < places.length; k++) {
            start[0] -= frame.direction() * amplitudes[k] * means[places[k]];
            start[1 + 2 * k] = amplitudes[k];
            start[2 + 2 * k] = rates[places[k]];
        }
        return start;
    }

    /// From a tenth of 1/(last delay) to three times 1/(first one); even in ln R, ascending.
    private static double[] rates(double[] delay) {
        double longest = Arrays.stream(delay).max().orElse(1);
        double shortest = Arrays.stream(delay).filter(t -> t > 0).min().orElse(longest);
        double low = 0.1 / longest;
        double high = Math.max(3 / shortest, 100 * low);
        double[] rates = new double[RATES];
        for (int g = 0; g < RATES; g++) {
            rates[g] = low * Math.pow(high / low, g / (RATES - 1.0));
        }
        return rates;
    }

    /// Takes the weighted mean out, weighs the rest, and returns the mean.
    private double centre(double[] column) {
        double sum = 0;
        for (int i = 0; i < column.length; i++) {
            sum += root[i] * root[i] * column[i];
        }
        double middle = sum / total;
        for (int i = 0; i < column.length; i++) {
            column[i] = (column[i] - middle) * root[i];
        }
        return middle;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
