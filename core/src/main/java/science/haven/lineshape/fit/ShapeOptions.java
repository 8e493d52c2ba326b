package science.haven.lineshape.fit;

import science.haven.lineshape.spin.LineParameter;
import science.haven.quantity.Nuclide;

import java.util.EnumSet;
import java.util.Set;

/// What a fit of line shapes may do.
///
/// @param leastSites least number of sites
/// @param mostSites greatest number of sites
/// @param free what each site leaves open, its amount apart
/// @param baseline number of terms of the baseline, 0 for none
/// @param error error of the line shapes over their highest point, dimensionless
public record ShapeOptions(
        int leastSites, int mostSites, Set<LineParameter> free, int baseline, double error) {

    public ShapeOptions {
        if (!(leastSites >= 1 && mostSites >= leastSites)) {
            throw new IllegalArgumentException(
                    "leastSites and mostSites must be >= 1 and ordered, got %d and %d"
                            .formatted(leastSites, mostSites));
        }
        if (baseline < 0) {
            throw new IllegalArgumentException("baseline must be >= 0 terms, got " + baseline);
        }
        if (!(error > 0 && error < 1)) {
            throw new IllegalArgumentException("error must lie within 0 to 1, got " + error);
        }
        free = Set.copyOf(free).isEmpty() ? Set.of() : EnumSet.copyOf(free);
    }

    /// One to three sites, each with a shift, a Gaussian, and a coupling or, for spin ½, an
    /// anisotropy of the shift; a constant baseline.
    ///
    /// @param nuclide the nucleus
    /// @return the options
    public static ShapeOptions of(Nuclide nuclide) {
        Set<LineParameter> free =
                nuclide.spin() < 1
                        ? EnumSet.of(
                                LineParameter.SHIFT,
                                LineParameter.SHIFT_ANISOTROPY,
                                LineParameter.SHIFT_ASYMMETRY,
                                LineParameter.GAUSSIAN_WIDTH)
                        : EnumSet.of(
                                LineParameter.SHIFT,
                                LineParameter.COUPLING,
                                LineParameter.COUPLING_ASYMMETRY,
                                LineParameter.GAUSSIAN_WIDTH);
        return new ShapeOptions(1, 3, free, 1, 1e-3);
    }

    /// The same with another number of sites.
    ///
    /// @param least least number
    /// @param most greatest number
    /// @return the options
    public ShapeOptions withSites(int least, int most) {
        return new ShapeOptions(least, most, free, baseline, error);
    }
}
