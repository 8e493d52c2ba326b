package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import science.haven.examples.MilledGlassExample.After;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.study.StudyOutcome;
import science.haven.study.result.FileResult;
import science.haven.study.spectrum.AnalysedLines;
import science.haven.study.spectrum.WidthsResult;

import java.io.IOException;
import java.util.List;

/// The example of a milled glass is what its generator makes, and Haven finds what it was made of.
class MilledGlassExampleTest {

    private static final ExampleFolder FOLDER = new ExampleFolder("milled-glass");

    private static StudyOutcome outcome;

    @BeforeAll
    static void run() throws IOException {
        FOLDER.holds(MilledGlassExample.files());
        outcome = FOLDER.run();
    }

    @Test
    void findsTheTruth() throws IOException {
        assertThat(outcome.results().failures()).isEmpty();
        Truth truth = new Truth();
        for (int i = 0; i < MilledGlassExample.SERIES.size(); i++) {
            After after = MilledGlassExample.SERIES.get(i);
            String at = " after " + after.hours() + " h";
            FileResult nmr = result("23Na", i);
            truth.compare("oxygen x" + at, after.x(), derived(nmr, "oxygen x"));
            truth.compare(
                    "oxygen x by mass balance" + at,
                    after.x(),
                    derived(nmr, "oxygen x, by mass balance"));
            truth.compare(
                    "share of the sodium in Na₂O" + at,
                    after.sodium()[2],
                    derived(nmr, "Na in Na2O"));
            truth.compare("Ta per Na" + at, 1.0 / 3, derived(nmr, "Ta per Na, found"));
            truth.compare(
                    "width of the product's line / ppm" + at,
                    after.widthHertz() / MilledGlassExample.CARRIER_MHZ,
                    parameter(nmr, "width NTOC"));
            truth.compare(
                    "its Lorentzian share" + at,
                    after.share(),
                    parameter(nmr, "Lorentzian share of the width NTOC"));
            truth.compare(
                    "equatorial over axial band" + at,
                    after.bands(),
                    derived(result("Raman", i), "ratio equatorial/axial"));
            truth.compare(
                    "crystallinity" + at,
                    after.crystallinity(),
                    derived(result("XRD", i), "crystallinity"));
        }
        double first = MilledGlassExample.SERIES.getFirst().crystallinity();
        double last = MilledGlassExample.SERIES.getLast().crystallinity();
        truth.compare(
                "amorphisation index after 6 h",
                1 - last / first,
                derived(result("XRD", 3), "amorphisation"));
        truth.write("example-milled-glass");
    }

    @Test
    void saysWhichLineWasSaturated() {
        List<String> said =
                result("23Na", 0).remarks().stream()
                        .filter(r -> r.code().equals("SATURATION"))
                        .map(Remark::text)
                        .toList();
        assertThat(said).hasSize(1);
        assertThat(said.getFirst()).startsWith("Na2O: ").contains("4 s", "0.857");
        assertThat(result("23Na", 0).parameter("area Na2O")).isPresent();
    }

    @Test
    void theLinesAreFollowedOverTheMillingTime() {
        WidthsResult widths =
                outcome.findings(WidthsResult.class).stream()
                        .filter(w -> w.measurement().equals("23Na"))
                        .findFirst()
                        .orElseThrow();
        assertThat(widths.condition().name()).isEqualTo("milling time");
        assertThat(widths.lines()).containsOnlyKeys("NTOC", "NaCl", "Na2O");
        assertThat(widths.lines().values()).allMatch(line -> line.points().size() == 4);
    }

    @Test
    void peaksThatTheLastPatternHidesAreCounted() {
        assertThat(result("XRD", 3).remarks()).extracting(Remark::code).contains("PEAKS_HIDDEN");
        assertThat(result("XRD", 0).parameters()).hasSameSizeAs(result("XRD", 3).parameters());
    }

    private static FileResult result(String measurement, int index) {
        return outcome.analysed(AnalysedLines.class, measurement).get(index).result();
    }

    private static Measured derived(FileResult result, String name) {
        return result.derived(name).orElseThrow().measured();
    }

    private static Measured parameter(FileResult result, String name) {
        return result.parameter(name).orElseThrow().measured();
    }
}
