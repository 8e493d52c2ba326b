package science.haven.study.relaxation.recovery;

import science.haven.fit.Converged;
import science.haven.fit.Noise;
import science.haven.fit.law.LawComparison;
import science.haven.fit.law.RankedLaw;
import science.haven.relaxation.recovery.RecoveryAnalysis;
import science.haven.relaxation.recovery.RecoveryFit;
import science.haven.relaxation.recovery.RecoveryKind;
import science.haven.relaxation.recovery.RecoveryLaw;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One law for all recoveries of a measurement. Where noise lets each choose for itself, rates of
/// one exponential stand beside initial rates of several, and what looks like scatter, or like a
/// slope, is the change from the one to the other. All recoveries together know more: the law of
/// the lowest sum of Akaike's criterion is taken. Where the noise of a recovery is known its
/// correction for few points, which makes up for an estimated noise, is left out; summed over many
/// recoveries it would outweigh what they say together.
///
/// @see "K. P. Burnham, D. R. Anderson, Model Selection and Multimodel Inference, 2002, ch. 2"
///
/// @param technique how each is analysed
public record CommonLaw(Technique.Relaxation technique) {

    /// Difference from which the data give a law no support (Burnham, Anderson, ch. 2.6).
    private static final double NO_SUPPORT = 10;

    /// A law and the sum of its criterion over all recoveries.
    private record Sum(RankedLaw<RecoveryLaw> law, double criterion) {

        int parameters() {
            return law.fit().estimates().size();
        }
    }

    /// Takes one law for all.
    ///
    /// @param analysed what came of each recovery alone
    /// @return the same; where laws differed, with the common one and a remark
    public List<Analysed> of(List<Analysed> analysed) {
        List<Analysed> changed = new ArrayList<>(analysed);
        for (RecoveryKind kind : RecoveryKind.values()) {
            List<AnalysedRecovery> recoveries =
                    Analysed.of(AnalysedRecovery.class, analysed).stream()
                            .filter(one -> one.fit().data().kind() == kind)
                            .filter(one -> one.fit().isUsable())
                            .toList();
            if (recoveries.stream().map(one -> one.fit().law()).distinct().count() > 1) {
                sums(recoveries).ifPresent(sums -> change(recoveries, sums, changed));
            }
        }
        return changed;
    }

    /// Laws that all recoveries were fitted with, the lowest sum first; empty if there are none.
    private static Optional<List<Sum>> sums(List<AnalysedRecovery> recoveries) {
        Map<RecoveryLaw, List<Double>> criteria = new LinkedHashMap<>();
        Map<RecoveryLaw, RankedLaw<RecoveryLaw>> laws = new LinkedHashMap<>();
        for (AnalysedRecovery recovery : recoveries) {
            for (RankedLaw<RecoveryLaw> law : recovery.fit().ranked()) {
                criteria.computeIfAbsent(law.law(), l -> new ArrayList<>())
                        .add(criterion(law.fit()));
                laws.putIfAbsent(law.law(), law);
            }
        }
        List<Sum> sums = new ArrayList<>();
        laws.forEach(
                (law, ranked) -> {
                    List<Double> all = criteria.getOrDefault(law, List.of());
                    double sum = all.stream().mapToDouble(Double::doubleValue).sum();
                    if (all.size() == recoveries.size() && Double.isFinite(sum)) {
                        sums.add(new Sum(ranked, sum));
                    }
                });
        sums.sort(Comparator.comparingDouble(Sum::criterion));
        return sums.isEmpty() ? Optional.empty() : Optional.of(sums);
    }

    private static double criterion(Converged fit) {
        return fit.noise() == Noise.KNOWN
                ? fit.chiSquared() + 2.0 * fit.freeParameters()
                : fit.aicc();
    }

    /// The simplest of the laws that cannot be told apart; phases or a distribution only where one
    /// phase of the spin, which is known to be there, has no support.
    private static Sum chosen(List<Sum> sums) {
        double best = sums.getFirst().criterion;
        Sum chosen =
                sums.stream()
                        .filter(sum -> sum.criterion - best <= LawComparison.NO_DIFFERENCE)
                        .min(Comparator.comparingInt(Sum::parameters))
                        .orElseThrow();
        boolean plain = chosen.law.law().equals(new RecoveryLaw.Exponentials(1));
        return sums.stream()
                .filter(sum -> !plain && sum.law.law() instanceof RecoveryLaw.OnePhase)
                .filter(sum -> sum.criterion - best < NO_SUPPORT)
                .findFirst()
                .orElse(chosen);
    }

    private void change(List<AnalysedRecovery> recoveries, List<Sum> sums, List<Analysed> changed) {
        Sum chosen = chosen(sums);
        RecoveryLaw law = chosen.law.law();
        int others = (int) recoveries.stream().filter(r -> !r.fit().law().equals(law)).count();
        Optional<Sum> next = sums.stream().filter(sum -> !sum.equals(chosen)).findFirst();
        TransientRemark remark =
                new TransientRemark.LawOfAll(
                        law.toString(),
                        others,
                        recoveries.size(),
                        next.map(sum -> sum.law.law().toString()).orElse(""),
                        next.map(sum -> sum.criterion - chosen.criterion).orElse(0.0));
        TransientAnalysis analysis =
                new TransientAnalysis(technique.with(technique.recovery().with(law)));
        for (AnalysedRecovery recovery : recoveries) {
            RecoveryFit fit = recovery.fit();
            if (!fit.law().equals(law)
                    && RecoveryAnalysis.fit(fit.data(), analysis.options(Optional.empty()))
                            instanceof RecoveryFit other) {
                fit = other;
            }
            changed.set(changed.indexOf(recovery), analysis.with(recovery, fit, remark));
        }
    }

    /// Says that laws differ, where each recovery shall keep its own.
    ///
    /// @param analysed what came of each recovery alone
    /// @return the same with a remark where laws differ
    public List<Analysed> remarked(List<Analysed> analysed) {
        List<AnalysedRecovery> recoveries = Analysed.of(AnalysedRecovery.class, analysed);
        List<String> laws =
                recoveries.stream().map(one -> one.fit().law().toString()).distinct().toList();
        if (laws.size() < 2) {
            return analysed;
        }
        TransientRemark remark = new TransientRemark.LawsDiffer(laws);
        TransientAnalysis analysis = new TransientAnalysis(technique);
        return analysed.stream()
                .map(
                        one ->
                                one instanceof AnalysedRecovery recovery
                                        ? analysis.with(recovery, recovery.fit(), remark)
                                        : one)
                .toList();
    }
}
