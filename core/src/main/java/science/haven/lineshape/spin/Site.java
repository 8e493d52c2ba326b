package science.haven.lineshape.spin;

import science.haven.quantity.Nuclide;

import java.util.Optional;

/// One kind of nucleus in one kind of surrounding.
///
/// @param nuclide the nucleus
/// @param shift its shift tensor
/// @param quadrupole its quadrupolar coupling; empty where there is none
public record Site(Nuclide nuclide, ShiftTensor shift, Optional<QuadrupolarCoupling> quadrupole) {

    public Site {
        if (quadrupole.isPresent() && nuclide.spin() < 1) {
            throw new IllegalArgumentException(
                    "a quadrupolar coupling needs a spin above 1/2, got " + nuclide.symbol());
        }
    }

    /// A site with a shift alone.
    ///
    /// @param nuclide the nucleus
    /// @param shift its shift tensor
    /// @return the site
    public static Site of(Nuclide nuclide, ShiftTensor shift) {
        return new Site(nuclide, shift, Optional.empty());
    }

    /// A site with a quadrupolar coupling.
    ///
    /// @param nuclide the nucleus
    /// @param shift its shift tensor
    /// @param quadrupole its quadrupolar coupling
    /// @return the site
    public static Site of(Nuclide nuclide, ShiftTensor shift, QuadrupolarCoupling quadrupole) {
        return new Site(nuclide, shift, Optional.of(quadrupole));
    }
}
