package science.haven.tracer.boundary;

/// A row of cells that exchange a tracer with their neighbours, and the first with a source of
/// fraction 1; the other end is sealed.
///
/// ```text
/// s_i dc_i/dt = g_{i−1} (c_{i−1} − c_i) + g_i (c_{i+1} − c_i)
/// ```
///
/// Time goes on by the trapezoidal rule followed by a backward difference (TR-BDF2): of second
/// order, and no step is too long to be stable, nor does one let fractions oscillate.
///
/// @see "R. E. Bank et al., IEEE Trans. Electron Devices 32 (1985) 1992"
final class CellLine {

    private static final double GAMMA = 2 - Math.sqrt(2);

    /// Both halves of a step have the same matrix for this γ.
    private static final double IMPLICIT = GAMMA / 2;

    private static final double NEW = 1 / (GAMMA * (2 - GAMMA));
    private static final double OLD = (1 - GAMMA) * (1 - GAMMA) / (GAMMA * (2 - GAMMA));

    /// Steps of one length before the next, twice as long.
    private static final int BLOCK = 8;

    /// Doublings from the first step to the last.
    private static final int DOUBLINGS = 14;

    private final double[] size;
    private final double[] conductance;
    private final double[] upper;
    private final double[] pivot;
    private final double[] work;
    private double source;

    /// Makes a row.
    ///
    /// @param size sizes of the cells in m
    /// @param conductance conductances between neighbours in m/s, one less than cells
    /// @param source conductance between the source and the first cell in m/s; 0 if sealed
    CellLine(double[] size, double[] conductance, double source) {
        this.size = size;
        this.conductance = conductance;
        this.source = source;
        int n = size.length;
        upper = new double[n];
        pivot = new double[n];
        work = new double[n];
    }

    void seal() {
        source = 0;
    }

    /// Lets a time pass, in steps that grow from a tiny one: the tracer has just come in.
    void pass(double[] fraction, double time) {
        double first = time / (BLOCK * (Math.pow(2, DOUBLINGS + 1) - 1));
        for (int k = 0; k <= DOUBLINGS; k++) {
            steps(fraction, first * Math.pow(2, k), BLOCK);
        }
    }

    /// Takes steps of one length.
    void steps(double[] fraction, double step, int count) {
        factorise(IMPLICIT * step);
        double[] before = new double[fraction.length];
        for (int k = 0; k < count; k++) {
            System.arraycopy(fraction, 0, before, 0, before.length);
            rate(fraction, work);
            for (int i = 0; i < work.length; i++) {
                work[i] = fraction[i] + IMPLICIT * step * work[i];
            }
            solve(work, fraction, IMPLICIT * step);
            for (int i = 0; i < work.length; i++) {
                work[i] = NEW * fraction[i] - OLD * before[i];
            }
            solve(work, fraction, IMPLICIT * step);
        }
    }

    private void rate(double[] fraction, double[] rate) {
        int last = size.length - 1;
        double in = source * (1 - fraction[0]);
        for (int i = 0; i <= last; i++) {
            double out = i < last ? conductance[i] * (fraction[i] - fraction[i + 1]) : 0;
            rate[i] = (in - out) / size[i];
            in = out;
        }
    }

    /// `I − h A`, by Thomas's algorithm.
    private void factorise(double h) {
        int last = size.length - 1;
        for (int i = 0; i <= last; i++) {
            double left = i > 0 ? conductance[i - 1] : source;
            double right = i < last ? conductance[i] : 0;
            double lower = i > 0 ? -h * left / size[i] : 0;
            double diagonal = 1 + h * (left + right) / size[i];
            pivot[i] = diagonal - (i > 0 ? lower * upper[i - 1] : 0);
            upper[i] = -h * right / size[i] / pivot[i];
        }
    }

    private void solve(double[] right, double[] solution, double h) {
        int last = size.length - 1;
        solution[0] = (right[0] + h * source / size[0]) / pivot[0];
        for (int i = 1; i <= last; i++) {
            double lower = -h * conductance[i - 1] / size[i];
            solution[i] = (right[i] - lower * solution[i - 1]) / pivot[i];
        }
        for (int i = last - 1; i >= 0; i--) {
            solution[i] -= upper[i] * solution[i + 1];
        }
    }
}
