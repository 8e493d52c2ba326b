package science.haven.study;

import science.haven.data.ImpedanceSpectrum;
import science.haven.formats.FormatReader;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.formats.surfacelab.SurfaceLabReader;
import science.haven.formats.trajectory.TrajectoryReader;
import science.haven.relaxation.recovery.RecoveryKind;
import science.haven.study.fieldgradient.EchoMeasurement;
import science.haven.study.fieldgradient.EchoReader;
import science.haven.study.fieldgradient.GradientPrograms;
import science.haven.study.file.FileName;
import science.haven.study.plan.EchoPlan;
import science.haven.study.relaxation.RelaxationMeasurement;
import science.haven.study.relaxation.RelaxationReader;
import science.haven.study.relaxation.recovery.PulsePrograms;
import science.haven.study.result.ResultsFolder;
import science.haven.study.spectrum.ExperimentGroups;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A study file proposed for a folder of raw files: spectra whose names differ in nothing but the
/// temperature become one measurement.
///
/// @param title name of the folder
/// @param series file patterns with the number of files behind each
/// @param experiments NMR experiments that belong together
/// @param tables tables of relaxation rates
/// @param echoes tables of echoes over b or gradients
/// @param trajectories file patterns of simulations with the number of files behind each
public record StudyDraft(
        String title,
        Map<String, Integer> series,
        List<ExperimentGroups.Group> experiments,
        List<String> tables,
        List<String> echoes,
        Map<String, Integer> trajectories) {

    /// A motion is not looked for behind fewer experiments.
    private static final int LEAST_TEMPERATURES = 4;

    /// What spans less than this, from the highest to the lowest frequency, is no spectrum: any
    /// three columns of numbers could be one.
    private static final double LEAST_SPAN = 10;

    private static final String SPECTRUM = "spectrum";

    private static final String NOTHING =
            "expected impedance spectra, NMR experiments, trajectories, tables of relaxation rates"
                    + " or of echoes, found none";

    /// The duration of the exchange stands in no file, and no study of a tracer is without it.
    private static final String PROFILES =
            "found profiles of ions, but not how long the isotopes were exchanged. Write it into a"
                    + " study.yaml as examples/llto-tracer has it, or run haven diffusion profile"
                    + " FILE --exchange TIME";

    /// Keeps the order of the patterns.
    public StudyDraft {
        tables = List.copyOf(tables);
        echoes = List.copyOf(echoes);
        experiments = List.copyOf(experiments);
        series = Collections.unmodifiableMap(new LinkedHashMap<>(series));
        trajectories = Collections.unmodifiableMap(new LinkedHashMap<>(trajectories));
    }

    /// Looks through a folder and the folders in it.
    ///
    /// @param folder the folder
    /// @return the draft
    /// @throws IOException if the folder cannot be read or holds nothing to analyse
    public static StudyDraft of(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<ExperimentGroups.Group> experiments = ExperimentGroups.of(folder).groups();
        Map<Kind, List<Path>> found = new EnumMap<>(Kind.class);
        for (Path file : files) {
            Path relative = folder.relativize(file);
            boolean ours =
                    relative.startsWith(ResultsFolder.COMPLETE)
                            || relative.startsWith(ResultsFolder.INCOMPLETE);
            if (!ours && Formats.experiment(file).isEmpty()) {
                found.computeIfAbsent(kind(file), k -> new ArrayList<>()).add(relative);
            }
        }
        Map<String, Integer> series = new LinkedHashMap<>();
        found.getOrDefault(Kind.SPECTRUM, List.of())
                .forEach(file -> series.merge(pattern(file), 1, Integer::sum));
        StudyDraft draft =
                new StudyDraft(
                        folder.toAbsolutePath().normalize().getFileName().toString(),
                        series,
                        experiments,
                        texts(found.getOrDefault(Kind.RATES, List.of())),
                        texts(found.getOrDefault(Kind.ECHOES, List.of())),
                        runs(found.getOrDefault(Kind.TRAJECTORY, List.of())));
        if (draft.measurements() == 0) {
            String why = found.containsKey(Kind.PROFILE) ? PROFILES : NOTHING;
            throw new IOException(folder + ": " + why);
        }
        return draft;
    }

    private enum Kind {
        TRAJECTORY,
        PROFILE,
        SPECTRUM,
        RATES,
        ECHOES,
        OTHER
    }

    private static Kind kind(Path file) throws IOException {
        if (TrajectoryReader.streamed(file, file.toString()).isPresent()) {
            return Kind.TRAJECTORY;
        }
        SourceFile source = SourceFile.read(file);
        FormatReader reader = Formats.detect(source).orElse(null);
        if (reader instanceof TrajectoryReader) {
            return Kind.TRAJECTORY;
        }
        if (reader instanceof SurfaceLabReader) {
            return Kind.PROFILE;
        }
        if (reader != null && holdsSpectra(source)) {
            return Kind.SPECTRUM;
        }
        if (RelaxationMeasurement.isTable(source)) {
            return Kind.RATES;
        }
        return EchoMeasurement.isTable(source) ? Kind.ECHOES : Kind.OTHER;
    }

    private static List<String> texts(List<Path> paths) {
        return paths.stream().map(StudyDraft::text).toList();
    }

    /// Files of one name in folders side by side are pieces of one simulation.
    private static Map<String, Integer> runs(List<Path> trajectories) {
        Map<String, List<Path>> runs = new LinkedHashMap<>();
        for (Path file : trajectories) {
            Path run = file.getParent();
            String pattern =
                    run == null
                            ? text(file)
                            : text(run.resolveSibling("*").resolve(file.getFileName()));
            runs.computeIfAbsent(pattern, p -> new ArrayList<>()).add(file);
        }
        Map<String, Integer> patterns = new LinkedHashMap<>();
        runs.forEach(
                (pattern, files) ->
                        patterns.put(
                                files.size() == 1 ? text(files.getFirst()) : pattern,
                                files.size()));
        return patterns;
    }

    private static String text(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static boolean holdsSpectra(SourceFile source) {
        try {
            return Formats.read(source).stream()
                    .anyMatch(m -> m instanceof ImpedanceSpectrum spectrum && isWide(spectrum));
        } catch (IOException damaged) {
            return false;
        }
    }

    private static boolean isWide(ImpedanceSpectrum spectrum) {
        DoubleSummaryStatistics range = Arrays.stream(spectrum.frequency()).summaryStatistics();
        return range.getMax() >= LEAST_SPAN * range.getMin();
    }

    private static String pattern(Path file) {
        String name = file.getFileName().toString();
        Optional<FileName.Found> found = FileName.find(name);
        String pattern =
                found.map(
                                f ->
                                        name.substring(0, f.start())
                                                + "{temperature %s}"
                                                        .formatted(f.condition().unit().symbol())
                                                + name.substring(f.end()))
                        .orElse(name);
        return text(file.resolveSibling(pattern));
    }

    private int measurements() {
        return Stream.of(series.keySet(), experiments, tables, echoes, trajectories.keySet())
                .mapToInt(Collection::size)
                .sum();
    }

    /// What was found, in one line.
    ///
    /// @return for example `5 files in 1 measurement`
    public String found() {
        int files =
                series.values().stream().mapToInt(Integer::intValue).sum()
                        + experiments.stream().mapToInt(ExperimentGroups.Group::count).sum()
                        + tables.size()
                        + echoes.size()
                        + trajectories.values().stream().mapToInt(Integer::intValue).sum();
        int measurements = measurements();
        return "%d %s in %d %s"
                .formatted(
                        files,
                        files == 1 ? "file" : "files",
                        measurements,
                        measurements == 1 ? "measurement" : "measurements");
    }

    /// The study file.
    ///
    /// @return YAML text
    public String yaml() {
        List<String> lines = new ArrayList<>();
        lines.add("# Written by haven init. 'haven schema' prints the schema for your editor.");
        lines.add("study: " + quoted(title));
        lines.add("sample:");
        lines.add("  name: " + quoted(title));
        lines.add("  # ion: Li+");
        lines.add("  # pellet: {diameter: 8.00 ± 0.05 mm, thickness: 2.10 ± 0.02 mm}");
        lines.add("measurements:");
        int number = 1;
        List<String> conclusions = new ArrayList<>();
        for (Map.Entry<String, Integer> entry : series.entrySet()) {
            String name = series.size() == 1 ? "impedance" : "impedance " + number++;
            lines.add("  " + name + ":");
            lines.add("    technique: impedance");
            lines.add("    files: " + quoted(entry.getKey()));
            lines.add("    circuit: auto    # or, for example, p(R1,CPE1)-p(R2,CPE2)-CPE3");
            lines.add("    # assign: {bulk: R1, grain boundary: R2}");
            if (!entry.getKey().contains("{temperature")) {
                lines.add("    # conditions: {temperature: 25 °C}");
            }
            if (entry.getValue() > 2) {
                conclusions.add("  - arrhenius: " + name + ".total");
            }
        }
        List<String> relaxing = new ArrayList<>();
        lines.addAll(spectra(relaxing, conclusions));
        lines.addAll(tables(relaxing));
        lines.addAll(decays());
        lines.addAll(simulations());
        if (!relaxing.isEmpty()) {
            conclusions.add("  - motion: [" + String.join(", ", relaxing) + "]");
            conclusions.add("    # interaction: quadrupolar    # or dipolar");
        }
        if (!conclusions.isEmpty()) {
            lines.add("conclusions:");
            lines.addAll(conclusions);
        }
        return String.join("\n", lines) + "\n";
    }

    private List<String> spectra(List<String> relaxing, List<String> conclusions) {
        List<String> lines = new ArrayList<>();
        Map<String, Integer> names = new LinkedHashMap<>();
        for (ExperimentGroups.Group group : experiments) {
            String kind = group.kind().name().isEmpty() ? SPECTRUM : group.kind().name();
            int number = names.merge(kind, 1, Integer::sum);
            String name = (kind + (number > 1 ? " " + number : "")).replace(':', '-');
            lines.add("  " + quoted(name) + ":");
            lines.add("    technique: " + technique(group.kind()));
            if (group.files().size() == 1) {
                lines.add("    files: " + quoted(group.files().getFirst()));
            } else {
                lines.add("    files:");
                group.files().forEach(file -> lines.add("      - " + quoted(file)));
            }
            lines.add("    # region: {from: -20 ppm, to: 20 ppm}");
            if (group.kind().gradients()) {
                gradients(group.kind(), lines);
                if (group.count() > 2) {
                    conclusions.add("  - arrhenius: " + quoted(name + ".diffusion"));
                }
                continue;
            }
            if (technique(group.kind()).equals(SPECTRUM)) {
                lines.add("    # integrals: {salt: {from: -5 ppm, to: 5 ppm}}");
                continue;
            }
            relaxation(group.kind(), lines);
            if (group.count() >= LEAST_TEMPERATURES) {
                relaxing.add(quoted(name));
            }
        }
        return lines;
    }

    private List<String> tables(List<String> relaxing) {
        List<String> lines = new ArrayList<>();
        for (String table : tables) {
            lines.add("  " + quoted(table) + ":");
            lines.add("    technique: relaxation");
            lines.add("    files: " + quoted(table));
            lines.add("    # nucleus: 7Li          # unless the table has a column for it");
            lines.add("    # frequency: 155.5 MHz");
            relaxing.add(quoted(table));
        }
        return lines;
    }

    private List<String> decays() {
        List<String> lines = new ArrayList<>();
        for (String table : echoes) {
            lines.add("  " + quoted(table) + ":");
            lines.add("    technique: field gradient");
            lines.add("    files: " + quoted(table));
            lines.add("    # where the table has gradients and not b:");
            lines.add("    # nucleus: 7Li");
            lines.add("    # sequence: one of " + String.join(", ", EchoReader.sequences()));
            lines.add("    # gradient pulse: 1 ms");
            lines.add("    # diffusion time: 100 ms");
        }
        return lines;
    }

    private List<String> simulations() {
        List<String> lines = new ArrayList<>();
        for (String pattern : trajectories.keySet()) {
            int runs = pattern.indexOf("/*/");
            lines.add("  " + quoted(runs > 0 ? pattern.substring(0, runs) : pattern) + ":");
            lines.add("    technique: trajectory");
            lines.add("    files: " + quoted(pattern));
            lines.add("    # interval: 0.1 ps     # between frames, where the file does not tell");
            lines.add("    # conditions: {temperature: 500 K}");
            lines.add("    # sites: crystal.cif");
        }
        return lines;
    }

    private static String technique(ExperimentGroups.Kind kind) {
        if (kind.gradients()) {
            return "field gradient";
        }
        return kind.delays() || kind.loops() ? "relaxation" : SPECTRUM;
    }

    /// What is taken from the pulse program, to be confirmed, or has to be said.
    private static void gradients(ExperimentGroups.Kind kind, List<String> lines) {
        Optional<EchoPlan.Sequence> sequence = GradientPrograms.sequence(kind.program());
        lines.add(
                sequence.map(s -> "    # sequence: " + s + "    # by the pulse program")
                        .orElseGet(
                                () ->
                                        "    # sequence: one of "
                                                + String.join(", ", EchoReader.sequences())));
        lines.add("    # gradient pulse: 1 ms     # P30 if not said");
        lines.add("    # diffusion time: 100 ms   # D20 if not said");
        lines.add("    # shape factor: contained  # in the list of gradients, or not contained");
    }

    /// What was done, where the name of the pulse program does not tell, and what no file tells.
    private static void relaxation(ExperimentGroups.Kind kind, List<String> lines) {
        Optional<RecoveryKind> experiment = PulsePrograms.kind(kind.program());
        if (experiment.isEmpty()) {
            lines.add(
                    "    # experiment: one of "
                            + String.join(", ", RelaxationReader.experiments()));
        }
        if (kind.loops()) {
            lines.add("    # per loop: 1 ms    # the list counts loops");
        }
        if (experiment.filter(RecoveryKind.SPIN_LOCK::equals).isPresent()) {
            lines.add("    # spin lock: 20 kHz");
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
