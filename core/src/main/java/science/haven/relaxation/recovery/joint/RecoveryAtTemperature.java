package science.haven.relaxation.recovery.joint;

import science.haven.relaxation.recovery.RecoveryData;

/// A recovery and its temperature.
///
/// @param temperature temperature of the sample in K, > 0
/// @param data delays and signal
public record RecoveryAtTemperature(double temperature, RecoveryData data) {

    public RecoveryAtTemperature {
        if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("temperature must be > 0 K, got " + temperature);
        }
    }
}
