package science.haven.fieldgradient;

import science.haven.fieldgradient.attenuation.Attenuation;
import science.haven.fieldgradient.attenuation.BehindWalls;
import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.Interval;
import science.haven.fit.Noise;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A decay, the law it follows best, and what the others would say.
///
/// @param decay the points
/// @param chosen the law to use
/// @param ranked all laws that could be fitted, best first by AICc
/// @param noise whether the stated errors were believed or the scatter set the scale
/// @param window least and greatest diffusion coefficient that these b values can tell at this
///   noise, in m²·s⁻¹
/// @param remarks what limits these numbers
public record EchoFit(
        EchoDecay decay,
        RankedLaw<EchoModel> chosen,
        List<RankedLaw<EchoModel>> ranked,
        Noise noise,
        Optional<Interval> window,
        List<Remark> remarks)
        implements EchoOutcome {

    public EchoFit {
        ranked = List.copyOf(ranked);
        remarks = List.copyOf(remarks);
    }

    /// The model that was chosen.
    ///
    /// @return law and floor
    public EchoModel model() {
        return chosen.law();
    }

    /// The echo at a b value.
    ///
    /// @param b b in s·m⁻²
    /// @return intensity in the unit of the data
    public double at(double b) {
        return at(chosen, b);
    }

    /// The echo of one of the other laws.
    ///
    /// @param law a ranked law
    /// @param b b in s·m⁻²
    /// @return intensity in the unit of the data
    public static double at(RankedLaw<EchoModel> law, double b) {
        double[] values = law.fit().values();
        return law.curve().at(b, values, new double[values.length]);
    }

    /// Points less curve.
    ///
    /// @return one residual per point, in the unit of the intensity
    public double[] residuals() {
        double[] b = decay.b();
        double[] residuals = decay.intensity();
        for (int i = 0; i < b.length; i++) {
            residuals[i] -= at(b[i]);
        }
        return residuals;
    }

    /// All of the signal at b = 0.
    ///
    /// @return signal in the unit of the intensity
    public double start() {
        return at(0);
    }

    /// Mean diffusion coefficient of all ions in all directions, from the initial slope.
    ///
    /// @return mean in m²·s⁻¹; empty for a stretched exponential, which has none
    public Optional<Measured> mean() {
        Attenuation attenuation = model().law().attenuation();
        int own = attenuation.parameters().size();
        Converged fit = chosen.fit();
        double[] values = Arrays.copyOfRange(fit.values(), 1, 1 + own);
        double[] slopes = new double[own];
        double mean = attenuation.mean(values, slopes);
        if (!Double.isFinite(mean)) {
            return Optional.empty();
        }
        double[] gradient = new double[fit.estimates().size()];
        System.arraycopy(slopes, 0, gradient, 1, own);
        double uncertainty = fit.propagate(gradient);
        return Optional.of(
                new Measured(mean, Double.isFinite(uncertainty) ? uncertainty : Double.MAX_VALUE));
    }

    /// Where the mean lies with 68 % probability: a factor to both sides.
    ///
    /// @return interval in m²·s⁻¹; empty where there is no mean
    public Optional<Interval> mean68() {
        if (model().law() == EchoLaw.ISOTROPIC) {
            return Optional.of(chosen.fit().estimate("D").interval68());
        }
        Estimate amplitude = chosen.fit().estimate(DecayCurve.AMPLITUDE);
        double deviation = amplitude.measured().uncertainty();
        double reach =
                deviation > 0
                        ? (amplitude.interval68().upper() - amplitude.measured().value())
                                / deviation
                        : 1;
        return mean().map(
                        mean -> {
                            double factor = Math.exp(Math.min(700, reach * mean.relative()));
                            return new Interval(
                                    mean.value() / factor,
                                    Math.min(Double.MAX_VALUE, mean.value() * factor));
                        });
    }

    /// What does not decay.
    ///
    /// @return floor over all of the signal at b = 0, dimensionless; empty if there is none
    public Optional<Measured> floor() {
        if (!model().floor()) {
            return Optional.empty();
        }
        Converged fit = chosen.fit();
        double[] values = fit.values();
        double own = values[values.length - 1];
        double all = values[0] + own;
        double[] gradient = new double[values.length];
        gradient[0] = -own / (all * all);
        gradient[values.length - 1] = values[0] / (all * all);
        return Optional.of(
                new Measured(own / all, Math.min(Double.MAX_VALUE, fit.propagate(gradient))));
    }

    /// Size of the walls that hold ions back: the distance of planes, else the radius.
    ///
    /// @param diffusionTime Δ − δ/3 in s
    /// @return size in m; empty where there are no walls
    public Optional<Measured> wallSize(double diffusionTime) {
        return model().law().walls().isPresent()
                ? Optional.of(
                        chosen.fit()
                                .estimate(BehindWalls.SQUARED_SIZE)
                                .measured()
                                .scaled(diffusionTime)
                                .power(0.5))
                : Optional.empty();
    }

    /// Root of the mean square that ions move along the gradient: `√(2 D Δ)`.
    ///
    /// @param diffusionTime Δ in s
    /// @return path in m; empty where there is no mean
    public Optional<Measured> path(double diffusionTime) {
        return mean().map(mean -> mean.scaled(2 * diffusionTime).power(0.5));
    }
}
