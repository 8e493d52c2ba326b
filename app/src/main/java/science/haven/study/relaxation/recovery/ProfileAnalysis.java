package science.haven.study.relaxation.recovery;

import science.haven.data.Condition;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.relaxation.recovery.RecoveryComponent;
import science.haven.relaxation.recovery.RecoveryFit;
import science.haven.relaxation.recovery.RecoveryOutcome;
import science.haven.study.plan.RecoveryPlan;
import science.haven.study.result.FileResult;
import science.haven.study.result.Remarks;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What recoveries along a spectrum say, as one result.
record ProfileAnalysis(RecoveryPlan plan, RowSpectra spectra, List<RecoveryPlace> places) {

    FileResult result(List<Condition> conditions) {
        List<RecoveryPlace> usable =
                places.stream().filter(place -> place.usable().isPresent()).toList();
        List<Remark> remarks = new ArrayList<>(spectra.signal().provenance().remarks());
        remarks.addAll(Remarks.of(conditions));
        remarks.addAll(spectra.remarks());
        if (usable.size() < places.size()) {
            int without = places.size() - usable.size();
            remarks.add(new TransientRemark.WithoutTime(without, places.size()));
        }
        if (places.size() > 1) {
            remarks.add(new TransientRemark.NotInConclusions(places.size()));
        }
        boolean points = plan.by() == RecoveryPlan.By.POINTS;
        if (!points) {
            remarks.addAll(ofPlaces(usable));
        }
        FileResult.Source source = FileResult.Source.of(spectra.signal().provenance());
        if (usable.isEmpty()) {
            return FileResult.failed(
                    source, conditions, "no part of the spectrum has a relaxation time");
        }
        return new FileResult(
                source,
                conditions,
                "%d %s".formatted(places.size(), plan.by().name().toLowerCase(Locale.ROOT)),
                List.of(),
                points ? extremes(usable) : usable.stream().map(this::value).toList(),
                Optional.empty(),
                Remarks.distinct(remarks),
                Optional.empty());
    }

    /// The place that counts where only one has a time.
    Optional<RecoveryFit> single() {
        return places.size() == 1 ? places.getFirst().usable() : Optional.empty();
    }

    private Value value(RecoveryPlace place) {
        return value("%s at %s".formatted(symbol(), place.text()), place);
    }

    private Value value(String name, RecoveryPlace place) {
        RecoveryComponent component = plan.phase().of(place.usable().orElseThrow().components());
        return Value.of(name, component.time(), Unit.SECOND);
    }

    private String symbol() {
        return RecoveryValues.time(spectra.kind());
    }

    /// Hundreds of points are a figure and a table; the result holds the ends of their range.
    private List<Value> extremes(List<RecoveryPlace> usable) {
        Comparator<RecoveryPlace> byTime = Comparator.comparingDouble(place -> time(place).value());
        List<RecoveryPlace> sure = usable.stream().filter(this::isSure).toList();
        List<RecoveryPlace> among = sure.isEmpty() ? usable : sure;
        RecoveryPlace least = among.stream().min(byTime).orElseThrow();
        RecoveryPlace most = among.stream().max(byTime).orElseThrow();
        return List.of(
                value("shortest %s, at %s".formatted(symbol(), least.text()), least),
                value("longest %s, at %s".formatted(symbol(), most.text()), most));
    }

    private boolean isSure(RecoveryPlace place) {
        Measured time = time(place);
        return time.uncertainty() < time.value() / 10;
    }

    private Measured time(RecoveryPlace place) {
        return plan.phase().of(place.usable().orElseThrow().components()).time();
    }

    /// One remark of each code, with the places where it holds.
    private static List<Remark> ofPlaces(List<RecoveryPlace> usable) {
        Map<String, List<String>> where = new LinkedHashMap<>();
        Map<String, Remark> first = new LinkedHashMap<>();
        for (RecoveryPlace place : usable) {
            RecoveryOutcome outcome = place.outcome();
            if (outcome instanceof RecoveryFit fit) {
                for (Remark remark : fit.remarks()) {
                    first.putIfAbsent(remark.code(), remark);
                    List<String> places =
                            where.computeIfAbsent(remark.code(), code -> new ArrayList<>());
                    if (!places.contains(place.text())) {
                        places.add(place.text());
                    }
                }
            }
        }
        List<Remark> remarks = new ArrayList<>();
        first.forEach(
                (code, remark) ->
                        remarks.add(
                                new TransientRemark.AtPlaces(
                                        remark, where.getOrDefault(code, List.of()))));
        return remarks;
    }
}
