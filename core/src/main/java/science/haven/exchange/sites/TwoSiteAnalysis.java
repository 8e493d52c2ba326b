package science.haven.exchange.sites;

import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Fits two exchanging lines to spectra at one or several temperatures together, without start
/// values.
public final class TwoSiteAnalysis {

    /// A rate or distance less certain than this is none.
    private static final double UNKNOWN = 0.5;

    private static final double SLOW = 0.3;

    /// Excess of χ² over its own scatter that counts.
    private static final double CLEARLY = 4;

    private TwoSiteAnalysis() {}

    /// Fits.
    ///
    /// @param spectra spectra with one frequency axis, in any order; all of them with noise, or
    ///   none
    /// @param options what may change with temperature besides the rate
    /// @return the exchange, or why there is none
    public static TwoSiteOutcome fit(List<SiteSpectrum> spectra, TwoSiteOptions options) {
        if (spectra.isEmpty()) {
            throw new IllegalArgumentException("spectra must not be empty");
        }
        if (spectra.stream().map(s -> s.sigma() > 0).distinct().count() > 1) {
            throw new IllegalArgumentException("all spectra must have a noise, or none");
        }
        TwoSiteModel model = new TwoSiteModel(spectra);
        boolean several =
                spectra.stream().mapToDouble(SiteSpectrum::temperature).distinct().count() > 1;
        Set<String> fixed = several ? held(options) : Set.of("E", "dH", "drift");
        Noise noise = spectra.getFirst().sigma() > 0 ? Noise.KNOWN : Noise.ESTIMATED;
        Optional<Converged> best = Optional.empty();
        for (double[] start : new TwoSiteStart(model).starts()) {
            FitProblem problem = new FitProblem(model, start, fixed, noise);
            if (LeastSquares.minimise(problem, Intervals.COVARIANCE) instanceof Converged fit
                    && (best.isEmpty() || fit.chiSquared() < best.get().chiSquared())) {
                best = Optional.of(fit);
            }
        }
        return best.map(fit -> judged(model, several, fit))
                .orElseGet(
                        () ->
                                new TwoSiteRefused(
                                        new TwoSiteRemark.FitFailed(
                                                "no start of the grid leads to a minimum")));
    }

    private static Set<String> held(TwoSiteOptions options) {
        Set<String> held = new HashSet<>();
        if (!options.shares()) {
            held.add("dH");
        }
        if (!options.drift()) {
            held.add("drift");
        }
        return held;
    }

    private static TwoSiteOutcome judged(TwoSiteModel model, boolean several, Converged fit) {
        double[] values = fit.values();
        double[] gradient = new double[values.length];
        gradient[TwoSiteShape.NU_A] = -1;
        gradient[TwoSiteShape.NU_B] = 1;
        Measured separation =
                new Measured(
                        values[TwoSiteShape.NU_B] - values[TwoSiteShape.NU_A],
                        fit.propagate(gradient));
        if (!(separation.relative() < UNKNOWN)) {
            return new TwoSiteRefused(
                    new TwoSiteRemark.SitesNotResolved(
                            Math.abs(separation.value()), separation.uncertainty()));
        }
        List<TwoSiteRate> rates = new ArrayList<>();
        for (SiteSpectrum spectrum : model.spectra()) {
            rates.add(rate(model, fit, spectrum.temperature(), separation.value()));
        }
        double surest = rates.stream().mapToDouble(r -> r.forth().relative()).min().orElse(1);
        if (!(surest < UNKNOWN)) {
            return new TwoSiteRefused(new TwoSiteRemark.NoExchangeSeen(limit(model, fit)));
        }
        Optional<Measured> energy =
                several ? Optional.of(fit.estimate("E").measured()) : Optional.empty();
        return new TwoSiteFit(
                separation,
                fit.estimate("pA").measured(),
                rates,
                energy,
                energy.map(e -> prefactor(model, fit)),
                energy.flatMap(e -> coalescence(model, fit, separation.value())),
                fit,
                remarks(rates, fit));
    }

    private static TwoSiteRate rate(
            TwoSiteModel model, Converged fit, double temperature, double separation) {
        double[] values = fit.values();
        double[] shape = model.shape(values, temperature);
        double x = model.inverse(temperature);
        double k = shape[TwoSiteShape.RATE];
        double p = shape[TwoSiteShape.SHARE];
        double middle = values[TwoSiteShape.SHARE];
        double[] byLogarithm = new double[values.length];
        byLogarithm[TwoSiteShape.RATE] = 1 / values[TwoSiteShape.RATE];
        byLogarithm[TwoSiteModel.ENERGY] = -x;
        double[] forth = byLogarithm.clone();
        double[] back = byLogarithm.clone();
        forth[TwoSiteShape.SHARE] = -p / (middle * (1 - middle));
        back[TwoSiteShape.SHARE] = (1 - p) / (middle * (1 - middle));
        forth[TwoSiteModel.ENTHALPY] = p * x;
        back[TwoSiteModel.ENTHALPY] = -(1 - p) * x;
        return new TwoSiteRate(
                temperature,
                new Measured(k * (1 - p), k * (1 - p) * fit.propagate(forth)),
                new Measured(k * p, k * p * fit.propagate(back)),
                k / 2 / Coalescence.rate(separation));
    }

    /// Highest sum of the rates at the hottest spectrum.
    private static double limit(TwoSiteModel model, Converged fit) {
        Estimate rate = fit.estimate("k");
        double hottest =
                model.spectra().stream().mapToDouble(SiteSpectrum::temperature).max().orElseThrow();
        double growth = Math.exp(-fit.estimate("E").measured().value() * model.inverse(hottest));
        double upper = rate.measured().value() + 2 * rate.measured().uncertainty();
        return growth * Math.min(upper, rate.interval95().upper());
    }

    private static Measured prefactor(TwoSiteModel model, Converged fit) {
        double[] values = fit.values();
        double[] gradient = new double[values.length];
        gradient[TwoSiteShape.RATE] = 1 / values[TwoSiteShape.RATE];
        gradient[TwoSiteModel.ENERGY] = model.middleInverse();
        return new Measured(
                Math.log(values[TwoSiteShape.RATE])
                        + values[TwoSiteModel.ENERGY] * model.middleInverse(),
                fit.propagate(gradient));
    }

    private static Optional<Double> coalescence(
            TwoSiteModel model, Converged fit, double separation) {
        double[] values = fit.values();
        double logarithm = Math.log(2 * Coalescence.rate(separation) / values[TwoSiteShape.RATE]);
        double inverse = model.middleInverse() - logarithm / values[TwoSiteModel.ENERGY];
        double temperature = 1 / (Constants.BOLTZMANN * inverse);
        return Optional.of(temperature).filter(t -> t > 0 && t < Double.POSITIVE_INFINITY);
    }

    private static List<Remark> remarks(List<TwoSiteRate> rates, Converged fit) {
        List<Remark> remarks = new ArrayList<>(fit.remarks());
        double least = rates.stream().mapToDouble(TwoSiteRate::toCoalescence).min().orElseThrow();
        double most = rates.stream().mapToDouble(TwoSiteRate::toCoalescence).max().orElseThrow();
        if (least > 1 || most < SLOW) {
            remarks.add(new TwoSiteRemark.CoalescenceNotCovered(least, most));
        }
        if (fit.noise() == Noise.KNOWN
                && fit.reducedChiSquared()
                        > 1 + CLEARLY * Math.sqrt(2.0 / fit.degreesOfFreedom())) {
            remarks.add(new TwoSiteRemark.PoorFit(fit.reducedChiSquared()));
        }
        return remarks;
    }
}
