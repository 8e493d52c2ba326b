package science.haven.lineshape.jump;

import science.haven.lineshape.powder.OctahedralGrid;
import science.haven.lineshape.tensor.FrequencyTensor;

import java.util.Arrays;
import java.util.List;

/// Frequencies and modes of jumping ions at directions of the field; modes are found when asked
/// for.
///
/// Directions of a grid come first, others as they are added.
final class JumpDirections {

    /// Weight over width below which a mode is lower than any noise.
    private static final double FLAT = 1e-9;

    private final JumpModes modes;
    private final List<FrequencyTensor> places;
    private final double blur;
    private final double factor;
    private final int n;
    private int count;

    /// Frequencies of the places in bins, `[n · direction + place]`.
    private double[] frequencies;

    /// Decay, frequency, real and imaginary weight of each mode in turn, `[4 (n · direction +
    /// mode)]`.
    private double[] found;

    /// How much of each place is in each mode, `[2 (n (n · direction + mode) + place)]`.
    private double[] shares;

    private boolean[] solved;

    /// Signal of smooth modes, summed over the triangles around a direction.
    private double[] summed;

    /// @param places frequencies of the places, in bins
    /// @param blur half width of a Lorentzian in bins that broadens all modes
    /// @param factor what this signal counts
    JumpDirections(
            JumpModes modes,
            List<FrequencyTensor> places,
            double blur,
            double factor,
            OctahedralGrid grid) {
        this.modes = modes;
        this.places = places;
        this.blur = blur;
        this.factor = factor;
        n = modes.count();
        count = grid.directions();
        frequencies = new double[n * count];
        found = new double[4 * n * count];
        shares = new double[2 * n * n * count];
        solved = new boolean[count];
        summed = new double[n * count];
        double[][] y = grid.harmonics();
        for (int j = 0; j < n; j++) {
            double[] c = places.get(j).components();
            for (int i = 0; i < count; i++) {
                double sum = c[0];
                for (int k = 1; k < FrequencyTensor.SIZE; k++) {
                    sum += c[k] * y[k][i];
                }
                frequencies[n * i + j] = sum;
            }
        }
    }

    int modes() {
        return n;
    }

    double factor() {
        return factor;
    }

    /// Adds a direction by its harmonics; says which it is.
    int add(double[] y) {
        if (count == solved.length) {
            int room = count + count / 2 + 16;
            frequencies = Arrays.copyOf(frequencies, n * room);
            found = Arrays.copyOf(found, 4 * n * room);
            shares = Arrays.copyOf(shares, 2 * n * n * room);
            solved = Arrays.copyOf(solved, room);
            summed = Arrays.copyOf(summed, n * room);
        }
        for (int j = 0; j < n; j++) {
            double[] c = places.get(j).components();
            double sum = c[0];
            for (int k = 1; k < FrequencyTensor.SIZE; k++) {
                sum += c[k] * y[k];
            }
            frequencies[n * count + j] = sum;
        }
        return count++;
    }

    /// Finds the modes of a direction, unless they are known, in the order of those of others that
    /// differ little.
    void solve(int direction, JumpDirections like) {
        if (solved[direction]) {
            return;
        }
        solved[direction] = true;
        int from = 4 * n * direction;
        if (like != this) {
            modes.follow(like.found, from, like.blur);
        }
        modes.solve(frequencies, n * direction, found, from, shares);
        for (int i = from; i < from + 4 * n; i += 4) {
            found[i] += blur;
            if (Math.abs(found[i + 2]) + Math.abs(found[i + 3]) < FLAT * found[i]) {
                found[i + 2] = 0;
                found[i + 3] = 0;
            }
        }
    }

    double decay(int mode) {
        return found[4 * mode];
    }

    double frequency(int mode) {
        return found[4 * mode + 1];
    }

    double re(int mode) {
        return found[4 * mode + 2];
    }

    double im(int mode) {
        return found[4 * mode + 3];
    }

    /// What mode k of one direction becomes at another if it keeps its places.
    ///
    /// @param mode n times the direction, and the mode
    /// @param out receives decay and frequency, and how much the mode mixes with others on the way:
    ///   the variance of its places' changes in bins²
    void predict(int mode, int to, double[] out) {
        int from = mode / n;
        double first = 0;
        double firstIm = 0;
        double second = 0;
        double secondIm = 0;
        int q = 2 * n * mode;
        for (int j = 0; j < n; j++) {
            double change = frequencies[n * to + j] - frequencies[n * from + j];
            first += shares[q + 2 * j] * change;
            firstIm += shares[q + 2 * j + 1] * change;
            second += shares[q + 2 * j] * change * change;
            secondIm += shares[q + 2 * j + 1] * change * change;
        }
        // λ = −w + iν changes by i Σ q δν
        out[0] = found[4 * mode] + firstIm;
        out[1] = found[4 * mode + 1] + first;
        double re = second - first * first + firstIm * firstIm;
        double im = secondIm - 2 * first * firstIm;
        out[2] = Math.sqrt(re * re + im * im);
    }

    /// Adds signal of a mode that is smooth around its direction.
    void collect(int mode, double signal) {
        summed[mode] += signal;
    }

    /// Lays what was collected into bins.
    void emptyInto(Widths to) {
        for (int mode = 0; mode < n * count; mode++) {
            double share = factor * summed[mode];
            if (share != 0) {
                double x = frequency(mode);
                to.add(decay(mode), share * re(mode), share * im(mode), x, x, x);
            }
        }
    }
}
