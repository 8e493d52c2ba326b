package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.study.audit.ClaimsReader;
import science.haven.transport.audit.Audit;
import science.haven.transport.audit.Check;
import science.haven.transport.audit.Verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What is known to be wrong in five texts must be found, and nothing else.
class PublishedNumbersPaperTest {

    private static final Path TABLES =
            Path.of(System.getProperty("haven.root", ".."), "examples", "published-numbers");

    private static List<Check> checks(String table) throws IOException {
        Path file = TABLES.resolve(table + ".yaml");
        return Audit.of(ClaimsReader.read(table, Files.readString(file)).claims());
    }

    private static List<String> named(List<Check> checks, Verdict verdict) {
        return checks.stream().filter(c -> c.verdict() == verdict).map(Check::what).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "roadmap | ",
                "dendrites | ",
                "llto | correlation time at the rate maximum of 7Li; jump rate at 298 K; D_local;"
                        + " La per formula unit of Li0.29La0.57TiO3; ratio of D_z, D_x; grain"
                        + " boundaries slower, abstract",
                "nasicon | correlation time at the rate maximum of 23Na; charge of"
                        + " Na3.4Zr2.6Si0.9O11.95; charge of Na3.4Zr1.85Si2.35P0.65O11.03; least"
                        + " nominal Na; most nominal Na; σ_total over Zr deficiency; σ_gb over Zr"
                        + " deficiency; σ_ig at x = 0; σ_total of CS1 x = 0.8 in the text",
                "na2o-natacl6 | 23Na at 7.05 T; 23Na at 7.05 T; charge of Na2YCl6; charge of"
                        + " Na2TaCl6; NTOC where its width is given"
            })
    void knownContradictionsAreFoundAndNoOthers(String table, String contradictions)
            throws IOException {
        List<String> expected =
                contradictions == null
                        ? List.of()
                        : Arrays.stream(contradictions.split(";")).map(String::strip).toList();
        assertThat(named(checks(table), Verdict.CONTRADICTS)).isEqualTo(expected);
    }

    @Test
    void theHavenRatioOfTheGrainsIsOne() throws IOException {
        Check haven =
                checks("llto").stream()
                        .filter(c -> c.what().equals("Haven ratio of D_bulk"))
                        .findFirst()
                        .orElseThrow();
        assertThat(haven.verdict()).isEqualTo(Verdict.FOLLOWS);
        assertThat(haven.follows().orElseThrow().value()).isBetween(0.97, 0.99);
    }

    @Test
    void doubtsAreNoContradictions() throws IOException {
        assertThat(named(checks("na2o-natacl6"), Verdict.DOUBTFUL))
                .containsExactly(
                        "share of the signal of T1 of bulk NaCl",
                        "share of the signal of T1 of milled NaCl",
                        "share of the signal of T1 of bulk Na2O",
                        "eU/kT of polarisation voltage");
        assertThat(named(checks("nasicon"), Verdict.DOUBTFUL)).hasSize(2);
    }

    @Test
    void writesWhatWasFound() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String table : List.of("roadmap", "llto", "dendrites", "nasicon", "na2o-natacl6")) {
            List<Check> checks = checks(table);
            List<String> row = new ArrayList<>(List.of(table));
            for (Verdict verdict : Verdict.values()) {
                row.add(Integer.toString(named(checks, verdict).size()));
            }
            rows.add(row);
        }
        ValidationTable.write(
                "audit-papers",
                List.of("text", "contradicted", "doubtful", "agrees", "follows, not printed"),
                rows);
        assertThat(rows).hasSize(5);
    }
}
