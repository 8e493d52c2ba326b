package science.haven.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

    @ParameterizedTest(name = "{0} is {1} {2}")
    @CsvSource({
        "mS/cm, 0.1, S/m",
        "S/cm, 100, S/m",
        "S cm^-1, 100, S·m⁻¹",
        "S.cm-1, 100, S/m",
        "µS/m, 1e-6, S/m",
        "uF, 1e-6, F",
        "μF, 1e-6, F",
        "pF, 1e-12, F",
        "kOhm, 1000, Ω",
        "MΩ, 1e6, Ω",
        "Ω*cm, 0.01, Ω·m",
        "ohm cm2, 1e-4, Ω·m²",
        "Å^3, 1e-30, m³",
        "cm²/s, 1e-4, m²/s",
        "g/cm^3, 1000, kg/m³",
        "g/mol, 1e-3, kg/mol",
        "1/(Ω·cm), 100, S/m",
        "J/(mol·K), 1, J/mol/K",
        "kJ/mol, 1000, J/mol",
        "min, 60, s",
        "h, 3600, s",
        "day, 86400, s",
        "mbar, 100, Pa",
        "eV, 1.602176634e-19, J",
        "meV, 1.602176634e-22, J",
        "%, 0.01, ''",
        "ppm, 1e-6, ''",
        "mol/L, 1000, mol/m³",
        "nm, 1e-9, m",
        "Wb, 1, V·s",
        "N·m, 1, J",
        "C/s, 1, A",
        "1/s, 1, Hz",
        "(m/s)^2, 1, m^2*s^-2",
    })
    void convertsToSi(String text, double factor, String si) {
        Unit unit = Unit.parse(text);
        assertThat(unit.toSi()).isEqualTo(factor);
        assertThat(unit.dimension()).isEqualTo(Unit.parse(si).dimension());
        assertThat(Unit.parse(si).toSi()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} is written {1}")
    @CsvSource({
        "ohm, Ω",
        "kOhm cm, kΩ·cm",
        "um, µm",
        "S*cm^-1, S·cm⁻¹",
        "S / cm, S/cm",
        "m2, m²",
        "degC, °C",
        "1/s, 1/s",
        "W/(m K), W/(m·K)",
        "Å^3, Å³",
        "1, 1",
    })
    void tidiesTheSymbolAndReadsItBack(String text, String symbol) {
        Unit unit = Unit.parse(text);
        assertThat(unit.symbol()).isEqualTo(symbol);
        assertThat(unit).hasToString(symbol);
        assertThat(Unit.parse(symbol)).isEqualTo(unit);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "mS/cn    | 4 | unknown unit 'cn'",
                "furlong  | 1 | unknown unit 'furlong'",
                "kh       | 1 | unknown unit 'kh'",
                "S//cm    | 3 | expected a unit, found '/'",
                "S/       | 3 | expected a unit, found the end",
                "m^       | 3 | expected a whole power, found the end",
                "m^0.5    | 3 | expected a whole power of at most 9",
                "s^(-1/2) | 4 | expected a whole power of at most 9",
                "m^12     | 3 | expected a whole power of at most 9",
                "(m s     | 5 | expected ')', found the end",
                "m)       | 2 | expected a unit or the end, found ')'",
                "W/m K    | 5 | two readings; after '/' put products in brackets",
                "°C/min   | 1 | °C has its own zero and stands alone; for differences write K",
                "2 m      | 1 | expected a unit, found '2'",
                "^2       | 1 | expected a unit, found '^'",
            })
    void pointsAtTheTrouble(String text, int position, String trouble) {
        assertThatThrownBy(() -> Unit.parse(text))
                .isInstanceOfSatisfying(
                        NotationException.class,
                        e -> {
                            assertThat(e.position()).isEqualTo(position);
                            assertThat(e.text()).isEqualTo(text);
                        })
                .hasMessage("'" + text + "', character " + position + ": " + trouble);
    }

    @Test
    void celsiusMovesTheValueButNotTheUncertainty() {
        Measured kelvin = Unit.CELSIUS.inSi(new Measured(150, 0.5));
        assertThat(kelvin).isEqualTo(new Measured(423.15, 0.5));
        assertThat(Unit.CELSIUS.fromSi(kelvin)).isEqualTo(new Measured(150, 0.5));
        assertThat(Unit.CELSIUS.fromSi(298.15)).isEqualTo(25);
    }

    @Test
    void decimalsStayDecimals() {
        assertThat(Unit.MILLIMETRE.inSi(2.1)).isEqualTo(0.0021);
        assertThat(Unit.MILLIMETRE.fromSi(0.0021)).isEqualTo(2.1);
        assertThat(Unit.SIEMENS_PER_CENTIMETRE.inSi(9e-4)).isEqualTo(0.09);
    }

    @Test
    void constantsCarryTheirMeaning() {
        assertThat(Unit.parse("")).isEqualTo(Unit.NONE);
        assertThat(Unit.parse("Ohm")).isEqualTo(Unit.OHM);
        assertThat(Unit.parse("S·s^n")).isEqualTo(Unit.CPE);
        assertThat(Unit.parse("Ω·s^-1/2")).isEqualTo(Unit.WARBURG);
        assertThat(Unit.ELECTRONVOLT.toSi()).isEqualTo(Constants.ELEMENTARY_CHARGE);
        assertThat(Unit.DEGREE.inSi(180)).isCloseTo(Math.PI, within(1e-15));
        assertThat(Unit.RADIAN_PER_SECOND.dimension()).isEqualTo(Unit.HERTZ.dimension());
    }

    @Test
    void insistsOnADimension() {
        assertThat(Unit.HOUR.requireDimension(Unit.SECOND)).isEqualTo(Unit.HOUR);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Unit.OHM.requireDimension(Unit.SIEMENS))
                .withMessage("expected a unit such as 'S', found 'Ω'");
    }

    @Test
    void dimensionsAreAnAlgebra() {
        Dimension ohm = Unit.OHM.dimension();
        assertThat(ohm.times(Unit.SIEMENS.dimension())).isEqualTo(Dimension.NONE);
        assertThat(ohm.dividedBy(ohm)).isEqualTo(Dimension.NONE);
        assertThat(Unit.METRE.dimension().power(3)).isEqualTo(Unit.parse("Å^3").dimension());
        assertThat(ohm).hasToString("m²·kg·s⁻³·A⁻²");
        assertThat(Dimension.NONE).hasToString("1");
    }
}
