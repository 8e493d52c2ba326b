package science.haven.lineshape.spin;

/// What blurs every line alike: a Gaussian and a Lorentzian, each by its full width at half
/// maximum.
///
/// @param gaussian width of the Gaussian in Hz, ≥ 0
/// @param lorentzian width of the Lorentzian in Hz, ≥ 0
public record Broadening(double gaussian, double lorentzian) {

    /// Sharp lines.
    public static final Broadening NONE = new Broadening(0, 0);

    /// What is left of a signal is too little to matter from e⁻¹² on.
    private static final double SMALL = 12;

    private static final int FINEST = 8;

    public Broadening {
        if (!(gaussian >= 0 && Double.isFinite(gaussian))) {
            throw new IllegalArgumentException("gaussian must be >= 0 Hz, got " + gaussian);
        }
        if (!(lorentzian >= 0 && Double.isFinite(lorentzian))) {
            throw new IllegalArgumentException("lorentzian must be >= 0 Hz, got " + lorentzian);
        }
    }

    /// Broadening given on the scale of shifts.
    ///
    /// @param gaussian width of the Gaussian, dimensionless, 1e-6 is 1 ppm
    /// @param lorentzian width of the Lorentzian, dimensionless, 1e-6 is 1 ppm
    /// @param larmorFrequency frequency of shift zero in Hz
    /// @return the broadening
    public static Broadening ofShifts(double gaussian, double lorentzian, double larmorFrequency) {
        return new Broadening(gaussian * larmorFrequency, lorentzian * larmorFrequency);
    }

    /// Whether it changes anything.
    ///
    /// @return true if both widths are zero
    public boolean none() {
        return gaussian == 0 && lorentzian == 0;
    }

    /// How much of the signal is left after a time.
    ///
    /// @param t time in s
    /// @return minus the natural logarithm of what is left, dimensionless
    public double decay(double t) {
        double x = Math.PI * gaussian * t;
        return Math.PI * lorentzian * t + x * x / (4 * Math.log(2));
    }

    /// How many times finer than asked for bins must be for a blurred line to be smooth over them:
    /// once for a Gaussian of 3.7 bins or a Lorentzian of 7.7, and never more than eight times.
    ///
    /// @param step width of a bin in Hz
    /// @return 1, 2, 4 or 8
    public int finer(double step) {
        int factor = 1;
        while (factor < FINEST && !smooth(step / factor)) {
            factor *= 2;
        }
        return factor;
    }

    /// Whether a blurred line is smooth over bins.
    ///
    /// @param step width of a bin in Hz
    /// @return whether what is left at half the rate of the bins is too little to matter
    public boolean smooth(double step) {
        return decay(1 / (2 * step)) >= SMALL;
    }
}
