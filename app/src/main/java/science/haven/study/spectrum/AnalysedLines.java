package science.haven.study.spectrum;

import science.haven.data.Spectrum;
import science.haven.quantity.Remark;
import science.haven.spectrum.Recipe;
import science.haven.spectrum.peak.PeakAnalysis;
import science.haven.spectrum.peak.PeakFit;
import science.haven.spectrum.peak.PeakOptions;
import science.haven.study.plan.Amounts;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;
import science.haven.study.result.Remarks;
import science.haven.study.result.Value;
import science.haven.study.spectrum.amount.AmountRemark;
import science.haven.study.spectrum.amount.ChosenLines;
import science.haven.study.spectrum.amount.Circumstances;
import science.haven.study.spectrum.amount.LineAmounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A spectrum with all that was made of it.
///
/// @param result the numbers
/// @param spectrum the spectrum, in the region looked at
/// @param nucleus for example `7Li`; empty if the spectrum is not of NMR
/// @param reference frequency in Hz that reads 0 ppm; empty if the file does not tell
/// @param log how it was processed; empty if the file holds it as it is
/// @param fit its lines; empty if none were asked for
/// @param start when the recording began, if the file says so
public record AnalysedLines(
        FileResult result,
        Spectrum spectrum,
        String nucleus,
        OptionalDouble reference,
        Optional<Recipe> log,
        Optional<PeakFit> fit,
        Optional<Instant> start)
        implements Analysed {

    /// The same with another result.
    ///
    /// @param other the numbers
    /// @return the analysed spectrum
    public AnalysedLines with(FileResult other) {
        return new AnalysedLines(other, spectrum, nucleus, reference, log, fit, start);
    }

    /// The same with lines.
    ///
    /// @param lines the lines of the spectrum
    /// @param asked what is made of their areas
    /// @return the analysed spectrum, with what follows from the lines among its numbers
    public AnalysedLines with(PeakFit lines, Amounts asked) {
        ChosenLines chosen = new ChosenLines(lines, asked.names());
        LineAmounts amounts =
                LineAmounts.of(
                        asked,
                        chosen,
                        new Circumstances(result.source().file(), nucleus, result.conditions()));
        List<Value> derived = new ArrayList<>(result.derived());
        derived.addAll(amounts.values());
        List<Remark> remarks = new ArrayList<>(result.remarks());
        remarks.addAll(lines.remarks());
        remarks.addAll(amounts.remarks());
        FileResult other =
                new FileResult(
                        result.source(),
                        result.conditions(),
                        LineValues.model(lines),
                        LineValues.parameters(lines, chosen),
                        derived,
                        Optional.of(lines)
                                .filter(found -> found.size() > 0)
                                .map(found -> LineValues.quality(spectrum, found)),
                        Remarks.distinct(remarks),
                        result.failure());
        return new AnalysedLines(
                other, spectrum, nucleus, reference, log, Optional.of(lines), start);
    }

    /// The same with lines that know of no other spectrum.
    ///
    /// @param options what to look for
    /// @param asked what is made of their areas
    /// @return the analysed spectrum
    public AnalysedLines fittedAlone(PeakOptions options, Amounts asked) {
        return with(PeakAnalysis.fit(spectrum, options), asked);
    }

    /// The same without what was said of its lines; integrals stay.
    ///
    /// @return the analysed spectrum
    AnalysedLines withoutLines() {
        List<Remark> remarks = new ArrayList<>(result.remarks());
        fit.ifPresent(lines -> remarks.removeAll(lines.remarks()));
        remarks.removeIf(remark -> remark instanceof AmountRemark);
        FileResult other =
                new FileResult(
                        result.source(),
                        result.conditions(),
                        "",
                        List.of(),
                        result.derived().stream()
                                .filter(value -> value.name().startsWith("integral "))
                                .toList(),
                        Optional.empty(),
                        remarks,
                        result.failure());
        return new AnalysedLines(other, spectrum, nucleus, reference, log, Optional.empty(), start);
    }
}
