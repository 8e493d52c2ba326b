package science.haven.relaxation.recovery.joint;

import science.haven.quantity.Measured;

import java.util.ArrayList;
import java.util.List;

/// The curve of a joint fit at one temperature.
///
/// ```text
/// y(t) = Σ_k p_k (M + A exp(−R_k t)),   Σ p_k = 1
/// ```
///
/// @param end M, signal after a long delay, in the unit of the intensity
/// @param start A, signal at no delay less that at the end, in the unit of the intensity
/// @param fractions p_k, dimensionless
/// @param rates R_k in s⁻¹
public record JointCurve(double end, double start, double[] fractions, double[] rates) {

    public JointCurve {
        fractions = fractions.clone();
        rates = rates.clone();
        if (fractions.length != rates.length) {
            throw new IllegalArgumentException(
                    "there must be one rate per fraction, %d, got %d"
                            .formatted(fractions.length, rates.length));
        }
    }

    static JointCurve of(JointFit fit, int index, boolean recovers) {
        double[] values = fit.fit().values();
        double sign = recovers ? -1 : 1;
        List<PhaseOverTemperature> phases = fit.phases();
        List<Measured> fractions = new ArrayList<>();
        List<Measured> rates = new ArrayList<>();
        for (PhaseOverTemperature phase : phases) {
            fractions.add(phase.fractions().get(index));
            rates.add(phase.rates().get(index));
        }
        return new JointCurve(
                values[2 * index],
                sign * values[2 * index + 1],
                fractions.stream().mapToDouble(Measured::value).toArray(),
                rates.stream().mapToDouble(Measured::value).toArray());
    }

    /// Fractions.
    ///
    /// @return a copy, dimensionless
    @Override
    public double[] fractions() {
        return fractions.clone();
    }

    /// Rates.
    ///
    /// @return a copy, in s⁻¹
    @Override
    public double[] rates() {
        return rates.clone();
    }

    /// The whole curve.
    ///
    /// @param delay delay in s
    /// @return signal, in the unit of the intensity
    public double at(double delay) {
        double sum = 0;
        for (int k = 0; k < rates.length; k++) {
            sum += part(k, delay);
        }
        return sum;
    }

    /// One phase alone.
    ///
    /// @param phase its index, the fastest first
    /// @param delay delay in s
    /// @return its part of the signal, in the unit of the intensity
    public double part(int phase, double delay) {
        return fractions[phase] * (end + start * Math.exp(-rates[phase] * delay));
    }
}
