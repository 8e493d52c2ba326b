package science.haven.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

    @ParameterizedTest(name = "{0} to {1} digits is {2}")
    @CsvSource({
        "7000018.5, 3, 7 × 10⁶",
        "3.2e-8, 2, 3.2 × 10⁻⁸",
        "-0.99862, 4, −0.9986",
        "1423.53, 4, 1424",
        "0, 3, 0",
        "0.00999, 1, 0.01",
    })
    void roundsForPeople(double value, int digits, String text) {
        assertThat(Digits.of(value, digits)).isEqualTo(text);
    }
}
