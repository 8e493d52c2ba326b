package science.haven.spectrum.phase;

/// Finds the phase with the least entropy of the derivative of the real part and no negative
/// points:
///
/// ```text
/// E = −Σ h ln h + γ Σ_{R<0} R² / Σ R²        h = |R′| / Σ|R′|
/// ```
///
/// For spectra of many sharp positive lines; it has no notion of lines that point down.
///
/// @see "L. Chen, Z. Weng, L. Goh, M. Garland, J. Magn. Reson. 158 (2002) 164"
public final class PhaseEntropy {

    /// Points on which the entropy is taken; more are averaged in groups.
    private static final int POINTS = 2048;

    private static final double PENALTY = 100;

    private final double[] grid;
    private final int length;

    private PhaseEntropy(double[] values, int points) {
        int group = Math.max(1, points / POINTS);
        length = points / group;
        grid = new double[2 * length];
        for (int i = 0; i < length; i++) {
            for (int k = 0; k < group; k++) {
                grid[2 * i] += values[2 * (i * group + k)];
                grid[2 * i + 1] += values[2 * (i * group + k) + 1];
            }
        }
    }

    /// Finds the phase of one row.
    ///
    /// @param values real and imaginary parts in turn, in any unit
    /// @param points number of complex points
    /// @return the phase to add
    public static FoundPhase find(double[] values, int points) {
        PhaseEntropy search = new PhaseEntropy(values, points);
        double p0 = 0;
        double p1 = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 16; i++) {
            for (int j = -2; j <= 2; j++) {
                double value = search.entropy(i * Math.PI / 8, j * Math.PI / 4);
                if (value < least) {
                    least = value;
                    p0 = i * Math.PI / 8;
                    p1 = j * Math.PI / 4;
                }
            }
        }
        double step = 0.2;
        while (step > 1e-3) {
            boolean better = false;
            for (int direction = 0; direction < 4; direction++) {
                double size = direction % 2 == 0 ? step : -step;
                // p1 moves with p0 so that the middle of the spectrum stays
                double a = p0 + (direction < 2 ? size : -size);
                double b = p1 + (direction < 2 ? 0 : 2 * size);
                double value = search.entropy(a, b);
                if (value < least) {
                    least = value;
                    p0 = a;
                    p1 = b;
                    better = true;
                }
            }
            step = better ? step : step / 2;
        }
        double middle = Math.IEEEremainder(p0 + p1 / 2, 2 * Math.PI);
        return new FoundPhase(middle, p1, 0.5, 0, 0, true);
    }

    private double entropy(double p0, double p1) {
        double[] turned = new double[2 * length];
        new PhaseRamp(p1 / length).turn(grid, 0, turned, 0, length, p0);
        double sum = 0;
        double squares = 0;
        double negative = 0;
        for (int i = 1; i < length; i++) {
            double re = turned[2 * i];
            sum += Math.abs(re - turned[2 * i - 2]);
            squares += re * re;
            negative += re < 0 ? re * re : 0;
        }
        if (!(sum > 0)) {
            return 0;
        }
        double entropy = 0;
        for (int i = 1; i < length; i++) {
            double h = Math.abs(turned[2 * i] - turned[2 * i - 2]) / sum;
            entropy -= h > 0 ? h * Math.log(h) : 0;
        }
        return entropy + PENALTY * negative / squares;
    }
}
