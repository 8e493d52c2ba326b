package science.haven.lineshape.pulse;

/// Echoes of two pulses by the whole density matrix, with delays that differ: the mean over delays
/// leaves what is in phase at every one.
final class DensityEchoes {

    private static final int DELAYS = 4000;

    private DensityEchoes() {}

    /// Signals at the top of the echo.
    static double[] mean(PulsedEcho echo, double spin, double splitting) {
        int levels = (int) Math.round(2 * spin + 1);
        Turn one = Turn.of(spin, splitting, echo.nutationFrequency(), echo.first());
        Turn two = Turn.of(spin, splitting, echo.nutationFrequency(), echo.second());
        double[] sum = new double[levels - 1];
        for (int d = 0; d < DELAYS; d++) {
            double delay = 0.5e-3 + d * 0.7310585e-6;
            for (int i = 0; i < levels - 1; i++) {
                double size = 2 * Turn.ladder(spin, spin - i) / Turn.whole(spin);
                sum[i] += size * coherence(echo, one, two, spin, splitting, delay, i) / DELAYS;
            }
        }
        return sum;
    }

    /// Im of the element `(i, i+1)` after pulse, delay, pulse along y, delay.
    @SuppressWarnings("checkstyle:ParameterNumber") // everything an echo depends on
    private static double coherence(
            PulsedEcho echo,
            Turn one,
            Turn two,
            double spin,
            double splitting,
            double delay,
            int i) {
        double im = 0;
        double late = -2 * Math.PI * delay * difference(spin, splitting, i, i + 1);
        for (int j = 0; j < one.real().length; j++) {
            for (int k = 0; k < one.real().length; k++) {
                boolean turned = j - k == 1;
                boolean kept = k - j == 1;
                if (!turned && !(kept && echo.kind() == PulsedEcho.Kind.SOLID)) {
                    continue; // phase cycling, and coherences of other orders
                }
                double[] rho = one.polarisation(spin, j, k);
                two.transfer(i, j, i + 1, k, rho);
                double phase = late - 2 * Math.PI * delay * difference(spin, splitting, j, k);
                im += rho[0] * Math.sin(phase) + rho[1] * Math.cos(phase);
            }
        }
        return im;
    }

    private static double difference(double spin, double splitting, int i, int j) {
        double a = spin - i;
        double b = spin - j;
        return splitting / 2 * (a * a - b * b);
    }
}
