package science.haven.exchange.sites.network;

import science.haven.exchange.sites.SiteSpectrum;
import science.haven.fit.Model;
import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.quantity.Constants;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Spectra of exchanging sites over temperature, with one set of frequencies, widths and shares.
///
/// ```text
/// p_j = w_j/Σw, w_1 = 1,   ln s_ij = ln s_ij,m − E_ij x,   x = 1/kT − 1/kT_m
/// ```
///
/// Parameters: frequencies, transverse rates, weights from the second on, mean rates, barriers,
/// then area and baseline of each spectrum.
final class NetworkModel implements Model {

    private static final double MOST_ENERGY = 5 * Constants.ELEMENTARY_CHARGE;

    private final Topology topology;
    private final int sites;
    private final int paths;
    private final double[] inverse;
    private final double[][] nu;
    private final double[][] height;
    private final double[] error;
    private final List<Parameter> parameters;
    private final double middleInverse;
    private final int rows;
    private final NetworkShape shape;

    NetworkModel(List<SiteSpectrum> spectra, Topology topology) {
        this.topology = topology;
        sites = topology.sites();
        paths = topology.paths().size();
        int count = spectra.size();
        inverse = new double[count];
        nu = new double[count][];
        height = new double[count][];
        error = new double[count];
        int points = 0;
        for (int d = 0; d < count; d++) {
            SiteSpectrum spectrum = spectra.get(d);
            inverse[d] = 1 / (Constants.BOLTZMANN * spectrum.temperature());
            nu[d] = spectrum.frequency();
            height[d] = spectrum.intensity();
            error[d] = spectrum.sigma() > 0 ? spectrum.sigma() : 1;
            points += nu[d].length;
        }
        rows = points;
        middleInverse = Arrays.stream(inverse).average().orElseThrow();
        parameters = named(count);
        shape = new NetworkShape(topology);
    }

    private List<Parameter> named(int spectra) {
        List<Parameter> all = new ArrayList<>();
        for (int j = 1; j <= sites; j++) {
            all.add(Parameter.real("nu" + j, "frequency of site " + j, Unit.HERTZ));
        }
        for (int j = 1; j <= sites; j++) {
            all.add(
                    Parameter.positive(
                            "R2" + j, "transverse relaxation rate of site " + j, Unit.HERTZ));
        }
        for (int j = 2; j <= sites; j++) {
            all.add(Parameter.positive("w" + j, "share of site %d over 1".formatted(j), Unit.NONE));
        }
        for (Topology.Path path : topology.paths()) {
            all.add(
                    Parameter.positive(
                            "s" + path.symbol(), "mean rate " + path.text(), Unit.HERTZ));
        }
        for (Topology.Path path : topology.paths()) {
            all.add(
                    new Parameter(
                            "E" + path.symbol(),
                            "activation energy " + path.text(),
                            Unit.JOULE,
                            0,
                            MOST_ENERGY,
                            Scale.LINEAR));
        }
        for (int d = 1; d <= spectra; d++) {
            all.add(Parameter.positive("A" + d, "area", Unit.NONE));
            all.add(Parameter.real("C" + d, "baseline", Unit.NONE));
        }
        return List.copyOf(all);
    }

    Topology topology() {
        return topology;
    }

    int transverse(int site) {
        return sites + site;
    }

    /// Place of a weight, from the second site on.
    int weight(int site) {
        return 2 * sites + site - 1;
    }

    int mean(int path) {
        return 3 * sites - 1 + path;
    }

    int energy(int path) {
        return 3 * sites - 1 + paths + path;
    }

    int area(int spectrum) {
        return 3 * sites - 1 + 2 * paths + 2 * spectrum;
    }

    double inverse(int spectrum) {
        return inverse[spectrum] - middleInverse;
    }

    int spectra() {
        return inverse.length;
    }

    double[] shares(double[] values) {
        double[] shares = new double[sites];
        double sum = 1;
        shares[0] = 1;
        for (int j = 1; j < sites; j++) {
            shares[j] = values[weight(j)];
            sum += shares[j];
        }
        for (int j = 0; j < sites; j++) {
            shares[j] /= sum;
        }
        return shares;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public int residuals() {
        return rows;
    }

    private void set(double[] values, int d) {
        System.arraycopy(values, 0, shape.frequency, 0, sites);
        System.arraycopy(values, sites, shape.transverse, 0, sites);
        System.arraycopy(shares(values), 0, shape.share, 0, sites);
        for (int p = 0; p < paths; p++) {
            shape.mean[p] = values[mean(p)] * Math.exp(-values[energy(p)] * inverse(d));
        }
        shape.prepare();
    }

    /// One spectrum of unit area.
    double[] line(double[] values, int d) {
        set(values, d);
        double[] line = new double[nu[d].length];
        for (int i = 0; i < line.length; i++) {
            line[i] = shape.at(nu[d][i]);
        }
        return line;
    }

    /// The fitted spectrum.
    double[] curve(double[] values, int d) {
        double[] curve = line(values, d);
        for (int i = 0; i < curve.length; i++) {
            curve[i] = values[area(d)] * curve[i] + values[area(d) + 1];
        }
        return curve;
    }

    @Override
    public void evaluate(double[] values, double[] residuals, double[][] jacobian) {
        for (double[] column : jacobian) {
            Arrays.fill(column, 0);
        }
        int row = 0;
        for (int d = 0; d < nu.length; d++) {
            set(values, d);
            double area = values[area(d)];
            for (int i = 0; i < nu[d].length; i++) {
                double line = shape.at(nu[d][i]);
                residuals[row] = (area * line + values[area(d) + 1] - height[d][i]) / error[d];
                if (jacobian.length > 0) {
                    shape.differentiate();
                    differentiate(values, d, row, jacobian);
                    jacobian[area(d)][row] = line / error[d];
                    jacobian[area(d) + 1][row] = 1 / error[d];
                }
                row++;
            }
        }
    }

    private void differentiate(double[] values, int d, int row, double[][] jacobian) {
        double scale = values[area(d)] / error[d];
        for (int j = 0; j < sites; j++) {
            jacobian[j][row] = scale * shape.byFrequency[j];
            jacobian[sites + j][row] = scale * shape.byTransverse[j];
        }
        for (int j = 1; j < sites; j++) {
            jacobian[weight(j)][row] = scale * shape.byWeight[j] / values[weight(j)];
        }
        for (int p = 0; p < paths; p++) {
            double growth = shape.mean[p] / values[mean(p)];
            jacobian[mean(p)][row] = scale * shape.byMean[p] * growth;
            jacobian[energy(p)][row] = -scale * shape.byMean[p] * shape.mean[p] * inverse(d);
        }
    }
}
