package science.haven.trajectory;

import science.haven.math.Autocorrelation;

/// Mean square displacement over all ions and all origins in time, at every lag.
///
/// ```text
/// MSD(n) = 1/(N (F − n)) Σ_i Σ_k |x_i(k + n) − x_i(k)|²          F frames, k from 0 to F − n − 1
/// ```
///
/// The products of the square are correlations, done by Fourier transforms: of each path the line
/// from its first to its last place is taken off before, so that nothing large cancels.
///
/// @param lags mean square displacements in m², at index n that of lag n; 0 at index 0
/// @param interval time from one frame to the next in s
/// @param ions number of ions the mean is over
/// @see "G. R. Kneller, V. Keiner, M. Kneller, M. Schiller, Comput. Phys. Commun. 91 (1995) 191"
public record MeanSquareDisplacement(double[] lags, double interval, int ions) {

    public MeanSquareDisplacement {
        lags = lags.clone();
    }

    /// The mean square displacement in space.
    ///
    /// @param paths paths of the ions
    /// @return the sum over x, y and z
    public static MeanSquareDisplacement of(IonPaths paths) {
        return of(paths, 0, 1, 2);
    }

    /// The mean square displacement along some axes.
    ///
    /// @param paths paths of the ions
    /// @param axes indices of the axes, each 0, 1 or 2
    /// @return the sum over these axes
    public static MeanSquareDisplacement of(IonPaths paths, int... axes) {
        Correlation sum = new Correlation(paths.frames());
        double[] path = new double[paths.frames()];
        for (int ion = 0; ion < paths.ions(); ion++) {
            for (int axis : axes) {
                paths.path(ion, axis, path);
                sum.add(path);
            }
        }
        return new MeanSquareDisplacement(sum.lags(paths.ions()), paths.interval(), paths.ions());
    }

    /// Number of frames.
    ///
    /// @return one more than the longest lag
    public int frames() {
        return lags.length;
    }

    /// How steeply the displacement grows around a lag: 1 if ions diffuse, 2 if they fly.
    ///
    /// @param from lag of the first point
    /// @param to lag of the last point
    /// @return slope of ln MSD over ln t between the two, dimensionless
    public double exponent(int from, int to) {
        return Math.log(lags[to] / lags[from]) / Math.log((double) to / from);
    }

    /// Sums over paths.
    private static final class Correlation {
        private final int frames;
        private final Autocorrelation products;
        private final double[] squares;
        private final double[] carried;
        private double drift;

        Correlation(int frames) {
            this.frames = frames;
            products = new Autocorrelation(frames);
            squares = new double[frames];
            carried = new double[frames];
        }

        /// Takes in a path, which is changed.
        void add(double[] path) {
            double slope = (path[frames - 1] - path[0]) / (frames - 1);
            drift += slope * slope;
            level(path, path[0], slope, squares, carried);
            products.add(path);
        }

        /// The loop over all times and paths: in arrays that are used at the same index only, which
        /// the compiler takes several at a time.
        private static void level(
                double[] path, double start, double slope, double[] squares, double[] carried) {
            for (int k = 0; k < path.length; k++) {
                double y = path[k] - start - slope * k;
                path[k] = y;
                squares[k] += y * y;
                carried[k] += slope * y;
            }
        }

        double[] lags(int ions) {
            double[] product = products.sum();
            double both = 0;
            for (double square : squares) {
                both += 2 * square;
            }
            double[] lags = new double[frames];
            double gained = 0;
            for (int n = 1; n < frames; n++) {
                both -= squares[n - 1] + squares[frames - n];
                gained += carried[frames - n] - carried[n - 1];
                int windows = frames - n;
                double own = Math.max(both - 2 * product[n], 0);
                // Σ_k y(k+n) − y(k), telescoped: what the last n frames have and the first n lack.
                lags[n] =
                        (own + 2.0 * n * gained + (double) n * n * drift * windows)
                                / ((double) windows * ions);
            }
            return lags;
        }
    }
}
