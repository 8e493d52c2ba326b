package science.haven.tracer;

import science.haven.fit.Estimate;
import science.haven.fit.Noise;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A profile with the law it follows.
///
/// @param data the points
/// @param options what was known
/// @param chosen the law to use
/// @param ranked the laws that could be fitted, best first by AICc
/// @param noise whether the stated errors were believed or the scatter set the scale
/// @param sigma standard uncertainties of the fractions that were used, dimensionless
/// @param slowestExchange where the surface has the fraction of the source at once: the k in m·s⁻¹
///   below which the profile would look different (95 %)
/// @param remarks what limits the numbers
public record ProfileFit(
        IsotopeProfile data,
        ProfileOptions options,
        RankedLaw<SurfaceLaw> chosen,
        List<RankedLaw<SurfaceLaw>> ranked,
        Noise noise,
        double[] sigma,
        OptionalDouble slowestExchange,
        List<Remark> remarks)
        implements ProfileOutcome {

    public ProfileFit {
        ranked = List.copyOf(ranked);
        sigma = sigma.clone();
        remarks = List.copyOf(remarks);
    }

    /// The law that was chosen.
    ///
    /// @return the law
    public SurfaceLaw law() {
        return chosen.law();
    }

    /// The tracer diffusion coefficient as it was fitted; in a polycrystal the effective one.
    ///
    /// @return D* in m²·s⁻¹, without the uncertainty of the depth scale
    public Estimate estimate() {
        return chosen.fit().estimate(ProfileCurve.DIFFUSION);
    }

    /// The tracer diffusion coefficient; `D ∝ x²`, so the depth scale counts twice.
    ///
    /// @return D* in m²·s⁻¹
    public Measured diffusion() {
        return scaled(estimate().measured(), 2 * options.depthScale());
    }

    /// The surface exchange coefficient; `k ∝ x`.
    ///
    /// @return k in m·s⁻¹; empty if the surface has the fraction of the source at once
    public Optional<Measured> exchange() {
        return law() == SurfaceLaw.EXCHANGE
                ? Optional.of(
                        scaled(
                                chosen.fit().estimate(ProfileCurve.EXCHANGE).measured(),
                                options.depthScale()))
                : Optional.empty();
    }

    /// Fraction of the source.
    ///
    /// @return the fraction, exact if it was given
    public Measured source() {
        return options.source().isPresent()
                ? Measured.exact(options.source().getAsDouble())
                : chosen.fit().estimate(ProfileCurve.SOURCE).measured();
    }

    /// Fraction before the exchange.
    ///
    /// @return the fraction, exact if it was given
    public Measured background() {
        return options.background().isPresent()
                ? Measured.exact(options.background().getAsDouble())
                : chosen.fit().estimate(ProfileCurve.BACKGROUND).measured();
    }

    /// The curve.
    ///
    /// @param depth distance from the surface in m
    /// @return the fraction, dimensionless
    public double at(double depth) {
        double[] values = chosen.fit().values();
        return chosen.curve().at(depth, values, new double[values.length]);
    }

    /// The sum of the squared residuals, in standard uncertainties of the points.
    ///
    /// @return χ², dimensionless
    public double chiSquared() {
        return Arrays.stream(residuals()).map(r -> r * r).sum();
    }

    /// Residuals in standard uncertainties.
    ///
    /// @return (measured − fitted)/σ, dimensionless
    public double[] residuals() {
        double[] residuals = new double[data.size()];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = (data.fraction()[i] - at(data.position()[i])) / sigma[i];
        }
        return residuals;
    }

    private static Measured scaled(Measured fitted, double relative) {
        return new Measured(
                fitted.value(), Math.hypot(fitted.uncertainty(), relative * fitted.value()));
    }
}
