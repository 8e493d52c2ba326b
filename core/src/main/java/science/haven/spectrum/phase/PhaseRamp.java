package science.haven.spectrum.phase;

/// Turns complex points by a phase that grows evenly: `x_k · exp(i(φ + k δ))`.
///
/// Sines are taken once for every 64 points and carried on by multiplication between, which errs by
/// less than 1e-14 and costs a tenth.
public final class PhaseRamp {

    private static final int BLOCK = 64;

    private final double delta;
    private final double[] cos = new double[BLOCK];
    private final double[] sin = new double[BLOCK];

    /// A ramp of one slope.
    ///
    /// @param delta growth of the phase from point to point δ, in rad
    public PhaseRamp(double delta) {
        this.delta = delta;
        for (int k = 0; k < BLOCK; k++) {
            cos[k] = Math.cos(k * delta);
            sin[k] = Math.sin(k * delta);
        }
    }

    /// Turns points on their way from one array to another, or in place.
    ///
    /// @param from real and imaginary parts in turn, in any unit
    /// @param fromOffset index of the first real part
    /// @param to receives the turned points, in the unit of `from`
    /// @param toOffset index of the first real part
    /// @param points number of complex points
    /// @param first phase of the first point φ, in rad
    public void turn(
            double[] from, int fromOffset, double[] to, int toOffset, int points, double first) {
        for (int block = 0; block < points; block += BLOCK) {
            double phase = first + block * delta;
            double c0 = Math.cos(phase);
            double s0 = Math.sin(phase);
            int end = Math.min(BLOCK, points - block);
            int i = fromOffset + 2 * block;
            int j = toOffset + 2 * block;
            for (int k = 0; k < end; k++) {
                double c = c0 * cos[k] - s0 * sin[k];
                double s = c0 * sin[k] + s0 * cos[k];
                double re = from[i + 2 * k];
                double im = from[i + 2 * k + 1];
                to[j + 2 * k] = re * c - im * s;
                to[j + 2 * k + 1] = re * s + im * c;
            }
        }
    }
}
