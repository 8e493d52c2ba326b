package science.haven.lineshape.spin;

/// What blurs every line alike: a Gaussian and a Lorentzian, each by its full width at half
/// maximum.
///
/// @param gaussian width of the Gaussian in Hz, ≥ 0
/// @param lorentzian width of the Lorentzian in Hz, ≥ 0
public record Broadening(double gaussian, double lorentzian) {

    /// Sharp lines.
    public static final Broadening NONE = new Broadening(0, 0);

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
}
