package science.haven.study;

import science.haven.study.fieldgradient.EchoReader;
import science.haven.study.file.FileName;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is proposed for files that are no NMR experiments, kind by kind.
final class FileDraft {

    /// So many files whose names differ in numbers are a series, whatever the numbers are.
    private static final int SERIES = 3;

    private final DraftFiles files;
    private final DraftText text;

    FileDraft(DraftFiles files, DraftText text) {
        this.files = files;
        this.text = text;
    }

    /// Spectra whose names differ in nothing but the temperature, or in other numbers, are one
    /// series.
    void impedance() {
        Map<String, List<Path>> series = new LinkedHashMap<>();
        for (List<Path> paths : numbered(files.of(DraftFiles.Kind.IMPEDANCE))) {
            boolean one =
                    paths.size() >= SERIES
                            && paths.stream().allMatch(FileDraft::tellsNoTemperature);
            for (Path file : paths) {
                String pattern = one ? common(paths) : pattern(file);
                series.computeIfAbsent(pattern, p -> new ArrayList<>()).add(file);
            }
        }
        int number = 1;
        for (Map.Entry<String, List<Path>> entry : series.entrySet()) {
            String name =
                    text.measurement(
                            series.size() == 1 ? "impedance" : "impedance " + number++,
                            "impedance");
            text.files(List.of(entry.getKey()));
            twins(entry.getValue()).forEach(t -> text.comment("the same points stand in " + t));
            text.line("circuit: auto    # or, for example, p(R1,CPE1)-p(R2,CPE2)-CPE3");
            text.comment("assign: {bulk: R1, grain boundary: R2}");
            if (entry.getKey().contains("*")) {
                text.comment("Where * is a time of storage, write {time d} or the like, and");
                text.comment("technique: retention");
            }
            if (!entry.getKey().contains("{temperature")) {
                text.comment("conditions: {temperature: 25 °C}");
            }
            if (entry.getKey().contains("{temperature") && entry.getValue().size() > 2) {
                text.arrhenius(name + ".total");
            }
        }
    }

    /// Whether its name tells no temperature.
    private static boolean tellsNoTemperature(Path file) {
        return FileName.find(file.getFileName().toString()).isEmpty();
    }

    private List<String> twins(List<Path> paths) {
        return paths.stream()
                .flatMap(path -> files.twins().getOrDefault(path, List.of()).stream())
                .map(FileDraft::pattern)
                .distinct()
                .toList();
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
        return DraftFiles.text(file.resolveSibling(pattern));
    }

    /// Spectra whose names differ in numbers only are one series; as text of TopSpin they may be
    /// the profiles of an image.
    void spectra() {
        for (List<Path> paths : numbered(files.of(DraftFiles.Kind.SPECTRA))) {
            text.measurement("spectra", "spectrum");
            text.files(List.of(common(paths)));
        }
        for (List<Path> paths : numbered(files.of(DraftFiles.Kind.NMR_TEXT))) {
            text.measurement("spectra", "spectrum");
            text.files(List.of(common(paths)));
            if (paths.size() > 1) {
                text.comment("Where these are profiles along a gradient, one after the other:");
                text.comment("technique: image");
                text.comment("field of view: 4 mm");
                text.comment("interval: 500 s      # from one profile to the next");
            }
        }
    }

    private static Collection<List<Path>> numbered(List<Path> paths) {
        Map<String, List<Path>> numbered = new LinkedHashMap<>();
        for (Path file : paths) {
            String name = file.getFileName().toString().replaceAll("\\d+", "*");
            numbered.computeIfAbsent(
                            DraftFiles.text(file.resolveSibling(name)), p -> new ArrayList<>())
                    .add(file);
        }
        return numbered.values();
    }

    /// The pattern of names that differ in some of their numbers.
    private static String common(List<Path> paths) {
        List<String[]> pieces =
                paths.stream()
                        .map(
                                p ->
                                        p.getFileName()
                                                .toString()
                                                .split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)", -1))
                        .toList();
        String[] common = pieces.getFirst().clone();
        for (String[] name : pieces) {
            for (int i = 0; i < common.length; i++) {
                common[i] = common[i].equals(name[i]) ? common[i] : "*";
            }
        }
        return DraftFiles.text(paths.getFirst().resolveSibling(String.join("", common)));
    }

    void tables() {
        for (String table : files.texts(DraftFiles.Kind.RATES)) {
            String name = text.measurement(table, "relaxation");
            text.files(List.of(table));
            text.comment("nucleus: 7Li          # unless the table has a column for it");
            text.comment("frequency: 155.5 MHz");
            text.relaxes(name);
        }
        for (String table : files.texts(DraftFiles.Kind.ECHOES)) {
            text.measurement(table, "field gradient");
            text.files(List.of(table));
            text.comment("where the table has gradients and not b:");
            text.comment("nucleus: 7Li");
            text.comment("sequence: one of " + String.join(", ", EchoReader.sequences()));
            text.comment("gradient pulse: 1 ms");
            text.comment("diffusion time: 100 ms");
        }
    }

    /// How long isotopes were exchanged stands in no file, and no profile is worth a fit without.
    void tracers() {
        for (String profile : files.texts(DraftFiles.Kind.TRACER)) {
            text.aside(
                    profile,
                    "tracer",
                    "A profile or image of isotopes; fill in how long they were exchanged:");
            text.files(List.of(profile));
            text.line("exchange: 1 h");
            text.comment("tracer: 6Li             # and 'other: 7Li'");
            text.comment("source: 95 %            # of the tracer in what it came from");
            text.comment("crater: 1.20 ± 0.05 µm  # where the profile is one over sputter time");
        }
    }

    /// Files of one name in folders side by side are pieces of one simulation.
    void simulations() {
        Map<String, List<Path>> runs = new LinkedHashMap<>();
        for (Path file : files.of(DraftFiles.Kind.TRAJECTORY)) {
            Path run = file.getParent();
            Path pattern = run == null ? file : run.resolveSibling("*").resolve(file.getFileName());
            runs.computeIfAbsent(DraftFiles.text(pattern), p -> new ArrayList<>()).add(file);
        }
        runs.forEach(
                (all, pieces) -> {
                    boolean several = pieces.size() > 1;
                    String pattern = several ? all : DraftFiles.text(pieces.getFirst());
                    int folders = pattern.indexOf("/*/");
                    text.measurement(
                            folders > 0 ? pattern.substring(0, folders) : pattern, "trajectory");
                    text.files(List.of(pattern));
                    text.comment("interval: 0.1 ps     # between frames, where no file tells");
                    text.comment("conditions: {temperature: 500 K}");
                    text.comment("sites: crystal.cif");
                });
    }

    /// Number of files that measurements were proposed for.
    int count() {
        return Stream.of(DraftFiles.Kind.values())
                .filter(kind -> kind != DraftFiles.Kind.OTHER && kind != DraftFiles.Kind.TRACER)
                .mapToInt(kind -> files.of(kind).size())
                .sum();
    }
}
