package science.haven.formats.text;

import science.haven.quantity.Unit;

import java.util.Locale;
import java.util.Map;

/// What a column of a table holds, as far as impedance and transients go.
public enum Role {
    /// Frequency.
    FREQUENCY("frequency in Hz"),
    /// Real part of the impedance.
    REAL("Z′ in Ω"),
    /// Imaginary part of the impedance.
    IMAGINARY("Z″ in Ω"),
    /// Modulus of the impedance.
    MODULUS("|Z| in Ω"),
    /// Phase of the impedance.
    PHASE("phase in °"),
    /// Time.
    TIME("time in s"),
    /// Voltage.
    VOLTAGE("voltage in V"),
    /// Current.
    CURRENT("current in A"),
    /// Temperature.
    TEMPERATURE("temperature in °C or K"),
    /// Number of the loop, cycle or sweep; a change begins a new spectrum.
    CYCLE("number of the loop"),
    /// Anything else; not read.
    OTHER("anything");

    /// Names of columns as programs write them: lower case, without spaces, dots, underscores, and
    /// units.
    private static final Map<String, Role> NAMES =
            Map.ofEntries(
                    Map.entry("f", FREQUENCY),
                    Map.entry("freq", FREQUENCY),
                    Map.entry("freqs", FREQUENCY),
                    Map.entry("frequency", FREQUENCY),
                    Map.entry("frequencies", FREQUENCY),
                    Map.entry("frequenz", FREQUENCY),
                    Map.entry("z'", REAL),
                    Map.entry("zs'", REAL),
                    Map.entry("zre", REAL),
                    Map.entry("zr", REAL),
                    Map.entry("zreal", REAL),
                    Map.entry("re", REAL),
                    Map.entry("rez", REAL),
                    Map.entry("re(z)", REAL),
                    Map.entry("real", REAL),
                    Map.entry("realz", REAL),
                    Map.entry("real(z)", REAL),
                    Map.entry("realimpedance", REAL),
                    Map.entry("z''", IMAGINARY),
                    Map.entry("zs''", IMAGINARY),
                    Map.entry("zim", IMAGINARY),
                    Map.entry("zi", IMAGINARY),
                    Map.entry("zimg", IMAGINARY),
                    Map.entry("zimag", IMAGINARY),
                    Map.entry("im", IMAGINARY),
                    Map.entry("imz", IMAGINARY),
                    Map.entry("im(z)", IMAGINARY),
                    Map.entry("imag", IMAGINARY),
                    Map.entry("imagz", IMAGINARY),
                    Map.entry("imag(z)", IMAGINARY),
                    Map.entry("imaginary", IMAGINARY),
                    Map.entry("imaginaryz", IMAGINARY),
                    Map.entry("imaginaryimpedance", IMAGINARY),
                    Map.entry("|z|", MODULUS),
                    Map.entry("z", MODULUS),
                    Map.entry("zmod", MODULUS),
                    Map.entry("zmag", MODULUS),
                    Map.entry("mod(z)", MODULUS),
                    Map.entry("absoluteimpedance", MODULUS),
                    Map.entry("phase", PHASE),
                    Map.entry("phase(z)", PHASE),
                    Map.entry("zphz", PHASE),
                    Map.entry("zphase", PHASE),
                    Map.entry("theta", PHASE),
                    Map.entry("theta(z)", PHASE),
                    Map.entry("phi", PHASE),
                    Map.entry("phaseangle", PHASE),
                    Map.entry("t", TIME),
                    Map.entry("time", TIME),
                    Map.entry("elapsedtime", TIME),
                    Map.entry("testtime", TIME),
                    Map.entry("e", VOLTAGE),
                    Map.entry("u", VOLTAGE),
                    Map.entry("v", VOLTAGE),
                    Map.entry("vf", VOLTAGE),
                    Map.entry("ewe", VOLTAGE),
                    Map.entry("<ewe>", VOLTAGE),
                    Map.entry("voltage", VOLTAGE),
                    Map.entry("potential", VOLTAGE),
                    Map.entry("i", CURRENT),
                    Map.entry("<i>", CURRENT),
                    Map.entry("current", CURRENT),
                    Map.entry("temp", TEMPERATURE),
                    Map.entry("temperature", TEMPERATURE),
                    Map.entry("cycle", CYCLE),
                    Map.entry("cyclenumber", CYCLE),
                    Map.entry("loop", CYCLE),
                    Map.entry("loopnumber", CYCLE),
                    Map.entry("sweep", CYCLE));

    private final String expected;

    Role(String expected) {
        this.expected = expected;
    }

    /// What stands in such a column, for messages.
    ///
    /// @return quantity and unit, for example `frequency in Hz`
    public String expected() {
        return expected;
    }

    /// SI unit of the column.
    ///
    /// @return the unit; `Unit.NONE` for a number
    public Unit unit() {
        return switch (this) {
            case FREQUENCY -> Unit.HERTZ;
            case REAL, IMAGINARY, MODULUS -> Unit.OHM;
            case PHASE -> Unit.RADIAN;
            case TIME -> Unit.SECOND;
            case VOLTAGE -> Unit.VOLT;
            case CURRENT -> Unit.AMPERE;
            case TEMPERATURE -> Unit.KELVIN;
            case CYCLE, OTHER -> Unit.NONE;
        };
    }

    /// The role of a column by its name, without unit and sign.
    ///
    /// @param name name of the column, for example `Re(Z)`
    /// @return its role, `OTHER` if the name says nothing to us
    static Role named(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            switch (c) {
                case ' ', '\t', '.', '_', '#' -> {}
                case '′', '’', '`', '´' -> key.append('\'');
                case '″', '”', '"' -> key.append("''");
                default -> key.append(c);
            }
        }
        return NAMES.getOrDefault(key.toString().toLowerCase(Locale.ROOT), OTHER);
    }
}
