package science.haven.quantity;

import java.math.BigDecimal;
import java.math.MathContext;

/// A unit of measurement as people write it, and its way to SI: `si = value · toSi + offset`.
///
/// Only files, command lines and reports know units; everything inside is SI.
///
/// @param symbol how it is written, for example `mS/cm`
/// @param toSi factor to the SI unit, dimensionless
/// @param offset SI value of zero in this unit, in the SI unit (273.15 for °C, otherwise 0)
/// @param dimension exponents of the base units
public record Unit(String symbol, double toSi, double offset, Dimension dimension) {

    /// Pure number; its symbol is empty.
    public static final Unit NONE = new Unit("", 1, 0, Dimension.NONE);

    /// Percent.
    public static final Unit PERCENT = parse("%");

    /// Parts per million.
    public static final Unit PPM = parse("ppm");

    /// Radian.
    public static final Unit RADIAN = parse("rad");

    /// Degree of angle.
    public static final Unit DEGREE = parse("°");

    /// Metre.
    public static final Unit METRE = parse("m");

    /// Centimetre.
    public static final Unit CENTIMETRE = parse("cm");

    /// Millimetre.
    public static final Unit MILLIMETRE = parse("mm");

    /// Micrometre.
    public static final Unit MICROMETRE = parse("µm");

    /// Nanometre.
    public static final Unit NANOMETRE = parse("nm");

    /// Ångström.
    public static final Unit ANGSTROM = parse("Å");

    /// Square metre.
    public static final Unit SQUARE_METRE = parse("m²");

    /// Square centimetre.
    public static final Unit SQUARE_CENTIMETRE = parse("cm²");

    /// Reciprocal metre, the unit of a cell constant.
    public static final Unit PER_METRE = parse("m⁻¹");

    /// Reciprocal centimetre.
    public static final Unit PER_CENTIMETRE = parse("cm⁻¹");

    /// Second.
    public static final Unit SECOND = parse("s");

    /// Hour.
    public static final Unit HOUR = parse("h");

    /// Day.
    public static final Unit DAY = parse("d");

    /// Reciprocal second, the unit of rates.
    public static final Unit PER_SECOND = parse("s⁻¹");

    /// Hertz, for frequencies; never for angular frequencies.
    public static final Unit HERTZ = parse("Hz");

    /// Radian per second, for angular frequencies.
    public static final Unit RADIAN_PER_SECOND = parse("rad/s");

    /// Kelvin.
    public static final Unit KELVIN = parse("K");

    /// Degree Celsius, for temperatures, not for their differences.
    public static final Unit CELSIUS = parse("°C");

    /// Reciprocal kelvin.
    public static final Unit PER_KELVIN = parse("K⁻¹");

    /// Ampere.
    public static final Unit AMPERE = parse("A");

    /// Volt.
    public static final Unit VOLT = parse("V");

    /// Coulomb.
    public static final Unit COULOMB = parse("C");

    /// Ohm.
    public static final Unit OHM = parse("Ω");

    /// Siemens.
    public static final Unit SIEMENS = parse("S");

    /// Siemens per metre.
    public static final Unit SIEMENS_PER_METRE = parse("S/m");

    /// Siemens per centimetre.
    public static final Unit SIEMENS_PER_CENTIMETRE = parse("S/cm");

    /// Millisiemens per centimetre.
    public static final Unit MILLISIEMENS_PER_CENTIMETRE = parse("mS/cm");

    /// Siemens kelvin per metre, the unit of σT.
    public static final Unit SIEMENS_KELVIN_PER_METRE = parse("S·K/m");

    /// Farad.
    public static final Unit FARAD = parse("F");

    /// Henry.
    public static final Unit HENRY = parse("H");

    /// Joule.
    public static final Unit JOULE = parse("J");

    /// Electronvolt.
    public static final Unit ELECTRONVOLT = parse("eV");

    /// Millielectronvolt.
    public static final Unit MILLIELECTRONVOLT = parse("meV");

    /// Tesla.
    public static final Unit TESLA = parse("T");

    /// Kilogram.
    public static final Unit KILOGRAM = parse("kg");

    /// Kilogram per mole.
    public static final Unit KILOGRAM_PER_MOLE = parse("kg/mol");

    /// Gram per cubic centimetre.
    public static final Unit GRAM_PER_CUBIC_CENTIMETRE = parse("g/cm³");

