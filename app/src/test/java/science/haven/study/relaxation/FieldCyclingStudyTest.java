package science.haven.study.relaxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import science.haven.motion.SpectralDensity;
import science.haven.motion.TimeLaw;
import science.haven.quantity.Constants;
import science.haven.quantity.Nuclide;
import science.haven.relaxation.coupling.Coupling;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateKind;
import science.haven.study.StudyOutcome;
import science.haven.study.StudyReader;
import science.haven.study.StudyRun;
import science.haven.study.result.Results;
import science.haven.study.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/// Dispersions over the field at several temperatures, as a relaxometer exports them, in a study.
class FieldCyclingStudyTest {

    private static final double ENERGY = 0.35;
    private static final double EV = Constants.ELEMENTARY_CHARGE;
    private static final String STUDY =
            """
            study: Dispersions
            sample: {name: known, ion: Li+}
            measurements:
              cycled:
                technique: relaxation
                files: "r-{temperature K}K.sef"
                nucleus: 7Li
            conclusions:
              - motion: cycled
                interaction: quadrupolar
                density: BPP
                number: 1
            """;

    @TempDir private Path folder;

    private StudyOutcome run(String study) throws IOException {
        Random random = new Random(4);
        TimeLaw law = new TimeLaw.Arrhenius(1e-13, ENERGY * EV);
        Coupling coupling = Coupling.quadrupolar(1.5, 80e3, 0);
        Nuclide lithium = Nuclide.of("7Li").orElseThrow();
        for (int kelvin : new int[] {280, 310, 340, 370}) {
            StringBuilder text =
                    new StringBuilder(
                            "STELAR Export File\n\n_BRLX__\t_T1__\t_R1__\t__err__\t+-err(R1)\n\n");
            for (double frequency = 1e4; frequency < 3e7; frequency *= 1.8) {
                Observation at =
                        new Observation(new RateKind.SpinLattice(), lithium, frequency, kelvin);
                double rate =
                        coupling.rate(at, new SpectralDensity.Lorentzian(), law.at(kelvin))
                                * (1 + 0.02 * random.nextGaussian());
                text.append(
                        String.format(
                                Locale.ROOT,
                                "%.6g\t%.6g\t%.6g\t2.0\t%.4g\n",
                                frequency / 1e6,
                                1e3 / rate,
                                rate,
                                0.02 * rate));
            }
            Files.writeString(folder.resolve("r-" + kelvin + "K.sef"), text.toString());
        }
        Path file = folder.resolve("study.yaml");
        Files.writeString(file, study);
        return new StudyRun(StudyReader.read(file), "test", Progress.SILENT).run();
    }

    @Test
    void dispersionsBecomeABarrier() throws IOException {
        StudyOutcome outcome = run(STUDY);
        Results.Conclusion energy =
                outcome.results().conclusions().stream()
                        .filter(c -> c.name().equals("activation energy"))
                        .findFirst()
                        .orElseThrow();
        double uncertainty = energy.measured().orElseThrow().uncertainty();
        assertThat(energy.measured().orElseThrow().value())
                .isCloseTo(ENERGY, within(4 * uncertainty));
        assertThat(uncertainty).isLessThan(0.005);
        assertThat(outcome.complete()).isTrue();
    }

    @Test
    void whatTheFileDoesNotSayIsAskedFor() throws IOException {
        StudyOutcome outcome = run(STUDY.replace("r-{temperature K}K.sef", "r-*.sef"));
        assertThat(outcome.complete()).isFalse();
        assertThat(outcome.results().toString())
                .contains(
                        "expected a temperature among the conditions of the study, which a Stelar"
                                + " export does not hold, found 'none'");
    }
}
