package science.haven.impedance.relaxationtimes;

import java.util.List;

/// A distribution of relaxation times and what stands in series with it.
///
/// ```text
/// Z(ω) = R∞ + iωL + Σ_m 1/(Q_m (iω)^{n_m}) + ∫ γ(ln τ)/(1 + iωτ) d ln τ
/// ```
///
/// @param tau time constants in s, ascending and even in ln τ
/// @param gamma γ(ln τ) in Ω
/// @param uncertainty standard deviation of γ at the chosen smoothness, in Ω
/// @param seriesResistance R∞ in Ω
/// @param inductance L in H
/// @param electrode blocking electrode; empty if there is none
/// @param peaks the relaxations, by ascending time constant
/// @param real (Z′ − model)/|Z| in the order of the spectrum, dimensionless
/// @param imaginary (Z″ − model)/|Z| in the order of the spectrum, dimensionless
/// @param noise standard deviation of the residuals per component, relative to |Z|, dimensionless
/// @param remarks what limits the distribution
public record RelaxationDistribution(
        double[] tau,
        double[] gamma,
        double[] uncertainty,
        double seriesResistance,
        double inductance,
        List<Blocking> electrode,
        List<RelaxationPeak> peaks,
        double[] real,
        double[] imaginary,
        double noise,
        List<RelaxationRemark> remarks) {

    /// One constant phase element of a blocking electrode; a few of neighbouring exponents together
    /// make up one with an exponent between.
    ///
    /// @param exponent n, dimensionless
    /// @param inverseQ 1/Q in Ω·s⁻ⁿ
    public record Blocking(double exponent, double inverseQ) {}

    public RelaxationDistribution {
        tau = tau.clone();
        gamma = gamma.clone();
        uncertainty = uncertainty.clone();
        electrode = List.copyOf(electrode);
        peaks = List.copyOf(peaks);
        real = real.clone();
        imaginary = imaginary.clone();
        remarks = List.copyOf(remarks);
    }

    /// Resistance of everything that relaxes: the area of γ.
    ///
    /// @return polarisation resistance in Ω
    public double polarisationResistance() {
        double sum = 0;
        for (double g : gamma) {
            sum += g;
        }
        return sum * Math.log(tau[tau.length - 1] / tau[0]) / (tau.length - 1);
    }
}
