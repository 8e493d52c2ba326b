package science.haven.impedance.kramerskronig;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Residuals of a dictionary fit, and whether they look like noise.
///
/// Noise has no memory: products of neighbouring residuals add up to nothing. Their sum over its
/// own root mean square is a standard score that holds for any distribution symmetric about zero,
/// and for noise that changes over the spectrum.
///
/// Where two instruments measured, each residual counts in units of its own noise.
///
/// @param frequency frequencies in Hz, ascending
/// @param real residual of Z′ relative to |Z| and to `scale`, dimensionless
/// @param imaginary residual of Z″ relative to |Z| and to `scale`, dimensionless
/// @param scale noise of each point over that of the average, dimensionless; 1 for one instrument
/// @param coefficients number of coefficients used
/// @param negative negative resistances over positive ones, dimensionless
record Residuals(
        double[] frequency,
        double[] real,
        double[] imaginary,
        double[] scale,
        int coefficients,
        double negative) {

    /// Standard score of the whole spectrum above which neighbours are not independent.
    private static final double GLOBAL_SCORE = 1.8;

    /// The same for the worst stretch, of which there are many.
    private static final double LOCAL_SCORE = 3.5;

    private static final double STRETCH_DECADES = 2;

    /// Chance that the largest of all residuals is taken for an outlier by accident.
    private static final double OUTLIER_CHANCE = 0.001;

    private static final double NEIGHBOURHOOD_DECADES = 1.5;

    /// An outlier is this many times as far off as the points beside it.
    private static final double ALONE = 2.5;

    /// Misfit too small to matter, relative to |Z|: what good instruments promise, and more than
    /// the spacing of the time constants may cause by itself.
    private static final double NEGLIGIBLE = 1e-3;

    private static final int FEWEST_POINTS = 8;

    int degreesOfFreedom() {
        return Math.max(1, 2 * frequency.length - coefficients);
    }

    double noise() {
        return rms(0, frequency.length) * Math.sqrt(2.0 * frequency.length / degreesOfFreedom());
    }

    /// Noise of the points of one instrument in units of `scale`; 0 if they are too few to say.
    double noiseOf(boolean[] second, boolean which) {
        double[] squares =
                IntStream.range(0, frequency.length)
                        .filter(i -> second[i] == which)
                        .mapToDouble(this::square)
                        .toArray();
        return squares.length < FEWEST_POINTS ? 0 : noise(squares);
    }

    /// Noise from the median of |r|², which a few outliers cannot raise.
    private double robustNoise(int from, int to) {
        double[] squares = new double[to - from];
        for (int i = from; i < to; i++) {
            squares[i - from] = square(i);
        }
        return noise(squares);
    }

    private double noise(double[] squares) {
        Arrays.sort(squares);
        double median = squares[squares.length / 2];
        double used = 2.0 * frequency.length / degreesOfFreedom();
        return Math.sqrt(median / (2 * Math.log(2)) * used);
    }

    /// Noise around one point, or of the whole spectrum if that is larger: instruments are noisier
    /// at the ends of their range.
    private double noiseAround(int point) {
        double reach = Math.pow(10, NEIGHBOURHOOD_DECADES);
        int from = point;
        while (from > 0 && frequency[from - 1] * reach >= frequency[point]) {
            from--;
        }
        int to = point + 1;
        while (to < frequency.length && frequency[to] <= frequency[point] * reach) {
            to++;
        }
        return Math.max(robustNoise(from, to), robustNoise(0, frequency.length));
    }

    /// Root mean square of |r| over the four points nearest to one: where noise grows towards an
    /// end of the range, the last point is no outlier.
    private double beside(int point) {
        int from = Math.clamp(point - 2, 0, frequency.length - 5);
        return Math.sqrt((sumOfSquares(from, from + 5) - square(point)) / 4);
    }

    private double square(int i) {
        return real[i] * real[i] + imaginary[i] * imaginary[i];
    }

    private double sumOfSquares(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += square(i);
        }
        return sum;
    }

    /// Root mean square per component, relative to |Z|.
    private double rms(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += square(i) * scale[i] * scale[i];
        }
        return Math.sqrt(sum / (2.0 * (to - from)));
    }

    private double[] unscaled(double[] residuals) {
        double[] unscaled = new double[residuals.length];
        Arrays.setAll(unscaled, i -> residuals[i] * scale[i]);
        return unscaled;
    }

    /// Standard score of the products of neighbours.
    private double score(int from, int to) {
        double sum = 0;
        double squares = 0;
        for (int i = from; i + 1 < to; i++) {
            double re = real[i] * real[i + 1];
            double im = imaginary[i] * imaginary[i + 1];
            sum += re + im;
            squares += re * re + im * im;
        }
        return squares > 0 ? sum / Math.sqrt(squares) : 0;
    }

    boolean structured() {
        if (frequency.length < FEWEST_POINTS) {
            return false;
        }
        int[] worst = worstStretch();
        boolean global = score(0, frequency.length) > GLOBAL_SCORE && noise() > NEGLIGIBLE;
        boolean local =
                score(worst[0], worst[1]) > LOCAL_SCORE && rms(worst[0], worst[1]) > NEGLIGIBLE;
        return global || local;
    }

    /// First point of and first point after the stretch of two decades with the highest score.
    private int[] worstStretch() {
        int[] worst = {0, frequency.length};
        double highest = Double.NEGATIVE_INFINITY;
        int to = 0;
        for (int from = 0; from < frequency.length; from++) {
            double end = frequency[from] * Math.pow(10, STRETCH_DECADES);
            while (to < frequency.length && frequency[to] <= end) {
                to++;
            }
            double score = score(from, to);
            if (score > highest) {
                highest = score;
                worst = new int[] {from, to};
            }
            if (to == frequency.length) {
                break;
            }
        }
        return worst;
    }

    KramersKronigTest verdict() {
        int largest = 0;
        for (int i = 1; i < frequency.length; i++) {
            largest = square(i) > square(largest) ? i : largest;
        }
        return new KramersKronigTest(
                noise(),
                degreesOfFreedom(),
                frequency,
                unscaled(real),
                unscaled(imaginary),
                scale,
                decades(),
                autocorrelation(),
                runs(),
                Math.sqrt(square(largest)) * scale[largest],
                frequency[largest],
                remarks(largest));
    }

    private List<KramersKronigRemark> remarks(int largest) {
        List<KramersKronigRemark> remarks = new ArrayList<>();
        if (frequency.length < FEWEST_POINTS) {
            remarks.add(new KramersKronigRemark.TooFewPoints(frequency.length));
            return remarks;
        }
        double robust = noiseAround(largest);
        if (structured()) {
            int[] worst = worstStretch();
            remarks.add(
                    new KramersKronigRemark.Structured(
                            frequency[worst[0]],
                            frequency[worst[1] - 1],
                            rms(worst[0], worst[1]),
                            robustNoise(0, frequency.length)));
        }
        double limit = Math.sqrt(2 * Math.log(frequency.length / OUTLIER_CHANCE));
        double off = Math.sqrt(square(largest));
        boolean alone = off > ALONE * beside(largest);
        if (alone && off > limit * Math.max(robust, NEGLIGIBLE / scale[largest])) {
            double relative = scale[largest];
            remarks.add(
                    new KramersKronigRemark.Outlier(
                            frequency[largest], off * relative, robust * relative));
        }
        if (negative > 0) {
            remarks.add(new KramersKronigRemark.NegativeRelaxation(negative));
        }
        return remarks;
    }

    private List<KramersKronigTest.Decade> decades() {
        List<KramersKronigTest.Decade> decades = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= frequency.length; i++) {
            if (i == frequency.length
                    || Math.floor(Math.log10(frequency[i]))
                            != Math.floor(Math.log10(frequency[from]))) {
                double lowest = Math.pow(10, Math.floor(Math.log10(frequency[from])));
                decades.add(
                        new KramersKronigTest.Decade(lowest, 10 * lowest, i - from, rms(from, i)));
                from = i;
            }
        }
        return decades;
    }

    private double autocorrelation() {
        double sum = 0;
        for (int i = 0; i + 1 < frequency.length; i++) {
            sum += real[i] * real[i + 1] + imaginary[i] * imaginary[i + 1];
        }
        double squares = sumOfSquares(0, frequency.length);
        return squares > 0 ? sum / squares : 0;
    }

    /// Wald and Wolfowitz: changes of sign against what independent signs would show.
    private double runs() {
        int changes = 0;
        int pairs = 2 * (frequency.length - 1);
        for (int i = 0; i + 1 < frequency.length; i++) {
            changes += real[i] * real[i + 1] < 0 ? 1 : 0;
            changes += imaginary[i] * imaginary[i + 1] < 0 ? 1 : 0;
        }
        return pairs > 0 ? (changes - 0.5 * pairs) / Math.sqrt(0.25 * pairs) : 0;
    }
}
