package science.haven.tracer.boundary;

/// A profile on both sides of a boundary: a parabola on each side.
///
/// @param place where the boundary lies in m
/// @param from first place that was fitted in m
/// @param to last place that was fitted in m
/// @param left value, slope and curvature of the left side at the boundary, dimensionless, in m⁻¹
///   and m⁻²
/// @param right the same of the right side, dimensionless, in m⁻¹ and m⁻²
public record StepCurve(double place, double from, double to, double[] left, double[] right) {

    public StepCurve {
        left = left.clone();
        right = right.clone();
    }

    /// The curve.
    ///
    /// @param depth place in m; at the boundary the right side
    /// @return the fraction, dimensionless
    public double at(double depth) {
        double u = depth - place;
        double[] side = u < 0 ? left : right;
        return side[0] + u * (side[1] + u * side[2]);
    }
}
