package science.haven.study.operando;

import science.haven.data.Spectrum;
import science.haven.quantity.Remark;
import science.haven.spectrum.peak.PeakFit;
import science.haven.spectrum.peak.PeakOptions;
import science.haven.spectrum.peak.series.Carry;
import science.haven.spectrum.peak.series.PeakSeries;
import science.haven.study.plan.Amounts;
import science.haven.study.plan.LinesPlan;
import science.haven.study.plan.OperandoPlan;
import science.haven.study.result.FileResult;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;
import science.haven.study.spectrum.AnalysedLines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The lines of a series of spectra, fitted as one.
///
/// @param measurement name of the measurement
/// @param how how the spectra know of each other
/// @param mean the lines of the mean spectrum; empty if they could not be followed
/// @param remarks what limits them
public record FollowedLines(
        String measurement, OperandoPlan.Lines how, Optional<PeakFit> mean, List<Remark> remarks)
        implements Finding {

    /// Keeps a copy of the list.
    public FollowedLines {
        remarks = List.copyOf(remarks);
    }

    /// A series, with its spectra.
    ///
    /// @param lines what was found
    /// @param spectra the spectra with their lines
    public record Fitted(FollowedLines lines, List<AnalysedLines> spectra) {
        /// Keeps a copy of the list.
        public Fitted {
            spectra = List.copyOf(spectra);
        }
    }

    /// Fits a series.
    ///
    /// @param measurement name of the measurement
    /// @param how how the spectra know of each other
    /// @param asked what is known about the lines
    /// @param amounts what is made of the areas
    /// @param spectra the spectra in their order, without lines
    /// @return the same with lines
    public static Fitted of(
            String measurement,
            OperandoPlan.Lines how,
            LinesPlan asked,
            Amounts amounts,
            List<AnalysedLines> spectra) {
        Optional<String> foreign =
                spectra.stream()
                        .flatMap(s -> asked.mismatch(s.spectrum().unit()).stream())
                        .findFirst();
        if (foreign.isPresent()) {
            Remark remark = new OperandoRemark.NotFollowed(foreign.get());
            return new Fitted(
                    new FollowedLines(measurement, how, Optional.empty(), List.of(remark)),
                    spectra);
        }
        Optional<String> obstacle = obstacle(how, spectra);
        if (obstacle.isPresent()) {
            List<AnalysedLines> alone =
                    spectra.stream()
                            .map(s -> s.fittedAlone(asked.in(s.spectrum().unit()), amounts))
                            .toList();
            Remark remark = new OperandoRemark.NotFollowed(obstacle.get());
            FollowedLines none =
                    new FollowedLines(measurement, how, Optional.empty(), List.of(remark));
            return new Fitted(none, alone);
        }
        List<Spectrum> data = spectra.stream().map(AnalysedLines::spectrum).toList();
        PeakOptions options = asked.in(data.getFirst().unit());
        PeakSeries series = PeakSeries.fit(data, options, carry(how, spectra));
        List<AnalysedLines> fitted = new ArrayList<>();
        for (int i = 0; i < spectra.size(); i++) {
            fitted.add(spectra.get(i).with(series.fits().get(i), amounts));
        }
        FollowedLines lines =
                new FollowedLines(
                        measurement, how, Optional.of(series.mean()), series.mean().remarks());
        return new Fitted(lines, fitted);
    }

    private static Carry carry(OperandoPlan.Lines how, List<AnalysedLines> spectra) {
        return switch (how) {
            case FOLLOWED -> new Carry.Along();
            case SHARED -> new Carry.Shared();
            case OVER_TIME -> new Carry.LinearShift(over("time", spectra));
            case OVER_TEMPERATURE -> new Carry.LinearShift(over("temperature", spectra));
        };
    }

    private static double[] over(String condition, List<AnalysedLines> spectra) {
        return spectra.stream()
                .mapToDouble(s -> value(s.result(), condition).orElse(Double.NaN))
                .toArray();
    }

    private static OptionalDouble value(FileResult result, String condition) {
        return result.condition(condition).stream().mapToDouble(c -> c.value().value()).findFirst();
    }

    /// Why the spectra make no series.
    private static Optional<String> obstacle(OperandoPlan.Lines how, List<AnalysedLines> spectra) {
        if (spectra.size() < 2) {
            return Optional.of("it has fewer than two spectra");
        }
        double[] first = spectra.getFirst().spectrum().abscissa();
        for (AnalysedLines spectrum : spectra) {
            if (!Arrays.equals(first, spectrum.spectrum().abscissa())) {
                return Optional.of(spectrum.result().source().file() + " has another abscissa");
            }
        }
        String condition =
                switch (how) {
                    case FOLLOWED, SHARED -> "";
                    case OVER_TIME -> "time";
                    case OVER_TEMPERATURE -> "temperature";
                };
        boolean known =
                condition.isEmpty()
                        || spectra.stream().allMatch(s -> value(s.result(), condition).isPresent());
        return known ? Optional.empty() : Optional.of("not every spectrum has a " + condition);
    }

    /// None: the lines are results of their spectra.
    @Override
    public List<Results.Conclusion> conclusions() {
        return List.of();
    }
}
