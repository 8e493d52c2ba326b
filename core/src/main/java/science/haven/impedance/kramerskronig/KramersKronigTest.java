package science.haven.impedance.kramerskronig;

import java.util.List;

/// What a Kramers-Kronig test found; points are in ascending order of frequency.
///
/// Residuals are (data − model)/|Z|.
///
/// @param noise standard deviation of the noise per component (Z′ or Z″), relative to |Z|,
///   dimensionless
/// @param degreesOfFreedom components less the coefficients used, at least 1
/// @param frequency frequencies in Hz, ascending
/// @param real relative residual of Z′, dimensionless
/// @param imaginary relative residual of Z″, dimensionless
/// @param scale noise of each point over that of the average, dimensionless; 1 for one instrument
/// @param decades misfit by decade of frequency, ascending
/// @param autocorrelation correlation of neighbouring residuals, dimensionless: about 0 for noise
/// @param runs standard score of the number of sign runs, dimensionless: far below 0 for structure
/// @param largest largest residual |ΔZ|/|Z|, dimensionless
/// @param largestFrequency where the largest residual is, in Hz
/// @param remarks what the test says in words; empty for a clean spectrum
public record KramersKronigTest(
        double noise,
        int degreesOfFreedom,
        double[] frequency,
        double[] real,
        double[] imaginary,
        double[] scale,
        List<Decade> decades,
        double autocorrelation,
        double runs,
        double largest,
        double largestFrequency,
        List<KramersKronigRemark> remarks) {

    /// Misfit within one decade of frequency.
    ///
    /// @param lowestFrequency lower end in Hz
    /// @param highestFrequency upper end in Hz
    /// @param points number of points
    /// @param misfit root mean square of the residuals per component, relative to |Z|,
    ///   dimensionless
    public record Decade(
            double lowestFrequency, double highestFrequency, int points, double misfit) {}

    public KramersKronigTest {
        frequency = frequency.clone();
        real = real.clone();
        imaginary = imaginary.clone();
        scale = scale.clone();
        decades = List.copyOf(decades);
        remarks = List.copyOf(remarks);
    }

    /// Whether the spectrum violates the Kramers-Kronig relations.
    ///
    /// @return true if a remark `KRAMERS_KRONIG_VIOLATED` is among the remarks
    public boolean violated() {
        return remarks.stream().anyMatch(r -> r.code().equals("KRAMERS_KRONIG_VIOLATED"));
    }

    /// Sum of the squared residuals of both components, each over the noise of its point as `scale`
    /// has it.
    ///
    /// @return Σ|ΔZ|²/(|Z|² scale²), dimensionless
    public double sumOfSquares() {
        return sumOfSquares(frequency, real, imaginary);
    }

    /// The same sum for the residuals of another fit to the tested spectrum, or to a part of it.
    ///
    /// @param places frequencies of its points in Hz; points at one frequency in the order of the
    ///   spectrum
    /// @param re relative residual of Z′, dimensionless
    /// @param im relative residual of Z″, dimensionless
    /// @return Σ|ΔZ|²/(|Z|² scale²), dimensionless
    public double sumOfSquares(double[] places, double[] re, double[] im) {
        double sum = 0;
        boolean[] taken = new boolean[frequency.length];
        for (int k = 0; k < places.length; k++) {
            int i = 0;
            while (i < frequency.length - 1 && (taken[i] || frequency[i] != places[k])) {
                i++;
            }
            taken[i] = true;
            sum += (re[k] * re[k] + im[k] * im[k]) / (scale[i] * scale[i]);
        }
        return sum;
    }
}
