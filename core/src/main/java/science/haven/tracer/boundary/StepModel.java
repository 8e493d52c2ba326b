package science.haven.tracer.boundary;

import science.haven.fit.Model;
import science.haven.fit.Parameter;
import science.haven.quantity.Unit;
import science.haven.tracer.IsotopeProfile;

import java.util.List;

/// Both sides of a boundary with one slope at it, so that the flux is continuous:
///
/// ```text
/// n ∓ sℓ/2 + s u + q u²    u = x − x_boundary, q of each side
/// ```
final class StepModel implements Model {

    static final String LENGTH = "ℓ";
    static final String SLOPE = "s";

    private static final Unit PER_SQUARE_METRE = Unit.parse("m⁻²");

    private static final List<Parameter> PARAMETERS =
            List.of(
                    Parameter.real("n", "mean fraction of both sides", Unit.NONE),
                    Parameter.real(SLOPE, "slope at the boundary", Unit.PER_METRE),
                    Parameter.real(LENGTH, "length of grain that resists as much", Unit.METRE),
                    Parameter.real("q_l", "curvature of the left side", PER_SQUARE_METRE),
                    Parameter.real("q_r", "curvature of the right side", PER_SQUARE_METRE));

    private final double place;
    private final IsotopeProfile data;
    private final double[] sigma;

    StepModel(double place, IsotopeProfile data, double[] sigma) {
        this.place = place;
        this.data = data;
        this.sigma = sigma;
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public int residuals() {
        return data.size();
    }

    @Override
    public void evaluate(double[] values, double[] residuals, double[][] jacobian) {
        double slope = values[1];
        double length = values[2];
        double[] position = data.position();
        double[] fraction = data.fraction();
        for (int i = 0; i < residuals.length; i++) {
            double u = position[i] - place;
            int side = u < 0 ? -1 : 1;
            double weight = 1 / sigma[i];
            double curvature = values[side < 0 ? 3 : 4];
            double n = values[0] + slope * (u + side * length / 2) + curvature * u * u;
            residuals[i] = (n - fraction[i]) * weight;
            if (jacobian.length > 0) {
                jacobian[0][i] = weight;
                jacobian[1][i] = (u + side * length / 2) * weight;
                jacobian[2][i] = side * slope / 2 * weight;
                jacobian[3][i] = side < 0 ? u * u * weight : 0;
                jacobian[4][i] = side > 0 ? u * u * weight : 0;
            }
        }
    }
}
