package science.haven.relaxation.recovery.spin;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The exponentials with which one phase of one spin returns to equilibrium.
///
/// ```text
/// dp_m/dt = Σ_n W_mn (p_n − p_m)
/// magnetic:     W_m,m+1 ∝ I(I+1) − m(m+1)
/// quadrupolar:  W_m,m+1 ∝ |⟨m+1| I_z I₊ + I₊ I_z |m⟩|² J(ω₀)    W_m,m+2 ∝ |⟨m+2| I₊² |m⟩|² J(2ω₀)
/// ```
///
/// The matrix is symmetric; its eigenvectors are projected on what was prepared and on what is
/// looked at. Rates are in units of the initial rate of the whole signal after a non-selective
/// pulse, which is the 1/T₁ of the textbook formula with J(ω₀) + 4 J(2ω₀).
///
/// @param weights share of each exponential, dimensionless, sum 1; some may be negative
/// @param rates its rate, dimensionless, over 1/T₁, ascending
/// @see "A. Abragam, The Principles of Nuclear Magnetism, Oxford, 1961, ch. VIII, IX"
/// @see "A. Narath, Phys. Rev. 162, 320 (1967)"
public record RecoveryModes(double[] weights, double[] rates) {

    /// Shares below this are rounding.
    private static final double ABSENT = 1e-11;

    /// Rates closer than this, relative, are one.
    private static final double EQUAL = 1e-9;

    public RecoveryModes {
        weights = weights.clone();
        rates = rates.clone();
    }

    /// Share of each exponential.
    ///
    /// @return a copy, dimensionless
    @Override
    public double[] weights() {
        return weights.clone();
    }

    /// Rate of each exponential.
    ///
    /// @return a copy, dimensionless, over 1/T₁
    @Override
    public double[] rates() {
        return rates.clone();
    }

    /// Solves the rate equations.
    ///
    /// @param observation spin, line and preparation
    /// @param mechanism what moves the spin
    /// @param ratio J(2ω₀)/J(ω₀), dimensionless, > 0: 1 for fast motion, ¼ for slow jumps; without
    ///   meaning for magnetic relaxation
    /// @return the exponentials
    public static RecoveryModes of(Observation observation, Mechanism mechanism, double ratio) {
        if (!(ratio > 0)) {
            throw new IllegalArgumentException("ratio must be > 0, got " + ratio);
        }
        return projected(
                exchange(observation.spin(), mechanism, ratio),
                prepared(observation),
                seen(observation));
    }

    /// Octupolar order of spin 3/2 under quadrupolar relaxation: populations in the ratio −1 : 3 :
    /// −3 : 1 beside their equilibrium.
    ///
    /// @param ratio J(2ω₀)/J(ω₀), dimensionless, > 0
    /// @return the exponentials
    public static RecoveryModes ofOctupole(double ratio) {
        if (!(ratio > 0)) {
            throw new IllegalArgumentException("ratio must be > 0, got " + ratio);
        }
        double[] octupole = {-1, 3, -3, 1};
        return projected(exchange(1.5, Mechanism.QUADRUPOLAR, ratio), octupole, octupole);
    }

    private static RecoveryModes projected(double[][] exchange, double[] prepared, double[] seen) {
        double unit = initialRate(exchange);
        EigenDecompositionSymmetric eigen =
                new EigenDecompositionSymmetric(new Array2DRowRealMatrix(generator(exchange)));
        double start = dot(seen, prepared);
        List<double[]> modes = new ArrayList<>();
        for (int k = 0; k < prepared.length; k++) {
            double[] vector = eigen.getEigenvector(k).toArray();
            double weight = dot(seen, vector) * dot(vector, prepared) / start;
            add(modes, weight, eigen.getEigenvalue(k) / unit);
        }
        modes.removeIf(mode -> Math.abs(mode[0]) < ABSENT);
        modes.sort(Comparator.comparingDouble(mode -> mode[1]));
        return new RecoveryModes(
                modes.stream().mapToDouble(mode -> mode[0]).toArray(),
                modes.stream().mapToDouble(mode -> mode[1]).toArray());
    }

