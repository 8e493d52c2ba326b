package science.haven.exchange.exsy;

import java.util.Arrays;

/// Volumes of all peaks of one exchange spectrum.
///
/// @param mixingTime mixing time in s, ≥ 0 s
/// @param volumes volumes in any one unit: `[j][i]` of the peak of ions that were on site i before
///   and are on site j after the mixing time
/// @param sigma standard uncertainty of each volume, in the unit of `volumes`; empty where it is
///   not known
public record ExsyVolumes(double mixingTime, double[][] volumes, double[][] sigma) {

    public ExsyVolumes {
        if (!(mixingTime >= 0 && mixingTime < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("mixingTime must be >= 0 s, got " + mixingTime);
        }
        int n = volumes.length;
        if (n < 2 || (sigma.length > 0 && sigma.length != n)) {
            throw new IllegalArgumentException(
                    "volumes and sigma must have the same number of rows, >= 2, got "
                            + n
                            + " and "
                            + sigma.length);
        }
        volumes = square(volumes, n, Double.NEGATIVE_INFINITY);
        sigma = square(sigma, n, 0);
    }

    /// Volumes whose noise is not known.
    ///
    /// @param mixingTime mixing time in s, ≥ 0 s
    /// @param volumes volumes in any one unit, `[j][i]` from site i to site j
    public ExsyVolumes(double mixingTime, double[][] volumes) {
        this(mixingTime, volumes, new double[0][]);
    }

    /// Volumes of one noise.
    ///
    /// @param mixingTime mixing time in s, ≥ 0 s
    /// @param volumes volumes in any one unit, `[j][i]` from site i to site j
    /// @param sigma standard uncertainty of every volume, in the unit of `volumes`
    public ExsyVolumes(double mixingTime, double[][] volumes, double sigma) {
        this(mixingTime, volumes, even(volumes, sigma));
    }

    /// The volumes.
    ///
    /// @return a copy, in their unit
    @Override
    public double[][] volumes() {
        return square(volumes, volumes.length, Double.NEGATIVE_INFINITY);
    }

    /// Standard uncertainties.
    ///
    /// @return a copy, in the unit of the volumes; empty where they are not known
    @Override
    public double[][] sigma() {
        return square(sigma, volumes.length, 0);
    }

    /// Number of sites.
    ///
    /// @return N
    public int sites() {
        return volumes.length;
    }

    double volume(int to, int from) {
        return volumes[to][from];
    }

    double largest() {
        double largest = 0;
        for (double[] row : volumes) {
            for (double volume : row) {
                largest = Math.max(largest, Math.abs(volume));
            }
        }
        return largest;
    }

    boolean noiseKnown() {
        return sigma.length > 0;
    }

    double error(int to, int from) {
        return noiseKnown() ? sigma[to][from] : 1;
    }

    private static double[][] even(double[][] volumes, double sigma) {
        double[][] all = new double[volumes.length][];
        for (int i = 0; i < all.length; i++) {
            all[i] = new double[volumes[i].length];
            Arrays.fill(all[i], sigma);
        }
        return all;
    }

    private static double[][] square(double[][] matrix, int n, double above) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
            if (copy[i].length != n) {
                throw new IllegalArgumentException(
                        "a row must hold %d numbers, got %d".formatted(n, copy[i].length));
            }
            for (double value : copy[i]) {
                if (!(value > above && value < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(
                            "volumes must be finite and sigma > 0, got " + value);
                }
            }
        }
        return copy;
    }
}
