package science.haven.cli;

import science.haven.data.Transient;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.study.StudyReader;
import science.haven.study.StudyRun;
import science.haven.study.result.ResultsJson;
import science.haven.study.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A study of one sample file as if measured at three temperatures; one of the copies is damaged
/// again and again.
///
/// @param folder where the study lies
/// @param sample the file that is damaged
/// @param technique how it is analysed
record DamagedStudy(Path folder, Path sample, String technique) {

    private static final String IMPEDANCE = "impedance";
    private static final String ALONE = "alone.yaml";

    static DamagedStudy of(Path folder, Path sample) throws IOException {
        String technique = technique(sample);
        String circuit =
                technique.equals(IMPEDANCE) ? "    circuit: p(R1,CPE1)-p(R2,CPE2)-CPE3\n" : "";
        String arrhenius =
                switch (technique) {
                    case "impedance" -> "conclusions:\n  - arrhenius: damaged.total\n";
                    case "polarisation" -> "conclusions:\n  - arrhenius: damaged.electronic\n";
                    default -> "";
                };
        String study =
                """
                study: A damaged file
                sample:
                  pellet: {diameter: 10.0 ± 0.1 mm, thickness: 1.00 ± 0.01 mm}
                measurements:
                  damaged:
                    technique: %s
                    files: "%s"
                %s%s""";
        Files.writeString(
                folder.resolve("study.yaml"),
                study.formatted(technique, "{temperature °C}C.dat", circuit, arrhenius));
        Files.writeString(
                folder.resolve(ALONE), study.formatted(technique, "25C.dat", circuit, ""));
        if (!technique.equals("retention")) {
            Files.copy(sample, folder.resolve("40C.dat"));
            Files.copy(sample, folder.resolve("60C.dat"));
        }
        return new DamagedStudy(folder, sample, technique);
    }

    private static String technique(Path sample) throws IOException {
        try {
            boolean trace =
                    Formats.read(SourceFile.read(sample)).stream()
                            .anyMatch(Transient.class::isInstance);
            return trace ? "polarisation" : IMPEDANCE;
        } catch (FormatException e) {
            // A table of conductivities is no instrument file; studies of retention read it.
            return Damage.text(Files.readAllBytes(sample)).contains("conductivity / ")
                    ? "retention"
                    : IMPEDANCE;
        }
    }

    boolean isSpectrum() {
        return technique.equals(IMPEDANCE);
    }

    Path file() {
        return folder.resolve("25C.dat");
    }

    void replace(byte[] damaged) throws IOException {
        Files.write(file(), damaged);
    }

    /// Analyses the damaged file alone, without a report.
    String results() throws IOException {
        Progress strict =
                new Progress() {
                    @Override
                    public void begins(int files) {}

                    @Override
                    public void finished(String file) {}

                    @Override
                    public void broke(String file, Throwable error) {
                        throw new AssertionError(file, error);
                    }

                    @Override
                    public void ends() {}
                };
        return ResultsJson.write(
                new StudyRun(StudyReader.read(folder.resolve(ALONE)), "test", strict)
                        .run()
                        .results());
    }
}
