package science.haven.exchange.sites;

/// A spectrum of exchanging lines at one temperature.
///
/// @param temperature temperature in K
/// @param frequency frequencies in Hz, ascending, from one zero for all temperatures
/// @param intensity intensity at each, in any one unit
/// @param sigma standard uncertainty of every intensity, in the unit of `intensity`; 0 where it is
///   not known
public record SiteSpectrum(
        double temperature, double[] frequency, double[] intensity, double sigma) {

    private static final int FEWEST = 16;

    public SiteSpectrum {
        if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("temperature must be > 0 K, got " + temperature);
        }
        if (frequency.length < FEWEST || intensity.length != frequency.length) {
            throw new IllegalArgumentException(
                    "frequency and intensity must have the same length, >= %d, got %d and %d"
                            .formatted(FEWEST, frequency.length, intensity.length));
        }
        for (int i = 0; i < frequency.length; i++) {
            if (i > 0 && !(frequency[i] > frequency[i - 1])) {
                throw new IllegalArgumentException(
                        "frequency must ascend in Hz, got " + frequency[i]);
            }
            if (!Double.isFinite(intensity[i])) {
                throw new IllegalArgumentException("intensity must be finite, got " + intensity[i]);
            }
        }
        if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("sigma must be >= 0, got " + sigma);
        }
        frequency = frequency.clone();
        intensity = intensity.clone();
    }

    /// Frequencies.
    ///
    /// @return a copy, in Hz
    @Override
    public double[] frequency() {
        return frequency.clone();
    }

    /// Intensities.
    ///
    /// @return a copy, in their unit
    @Override
    public double[] intensity() {
        return intensity.clone();
    }

    int size() {
        return frequency.length;
    }

    double nu(int i) {
        return frequency[i];
    }

    double height(int i) {
        return intensity[i];
    }

    double error() {
        return sigma > 0 ? sigma : 1;
    }
}
