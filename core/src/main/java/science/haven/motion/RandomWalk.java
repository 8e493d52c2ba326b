package science.haven.motion;

/// Jumps that carry ions away: `D = f ℓ²/(2 d τ)`, τ the residence time (Einstein, Smoluchowski).
///
/// @param length jump length ℓ in m
/// @param dimensions dimensions d of the space the ion explores, 1 to 3
/// @param correlationFactor tracer correlation factor f, dimensionless, above 0 and up to 1; 1 if
///   each jump forgets the one before
public record RandomWalk(double length, int dimensions, double correlationFactor) {

    public RandomWalk {
        if (!(length > 0)) {
            throw new IllegalArgumentException("length must be > 0 m, got " + length);
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

    /// Diffusion coefficient of the jumps.
    ///
    /// @param residenceTime mean time on a site, in s
    /// @return D in m²·s⁻¹
    public double diffusion(double residenceTime) {
        return correlationFactor * length * length / (2 * dimensions * residenceTime);
    }

    /// Residence time that a diffusion coefficient asks for.
    ///
    /// @param diffusion D in m²·s⁻¹
    /// @return mean time on a site, in s
    public double residenceTime(double diffusion) {
        return correlationFactor * length * length / (2 * dimensions * diffusion);
    }

    /// Jump length that goes with a diffusion coefficient and a residence time, uncorrelated.
    ///
    /// @param diffusion D in m²·s⁻¹
    /// @param residenceTime mean time on a site, in s
    /// @param dimensions dimensions of the space the ion explores
    /// @return ℓ in m
    public static double length(double diffusion, double residenceTime, int dimensions) {
        return Math.sqrt(2 * dimensions * diffusion * residenceTime);
    }
}
