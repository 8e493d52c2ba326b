package science.haven.tracer.law;

import java.util.function.DoubleUnaryOperator;

/// A smooth function that is costly to evaluate, as Chebyshev polynomials in two pieces: a layer at
/// the surface, and the rest; nothing beyond.
final class Chebyshev {

    private static final int NODES = 40;

    private final double from;
    private final double to;
    private final double[] coefficients = new double[NODES];

    private Chebyshev(DoubleUnaryOperator f, double from, double to) {
        this.from = from;
        this.to = to;
        double[] values = new double[NODES];
        for (int i = 0; i < NODES; i++) {
            double node = Math.cos(Math.PI * (i + 0.5) / NODES);
            values[i] = f.applyAsDouble(from + (to - from) * (1 + node) / 2);
        }
        for (int k = 0; k < NODES; k++) {
            double sum = 0;
            for (int i = 0; i < NODES; i++) {
                sum += values[i] * Math.cos(Math.PI * k * (i + 0.5) / NODES);
            }
            coefficients[k] = (k == 0 ? 1 : 2) * sum / NODES;
        }
    }

    static DoubleUnaryOperator of(DoubleUnaryOperator f, double layer, double end) {
        Chebyshev surface = new Chebyshev(f, 0, Math.min(layer, end));
        if (layer >= end) {
            return x -> x > end ? 0 : surface.at(x);
        }
        Chebyshev rest = new Chebyshev(f, layer, end);
        return x -> x > end ? 0 : x < layer ? surface.at(x) : rest.at(x);
    }

    /// By Clenshaw's recurrence.
    private double at(double x) {
        double t = 2 * (x - from) / (to - from) - 1;
        double ahead = 0;
        double next = 0;
        for (int k = NODES - 1; k >= 1; k--) {
            double here = 2 * t * next - ahead + coefficients[k];
            ahead = next;
            next = here;
        }
        return t * next - ahead + coefficients[0];
    }
}
