package science.haven.lineshape.mixture;

import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.quantity.Nuclide;

/// A spectrum and the nucleus whose spectrum it is.
///
/// @param spectrum the spectrum
/// @param nuclide the nucleus
/// @param window full width at half maximum of the Lorentzian by which an exponential window
///   blurred the spectrum in its processing, in Hz; 0 for none
public record Observed(ShapeSpectrum spectrum, Nuclide nuclide, double window) {

    public Observed {
        if (!(window >= 0 && Double.isFinite(window))) {
            throw new IllegalArgumentException("window must be >= 0 Hz, got " + window);
        }
    }

    /// A spectrum that was processed without a window, or with one whose shape a Gaussian has.
    ///
    /// @param spectrum the spectrum
    /// @param nuclide the nucleus
    public Observed(ShapeSpectrum spectrum, Nuclide nuclide) {
        this(spectrum, nuclide, 0);
    }

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
