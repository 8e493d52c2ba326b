package science.haven.transport.timescale;

import science.haven.quantity.Measured;

/// An activation energy and where it comes from.
///
/// @param name what it was read from, for example `σ_bulk` or `T₁`
/// @param energy Eₐ in J
public record NamedEnergy(String name, Measured energy) {

    public NamedEnergy {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
    }
}
