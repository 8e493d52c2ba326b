package science.haven.fit.law;

import science.haven.fit.Converged;

/// Which of two models of the same data is the better bet, nested or not.
///
/// @param aiccDifference AICc of the second minus that of the first, dimensionless; > 0 favours the
///   first
/// @param bicDifference the same for BIC, dimensionless
/// @param evidenceRatio how many times more probable the better one is, `exp(|ΔAICc|/2)`,
///   dimensionless
/// @param verdict what follows
public record ModelComparison(
        double aiccDifference, double bicDifference, double evidenceRatio, Verdict verdict) {

    /// Less evidence than this does not tell two models apart.
    public static final double LEAST_EVIDENCE = 10;

    /// What a comparison says.
    public enum Verdict {
        /// The first model.
        FIRST,
        /// The second model.
        SECOND,
        /// The data do not decide.
        CANNOT_BE_TOLD_APART
    }

    /// Compares two fits.
    ///
    /// @param first fit of one model
    /// @param second fit of the other model to the same data with the same weights
    /// @return the comparison
    public static ModelComparison of(Converged first, Converged second) {
        if (first.residuals() != second.residuals() || first.noise() != second.noise()) {
            throw new IllegalArgumentException(
                    "fits must be of the same data and noise, got %d residuals %s and %d %s"
                            .formatted(
                                    first.residuals(),
                                    first.noise(),
                                    second.residuals(),
                                    second.noise()));
        }
        double aicc = difference(first.aicc(), second.aicc());
        double ratio = Math.min(Math.exp(Math.abs(aicc) / 2), Double.MAX_VALUE);
        Verdict decided = aicc > 0 ? Verdict.FIRST : Verdict.SECOND;
        return new ModelComparison(
                aicc,
                second.bic() - first.bic(),
                ratio,
                ratio < LEAST_EVIDENCE ? Verdict.CANNOT_BE_TOLD_APART : decided);
    }

    private static double difference(double first, double second) {
        return first == second ? 0 : second - first; // both may be infinite
    }
}
