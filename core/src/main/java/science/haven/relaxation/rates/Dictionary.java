package science.haven.relaxation.rates;

import science.haven.fit.Parameter;
import science.haven.motion.BarrierDistribution;
import science.haven.motion.SpectralDensity;
import science.haven.motion.TimeLaw;
import science.haven.quantity.Constants;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The motions that a start is put together from: a coarse grid over time, barrier and shape, each
/// with its rates at all points and their products.
///
/// Columns are divided by the measured rates, so that a sum of columns that fits is 1 at all
/// points, whatever decades the rates span.
final class Dictionary {

    private static final int ENERGIES = 12;
    private static final double LEAST_ENERGY = 1.2; // in kT at the maximum
    private static final double GREATEST_ENERGY = 40;

    /// Step between temperatures of maxima, in ln T.
    private static final double STEP = 0.2;

    private static final int MOST_STEPS = 30;

    /// Number of times where none depends on temperature.
    private static final int TIMES = 40;

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

    /// The grid: temperatures at which the middle frequency has its maximum, barriers in kT there.
    private static List<Motion> motions(RateTable table, TimeLaw time, SpectralDensity density) {
        double fastest = 0;
        double slowest = Double.POSITIVE_INFINITY;
        for (double omega : table.sampleOmega) {
            fastest = Math.max(fastest, omega);
            slowest = omega > 0 ? Math.min(slowest, omega) : slowest;
        }
        double middle = Math.sqrt(fastest * slowest);
        double spread = Math.log(fastest / slowest) / 2;
        List<Motion> motions = new ArrayList<>();
        if (time instanceof TimeLaw.Constant) {
            double step = 2 * (spread + 1) / (TIMES - 1);
            for (int t = 0; t < TIMES; t++) {
                double tau = Math.exp(t * step - spread - 1) / middle;
                addShapes(new TimeLaw.Constant(tau), density, 0, t, motions);
            }
            return motions;
        }
        for (int e = 0; e < ENERGIES; e++) {
            double share = e / (ENERGIES - 1.0);
            double reduced = LEAST_ENERGY * Math.pow(GREATEST_ENERGY / LEAST_ENERGY, share);
            double shift = spread / reduced;
            double coldest = table.coldest() / BEYOND * Math.max(0.2, 1 - shift);
            double width = Math.log(table.hottest() * BEYOND * (1 + shift) / coldest);
            int steps = Math.min(MOST_STEPS, (int) Math.ceil(width / STEP));
            for (int t = 0; t <= steps; t++) {
                double peak = coldest * Math.exp(width * t / steps);
                for (TimeLaw law : prototypes(time, table.coldest(), peak)) {
                    double energy = reduced * Constants.BOLTZMANN * peak;
                    addShapes(law.through(1 / middle, energy, peak), density, e, t, motions);
                }
            }
        }
        return motions;
    }

    private static void addShapes(
            TimeLaw law, SpectralDensity density, int energy, int time, List<Motion> motions) {
        for (SpectralDensity shape : shapes(density)) {
            motions.add(new Motion(law, shape, energy, time));
        }
    }

    /// What two numbers cannot tell of a law is tried at several values.
    private static List<TimeLaw> prototypes(TimeLaw time, double coldest, double peak) {
        return switch (time) {
            case TimeLaw.VogelFulcher _ ->
                    Stream.of(0.3 * coldest, 0.7 * coldest)
                            .filter(divergence -> divergence < 0.95 * peak)
                            .<TimeLaw>map(t0 -> new TimeLaw.VogelFulcher(1, 1, t0))
                            .toList();
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
