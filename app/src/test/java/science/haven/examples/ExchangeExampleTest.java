package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import science.haven.report.StudyReport;
import science.haven.study.StudyOutcome;
import science.haven.study.exchange.ExsyResult;
import science.haven.study.result.Results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The example of exchange spectra is what its generator makes, and Haven finds the rates it was
/// made of.
class ExchangeExampleTest {

    private static final ExampleFolder FOLDER = new ExampleFolder("lithium-exchange");

    private static StudyOutcome outcome;

    @BeforeAll
    static void run() throws IOException {
        FOLDER.holds(ExchangeExample.files());
        outcome = FOLDER.run();
    }

    @Test
    void findsTheTruth() throws IOException {
        assertThat(outcome.results().failures()).isEmpty();
        Truth truth = new Truth();
        for (double kelvin : ExchangeExample.HOTTER) {
            for (int[] path : new int[][] {{1, 2}, {2, 3}, {1, 3}}) {
                String name = "k(%d→%d) at %.1f K".formatted(path[0], path[1], kelvin);
                truth.compare(
                        name + " / s⁻¹",
                        ExchangeExample.jumps(kelvin).rate(path[0] - 1, path[1] - 1),
                        Truth.conclusion(outcome, name));
            }
        }
        for (int k = 0; k < 3; k++) {
            truth.compare(
                    "share of site " + (k + 1),
                    ExchangeExample.SHARES[k],
                    Truth.conclusion(outcome, "share " + (k + 1)));
            int[] pair = new int[][] {{1, 2}, {1, 3}, {2, 3}}[k];
            truth.compare(
                    "barrier %d–%d from line shapes / eV".formatted(pair[0], pair[1]),
                    ExchangeExample.BARRIERS[k],
                    Truth.conclusion(
                            outcome, "activation energy %d–%d".formatted(pair[0], pair[1])));
        }
        for (double kelvin : ExchangeExample.TEMPERATURES) {
            for (int[] path : new int[][] {{1, 2}, {2, 1}, {2, 3}, {1, 3}}) {
                String name = "k(%d→%d) at %.1f K".formatted(path[0], path[1], kelvin);
                truth.compare(
                        name + " / s⁻¹",
                        ExchangeExample.jumps(kelvin).rate(path[0] - 1, path[1] - 1),
                        Truth.conclusion(outcome, name));
            }
        }
        truth.compare(
                "barrier 1→2 / eV",
                ExchangeExample.BARRIERS[0],
                Truth.conclusion(outcome, "activation energy 1→2"));
        truth.compare(
                "barrier 2→3 / eV",
                ExchangeExample.BARRIERS[2],
                Truth.conclusion(outcome, "activation energy 2→3"));
        truth.write("example-lithium-exchange");
    }

    @Test
    void sitesAreThePeaksOnTheDiagonal() {
        ExsyResult exchange = outcome.findings(ExsyResult.class).getFirst();
        assertThat(exchange.sites()).hasSize(3);
        for (int k = 0; k < 3; k++) {
            assertThat(Math.abs(exchange.sites().get(k) - ExchangeExample.SHIFTS[k]))
                    .isLessThan(0.03);
        }
        Results.Group group = outcome.results().measurements().getFirst();
        assertThat(group.results()).hasSize(12);
        assertThat(group.results().getFirst().derived("volume 1→2")).isPresent();
    }

    @Test
    void theReportShowsBoth(@TempDir Path folder) throws IOException {
        StudyReport.write(outcome, folder);
        assertThat(folder.resolve("figures/slow-02-matrix.svg")).exists();
        assertThat(folder.resolve("figures/fast-lines.svg")).exists();
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("Sites and exchange rates", "activation energy 1–2");
    }
}
