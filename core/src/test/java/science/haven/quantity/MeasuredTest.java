package science.haven.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredTest {

    private static final Measured A = new Measured(10, 0.3);
    private static final Measured B = new Measured(-4, 0.4);

    @Test
    void independentErrorsAddInQuadrature() {
        assertThat(A.plus(B)).isEqualTo(new Measured(6, 0.5));
        assertThat(A.minus(B)).isEqualTo(new Measured(14, 0.5));
        assertThat(A.scaled(-2)).isEqualTo(new Measured(-20, 0.6));
    }

    @Test
    void relativeErrorsOfProductsAddInQuadrature() {
        double relative = Math.hypot(0.03, 0.1);
        assertThat(A.times(B).value()).isEqualTo(-40);
        assertThat(A.times(B).relative()).isCloseTo(relative, within(1e-15));
        assertThat(A.dividedBy(B).value()).isEqualTo(-2.5);
        assertThat(A.dividedBy(B).relative()).isCloseTo(relative, within(1e-15));
        assertThat(A.power(2).relative()).isCloseTo(0.06, within(1e-15));
        assertThat(A.power(0)).isEqualTo(Measured.exact(1));
    }

    @Test
    void zeroHasAnUncertaintyInAProduct() {
        assertThat(new Measured(0, 2).times(A)).isEqualTo(new Measured(0, 20));
    }

    @Test
    void refusesWhatIsNotAValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Measured(Double.NaN, 0))
                .withMessage("value must be finite, got NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> new Measured(1, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> A.dividedBy(Measured.exact(0)))
                .withMessage("divisor must not be 0");
    }

    @ParameterizedTest(name = "{0} ± {1} reads {2}")
    @CsvSource({
        "8,         0.05,    8.00 ± 0.05",
        "8,         0.0512,  8.000 ± 0.051",
        "112300,    6500,    (1.123 ± 0.065) × 10⁵",
        "1450,      40,      1450 ± 40",
        "1450.4,    38.7,    1450 ± 39",
        "0.00037,   0.00002, (3.7 ± 0.2) × 10⁻⁴",
        "-0.0037,   0.00012, −0.00370 ± 0.00012",
        "9.9996,    0.00996, 10.00 ± 0.01",
        "0.0998,    0.0996,  0.1 ± 0.1",
        "99996,     100,     (1.0000 ± 0.0010) × 10⁵",
        "0,         0.12,    0.00 ± 0.12",
        "1e-12,     3,       0 ± 3",
        "1e6,       0,       1 × 10⁶",
        "0.12345,   0,       0.12345",
        "123456,    0,       123456",
        "6.5,       5,       6.5 ± 5.0",
    })
    void roundsToTwoDigitsOfTheUncertainty(double value, double uncertainty, String text) {
        assertThat(new Measured(value, uncertainty).text()).isEqualTo(text);
    }
}
