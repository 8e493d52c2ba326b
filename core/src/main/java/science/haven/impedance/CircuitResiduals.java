package science.haven.impedance;

import science.haven.fit.Model;
import science.haven.fit.Parameter;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.CircuitModel;
import science.haven.impedance.circuit.law.ComplexArray;

import java.util.List;

/// What the fit engine sees of a circuit and a spectrum: first the weighted differences of the real
/// parts, then those of the imaginary parts.
public final class CircuitResiduals implements Model {

    private final WeightedSpectrum spectrum;
    private final List<Parameter> parameters;
    private final CircuitModel model;

    /// Compiles a circuit for the points of a spectrum.
    ///
    /// @param circuit the circuit
    /// @param spectrum the points with their weights
    public CircuitResiduals(Circuit circuit, WeightedSpectrum spectrum) {
        this.spectrum = spectrum;
        parameters = circuit.parameters();
        model = new CircuitModel(circuit, spectrum.grid());
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public int residuals() {
        return 2 * spectrum.size();
    }

    @Override
    public void evaluate(double[] values, double[] residuals, double[][] jacobian) {
        boolean differentiating = jacobian.length > 0;
        ComplexArray z = differentiating ? model.differentiate(values) : model.evaluate(values);
        int n = spectrum.size();
        double[] weightReal = spectrum.weightReal();
        double[] weightImaginary = spectrum.weightImaginary();
        for (int i = 0; i < n; i++) {
            residuals[i] = (z.real()[i] - spectrum.real()[i]) * weightReal[i];
            residuals[n + i] = (z.imaginary()[i] - spectrum.imaginary()[i]) * weightImaginary[i];
        }
        for (int k = 0; k < jacobian.length; k++) {
            ComplexArray slope = model.derivative(k);
            double[] column = jacobian[k];
            for (int i = 0; i < n; i++) {
                column[i] = slope.real()[i] * weightReal[i];
                column[n + i] = slope.imaginary()[i] * weightImaginary[i];
            }
        }
    }
}
