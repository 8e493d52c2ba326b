package science.haven.study.spectrum;

import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.formats.Formats;
import science.haven.quantity.Dimension;
import science.haven.quantity.Unit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The NMR experiments in a folder, those that belong together in one group: same place, nucleus
/// and pulse program.
///
/// @param groups the groups in the order of their places
public record ExperimentGroups(List<Group> groups) {

    /// Deeper folders are not looked into.
    private static final int DEPTH = 6;

    private static final Dimension TIME = Unit.SECOND.dimension();

    private static final Dimension GRADIENT = Unit.parse("T/m").dimension();

    /// Experiments to be analysed together.
    ///
    /// @param kind what they are
    /// @param files patterns or folders, seen from the folder looked through
    /// @param count number of experiments
    public record Group(Kind kind, List<String> files, int count) {

        /// Keeps a copy of the list.
        public Group {
            files = List.copyOf(files);
        }
    }

    /// What experiments are.
    ///
    /// @param nucleus the nucleus observed; empty if the files do not tell
    /// @param program name of the pulse program; may be empty
    /// @param delays whether the spectra of each run over a list of times
    /// @param loops whether they run over a list of loop counts, that is of delays once the time of
    ///   a loop is known
    /// @param gradients whether they run over a list of gradients
    public record Kind(
            String nucleus, String program, boolean delays, boolean loops, boolean gradients) {

        /// What they are called.
        ///
        /// @return for example `7Li zg`
        public String name() {
            return (nucleus + " " + program).strip();
        }
    }

    /// Keeps a copy of the list.
    public ExperimentGroups {
        groups = List.copyOf(groups);
    }

    /// Looks through a folder.
    ///
    /// @param folder the folder
    /// @return what was found; unreadable experiments are left out
    /// @throws IOException if the folder cannot be listed
    public static ExperimentGroups of(Path folder) throws IOException {
        Map<String, Map<Kind, List<String>>> places = new TreeMap<>();
        for (Path experiment : experiments(folder)) {
            Optional<Kind> kind = kind(experiment);
            if (kind.isPresent()) {
                Path relative = folder.relativize(experiment);
                Path parent = relative.getParent();
                String place = parent == null ? "" : text(parent) + "/";
                places.computeIfAbsent(place, p -> new LinkedHashMap<>())
                        .computeIfAbsent(kind.get(), k -> new ArrayList<>())
                        .add(text(relative));
            }
        }
        List<Group> groups = new ArrayList<>();
        places.forEach(
                (place, kinds) ->
                        kinds.forEach(
                                (kind, found) ->
                                        groups.add(group(place, kind, found, kinds.size() == 1))));
        return new ExperimentGroups(groups);
    }

    /// Folders that hold an experiment, and files outside them, any of which may be one.
    private static List<Path> experiments(Path folder) throws IOException {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            paths = all.sorted().toList();
        }
        List<Path> experiments = new ArrayList<>();
        for (Path candidate : paths) {
            boolean inside = experiments.stream().anyMatch(candidate::startsWith);
            boolean one =
                    Files.isRegularFile(candidate) || Formats.experiment(candidate).isPresent();
            if (!inside && one) {
                experiments.add(candidate);
            }
        }
        return experiments;
    }

    private static Optional<Kind> kind(Path experiment) {
        try {
            for (Measurement measurement : Formats.read(experiment)) {
                if (measurement instanceof NmrSignal signal) {
                    return Optional.of(
                            new Kind(
                                    signal.direct().nucleus(),
                                    signal.acquisition().pulseProgram(),
                                    isOver(signal, TIME),
                                    signal.array()
                                            .filter(a -> a.quantity().equals("loop count"))
                                            .isPresent(),
                                    isOver(signal, GRADIENT)));
                }
            }
        } catch (IOException damaged) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isOver(NmrSignal signal, Dimension dimension) {
        return signal.array().filter(a -> a.unit().dimension().equals(dimension)).isPresent();
    }

    private static Group group(String place, Kind kind, List<String> found, boolean alone) {
        boolean all = alone && found.size() > 1 && found.stream().noneMatch(f -> f.contains("."));
        return new Group(kind, all ? List.of(place + "*") : found, found.size());
    }

    private static String text(Path path) {
        String text = path.toString().replace('\\', '/');
        return text.isEmpty() ? "." : text; // the folder itself
    }
}
