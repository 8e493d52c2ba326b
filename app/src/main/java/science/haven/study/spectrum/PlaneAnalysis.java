package science.haven.study.spectrum;

import science.haven.data.Condition;
import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.fit.Interval;
import science.haven.quantity.Dimension;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.spectrum.PlaneSpectrum;
import science.haven.spectrum.Processed;
import science.haven.study.plan.Span;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;
import science.haven.study.result.Remarks;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A spectrum over two frequencies: one result with the volumes of its regions.
///
/// @param technique the options of the technique
record PlaneAnalysis(Technique.Spectra technique) {

    private static final Unit VOLUME = new Unit("arb. u.·ppm²", 1, 0, Dimension.NONE);

    /// Wider than any spectrum, in ppm.
    private static final double[] ALL = {-1e12, 1e12};

    Analysed of(Processed processed, boolean raw, List<Condition> conditions) {
        NmrSignal signal = processed.signal();
        PlaneSpectrum plane = PlaneSpectrum.of(signal);
        FileResult.Source source = FileResult.Source.of(plane.provenance());
        Optional<String> mismatch = mismatch();
        if (mismatch.isPresent()) {
            return new Analysed.NumbersOnly(FileResult.failed(source, conditions, mismatch.get()));
        }
        List<Value> volumes = new ArrayList<>();
        for (Map.Entry<String, Span> part : technique.integrals().entrySet()) {
            Span span = part.getValue();
            volumes.add(
                    Value.of(
                            "integral " + part.getKey(),
                            plane.volume(direct(span), indirect(span)),
                            VOLUME));
        }
        List<Remark> remarks = new ArrayList<>(plane.provenance().remarks());
        remarks.addAll(Remarks.of(conditions));
        remarks.addAll(processed.remarks());
        FileResult result =
                new FileResult(
                        source,
                        conditions,
                        "",
                        List.of(),
                        volumes,
                        Optional.empty(),
                        Remarks.distinct(remarks),
                        Optional.empty());
        PlaneSpectrum shown =
                technique.region().map(r -> plane.cut(direct(r), indirect(r))).orElse(plane);
        String second =
                signal.indirect().orElse(null) instanceof SpectralAxis axis ? axis.nucleus() : "";
        return new AnalysedPlane(
                result,
                shown,
                signal.direct().nucleus(),
                second,
                raw ? Optional.of(processed.log()) : Optional.empty());
    }

    /// Why a region cannot lie on chemical shifts.
    private Optional<String> mismatch() {
        List<Span> spans = new ArrayList<>(technique.integrals().values());
        technique.region().ifPresent(spans::add);
        return spans.stream()
                .flatMap(
                        span ->
                                span
                                        .indirect()
                                        .map(i -> List.of(span.from(), i.from()))
                                        .orElse(List.of(span.from()))
                                        .stream())
                .filter(end -> !end.unit().dimension().equals(Unit.PPM.dimension()))
                .findFirst()
                .map(end -> "expected a region in ppm, found " + end.text());
    }

    private static double[] direct(Span span) {
        return ends(span.in(Unit.PPM));
    }

    private static double[] indirect(Span span) {
        return span.indirect().map(part -> ends(part.in(Unit.PPM))).orElse(ALL.clone());
    }

    private static double[] ends(Interval interval) {
        return new double[] {interval.lower(), interval.upper()};
    }
}
