package science.haven.tracer.law;

import java.util.function.DoubleUnaryOperator;

/// Gauss–Legendre quadrature of ten nodes in equal panels.
final class Quadrature {

    private static final double[] NODES = {
        0.1488743389816312,
        0.4333953941292472,
        0.6794095682990244,
        0.8650633666889845,
        0.9739065285171717
    };

    private static final double[] WEIGHTS = {
        0.2955242247147529,
        0.2692667193099963,
        0.2190863625159821,
        0.1494513491505806,
        0.0666713443086881
    };

    private Quadrature() {}

    static double integral(DoubleUnaryOperator f, double from, double to, int panels) {
        double half = (to - from) / (2 * panels);
        double sum = 0;
        for (int p = 0; p < panels; p++) {
            double middle = from + (2 * p + 1) * half;
            for (int i = 0; i < NODES.length; i++) {
                double step = half * NODES[i];
                sum +=
                        WEIGHTS[i]
                                * (f.applyAsDouble(middle - step) + f.applyAsDouble(middle + step));
            }
        }
        return sum * half;
    }
}
