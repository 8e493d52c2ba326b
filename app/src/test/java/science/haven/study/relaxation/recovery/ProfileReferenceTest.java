package science.haven.study.relaxation.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.data.NmrSignal;
import science.haven.examples.ValidationTable;
import science.haven.formats.Formats;
import science.haven.quantity.Measured;
import science.haven.relaxation.recovery.RecoveryLaw;
import science.haven.study.plan.RecoveryPlan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// TopSpin's 13 times of menthol (`pdata/1/ct1t2.txt`), each from the height of a point that
/// somebody picked, beside those that Haven finds along the spectrum without being told where.
class ProfileReferenceTest {

    private static final String MENTHOL =
            "formats/src/test/resources/nmr-1h-t1ir-topspin-reference";

    /// Place in ppm, T₁ in s, and its standard uncertainty in s from the listed intensities.
    private static final double[][] TOPSPIN = {
        {4.338, 1.397, 0.052},
        {3.156, 1.260, 0.004},
        {2.509, 11.416, 0.122},
        {2.172, 1.656, 0.010},
        {1.809, 0.857, 0.012},
        {1.586, 0.805, 0.004},
        {1.499, 0.736, 0.007},
        {1.328, 1.431, 0.021},
        {0.972, 1.271, 0.017},
        {0.904, 0.788, 0.005},
        {0.857, 0.867, 0.006},
        {0.767, 0.797, 0.010},
        {0.729, 0.918, 0.006}
    };

    /// A line further away than this is another one, in ppm.
    private static final double SAME = 0.02;

    @Test
    void thirteenTimesComeOutWithoutNamingAPlace() throws IOException {
        List<RecoveryPlace> points = places(RecoveryPlan.By.POINTS);
        List<RecoveryPlace> lines = places(RecoveryPlan.By.LINES);
        List<List<String>> rows = new ArrayList<>();
        int apart = 0;
        for (double[] peak : TOPSPIN) {
            RecoveryPlace point = nearest(points, peak[0]);
            RecoveryPlace line = nearest(lines, peak[0]);
            boolean same = Math.abs(line.shift() - peak[0]) < SAME;
            rows.add(
                    List.of(
                            "%.3f".formatted(peak[0]),
                            "%.3f ± %.3f".formatted(peak[1], peak[2]),
                            text(point),
                            same ? text(line) : "not a line of its own"));
            assertThat(pull(point, peak)).as("point at %s ppm", peak[0]).isLessThan(3);
            if (same) {
                apart++;
                assertThat(pull(line, peak)).as("line at %s ppm", peak[0]).isLessThan(3);
            }
        }
        ValidationTable.write(
                "recovery-profile",
                List.of(
                        "¹H / ppm",
                        "T₁ of TopSpin / s",
                        "Haven, `by: points` / s",
                        "Haven, `by: lines` / s"),
                rows);
        assertThat(apart).isEqualTo(11);
    }

    private static double pull(RecoveryPlace place, double[] peak) {
        Measured own = time(place);
        return Math.abs(own.value() - peak[1]) / Math.hypot(own.uncertainty(), peak[2]);
    }

    private static String text(RecoveryPlace place) {
        return "%.3f ± %.3f".formatted(time(place).value(), time(place).uncertainty());
    }

    private static Measured time(RecoveryPlace place) {
        return place.usable().orElseThrow().components().getFirst().time();
    }

    private static RecoveryPlace nearest(List<RecoveryPlace> places, double ppm) {
        return places.stream()
                .min(Comparator.comparingDouble(place -> Math.abs(place.shift() - ppm)))
                .orElseThrow();
    }

    private static List<RecoveryPlace> places(RecoveryPlan.By by) throws IOException {
        Path root = Path.of(System.getProperty("haven.root", "."));
        NmrSignal raw = (NmrSignal) Formats.read(root.resolve(MENTHOL)).getFirst();
        RecoveryPlan plan = RecoveryPlan.automatic().with(new RecoveryLaw.Exponentials(1)).with(by);
        return ((AnalysedProfile) KnownLines.analysed(raw, plan)).places();
    }
}
