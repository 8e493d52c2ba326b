package science.haven.spectrum.isotope;

import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;

/// Which share of a deposit came from the electrode, and which from the electrolyte.
///
/// ```text
/// f = (x_d − x_se)/(x_el − x_se)
/// σ_f² = [ σ_d² + (1−f)² σ_se² + f² σ_el² ] / (x_el − x_se)²
/// ```
///
/// Lithium that is plated carries the isotopes of the electrode once the electrolyte has been
/// replenished; lithium from a reaction of the electrolyte with itself carries those of the
/// electrolyte. The fraction of the electrolyte moves towards that of the electrode while charge
/// passes, so it is taken over the charge in which the deposit grew.
///
/// @param fromElectrode share f of the deposit that came from the electrode, dimensionless; noise
///   can bring it below 0 or above 1
/// @param electrolyte atom fraction of the electrolyte it was reckoned with, dimensionless
/// @param remarks what limits the share
public record SourceMixing(Measured fromElectrode, Measured electrolyte, List<Remark> remarks) {

    /// Sources closer than this many standard uncertainties cannot be told apart.
    private static final double TOLD_APART = 3;

    public SourceMixing {
        remarks = List.copyOf(remarks);
    }

    /// Splits a deposit between two sources of known fractions.
    ///
    /// @param deposit fraction of the deposit
    /// @param electrolyte fraction of the electrolyte
    /// @param electrode fraction of the electrode, not that of the electrolyte
    /// @return the shares
    public static SourceMixing of(
            IsotopeFraction deposit, IsotopeFraction electrolyte, IsotopeFraction electrode) {
        Measured d = deposit.atoms();
        Measured se = electrolyte.atoms();
        Measured el = electrode.atoms();
        double lever = el.value() - se.value();
        if (lever == 0) {
            throw new IllegalArgumentException(
                    "electrode and electrolyte must differ, got x = " + el.value() + " in both");
        }
        double f = (d.value() - se.value()) / lever;
        double uncertainty =
                Math.hypot(
                                Math.hypot(d.uncertainty(), (1 - f) * se.uncertainty()),
                                f * el.uncertainty())
                        / Math.abs(lever);
        List<Remark> remarks = new ArrayList<>();
        double blur = Math.hypot(se.uncertainty(), el.uncertainty());
        if (Math.abs(lever) < TOLD_APART * blur) {
            remarks.add(new IsotopeRemark.SourcesAlike(se, el));
        }
        if (f < -2 * uncertainty || f > 1 + 2 * uncertainty) {
            remarks.add(new IsotopeRemark.OutsideSources(f, uncertainty));
        }
        return new SourceMixing(new Measured(f, uncertainty), se, remarks);
    }

    /// Splits a deposit that grew while the electrolyte was replenished.
    ///
    /// @param deposit fraction of the deposit
    /// @param drift how the electrolyte changes
    /// @param electrolyte uncertainty of the fraction of the electrolyte, dimensionless
    /// @param electrode fraction of the electrode
    /// @param from charge in C at which the deposit began to grow
    /// @param to charge in C at which it was measured
    /// @return the shares
    public static SourceMixing duringCycling(
            IsotopeFraction deposit,
            Replenishment drift,
            double electrolyte,
            IsotopeFraction electrode,
            double from,
            double to) {
        double mean = drift.mean(from, to);
        SourceMixing mixing =
                of(deposit, new IsotopeFraction(new Measured(mean, electrolyte)), electrode);
        double fresh = drift.at(0);
        double lever = electrode.atoms().value() - fresh;
        List<Remark> remarks = new ArrayList<>(mixing.remarks);
        if (lever != 0) {
            double without = (deposit.atoms().value() - fresh) / lever;
            if (Math.abs(without - mixing.fromElectrode.value())
                    > mixing.fromElectrode.uncertainty()) {
                remarks.add(new IsotopeRemark.DriftMatters(without, mean - fresh));
            }
        }
        return new SourceMixing(mixing.fromElectrode, mixing.electrolyte, remarks);
    }
}
