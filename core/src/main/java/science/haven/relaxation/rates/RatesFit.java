package science.haven.relaxation.rates;

import science.haven.fit.Converged;
import science.haven.fit.FitProblem;
import science.haven.fit.Interval;
import science.haven.motion.TauMeaning;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateMaximum;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Motions that explain the rates.
///
/// @param processes the motions, the fastest at mid temperature first
/// @param background what relaxes without jumps
/// @param meaning what a correlation time says about the residence time
/// @param fit all parameters with their covariance
/// @param problem what was fitted, for a bootstrap
/// @param ranking all descriptions tried, the best AICc first
/// @param points the rates used
/// @param remarks what limits these numbers
public record RatesFit(
        List<MotionProcess> processes,
        Background background,
        TauMeaning meaning,
        Converged fit,
        FitProblem problem,
        List<RankedMotions> ranking,
        List<RatePoint> points,
        List<Remark> remarks)
        implements RatesOutcome {

    public RatesFit {
        processes = List.copyOf(processes);
        ranking = List.copyOf(ranking);
        points = List.copyOf(points);
        remarks = List.copyOf(remarks);
    }

    /// Range of the temperatures used.
    ///
    /// @return lowest and highest, in K
    public Interval temperatures() {
        var range = points.stream().mapToDouble(RatePoint::temperature).summaryStatistics();
        return new Interval(range.getMin(), range.getMax());
    }

    /// Correlation time of a motion, with the correlation of its parameters in the uncertainty.
    ///
    /// @param process one of the motions
    /// @param temperature temperature in K
    /// @return ln(τ_c/s) with its standard uncertainty, dimensionless
    public Measured logCorrelationTime(MotionProcess process, double temperature) {
        int own = process.time().parameters().size();
        double[] part = new double[own];
        double value = process.time().logarithm(temperature, part);
        double[] gradient = new double[fit.estimates().size()];
        for (int p = 0; p < own; p++) {
            gradient[fit.indexOf(process.estimates().get(p).parameter().symbol())] = part[p];
        }
        return new Measured(value, fit.propagate(gradient));
    }

    /// Correlation time of a motion.
    ///
    /// @param process one of the motions
    /// @param temperature temperature in K
    /// @return τ_c in s
    public Measured correlationTime(MotionProcess process, double temperature) {
        Measured logarithm = logCorrelationTime(process, temperature);
        double tau = Math.exp(logarithm.value());
        return new Measured(tau, tau * logarithm.uncertainty());
    }

    /// Residence time of an ion on its site, as far as `meaning` leads there.
    ///
    /// @param process one of the motions
    /// @param temperature temperature in K
    /// @return τ_res in s
    public Measured residenceTime(MotionProcess process, double temperature) {
        return correlationTime(process, temperature).scaled(meaning.residencePerCorrelation());
    }

    /// Rate of one motion alone.
    ///
    /// @param process one of the motions
    /// @param at where it is observed
    /// @return rate in s⁻¹
    public double component(MotionProcess process, Observation at) {
        return process.coupling(at.nucleus())
                .rate(at, process.density(), process.time().at(at.temperature()));
    }

    /// The whole rate, background included.
    ///
    /// @param at where it is observed
    /// @return rate in s⁻¹
    public double rate(Observation at) {
        double sum = backgroundRate(at);
        for (MotionProcess process : processes) {
            sum += component(process, at);
        }
        return sum;
    }

    /// The rate of the background.
    ///
    /// @param at where it is observed
    /// @return rate in s⁻¹
    public double backgroundRate(Observation at) {
        double sum = 0;
        for (int term = 0; term < background.terms(); term++) {
            String symbol = "%s(%s)".formatted(background.name(term), RateTable.ground(at));
            sum += fit.estimate(symbol).measured().value() * background.at(term, at.temperature());
        }
        return sum;
    }

    /// The band that holds the rate in 68 % of the cases, from the covariance of all parameters.
    ///
    /// @param at where it is observed
    /// @return ends in s⁻¹
    public Interval band68(Observation at) {
        double rate = rate(at);
        double deviation = fit.propagate(RateGradient.of(this, at));
        return new Interval(rate * Math.exp(-deviation), rate * Math.exp(deviation));
    }

    /// Where a motion relaxes most at given conditions.
    ///
    /// @param process one of the motions
    /// @param at where it is observed; only distributions of barriers ask for the temperature
    /// @return the maximum; empty where there is none at any temperature
    public Optional<Peak> peak(MotionProcess process, Observation at) {
        return RateMaximum.of(at, process.coupling(at.nucleus()).interaction(), process.density())
                .flatMap(maximum -> Peak.of(process, at, maximum));
    }

    /// A maximum of a rate over temperature.
    ///
    /// @param temperature where it lies, in K
    /// @param tau correlation time there, in s; it does not depend on the coupling
    /// @param rate its height in s⁻¹
    public record Peak(double temperature, double tau, double rate) {

        static Optional<Peak> of(MotionProcess process, Observation at, RateMaximum maximum) {
            double height = maximum.perStrength() * process.coupling(at.nucleus()).strength();
            OptionalDouble temperature = process.time().temperature(maximum.tau());
            return temperature.isPresent()
                    ? Optional.of(new Peak(temperature.getAsDouble(), maximum.tau(), height))
                    : Optional.empty();
        }
    }

    /// The nuclei observed.
    ///
    /// @return each once
    public List<Nuclide> nuclei() {
        return points.stream().map(RatePoint::nucleus).distinct().toList();
    }
}
