package science.haven.motion.kinetics;

import science.haven.math.SymmetricEigen;

import java.util.Arrays;

/// Jumps among N sites in equilibrium.
///
/// ```text
/// dn/dt = K n,   K_ji = k(i→j),   K_ii = −Σ_j k(i→j)
/// p_i k(i→j) = p_j k(j→i)                               detailed balance
/// s_ij = √(k(i→j) k(j→i)),   k(i→j) = s_ij √(p_j/p_i)
/// ```
///
/// With √p as weights K becomes symmetric, `S = P^(−½) K P^(½)`: all its modes are real and decay.
///
/// @param populations shares p of the ions on each site, dimensionless, > 0, summing to 1
/// @param means geometric means s_ij of the rates both ways in s⁻¹, a symmetric matrix; its
///   diagonal is not used
public record RateMatrix(double[] populations, double[][] means) {

    private static final double ROUNDING = 1e-9;
    private static final double BALANCE = 1e-6;

    public RateMatrix {
        int n = populations.length;
        if (n < 2 || means.length != n) {
            throw new IllegalArgumentException(
                    "a rate matrix takes >= 2 sites and one row of means for each, got "
                            + n
                            + " and "
                            + means.length);
        }
        double sum = 0;
        for (double p : populations) {
            if (!(p > 0)) {
                throw new IllegalArgumentException(
                        "populations must be > 0 (dimensionless), got " + p);
            }
            sum += p;
        }
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException("populations must sum to 1, got " + sum);
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double s = means[i][j];
                if (!(s >= 0 && s < Double.POSITIVE_INFINITY) || s != means[j][i]) {
                    throw new IllegalArgumentException(
                            "means must be symmetric and >= 0 s⁻¹, got %s and %s"
                                    .formatted(s, means[j][i]));
                }
            }
        }
        populations = populations.clone();
        means = copy(means);
    }

    /// Rates as they were measured or guessed; refused unless they are those of an equilibrium.
    ///
    /// @param populations shares of the ions on each site, dimensionless, > 0, summing to 1
    /// @param rates rates in s⁻¹: `rates[i][j]` is k(i→j); its diagonal is not used
    /// @return the rates
    public static RateMatrix of(double[] populations, double[][] rates) {
        int n = populations.length;
        double[][] means = new double[n][n];
        for (int i = 0; i < n; i++) {
            if (rates.length != n || rates[i].length != n) {
                throw new IllegalArgumentException(
                        "rates must be a square of %d rows in s⁻¹".formatted(n));
            }
            for (int j = 0; j < i; j++) {
                double there = populations[i] * rates[i][j];
                double back = populations[j] * rates[j][i];
                if (!(Math.abs(there - back) <= BALANCE * Math.max(there, back))) {
                    throw new IllegalArgumentException(
                            ("rates must balance in detail, p_i k(i→j) = p_j k(j→i) within one in a"
                                            + " million, got %s s⁻¹ from %d to %d and %s s⁻¹ back")
                                    .formatted(there, i, j, back));
                }
                means[i][j] = Math.sqrt(rates[i][j] * rates[j][i]);
                means[j][i] = means[i][j];
            }
        }
        return new RateMatrix(populations, means);
    }

    /// Equal sites, every one reached from every other alike.
    ///
    /// @param sites number of sites N, ≥ 2
    /// @param rate rate from one site to one other in s⁻¹
    /// @return the rates
    public static RateMatrix equal(int sites, double rate) {
        double[] populations = new double[sites];
        Arrays.fill(populations, 1.0 / sites);
        double[][] means = new double[sites][sites];
        for (double[] row : means) {
            Arrays.fill(row, rate);
        }
        return new RateMatrix(populations, means);
    }

    /// Two sites.
    ///
    /// @param first share of the ions on the first site, dimensionless, between 0 and 1
    /// @param sum rate there plus rate back in s⁻¹
    /// @return the rates
    public static RateMatrix two(double first, double sum) {
        double mean = sum * Math.sqrt(first * (1 - first));
        return new RateMatrix(
                new double[] {first, 1 - first}, new double[][] {{0, mean}, {mean, 0}});
    }

    /// Shares of the ions.
    ///
    /// @return a copy, dimensionless
    @Override
    public double[] populations() {
        return populations.clone();
    }

    /// Geometric means of the rates both ways.
    ///
    /// @return a copy, in s⁻¹
    @Override
    public double[][] means() {
        return copy(means);
    }

    /// Number of sites.
    ///
    /// @return N
    public int sites() {
        return populations.length;
    }

    /// Rate of one path.
    ///
    /// @param from site that is left, from 0
    /// @param to site that is reached, from 0
    /// @return k(from→to) in s⁻¹
    public double rate(int from, int to) {
        return means[from][to] * Math.sqrt(populations[to] / populations[from]);
    }

    /// Mean time an ion stays on a site.
    ///
    /// @param site which site, from 0
    /// @return 1/Σ_j k(site→j) in s; +∞ where nothing leaves
    public double residenceTime(int site) {
        return 1 / leaving(site);
    }

    /// `−S`, with the rates of decay as eigenvalues.
    ///
    /// @return the symmetric matrix in s⁻¹
    public double[][] symmetric() {
        int n = sites();
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = i == j ? leaving(i) : -means[i][j];
            }
        }
        return matrix;
    }

    /// Where ions are after a time, `exp(K t)`.
    ///
    /// @param time time in s, ≥ 0
    /// @return probabilities, dimensionless: `[j][i]` to be on j having started on i
    public double[][] propagator(double time) {
        SymmetricEigen modes = SymmetricEigen.of(symmetric());
        double[] decays = modes.values();
        for (int k = 0; k < decays.length; k++) {
            decays[k] = Math.exp(-decays[k] * time);
        }
        double[][] moved = modes.compose(decays);
        for (int j = 0; j < moved.length; j++) {
            for (int i = 0; i < moved.length; i++) {
                moved[j][i] *= Math.sqrt(populations[j] / populations[i]);
            }
        }
        return moved;
    }

    private double leaving(int site) {
        double sum = 0;
        for (int j = 0; j < sites(); j++) {
            sum += j == site ? 0 : rate(site, j);
        }
        return sum;
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            copy[i] = matrix[i].clone();
        }
        return copy;
    }
}
