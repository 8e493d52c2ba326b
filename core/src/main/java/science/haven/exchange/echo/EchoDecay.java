package science.haven.exchange.echo;

/// Echo amplitudes over the mixing time.
///
/// @param temperature temperature in K
/// @param preparation preparation time t_p in s; decays with the same one share their final
///   amplitude
/// @param mixing mixing times t_m in s, ≥ 0 s
/// @param amplitude echo at each mixing time, in any one unit
/// @param sigma standard uncertainty of each amplitude, in the unit of `amplitude`; empty where it
///   is not known
public record EchoDecay(
        double temperature,
        double preparation,
        double[] mixing,
        double[] amplitude,
        double[] sigma) {

    public EchoDecay {
        require(temperature > 0 && temperature < 1e300, "temperature must be > 0 K", temperature);
        require(preparation > 0 && preparation < 1e300, "preparation must be > 0 s", preparation);
        if (mixing.length == 0
                || amplitude.length != mixing.length
                || (sigma.length > 0 && sigma.length != mixing.length)) {
            throw new IllegalArgumentException(
                    "mixing, amplitude and sigma must have the same length, got %d, %d, %d"
                            .formatted(mixing.length, amplitude.length, sigma.length));
        }
        for (int i = 0; i < mixing.length; i++) {
            require(mixing[i] >= 0 && mixing[i] < 1e300, "mixing must be >= 0 s", mixing[i]);
            require(Double.isFinite(amplitude[i]), "amplitude must be finite", amplitude[i]);
        }
        requireErrors(sigma);
        mixing = mixing.clone();
        amplitude = amplitude.clone();
        sigma = sigma.clone();
    }

    /// A decay whose noise is not known.
    ///
    /// @param temperature temperature in K
    /// @param preparation preparation time t_p in s
    /// @param mixing mixing times t_m in s
    /// @param amplitude echo at each mixing time, in any one unit
    public EchoDecay(double temperature, double preparation, double[] mixing, double[] amplitude) {
        this(temperature, preparation, mixing, amplitude, new double[0]);
    }

    /// Mixing times.
    ///
    /// @return a copy, in s
    @Override
    public double[] mixing() {
        return mixing.clone();
    }

    /// Echo at each mixing time.
    ///
    /// @return a copy, in its unit
    @Override
    public double[] amplitude() {
        return amplitude.clone();
    }

    /// Standard uncertainties.
    ///
    /// @return a copy, in the unit of the amplitude; empty where they are not known
    @Override
    public double[] sigma() {
        return sigma.clone();
    }

    /// Number of points.
    ///
    /// @return number of mixing times
    public int size() {
        return mixing.length;
    }

    boolean noiseKnown() {
        return sigma.length > 0;
    }

    double time(int i) {
        return mixing[i];
    }

    double echo(int i) {
        return amplitude[i];
    }

    double error(int i) {
        return noiseKnown() ? sigma[i] : 1;
    }

    private static void requireErrors(double[] sigma) {
        for (double error : sigma) {
            require(error > 0 && error < 1e300, "sigma must be > 0", error);
        }
    }

    private static void require(boolean holds, String what, double value) {
        if (!holds) {
            throw new IllegalArgumentException(what + ", got " + value);
        }
    }
}
