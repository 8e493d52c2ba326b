package science.haven.tracer.boundary;

import science.haven.fit.Estimate;
import science.haven.fit.Interval;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.List;
import java.util.Optional;

/// The step of a profile at a grain boundary. What flows into it flows out of it:
///
/// ```text
/// J = −D_b (dn/dx)_left = −D_b (dn/dx)_right = P (n_left − n_right)    P = D_gb/δ
/// ```
///
/// so the profile alone gives `ℓ = D_b/P = Δn/(dn/dx)`, the length of grain that holds the tracer
/// up as much as the boundary does.
///
/// @param place where the boundary lies in m
/// @param estimate ℓ in m with its intervals
/// @param left fraction on the left side, dimensionless
/// @param right fraction on the right side, dimensionless
/// @param slope common slope of both sides at the boundary in m⁻¹
/// @param slopes slopes of the left and the right side, each by itself, in m⁻¹
/// @param curve the points on both sides with what was fitted through them
/// @param remarks what limits the numbers
public record BoundaryStep(
        double place,
        Estimate estimate,
        double left,
        double right,
        Measured slope,
        List<Measured> slopes,
        StepCurve curve,
        List<Remark> remarks)
        implements StepOutcome {

    public BoundaryStep {
        slopes = List.copyOf(slopes);
        remarks = List.copyOf(remarks);
    }

    /// The length of grain that holds the tracer up as much.
    ///
    /// @return ℓ in m
    public Measured length() {
        return estimate.measured();
    }

    /// The permeability of the boundary.
    ///
    /// @param bulk diffusion coefficient D_b within the grains in m²·s⁻¹
    /// @return P = D_gb/δ in m·s⁻¹
    public Measured permeability(Measured bulk) {
        return bulk.dividedBy(length());
    }

    /// The diffusion coefficient within the boundary, for a thickness that somebody believes in.
    ///
    /// @param bulk diffusion coefficient D_b within the grains in m²·s⁻¹
    /// @param thickness thickness δ of the boundary in m
    /// @return D_gb in m²·s⁻¹
    public Measured diffusion(Measured bulk, Measured thickness) {
        return permeability(bulk).times(thickness);
    }

    /// Where the permeability lies with 68 %, for a bulk coefficient without error.
    ///
    /// @param bulk diffusion coefficient D_b within the grains in m²·s⁻¹
    /// @return interval of P in m·s⁻¹; empty if the boundary may hold up nothing
    public Optional<Interval> permeability68(double bulk) {
        Interval length = estimate.interval68();
        return length.lower() > 0
                ? Optional.of(new Interval(bulk / length.upper(), bulk / length.lower()))
                : Optional.empty();
    }
}
