package science.haven.formats.jcamp;

import science.haven.quantity.Unit;

import java.util.Locale;

/// Units of the abscissa as JCAMP-DX names them, and what the abscissa is then.
enum JcampUnit {
    /// Offset from 0 ppm.
    HERTZ("frequency", Unit.HERTZ),
    /// Chemical shift.
    PPM("chemical shift", Unit.PPM),
    /// Time of a free induction decay.
    SECOND("time", Unit.SECOND),
    /// Wavenumber, or Raman shift.
    PER_CENTIMETRE("wavenumber", Unit.PER_CENTIMETRE),
    /// Wavelength.
    MICROMETRE("wavelength", Unit.MICROMETRE),
    /// Wavelength.
    NANOMETRE("wavelength", Unit.NANOMETRE),
    /// Diffraction angle.
    DEGREE("2θ", Unit.DEGREE),
    /// Anything else.
    OTHER("abscissa", Unit.NONE);

    final String quantity;
    final Unit unit;

    JcampUnit(String quantity, Unit unit) {
        this.quantity = quantity;
        this.unit = unit;
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
