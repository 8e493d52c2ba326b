package science.haven.spectrum.peak.shape;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.math.VoigtProfile;
import science.haven.quantity.Unit;

import java.util.Optional;

/// A Gaussian of width f_G convolved with a Lorentzian of width f_L, described by its full width Γ
/// and the Lorentzian share `λ = f_L / Γ`, from 0 (Gaussian) to 1 (Lorentzian).
///
/// ```text
/// Γ = a f_L + √[(1 − a)² f_L² + f_G²]    a = 0.5346    so    f_G² = Γ² [(1 − aλ)² − (1 − a)² λ²]
/// ```
///
/// Γ and λ are hardly correlated, unlike f_G and f_L, and the profile is smooth in both up to
/// either end, so their uncertainties mean what they say. Γ is the true full width within 0.024 %.
///
/// @see "J. J. Olivero, R. L. Longbothum, J. Quant. Spectrosc. Radiat. Transf. 17 (1977) 233"
public record Voigt() implements LineShape {

    private static final double A = 0.5346;
    private static final double B = (1 - A) * (1 - A);
    private static final double EIGHT_LN2 = 8 * Math.log(2);

    private static final Parameter SHARE =
            new Parameter("λ", "Lorentzian share of the width", Unit.NONE, 0, 1, Scale.LINEAR);

    @Override
    public Optional<Parameter> form() {
        return Optional.of(SHARE);
    }

    @Override
    public double commonForm() {
        return 0.5;
    }

    @Override
    public void evaluate(double[] x, double position, double width, double form, double[][] out) {
        double square = Math.max(0, (1 - A * form) * (1 - A * form) - B * form * form);
        double variance = width * width * square / EIGHT_LN2;
        new VoigtProfile().evaluate(x, position, variance, form * width / 2, out);
        if (out.length > 1) {
            double varianceByWidth = 2 * variance / width;
            double varianceByForm =
                    -2 * width * width * (A * (1 - A * form) + B * form) / EIGHT_LN2;
            for (int i = 0; i < x.length; i++) {
                double byVariance = out[2][i];
                double byHalfWidth = out[3][i];
                out[1][i] = -out[1][i];
                out[2][i] = byVariance * varianceByWidth + byHalfWidth * form / 2;
                out[3][i] = byVariance * varianceByForm + byHalfWidth * width / 2;
            }
        }
    }

    /// Full width at half maximum from its parts.
    ///
    /// @param gaussian full width of the Gaussian, in any unit
    /// @param lorentzian full width of the Lorentzian, in the unit of `gaussian`
    /// @return full width of the Voigt line, in the unit of `gaussian`
    public static double width(double gaussian, double lorentzian) {
        return A * lorentzian + Math.sqrt(B * lorentzian * lorentzian + gaussian * gaussian);
    }

    /// Width of the Gaussian in a Voigt line.
    ///
    /// @param width full width of the line, in any unit
    /// @param form Lorentzian share λ, dimensionless
    /// @return full width of the Gaussian, in the unit of `width`
    public static double gaussianWidth(double width, double form) {
        return width * Math.sqrt(Math.max(0, (1 - A * form) * (1 - A * form) - B * form * form));
    }
}
