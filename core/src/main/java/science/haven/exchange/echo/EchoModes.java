package science.haven.exchange.echo;

import java.util.Arrays;

/// An echo over the mixing time as a sum of exponentials, one per mode of the jumps.
///
/// @param amplitudes amplitudes of the modes over the signal after a perfect pulse, dimensionless
/// @param rates rates of the modes in s⁻¹; 0 for what stays
public record EchoModes(double[] amplitudes, double[] rates) {

    private static final double STAYS = 1e-9;

    public EchoModes {
        amplitudes = amplitudes.clone();
        rates = rates.clone();
    }

    /// The amplitudes.
    ///
    /// @return a copy, dimensionless
    @Override
    public double[] amplitudes() {
        return amplitudes.clone();
    }

    /// The rates.
    ///
    /// @return a copy, in s⁻¹
    @Override
    public double[] rates() {
        return rates.clone();
    }

    /// The echo.
    ///
    /// @param mixingTime mixing time t_m in s
    /// @return S₂ over the signal after a perfect pulse, dimensionless
    public double at(double mixingTime) {
        double sum = 0;
        for (int k = 0; k < rates.length; k++) {
            sum += amplitudes[k] * Math.exp(-rates[k] * mixingTime);
        }
        return sum;
    }

    /// Share of the echo that jumps leave over.
    ///
    /// @return final amplitude Z = S₂(∞)/S₂(0), dimensionless
    public double finalAmplitude() {
        double fastest = Arrays.stream(rates).max().orElse(0);
        double left = 0;
        for (int k = 0; k < rates.length; k++) {
            left += rates[k] <= STAYS * fastest ? amplitudes[k] : 0;
        }
        return left / at(0);
    }
}
