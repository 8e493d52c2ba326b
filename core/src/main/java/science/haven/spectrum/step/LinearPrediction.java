package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.math.HouseholderQr;
import science.haven.spectrum.signal.Signals;

/// Replaces the first points, which ring-down or a dead time has spoilt, by what the rest of the
/// signal says they were: backward linear prediction.
///
/// ```text
/// s_i = Σ_{k=1…p} a_k s_{i+k}
/// ```
///
/// The coefficients are those of least squares over the points that follow, slightly damped. A
/// signal that starts after time zero (a dead time of whole dwell times) gets the missing points in
/// front.
///
/// @param points first points to replace
/// @param order number of coefficients p, at least the number of lines
/// @see "H. Barkhuijsen, R. de Beer, W. M. M. J. Bovée, D. van Ormondt, J. Magn. Reson. 61 (1985)
///   465"
public record LinearPrediction(int points, int order) implements ProcessingStep {

    /// Rows of the least-squares problem per coefficient.
    private static final int ROWS = 8;

    /// Damping, relative to the size of the signal.
    private static final double DAMPING = 1e-6;

    public LinearPrediction {
        if (points < 0) {
            throw new IllegalArgumentException("points must be >= 0, got " + points);
        }
        if (order < 1) {
            throw new IllegalArgumentException("order must be >= 1, got " + order);
        }
    }

    @Override
    public NmrSignal apply(NmrSignal signal) {
        SpectralAxis axis = Signals.time(signal, "linear prediction");
        int missing = Math.max((int) Math.rint(axis.start() / axis.step()), 0);
        int length = axis.points() + missing;
        int spoilt = points + missing;
        int rows = Math.min(ROWS * order, length - spoilt - order);
        if (rows < order) {
            throw new IllegalArgumentException(
                    "order must be at most half of the %d points left, got %d"
                            .formatted(length - spoilt, order));
        }
        double[] to = new double[2 * length * signal.rows()];
        for (int row = 0; row < signal.rows(); row++) {
            int offset = 2 * row * length;
            System.arraycopy(
                    signal.values(),
                    2 * row * axis.points(),
                    to,
                    offset + 2 * missing,
                    2 * axis.points());
            predict(to, offset, spoilt, coefficients(to, offset + 2 * spoilt, rows));
        }
        double start = axis.start() - missing * axis.step();
        return Signals.with(
                signal, to, Signals.axis(axis, Domain.TIME, length, start, axis.step()));
    }

    /// The complex least-squares problem written in real numbers, two columns per coefficient.
    private double[] coefficients(double[] values, int first, int rows) {
        int height = 2 * rows + 2 * order;
        double[][] columns = new double[2 * order][height];
        double[] right = new double[height];
        double power = 0;
        for (int i = 0; i < rows; i++) {
            int at = first + 2 * i;
            right[2 * i] = values[at];
            right[2 * i + 1] = values[at + 1];
            for (int k = 0; k < order; k++) {
                double re = values[at + 2 * (k + 1)];
                double im = values[at + 2 * (k + 1) + 1];
                columns[2 * k][2 * i] = re;
                columns[2 * k][2 * i + 1] = im;
                columns[2 * k + 1][2 * i] = -im;
                columns[2 * k + 1][2 * i + 1] = re;
                power += re * re + im * im;
            }
        }
        double damping = DAMPING * Math.sqrt(power / order) + Double.MIN_NORMAL;
        for (int k = 0; k < 2 * order; k++) {
            columns[k][2 * rows + k] = damping;
        }
        HouseholderQr.reduce(columns, 2 * order, height, right);
        HouseholderQr.backSubstitute(columns, 2 * order, right);
        return right;
    }

    private void predict(double[] values, int offset, int spoilt, double[] coefficients) {
        for (int i = spoilt - 1; i >= 0; i--) {
            double re = 0;
            double im = 0;
            for (int k = 0; k < order; k++) {
                int at = offset + 2 * (i + k + 1);
                double a = coefficients[2 * k];
                double b = coefficients[2 * k + 1];
                re += a * values[at] - b * values[at + 1];
                im += a * values[at + 1] + b * values[at];
            }
            values[offset + 2 * i] = re;
            values[offset + 2 * i + 1] = im;
        }
    }

    @Override
    public String text() {
        return "linear prediction: {points: %d, order: %d}".formatted(points, order);
    }
}
