package science.haven.relaxation.recovery.distribution;

import science.haven.quantity.Remark;

import java.util.List;

/// How much relaxes with which time.
///
/// ```text
/// y(t) = M ∓ ∫ g(ln T) exp(−t/T) d ln T,   g ≥ 0
/// ```
///
/// @param time times T in s, ascending and even in ln T
/// @param density g(ln T), in the unit of the intensity
/// @param uncertainty standard uncertainty of g by the noise, with the smoothing less strict, in
///   the unit of the intensity; 0 where g is 0
/// @param end signal after a long delay, in the unit of the intensity
/// @param smoothness weight λ of the penalty on the curvature of g, over the variance of a point,
///   dimensionless
/// @param scatter standard deviation of a point about the curve, in the unit of the intensity
/// @param peaks the peaks, by ascending time
/// @param remarks what limits the distribution
public record TimeDistribution(
        double[] time,
        double[] density,
        double[] uncertainty,
        double end,
        double smoothness,
        double scatter,
        List<TimePeak> peaks,
        List<Remark> remarks) {

    public TimeDistribution {
        time = time.clone();
        density = density.clone();
        uncertainty = uncertainty.clone();
        peaks = List.copyOf(peaks);
        remarks = List.copyOf(remarks);
    }

    /// Times.
    ///
    /// @return a copy, in s
    @Override
    public double[] time() {
        return time.clone();
    }

    /// Standard uncertainty of the density.
    ///
    /// @return a copy, in the unit of the intensity
    @Override
    public double[] uncertainty() {
        return uncertainty.clone();
    }

    /// Density over ln T.
    ///
    /// @return a copy, in the unit of the intensity
    @Override
    public double[] density() {
        return density.clone();
    }
}
