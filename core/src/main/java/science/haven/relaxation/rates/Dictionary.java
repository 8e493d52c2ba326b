package science.haven.relaxation.rates;

import science.haven.fit.Parameter;
import science.haven.motion.BarrierDistribution;
import science.haven.motion.SpectralDensity;
import science.haven.motion.TimeLaw;
import science.haven.quantity.Constants;
import science.haven.relaxation.rates.columns.Columns;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The motions that a start is put together from: a coarse grid over time, barrier and shape, each
/// with its rates at all points.
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
    final Columns columns;

    Dictionary(RateTable table, RatesOptions options, SpectralDensity density) {
        motions = motions(table, options.time(), density);
        Background background = options.background();
        int grounds = table.grounds.size() * background.terms();
        double[][] column = new double[motions.size() + grounds][table.points()];
        int[][] places = new int[motions.size()][];
        RatesModel model = new RatesModel(table, options, density, 1);
        for (int c = 0; c < motions.size(); c++) {
            Motion motion = motions.get(c);
            model.column(motion.time(), motion.density(), column[c]);
            places[c] = new int[] {motion.energyPlace(), motion.timePlace()};
        }
        for (int b = 0; b < grounds; b++) {
            int ground = b / background.terms();
            int term = b % background.terms();
            for (int i = 0; i < table.points(); i++) {
                double temperature = table.temperatures[table.temperatureOf[i]];
                column[motions.size() + b][i] =
                        table.groundOf[i] == ground ? background.at(term, temperature) : 0;
            }
        }
        columns =
                new Columns(
                        new Columns.Data(table.logRate, table.sigma, table.nucleusOf),
                        column,
                        places);
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
