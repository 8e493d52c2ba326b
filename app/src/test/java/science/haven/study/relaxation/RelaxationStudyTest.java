package science.haven.study.relaxation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import science.haven.motion.SpectralDensity;
import science.haven.quantity.Constants;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;
import science.haven.relaxation.coupling.Coupling;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateKind;
import science.haven.study.StudyOutcome;
import science.haven.study.StudyReader;
import science.haven.study.StudyRun;
import science.haven.study.file.StudyException;
import science.haven.study.result.Results;
import science.haven.study.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/// From a table of relaxation times to a conductivity, the whole way of a study.
class RelaxationStudyTest {

    private static final double ENERGY = 0.32;
    private static final double TAU0 = 5e-14;
    private static final double COUPLING = 120e3;

    private static final String SAMPLE =
            """
            study: Jumps in a table
            sample: {name: known, ion: Li+, jump: {length: 2.0 Å}, carriers: 1.2e28 1/m^3}
            measurements:
              rates:
                technique: relaxation
                files: rates.csv
                nucleus: 7Li
                spin lock: 20 kHz
            """;

    @TempDir private Path folder;

    private StudyOutcome run(String study) throws IOException {
        Path file = folder.resolve("study.yaml");
        Files.writeString(file, study);
        Files.writeString(folder.resolve("rates.csv"), table());
        return new StudyRun(StudyReader.read(file), "test", Progress.SILENT).run();
    }

    /// One motion of known barrier, T₁ at two fields and T₁ρ, 3 % noise.
    private static String table() {
        Random random = new Random(11);
        Nuclide lithium = Nuclide.of("7Li").orElseThrow();
        Coupling coupling = Coupling.quadrupolar(1.5, COUPLING, 0);
        StringBuilder text =
                new StringBuilder(
                        "temperature / K,frequency / MHz,T1 / s,u(T1) / s,T1rho / ms,u(T1rho) /"
                                + " ms\n");
        for (double frequency : new double[] {77.8e6, 155.5e6}) {
            for (double kelvin = 180; kelvin < 520; kelvin += 18) {
                double tau =
                        TAU0
                                * Math.exp(
                                        ENERGY
                                                * Constants.ELEMENTARY_CHARGE
                                                / (Constants.BOLTZMANN * kelvin));
                Observation at =
                        new Observation(new RateKind.SpinLattice(), lithium, frequency, kelvin);
                double r1 = coupling.rate(at, new SpectralDensity.Lorentzian(), tau);
                double rho =
                        coupling.rate(
                                at.of(new RateKind.RotatingFrame(20e3)),
                                new SpectralDensity.Lorentzian(),
                                tau);
                double t1 = (1 + 0.03 * random.nextGaussian()) / r1;
                double t1rho = 1e3 * (1 + 0.03 * random.nextGaussian()) / rho;
                text.append(
                        String.format(
                                Locale.ROOT,
                                "%.1f,%.1f,%.6g,%.3g,%.6g,%.3g\n",
                                kelvin,
                                frequency / 1e6,
                                t1,
                                0.03 * t1,
                                t1rho,
                                0.03 * t1rho));
            }
        }
        return text.toString();
    }

