package science.haven.relaxation.recovery;

import org.hipparchus.special.Gamma;

import science.haven.fit.Noise;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.List;
import java.util.Optional;

/// A recovery, the law it follows best, and what the others would say.
///
/// @param data the points that were fitted; of magnitudes those with their signs restored
/// @param chosen the law to use
/// @param ranked all laws that could be fitted, best first by AICc
/// @param noise whether the stated errors were believed or the scatter set the scale
/// @param components the phases, the fastest first
/// @param end signal after a long delay: equilibrium, or the baseline of a decay; in the unit of
///   the intensity
/// @param amplitude all that relaxes, in the unit of the intensity
/// @param startShare signal at no delay over that at the end, dimensionless: −1 for perfect
///   inversion, 0 for perfect saturation; empty for decays
/// @param remarks what limits these numbers
public record RecoveryFit(
        RecoveryData data,
        RankedLaw<RecoveryLaw> chosen,
        List<RankedLaw<RecoveryLaw>> ranked,
        Noise noise,
        List<RecoveryComponent> components,
        Measured end,
        Measured amplitude,
        Optional<Measured> startShare,
        List<Remark> remarks)
        implements RecoveryOutcome {

    public RecoveryFit {
        ranked = List.copyOf(ranked);
        components = List.copyOf(components);
        remarks = List.copyOf(remarks);
    }

    /// The law that was chosen.
    ///
    /// @return the law
    public RecoveryLaw law() {
        return chosen.law();
    }

    /// Whether something relaxes and a law describes how.
    ///
    /// @return false where the remarks say that the rate is not to be used
    public boolean isUsable() {
        return remarks.stream()
                .noneMatch(
                        remark ->
                                remark instanceof RecoveryRemark.PoorFit
                                        || remark instanceof RecoveryRemark.NothingRelaxes);
    }

    /// The curve.
    ///
    /// @param delay delay in s
    /// @return signal, in the unit of the intensity
    public double at(double delay) {
        double[] values = chosen.fit().values();
        return chosen.curve().at(delay, values, new double[values.length]);
    }

    /// Points less curve.
    ///
    /// @return one residual per point, in the unit of the intensity
    public double[] residuals() {
        double[] delay = data.delay();
        double[] residuals = data.intensity();
        for (int i = 0; i < delay.length; i++) {
            residuals[i] -= at(delay[i]);
        }
        return residuals;
    }

    /// Share of a perfect inversion, `f` in `m = 1 − (1 + f) Φ`, or of a perfect saturation, `s` in
    /// `m = 1 − s Φ`.
    ///
    /// @return f or s, dimensionless; empty for decays
    public Optional<Measured> efficiency() {
        double ideal = data.kind().idealStart();
        return startShare.map(
                share ->
                        ideal < 0
                                ? share.scaled(-1)
                                : new Measured(1 - share.value(), share.uncertainty()));
    }

    /// Mean time of a stretched exponential, `⟨T⟩ = T Γ(1/β)/β`.
    ///
    /// @return ⟨T⟩ in s; empty for other laws
    public Optional<Measured> meanTime() {
        if (!(law() instanceof RecoveryLaw.Stretched)) {
            return Optional.empty();
        }
        double rate = chosen.fit().estimate("R").measured().value();
        double beta = chosen.fit().estimate("beta").measured().value();
        double mean = RecoveryLaw.Stretched.meanTime(beta) / rate;
        double[] gradient = new double[chosen.fit().estimates().size()];
        gradient[chosen.fit().indexOf("R")] = -mean / rate;
        gradient[chosen.fit().indexOf("beta")] =
                -mean * (1 + Gamma.digamma(1 / beta) / beta) / beta;
        return Optional.of(new Measured(mean, chosen.fit().propagate(gradient)));
    }
}
