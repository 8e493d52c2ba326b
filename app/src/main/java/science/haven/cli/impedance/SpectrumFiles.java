package science.haven.cli.impedance;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Complaints;
import science.haven.cli.terminal.Terminal;
import science.haven.data.Condition;
import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Measurement;
import science.haven.data.Provenance;
import science.haven.fit.Interval;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.impedance.ImpedanceOptions;
import science.haven.quantity.NotationException;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.file.FileName;
import science.haven.study.result.FileResult;
import science.haven.study.result.Value;
import science.haven.study.work.Pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The files a command works on, and what the commands on spectra have in common.
final class SpectrumFiles {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files, or folders of files; what is no measurement is left out there.")
    private List<Path> paths = List.of();

    @Option(names = "--from", paramLabel = "f", description = "Lowest frequency: 1Hz, '10 kHz'.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "f", description = "Highest frequency: 1MHz.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--json", description = "Print results as JSON on standard output.")
    private boolean json;

    /// What a command does with one spectrum.
    interface Analysis extends Function<ImpedanceSpectrum, FileResult> {}

    boolean json() {
        return json;
    }

    /// The frequencies to use, within options.
    ImpedanceOptions window(ImpedanceOptions options) {
        Interval range = range();
        return options.window(range.lower(), range.upper());
    }

    private Interval range() {
        double lowest = from.map(this::frequency).orElse(0.0);
        double highest = to.map(this::frequency).orElse(Double.POSITIVE_INFINITY);
        if (!(lowest < highest)) {
            throw new ParameterException(spec.commandLine(), "--from must lie below --to");
        }
        return new Interval(lowest, highest);
    }

    private double frequency(String text) {
        try {
            return Quantity.parse(text, Unit.HERTZ).si().value();
        } catch (NotationException e) {
            throw new ParameterException(spec.commandLine(), "frequency " + e.getMessage());
        }
    }

    /// Analyses every spectrum of every file, on all cores, in the order of the files.
    List<FileResult> analyse(Analysis analysis) throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> files = Files.list(path)) {
                    files.filter(Files::isRegularFile)
                            .sorted()
                            .forEach(file -> inputs.add(new Input(file, true)));
                }
            } else {
                inputs.add(new Input(path, false));
            }
        }
        return Pool.map(inputs, input -> analyse(input, analysis), this::broken).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<FileResult> broken(Input input, Throwable error) {
        Terminal.of(spec).stack(error);
        return List.of(FileResult.broken(input.path().toString(), error));
    }

    private record Input(Path path, boolean found) {}

    private List<FileResult> analyse(Input input, Analysis analysis) {
        String name = input.path().toString();
        String hash = "";
        try {
            SourceFile file = SourceFile.read(input.path());
            if (input.found() && Formats.detect(file).isEmpty()) {
                return List.of();
            }
            hash = file.sha256();
            List<FileResult> results = new ArrayList<>();
            for (Measurement measurement : Formats.read(file)) {
                if (measurement instanceof ImpedanceSpectrum spectrum) {
                    results.add(analysis.apply(cut(spectrum)));
                } else if (!input.found()) {
                    results.add(
                            FileResult.failed(
                                    FileResult.Source.of(measurement.provenance()),
                                    measurement.provenance().conditions(),
                                    name + ": expected an impedance spectrum, found a transient"));
                }
            }
            return results;
        } catch (IOException e) {
            FileResult.Source source = new FileResult.Source(name, hash, "", "");
            return List.of(FileResult.failed(source, List.of(), Complaints.line(e)));
        }
    }

    /// Analyses every spectrum that has enough points.
    List<FileResult> analyse(int fewest, Analysis analysis) throws IOException {
        return analyse(s -> s.size() < fewest ? tooShort(s, fewest) : analysis.apply(s));
    }

    /// What was found in a spectrum without fitting a circuit.
    static FileResult found(
            ImpedanceSpectrum spectrum,
            String model,
            List<Value> values,
            List<? extends Remark> remarks) {
        return new FileResult(
                FileResult.Source.of(spectrum.provenance()),
                spectrum.provenance().conditions(),
                model,
                List.of(),
                values,
                Optional.empty(),
                List.copyOf(remarks),
                Optional.empty());
    }

    private static FileResult tooShort(ImpedanceSpectrum spectrum, int fewest) {
        return FileResult.failed(
                FileResult.Source.of(spectrum.provenance()),
                spectrum.provenance().conditions(),
                "%s: expected at least %d points, found %d"
                        .formatted(spectrum.provenance().file(), fewest, spectrum.size()));
    }

    /// The points within the window, with the temperature of the file's name if nothing better is
    /// known.
    private ImpedanceSpectrum cut(ImpedanceSpectrum spectrum) {
        Interval range = range();
        int[] kept =
                java.util.stream.IntStream.range(0, spectrum.size())
                        .filter(i -> range.contains(spectrum.frequency()[i]))
                        .toArray();
        Provenance old = spectrum.provenance();
        List<Condition> conditions = new ArrayList<>(old.conditions());
        if (old.condition("temperature").isEmpty()) {
            FileName.temperature(old.file()).ifPresent(conditions::add);
        }
        return new ImpedanceSpectrum(
                pick(spectrum.frequency(), kept),
                pick(spectrum.real(), kept),
                pick(spectrum.imaginary(), kept),
                new Provenance(
                        old.file(),
                        old.sha256(),
                        old.format(),
                        old.instrument(),
                        conditions,
                        old.remarks()));
    }

    private static double[] pick(double[] values, int[] kept) {
        return java.util.Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
    }
}
