package science.haven.spectrum.peak.area;

import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What an area has to be divided by before it counts spins.
///
/// ```text
/// recovered = 1 − exp(−d/T₁)              after a 90° pulse every d
/// excited   = sin[(I + ½) ω₁ t_p] / (I + ½)   central transition alone, ν_Q ≫ ν₁
///           = sin(ω₁ t_p)                     all transitions, ν_Q ≪ ν₁, and I = ½
/// ```
///
/// A central transition nutates I + ½ times faster; areas of sites with different coupling compare
/// only for pulses well below `1/[4 (I + ½) ν₁]`, and for short ones both forms agree.
///
/// @param factor what the area is to be divided by, dimensionless
/// @param remarks what limits it
public record AreaCorrection(Measured factor, List<Remark> remarks) {

    /// Delay over T₁ from which recovery is complete (99.3 %).
    private static final double COMPLETE = 5;

    /// Part of the limit below which a pulse is short.
    private static final double SHORT = 0.5;

    public AreaCorrection {
        remarks = List.copyOf(remarks);
    }

    /// Nothing to correct.
    ///
    /// @return the factor 1
    public static AreaCorrection none() {
        return new AreaCorrection(Measured.exact(1), List.of());
    }

    /// Recovery between scans.
    ///
    /// @param recycleDelay time from one pulse to the next in s
    /// @param relaxationTime T₁ in s, if it is known
    /// @return the correction; the factor 1 where T₁ is not known, and the remark says so
    public static AreaCorrection saturation(
            double recycleDelay, Optional<Measured> relaxationTime) {
        if (!(recycleDelay > 0)) {
            throw new IllegalArgumentException("recycleDelay must be > 0 s, got " + recycleDelay);
        }
        if (relaxationTime.isEmpty()) {
            return new AreaCorrection(
                    Measured.exact(1), List.of(new AreaRemark.RelaxationUnknown(recycleDelay)));
        }
        Measured t1 = relaxationTime.get();
        if (!(t1.value() > 0)) {
            throw new IllegalArgumentException("T1 must be > 0 s, got " + t1.value());
        }
        double ratio = recycleDelay / t1.value();
        double recovered = -Math.expm1(-ratio);
        double uncertainty = Math.exp(-ratio) * ratio * t1.relative();
        List<Remark> remarks =
                ratio < COMPLETE
                        ? List.of(new AreaRemark.Saturation(recycleDelay, recovered))
                        : List.of();
        return new AreaCorrection(new Measured(recovered, uncertainty), remarks);
    }

    /// Nutation of a quadrupolar nucleus.
    ///
    /// @param spin spin I, dimensionless, a half or more
    /// @param nutation nutation frequency ν₁ of a nucleus without coupling in Hz, as in a solution
    /// @param pulse length of the pulse in s
    /// @param selective whether only the central transition is excited (ν_Q ≫ ν₁)
    /// @return the correction, relative to a 90° pulse on all transitions
    public static AreaCorrection nutation(
            double spin, Measured nutation, double pulse, boolean selective) {
        if (!(spin >= 0.5 && nutation.value() > 0 && pulse > 0)) {
            throw new IllegalArgumentException(
                    "spin must be >= 1/2, nutation > 0 Hz and pulse > 0 s, got %s, %s, %s"
                            .formatted(spin, nutation.value(), pulse));
        }
        double faster = selective ? spin + 0.5 : 1;
        double angle = 2 * Math.PI * faster * nutation.value() * pulse;
        double excited = Math.sin(angle) / faster;
        if (!(excited > 0)) {
            throw new IllegalArgumentException(
                    "pulse must turn the spins by less than 180 degrees, got "
                            + Math.toDegrees(angle));
        }
        double uncertainty = Math.abs(Math.cos(angle)) / faster * angle * nutation.relative();
        double limit = 1 / (4 * (spin + 0.5) * nutation.value());
        List<Remark> remarks =
                spin > 0.5 && pulse > SHORT * limit
                        ? List.of(new AreaRemark.PulseTooLong(pulse, limit))
                        : List.of();
        return new AreaCorrection(new Measured(excited, uncertainty), remarks);
    }

    /// Both corrections together.
    ///
    /// @param other an independent correction
    /// @return the product
    public AreaCorrection and(AreaCorrection other) {
        List<Remark> all = new ArrayList<>(remarks);
        all.addAll(other.remarks());
        return new AreaCorrection(factor.times(other.factor()), all);
    }

    /// Corrects an area.
    ///
    /// @param area area, in the unit of the intensity times that of the abscissa
    /// @return area of all spins, in the unit of `area`
    public Measured correct(Measured area) {
        return area.dividedBy(factor);
    }
}
