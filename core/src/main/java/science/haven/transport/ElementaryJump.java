package science.haven.transport;

import science.haven.quantity.Measured;

/// The elementary jump of an ion: what joins the time it rests on a site with its diffusion.
///
/// ```text
/// D = f ℓ²/(2 d τ)
/// ```
///
/// Source: Einstein-Smoluchowski. τ is the mean residence time of one ion on one site, that is the
/// inverse of its total jump rate.
///
/// @param length distance ℓ between neighbouring sites in m
/// @param dimensions in how many directions jumps lead, 1 to 3
/// @param correlationFactor tracer correlation factor f, dimensionless, 1 for uncorrelated jumps
public record ElementaryJump(Measured length, int dimensions, double correlationFactor) {

    public ElementaryJump {
        if (!(length.value() > 0)) {
            throw new IllegalArgumentException("length must be > 0 m, got " + length.value());
        }
        if (dimensions < 1 || dimensions > 3) {
            throw new IllegalArgumentException("dimensions must be 1 to 3, got " + dimensions);
        }
        if (!(correlationFactor > 0 && correlationFactor <= 1)) {
            throw new IllegalArgumentException(
                    "correlationFactor must be > 0 and <= 1 (dimensionless), got "
                            + correlationFactor);
        }
    }

    /// Tracer diffusion coefficient of ions that rest so long.
    ///
    /// @param residenceTime mean residence time τ in s
    /// @return D in m²·s⁻¹
    public Measured diffusion(Measured residenceTime) {
        return length.power(2)
                .scaled(correlationFactor / (2.0 * dimensions))
                .dividedBy(residenceTime);
    }

    /// Jump rate behind a tracer diffusion coefficient.
    ///
    /// @param diffusion diffusion coefficient D in m²·s⁻¹
    /// @return 1/τ in s⁻¹
    public Measured rate(Measured diffusion) {
        return diffusion.scaled(2.0 * dimensions / correlationFactor).dividedBy(length.power(2));
    }
}
