package science.haven.fit.bootstrap;

import science.haven.fit.Converged;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Model;
import science.haven.fit.Noise;
import science.haven.fit.Parameter;
import science.haven.math.CounterRandom;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Repeats a fit on data drawn anew around its own curve, to see how far the estimates scatter.
///
/// Each replicate draws from its own stream of counted random numbers, so the samples depend on the
/// seed alone.
public final class Bootstrap {

    /// What the data are drawn from.
    public enum Noise {
        /// The residuals of the fit themselves, centred and widened by √(N/(N−k)).
        RESIDUALS,
        /// A normal distribution of the width the fit found, or was told.
        NORMAL
    }

    private Bootstrap() {}

    /// Draws samples of the estimates.
    ///
    /// @param problem the problem that was fitted
    /// @param fit its outcome
    /// @param noise what the data are drawn from
    /// @param replicates number of fits
    /// @param seed key of the random numbers
    /// @return the samples of all replicates that converged
    public static BootstrapSamples sample(
            FitProblem problem, Converged fit, Noise noise, int replicates, long seed) {
        Model model = problem.model();
        double[] residuals = new double[model.residuals()];
        model.evaluate(fit.values(), residuals, new double[0][]);
        List<double[]> samples = new ArrayList<>();
        for (int replicate = 0; replicate < replicates; replicate++) {
            double[] shift = draw(fit, noise, residuals, new CounterRandom(seed, replicate));
            FitProblem redrawn =
                    new FitProblem(
                            new Shifted(model, shift),
                            fit.values(),
                            problem.fixed(),
                            problem.noise());
            if (LeastSquares.minimise(redrawn, Intervals.COVARIANCE) instanceof Converged again) {
                samples.add(again.values());
            }
        }
        return new BootstrapSamples(model.parameters(), samples);
    }

    /// What turns the residuals of a curve into those from data redrawn around the fitted curve.
    private static double[] draw(
            Converged fit, Noise noise, double[] residuals, RandomGenerator random) {
        int rows = residuals.length;
        double mean = 0;
        for (double residual : residuals) {
            mean += residual / rows;
        }
        double width =
                fit.noise() == science.haven.fit.Noise.KNOWN
                        ? 1
                        : Math.sqrt(fit.reducedChiSquared());
        double widened = Math.sqrt((double) rows / Math.max(1, fit.degreesOfFreedom()));
        double[] shift = new double[rows];
        for (int i = 0; i < rows; i++) {
            double drawn =
                    switch (noise) {
                        case RESIDUALS -> widened * (residuals[random.nextInt(rows)] - mean);
                        case NORMAL -> width * random.nextGaussian();
                    };
            shift[i] = drawn - residuals[i];
        }
        return shift;
    }

    /// A model whose data were redrawn.
    private record Shifted(Model model, double[] shift) implements Model {
        @Override
        public List<Parameter> parameters() {
            return model.parameters();
        }

        @Override
        public int residuals() {
            return model.residuals();
        }

        @Override
        public void evaluate(double[] values, double[] residuals, double[][] jacobian) {
            model.evaluate(values, residuals, jacobian);
            for (int i = 0; i < residuals.length; i++) {
                residuals[i] += shift[i];
            }
        }
    }
}
