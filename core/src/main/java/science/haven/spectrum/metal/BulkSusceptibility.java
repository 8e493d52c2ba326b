package science.haven.spectrum.metal;

/// The shift that the magnetisation of a piece of metal gives to itself: `χ (1/3 − N)`.
///
/// N is the demagnetising factor along the field: 0 for a plate or needle along it, 1/3 for a
/// sphere, 1/2 for a needle across it, 1 for a plate that faces it. A paramagnetic plate therefore
/// moves by χ, to lower shifts, when it turns its face towards the field, and structures that grow
/// out of it along the field lie χ above it.
///
/// @param susceptibility volume susceptibility χ (SI), dimensionless
public record BulkSusceptibility(double susceptibility) {

    /// Shift of a form.
    ///
    /// @param demagnetising demagnetising factor N along the field, dimensionless, 0 to 1
    /// @return shift, dimensionless; 10⁻⁶ is 1 ppm
    public double shift(double demagnetising) {
        if (!(demagnetising >= 0 && demagnetising <= 1)) {
            throw new IllegalArgumentException(
                    "demagnetising must be within 0 and 1, got " + demagnetising);
        }
        return susceptibility * (1.0 / 3 - demagnetising);
    }

    /// How far the lines of all forms and orientations lie apart.
    ///
    /// @return spread of the shifts, dimensionless
    public double spread() {
        return Math.abs(shift(0) - shift(1));
    }
}
