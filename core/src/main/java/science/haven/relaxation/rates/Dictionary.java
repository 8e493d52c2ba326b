package science.haven.relaxation.rates;

import science.haven.fit.Parameter;
import science.haven.motion.BarrierDistribution;
import science.haven.motion.SpectralDensity;
import science.haven.motion.TimeLaw;
import science.haven.quantity.Constants;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The motions that a start is put together from: a coarse grid over time, barrier and shape, each
/// with its rates at all points and their products.
///
/// Columns are divided by the measured rates, so that a sum of columns that fits is 1 at all
/// points, whatever decades the rates span.
final class Dictionary {

    private static final int ENERGIES = 12;
    private static final int TIMES = 14;
    private static final double LEAST_ENERGY = 1.2; // in kT at the reference
    private static final double GREATEST_ENERGY = 50;

    /// How far outside the measured range a maximum may lie, as a factor of temperature.
    private static final double BEYOND = 1.5;

    /// A motion of the grid.
    record Motion(TimeLaw time, SpectralDensity density, int energyPlace, int timePlace) {}

    final List<Motion> motions;

    /// Motions first, then the background of each group of points.
    final int columns;

    final double[][] column;

    /// Products of columns by nucleus: `gram[nucleus][a][b]`, `moment[nucleus][a]`.
    final double[][][] gram;

    final double[][] moment;

    private final RateTable table;

    Dictionary(RateTable table, RatesOptions options, SpectralDensity density) {
        this.table = table;
        motions = motions(table, options.time(), density);
        Background background = options.background();
        int grounds = table.grounds.size() * background.terms();
        columns = motions.size() + grounds;
        column = new double[columns][table.points()];
        RatesModel model = new RatesModel(table, options, density, 1);
        for (int c = 0; c < motions.size(); c++) {
            model.column(motions.get(c).time(), motions.get(c).density(), column[c]);
        }
        for (int c = motions.size(); c < columns; c++) {
            int ground = (c - motions.size()) / background.terms();
            int term = (c - motions.size()) % background.terms();
            for (int i = 0; i < table.points(); i++) {
                double temperature = table.temperatures[table.temperatureOf[i]];
                column[c][i] = table.groundOf[i] == ground ? background.at(term, temperature) : 0;
            }
        }
        weigh();
        int nuclei = table.nuclei.size();
        gram = new double[nuclei][columns][columns];
        moment = new double[nuclei][columns];
        for (int g = 0; g < nuclei; g++) {
            multiply(g);
        }
    }

    private void weigh() {
        for (double[] values : column) {
            for (int i = 0; i < values.length; i++) {
                values[i] /= Math.exp(table.logRate[i]) * table.sigma[i];
            }
        }
    }

    private void multiply(int nucleus) {
        int[] own =
                IntStream.range(0, table.points())
                        .filter(i -> table.nucleusOf[i] == nucleus)
                        .toArray();
        double[][] part = new double[columns][own.length];
        for (int a = 0; a < columns; a++) {
            for (int i = 0; i < own.length; i++) {
                part[a][i] = column[a][own[i]];
                moment[nucleus][a] += part[a][i] / table.sigma[own[i]];
            }
        }
        double[][] products = gram[nucleus];
        for (int a = 0; a < columns; a++) {
            for (int b = 0; b <= a; b++) {
                products[a][b] = product(part[a], part[b]);
                products[b][a] = products[a][b];
            }
        }
    }

    private static double product(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }

    /// Sum of the squared residuals of ln R for coefficients by nucleus and column.
    double misfit(double[][] coefficients, int[][] members) {
        double sum = 0;
        for (int i = 0; i < table.points(); i++) {
            int nucleus = table.nucleusOf[i];
            double ratio = 0;
            for (int j = 0; j < members[nucleus].length; j++) {
                ratio += coefficients[nucleus][j] * column[members[nucleus][j]][i];
            }
            double residual = Math.log(Math.max(ratio * table.sigma[i], 1e-30)) / table.sigma[i];
            sum += residual * residual;
        }
        return sum;
    }

    private static List<Motion> motions(RateTable table, TimeLaw time, SpectralDensity density) {
        List<Motion> motions = new ArrayList<>();
        double reference = table.reference();
        double thermal = Constants.BOLTZMANN * reference;
        double fastest = 0;
        double slowest = Double.POSITIVE_INFINITY;
        for (double omega : table.sampleOmega) {
            fastest = Math.max(fastest, omega);
            slowest = omega > 0 ? Math.min(slowest, omega) : slowest;
        }
        boolean activated = !(time instanceof TimeLaw.Constant);
        int energies = activated ? ENERGIES : 1;
        int times = activated ? TIMES : 3 * TIMES;
        double hot = reference / (BEYOND * table.hottest()) - 1;
        double cold = reference * BEYOND / table.coldest() - 1;
        for (int e = 0; e < energies; e++) {
            double reduced =
                    activated
                            ? LEAST_ENERGY
                                    * Math.pow(GREATEST_ENERGY / LEAST_ENERGY, e / (energies - 1.0))
                            : 0;
            double lower = -Math.log(fastest) - reduced * cold - 0.5;
            double upper = -Math.log(slowest) - reduced * hot + 0.5;
            for (int t = 0; t < times; t++) {
                double tau = Math.exp(lower + (upper - lower) * t / (times - 1.0));
                for (TimeLaw prototype : prototypes(time, table.coldest())) {
                    TimeLaw law = prototype.through(tau, reduced * thermal, reference);
                    for (SpectralDensity shape : shapes(density)) {
                        motions.add(new Motion(law, shape, e, t));
                    }
                }
            }
        }
        return motions;
    }

    /// What two numbers cannot tell of a law is tried at several values.
    private static List<TimeLaw> prototypes(TimeLaw time, double coldest) {
        return switch (time) {
            case TimeLaw.VogelFulcher _ ->
                    List.of(
                            new TimeLaw.VogelFulcher(1, 1, 0.3 * coldest),
                            new TimeLaw.VogelFulcher(1, 1, 0.7 * coldest));
            case TimeLaw.Arrhenius _, TimeLaw.Eyring _, TimeLaw.Constant _ -> List.of(time);
        };
    }

    private static List<SpectralDensity> shapes(SpectralDensity density) {
        List<SpectralDensity> shapes = List.of(density);
        List<Parameter> parameters = density.parameters();
        double[] shares =
                density instanceof BarrierDistribution
                        ? new double[] {0.08, 0.25}
                        : new double[] {0.45, 0.85};
        for (int p = 0; p < parameters.size(); p++) {
            List<SpectralDensity> more = new ArrayList<>();
            for (SpectralDensity shape : shapes) {
                for (double share : shares) {
                    double[] values = shape.values();
                    Parameter parameter = parameters.get(p);
                    values[p] = parameter.lower() + share * (parameter.upper() - parameter.lower());
                    more.add(shape.with(values));
                }
            }
            shapes = more;
        }
        return shapes;
    }
}
