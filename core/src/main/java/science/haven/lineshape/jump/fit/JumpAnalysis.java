package science.haven.lineshape.jump.fit;

import science.haven.fit.Converged;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.lineshape.fit.ShapeRemark;
import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.lineshape.jump.JumpPatterns;
import science.haven.lineshape.jump.JumpingSite;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Sampling;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// From a spectrum of a powder at rest to the rate of jumps among known places, without start
/// values: rates of ten decades are tried on a coarse grid of directions, then those around the
/// best on a fine one.
public final class JumpAnalysis {

    private static final int COARSE = 12;
    private static final int FINE = 40;
    private static final double SLOWEST = 10;
    private static final double DECADES = 10;
    private static final double AROUND = 2;

    /// Steps of a factor 10^½ to begin at.
    private static final int STARTS = 20;

    /// Gaussian of the patterns, and of the starts, in bins.
    private static final double LEAST = 1.5;

    private static final double[] WIDTHS = {3, 8};
    private static final int FOLLOWED = 3;
    private static final double NOT_DESCRIBED = 1.5;

    /// Relative uncertainty up to which a spectrum tells a rate.
    private static final double TOLD = 0.5;

    private JumpAnalysis() {}

    /// Fits the rate.
    ///
    /// @param spectrum a spectrum of a sample at rest
    /// @param ion the ion; of its rates only the ratios count
    /// @return the fit; empty where none converged
    public static Optional<JumpFit> fit(ShapeSpectrum spectrum, JumpingSite ion) {
        JumpingSite unit = ion.faster(1 / fastest(ion));
        double step = spectrum.experiment().axis().step();
        JumpModel coarse = model(spectrum, unit, SLOWEST, DECADES, COARSE);
        List<double[]> starts = new ArrayList<>();
        for (int k = 1; k < STARTS; k++) {
            for (double width : WIDTHS) {
                double rate = SLOWEST * Math.pow(10, k * DECADES / STARTS);
                starts.add(start(coarse, spectrum, rate, width * step));
            }
        }
        starts.sort(Comparator.comparingDouble(start -> squares(coarse, start)));
        return starts.stream()
                .limit(FOLLOWED)
                .map(start -> minimum(coarse, start))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(Converged::chiSquared))
                .flatMap(near -> finished(near, spectrum, unit));
    }

    private static JumpModel model(
            ShapeSpectrum spectrum, JumpingSite unit, double slowest, double decades, int density) {
        double least = LEAST * spectrum.experiment().axis().step();
        return new JumpModel(
                spectrum,
                new RateLibrary(
                        unit,
                        spectrum.experiment(),
                        new Broadening(least, 0),
                        slowest,
                        decades,
                        density),
                least);
    }

    private static Optional<Converged> minimum(JumpModel model, double[] start) {
        FitProblem problem = FitProblem.within(model, start, Set.of(), Noise.ESTIMATED);
        return LeastSquares.minimise(problem, Intervals.COVARIANCE) instanceof Converged fit
                ? Optional.of(fit)
                : Optional.empty();
    }

    private static double fastest(JumpingSite ion) {
        double fastest = 0;
        for (double[] row : ion.jumps().means()) {
            for (double mean : row) {
                fastest = Math.max(fastest, mean);
            }
        }
        return fastest;
    }

    /// Amount and level that suit a rate best.
    private static double[] start(
            JumpModel model, ShapeSpectrum spectrum, double rate, double width) {
        double[] x = model.pattern(new double[] {1, rate, 0, width, 0})[0];
        double[] y = spectrum.intensity();
        double meanX = mean(x);
        double meanY = mean(y);
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        double amount = xx > 0 ? xy / xx : 0;
        return new double[] {amount, rate, 0, width, meanY - amount * meanX};
    }

    private static double squares(JumpModel model, double[] values) {
        double[] residuals = new double[model.residuals()];
        model.evaluate(values, residuals, new double[0][]);
        double sum = 0;
        for (double residual : residuals) {
            sum += residual * residual;
        }
        return sum;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static Optional<JumpFit> finished(
            Converged near, ShapeSpectrum spectrum, JumpingSite unit) {
        double slowest = near.values()[1] / Math.pow(10, AROUND / 2);
        JumpModel model = model(spectrum, unit, slowest, AROUND, FINE);
        return minimum(model, near.values()).map(fit -> done(fit, model, spectrum, unit));
    }

    private static JumpFit done(
            Converged fit, JumpModel model, ShapeSpectrum spectrum, JumpingSite unit) {
        double[] values = fit.values();
        double[] curve = model.pattern(values)[0];
        for (int i = 0; i < curve.length; i++) {
            curve[i] = values[0] * curve[i] + values[4];
        }
        JumpingSite ion = unit.faster(values[1]);
        List<Remark> remarks = new ArrayList<>(fit.remarks());
        remarks.addAll(
                new JumpPatterns()
                        .pattern(
                                ion,
                                new Broadening(values[3], 0),
                                spectrum.experiment(),
                                new Sampling.Density(COARSE))
                        .pattern()
                        .remarks());
        double relative = fit.estimate(JumpFit.RATE).measured().uncertainty() / values[1];
        if (!(relative < TOLD)) {
            remarks.add(new JumpFitRemark.RateUndetermined(relative));
        }
        if (fit.reducedChiSquared() > NOT_DESCRIBED) {
            remarks.add(new ShapeRemark.NotDescribed(fit.reducedChiSquared()));
        }
        return new JumpFit(ion, fit, curve, remarks);
    }
}
