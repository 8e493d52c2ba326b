package science.haven.formats.bruker;

import science.haven.data.ArrayAxis;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.formats.FormatException;
import science.haven.formats.ReadRemark;
import science.haven.quantity.Unit;

import java.util.Optional;
import java.util.stream.IntStream;

/// What the rows of a two-dimensional experiment run over.
///
/// The parameters of the rows are those of a second frequency also where a delay or a gradient was
/// set anew for each of them, so the lists in the folder and the name of the pulse program decide.
final class RowAxis {

    private static final int MOST_ROWS = 1 << 24;

    private RowAxis() {}

    /// The axis of raw rows.
    ///
    /// @param rows number of rows measured
    /// @return an axis that takes at most this many rows
    static SignalAxis raw(Experiment experiment, int rows, Notes notes) throws FormatException {
        Optional<ArrayAxis> array = array(experiment, rows, notes);
        if (array.isPresent()) {
            return array.get();
        }
        if (experiment.acqu2s().isEmpty()) {
            return numbered(rows, "there is neither a list nor acqu2s", notes);
        }
        Parameters acqu2s = experiment.acqu2s().get();
        notes.source(acqu2s.file());
        int promised = promised(acqu2s);
        if (rows < promised) {
            notes.remark(new ReadRemark.RowsMissing(promised, rows));
        }
        return time(experiment, acqu2s, rows, notes);
    }

    /// Number of rows that `acqu2s` promises.
    static int promised(Parameters acqu2s) throws FormatException {
        return acqu2s.integer("TD", 1, MOST_ROWS, "number of rows >= 1");
    }

    /// The array of delays, gradients and so on, if the rows are one.
    static Optional<ArrayAxis> array(Experiment experiment, int rows, Notes notes)
            throws FormatException {
        Optional<Parameters> acqu2s = experiment.acqu2s();
        Quadrature quadrature = Quadrature.of(experiment, new Notes());
        ListChoice choice = ListChoice.of(experiment, rows);
        Optional<ValueList> found = choice.list();
        if (found.isEmpty()) {
            return named(rows, choice, notes);
        }
        ValueList list = found.get();
        int values = list.values().length;
        if (quadrature.pairsOrTurns()) {
            notes.remark(
                    new BrukerRemark.ListIgnored(
                            list.name(), "the rows are the phases of a second frequency (FnMODE)"));
            return Optional.empty();
        }
        if (2 * values <= rows && !choice.certain()) {
            notes.remark(
                    new BrukerRemark.ListIgnored(
                            list.name(), "it has %d values for %d rows".formatted(values, rows)));
            return Optional.empty();
        }
        choice.remarks().forEach(notes::remark);
        notes.source(list.source());
        int promised = acqu2s.isPresent() ? promised(acqu2s.get()) : rows;
        if (rows < promised) {
            notes.remark(new ReadRemark.RowsMissing(promised, rows));
        }
        if (values < rows || values > Math.max(rows, promised)) {
            notes.remark(new BrukerRemark.ListMismatch(list.name(), values, rows));
        }
        return Optional.of(list.axis(Math.min(values, rows)));
    }

    /// An array by the name of its pulse program, whose list is not in the folder.
    private static Optional<ArrayAxis> named(int rows, ListChoice choice, Notes notes) {
        if (choice.failure().isPresent()) {
            return Optional.of(numbered(rows, choice.failure().get(), notes));
        }
        return choice.wanted()
                .map(
                        kind ->
                                numbered(
                                        rows,
                                        "the pulse program %s asks for a list of %ss; there is none"
                                                .formatted(choice.program(), kind.quantity()),
                                        notes));
    }

    /// Rows that are known by their number only.
    static ArrayAxis numbered(int rows, String reason, Notes notes) {
        notes.remark(new BrukerRemark.RowsUnknown(reason));
        double[] numbers = IntStream.rangeClosed(1, rows).asDoubleStream().toArray();
        return new ArrayAxis("row", numbers, Unit.NONE);
    }

    private static SpectralAxis time(
            Experiment experiment, Parameters acqu2s, int rows, Notes notes)
            throws FormatException {
        Quadrature quadrature = Quadrature.of(experiment, notes);
        double width = acqu2s.positive("SW_h", "> 0 Hz");
        double carrier = Frequencies.carrier(acqu2s);
        experiment
                .acqus()
                .flatMap(acqus -> Nucleus.contradiction(acqus, acqu2s))
                .ifPresent(notes::remark);
        double reference =
                Frequencies.reference(acqu2s, experiment.firstProcessing("proc2s", notes), notes);
        return new SpectralAxis(
                SpectralAxis.Domain.TIME,
                quadrature.stored(),
                Nucleus.ofRows(experiment, acqu2s),
                quadrature.pairs() ? rows / 2 : rows,
                0,
                Frequencies.dwell(acqu2s, quadrature.realPoints() ? 2 * width : width),
                carrier,
                reference);
    }

    /// How the two phases of the rows are stored.
    ///
    /// @param stored the same as an axis names it
    private record Quadrature(SpectralAxis.Quadrature stored) {

        /// By `FnMODE` of `acqu2s`; where it is undefined, by `MC2` of `proc2s`, which counts from
        /// 0 what `FnMODE` counts from 1.
        static Quadrature of(Experiment experiment, Notes notes) {
            double mode = experiment.acqu2s().map(a -> a.number("FnMODE")).orElse(0.0);
            if (!(mode > 0)) {
                mode =
                        experiment
                                .firstProcessing("proc2s", new Notes())
                                .map(p -> p.number("MC2") + 1)
                                .orElse(0.0);
            }
            return switch (mode >= 1 && mode <= 6 ? (int) mode : 0) {
                case 1 -> new Quadrature(SpectralAxis.Quadrature.COMPLEX);
                case 2, 3 -> new Quadrature(SpectralAxis.Quadrature.TPPI);
                case 4 -> new Quadrature(SpectralAxis.Quadrature.STATES);
                case 5 -> new Quadrature(SpectralAxis.Quadrature.STATES_TPPI);
                case 6 -> new Quadrature(SpectralAxis.Quadrature.ECHO_ANTIECHO);
                default -> {
                    notes.remark(
                            new BrukerRemark.QuadratureAssumed(
                                    "How the rows store their phases is not said (FnMODE); each"
                                            + " was taken as one complex point"));
                    yield new Quadrature(SpectralAxis.Quadrature.COMPLEX);
                }
            };
        }

        boolean pairs() {
            return pairsOrTurns() && !realPoints();
        }

        boolean realPoints() {
            return stored == SpectralAxis.Quadrature.TPPI;
        }

        boolean pairsOrTurns() {
            return stored != SpectralAxis.Quadrature.COMPLEX;
        }
    }
}
