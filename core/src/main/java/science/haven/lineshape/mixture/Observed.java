package science.haven.lineshape.mixture;

import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.quantity.Nuclide;

/// A spectrum and the nucleus whose spectrum it is.
///
/// @param spectrum the spectrum
/// @param nuclide the nucleus
public record Observed(ShapeSpectrum spectrum, Nuclide nuclide) {

    /// Quadrupolar coupling of this nucleus over that of another isotope at the same place.
    ///
    /// @param other the other
    /// @return ratio of the quadrupole moments, dimensionless; 1 where neither has one
    double couplingRatio(Observed other) {
        double mine = Math.abs(nuclide.quadrupoleMoment());
        double others = Math.abs(other.nuclide.quadrupoleMoment());
        return mine == others ? 1 : mine / others;
    }

    /// Whether the other is the same nucleus, or another isotope with the same tensors.
    ///
    /// @param other the other
    /// @return whether both can be fitted together
    public boolean alike(Observed other) {
        boolean isotope =
                element().equals(other.element())
                        && nuclide.spin() >= 1
                        && other.nuclide.spin() >= 1;
        return isotope || nuclide.equals(other.nuclide);
    }

    private String element() {
        return nuclide.symbol().replaceAll("\\d", "");
    }
}
