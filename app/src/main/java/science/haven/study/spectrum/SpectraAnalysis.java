package science.haven.study.spectrum;

import science.haven.data.ArrayAxis;
import science.haven.data.Condition;
import science.haven.data.NmrSignal;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.data.Spectrum;
import science.haven.fit.Interval;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.spectrum.NmrSpectra;
import science.haven.spectrum.PlaneSpectrum;
import science.haven.spectrum.Processed;
import science.haven.spectrum.Recipe;
import science.haven.spectrum.peak.PeakAnalysis;
import science.haven.spectrum.peak.PeakFit;
import science.haven.spectrum.peak.PeakOptions;
import science.haven.spectrum.sideband.SpinningRate;
import science.haven.study.plan.Span;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;
import science.haven.study.result.Remarks;
import science.haven.study.result.Value;
import science.haven.study.spectrum.amount.ChosenLines;
import science.haven.study.spectrum.amount.Circumstances;
import science.haven.study.spectrum.amount.LineAmounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The whole way of a spectrum: processing, integrals, lines.
public final class SpectraAnalysis {

    private static final String NO_SCALE =
            "the file does not tell the frequency of the spectrometer, and without it there are no"
                    + " shifts in ppm";

    private final Technique.Spectra technique;

    /// The analysis of the spectra of one measurement.
    ///
    /// @param technique the options of the technique
    public SpectraAnalysis(Technique.Spectra technique) {
        this.technique = technique;
    }

    /// One result per row of a signal, or one for all if its rows are a second frequency.
    ///
    /// @param signal the signal, raw or processed
    /// @param conditions what is known about it
    /// @return numbers and curves
    public List<Analysed> of(NmrSignal signal, List<Condition> conditions) {
        if (!(signal.direct().reference() > 0)) {
            FileResult.Source source = FileResult.Source.of(signal.provenance());
            return List.of(
                    new Analysed.NumbersOnly(FileResult.failed(source, conditions, NO_SCALE)));
        }
        boolean raw = signal.direct().domain() == SpectralAxis.Domain.TIME;
        Recipe recipe =
                raw
                        ? technique.recipe().orElseGet(() -> Recipe.propose(signal))
                        : new Recipe(List.of());
        Processed processed = recipe.apply(signal);
        NmrSignal result = processed.signal();
        Optional<SpinningRate> spinning = SpinningRate.of(signal);
        List<Remark> remarks = new ArrayList<>(processed.remarks());
        spinning.ifPresent(found -> remarks.addAll(found.remarks()));
        Made made =
                new Made(
                        result.direct().nucleus(),
                        OptionalDouble.of(result.direct().reference()),
                        raw ? Optional.of(processed.log()) : Optional.empty(),
                        remarks,
                        spinning.map(found -> Value.of("spinning rate", found.rate(), Unit.HERTZ)),
                        signal.acquisition().start());
        if (PlaneSpectrum.suits(result)) {
            return List.of(new PlaneAnalysis(technique).of(processed, raw, conditions));
        }
        List<Analysed> rows = new ArrayList<>();
        for (int r = 0; r < result.rows(); r++) {
            List<Condition> own = new ArrayList<>(conditions);
            int row = r;
            result.indirect().flatMap(axis -> Rows.condition(axis, row)).ifPresent(own::add);
            rows.add(analysed(NmrSpectra.real(result.row(r)), own, made));
        }
        return rows;
    }

    /// The result of a spectrum that needs no processing.
    ///
    /// @param spectrum the spectrum
    /// @param conditions what is known about it
    /// @return numbers and curves
    public Analysed of(Spectrum spectrum, List<Condition> conditions) {
        Made made =
                new Made(
                        "",
                        OptionalDouble.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());
        return analysed(spectrum, conditions, made);
    }

    /// How a spectrum was made.
    private record Made(
            String nucleus,
            OptionalDouble reference,
            Optional<Recipe> log,
            List<Remark> remarks,
            Optional<Value> spinning,
            Optional<Instant> start) {}

