package science.haven.study.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.study.file.StudyException;
import science.haven.transport.audit.Claim;
import science.haven.transport.audit.Printed;

/// Tables of claims as written.
class ClaimsReaderTest {

    private static Printed value(String text, String word) throws StudyException {
        String yaml = "claims:\n  - {number: %s, value: %s}\n".formatted(word, text);
        Claim claim = ClaimsReader.read("t.yaml", yaml).claims().all().getFirst();
        return ((Claim.Quantity) claim).printed();
    }

    @ParameterizedTest
    @CsvSource({
        "155.4 MHz, Larmor frequency, 155.4e6, 0.05e6",
        "1.28e-7 cm^2/s, diffusion coefficient, 1.28e-11, 0.005e-11",
        "300 K, Larmor frequency, 0, 0",
        "28.1 ± 0.3 %, share, 0.281, 0.006",
        "3, dimensions, 3, 0.5"
    })
    void theLastDigitIsTheRange(String text, String word, double si, double half) {
        if (si == 0) {
            assertThatThrownBy(() -> value(text, word)).hasMessageContaining("in Hz or the like");
            return;
        }
        try {
            Printed printed = value(text, word);
            assertThat(printed.value()).isCloseTo(si, within(1e-9 * si));
            assertThat(printed.upper() - si).isCloseTo(half, within(1e-6 * half));
        } catch (StudyException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anOrderOfMagnitudeReachesHalfADecade() throws StudyException {
        Printed printed = value("about 1e-8 s", "correlation time");
        assertThat(printed.upper() / printed.lower()).isCloseTo(10, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {number: conductivty, value: 1 S/m} | t.yaml:2:14: no such number"
                        + " 'conductivty', did you mean 'conductivity'?",
                "- {number: conductivity} | t.yaml:2:5: A number needs the key 'value'",
                "- {value: 3} | a claim with one of 'number', 'formula'",
                "- {formula: Xx2} | formula:",
                "- {ratio: [a, b], value: 2} | no claim is called 'a'; names come before",
                "- {number: dimensions, value: 3, nucleus: 7Xx} | a nucleus such as 7Li",
                "- {number: dimensions, value: 3, element: Q} | the symbol of an element"
            })
    void whatCannotBeUnderstoodIsNamed(String claim, String message) {
        assertThatThrownBy(() -> ClaimsReader.read("t.yaml", "claims:\n  " + claim + "\n"))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining(message.strip());
    }

    @Test
    void twoClaimsNeedTwoNames() {
        String twice =
                """
                claims:
                  - {number: dimensions, value: 3}
                  - {number: dimensions, value: 2}
                """;
        assertThatThrownBy(() -> ClaimsReader.read("t.yaml", twice))
                .hasMessageContaining("another claim is called 'dimensions' too (line 2)");
    }
}
