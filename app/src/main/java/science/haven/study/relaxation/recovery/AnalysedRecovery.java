package science.haven.study.relaxation.recovery;

import science.haven.relaxation.rates.RatePoint;
import science.haven.relaxation.recovery.RecoveryFit;
import science.haven.relaxation.recovery.distribution.TimeDistribution;
import science.haven.relaxation.recovery.joint.JointCurve;
import science.haven.spectrum.Recipe;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;

import java.util.Optional;

/// A transient with all that was made of it.
///
/// @param result the numbers
/// @param fit points and laws
/// @param point the rate that goes into further conclusions; empty if temperature, nucleus or spin
///   lock are not known
/// @param distribution times that describe the points without a law; empty if none was made
/// @param together what all temperatures say of this one; empty if it was looked at alone
/// @param log how the signals were processed; empty if the file holds spectra
public record AnalysedRecovery(
        FileResult result,
        RecoveryFit fit,
        Optional<RatePoint> point,
        Optional<TimeDistribution> distribution,
        Optional<JointCurve> together,
        Optional<Recipe> log)
        implements Analysed {

    /// The curve that the numbers belong to.
    ///
    /// @param delay delay in s
    /// @return signal, in the unit of the intensity
    public double at(double delay) {
        return together.map(curve -> curve.at(delay)).orElseGet(() -> fit.at(delay));
    }

    /// Points less curve.
    ///
    /// @return one residual per point, in the unit of the intensity
    public double[] residuals() {
        double[] delay = fit.data().delay();
        double[] residuals = fit.data().intensity();
        for (int i = 0; i < delay.length; i++) {
            residuals[i] -= at(delay[i]);
        }
        return residuals;
    }

    /// Signal that counts as one: equilibrium, or the start of a decay.
    ///
    /// @return signal, in the unit of the intensity; never 0
    public double full() {
        double end = together.map(JointCurve::end).orElseGet(fit.end()::value);
        double start = together.map(JointCurve::start).orElseGet(fit.amplitude()::value);
        double full = fit.data().kind().recovers() ? end : end + start;
        return full == 0 ? 1 : full;
    }

    /// What the times are called.
    ///
    /// @return for example `T₁`
    public String symbol() {
        return RecoveryValues.time(fit.data().kind());
    }
}
