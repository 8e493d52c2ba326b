package science.haven.spectrum.phase;

/// One line of a spectrum as the pole `r / (x − z)`, and what it says of the phase.
///
/// @param place where the line lies, real part of z, 0 to 1 over the spectrum, dimensionless
/// @param halfWidth half width at half maximum, imaginary part of z, dimensionless
/// @param phase phase of the line in rad
/// @param height height of the line, in the unit of the spectrum
/// @param uncertainty standard uncertainty of the phase in rad
record LinePhase(double place, double halfWidth, double phase, double height, double uncertainty) {

    /// Weight in sums over lines.
    double weight() {
        return 1 / (uncertainty * uncertainty);
    }

    /// Takes the line out of points: `S(x) = h e^{iφ} / (1 + i (x − x₀)/w)`, w half the width.
    void subtract(double[] window, double first, double step) {
        double re = height * Math.cos(phase);
        double im = height * Math.sin(phase);
        for (int k = 0; k < window.length / 2; k++) {
            double u = (first + k * step - place) / halfWidth;
            double d = 1 / (1 + u * u);
            window[2 * k] -= (re + im * u) * d;
            window[2 * k + 1] -= (im - re * u) * d;
        }
    }
}
