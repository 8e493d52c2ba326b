package science.haven.study.operando;

import science.haven.data.Provenance;
import science.haven.data.Transient;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.spectrum.series.CellTrace;
import science.haven.study.plan.OperandoPlan;
import science.haven.study.result.FileResult;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;
import science.haven.study.spectrum.AnalysedLines;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The cell on the clock of the spectra.
///
/// @param measurement name of the measurement
/// @param record voltage and current over the time of the series; empty if the clocks are apart
/// @param charged whether the current is known
/// @param sources the files
/// @param remarks what limits this
public record CellResult(
        String measurement,
        Optional<Transient> record,
        boolean charged,
        List<FileResult.Source> sources,
        List<Remark> remarks)
        implements Finding {

    private static final double MILLI = 1e-3;
    private static final MathContext SHOWN = new MathContext(5);

    /// Keeps copies of the lists.
    public CellResult {
        sources = List.copyOf(sources);
        remarks = List.copyOf(remarks);
    }

    /// Puts a cell onto the clock of the spectra.
    ///
    /// @param measurement name of the measurement
    /// @param cell the files of the cell
    /// @param clock how the clocks are joined
    /// @param spectra the spectra, with their times
    /// @return the cell
    public static CellResult of(
            String measurement,
            CellRecord cell,
            OperandoPlan.Clock clock,
            List<AnalysedLines> spectra) {
        List<Remark> remarks = new ArrayList<>(cell.remarks());
        Joining joining = new Joining(clock, zero(spectra));
        List<Placed> placed = new ArrayList<>();
        for (CellRecord.Stretch stretch : cell.stretches()) {
            Optional<Double> offset = joining.offset(stretch.data().started());
            offset.ifPresent(by -> placed.add(new Placed(by, stretch.data())));
            if (offset.isEmpty() && remarks.stream().noneMatch(CellResult::apart)) {
                remarks.add(new OperandoRemark.ClocksApart(joining.reason(stretch)));
            }
        }
        return new CellResult(
                measurement,
                placed.isEmpty() ? Optional.empty() : Optional.of(joined(placed)),
                cell.charged(),
                cell.stretches().stream().map(CellRecord.Stretch::source).toList(),
                remarks);
    }

    private static boolean apart(Remark remark) {
        return remark instanceof OperandoRemark.ClocksApart;
    }

    /// The moment at which the clock of the spectra reads 0.
    private static Optional<Instant> zero(List<AnalysedLines> spectra) {
        for (AnalysedLines spectrum : spectra) {
            var time = spectrum.result().condition("time");
            if (spectrum.start().isPresent() && time.isPresent()) {
                long after = Math.round(time.get().value().value() / MILLI);
                return spectrum.start().map(start -> start.minusMillis(after));
            }
        }
        return Optional.empty();
    }

    /// The way from one clock to the other.
    ///
    /// @param clock what the study says
    /// @param zero when the clock of the spectra reads 0
    private record Joining(OperandoPlan.Clock clock, Optional<Instant> zero) {

        /// Time on the clock of the spectra at which that of the cell reads 0.
        Optional<Double> offset(Optional<LocalDateTime> started) {
            return switch (clock) {
                case OperandoPlan.Clock.Offset(var after) -> Optional.of(after.si().value());
                case OperandoPlan.Clock.Started(var moment) ->
                        zero.map(from -> seconds(from, moment.toInstant()));
                case OperandoPlan.Clock.Zone(var zone) ->
                        started.isEmpty()
                                ? Optional.empty()
                                : zero.map(from -> seconds(from, started.get().toInstant(zone)));
                case OperandoPlan.Clock.Unknown() -> Optional.empty();
            };
        }

        String reason(CellRecord.Stretch stretch) {
            String file = stretch.source().file();
            Optional<LocalDateTime> started = stretch.data().started();
            if (!(clock instanceof OperandoPlan.Clock.Unknown) && zero.isEmpty()) {
                return "the spectra do not say when they were recorded; give 'offset'";
            }
            return started.isPresent()
                    ? "%s says %s without a time zone; give 'zone'".formatted(file, started.get())
                    : file + " does not say when it began; give 'start' or 'offset'";
        }

        private static double seconds(Instant from, Instant to) {
            return (to.toEpochMilli() - from.toEpochMilli()) * MILLI;
        }
    }

    private record Placed(double offset, Transient data) {

        double begin() {
            return offset + data.time()[0];
        }
    }

    /// All stretches in the order of time; where two overlap, the later one begins a new voltage.
    private static Transient joined(List<Placed> stretches) {
        List<double[]> rows = new ArrayList<>();
        stretches.stream()
                .filter(placed -> placed.data().size() > 0)
                .sorted(Comparator.comparingDouble(Placed::begin))
                .forEach(
                        placed -> {
                            Transient data = placed.data();
                            for (int i = 0; i < data.size(); i++) {
                                double time = placed.offset() + data.time()[i];
                                rows.add(new double[] {time, data.voltage()[i], data.current()[i]});
                            }
                        });
        rows.sort(Comparator.comparingDouble(row -> row[0]));
        Provenance provenance = stretches.getFirst().data().provenance();
        return new Transient(column(rows, 0), column(rows, 1), column(rows, 2), provenance);
    }

    private static double[] column(List<double[]> rows, int k) {
        return rows.stream().mapToDouble(row -> row[k]).toArray();
    }

    /// What the cell did at any time.
    ///
    /// @param negative whether the charge of a negative current counts as positive
    /// @return the trace; empty if the clocks are apart or the current is not known
    public Optional<CellTrace> trace(boolean negative) {
        if (!charged) {
            return Optional.empty();
        }
        return record.map(
                cell ->
                        CellTrace.of(
                                negative
                                        ? new Transient(
                                                cell.time(),
                                                cell.voltage(),
                                                Arrays.stream(cell.current())
                                                        .map(i -> -i)
                                                        .toArray(),
                                                cell.provenance())
                                        : cell,
                                0));
    }

    /// The net charge of the whole record; none without a current or a common clock.
    @Override
    public List<Results.Conclusion> conclusions() {
        Optional<Measured> charge =
                trace(false)
                        .flatMap(trace -> trace.at(last()))
                        .map(state -> new BigDecimal(state.charge()).round(SHOWN).doubleValue())
                        .map(Measured::exact);
        return List.of(
                new Results.Conclusion(
                        "charge",
                        measurement + ".cell",
                        "current over time",
                        charge,
                        Unit.COULOMB,
                        sources.stream().map(FileResult.Source::file).toList(),
                        remarks));
    }

    private double last() {
        return record.map(cell -> cell.time()[cell.size() - 1]).orElse(0.0);
    }
}