    private static Results.Conclusion conclusion(StudyOutcome outcome, String name) {
        return outcome.results().conclusions().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ratesBecomeBarrierJumpRateDiffusionAndConductivity() throws IOException {
        StudyOutcome outcome =
                run(SAMPLE + "conclusions:\n  - motion: rates\n    interaction: quadrupolar\n");
        assertThat(outcome.complete()).isTrue();
        var energy = conclusion(outcome, "activation energy").measured().orElseThrow();
        assertThat(energy.value()).isCloseTo(ENERGY, within(4 * energy.uncertainty()));
        assertThat(energy.uncertainty()).isLessThan(0.003);
        var coupling = conclusion(outcome, "fluctuating C_Q of 7Li").measured().orElseThrow();
        assertThat(coupling.value()).isCloseTo(COUPLING / 1e3, within(4 * coupling.uncertainty()));
        double kT = Constants.BOLTZMANN * 298.15;
        double rate = 1 / (TAU0 * Math.exp(ENERGY * Constants.ELEMENTARY_CHARGE / kT));
        var jumps = conclusion(outcome, "jump rate at 25 °C").measured().orElseThrow();
        assertThat(jumps.value()).isCloseTo(rate, within(4 * jumps.uncertainty()));
        double diffusion = rate * 4e-20 / 6;
        var found = conclusion(outcome, "D from NMR at 25 °C").measured().orElseThrow();
        assertThat(found.value() * 1e-4).isCloseTo(diffusion, within(0.05 * diffusion));
        double conductivity =
                1.2e28 * Constants.ELEMENTARY_CHARGE * Constants.ELEMENTARY_CHARGE * diffusion / kT;
        var nernst = conclusion(outcome, "conductivity from NMR at 25 °C").measured().orElseThrow();
        assertThat(nernst.value() * 100).isCloseTo(conductivity, within(0.05 * conductivity));
    }

    @Test
    void withoutAJumpThereIsNoDiffusionCoefficient() throws IOException {
        StudyOutcome outcome =
                run(
                        SAMPLE.replaceAll("sample: .*", "sample: {name: unknown}")
                                + "conclusions:\n  - motion: [rates]\n");
        assertThat(outcome.results().conclusions())
                .noneMatch(c -> c.name().startsWith("D from NMR"));
        assertThat(conclusion(outcome, "jump rate at 25 °C").remarks())
                .anyMatch(remark -> remark.code().equals("JUMP_NOT_GIVEN"));
    }

    /// These rates have no background.
    @Test
    void anExponentThatTheRatesDoNotTellIsSaid() throws IOException {
        StudyOutcome outcome =
                run(SAMPLE + "conclusions:\n  - {motion: rates, background: T^kappa}\n");
        assertThat(outcome.results().conclusions())
                .flatExtracting(Results.Conclusion::remarks)
                .extracting(Remark::code)
                .contains("EXPONENT_NOT_DETERMINED");
        assertThat(outcome.results().conclusions())
                .noneMatch(c -> c.name().equals("exponent κ of the background"));
    }

    @Test
    void jumpRatesComeAtAnyTemperature() throws IOException {
        StudyOutcome outcome =
                run(SAMPLE + "conclusions:\n  - {motion: rates, at: [250 K, 900 K]}\n");
        assertThat(conclusion(outcome, "jump rate at 250 K").remarks()).isEmpty();
        assertThat(conclusion(outcome, "jump rate at 900 K").remarks())
                .extracting(Remark::code)
                .contains("EXTRAPOLATED");
        assertThatThrownBy(() -> run(SAMPLE + "conclusions:\n  - {motion: rates, at: -5 K}\n"))
                .hasMessageContaining("at > 0 K");
    }

    /// Tables hold rates already; there is nothing in them to find phases in.
    @Test
    void phasesTakeRecoveriesAtTwoTemperatures() throws IOException {
        StudyOutcome outcome = run(SAMPLE + "    phases: {number: 2}\n");
        assertThat(conclusion(outcome, "share of phase 1").remarks())
                .extracting(Remark::text)
                .anyMatch(text -> text.contains("takes 2 temperatures at least, got 0"));
        assertThatThrownBy(() -> run(SAMPLE + "    phases: {number: 4}\n"))
                .hasMessageContaining("1, 2 or 3");
    }

    @Test
    void aMotionNeedsAMeasurementOfRelaxation() {
        assertThatThrownBy(() -> run(SAMPLE + "conclusions:\n  - motion: rate\n"))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining("no measurement of relaxation is called 'rate'")
                .hasMessageContaining("rates");
    }

    @Test
    void whatCannotBeFollowedIsNamed() {
        assertThatThrownBy(
                        () -> run(SAMPLE + "conclusions:\n  - motion: rates\n    density: BBP\n"))
                .hasMessageContaining("unknown density 'BBP'");
        assertThatThrownBy(
                        () -> run(SAMPLE + "conclusions:\n  - motion: rates\n    background: kT\n"))
                .hasMessageContaining("background: T, T^2, T^kappa, constant, or 'T + constant'");
    }
}
