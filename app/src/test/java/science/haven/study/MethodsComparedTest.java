package science.haven.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import science.haven.data.Condition;
import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;
import science.haven.study.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Spins and currents on the same jumps.
class MethodsComparedTest {

    private static final double ENERGY = 0.3;
    private static final double TAU0 = 1e-13;

    @TempDir private Path folder;

    private static double tau(double kelvin) {
        return TAU0
                * Math.exp(ENERGY * Constants.ELEMENTARY_CHARGE / (Constants.BOLTZMANN * kelvin));
    }

    private StudyOutcome motions() throws IOException {
        StringBuilder rows = new StringBuilder("temperature / K,T1 / s,u(T1) / s\n");
        for (int kelvin = 250; kelvin <= 450; kelvin += 10) {
            double x = 2 * Math.PI * 155.5e6 * tau(kelvin);
            double rate = 1e9 * tau(kelvin) * (1 / (1 + x * x) + 4 / (1 + 4 * x * x));
            double time = (kelvin % 20 == 0 ? 1.01 : 0.99) / rate;
            rows.append("%d,%s,%s%n".formatted(kelvin, time, 0.01 * time));
        }
        Files.writeString(folder.resolve("rates.csv"), rows);
        Path file = folder.resolve("study.yaml");
        Files.writeString(
                file,
                """
                study: both
                sample: {name: s, ion: Li+, jump: {length: 2 Å}, carriers: 1e28 1/m^3}
                measurements:
                  spins: {technique: relaxation, files: rates.csv, nucleus: 7Li, frequency: 155.5 MHz}
                conclusions:
                  - motion: spins
                    density: BPP
                """);
        return new StudyRun(StudyReader.read(file), "test", Progress.SILENT).run();
    }

    private static Results.Group impedance(double kelvin, double conductivity) {
        FileResult result =
                new FileResult(
                        new FileResult.Source("eis.txt", "", "", ""),
                        List.of(
                                new Condition(
                                        "temperature",
                                        Measured.exact(kelvin),
                                        Unit.KELVIN,
                                        Condition.Origin.STUDY,
                                        Optional.empty())),
                        "",
                        List.of(),
                        List.of(
                                Value.of(
                                        "bulk conductivity",
                                        new Measured(conductivity, 0.02 * conductivity),
                                        Unit.SIEMENS_PER_METRE)),
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
        return new Results.Group("eis", "impedance", List.of(result));
    }

    private List<Results.Conclusion> compared(double kelvin, double factor) throws IOException {
        StudyOutcome outcome = motions();
        double diffusion = 4e-20 / (6 * tau(kelvin));
        double charge = Constants.ELEMENTARY_CHARGE;
        double sigma = 1e28 * charge * charge * diffusion / (Constants.BOLTZMANN * kelvin);
        return MethodsCompared.of(
                        outcome.findings(),
                        List.of(impedance(kelvin, factor * sigma)),
                        outcome.study().sample())
                .conclusions();
    }

    @Test
    void theSameJumpsGiveTheRatioOne() throws IOException {
        Results.Conclusion ratio = compared(300, 1).getFirst();
        assertThat(ratio.name()).isEqualTo("σ from NMR over σ bulk at 300 K");
        assertThat(ratio.measured().orElseThrow().value()).isCloseTo(1, within(0.08));
        assertThat(ratio.remarks()).isEmpty();
    }

    @Test
    void aFactorTwoPiIsNamed() throws IOException {
        Results.Conclusion ratio = compared(300, 1 / (2 * Math.PI)).getFirst();
        assertThat(ratio.remarks()).anyMatch(remark -> remark.code().contains("TWO_PI"));
    }

    @Test
    void outsideTheTemperaturesOfTheSpinsNothingIsCompared() throws IOException {
        assertThat(compared(600, 1)).isEmpty();
    }
}
