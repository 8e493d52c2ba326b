package science.haven.polarisation;

import science.haven.data.Transient;
import science.haven.fit.law.LawComparison;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The relaxation after a polarisation step and its steady state.
///
/// The steady state is the mean over the laws that describe the relaxation, weighted by how well
/// they do (Akaike weights), with their spread in its uncertainty.
///
/// @param step what was held and what answered
/// @param laws the laws of the relaxation, ranked
/// @param steady steady state, current in A or voltage in V
/// @param remarks what limits these numbers
public record Polarisation(
        PolarisationStep step,
        LawComparison<Relaxation> laws,
        Measured steady,
        List<Remark> remarks) {

    /// Time constants that a step must last.
    private static final double LONG_ENOUGH = 3;

    /// Akaike weights below this do not count.
    private static final double NEGLIGIBLE = 0.02;

    public Polarisation {
        remarks = List.copyOf(remarks);
    }

    /// Finds the steps of a transient and fits each, without start values.
    ///
    /// @param data voltage and current over time
    /// @return one result per step; none if nothing was polarised for at least eight points
    public static List<Polarisation> analyse(Transient data) {
        return StepSearch.steps(data).stream().map(Polarisation::of).toList();
    }

    /// Fits one step.
    ///
    /// @param step the step
    /// @return the relaxation and its steady state
    public static Polarisation of(PolarisationStep step) {
        Binned points = Binned.of(step);
        LawComparison<Relaxation> laws =
                LawComparison.of(
                        Relaxation.candidates(
                                step.control(), points.time(), points.y(), points.sigma()),
                        points.time(),
                        points.y(),
                        points.sigma(),
                        false);
        Measured average = average(laws);
        Measured steady =
                new Measured(
                        average.value(), Math.hypot(average.uncertainty(), step.zeroUncertainty()));
        return new Polarisation(step, laws, steady, remarks(step, laws, steady));
    }

    /// Drive over response in the steady state: the resistance of what passes blocking electrodes.
    ///
    /// @return resistance in Ω
    public Measured resistance() {
        Measured drive = Measured.exact(step.drive());
        return switch (step.control()) {
            case VOLTAGE -> drive.dividedBy(steady);
            case CURRENT -> steady.dividedBy(drive);
        };
    }

    /// Steady current, measured or held.
    ///
    /// @return current in A
    public Measured current() {
        return step.control() == Control.VOLTAGE ? steady : Measured.exact(step.drive());
    }

    /// Steady voltage, measured or held.
    ///
    /// @return voltage in V
    public Measured voltage() {
        return step.control() == Control.CURRENT ? steady : Measured.exact(step.drive());
    }

    /// Time constant of the slowest mode, `τ = L²/(π² D̃)` where the law is one of diffusion.
    ///
    /// @return time constant in s
    public Measured timeConstant() {
        return laws.chosen().fit().estimate(Relaxation.TAU).measured();
    }

    /// Chemical diffusion coefficient `D̃ = L²/(π² τ)`.
    ///
    /// @param thickness distance of the electrodes L in m
    /// @return D̃ in m²·s⁻¹; empty if the relaxation is not one of diffusion
    public Optional<Measured> chemicalDiffusion(Measured thickness) {
        return switch (laws.chosen().law()) {
            case BLOCKED_DIFFUSION, FIXED_DIFFUSION ->
                    Optional.of(
                            thickness
                                    .power(2)
                                    .dividedBy(timeConstant())
                                    .scaled(1 / (Math.PI * Math.PI)));
            case EXPONENTIAL, TWO_EXPONENTIALS -> Optional.empty();
        };
    }

    private static Measured average(LawComparison<Relaxation> laws) {
        double sum = 0;
        double mean = 0;
        for (RankedLaw<Relaxation> law : laws.ranked()) {
            double weight = weight(law, laws);
            sum += weight;
            mean += weight * end(law).value();
        }
        mean /= sum;
        double uncertainty = 0;
        for (RankedLaw<Relaxation> law : laws.ranked()) {
            Measured end = end(law);
            uncertainty +=
                    weight(law, laws) / sum * Math.hypot(end.uncertainty(), end.value() - mean);
        }
        return new Measured(mean, uncertainty);
    }

    /// Akaike weight relative to the best law. A law with more parameters than the chosen one
    /// counts nothing: it was not needed, holds the chosen one as a special case, and knows its end
    /// badly.
    private static double weight(RankedLaw<Relaxation> law, LawComparison<Relaxation> laws) {
        if (law.fit().estimates().size() > laws.chosen().fit().estimates().size()) {
            return 0;
        }
        double worse = LawComparison.difference(law.aicc(), laws.ranked().getFirst().aicc());
        double weight = Math.exp(-worse / 2);
        return weight < NEGLIGIBLE ? 0 : weight;
    }

    private static Measured end(RankedLaw<Relaxation> law) {
        return law.fit().estimate(Relaxation.STEADY).measured();
    }

    private static List<Remark> remarks(
            PolarisationStep step, LawComparison<Relaxation> laws, Measured steady) {
        List<Remark> remarks = new ArrayList<>();
        Unit unit = step.control() == Control.VOLTAGE ? Unit.AMPERE : Unit.VOLT;
        double tau = laws.chosen().fit().estimate(Relaxation.TAU).measured().value();
        if (step.duration() < LONG_ENOUGH * tau) {
            remarks.add(new PolarisationRemark.SteadyStateNotReached(step.duration(), tau));
        }
        var ends =
                laws.ranked().stream()
                        .filter(law -> weight(law, laws) > 0)
                        .mapToDouble(law -> end(law).value())
                        .summaryStatistics();
        if (ends.getMax() - ends.getMin() > 2 * steady.uncertainty()) {
            remarks.add(
                    new PolarisationRemark.SteadyStateDependsOnLaw(
                            unit, ends.getMin(), ends.getMax()));
        }
        if (Math.abs(steady.value()) < 2 * steady.uncertainty()) {
            remarks.add(
                    new PolarisationRemark.SteadyStateNotResolved(
                            unit, Math.abs(steady.value()) + 2 * steady.uncertainty()));
        } else if (steady.value() * step.drive() < 0) {
            remarks.add(new PolarisationRemark.SteadyStateAgainstDrive(unit, steady.value()));
        }
        return remarks;
    }
}
