package science.haven.impedance.circuit.law;

/// The frequencies at which a circuit is evaluated, with what every element needs of them computed
/// once.
public final class FrequencyGrid {

    private final double[] omega;
    private final double[] logOmega;

    /// Prepares a grid.
    ///
    /// @param frequency frequencies in Hz, in any order
    public FrequencyGrid(double[] frequency) {
        omega = new double[frequency.length];
        logOmega = new double[frequency.length];
        for (int i = 0; i < frequency.length; i++) {
            if (!(frequency[i] > 0 && frequency[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("frequency must be > 0 Hz, got " + frequency[i]);
            }
            omega[i] = 2 * Math.PI * frequency[i];
            logOmega[i] = Math.log(omega[i]);
        }
    }

    /// Number of frequencies.
    ///
    /// @return number of points
    public int size() {
        return omega.length;
    }

    /// Angular frequency at a point.
    ///
    /// @param point index of the point
    /// @return ω in rad·s⁻¹
    public double omega(int point) {
        return omega[point];
    }

    /// Logarithm of the angular frequency at a point.
    ///
    /// @param point index of the point
    /// @return ln(ω · 1 s)
    public double logOmega(int point) {
        return logOmega[point];
    }

    /// A power of the reduced frequency.
    ///
    /// @param point index of the point
    /// @param tau time in s
    /// @param exponent exponent, dimensionless
    /// @return `(iωτ)^exponent`
    public Complex power(int point, double tau, double exponent) {
        double modulus = Math.exp(exponent * (logOmega[point] + Math.log(tau)));
        double angle = exponent * Math.PI / 2;
        return new Complex(modulus * Math.cos(angle), modulus * Math.sin(angle));
    }

    /// Logarithm of the reduced frequency.
    ///
    /// @param point index of the point
    /// @param tau time in s
    /// @return `ln(iωτ)`
    public Complex logarithm(int point, double tau) {
        return new Complex(logOmega[point] + Math.log(tau), Math.PI / 2);
    }
}
