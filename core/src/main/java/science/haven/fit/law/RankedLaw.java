package science.haven.fit.law;

import science.haven.fit.Converged;

/// A law that was fitted in a comparison.
///
/// @param law the law
/// @param curve the law as a curve over the abscissa of the comparison
/// @param fit its parameters with covariance
/// @param aicc Akaike's criterion with the correction for few points, dimensionless; lower is
///   better
/// @param pAgainstSimplest probability that the simplest law would be this much worse by chance
///   (F-test, or χ² where the errors are known), dimensionless; 1 for the simplest law itself
public record RankedLaw<L>(
        L law, Curve curve, Converged fit, double aicc, double pAgainstSimplest) {}
