package science.haven.fieldgradient.restriction;

import science.haven.quantity.Measured;

/// An apparent diffusion coefficient at a diffusion time.
///
/// @param diffusionTime Δ in s
/// @param encoding δ in s
/// @param diffusion what the echo seems to have, in m²·s⁻¹
public record TimePoint(double diffusionTime, double encoding, Measured diffusion) {

    public TimePoint {
        if (!(encoding > 0 && diffusionTime >= encoding)) {
            throw new IllegalArgumentException(
                    "diffusionTime must be >= encoding, got %s s and %s s"
                            .formatted(diffusionTime, encoding));
        }
        if (!(diffusion.value() > 0)) {
            throw new IllegalArgumentException(
                    "diffusion must be > 0 m²/s, got " + diffusion.value());
        }
    }
}
