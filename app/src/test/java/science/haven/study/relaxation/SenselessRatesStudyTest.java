package science.haven.study.relaxation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import science.haven.motion.SpectralDensity;
import science.haven.motion.TimeLaw;
import science.haven.quantity.Constants;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;
import science.haven.relaxation.coupling.Coupling;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateKind;
import science.haven.study.StudyReader;
import science.haven.study.StudyRun;
import science.haven.study.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Tables of rates that cannot be meant as they stand go through a whole study: what is wrong is
/// named, and nothing is silently used.
class SenselessRatesStudyTest {

    private static final Nuclide LITHIUM = Nuclide.of("7Li").orElseThrow();

    @TempDir private Path folder;

    private List<String> codes(String table, String jump) throws IOException {
        Files.writeString(folder.resolve("t.csv"), table);
        Path file = folder.resolve("study.yaml");
        Files.writeString(
                file,
                """
                study: senseless
                sample: {ion: Li+, jump: {length: %s}}
                measurements:
                  T1: {technique: relaxation, files: t.csv, nucleus: 7Li, frequency: 155.5 MHz}
                conclusions:
                  - {motion: T1, number: 1, density: BPP, interaction: quadrupolar}
                """
                        .formatted(jump));
        return new StudyRun(StudyReader.read(file), "test", Progress.SILENT)
                .run().results().conclusions().stream()
                        .flatMap(c -> c.remarks().stream())
                        .map(Remark::code)
                        .distinct()
                        .toList();
    }

    /// One motion, τ₀ as given and a barrier that puts the maximum at 350 K.
    private static String table(String head, double tau0, int from, int to, double offset) {
        double omega = 2 * Math.PI * 155.5e6;
        double energy = Constants.BOLTZMANN * 350 * Math.log(0.62 / omega / tau0);
        TimeLaw law = new TimeLaw.Arrhenius(tau0, energy);
        Coupling coupling = Coupling.quadrupolar(1.5, 50e3, 0);
        StringBuilder text = new StringBuilder(head + "\n");
        for (int kelvin = from; kelvin <= to; kelvin += 15) {
            Observation at = new Observation(new RateKind.SpinLattice(), LITHIUM, 155.5e6, kelvin);
            double rate = coupling.rate(at, new SpectralDensity.Lorentzian(), law.at(kelvin));
            double noisy = rate * (1 + 0.02 * Math.sin(7.1 * kelvin * kelvin));
            double value = head.contains("R1") ? noisy : 1 / noisy;
            text.append(
                    String.format(
                            Locale.ROOT, "%.2f,%.6g,%.6g\n", kelvin + offset, value, 0.02 * value));
        }
        return text.toString();
    }

    private static final String TIMES = "temperature / K,T1 / s,u(T1) / s";

    @Test
    void soundRatesHaveNoSuchRemarks() throws IOException {
        assertThat(codes(table(TIMES, 1e-13, 240, 480, 0), "3 Å"))
                .doesNotContain("ABOVE_FREE_FLIGHT", "TEMPERATURES_LOOK_CELSIUS")
                .doesNotContain("PREFACTOR_IMPLAUSIBLE", "RATES_LOOK_LIKE_TIMES");
    }

    @Test
    void nothingFliesFasterThanInAGas() throws IOException {
        assertThat(codes(table(TIMES, 1e-13, 240, 480, 0), "30 µm")).contains("ABOVE_FREE_FLIGHT");
    }

    @Test
    void celsiusAsKelvin() throws IOException {
        assertThat(codes(table(TIMES, 1e-13, 240, 480, -273.15), "3 Å"))
                .contains("TEMPERATURES_LOOK_CELSIUS");
    }

    @Test
    void timesAsRates() throws IOException {
        String times = table(TIMES, 1e-13, 240, 480, 0);
        String mixed = times.replace(TIMES, "temperature / K,R1 / 1/s,u(R1) / 1/s");
        assertThat(codes(mixed, "3 Å")).contains("RATES_LOOK_LIKE_TIMES");
    }

    @Test
    void sameTemperatureTwice() throws IOException {
        String times = table(TIMES, 1e-13, 240, 480, 0);
        assertThat(codes(times + times.lines().skip(5).findFirst().orElseThrow() + "\n", "3 Å"))
                .contains("DUPLICATE_RATES");
    }

    @Test
    void aPrefactorNoJumpHas() throws IOException {
        assertThat(codes(table(TIMES, 1e-17, 240, 480, 0), "3 Å"))
                .contains("PREFACTOR_IMPLAUSIBLE");
    }

    /// 155.5 MHz in rad/s under a head that says MHz would take a magnet of 59 T.
    @Test
    void radiansAsHertz() throws IOException {
        String head = "temperature / K,T1 / s,frequency / MHz";
        String radians =
                table(TIMES, 1e-13, 240, 480, 0)
                        .replace(TIMES, head)
                        .replaceAll("(?m)^([0-9].*),[^,]*$", "$1,977");
        assertThat(codes(radians, "3 Å")).contains("FREQUENCY_IMPLAUSIBLE");
    }

    @Test
    void tooNarrowARange() throws IOException {
        assertThat(codes(table(TIMES, 1e-13, 240, 300, 0), "3 Å")).contains("MAXIMUM_NOT_COVERED");
    }
}
