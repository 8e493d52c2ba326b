package science.haven.tracer.boundary;

import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

/// What limits the step at a grain boundary.
public sealed interface BoundaryRemark extends Remark {

    /// What flows in does not flow out.
    ///
    /// @param place where the boundary lies in m
    /// @param left slope of the left side in m⁻¹
    /// @param right slope of the right side in m⁻¹
    record FluxesDiffer(double place, Measured left, Measured right) implements BoundaryRemark {

        @Override
        public String code() {
            return "FLUXES_DIFFER";
        }

        @Override
        public String text() {
            return ("The slopes on both sides of the boundary at %s µm differ, %s and %s per mm:"
                            + " either the grains conduct differently (as another orientation would),"
                            + " or the line does not cross the boundary at right angles.")
                    .formatted(
                            Digits.of(place * 1e6, 4),
                            left.scaled(1e-3).text(),
                            right.scaled(1e-3).text());
        }
    }

    /// The step may be none.
    ///
    /// @param place where the boundary lies in m
    /// @param longest ℓ in m that the boundary has at most (95 %)
    record NoResistance(double place, double longest) implements BoundaryRemark {

        @Override
        public String code() {
            return "NO_BOUNDARY_RESISTANCE";
        }

        @Override
        public String text() {
            return ("The boundary at %s µm may hold up nothing: it counts as at most %s µm of grain"
                            + " (95 %%).")
                    .formatted(Digits.of(place * 1e6, 4), Digits.of(longest * 1e6, 2));
        }
    }
}
