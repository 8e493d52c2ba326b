package science.haven.exchange.sites;

import science.haven.fit.Model;
import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.quantity.Constants;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Spectra of two exchanging lines over temperature.
///
/// ```text
/// ln k = ln k_m − Eₐ x,   logit p_A = logit p_m − ΔH x,   x = 1/kT − 1/kT_m
/// ν_j = ν_j,m + drift (T − T_m)
/// ```
final class TwoSiteModel implements Model {

    static final int ENERGY = 6;
    static final int ENTHALPY = 7;
    static final int DRIFT = 8;
    static final int SHARED = 9;
    private static final double MOST_ENERGY = 5 * Constants.ELEMENTARY_CHARGE;

    private final List<SiteSpectrum> spectra;
    private final List<Parameter> parameters;
    private final double middleInverse;
    private final double middleTemperature;
    private final int rows;

    TwoSiteModel(List<SiteSpectrum> spectra) {
        this.spectra = List.copyOf(spectra);
        rows = spectra.stream().mapToInt(SiteSpectrum::size).sum();
        middleInverse =
                spectra.stream()
                        .mapToDouble(s -> 1 / (Constants.BOLTZMANN * s.temperature()))
                        .average()
                        .orElseThrow();
        middleTemperature = 1 / (Constants.BOLTZMANN * middleInverse);
        parameters = parameters(spectra.size());
    }

    private static List<Parameter> parameters(int spectra) {
        List<Parameter> all = new ArrayList<>();
        all.add(Parameter.real("nuA", "frequency of site A", Unit.HERTZ));
        all.add(Parameter.real("nuB", "frequency of site B", Unit.HERTZ));
        all.add(Parameter.positive("R2A", "transverse relaxation rate of site A", Unit.HERTZ));
        all.add(Parameter.positive("R2B", "transverse relaxation rate of site B", Unit.HERTZ));
        all.add(new Parameter("pA", "share of site A", Unit.NONE, 0, 1, Scale.LOGIT));
        all.add(Parameter.positive("k", "rate there plus rate back", Unit.HERTZ));
        all.add(new Parameter("E", "activation energy", Unit.JOULE, 0, MOST_ENERGY, Scale.LINEAR));
        all.add(Parameter.real("dH", "enthalpy of A less that of B", Unit.JOULE));
        all.add(Parameter.real("drift", "drift of both lines", Unit.parse("Hz/K")));
        for (int d = 1; d <= spectra; d++) {
            all.add(Parameter.positive("A" + d, "area", Unit.NONE));
            all.add(Parameter.real("C" + d, "baseline", Unit.NONE));
        }
        return List.copyOf(all);
    }

    double inverse(double temperature) {
        return 1 / (Constants.BOLTZMANN * temperature) - middleInverse;
    }

    double middleInverse() {
        return middleInverse;
    }

    List<SiteSpectrum> spectra() {
        return spectra;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public int residuals() {
        return rows;
    }

    /// The six numbers of the shape at a temperature.
    double[] shape(double[] values, double temperature) {
        double x = inverse(temperature);
        double[] shape = Arrays.copyOf(values, TwoSiteShape.COUNT);
        double drift = values[DRIFT] * (temperature - middleTemperature);
        shape[TwoSiteShape.NU_A] += drift;
        shape[TwoSiteShape.NU_B] += drift;
        double p = values[TwoSiteShape.SHARE];
        double odds = p / (1 - p) * Math.exp(-values[ENTHALPY] * x);
        shape[TwoSiteShape.SHARE] = odds / (1 + odds);
        shape[TwoSiteShape.RATE] *= Math.exp(-values[ENERGY] * x);
        return shape;
    }

    @Override
    public void evaluate(double[] values, double[] residuals, double[][] jacobian) {
        for (double[] column : jacobian) {
            Arrays.fill(column, 0);
        }
        double[] gradient = new double[jacobian.length > 0 ? SHARED : 0];
        int row = 0;
        for (int d = 0; d < spectra.size(); d++) {
            SiteSpectrum spectrum = spectra.get(d);
            double[] shape = shape(values, spectrum.temperature());
            double area = values[SHARED + 2 * d];
            double error = spectrum.error();
            for (int i = 0; i < spectrum.size(); i++) {
                double line = TwoSiteShape.at(spectrum.nu(i), shape, gradient);
                double height = area * line + values[SHARED + 2 * d + 1];
                residuals[row] = (height - spectrum.height(i)) / error;
                if (jacobian.length > 0) {
                    chain(values, shape, spectrum.temperature(), gradient);
                    for (int k = 0; k < SHARED; k++) {
                        jacobian[k][row] = area / error * gradient[k];
                    }
                    jacobian[SHARED + 2 * d][row] = line / error;
                    jacobian[SHARED + 2 * d + 1][row] = 1 / error;
                }
                row++;
            }
        }
    }

    /// From derivatives at one temperature to those by the shared parameters.
    private void chain(double[] values, double[] shape, double temperature, double[] gradient) {
        double x = inverse(temperature);
        gradient[ENERGY] = -gradient[TwoSiteShape.RATE] * shape[TwoSiteShape.RATE] * x;
        gradient[TwoSiteShape.RATE] *= shape[TwoSiteShape.RATE] / values[TwoSiteShape.RATE];
        double p = values[TwoSiteShape.SHARE];
        double here = shape[TwoSiteShape.SHARE] * (1 - shape[TwoSiteShape.SHARE]);
        gradient[ENTHALPY] = -gradient[TwoSiteShape.SHARE] * here * x;
        gradient[TwoSiteShape.SHARE] *= here / (p * (1 - p));
        gradient[DRIFT] =
                (gradient[TwoSiteShape.NU_A] + gradient[TwoSiteShape.NU_B])
                        * (temperature - middleTemperature);
    }
}
