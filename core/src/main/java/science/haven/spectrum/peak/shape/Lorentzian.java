package science.haven.spectrum.peak.shape;

import science.haven.fit.Parameter;

import java.util.Optional;

/// `L(x) = (2 / πΓ) / [1 + 4 (x − x₀)² / Γ²]`.
public record Lorentzian() implements LineShape {

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
        double height = 2 / (Math.PI * width);
        for (int i = 0; i < x.length; i++) {
            double u = (x[i] - position) / width;
            double q = 1 / (1 + 4 * u * u);
            out[0][i] = height * q;
            if (out.length > 1) {
                out[1][i] = 8 * u * q * q * height / width;
                out[2][i] = (8 * u * u * q - 1) * q * height / width;
                out[3][i] = 0;
            }
        }
    }
}
