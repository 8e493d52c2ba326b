package science.haven.impedance.kramerskronig;

import java.util.stream.DoubleStream;

/// The linear model of everything that relaxes: a series of a resistance, an inductance, a
/// capacitance and many RC elements whose time constants cover the window and more.
///
/// ```text
/// Z(ω) = R∞ + iωL + 1/(iωC) + Σ_k R_k / (1 + iωτ_k)
/// ```
///
/// It satisfies the Kramers-Kronig relations for any coefficients. The products of two RC columns
/// need no sum over frequencies, because
///
/// ```text
/// Re[K_j K_k*] = (τ_j D_j + τ_k D_k) / (τ_j + τ_k)    with K = 1/(1 + iωτ), D = 1/(1 + ω²τ²)
/// ```
///
/// so the Gram matrix of a spectrum costs one sum per column. Immutable: one dictionary serves all
/// spectra on its frequencies, from any thread.
public final class DebyeDictionary {

    /// Column of R∞, coefficient in Ω.
    public static final int RESISTANCE = 0;

    /// Column of L, coefficient in H.
    public static final int INDUCTANCE = 1;

    /// Column of 1/C, coefficient in 1/F.
    public static final int ELASTANCE = 2;

    /// First RC column; all coefficients from here on are in Ω.
    public static final int FIRST_RELAXATION = 3;

    private final double[] omega;
    private final double[] tau;

    /// `1/(1 + ω²τ²)` by time constant, then frequency.
    private final double[][] dispersion;

    private DebyeDictionary(double[] omega, double[] tau) {
        this.omega = omega;
        this.tau = tau;
        dispersion = new double[tau.length][omega.length];
        for (int k = 0; k < tau.length; k++) {
            for (int i = 0; i < omega.length; i++) {
                double x = omega[i] * tau[k];
                dispersion[k][i] = 1 / (1 + x * x);
            }
        }
    }

    /// Time constants spaced evenly in ln τ over the window and beyond.
    ///
    /// @param frequency frequencies in Hz, in any order
    /// @param perDecade time constants per decade, dimensionless
    /// @param beyond how far the time constants reach beyond either end of the window, in decades
    /// @return the dictionary
    public static DebyeDictionary of(double[] frequency, double perDecade, double beyond) {
        if (frequency.length == 0) {
            throw new IllegalArgumentException("frequency must hold at least one value in Hz");
        }
        double[] omega = DoubleStream.of(frequency).map(f -> 2 * Math.PI * f).toArray();
        double highest = DoubleStream.of(omega).max().orElseThrow();
        double lowest = DoubleStream.of(omega).min().orElseThrow();
        double decades = Math.log10(highest / lowest) + 2 * beyond;
        int intervals = Math.max(1, (int) Math.ceil(decades * perDecade));
        double[] tau = new double[intervals + 1];
        for (int k = 0; k <= intervals; k++) {
            tau[k] = Math.pow(10, decades * k / intervals - beyond) / highest;
        }
        return new DebyeDictionary(omega, tau);
    }

    /// Number of columns: R∞, L, 1/C and the RC elements.
    ///
    /// @return number of coefficients
    public int columns() {
        return FIRST_RELAXATION + tau.length;
    }

    /// Time constants of the RC elements.
    ///
    /// @return time constants in s, ascending and evenly spaced in ln τ
    public double[] tau() {
        return tau.clone();
    }

    /// Angular frequencies.
    ///
    /// @return angular frequencies in rad·s⁻¹, in the order given
    public double[] omega() {
        return omega.clone();
    }

    /// Gram matrix of the weighted columns, by rows.
    ///
    /// @param weight weight of each frequency, real and imaginary part alike, in Ω⁻²
    /// @return `Σ w Re[K_j K_k*]`, row by row, each in the product of its columns' units
    public double[] gram(double[] weight) {
        int n = columns();
        double[] gram = new double[n * n];
        double total = 0;
        double squares = 0;
        double inverseSquares = 0;
        for (int i = 0; i < omega.length; i++) {
            total += weight[i];
            squares += weight[i] * omega[i] * omega[i];
            inverseSquares += weight[i] / (omega[i] * omega[i]);
        }
        put(gram, RESISTANCE, RESISTANCE, total);
        put(gram, INDUCTANCE, INDUCTANCE, squares);
        put(gram, ELASTANCE, ELASTANCE, inverseSquares);
        put(gram, INDUCTANCE, ELASTANCE, -total);
        double[] sums = new double[tau.length];
        for (int k = 0; k < tau.length; k++) {
            double sum = 0;
            double loss = 0;
            for (int i = 0; i < omega.length; i++) {
                double d = weight[i] * dispersion[k][i];
                sum += d;
                loss += d * omega[i] * omega[i];
            }
            sums[k] = tau[k] * sum;
            put(gram, RESISTANCE, FIRST_RELAXATION + k, sum);
            put(gram, INDUCTANCE, FIRST_RELAXATION + k, -tau[k] * loss);
            put(gram, ELASTANCE, FIRST_RELAXATION + k, sums[k]);
            for (int j = 0; j <= k; j++) {
                double product = (sums[j] + sums[k]) / (tau[j] + tau[k]);
                put(gram, FIRST_RELAXATION + j, FIRST_RELAXATION + k, product);
            }
        }
        return gram;
    }

    private void put(double[] gram, int row, int column, double value) {
        int n = columns();
        gram[row * n + column] = value;
        gram[column * n + row] = value;
    }

    /// Products of the weighted columns with a spectrum.
    ///
    /// @param weight weight of each frequency in Ω⁻²
    /// @param real Z′ in Ω
    /// @param imaginary Z″ in Ω
    /// @return `Σ w Re[K_j Z*]`, each in the unit of its column over Ω
    public double[] moments(double[] weight, double[] real, double[] imaginary) {
        double[] moments = new double[columns()];
        double[] re = new double[omega.length];
        double[] im = new double[omega.length];
        for (int i = 0; i < omega.length; i++) {
            re[i] = weight[i] * real[i];
            im[i] = weight[i] * imaginary[i] * omega[i];
            moments[RESISTANCE] += re[i];
            moments[INDUCTANCE] += im[i];
            moments[ELASTANCE] -= im[i] / (omega[i] * omega[i]);
        }
        for (int k = 0; k < tau.length; k++) {
            double inPhase = 0;
            double outOfPhase = 0;
            for (int i = 0; i < omega.length; i++) {
                inPhase += re[i] * dispersion[k][i];
                outOfPhase += im[i] * dispersion[k][i];
            }
            moments[FIRST_RELAXATION + k] = inPhase - tau[k] * outOfPhase;
        }
        return moments;
    }

    /// Impedance of given coefficients.
    ///
    /// @param coefficients one per column: in Ω, H, 1/F, then Ω
    /// @param real receives Z′ in Ω
    /// @param imaginary receives Z″ in Ω
    public void impedance(double[] coefficients, double[] real, double[] imaginary) {
        for (int i = 0; i < omega.length; i++) {
            real[i] = coefficients[RESISTANCE];
            imaginary[i] = omega[i] * coefficients[INDUCTANCE] - coefficients[ELASTANCE] / omega[i];
        }
        for (int k = 0; k < tau.length; k++) {
            double resistance = coefficients[FIRST_RELAXATION + k];
            if (resistance != 0) {
                for (int i = 0; i < omega.length; i++) {
                    double d = resistance * dispersion[k][i];
                    real[i] += d;
                    imaginary[i] -= omega[i] * tau[k] * d;
                }
            }
        }
    }
}
