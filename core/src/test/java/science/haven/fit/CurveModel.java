package science.haven.fit;

import org.hipparchus.analysis.differentiation.Gradient;

import java.util.List;

/// A curve y(x) fitted to points; its derivatives come from Hipparchus' automatic differentiation,
/// so that tests write each law once.
public record CurveModel(List<Parameter> parameters, double[] x, double[] y, double sigma, Law law)
        implements Model {

    /// A law y(x; p).
    public interface Law {
        Gradient at(Gradient[] p, double x);
    }

    @Override
    public int residuals() {
        return x.length;
    }

    @Override
    public void evaluate(double[] values, double[] residuals, double[][] jacobian) {
        Gradient[] p = new Gradient[values.length];
        for (int k = 0; k < p.length; k++) {
            p[k] = Gradient.variable(p.length, k, values[k]);
        }
        for (int i = 0; i < x.length; i++) {
            Gradient model = law.at(p, x[i]);
            residuals[i] = (model.getValue() - y[i]) / sigma;
            for (int k = 0; k < jacobian.length; k++) {
                jacobian[k][i] = model.getPartialDerivative(k) / sigma;
            }
        }
    }
}
