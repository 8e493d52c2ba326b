package science.haven.study.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.math.CounterRandom;
import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.study.StudyOutcome;
import science.haven.study.StudyReader;
import science.haven.study.StudyRun;
import science.haven.study.file.StudyException;
import science.haven.study.result.FileResult;
import science.haven.study.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Simulations at several temperatures whose truth is known: ions that jump on a simple cubic
/// lattice of 3 Å over a barrier of 0.2 eV.
class TrajectoryStudyTest {

    private static final double BARRIER = 0.2; // eV
    private static final double ATTEMPTS = 2.4e13; // per s, to all six sides together
    private static final double INTERVAL = 1e-13;
    private static final double EDGE = 3; // Å
    private static final int IONS = 30;
    private static final int FRAMES = 600;

    @TempDir private Path folder;

    /// Jumps per frame of an ion.
    private static double jumps(int kelvin) {
        double thermal = Constants.BOLTZMANN * kelvin / Constants.ELEMENTARY_CHARGE;
        return ATTEMPTS * INTERVAL * Math.exp(-BARRIER / thermal);
    }

    private void write(int kelvin) throws IOException {
        CounterRandom random = new CounterRandom(11, kelvin);
        int[][] places = new int[IONS][];
        for (int i = 0; i < IONS; i++) {
            places[i] = new int[] {i % 4, i / 4 % 4, i / 16};
        }
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < FRAMES; k++) {
            text.append(IONS + 8)
                    .append("\nLattice=\"12 0 0 0 12 0 0 0 12\" Properties=species:S:1:pos:R:3\n");
            for (int[] place : places) {
                if (random.nextDouble() < jumps(kelvin)) {
                    place[random.nextInt(3)] += random.nextBoolean() ? 1 : -1;
                }
                text.append("Li");
                for (int axis = 0; axis < 3; axis++) {
                    double x = EDGE * place[axis] + 0.2 * random.nextGaussian();
                    text.append(String.format(Locale.ROOT, " %.3f", x - 12 * Math.floor(x / 12)));
                }
                text.append('\n');
            }
            for (int i = 0; i < 8; i++) {
                text.append(
                        String.format(
                                Locale.ROOT,
                                "S %.1f %.1f %.1f%n",
                                1.5 + 6 * (i % 2),
                                1.5 + 6 * (i / 2 % 2),
                                1.5 + 6 * (i / 4)));
            }
        }
        Files.writeString(folder.resolve("walk-%dK.xyz".formatted(kelvin)), text);
    }

    private StudyOutcome run(String keys) throws IOException {
        Files.writeString(
                folder.resolve("study.yaml"),
                """
                study: walks
                sample: {name: lattice, ion: Li+}
                measurements:
                  walks:
                    technique: trajectory
                    files: walk-{temperature K}K.xyz
                    interval: 0.1 ps
                """
                        + keys.indent(4)
                        + "conclusions:\n  - arrhenius: walks.diffusion\n");
        return new StudyRun(StudyReader.read(folder), "test", Progress.SILENT).run();
    }

    private static Measured value(FileResult result, String name) {
        return result.derived(name).orElseThrow(() -> new AssertionError(name)).measured();
    }

    private static Measured energy(StudyOutcome outcome) {
        return outcome.results().conclusions().stream()
                .filter(c -> c.name().equals("activation energy"))
                .flatMap(c -> c.measured().stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void diffusionAndRelaxationOverTemperature() throws IOException {
        for (int kelvin : new int[] {400, 500, 650}) {
            write(kelvin);
        }
        StudyOutcome outcome =
                run(
                        """
                        sites: density
                        radius: 0.9 Å
                        outer radius: 1.4 Å
                        attempt frequency: 4 THz
                        nucleus: 7Li
                        frequency: 155.5 MHz
                        charges: {Li: 1, S: -2}
                        enhancement: 0.74
                        """);
        List<FileResult> results = outcome.results().measurements().getFirst().results();
        assertThat(outcome.results().failures()).isEmpty();
        assertThat(results).hasSize(3);
        FileResult hot = results.getLast();
        double expected = jumps(650) * EDGE * EDGE * 1e-20 / 6 / INTERVAL;
        Measured d = value(hot, "D*");
        assertThat(d.value()).isCloseTo(expected, within(3 * d.uncertainty()));
        // Ions do not know of each other: whatever their rattling adds, the ratio is 1.
        for (FileResult result : results) {
            Measured ratio = value(result, "H_R");
            assertThat(ratio.value()).isCloseTo(1, within(3 * ratio.uncertainty()));
            assertThat(ratio.uncertainty()).isLessThan(0.5);
        }
        // Six sides share the attempts, so that the barrier is that of one of them.
        assertThat(value(hot, "attempt frequency").value()).isEqualTo(4e12);
        Measured rate =
                hot.derived().stream()
                        .filter(v -> v.name().startsWith("jump rate site→site, 3.0"))
                        .findFirst()
                        .orElseThrow()
                        .measured();
        assertThat(rate.value()).isCloseTo(jumps(650) / INTERVAL, within(0.1 * rate.value()));
        assertThat(hot.remarks())
                .extracting(Remark::code)
                .contains("SPINS_SEE_FAST_MOTION", "POINT_CHARGES")
                .doesNotContain("ATTEMPTS_ASSUMED", "DIPOLES_ONLY");
        double sum =
                value(hot, SpinRelaxation.DIPOLAR).value()
                        + value(hot, SpinRelaxation.QUADRUPOLAR).value();
        assertThat(value(hot, "spin-lattice T₁").value()).isCloseTo(1 / sum, within(1e-9 / sum));
        Measured energy = energy(outcome);
        assertThat(energy.value()).isCloseTo(BARRIER, within(3 * energy.uncertainty()));
        assertThat(energy.uncertainty()).isLessThan(0.02);
    }

    @Test
    void saysWhatItTookForGranted() throws IOException {
        write(650);
        FileResult result =
                run("sites: density\nnucleus: 7Li\nfrequency: 155.5 MHz")
                        .results()
                        .measurements()
                        .getFirst()
                        .results()
                        .getFirst();
        assertThat(value(result, "attempt frequency").value()).isEqualTo(1e13);
        assertThat(result.remarks())
                .extracting(Remark::code)
                .contains("ATTEMPTS_ASSUMED", "DIPOLES_ONLY")
                .doesNotContain("POINT_CHARGES");
    }

    @Test
    void namesARadiusThatDoesNotSuitTheSites() throws IOException {
        write(650);
        assertThat(run("sites: density\nradius: 2 Å").results().failures())
                .singleElement()
                .asString()
                .contains("at most half the distance of the closest sites");
        assertThat(
                        run("sites: density\nnucleus: 7Li\nfrequency: 1 MHz\ncharges: {Na: 1}")
                                .results()
                                .failures())
                .singleElement()
                .asString()
                .contains("expected atoms of Na, found Li30 S8");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "radius: 1 Å | jumps need 'sites'",
                "charges: {Li: 1} | relaxation needs both 'nucleus' and 'frequency'",
                "sites: density\\nradius: 2 Å\\nouter radius: 1 Å | an outer radius of 2 Å",
                "nucleus: 1H\\nfrequency: 1 MHz\\ncharges: {Li: 1} | a quadrupole moment",
            })
    void refusesKeysThatDoNotGoTogether(String keys, String message) {
        assertThatThrownBy(() -> run(keys.replace("\\n", "\n")))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining(message);
    }
}
