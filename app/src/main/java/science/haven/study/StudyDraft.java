package science.haven.study;

import science.haven.study.spectrum.ExperimentGroups;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A study file proposed for a folder of raw files: what belongs together becomes one measurement,
/// and what only people know is left as a comment.
///
/// @param yaml the study file
/// @param found what was found, in one line: `5 files in 1 measurement`
public record StudyDraft(String yaml, String found) {

    private static final String NOTHING =
            "expected impedance spectra, NMR experiments, other spectra, trajectories, tables of"
                    + " relaxation rates or of echoes, found none";

    /// The duration of the exchange stands in no file, and no study of a tracer is without it.
    private static final String PROFILES =
            "found profiles of ions, but not how long the isotopes were exchanged. Write it into a"
                    + " study.yaml as examples/llto-tracer has it, or run haven diffusion profile"
                    + " FILE --exchange TIME";

    /// Looks through a folder and the folders in it.
    ///
    /// @param folder the folder
    /// @return the draft
    /// @throws IOException if the folder cannot be read or holds nothing to analyse
    public static StudyDraft of(Path folder) throws IOException {
        List<ExperimentGroups.Group> experiments = ExperimentGroups.of(folder).groups();
        DraftFiles files = DraftFiles.of(folder);
        DraftText text = new DraftText();
        FileDraft draft = new FileDraft(files, text);
        draft.impedance();
        new ExperimentDraft(text).add(experiments);
        draft.spectra();
        draft.tables();
        draft.simulations();
        if (text.measurements() == 0) {
            boolean profiles = !files.of(DraftFiles.Kind.TRACER).isEmpty();
            throw new IOException(folder + ": " + (profiles ? PROFILES : NOTHING));
        }
        draft.tracers();
        String title = folder.toAbsolutePath().normalize().getFileName().toString();
        int count =
                draft.count() + experiments.stream().mapToInt(ExperimentGroups.Group::count).sum();
        return new StudyDraft(yaml(title, text), found(count, text.measurements()));
    }

    private static String found(int files, int measurements) {
        return "%d %s in %d %s"
                .formatted(
                        files,
                        files == 1 ? "file" : "files",
                        measurements,
                        measurements == 1 ? "measurement" : "measurements");
    }

    private static String yaml(String title, DraftText text) {
        List<String> lines = new ArrayList<>();
        lines.add("# Written by haven init. 'haven schema' prints the schema for your editor.");
        lines.add("study: " + DraftText.quoted(title));
        lines.add("sample:");
        lines.add("  name: " + DraftText.quoted(title));
        lines.add("  # ion: Li+");
        lines.add("  # pellet: {diameter: 8.00 ± 0.05 mm, thickness: 2.10 ± 0.02 mm}");
        lines.add("measurements:");
        lines.addAll(text.all());
        return String.join("\n", lines) + "\n";
    }
}
