package science.haven.spectrum.peak;

import science.haven.fit.Converged;
import science.haven.fit.FitOutcome;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.fit.linear.LinearFit;
import science.haven.math.Columns;
import science.haven.spectrum.peak.noise.NoiseColour;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// The last fit of a spectrum, of all parameters together.
///
/// @param system how parameters and lines belong together
/// @param fit the fit, if there are lines and it converged; its covariance is that of white noise
/// @param values parameters: non-linear ones, areas, baseline
/// @param residual model less data at every point
/// @param assumed noise of a point in the weights of the fit
/// @param noise noise as the residuals show it
/// @param search how the number of lines was found
/// @param found the lines the search came to
record Solution(
        LineSystem system,
        Optional<Converged> fit,
        double[] values,
        double[] residual,
        double assumed,
        NoiseColour noise,
        LineSearch search,
        LineTrials.Found found) {

    static Solution of(
            PeakOptions options,
            Region region,
            Blocks blocks,
            LineSearch search,
            LineTrials.Found asFound) {
        LineTrials.Found found = options.links().isEmpty() ? asFound.ascending() : asFound;
        boolean complete = options.lines().isEmpty() || options.lines().getAsInt() == found.lines();
        PeakOptions rules = complete ? options : options.withLines(Math.max(1, found.lines()));
        LineSystem system = new LineSystem(rules, found.lines(), region);
        int order = search.trials().order;
        FullModel points = full(system, region, region.x(), region.y(), ones(region.size()), order);
        double[] start = start(system, found, order, region, blocks);
        double[] y =
                blocks.size() < region.size()
                        ? withoutBias(points, system, region, blocks, start, order)
                        : blocks.y;
        Optional<Converged> fit = minimise(system, region, blocks, y, start, order);
        double[] values = fit.map(Converged::values).orElse(start);
        double[] residual = new double[region.size()];
        points.evaluate(values, residual, new double[0][]);
        NoiseColour noise = NoiseColour.ofResiduals(residual, values.length);
        return new Solution(system, fit, values, residual, blocks.sigma, noise, search, found);
    }

    /// The block means less what they differ from the model at the centres of the blocks: with them
    /// a fit at the centres is one of the means.
    private static double[] withoutBias(
            FullModel points,
            LineSystem system,
            Region region,
            Blocks blocks,
            double[] values,
            int order) {
        double[] everywhere = new double[region.size()];
        points.evaluate(values, everywhere, new double[0][]);
        double[] means = blocks.meanOf(everywhere);
        double[] centres = new double[blocks.size()];
        full(system, region, blocks.x, blocks.y, ones(blocks.size()), order)
                .evaluate(values, centres, new double[0][]);
        double[] shifted = new double[blocks.size()];
        for (int b = 0; b < shifted.length; b++) {
            shifted[b] = blocks.y[b] - (means[b] - centres[b]);
        }
        return shifted;
    }

    private static Optional<Converged> minimise(
            LineSystem system,
            Region region,
            Blocks blocks,
            double[] y,
            double[] start,
            int order) {
        if (start.length == 0) {
            return Optional.empty();
        }
        FullModel model = full(system, region, blocks.x, y, blocks.weight, order);
        FitOutcome outcome =
                LeastSquares.minimise(
                        new FitProblem(model, start, Set.of(), Noise.KNOWN), Intervals.COVARIANCE);
        return outcome instanceof Converged fit ? Optional.of(fit) : Optional.empty();
    }

    private static double[] start(
            LineSystem system, LineTrials.Found found, int order, Region region, Blocks blocks) {
        double[] free = system.free(found.state());
        double[] start = Arrays.copyOf(free, free.length + system.groups + order + 1);
        for (int i = 0; i < system.lines; i++) {
            start[free.length + system.group[i]] = found.areas()[i] / system.ratio[i];
        }
        FullModel lines = full(system, region, blocks.x, blocks.y, blocks.weight, -1);
        double[] residual = new double[blocks.size()];
        lines.evaluate(
                Arrays.copyOf(start, free.length + system.groups), residual, new double[0][]);
        double[] heights = baseline(region, blocks, residual, order);
        System.arraycopy(heights, 0, start, free.length + system.groups, heights.length);
        return start;
    }

    /// Weighted least squares of the baseline through what the lines leave.
    private static double[] baseline(Region region, Blocks blocks, double[] residual, int order) {
        double[][] columns = new double[order + 1][blocks.size()];
        double[] y = new double[blocks.size()];
        double[] sigma = new double[blocks.size()];
        for (int b = 0; b < y.length; b++) {
            for (int k = 0; k <= order; k++) {
                columns[k][b] = Baseline.polynomial(k, region.unitPlace(blocks.x[b]));
            }
            y[b] = -residual[b] / blocks.weight[b];
            sigma[b] = 1 / blocks.weight[b];
        }
        return LinearFit.of(columns, y, sigma).coefficients();
    }

    private static FullModel full(
            LineSystem system, Region region, double[] x, double[] y, double[] weight, int order) {
        return new FullModel(system, region, x, y, weight, order);
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    /// Position, width and form of each line.
    double[][] state() {
        return system.lines == 0
                ? new double[0][]
                : system.state(Arrays.copyOf(values, system.parameters.size()));
    }

    /// Covariance of all parameters with the colour of the noise.
    double[][] covariance(Region region) {
        int n = values.length;
        double[][] covariance = new double[n][n];
        if (fit.isEmpty()) {
            return covariance;
        }
        double[][] white = fit.get().covariance();
        for (int k = 0; k < n; k++) {
            for (int l = 0; l < n; l++) {
                covariance[k][l] = white[k][l] / (assumed * assumed);
            }
        }
        double variance = noise.sigma() * noise.sigma();
        double[][] middle = noise.isWhite() ? new double[0][] : middle(region);
        return noise.isWhite()
                ? scaled(covariance, variance)
                : sandwich(covariance, middle, variance);
    }

    /// `JᵀRJ` with the correlation matrix R of the noise.
    private double[][] middle(Region region) {
        int n = values.length;
        double[][] jacobian = new double[n][region.size()];
        full(system, region, region.x(), region.y(), ones(region.size()), search.trials().order)
                .evaluate(values, new double[region.size()], jacobian);
        double[][] middle = new double[n][n];
        for (int k = 0; k < n; k++) {
            double[] correlated = noise.correlated(jacobian[k]);
            for (int l = 0; l <= k; l++) {
                middle[k][l] = Columns.dot(correlated, jacobian[l], 0, correlated.length);
                middle[l][k] = middle[k][l];
            }
        }
        return middle;
    }

    private static double[][] scaled(double[][] matrix, double factor) {
        double[][] scaled = new double[matrix.length][];
        for (int k = 0; k < matrix.length; k++) {
            scaled[k] = Arrays.stream(matrix[k]).map(v -> v * factor).toArray();
        }
        return scaled;
    }

    private static double[][] sandwich(double[][] bread, double[][] middle, double factor) {
        return scaled(product(product(bread, middle), bread), factor);
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][a.length];
        for (int k = 0; k < a.length; k++) {
            for (int l = 0; l < a.length; l++) {
                Columns.add(a[k][l], b[l], product[k], 0, a.length);
            }
        }
        return product;
    }
}
