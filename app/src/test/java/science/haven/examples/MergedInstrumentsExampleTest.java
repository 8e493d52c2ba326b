package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.study.StudyOutcome;
import science.haven.study.StudyReader;
import science.haven.study.StudyRun;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.ResultsJson;
import science.haven.study.result.Value;
import science.haven.study.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The example of two instruments is what its generator makes, and Haven finds what it was made of.
class MergedInstrumentsExampleTest {

    private static final ExampleFolder FOLDER = new ExampleFolder("merged-instruments");

    @TempDir private Path folder;

    @Test
    void filesAreWhatTheGeneratorMakes() throws IOException {
        FOLDER.holds(MergedInstrumentsExample.files());
    }

    @Test
    void findsTheTruth() throws IOException {
        StudyOutcome outcome = FOLDER.run();
        assertThat(outcome.results().failures()).isEmpty();
        List<FileResult> found = outcome.results().measurements().getFirst().results();
        assertThat(found).hasSize(3);
        Truth truth = new Truth();
        for (int i = 0; i < found.size(); i++) {
            int celsius = MergedInstrumentsExample.CELSIUS.get(i);
            truth.compare(
                    "bulk conductivity, %d °C / S/cm".formatted(celsius),
                    MergedInstrumentsExample.bulk(celsius) / 100,
                    own(found.get(i), "bulk conductivity").scaled(0.01));
            truth.compare(
                    "grain boundary conductivity, %d °C / S/cm".formatted(celsius),
                    MergedInstrumentsExample.boundary(celsius) / 100,
                    own(found.get(i), "grain boundary conductivity").scaled(0.01));
            truth.compare(
                    "overlap gain, %d °C".formatted(celsius), 0, own(found.get(i), "overlap gain"));
            assertThat(found.get(i).remarks())
                    .extracting(Remark::code)
                    .doesNotContain("RANGES_DO_NOT_MEET", "CIRCUIT_INADEQUATE");
        }
        List<Results.Conclusion> energies =
                outcome.results().conclusions().stream()
                        .filter(c -> c.name().equals("activation energy"))
                        .toList();
        truth.compare(
                "activation energy of the bulk / eV",
                MergedInstrumentsExample.BULK_ENERGY,
                energies.get(0).measured().orElseThrow());
        truth.compare(
                "activation energy of the grain boundaries / eV",
                MergedInstrumentsExample.BOUNDARY_ENERGY,
                energies.get(1).measured().orElseThrow());
        truth.write("merged-instruments");
    }

    @Test
    void bothFilesStandInTheResults() throws IOException {
        FileResult first = FOLDER.run().results().measurements().getFirst().results().getFirst();
        assertThat(first.source().file()).isEqualTo("low/25C.txt");
        assertThat(first.source().all())
                .extracting(FileResult.Source::file)
                .containsExactly("low/25C.txt", "high/25C.s1p");
        assertThat(first.source().all()).allSatisfy(s -> assertThat(s.sha256()).hasSize(64));
        assertThat(ResultsJson.write(List.of(first)))
                .contains("\"file\" : \"low/25C.txt\"")
                .contains("\"sources\"")
                .contains(first.source().others().getFirst().sha256());
    }

    @Test
    void instrumentsThatDifferAreNamed() throws IOException {
        StudyOutcome outcome =
                run(Map.of("high/25C.s1p", MergedInstrumentsExample.touchstone(25, 0.95)));
        FileResult found = outcome.results().measurements().getFirst().results().getFirst();
        assertThat(found.remarks()).extracting(Remark::code).contains("RANGES_DO_NOT_MEET");
        Measured gain = own(found, "overlap gain");
        assertThat(Math.abs(gain.value() - (1 / 0.95 - 1))).isLessThan(3 * gain.uncertainty());
    }

    @Test
    void filesWithoutPartnerAreNamed() throws IOException {
        StudyOutcome outcome =
                run(Map.of("high/70C.s1p", MergedInstrumentsExample.touchstone(70, 1)));
        assertThat(outcome.results().failures())
                .extracting(FileResult::reason)
                .containsExactlyInAnyOrder(
                        "low/25C.txt: expected a file of the second instrument ('merge') at the"
                                + " same temperature, found none",
                        "high/70C.s1p: expected an impedance spectrum with a partner among"
                                + " 'files', found none");
    }

    /// The study with the first file of the analyser and these of the network analyser.
    private StudyOutcome run(Map<String, String> high) throws IOException {
        Files.createDirectories(folder.resolve("low"));
        Files.createDirectories(folder.resolve("high"));
        Files.copy(FOLDER.path().resolve("study.yaml"), folder.resolve("study.yaml"));
        Files.copy(FOLDER.path().resolve("low/25C.txt"), folder.resolve("low/25C.txt"));
        for (Map.Entry<String, String> file : high.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        return new StudyRun(StudyReader.read(folder), "test", Progress.SILENT).run();
    }

    private static Measured own(FileResult result, String name) {
        Value value = result.derived(name).orElseThrow();
        return new Measured(
                value.measured().value(),
                value.statistical().orElse(value.measured().uncertainty()));
    }
}
