package science.haven.exchange.exsy;

import science.haven.fit.Model;
import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.math.SymmetricEigen;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;

/// Volumes of all mixing times from populations, mean rates and leaks.
///
/// ```text
/// A_ij(t) = √(m_i m_j) [exp(−S t)]_ij
/// S_ij = −s_ij,   S_ii = R_i + Σ_j s_ij √(m_j/m_i)
/// ```
///
/// S is symmetric, which is detailed balance, so its exponential and all derivatives follow from
/// one decomposition.
final class ExsyModel implements Model {

    /// Rates above this many inverse shortest mixing times cannot be seen.
    private static final double FASTEST = 40;

    private final List<ExsyVolumes> spectra;
    private final int sites;
    private final int[][] pairs;
    private final List<Parameter> parameters;

    ExsyModel(List<ExsyVolumes> spectra, Leak leak) {
        this.spectra = List.copyOf(spectra);
        sites = spectra.getFirst().sites();
        pairs = pairs(sites);
        parameters = parameters(sites, pairs, leak, FASTEST / shortest(spectra));
    }

    static double shortest(List<ExsyVolumes> spectra) {
        return spectra.stream()
                .mapToDouble(ExsyVolumes::mixingTime)
                .filter(t -> t > 0)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    static String meanSymbol(int i, int j) {
        return "s" + (Math.min(i, j) + 1) + "-" + (Math.max(i, j) + 1);
    }

    double shortest() {
        return shortest(spectra);
    }

    int sites() {
        return sites;
    }

    int[][] pairs() {
        return pairs;
    }

    private static int[][] pairs(int sites) {
        int[][] pairs = new int[sites * (sites - 1) / 2][];
        int next = 0;
        for (int i = 0; i < sites; i++) {
            for (int j = i + 1; j < sites; j++) {
                pairs[next++] = new int[] {i, j};
            }
        }
        return pairs;
    }

    private static List<Parameter> parameters(int sites, int[][] pairs, Leak leak, double fastest) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 1; i <= sites; i++) {
            parameters.add(Parameter.positive("m" + i, "magnetisation of site " + i, Unit.NONE));
        }
        for (int[] pair : pairs) {
            parameters.add(
                    new Parameter(
                            meanSymbol(pair[0], pair[1]),
                            "geometric mean of the rates both ways",
                            Unit.HERTZ,
                            0,
                            fastest,
                            Scale.LINEAR));
        }
        switch (leak) {
            case NONE -> {}
            case SHARED -> parameters.add(leak("R1", "leak of all sites"));
            case PER_SITE -> {
                for (int i = 1; i <= sites; i++) {
                    parameters.add(leak("R1_" + i, "leak of site " + i));
                }
            }
        }
        return List.copyOf(parameters);
    }

    private static Parameter leak(String symbol, String meaning) {
        return new Parameter(
                symbol, meaning, Unit.HERTZ, 0, Double.POSITIVE_INFINITY, Scale.LINEAR);
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public int residuals() {
        return spectra.size() * sites * sites;
    }

    @Override
    public void evaluate(double[] values, double[] residuals, double[][] jacobian) {
        SymmetricEigen modes = SymmetricEigen.of(generator(values));
        double[][][] turned = new double[jacobian.length][][];
        for (int p = 0; p < jacobian.length; p++) {
            turned[p] = turned(modes.vectors(), slope(values, p));
        }
        int row = 0;
        for (ExsyVolumes spectrum : spectra) {
            double t = spectrum.mixingTime();
            double[][] kept = modes.compose(decays(modes.values(), t));
            double[][] divided = dividedDifferences(modes.values(), t);
            for (int p = 0; p < jacobian.length; p++) {
                double[][] moved = back(modes.vectors(), turned[p], divided);
                if (p < sites) {
                    addAmplitude(moved, kept, p, values[p]);
                }
                write(spectrum, values, moved, row, jacobian[p]);
            }
            write(spectrum, values, kept, row, residuals);
            for (int i = 0; i < sites; i++) {
                for (int j = 0; j < sites; j++) {
                    residuals[row++] -= spectrum.volume(i, j) / spectrum.error(i, j);
                }
            }
        }
    }

    private double[][] generator(double[] values) {
        double[][] s = new double[sites][sites];
        for (int p = 0; p < pairs.length; p++) {
            int i = pairs[p][0];
            int j = pairs[p][1];
            double mean = values[sites + p];
            double ratio = Math.sqrt(values[j] / values[i]);
            s[i][j] = -mean;
            s[j][i] = -mean;
            s[i][i] += mean * ratio;
            s[j][j] += mean / ratio;
        }
        int leaks = values.length - sites - pairs.length;
        for (int i = 0; i < sites && leaks > 0; i++) {
            s[i][i] += values[sites + pairs.length + (leaks == 1 ? 0 : i)];
        }
        return s;
    }

    /// ∂S by one parameter.
    private double[][] slope(double[] values, int parameter) {
        double[][] d = new double[sites][sites];
        if (parameter < sites) {
            for (int p = 0; p < pairs.length; p++) {
                slopeByAmplitude(d, values, p, parameter);
            }
        } else if (parameter < sites + pairs.length) {
            int i = pairs[parameter - sites][0];
            int j = pairs[parameter - sites][1];
            double ratio = Math.sqrt(values[j] / values[i]);
            d[i][j] = -1;
            d[j][i] = -1;
            d[i][i] = ratio;
            d[j][j] = 1 / ratio;
        } else {
            boolean shared = values.length == sites + pairs.length + 1;
            for (int i = 0; i < sites; i++) {
                d[i][i] = shared || i == parameter - sites - pairs.length ? 1 : 0;
            }
        }
        return d;
    }

    private void slopeByAmplitude(double[][] d, double[] values, int pair, int site) {
        int i = pairs[pair][0];
        int j = pairs[pair][1];
        double half = values[sites + pair] / 2;
        double ratio = Math.sqrt(values[j] / values[i]);
        if (site == i) {
            d[i][i] -= half * ratio / values[i];
            d[j][j] += half / ratio / values[i];
        } else if (site == j) {
            d[i][i] += half * ratio / values[j];
            d[j][j] -= half / ratio / values[j];
        }
    }

    private static double[] decays(double[] rates, double t) {
        double[] decays = new double[rates.length];
        for (int k = 0; k < rates.length; k++) {
            decays[k] = Math.exp(-rates[k] * t);
        }
        return decays;
    }

    /// `(e^(−λ_k t) − e^(−λ_l t))/(λ_k − λ_l)`, the derivative of an exponential of matrices.
    private static double[][] dividedDifferences(double[] rates, double t) {
        int n = rates.length;
        double[][] divided = new double[n][n];
        for (int k = 0; k < n; k++) {
            for (int l = 0; l < n; l++) {
                double x = (rates[k] - rates[l]) * t / 2;
                divided[k][l] =
                        Math.abs(x) < 0.01
                                ? -t
                                        * Math.exp(-(rates[k] + rates[l]) * t / 2)
                                        * (1 + x * x / 6 * (1 + x * x / 20))
                                : (Math.exp(-rates[k] * t) - Math.exp(-rates[l] * t))
                                        / (rates[k] - rates[l]);
            }
        }
        return divided;
    }

    /// `Uᵀ D U`.
    private static double[][] turned(double[][] u, double[][] d) {
        int n = u.length;
        double[][] turned = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (d[i][j] == 0) {
                    continue;
                }
                for (int k = 0; k < n; k++) {
                    for (int l = 0; l < n; l++) {
                        turned[k][l] += u[i][k] * d[i][j] * u[j][l];
                    }
                }
            }
        }
        return turned;
    }

    /// `U (G ∘ F) Uᵀ`.
    private static double[][] back(double[][] u, double[][] g, double[][] f) {
        int n = u.length;
        double[][] half = new double[n][n];
        double[][] back = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                for (int l = 0; l < n; l++) {
                    half[i][l] += u[i][k] * g[k][l] * f[k][l];
                }
            }
            for (int l = 0; l < n; l++) {
                for (int j = 0; j < n; j++) {
                    back[i][j] += half[i][l] * u[j][l];
                }
            }
        }
        return back;
    }

    /// What √m does outside the exponential.
    private static void addAmplitude(double[][] moved, double[][] kept, int site, double m) {
        for (int j = 0; j < moved.length; j++) {
            moved[site][j] += kept[site][j] / (2 * m);
            moved[j][site] += kept[j][site] / (2 * m);
        }
    }

    private void write(
            ExsyVolumes spectrum, double[] values, double[][] kept, int from, double[] out) {
        int row = from;
        for (int i = 0; i < sites; i++) {
            for (int j = 0; j < sites; j++) {
                double amplitude = Math.sqrt(values[i] * values[j]);
                out[row++] = amplitude * kept[i][j] / spectrum.error(i, j);
            }
        }
    }
}
