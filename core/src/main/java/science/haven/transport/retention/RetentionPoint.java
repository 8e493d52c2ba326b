package science.haven.transport.retention;

import science.haven.quantity.Measured;

/// A conductivity after a time of storage.
///
/// @param time time since the start of the storage in s, ≥ 0
/// @param conductivity conductivity in S·m⁻¹; its uncertainty without the geometry, which all
///   points share
public record RetentionPoint(double time, Measured conductivity) {

    public RetentionPoint {
        if (!(time >= 0 && Double.isFinite(time))) {
            throw new IllegalArgumentException("time must be >= 0 s, got " + time);
        }
    }
}
