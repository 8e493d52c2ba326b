package science.haven.fieldgradient;

import science.haven.fieldgradient.attenuation.Attenuation;
import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.Intervals;
import science.haven.fit.Parameter;
import science.haven.fit.law.Candidate;
import science.haven.fit.law.Curve;
import science.haven.fit.law.LawComparison;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decays at several diffusion times with one law for all of them, each with its own signal at b =
/// 0. What diffuses freely, however anisotropic, falls on one curve over b; together the decays
/// tell laws apart that each of them alone cannot.
///
/// @param chosen the law to use
/// @param ranked all laws that could be fitted, best first by AICc
/// @param remarks what limits the choice
public record JointDecays(
        RankedLaw<EchoModel> chosen, List<RankedLaw<EchoModel>> ranked, List<Remark> remarks) {

    public JointDecays {
        ranked = List.copyOf(ranked);
        remarks = List.copyOf(remarks);
    }

    /// Fits all laws of the options without a floor and without walls, which change the curve from
    /// time to time, and ranks them, with the same caution towards anisotropy as for a single
    /// decay.
    ///
    /// @param decays at least two, each with a positive signal at its lowest b
    /// @param options which laws
    /// @return the laws; empty if there is one decay, or no law fits
    public static Optional<JointDecays> of(List<EchoDecay> decays, EchoOptions options) {
        if (decays.size() < 2 || decays.stream().anyMatch(d -> !(d.first() > 0))) {
            return Optional.empty();
        }
        EchoDecay pooled = pooled(decays);
        int[] owner = new int[pooled.size()];
        int next = 0;
        for (int d = 0; d < decays.size(); d++) {
            Arrays.fill(owner, next, next + decays.get(d).size(), d);
            next += decays.get(d).size();
        }
        List<Candidate<EchoModel>> candidates = new ArrayList<>();
        List<EchoModel> models = options.with(EchoOptions.Floor.NONE).models();
        models.removeIf(model -> model.law().walls().isPresent());
        for (Candidate<EchoModel> single : new DecayStarts(pooled).candidates(models)) {
            double[] start = new double[decays.size() + single.start().length - 1];
            Arrays.fill(start, 0, decays.size(), single.start()[0]);
            System.arraycopy(single.start(), 1, start, decays.size(), single.start().length - 1);
            Attenuation attenuation = single.law().law().attenuation();
            candidates.add(
                    new Candidate<>(
                            single.law(),
                            new JointCurve(attenuation, pooled.b(), owner, decays.size()),
                            start,
                            Set.of()));
        }
        double[] index = new double[pooled.size()];
        Arrays.setAll(index, i -> i);
        boolean known = pooled.sigma().length > 0;
        Optional<LawComparison<EchoModel>> compared =
                candidates.isEmpty()
                        ? Optional.empty()
                        : LawComparison.tried(
                                candidates,
                                index,
                                pooled.intensity(),
                                pooled.weights(),
                                known,
                                Intervals.COVARIANCE);
        return compared.flatMap(
                comparison -> {
                    List<Remark> remarks = new ArrayList<>(comparison.remarks());
                    return EchoAnalysis.chosen(comparison, options, remarks)
                            .map(law -> new JointDecays(law, comparison.ranked(), remarks));
                });
    }

    /// All points, each decay over its own first one.
    private static EchoDecay pooled(List<EchoDecay> decays) {
        boolean known = decays.stream().allMatch(d -> d.sigma().length > 0);
        int size = decays.stream().mapToInt(EchoDecay::size).sum();
        double[] b = new double[size];
        double[] intensity = new double[size];
        double[] sigma = new double[known ? size : 0];
        int next = 0;
        for (EchoDecay decay : decays) {
            for (int i = 0; i < decay.size(); i++) {
                b[next] = decay.b()[i];
                intensity[next] = decay.intensity()[i] / decay.first();
                if (known) {
                    sigma[next] = decay.sigma()[i] / decay.first();
                }
                next++;
            }
        }
        return new EchoDecay(b, intensity, sigma);
    }

    /// The law.
    ///
    /// @return how the echoes fall
    public EchoLaw law() {
        return chosen.law().law();
    }

    /// The diffusion coefficients of the law.
    ///
    /// @return their estimates, in m²·s⁻¹
    public List<Estimate> coefficients() {
        return chosen.fit().estimates().stream()
                .filter(e -> e.parameter().unit().equals(Unit.SQUARE_METRE_PER_SECOND))
                .toList();
    }

    /// Mean diffusion coefficient, from the initial slope.
    ///
    /// @return mean in m²·s⁻¹; empty for a stretched exponential, which has none
    public Optional<Measured> mean() {
        Attenuation attenuation = law().attenuation();
        int own = attenuation.parameters().size();
        Converged fit = chosen.fit();
        int first = fit.estimates().size() - own;
        double[] slopes = new double[own];
        double mean =
                attenuation.mean(Arrays.copyOfRange(fit.values(), first, first + own), slopes);
        if (!Double.isFinite(mean)) {
            return Optional.empty();
        }
        double[] gradient = new double[fit.estimates().size()];
        System.arraycopy(slopes, 0, gradient, first, own);
        return Optional.of(new Measured(mean, Math.min(Double.MAX_VALUE, fit.propagate(gradient))));
    }

    /// The echo of point number x.
    private static final class JointCurve implements Curve {

        private final Attenuation attenuation;
        private final double[] b;
        private final int[] owner;
        private final int count;
        private final List<Parameter> parameters;
        private final double[] own;
        private final double[] slopes;

        JointCurve(Attenuation attenuation, double[] b, int[] owner, int count) {
            this.attenuation = attenuation;
            this.b = b;
            this.owner = owner.clone();
            this.count = count;
            List<Parameter> all = new ArrayList<>();
            for (int d = 1; d <= count; d++) {
                all.add(
                        Parameter.real(
                                "S" + d, "echo of decay %d at b = 0".formatted(d), Unit.NONE));
            }
            all.addAll(attenuation.parameters());
            parameters = List.copyOf(all);
            own = new double[attenuation.parameters().size()];
            slopes = new double[own.length];
        }

        @Override
        public List<Parameter> parameters() {
            return parameters;
        }

        @Override
        public double at(double x, double[] values, double[] gradient) {
            int i = (int) x;
            System.arraycopy(values, count, own, 0, own.length);
            double echo = attenuation.at(b[i], own, slopes);
            double amplitude = values[owner[i]];
            Arrays.fill(gradient, 0, count, 0);
            gradient[owner[i]] = echo;
            for (int k = 0; k < own.length; k++) {
                gradient[count + k] = amplitude * slopes[k];
            }
            return amplitude * echo;
        }
    }
}
