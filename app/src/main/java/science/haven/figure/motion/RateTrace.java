package science.haven.figure.motion;

import java.util.List;

/// Relaxation rates over temperature, measured and explained.
///
/// @param label name in the legend, for example `R₁ of 7Li at 155.5 MHz`
/// @param temperature temperatures of the points in K
/// @param rate rates in s⁻¹
/// @param uncertainty standard uncertainties in s⁻¹; empty for none
/// @param curve what the motions say; without values if there is no fit
public record RateTrace(
        String label, double[] temperature, double[] rate, double[] uncertainty, Curve curve) {

    public RateTrace {
        temperature = temperature.clone();
        rate = rate.clone();
        uncertainty = uncertainty.clone();
    }

    /// What motions say about a rate.
    ///
    /// @param temperature temperatures in K, in order
    /// @param rate the whole rate in s⁻¹
    /// @param lower lower end of the 68 % band in s⁻¹
    /// @param upper upper end of the 68 % band in s⁻¹
    /// @param parts the rate of each motion alone, and of the background, in s⁻¹
    public record Curve(
            double[] temperature,
            double[] rate,
            double[] lower,
            double[] upper,
            List<double[]> parts) {

        public Curve {
            temperature = temperature.clone();
            rate = rate.clone();
            lower = lower.clone();
            upper = upper.clone();
            parts = parts.stream().map(double[]::clone).toList();
        }
    }
}
