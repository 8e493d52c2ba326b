package science.haven.fit;

import science.haven.quantity.Remark;

import java.util.List;

/// A fit that found its minimum.
///
/// @param estimates one per parameter, in the order of the model
/// @param covariance covariance of all parameters, each element in the product of both units; rows
///   and columns of fixed parameters are zero
/// @param chiSquared sum of the squared weighted residuals, dimensionless where σ is known
/// @param residuals number of residuals N
/// @param freeParameters number of fitted parameters k
/// @param noise whether the covariance was scaled by χ²/(N−k)
/// @param evaluations number of model evaluations spent
/// @param remarks what limits these numbers
public record Converged(
        List<Estimate> estimates,
        double[][] covariance,
        double chiSquared,
        int residuals,
        int freeParameters,
        Noise noise,
        int evaluations,
        List<Remark> remarks)
        implements FitOutcome {

    public Converged {
        estimates = List.copyOf(estimates);
        remarks = List.copyOf(remarks);
    }

    /// The estimated values, in the order of the model.
    ///
    /// @return values, each in the SI unit of its parameter
    public double[] values() {
        return estimates.stream().mapToDouble(e -> e.measured().value()).toArray();
    }

    /// One estimate by name.
    ///
    /// @param symbol symbol of the parameter
    /// @return its estimate
    public Estimate estimate(String symbol) {
        return estimates.get(indexOf(symbol));
    }

    /// Place of a parameter in [#values()], the covariance and gradients.
    ///
    /// @param symbol symbol of the parameter
    /// @return its index
    public int indexOf(String symbol) {
        for (int k = 0; k < estimates.size(); k++) {
            if (estimates.get(k).parameter().symbol().equals(symbol)) {
                return k;
            }
        }
        throw new IllegalArgumentException("no parameter has the symbol " + symbol);
    }

    /// N − k.
    ///
    /// @return degrees of freedom
    public int degreesOfFreedom() {
        return residuals - freeParameters;
    }

    /// χ²/(N−k), which is 1 on average where the weights are true.
    ///
    /// @return reduced χ², dimensionless where σ is known; NaN without degrees of freedom
    public double reducedChiSquared() {
        return chiSquared / degreesOfFreedom();
    }

    /// Standard uncertainty of a derived quantity, with all correlations.
    ///
    /// @param gradient its derivatives by the parameters, in its unit over theirs
    /// @return standard uncertainty, in the unit of the derived quantity
    public double propagate(double[] gradient) {
        if (gradient.length != estimates.size()) {
            throw new IllegalArgumentException(
                    "gradient must hold %d derivatives, got %d"
                            .formatted(estimates.size(), gradient.length));
        }
        double variance = 0;
        for (int k = 0; k < gradient.length; k++) {
            for (int l = 0; l < gradient.length; l++) {
                variance += gradient[k] * covariance[k][l] * gradient[l];
            }
        }
        return Math.sqrt(Math.max(0, variance));
    }

    /// Correlation of two estimates.
    ///
    /// @param first symbol of one parameter
    /// @param second symbol of the other
    /// @return correlation coefficient, dimensionless; 0 if either is fixed
    public double correlation(String first, String second) {
        int k = indexOf(first);
        int l = indexOf(second);
        double product = Math.sqrt(covariance[k][k]) * Math.sqrt(covariance[l][l]);
        return product == 0 ? 0 : Math.max(-1, Math.min(1, covariance[k][l] / product));
    }

    /// Akaike's criterion with the correction for few data: the lower, the better the model.
    ///
    /// ```text
    /// AICc = −2 ln L + 2K + 2K(K+1)/(N−K−1)
    /// −2 ln L = N ln(χ²/N), K = k + 1 where the noise is estimated;  χ², K = k where it is known
    /// ```
    ///
    /// @return AICc, dimensionless; +∞ where there are too few data for the correction
    public double aicc() {
        int k = likelihoodParameters();
        int left = residuals - k - 1;
        return left > 0
                ? minusTwoLogLikelihood() + 2.0 * k + 2.0 * k * (k + 1) / left
                : Double.POSITIVE_INFINITY;
    }

    /// Schwarz's criterion, `−2 ln L + K ln N`: the lower, the better the model.
    ///
    /// @return BIC, dimensionless
    public double bic() {
        return minusTwoLogLikelihood() + likelihoodParameters() * Math.log(residuals);
    }

    private int likelihoodParameters() {
        return noise == Noise.ESTIMATED ? freeParameters + 1 : freeParameters;
    }

    private double minusTwoLogLikelihood() {
        return noise == Noise.ESTIMATED
                ? residuals * Math.log(Math.max(chiSquared, Double.MIN_NORMAL) / residuals)
                : chiSquared;
    }
}
