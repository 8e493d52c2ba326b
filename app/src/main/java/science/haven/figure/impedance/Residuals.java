package science.haven.figure.impedance;

/// What a model leaves over of a spectrum: (data − model) / |Z| of the model.
///
/// @param frequency in Hz
/// @param real relative residual of Z′, dimensionless
/// @param imaginary relative residual of Z″, dimensionless
/// @param noise relative noise of the data, dimensionless, drawn as a band of ± this; 0 for none
public record Residuals(double[] frequency, double[] real, double[] imaginary, double noise) {

    public Residuals {
        if (real.length != frequency.length || imaginary.length != frequency.length) {
            throw new IllegalArgumentException(
                    "frequency, real and imaginary must have the same length, got %d, %d, %d"
                            .formatted(frequency.length, real.length, imaginary.length));
        }
        frequency = frequency.clone();
        real = real.clone();
        imaginary = imaginary.clone();
    }

    /// The residuals of a model.
    ///
    /// @param data measured impedance
    /// @param model the model at the same frequencies
    /// @param noise relative noise of the data, dimensionless; 0 for none
    /// @return the residuals
    public static Residuals of(ImpedanceCurve data, ImpedanceCurve model, double noise) {
        double[] size = model.modulus();
        double[] real = new double[size.length];
        double[] imaginary = new double[size.length];
        for (int i = 0; i < size.length; i++) {
            real[i] = (data.real()[i] - model.real()[i]) / size[i];
            imaginary[i] = (data.imaginary()[i] - model.imaginary()[i]) / size[i];
        }
        return new Residuals(data.frequency(), real, imaginary, noise);
    }
}
