package science.haven.study.spectrum;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.spectrum.pattern.HiddenPeaks;
import science.haven.spectrum.peak.FittedLine;
import science.haven.spectrum.peak.PeakFit;
import science.haven.study.plan.Amounts;
import science.haven.study.plan.Technique;
import science.haven.study.result.ChangedCondition;
import science.haven.study.spectrum.amount.AmountRemark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Powder patterns of one series: what the first one shows is counted in all.
final class SharedPeaks {

    private SharedPeaks() {}

    /// Fits patterns again that hide peaks of the first one.
    static List<AnalysedLines> counted(List<AnalysedLines> patterns, Technique.Spectra technique) {
        Optional<Amounts.Pattern> asked = technique.amounts().pattern();
        boolean changes = ChangedCondition.among(patterns).isPresent();
        Optional<PeakFit> first = patterns.stream().findFirst().flatMap(AnalysedLines::fit);
        if (asked.isEmpty() || technique.lines().isEmpty() || !changes || first.isEmpty()) {
            return patterns;
        }
        Unit unit = first.get().unit();
        if (!asked.get().broadest().unit().dimension().equals(unit.dimension())) {
            return patterns;
        }
        double broadest = unit.fromSi(asked.get().broadest().si().value());
        List<AnalysedLines> all = new ArrayList<>(patterns.subList(0, 1));
        for (AnalysedLines pattern : patterns.subList(1, patterns.size())) {
            Optional<PeakFit> own = pattern.fit().filter(fit -> fit.unit().equals(unit));
            List<FittedLine> hidden =
                    own.map(fit -> HiddenPeaks.of(fit, first.get(), broadest)).orElse(List.of());
            if (hidden.isEmpty()) {
                all.add(pattern);
            } else {
                PeakFit again =
                        HiddenPeaks.refit(
                                pattern.spectrum(),
                                technique.lines().get().in(unit),
                                own.orElseThrow(),
                                hidden);
                AnalysedLines counted = pattern.withoutLines().with(again, technique.amounts());
                all.add(
                        counted.with(
                                counted.result().with(List.of(), List.of(said(hidden, unit)))));
            }
        }
        return all;
    }

    private static Remark said(List<FittedLine> hidden, Unit unit) {
        String places =
                hidden.stream()
                        .map(peak -> Digits.of(peak.position().value(), 4))
                        .collect(Collectors.joining(", "));
        return new AmountRemark.PeaksHidden(places + " " + unit.symbol());
    }
}