    /// Reciprocal cubic metre, the unit of number densities.
    public static final Unit PER_CUBIC_METRE = parse("m⁻³");

    /// Square metre per second, the unit of diffusion coefficients.
    public static final Unit SQUARE_METRE_PER_SECOND = parse("m²/s");

    /// Square centimetre per second.
    public static final Unit SQUARE_CENTIMETRE_PER_SECOND = parse("cm²/s");

    /// Q of a constant phase element, `1/(Q (iω)ⁿ)`. The power n is a parameter of its own, so the
    /// dimension is that of n = 0 and no conversion exists.
    public static final Unit CPE = new Unit(UnitSymbols.CPE, 1, 0, SIEMENS.dimension);

    /// Warburg coefficient A_W in `A_W (1 − i)/√ω`; the half power stands outside the dimension.
    public static final Unit WARBURG = new Unit(UnitSymbols.WARBURG, 1, 0, OHM.dimension);

    public Unit {
        if (!(toSi > 0 && Double.isFinite(toSi))) {
            throw new IllegalArgumentException("toSi must be > 0, got " + toSi);
        }
        if (!Double.isFinite(offset)) {
            throw new IllegalArgumentException("offset must be finite, got " + offset);
        }
    }

    /// Reads a unit: SI prefixes, products (`·`, `*`, `.`, space), quotients (`/`), brackets,
    /// powers (`cm^-1`, `cm⁻¹`, `cm-1`, `m2`), and the units SI lets live beside it. The symbol is
    /// tidied: `ohm cm` becomes `Ω·cm`.
    ///
    /// After a `/` no product may follow without brackets: people read `W/m K` in two ways.
    ///
    /// @param text the unit as written, empty for a pure number
    /// @return the unit
    /// @throws NotationException if the text is not a unit; it points at the character
    public static Unit parse(String text) {
        return switch (text.strip()) {
            case "" -> NONE;
            case UnitSymbols.CPE -> CPE;
            case UnitSymbols.WARBURG -> WARBURG;
            default -> new UnitParser(text).parse();
        };
    }

    /// Converts to SI, exact in the decimals a person wrote.
    ///
    /// @param value value, in this unit
    /// @return value, in the SI unit
    public double inSi(double value) {
        if (isSi() || !Double.isFinite(value)) {
            return value;
        }
        return BigDecimal.valueOf(value)
                .multiply(BigDecimal.valueOf(toSi))
                .add(BigDecimal.valueOf(offset))
                .doubleValue();
    }

    /// Converts to SI. A zero point such as that of °C moves the value, not the uncertainty.
    ///
    /// @param measured value and uncertainty, in this unit
    /// @return value and uncertainty, in the SI unit
    public Measured inSi(Measured measured) {
        return new Measured(inSi(measured.value()), withoutOffset().inSi(measured.uncertainty()));
    }

    /// Converts from SI.
    ///
    /// @param si value, in the SI unit
    /// @return value, in this unit
    public double fromSi(double si) {
        if (isSi() || !Double.isFinite(si)) {
            return si;
        }
        return BigDecimal.valueOf(si)
                .subtract(BigDecimal.valueOf(offset))
                .divide(BigDecimal.valueOf(toSi), MathContext.DECIMAL64)
                .doubleValue();
    }

    /// Converts from SI.
    ///
    /// @param si value and uncertainty, in the SI unit
    /// @return value and uncertainty, in this unit
    public Measured fromSi(Measured si) {
        return new Measured(fromSi(si.value()), withoutOffset().fromSi(si.uncertainty()));
    }

    /// Insists on a dimension.
    ///
    /// @param expected a unit of the dimension that is needed
    /// @return this unit
    /// @throws IllegalArgumentException if the dimensions differ
    public Unit requireDimension(Unit expected) {
        if (!dimension.equals(expected.dimension)) {
            throw new IllegalArgumentException(
                    "expected a unit such as '%s', found '%s'".formatted(expected.symbol, symbol));
        }
        return this;
    }

    private boolean isSi() {
        return toSi == 1 && offset == 0;
    }

    private Unit withoutOffset() {
        return offset == 0 ? this : new Unit(symbol, toSi, 0, dimension);
    }

    /// The symbol.
    @Override
    public String toString() {
        return symbol;
    }
}
