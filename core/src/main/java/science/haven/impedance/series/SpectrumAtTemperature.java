package science.haven.impedance.series;

import science.haven.data.ImpedanceSpectrum;

/// A spectrum of a temperature series.
///
/// @param temperature temperature in K
/// @param spectrum the data
public record SpectrumAtTemperature(double temperature, ImpedanceSpectrum spectrum) {

    public SpectrumAtTemperature {
        if (!(temperature > 0 && temperature < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("temperature must be > 0 K, got " + temperature);
        }
    }
}
