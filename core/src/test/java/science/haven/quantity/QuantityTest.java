package science.haven.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

class QuantityTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "3.87 Å,                   3.87e-10, 0,       3.87 Å",
        "9e-4 S/cm,                0.09,     0,       9 × 10⁻⁴ S/cm",
        "8.00 ± 0.05 mm,           0.008,    5e-5,    8.00 ± 0.05 mm",
        "8.00 +- 0.05 mm,          0.008,    5e-5,    8.00 ± 0.05 mm",
        "8.00+/-0.05mm,            0.008,    5e-5,    8.00 ± 0.05 mm",
        "8.00(5) mm,               0.008,    5e-5,    8.00 ± 0.05 mm",
        "8.00(12) mm,              0.008,    1.2e-4,  8.00 ± 0.12 mm",
        "150 °C,                   423.15,   0,       150 °C",
        "−25 °C,                   248.15,   0,       −25 °C",
        "25.0 ± 0.2 degC,          298.15,   0.2,     25.0 ± 0.2 °C",
        "1096.37 Å^3,              1.09637e-27, 0,    1096.37 Å³",
        "112300 ± 6500 Ω,          112300,   6500,    (1.123 ± 0.065) × 10⁵ Ω",
        "(1.123 ± 0.065) × 10⁵ Ω,  112300,   6500,    (1.123 ± 0.065) × 10⁵ Ω",
        "(1.123 +- 0.065)e5 Ohm,   112300,   6500,    (1.123 ± 0.065) × 10⁵ Ω",
        "1.123(65) x 10^5 ohm,     112300,   6500,    (1.123 ± 0.065) × 10⁵ Ω",
        "1.2×10⁻⁴ S/cm,            0.012,    0,       1.2 × 10⁻⁴ S/cm",
        "14,                       14,       0,       14",
        "0 V,                      0,        0,       0 V",
        ".5 eV,                    8.01088317e-20, 0, 0.5 eV",
        "3eV,                      4.806529902e-19, 0, 3 eV",
        "45°,                      0.7853981633974483, 0, 45°",
    })
    void readsAndWritesBack(String text, double value, double uncertainty, String written) {
        Quantity quantity = Quantity.parse(text);
        assertThat(quantity.si()).isEqualTo(new Measured(value, uncertainty));
        assertThat(quantity.text()).isEqualTo(written);
        assertThat(Quantity.parse(written)).isEqualTo(quantity);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "thick         | 1 | expected a number",
                "8.00 ± mm     | 8 | expected one uncertainty after ±",
                "8.0(5) ± 1 mm | 10 | expected one uncertainty after ±",
                "(8.0 ± 0.5 mm | 11 | expected ')'",
                "8,00 mm       | 2 | expected a unit, found ','",
                "8.00 mn       | 6 | unknown unit 'mn'",
                "9e-4 S/cn     | 8 | unknown unit 'cn'",
                "1e999 m       | 1 | number too large",
                "1 × 10⁻⁻² m   | 7 | expected a power",
            })
    void pointsAtTheTrouble(String text, int position, String trouble) {
        assertThatThrownBy(() -> Quantity.parse(text))
                .isInstanceOf(NotationException.class)
                .hasMessage("'" + text + "', character " + position + ": " + trouble);
    }

    @Test
    void insistsOnADimension() {
        assertThat(Quantity.parse("2 mm", Unit.METRE).si().value()).isEqualTo(0.002);
        assertThatThrownBy(() -> Quantity.parse("2 mm", Unit.KELVIN))
                .hasMessage("'2 mm', character 3: expected a unit such as 'K', found 'mm'");
        assertThatThrownBy(() -> Quantity.parse("2.10", Unit.METRE))
                .hasMessage("'2.10', character 5: expected a unit such as 'm', found none");
    }

    @Test
    void changesTheUnitButNotTheQuantity() {
        Quantity energy = Quantity.parse("0.35 ± 0.02 eV").in(Unit.parse("meV"));
        assertThat(energy).hasToString("350 ± 20 meV");
        assertThatIllegalArgumentException().isThrownBy(() -> energy.in(Unit.VOLT));
    }

    static DoubleStream draws() {
        SplittableRandom random = new SplittableRandom(2025);
        return DoubleStream.generate(() -> Math.pow(10, random.nextDouble(-18, 18))).limit(50);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("draws")
    void whatIsWrittenIsReadBackToTheDigitsShown(double value) {
        Measured measured = new Measured(-value, value / 37);
        Measured back = Quantity.parse(new Quantity(measured, Unit.OHM).text()).si();
        assertThat(Math.abs(back.value() - measured.value()))
                .isLessThanOrEqualTo(0.051 * measured.uncertainty());
        assertThat(Math.abs(back.uncertainty() - measured.uncertainty()))
                .isLessThanOrEqualTo(0.051 * measured.uncertainty());
    }
}
