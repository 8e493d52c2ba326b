package science.haven.study;

import science.haven.data.ImpedanceSpectrum;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
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
import java.util.Collection;
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
public record StudyDraft(
        String title,
        Map<String, Integer> series,
        List<ExperimentGroups.Group> experiments,
        List<String> tables,
        List<String> echoes) {

    /// A motion is not looked for behind fewer experiments.
    private static final int LEAST_TEMPERATURES = 4;

    /// Keeps the order of the patterns.
    public StudyDraft {
        tables = List.copyOf(tables);
        echoes = List.copyOf(echoes);
        experiments = List.copyOf(experiments);
        series = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(series));
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
        Map<String, Integer> series = new LinkedHashMap<>();
        List<String> tables = new ArrayList<>();
        List<String> echoes = new ArrayList<>();
        for (Path file : files) {
            Path relative = folder.relativize(file);
            boolean ours =
                    relative.startsWith(ResultsFolder.COMPLETE)
                            || relative.startsWith(ResultsFolder.INCOMPLETE);
            if (ours || Formats.experiment(file).isPresent()) {
                continue;
            }
            SourceFile source = SourceFile.read(file);
            if (holdsSpectra(source)) {
                series.merge(pattern(relative), 1, Integer::sum);
            } else if (RelaxationMeasurement.isTable(source)) {
                tables.add(relative.toString().replace('\\', '/'));
            } else if (EchoMeasurement.isTable(source)) {
                echoes.add(relative.toString().replace('\\', '/'));
            }
        }
        if (Stream.of(series.keySet(), experiments, tables, echoes).allMatch(Collection::isEmpty)) {
            throw new IOException(
                    folder + ": expected impedance spectra or NMR experiments, found none");
        }
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        return new StudyDraft(name, series, experiments, tables, echoes);
    }

    private static boolean holdsSpectra(SourceFile source) {
        if (Formats.detect(source).isEmpty()) {
            return false;
        }
        try {
            return Formats.read(source).stream().anyMatch(ImpedanceSpectrum.class::isInstance);
        } catch (IOException damaged) {
            return false;
        }
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
        return file.resolveSibling(pattern).toString().replace('\\', '/');
    }

    /// What was found, in one line.
    ///
    /// @return for example `5 files in 1 measurement`
    public String found() {
        int files =
                series.values().stream().mapToInt(Integer::intValue).sum()
                        + experiments.stream().mapToInt(ExperimentGroups.Group::count).sum()
                        + tables.size()
                        + echoes.size();
        int measurements = series.size() + experiments.size() + tables.size() + echoes.size();
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
            int number = names.merge(group.kind().name(), 1, Integer::sum);
            String name =
                    (group.kind().name() + (number > 1 ? " " + number : "")).replace(':', '-');
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
            if (!group.kind().delays()) {
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

    private static String technique(ExperimentGroups.Kind kind) {
        if (kind.gradients()) {
            return "field gradient";
        }
        return kind.delays() ? "relaxation" : "spectrum";
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
        if (experiment.filter(RecoveryKind.SPIN_LOCK::equals).isPresent()) {
            lines.add("    # spin lock: 20 kHz");
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
