package science.haven.formats.bruker;

import science.haven.data.Acquisition;
import science.haven.data.Condition;
import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.SourceFolder;
import science.haven.formats.text.TextLines;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One experiment's folder with what all its signals share.
///
/// @param folder the folder
/// @param acqus parameters of the acquisition, if they are there
/// @param acqu2s parameters of the rows, if they are there
record Experiment(SourceFolder folder, Optional<Parameters> acqus, Optional<Parameters> acqu2s) {

    private static final int LONGEST_TITLE = 10_000;

    /// Reads the parameters that are there.
    static Experiment of(SourceFolder folder) throws FormatException {
        return new Experiment(folder, parameters(folder, "acqus"), parameters(folder, "acqu2s"));
    }

    private static Optional<Parameters> parameters(SourceFolder folder, String name)
            throws FormatException {
        Optional<SourceFile> file = folder.find(name);
        return file.isPresent() ? Optional.of(Parameters.of(file.get())) : Optional.empty();
    }

    /// Reads a file of parameters that must be there.
    Parameters required(String name) throws FormatException {
        return Parameters.of(folder.file(name));
    }

    /// Folders of processed data, `pdata/1/` and so on, in the order of their numbers; the folder
    /// itself if it is one of them.
    List<String> processed() {
        Stream<Integer> numbers =
                folder.files()
                        .filter(name -> name.matches("pdata/\\d{1,9}/.+"))
                        .map(name -> Integer.valueOf(name.split("/", -1)[1]))
                        .distinct()
                        .sorted();
        Stream<String> own = folder.has("procs") ? Stream.of("") : Stream.empty();
        return Stream.concat(own, numbers.map(number -> "pdata/" + number + "/")).toList();
    }

    /// Parameters of the first processing, which know the reference frequency.
    Optional<Parameters> firstProcessing(String name, Notes notes) {
        for (String path : processed()) {
            if (folder.has(path + name)) {
                try {
                    return Optional.of(required(path + name));
                } catch (FormatException e) {
                    notes.remark(new BrukerRemark.NotRead(String.valueOf(e.getMessage())));
                }
            }
        }
        return Optional.empty();
    }

    /// How it was recorded.
    ///
    /// @param path folder whose title is asked for first
    Acquisition acquisition(String path) throws FormatException {
        String title = title(path);
        return acqus.isEmpty()
                ? Acquisition.unknown(title)
                : Recording.acquisition(acqus.get(), title);
    }

    /// What the parameters say of temperature, spinning, field and so on.
    List<Condition> conditions(String path) throws FormatException {
        return acqus.isEmpty() ? List.of() : Circumstances.of(acqus.get(), title(path));
    }

    /// Spectrometer, probe and program.
    String instrument() {
        return acqus.map(
                        a ->
                                Stream.of(a.text("INSTRUM"), a.text("PROBHD"), software(a))
                                        .filter(text -> !text.isEmpty() && !text.equals("spect"))
                                        .collect(Collectors.joining(", ")))
                .orElse("");
    }

    private static String software(Parameters acqus) {
        String title = acqus.text("TITLE").replaceAll("\\s+", " ");
        int comma = title.indexOf(',');
        return comma < 0 ? "" : title.substring(comma + 1).replace("Version ", "").strip();
    }

    /// The title of a processing, or of the first that has one.
    private String title(String path) throws FormatException {
        List<String> paths =
                Stream.concat(Stream.of(path), processed().stream())
                        .filter(p -> folder.has(p + "title"))
                        .toList();
        for (String p : paths) {
            SourceFile file = folder.file(p + "title");
            if (TextLines.isText(file) && file.bytes().length <= LONGEST_TITLE) {
                TextLines lines = TextLines.of(file);
                return IntStream.rangeClosed(1, lines.count())
                        .mapToObj(lines::line)
                        .collect(Collectors.joining("\n"))
                        .strip();
            }
        }
        return "";
    }
}
