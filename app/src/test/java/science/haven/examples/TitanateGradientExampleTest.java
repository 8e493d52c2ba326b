package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import science.haven.data.Condition;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.study.StudyOutcome;
import science.haven.study.fieldgradient.AnalysedEcho;
import science.haven.study.result.FileResult;

import java.io.IOException;
import java.util.List;

/// The example of a titanate in field gradients is what its generator makes, and Haven finds what
/// it was made of.
class TitanateGradientExampleTest {

    private static final ExampleFolder FOLDER = new ExampleFolder("llto-gradients");

    private static StudyOutcome outcome;

    @BeforeAll
    static void run() throws IOException {
        FOLDER.holds(TitanateGradientExample.files());
        outcome = FOLDER.run();
    }

    @Test
    void findsTensorBarriersAndBreak() throws IOException {
        assertThat(outcome.results().failures()).isEmpty();
        FileResult warm = at("PFG", 393.2).getFirst();
        double growth = TitanateGradientExample.growth(393.2);
        Truth truth = new Truth();
        truth.compare(
                "Dx at 393 K / m²/s",
                growth * TitanateGradientExample.ACROSS,
                value(warm, "diffusion coefficient across the axis"));
        truth.compare(
                "Dz at 393 K / m²/s",
                growth * TitanateGradientExample.ALONG,
                value(warm, "diffusion coefficient along the axis"));
        truth.compare(
                "mean D at 393 K / m²/s",
                TitanateGradientExample.mean(393.2),
                value(warm, "diffusion coefficient"));
        truth.compare(
                "mean D at 693 K / m²/s",
                TitanateGradientExample.mean(693.2),
                value(at("PFG", 693.2).getFirst(), "diffusion coefficient"));
        truth.compare(
                "Eₐ below the break / eV",
                TitanateGradientExample.COLD_BARRIER,
                Truth.conclusion(outcome, "activation energy below the break"));
        truth.compare(
                "Eₐ above the break / eV",
                TitanateGradientExample.HOT_BARRIER,
                Truth.conclusion(outcome, "activation energy above the break"));
        truth.compare(
                "break / K",
                TitanateGradientExample.BREAK,
                Truth.conclusion(outcome, "break temperature"));
        truth.compare(
                "mean D at four diffusion times / m²/s",
                TitanateGradientExample.mean(393.2),
                Truth.conclusion(outcome, "diffusion at all times at 393.2 K"));
        truth.compare(
                "Dx of four diffusion times together / m²/s",
                growth * TitanateGradientExample.ACROSS,
                Truth.conclusion(outcome, "diffusion coefficient across the axis at 393.2 K"));
        truth.compare(
                "Dz of four diffusion times together / m²/s",
                growth * TitanateGradientExample.ALONG,
                Truth.conclusion(outcome, "diffusion coefficient along the axis at 393.2 K"));
        truth.write("example-llto-gradients");
    }

    @Test
    void whatIsSaidIsNotAssumedAndDomainsAreCounted() {
        List<String> codes =
                at("PFG", 393.2).getFirst().remarks().stream().map(Remark::code).toList();
        assertThat(codes)
                .contains("MANY_DOMAINS")
                .doesNotContain("PULSES_BY_PROGRAM", "SHAPE_FACTOR_ASSUMED", "POOR_FIT");
    }

    private static List<FileResult> at(String measurement, double kelvin) {
        return outcome.analysed(AnalysedEcho.class, measurement).stream()
                .map(AnalysedEcho::result)
                .filter(
                        r ->
                                r.condition("temperature")
                                        .map(Condition::value)
                                        .map(Measured::value)
                                        .filter(k -> Math.abs(k - kelvin) < 0.1)
                                        .isPresent())
                .toList();
    }

    private static Measured value(FileResult result, String name) {
        return result.derived(name).orElseThrow().measured();
    }
}
