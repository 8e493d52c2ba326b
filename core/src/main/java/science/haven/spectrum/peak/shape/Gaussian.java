package science.haven.spectrum.peak.shape;

import science.haven.fit.Parameter;

import java.util.Optional;

/// `G(x) = √(4 ln 2 / π) / Γ · exp[−4 ln 2 (x − x₀)² / Γ²]`.
public record Gaussian() implements LineShape {

    static final double FOUR_LN2 = 4 * Math.log(2);

    @Override
    public Optional<Parameter> form() {
        return Optional.empty();
    }

    @Override
    public double commonForm() {
        return 0;
    }

    @Override
    public void evaluate(double[] x, double position, double width, double form, double[][] out) {
        double height = Math.sqrt(FOUR_LN2 / Math.PI) / width;
        for (int i = 0; i < x.length; i++) {
            double u = (x[i] - position) / width;
            double value = height * Math.exp(-FOUR_LN2 * u * u);
            out[0][i] = value;
            if (out.length > 1) {
                out[1][i] = 2 * FOUR_LN2 * u * value / width;
                out[2][i] = (2 * FOUR_LN2 * u * u - 1) * value / width;
                out[3][i] = 0;
            }
        }
    }
}
