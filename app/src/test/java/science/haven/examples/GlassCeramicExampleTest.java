package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import science.haven.quantity.Measured;
import science.haven.relaxation.recovery.joint.JointCurve;
import science.haven.study.StudyOutcome;
import science.haven.study.StudyReader;
import science.haven.study.StudyRun;
import science.haven.study.relaxation.recovery.AnalysedRecovery;
import science.haven.study.relaxation.recovery.PhasesResult;
import science.haven.study.result.Results;
import science.haven.study.work.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The example of a glass ceramic is what its generator makes, and Haven finds what it was made of.
class GlassCeramicExampleTest {

    private static final ExampleFolder FOLDER = new ExampleFolder("nasicon-relaxation");

    private static StudyOutcome outcome;

    @BeforeAll
    static void run() throws IOException {
        FOLDER.holds(GlassCeramicExample.files());
        outcome = FOLDER.run();
    }

    @Test
    void findsThePhasesAndTheMotionOfTheFirst() throws IOException {
        assertThat(outcome.results().failures()).isEmpty();
        KnownMotion motion = GlassCeramicExample.MOTION;
        Truth truth = new Truth();
        truth.compare(
                "share of NaSICON",
                GlassCeramicExample.SHARE,
                Truth.conclusion(outcome, "share of phase 1"));
        truth.compare("Eₐ / eV", motion.barrier(), Truth.conclusion(outcome, "activation energy"));
        truth.compare(
                "τ₀ / s",
                motion.prefactor(),
                Truth.conclusion(outcome, "pre-exponential factor of the time"));
        truth.compare(
                "jump rate at 25 °C / s⁻¹",
                1 / motion.tau(298.15),
                Truth.conclusion(outcome, "jump rate at 25 °C"));
        truth.write("example-nasicon-relaxation");
    }

    /// Curves and residuals are those of the phases, not of each recovery's own law.
    @Test
    void curvesAreThoseOfTheSharedPhases() {
        List<AnalysedRecovery> recoveries = outcome.analysed(AnalysedRecovery.class, "T1");
        assertThat(recoveries).isNotEmpty();
        for (AnalysedRecovery recovery : recoveries) {
            JointCurve joint = recovery.together().orElseThrow();
            assertThat(joint.fractions()[0]).isCloseTo(GlassCeramicExample.SHARE, within(0.05));
            assertThat(recovery.at(0.01)).isEqualTo(joint.at(0.01));
            assertThat(rms(recovery.residuals())).isLessThan(1.5 * rms(recovery.fit().residuals()));
        }
    }

    private static double rms(double[] values) {
        return Math.sqrt(Arrays.stream(values).map(v -> v * v).average().orElseThrow());
    }

    /// On the cold flank alone the rates follow one slope, and fractions may be free.
    @Test
    void ratesMayFollowASlope(@TempDir Path folder) throws IOException {
        GlassCeramicExample.files().entrySet().stream()
                .filter(file -> file.getKey().matches("T1/[1-5]/.*"))
                .forEach(file -> write(folder.resolve(file.getKey()), file.getValue()));
        write(
                folder.resolve("study.yaml"),
                """
                study: the cold flank
                measurements:
                  T1:
                    technique: relaxation
                    files: T1/*
                    phases: {number: 2, fractions: free, rates: Arrhenius}
                """);
        StudyOutcome cold = new StudyRun(StudyReader.read(folder), "test", Progress.SILENT).run();
        assertThat(cold.results().conclusions())
                .extracting(Results.Conclusion::name)
                .containsExactly(
                        "apparent activation energy of phase 1",
                        "apparent activation energy of phase 2");
        Measured slope = Truth.conclusion(cold, "apparent activation energy of phase 1");
        assertThat(slope.value()).isBetween(0.12, GlassCeramicExample.MOTION.barrier());
        assertThat(Truth.conclusion(cold, "apparent activation energy of phase 2").value())
                .isLessThan(slope.value());
    }

    private static void write(Path path, String content) {
        try {
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, content, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void allTemperaturesShareTheFractions() {
        assertThat(outcome.findings(PhasesResult.class, "T1").getFirst().fit()).isPresent();
        assertThat(outcome.analysed(AnalysedRecovery.class, "T1"))
                .extracting(r -> r.result().derived("share, phase 1").orElseThrow().measured())
                .hasSize(11)
                .containsOnly(Truth.conclusion(outcome, "share of phase 1"));
    }
}