    private Analysed analysed(Spectrum whole, List<Condition> conditions, Made made) {
        Unit unit = whole.unit();
        FileResult.Source source = FileResult.Source.of(whole.provenance());
        Optional<String> mismatch = mismatch(unit);
        if (mismatch.isPresent()) {
            return new Analysed.NumbersOnly(FileResult.failed(source, conditions, mismatch.get()));
        }
        Optional<Interval> region = technique.region().map(span -> span.in(unit));
        Optional<PeakFit> fit =
                technique
                        .lines()
                        .map(asked -> PeakAnalysis.fit(whole, within(asked.in(unit), region)));
        List<Remark> remarks = new ArrayList<>(whole.provenance().remarks());
        remarks.addAll(Remarks.of(conditions));
        remarks.addAll(made.remarks());
        fit.ifPresent(found -> remarks.addAll(found.remarks()));
        List<Value> derived = new ArrayList<>();
        for (Map.Entry<String, Span> part : technique.integrals().entrySet()) {
            integral(whole, part.getKey(), part.getValue().in(unit)).ifPresent(derived::add);
        }
        Optional<ChosenLines> lines =
                fit.map(found -> new ChosenLines(found, technique.amounts().names()));
        if (lines.isPresent()) {
            Circumstances known =
                    new Circumstances(whole.provenance().file(), made.nucleus(), conditions);
            LineAmounts amounts = LineAmounts.of(technique.amounts(), lines.get(), known);
            derived.addAll(amounts.values());
            remarks.addAll(amounts.remarks());
        }
        made.spinning().ifPresent(derived::add);
        FileResult result =
                new FileResult(
                        source,
                        conditions,
                        fit.map(LineValues::model).orElse(""),
                        lines.map(l -> LineValues.parameters(l.fit(), l)).orElse(List.of()),
                        derived,
                        fit.filter(f -> f.size() > 0)
                                .map(f -> LineValues.quality(cut(whole, region), f)),
                        Remarks.distinct(remarks),
                        Optional.empty());
        return new AnalysedLines(
                result,
                cut(whole, region),
                made.nucleus(),
                made.reference(),
                made.log(),
                fit,
                made.start());
    }

    /// Why a region cannot lie on this abscissa.
    private Optional<String> mismatch(Unit unit) {
        List<Span> spans = new ArrayList<>(technique.integrals().values());
        technique.region().ifPresent(spans::add);
        if (spans.stream().anyMatch(span -> span.indirect().isPresent())) {
            return Optional.of("expected a spectrum over two frequencies, found one over one");
        }
        Optional<String> distance = technique.lines().flatMap(lines -> lines.mismatch(unit));
        if (distance.isPresent()) {
            return distance;
        }
        return spans.stream()
                .filter(span -> !span.from().unit().dimension().equals(unit.dimension()))
                .findFirst()
                .map(
                        span ->
                                "expected a region in %s, found %s"
                                        .formatted(unit.symbol(), span.from().text()));
    }

    private static PeakOptions within(PeakOptions options, Optional<Interval> region) {
        return region.map(r -> options.within(r.lower(), r.upper())).orElse(options);
    }

    private static Optional<Value> integral(Spectrum spectrum, String name, Interval part) {
        int inside = cut(spectrum, part).size();
        if (inside < 2) {
            return Optional.empty();
        }
        Measured integral = NmrSpectra.integral(spectrum, part.lower(), part.upper());
        return Optional.of(
                Value.of("integral " + name, integral, LineValues.area(spectrum.unit())));
    }

    private static Spectrum cut(Spectrum spectrum, Optional<Interval> region) {
        return region.map(part -> cut(spectrum, part)).orElse(spectrum);
    }

    /// The points of a spectrum within a part of its abscissa; all if there are none.
    static Spectrum cut(Spectrum spectrum, Interval part) {
        double[] x = spectrum.abscissa();
        int from = 0;
        while (from < x.length && x[from] < part.lower()) {
            from++;
        }
        int to = from;
        while (to < x.length && x[to] <= part.upper()) {
            to++;
        }
        if (to - from < 2) {
            return spectrum;
        }
        return new Spectrum(
                Arrays.copyOfRange(x, from, to),
                Arrays.copyOfRange(spectrum.intensity(), from, to),
                spectrum.quantity(),
                spectrum.unit(),
                spectrum.provenance());
    }

    /// Rows of a pseudo-2D experiment as conditions.
    private static final class Rows {

        static Optional<Condition> condition(SignalAxis axis, int row) {
            return switch (axis) {
                case ArrayAxis array ->
                        Optional.of(
                                new Condition(
                                        array.quantity(),
                                        Measured.exact(array.values()[row]),
                                        array.unit(),
                                        Condition.Origin.FILE,
                                        Optional.empty()));
                case SpectralAxis spectral ->
                        Optional.of(
                                new Condition(
                                        "indirect offset",
                                        Measured.exact(spectral.at(row)),
                                        Unit.HERTZ,
                                        Condition.Origin.FILE,
                                        Optional.empty()));
            };
        }
    }
}
