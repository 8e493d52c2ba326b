package science.haven.exchange.sites.network;

import science.haven.exchange.sites.SiteSpectrum;
import science.haven.fit.Model;
import science.haven.fit.Parameter;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;

/// Lorentzian lines without exchange on a baseline: `ν, R₂, area` of each, then the baseline.
final class StillLines implements Model {

    private final double[] nu;
    private final double[] height;
    private final double error;
    private final int lines;
    private final List<Parameter> parameters;

    StillLines(SiteSpectrum spectrum, int lines) {
        nu = spectrum.frequency();
        height = spectrum.intensity();
        error = spectrum.sigma() > 0 ? spectrum.sigma() : 1;
        this.lines = lines;
        List<Parameter> all = new ArrayList<>();
        for (int k = 1; k <= lines; k++) {
            all.add(Parameter.real("nu" + k, "frequency", Unit.HERTZ));
            all.add(Parameter.positive("R" + k, "transverse rate", Unit.HERTZ));
            all.add(Parameter.positive("a" + k, "area", Unit.NONE));
        }
        all.add(Parameter.real("c", "baseline", Unit.NONE));
        parameters = List.copyOf(all);
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public int residuals() {
        return nu.length;
    }

    @Override
    public void evaluate(double[] values, double[] residuals, double[][] jacobian) {
        for (int i = 0; i < nu.length; i++) {
            double sum = values[3 * lines];
            for (int k = 0; k < lines; k++) {
                double rate = values[3 * k + 1];
                double area = values[3 * k + 2];
                double omega = 2 * Math.PI * (nu[i] - values[3 * k]);
                double size = rate * rate + omega * omega;
                sum += 2 * area * rate / size;
                if (jacobian.length > 0) {
                    double scale = 2 / (size * error);
                    jacobian[3 * k][i] = scale * area * rate * 4 * Math.PI * omega / size;
                    jacobian[3 * k + 1][i] = scale * area * (1 - 2 * rate * rate / size);
                    jacobian[3 * k + 2][i] = scale * rate;
                }
            }
            if (jacobian.length > 0) {
                jacobian[3 * lines][i] = 1 / error;
            }
            residuals[i] = (sum - height[i]) / error;
        }
    }
}
