package science.haven.study.spectrum;

import science.haven.data.Condition;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.study.result.Analysed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The clock of a series: how long after the first spectrum each was recorded.
public final class ElapsedTime {

    /// Two spectra make no series.
    private static final int FEWEST = 3;

    private ElapsedTime() {}

    /// Gives each spectrum its time, where all files say when they were recorded.
    ///
    /// @param spectra the spectra of one measurement
    /// @return the same spectra, with the condition `time` where nothing else gave it
    public static List<Analysed> of(List<Analysed> spectra) {
        List<Instant> starts =
                spectra.stream().flatMap(a -> start(a).stream()).distinct().sorted().toList();
        long dated = spectra.stream().filter(a -> start(a).isPresent()).count();
        if (starts.size() < FEWEST || dated < spectra.size()) {
            return spectra;
        }
        return spectra.stream().map(a -> timed(a, starts.getFirst())).toList();
    }

    private static Optional<Instant> start(Analysed analysed) {
        return analysed instanceof AnalysedLines lines ? lines.start() : Optional.empty();
    }

    private static Analysed timed(Analysed analysed, Instant first) {
        if (!(analysed instanceof AnalysedLines lines)
                || lines.start().isEmpty()
                || lines.result().condition("time").isPresent()) {
            return analysed;
        }
        double seconds = Duration.between(first, lines.start().get()).toMillis() / 1000.0;
        Condition time =
                new Condition(
                        "time",
                        Measured.exact(seconds),
                        Unit.HOUR,
                        Condition.Origin.FILE,
                        Optional.empty());
        return lines.with(lines.result().with(time));
    }
}
