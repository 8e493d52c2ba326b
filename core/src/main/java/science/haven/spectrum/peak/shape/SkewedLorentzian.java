package science.haven.spectrum.peak.shape;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.quantity.Unit;

import java.util.Optional;

/// A Lorentzian with a different half width on either side, as strained or graded samples show.
///
/// ```text
/// L(x) = (2 / πΓ) / [1 + 4 (x − x₀)² / Γ±²]    Γ± = Γ (1 ± s) for x > x₀ and x < x₀
/// ```
///
/// Γ is the full width at half maximum and the area is one for every skew s, because the halves
/// carry the shares (1 ± s)/2.
public record SkewedLorentzian() implements LineShape {

    private static final Parameter SKEW =
            new Parameter("s", "skew of the width", Unit.NONE, -0.95, 0.95, Scale.LINEAR);

    @Override
    public Optional<Parameter> form() {
        return Optional.of(SKEW);
    }

    @Override
    public double commonForm() {
        return 0;
    }

    @Override
    public void evaluate(double[] x, double position, double width, double form, double[][] out) {
        double height = 2 / (Math.PI * width);
        for (int i = 0; i < x.length; i++) {
            double side = x[i] > position ? 1 : -1;
            double stretch = 1 + side * form;
            double u = (x[i] - position) / (width * stretch);
            double q = 1 / (1 + 4 * u * u);
            double slope = 8 * u * q * q * height; // −∂/∂u
            out[0][i] = height * q;
            if (out.length > 1) {
                out[1][i] = slope / (width * stretch);
                out[2][i] = (slope * u - height * q) / width;
                out[3][i] = slope * u * side / stretch;
            }
        }
    }
}
