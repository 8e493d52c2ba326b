package science.haven.lineshape.fit;

import science.haven.fit.FitProblem;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.lineshape.LineShapes;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.Sampling;
import science.haven.math.Median;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Fits guesses to a coarser copy of a spectrum.
final class ShapeSolver {

    private static final int MOST_POINTS = 512;
    private static final Sampling SAMPLING = new Sampling.Density(27);

    private final ShapeSpectrum coarse;
    private final ShapeOptions options;
    private final LineShapes shapes;
    private final double[] data;

    ShapeSolver(ShapeSpectrum spectrum, ShapeOptions options, LineShapes shapes) {
        int points = spectrum.intensity().length;
        coarse = spectrum.coarser(Math.max(1, (points + MOST_POINTS - 1) / MOST_POINTS));
        this.options = options;
        this.shapes = shapes;
        data = coarse.intensity().clone();
        double level = options.baseline() == 0 ? 0 : edgeLevel(data);
        for (int i = 0; i < data.length; i++) {
            data[i] -= level;
        }
    }

    private static double edgeLevel(double[] values) {
        int edge = Math.max(1, values.length / 20);
        double[] ends = new double[2 * edge];
        System.arraycopy(values, 0, ends, 0, edge);
        System.arraycopy(values, values.length - edge, ends, edge, edge);
        return Median.of(ends);
    }

    Experiment experiment() {
        return coarse.experiment();
    }

    /// The coarser spectrum on its level.
    double[] data() {
        return data;
    }

    /// The guesses, each brought nearer to its minimum, best first.
    List<ShapeGuess> nearer(List<ShapeGuess> guesses, int count, int evaluations) {
        return guesses.stream()
                .limit(count)
                .map(guess -> nearer(guess.sites(), evaluations))
                .sorted(Comparator.comparingDouble(ShapeGuess::squares))
                .toList();
    }

    ShapeGuess nearer(List<ShapeSite> start, int evaluations) {
        ShapeModel model = new ShapeModel(coarse, start, options, SAMPLING, shapes);
        double[] values =
                LeastSquares.approach(
                        new FitProblem(model, model.start(), Set.of(), Noise.ESTIMATED),
                        evaluations);
        double[] residuals = new double[data.length];
        model.evaluate(values, residuals, new double[0][]);
        double sigma = coarse.noise();
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] *= -sigma;
        }
        List<ShapeSite> sites = model.sites(values);
        return new ShapeGuess(
                sites,
                sites.stream().map(this::bins).toList(),
                residuals,
                ShapeGuess.squares(residuals));
    }

    private double[] bins(ShapeSite site) {
        return shapes.pattern(
                        site.site(), site.broadening(), coarse.experiment(), SAMPLING, Set.of())
                .intensity();
    }

    /// How the bins change with each parameter of a guess.
    List<double[]> slopes(ShapeGuess guess) {
        ShapeModel model = new ShapeModel(coarse, guess.sites(), options, SAMPLING, shapes);
        double[] start = model.start();
        double[][] slopes = new double[start.length][data.length];
        model.evaluate(start, new double[data.length], slopes);
        return Arrays.asList(slopes);
    }

    /// Sites a few uncertainties away from a guess along what the spectrum determines least.
    List<List<ShapeSite>> alongValleys(ShapeGuess guess) {
        ShapeModel model = new ShapeModel(coarse, guess.sites(), options, SAMPLING, shapes);
        double[] start = model.start();
        double[][] slopes = new double[start.length][data.length];
        model.evaluate(start, new double[data.length], slopes);
        double sigma = Math.sqrt(guess.variance()) / coarse.noise();
        return Valleys.of(model.parameters(), start, slopes, sigma).steps().stream()
                .map(model::sites)
                .toList();
    }

    /// Sites with the amounts that describe the spectrum best.
    ShapeGuess fitted(List<ShapeSite> unscaled, List<double[]> all) {
        List<ShapeSite> sites = new ArrayList<>();
        double[] amounts = amounts(all);
        double[] rest = data.clone();
        for (int s = 0; s < amounts.length; s++) {
            add(-amounts[s], all.get(s), rest);
            ShapeSite old = unscaled.get(s);
            sites.add(new ShapeSite(old.site(), old.broadening(), amounts[s]));
        }
        return new ShapeGuess(sites, all, rest, ShapeGuess.squares(rest));
    }

    /// Amounts of least squares, each at least a trace.
    private double[] amounts(List<double[]> columns) {
        int n = columns.size();
        double[] amounts = new double[n];
        double[] squares = columns.stream().mapToDouble(ShapeGuess::squares).toArray();
        // Coordinate descent: three positive unknowns need no solver.
        double[] rest = data.clone();
        for (int round = 0; round < 60; round++) {
            for (int s = 0; s < n; s++) {
                double dot = 0;
                for (int i = 0; i < rest.length; i++) {
                    dot += columns.get(s)[i] * rest[i];
                }
                double better = Math.max(0, amounts[s] + dot / Math.max(squares[s], 1e-300));
                add(amounts[s] - better, columns.get(s), rest);
                amounts[s] = better;
            }
        }
        double largest = Arrays.stream(amounts).max().orElse(0);
        for (int s = 0; s < n; s++) {
            amounts[s] = Math.max(amounts[s], 1e-3 * largest);
        }
        return amounts;
    }

    private static void add(double factor, double[] column, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * column[i];
        }
    }
}
