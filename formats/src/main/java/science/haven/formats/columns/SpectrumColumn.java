package science.haven.formats.columns;

import science.haven.quantity.Unit;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The abscissa that a heading names.
///
/// @param quantity what it is, for example `Raman shift`
/// @param unit its unit
record SpectrumColumn(String quantity, Unit unit) {

    private static final Pattern POSITION =
            Pattern.compile("(?:position|z|x)\\s*[(\\[/]\\s*(nm|µm|um|mm|cm|m)\\s*[)\\]]?");

    /// Reads a heading such as `Raman shift (cm-1)`, `2theta`, `ppm`, `position / mm`.
    ///
    /// @param heading the heading of the first column
    /// @param above all that stands above the rows, for what the heading leaves open
    /// @return the abscissa; empty if it is none of a spectrum
    static Optional<SpectrumColumn> of(String heading, String above) {
        String name = heading.toLowerCase(Locale.ROOT).replace('μ', 'µ').strip();
        boolean raman = above.toLowerCase(Locale.ROOT).contains("raman");
        if (name.contains("raman") || name.equals("wave")) {
            return Optional.of(new SpectrumColumn("Raman shift", Unit.PER_CENTIMETRE));
        }
        if (name.matches(".*(wavenumber|cm\\s*\\^?\\(?[-−]1|cm⁻¹|1/cm).*")) {
            String quantity = raman ? "Raman shift" : "wavenumber";
            return Optional.of(new SpectrumColumn(quantity, Unit.PER_CENTIMETRE));
        }
        if (name.contains("ppm") || name.contains("chemical shift")) {
            return Optional.of(new SpectrumColumn("chemical shift", Unit.PPM));
        }
        if (name.matches(".*(2|two)[\\s_*-]*(theta|θ|th\\b).*")) {
            return Optional.of(new SpectrumColumn("2θ", Unit.DEGREE));
        }
        Matcher position = POSITION.matcher(name);
        return position.matches()
                ? Optional.of(new SpectrumColumn("position", Unit.parse(position.group(1))))
                : Optional.empty();
    }
}
