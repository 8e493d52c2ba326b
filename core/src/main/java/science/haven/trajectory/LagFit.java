package science.haven.trajectory;

import science.haven.math.Cholesky;

/// A straight line through mean square displacements by generalised least squares.
///
/// ```text
/// MSD(t) = a + 2d D t        (D, a) = (Xᵀ C⁻¹ X)⁻¹ Xᵀ C⁻¹ MSD
/// ```
///
/// @param lags the lags in frames
/// @param slope growth per frame in m²
/// @param offset value at lag 0 in m²
/// @param slopeVariance variance of the slope in m⁴
/// @param offsetVariance variance of the offset in m⁴
/// @param bothVariance covariance of slope and offset in m⁴
/// @param weights what each mean square displacement counts for in the slope, dimensionless
record LagFit(
        int[] lags,
        double slope,
        double offset,
        double slopeVariance,
        double offsetVariance,
        double bothVariance,
        double[] weights) {

    /// Fits with the covariance of a motion that is what is fitted beyond the first lag, and what
    /// is measured below.
    ///
    /// @param walk covariance of a random walk at these lags, which gives a first line
    static LagFit of(double[] msd, int[] lags, double[][] walk, int dimensions, int ions) {
        double[] values = new double[lags.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = msd[lags[i]];
        }
        LagFit first = solve(values, lags, walk);
        if (first.slope > 0) {
            double[] spread = spread(msd, lags[0], first, dimensions);
            LagFit better =
                    solve(values, lags, WindowCovariance.of(spread, lags, dimensions, ions));
            if (better.slope > 0 && better.slopeVariance > 0) {
                return better;
            }
        }
        return first.scaled(Math.abs(first.slope) / dimensions);
    }

    /// The same with the variances of a walk of another step.
    private LagFit scaled(double squaredStep) {
        double factor = squaredStep * squaredStep;
        return new LagFit(
                lags,
                slope,
                offset,
                slopeVariance * factor,
                offsetVariance * factor,
                bothVariance * factor,
                weights);
    }

    private static double[] spread(double[] msd, int first, LagFit fit, int dimensions) {
        double[] spread = new double[msd.length];
        for (int n = 1; n < spread.length; n++) {
            double line = fit.offset + fit.slope * n;
            spread[n] = (n < first ? msd[n] : Math.max(line, 0)) / dimensions;
        }
        return spread;
    }

    static LagFit solve(double[] values, int[] lags, double[][] covariance) {
        int count = lags.length;
        Cholesky cholesky = Cholesky.of(covariance);
        double[] ones = new double[count];
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            ones[i] = 1;
            times[i] = lags[i];
        }
        double[] one = cholesky.solve(ones);
        double[] time = cholesky.solve(times);
        double a = dot(ones, one);
        double b = dot(ones, time);
        double c = dot(times, time);
        double determinant = a * c - b * b;
        double[] weights = new double[count];
        double slope = 0;
        double offset = 0;
        for (int i = 0; i < count; i++) {
            weights[i] = (a * time[i] - b * one[i]) / determinant;
            slope += weights[i] * values[i];
            offset += (c * one[i] - b * time[i]) / determinant * values[i];
        }
        return new LagFit(
                lags, slope, offset, a / determinant, c / determinant, -b / determinant, weights);
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