    /// What is left of the deviation from equilibrium.
    ///
    /// @param time time over T₁, dimensionless
    /// @return Φ, dimensionless, 1 at the start
    public double at(double time) {
        double sum = 0;
        for (int k = 0; k < rates.length; k++) {
            sum += weights[k] * Math.exp(-rates[k] * time);
        }
        return sum;
    }

    /// Derivative of [#at] by time.
    ///
    /// @param time time over T₁, dimensionless
    /// @return the slope, dimensionless
    public double slope(double time) {
        double sum = 0;
        for (int k = 0; k < rates.length; k++) {
            sum -= weights[k] * rates[k] * Math.exp(-rates[k] * time);
        }
        return sum;
    }

    private static void add(List<double[]> modes, double weight, double rate) {
        for (double[] mode : modes) {
            if (Math.abs(mode[1] - rate) <= EQUAL * (1 + rate)) {
                mode[0] += weight;
                return;
            }
        }
        modes.add(new double[] {weight, rate});
    }

    /// W between each pair of levels; level k has m = k − I.
    private static double[][] exchange(double spin, Mechanism mechanism, double ratio) {
        int levels = (int) Math.round(2 * spin) + 1;
        double[][] w = new double[levels][levels];
        for (int k = 0; k + 1 < levels; k++) {
            double m = k - spin;
            double raise = spin * (spin + 1) - m * (m + 1);
            double twice = (2 * m + 1) * (2 * m + 1) * raise;
            w[k][k + 1] = mechanism == Mechanism.MAGNETIC ? raise : twice;
            if (mechanism == Mechanism.QUADRUPOLAR && k + 2 < levels) {
                w[k][k + 2] = ratio * raise * (spin * (spin + 1) - (m + 1) * (m + 2));
            }
        }
        return w;
    }

    private static double[][] generator(double[][] w) {
        int levels = w.length;
        double[][] generator = new double[levels][levels];
        for (int i = 0; i < levels; i++) {
            for (int j = i + 1; j < levels; j++) {
                generator[i][i] += w[i][j];
                generator[j][j] += w[i][j];
                generator[i][j] = -w[i][j];
                generator[j][i] = -w[i][j];
            }
        }
        return generator;
    }

    /// Initial rate of ⟨I_z⟩: `Σ W (Δm)² / Σ m²`.
    private static double initialRate(double[][] w) {
        double middle = (w.length - 1) / 2.0;
        double flow = 0;
        double square = 0;
        for (int i = 0; i < w.length; i++) {
            square += (i - middle) * (i - middle);
            for (int j = i + 1; j < w.length; j++) {
                flow += w[i][j] * (j - i) * (j - i);
            }
        }
        return flow / square;
    }

    private static double[] prepared(Observation observation) {
        double[] deviation = new double[(int) Math.round(2 * observation.spin()) + 1];
        switch (observation.preparation()) {
            case NON_SELECTIVE -> {
                for (int k = 0; k < deviation.length; k++) {
                    deviation[k] = k - observation.spin();
                }
            }
            case SELECTIVE -> Arrays.setAll(deviation, k -> seen(observation)[k]);
        }
        return deviation;
    }

    private static double[] seen(Observation observation) {
        int levels = (int) Math.round(2 * observation.spin()) + 1;
        double[] seen = new double[levels];
        switch (observation.line()) {
            case TOTAL -> Arrays.setAll(seen, k -> k - observation.spin());
            case CENTRAL -> {
                seen[levels / 2 - 1] = -1;
                seen[levels / 2] = 1;
            }
            case SATELLITE -> {
                seen[levels / 2] = -1;
                seen[levels / 2 + 1] = 1;
            }
        }
        return seen;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
