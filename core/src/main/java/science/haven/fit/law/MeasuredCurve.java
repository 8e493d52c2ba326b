package science.haven.fit.law;

import science.haven.fit.Model;
import science.haven.fit.Parameter;

import java.util.List;

/// A curve beside measured points.
///
/// @param curve the law
/// @param x abscissae, in the SI unit of the curve's x
/// @param y measured ordinates, in the SI unit of the curve
/// @param sigma standard uncertainties of `y`, in the unit of `y`; only relative weights where the
///   noise is to be estimated
public record MeasuredCurve(Curve curve, double[] x, double[] y, double[] sigma) implements Model {

    public MeasuredCurve {
        if (y.length != x.length || sigma.length != x.length) {
            throw new IllegalArgumentException(
                    "x, y and sigma must have the same length, got %d, %d, %d"
                            .formatted(x.length, y.length, sigma.length));
        }
        for (double s : sigma) {
            if (!(s > 0)) {
                throw new IllegalArgumentException("sigma must be > 0, got " + s);
            }
        }
        x = x.clone();
        y = y.clone();
        sigma = sigma.clone();
    }

    @Override
    public List<Parameter> parameters() {
        return curve.parameters();
    }

    @Override
    public int residuals() {
        return x.length;
    }

    @Override
    public void evaluate(double[] values, double[] residuals, double[][] jacobian) {
        double[] gradient = new double[values.length];
        for (int i = 0; i < x.length; i++) {
            residuals[i] = (curve.at(x[i], values, gradient) - y[i]) / sigma[i];
            for (int k = 0; k < jacobian.length; k++) {
                jacobian[k][i] = gradient[k] / sigma[i];
            }
        }
    }
}
