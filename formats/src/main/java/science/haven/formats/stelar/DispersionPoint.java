package science.haven.formats.stelar;

import science.haven.quantity.Measured;

/// The relaxation rate at one field.
///
/// @param frequency Larmor frequency in the relaxation field as the file gives it, in Hz
/// @param rate R₁ in s⁻¹; uncertainty 0 if the file has none
/// @param zone number of the measurement in the raw file; 0 if the file does not say
public record DispersionPoint(double frequency, Measured rate, int zone) {

    public DispersionPoint {
        if (!(frequency > 0)) {
            throw new IllegalArgumentException("frequency must be > 0 Hz, got " + frequency);
        }
        if (!(rate.value() > 0)) {
            throw new IllegalArgumentException("rate must be > 0 s⁻¹, got " + rate.value());
        }
    }
}
