package science.haven.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Complaints;
import science.haven.cli.terminal.Table;
import science.haven.cli.terminal.Terminal;
import science.haven.data.Condition;
import science.haven.data.ImpedanceSpectrum;
import science.haven.data.IonProfile;
import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.Spectrum;
import science.haven.data.Trajectory;
import science.haven.data.Transient;
import science.haven.formats.Formats;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.report.page.Shown;
import science.haven.study.file.FileName;
import science.haven.study.result.FileResult;
import science.haven.study.result.ResultsJson;
import science.haven.study.result.Value;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "inspect",
        description = "What is this file: technique, instrument, axes, conditions, doubts.",
        footer = {"", "Example:", "  haven inspect cell.mpr eis/s04147-150deg.txt"})
final class InspectCommand implements Callable<Integer> {

    private static final int DIGITS = 6;

    @Spec private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "Print what was found as JSON on standard output.")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        List<FileResult> results = new ArrayList<>();
        for (Path file : files) {
            try {
                for (Measurement measurement : Formats.read(file)) {
                    results.add(result(measurement));
                }
            } catch (IOException e) {
                FileResult.Source source = new FileResult.Source(file.toString(), "", "", "");
                results.add(FileResult.failed(source, List.of(), Complaints.line(e)));
            }
        }
        if (json) {
            terminal.out().print(ResultsJson.write(results));
        } else {
            results.stream()
                    .filter(result -> result.failure().isEmpty())
                    .forEach(result -> print(terminal, result));
        }
        List<FileResult> failed =
                results.stream().filter(result -> result.failure().isPresent()).toList();
        failed.forEach(result -> terminal.complain(result.reason()));
        return failed.isEmpty() ? 0 : Complaints.DATA;
    }

    private static void print(Terminal terminal, FileResult result) {
        terminal.out().println(result.source().file());
        Table table = new Table("", "");
        table.row("what", result.model());
        table.row("format", result.source().format());
        if (!result.source().instrument().isEmpty()) {
            table.row("instrument", result.source().instrument());
        }
        result.derived().forEach(value -> table.row(value.name(), text(value)));
        for (Condition condition : result.conditions()) {
            String origin = condition.origin() == Condition.Origin.NAME ? " (from the name)" : "";
            String doubt = condition.doubt().map(d -> ", doubtful: " + d).orElse("");
            table.row(condition.name(), Shown.text(condition) + origin + doubt);
        }
        for (Remark remark : result.remarks()) {
            table.row("remark", remark.text());
        }
        table.row("SHA-256", result.source().sha256());
        table.printBody(terminal.out(), "  ");
        terminal.out().println();
    }

    /// Frequencies span so much that they take prefixes.
    private static String text(Value value) {
        return value.unit().equals(Unit.HERTZ)
                ? Shown.prefixed(value.measured(), Unit.HERTZ)
                : Shown.text(value);
    }

    private static FileResult result(Measurement measurement) throws IOException {
        Provenance provenance = measurement.provenance();
        List<Condition> conditions = new ArrayList<>(provenance.conditions());
        if (provenance.condition("temperature").isEmpty()) {
            FileName.temperature(provenance.file()).ifPresent(conditions::add);
        }
        List<Value> axes =
                switch (measurement) {
                    case ImpedanceSpectrum spectrum -> axes(spectrum);
                    case Transient trace -> axes(trace);
                    case NmrSignal signal -> axes(signal);
                    case Spectrum spectrum -> axes(spectrum);
                    case IonProfile profile -> axes(profile);
                    case Trajectory trajectory -> axes(trajectory);
                };
        String what =
                switch (measurement) {
                    case ImpedanceSpectrum _ -> "impedance spectrum";
                    case Transient _ -> "current and voltage over time";
                    case NmrSignal signal -> "NMR " + kind(signal);
                    case Spectrum spectrum -> "intensity over " + spectrum.quantity();
                    case IonProfile profile -> "counts of ions over " + profile.quantity();
                    case Trajectory _ -> "trajectory";
                };
        return new FileResult(
                FileResult.Source.of(provenance),
                conditions,
                what,
                List.of(),
                axes,
                Optional.empty(),
                provenance.remarks(),
                Optional.empty());
    }

    private static String kind(NmrSignal signal) {
        String domain =
                switch (signal.direct().domain()) {
                    case TIME -> "free induction decay";
                    case FREQUENCY -> "spectrum";
                };
        StringBuilder words = new StringBuilder(domain);
        if (!signal.direct().nucleus().isEmpty()) {
            words.append(" of ").append(signal.direct().nucleus());
        }
        signal.array().ifPresent(array -> words.append(" over ").append(array.quantity()));
        if (!signal.acquisition().pulseProgram().isEmpty()) {
            words.append(", ").append(signal.acquisition().pulseProgram());
        }
        return words + ", scans: " + signal.acquisition().scans();
    }

    private static List<Value> axes(NmrSignal signal) {
        return List.of(
                value("complex points", signal.direct().points(), Unit.NONE),
                value("rows", signal.rows(), Unit.NONE),
                value("spectral width", signal.direct().spectralWidth(), Unit.HERTZ),
                value("carrier frequency", signal.direct().carrier(), Unit.HERTZ));
    }

    private static List<Value> axes(IonProfile profile) {
        double scale = profile.unit().toSi();
        Unit si = profile.quantity().endsWith("time") ? Unit.SECOND : Unit.METRE;
        return List.of(
                value("points", profile.size(), Unit.NONE),
                value("ions", profile.ions().size(), Unit.NONE),
                value("least " + profile.quantity(), least(profile.abscissa()) * scale, si),
                value("highest " + profile.quantity(), most(profile.abscissa()) * scale, si));
    }

    private static List<Value> axes(Spectrum spectrum) {
        return List.of(
                value("points", spectrum.size(), Unit.NONE),
                value("least " + spectrum.quantity(), least(spectrum.abscissa()), Unit.NONE),
                value("highest " + spectrum.quantity(), most(spectrum.abscissa()), Unit.NONE));
    }

    private static List<Value> axes(ImpedanceSpectrum spectrum) {
        return List.of(
                value("points", spectrum.size(), Unit.NONE),
                value("lowest frequency", least(spectrum.frequency()), Unit.HERTZ),
                value("highest frequency", most(spectrum.frequency()), Unit.HERTZ),
                value("least Z′", least(spectrum.real()), Unit.OHM),
                value("largest Z′", most(spectrum.real()), Unit.OHM));
    }

    private static List<Value> axes(Trajectory trajectory) throws IOException {
        int[] frames = {0};
        double[] volume = {0};
        try {
            trajectory
                    .frames()
                    .forEach(
                            frame -> {
                                frames[0]++;
                                volume[0] += frame.cell().volume();
                                return true;
                            });
        } catch (UncheckedIOException e) {
            throw new IOException(
                    Optional.ofNullable(e.getCause())
                            .map(Throwable::getMessage)
                            .orElse("cannot be read"),
                    e);
        }
        return List.of(
                value("atoms", trajectory.species().size(), Unit.NONE),
                value("frames", frames[0], Unit.NONE),
                value("volume of the cell", volume[0] / frames[0], Unit.parse("Å³")));
    }

    private static List<Value> axes(Transient trace) {
        return List.of(
                value("points", trace.size(), Unit.NONE),
                value("last time", most(trace.time()), Unit.SECOND),
                value("least voltage", least(trace.voltage()), Unit.VOLT),
                value("largest voltage", most(trace.voltage()), Unit.VOLT),
                value("least current", least(trace.current()), Unit.AMPERE),
                value("largest current", most(trace.current()), Unit.AMPERE));
    }

    private static Value value(String name, double number, Unit unit) {
        double kept = Double.parseDouble(Shown.plain(number, DIGITS));
        return Value.of(name, Measured.exact(kept), unit);
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElse(0);
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }
}
