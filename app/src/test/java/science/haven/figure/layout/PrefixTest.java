package science.haven.figure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.figure.model.Axis;
import science.haven.figure.model.Range;

class PrefixTest {

    @ParameterizedTest
    @CsvSource({
        "4.6e5, Z / kΩ, 1e3",
        "2.1e6, Z / MΩ, 1e6",
        "999, Z / Ω, 1",
        "1e-9, Z / nΩ, 1e-9",
        "5e-5, Z / µΩ, 1e-6",
        "0, Z / Ω, 1",
        "1e25, Z / PΩ, 1e15",
    })
    void unitTakesThePrefix(double largest, String label, double factor) {
        Prefix prefix = Prefix.of(Axis.prefixed("*Z*", "Ω"), new Range(0, largest));

        assertThat(prefix.label().letters()).isEqualTo(label);
        assertThat(prefix.factor()).isEqualTo(factor);
    }

    @ParameterizedTest
    @CsvSource({"50, x / %", "2e7, x / 106 %", "3e-5, x / 10−6 %"})
    void unitWithoutPrefixTakesAPowerOfTen(double largest, String label) {
        assertThat(Prefix.of(Axis.linear("*x*", "%"), new Range(-largest, 0)).label().letters())
                .isEqualTo(label);
    }

    @Test
    void shortLogarithmicAxisTakesAPowerOfTenAndALongOneDoesNot() {
        Axis axis = Axis.log("*σ*", "S cm^{−1}");

        assertThat(Prefix.of(axis, new Range(1e-5, 2e-5)).label().letters())
                .isEqualTo("σ / 10−6 S cm−1");
        assertThat(Prefix.of(axis, new Range(1e-6, 2e-5)).label().letters())
                .isEqualTo("σ / S cm−1");
    }
}
