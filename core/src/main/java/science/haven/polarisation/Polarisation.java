package science.haven.polarisation;

import science.haven.data.Transient;
import science.haven.fit.Interval;
import science.haven.fit.law.LawComparison;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The relaxation after a polarisation step and its steady state.
///
/// The steady state is the median over the laws that describe the relaxation, weighted by how well
/// they do (Akaike weights); its intervals come from the profile likelihood of each and hold their
/// spread. After a short step they are lopsided.
///
/// @param step what was held and what answered
/// @param laws the laws of the relaxation, ranked
/// @param steady steady state, current in A or voltage in V, with half the width of its 68 %
///   interval as uncertainty
/// @param interval68 where it lies with 68 % probability, in A or V
/// @param interval95 where it lies with 95 % probability, in A or V
/// @param remarks what limits these numbers
public record Polarisation(
        PolarisationStep step,
        LawComparison<Relaxation> laws,
        Measured steady,
        Interval interval68,
        Interval interval95,
        List<Remark> remarks) {

    /// Time constants that a step must last.
    private static final double LONG_ENOUGH = 3;

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
        SteadyState steady = SteadyState.of(laws, points, step);
        return new Polarisation(
                step,
                laws,
                steady.measured(),
                steady.interval68(),
                steady.interval95(),
                remarks(step, laws, steady));
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

    private static List<Remark> remarks(
            PolarisationStep step, LawComparison<Relaxation> laws, SteadyState steady) {
        List<Remark> remarks = new ArrayList<>();
        Unit unit = step.control() == Control.VOLTAGE ? Unit.AMPERE : Unit.VOLT;
        double tau = laws.chosen().fit().estimate(Relaxation.TAU).measured().value();
        if (!steady.limited()) {
            remarks.add(
                    new PolarisationRemark.SteadyStateNotLimited(
                            step.duration(), LONG_ENOUGH * shortest(laws)));
        } else if (step.duration() < LONG_ENOUGH * tau) {
            remarks.add(new PolarisationRemark.SteadyStateNotReached(step.duration(), tau));
        }
        Measured end = steady.measured();
        if (steady.highest() - steady.lowest() > 2 * end.uncertainty()) {
            remarks.add(
                    new PolarisationRemark.SteadyStateDependsOnLaw(
                            unit, steady.lowest(), steady.highest()));
        }
        if (steady.interval95().lower() <= 0 && steady.interval95().upper() >= 0) {
            remarks.add(
                    new PolarisationRemark.SteadyStateNotResolved(
                            unit,
                            Math.max(
                                    Math.abs(steady.interval95().lower()),
                                    Math.abs(steady.interval95().upper()))));
        } else if (end.value() * step.drive() < 0) {
            remarks.add(new PolarisationRemark.SteadyStateAgainstDrive(unit, end.value()));
        }
        return remarks;
    }

    /// The shortest time constant that the data allow (95 %).
    private static double shortest(LawComparison<Relaxation> laws) {
        return laws.chosen().fit().estimate(Relaxation.TAU).interval95().lower();
    }
}
