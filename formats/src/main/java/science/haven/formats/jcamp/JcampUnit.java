package science.haven.formats.jcamp;

import science.haven.quantity.Unit;

import java.util.Locale;

/// Units of the abscissa as JCAMP-DX names them, and what the abscissa is then.
enum JcampUnit {
    /// Offset from 0 ppm.
    HERTZ("frequency", "Hz"),
    /// Chemical shift.
    PPM("chemical shift", "ppm"),
    /// Time of a free induction decay.
    SECOND("time", "s"),
    /// Wavenumber, or Raman shift.
    PER_CENTIMETRE("wavenumber", "cm⁻¹"),
    /// Wavelength.
    MICROMETRE("wavelength", "µm"),
    /// Wavelength.
    NANOMETRE("wavelength", "nm"),
    /// Diffraction angle.
    DEGREE("2θ", "°"),
    /// Anything else.
    OTHER("abscissa", "");

    final String quantity;
    private final String symbol;

    JcampUnit(String quantity, String symbol) {
        this.quantity = quantity;
        this.symbol = symbol;
    }

    Unit unit() {
        return Unit.parse(symbol);
    }

    static JcampUnit of(String text) {
        return switch (JcampRecord.plain(text).toLowerCase(Locale.ROOT)) {
            case "hz", "hertz" -> HERTZ;
            case "ppm" -> PPM;
            case "seconds", "second", "sec", "s" -> SECOND;
            // The slash of 1/CM is among what a label does not keep.
            case "1cm", "cm1", "cm^1", "cm⁻¹", "wavenumbers", "ramanshift", "wavenumbers(cm1)" ->
                    PER_CENTIMETRE;
            case "micrometers", "micrometres", "microns", "um", "µm" -> MICROMETRE;
            case "nanometers", "nanometres", "nm" -> NANOMETRE;
            case "degrees", "degree", "deg", "°", "2theta", "degrees2theta", "2theta(deg)" ->
                    DEGREE;
            default -> OTHER;
        };
    }
}
