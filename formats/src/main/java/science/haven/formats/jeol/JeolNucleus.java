package science.haven.formats.jeol;

import static java.util.Map.entry;

import science.haven.quantity.Nuclide;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Nuclei by the names the file gives them: `Proton`, `Lithium7`, `Phosphorus31`.
final class JeolNucleus {

    private static final Pattern NAME = Pattern.compile("([A-Za-z]+?)_?(\\d+)");

    private static final Map<String, String> HYDROGEN =
            Map.of("proton", "1H", "deuterium", "2H", "tritium", "3H");

    /// Elements by name, among them the other spellings of three of them.
    private static final Map<String, String> ELEMENTS =
            Map.ofEntries(
                    entry("hydrogen", "H"),
                    entry("helium", "He"),
                    entry("lithium", "Li"),
                    entry("beryllium", "Be"),
                    entry("boron", "B"),
                    entry("carbon", "C"),
                    entry("nitrogen", "N"),
                    entry("oxygen", "O"),
                    entry("fluorine", "F"),
                    entry("sodium", "Na"),
                    entry("magnesium", "Mg"),
                    entry("aluminum", "Al"),
                    entry("aluminium", "Al"),
                    entry("silicon", "Si"),
                    entry("phosphorus", "P"),
                    entry("sulfur", "S"),
                    entry("sulphur", "S"),
                    entry("chlorine", "Cl"),
                    entry("potassium", "K"),
                    entry("calcium", "Ca"),
                    entry("scandium", "Sc"),
                    entry("titanium", "Ti"),
                    entry("vanadium", "V"),
                    entry("chromium", "Cr"),
                    entry("manganese", "Mn"),
                    entry("iron", "Fe"),
                    entry("cobalt", "Co"),
                    entry("nickel", "Ni"),
                    entry("copper", "Cu"),
                    entry("zinc", "Zn"),
                    entry("gallium", "Ga"),
                    entry("germanium", "Ge"),
                    entry("arsenic", "As"),
                    entry("selenium", "Se"),
                    entry("bromine", "Br"),
                    entry("rubidium", "Rb"),
                    entry("strontium", "Sr"),
                    entry("yttrium", "Y"),
                    entry("zirconium", "Zr"),
                    entry("niobium", "Nb"),
                    entry("molybdenum", "Mo"),
                    entry("silver", "Ag"),
                    entry("cadmium", "Cd"),
                    entry("indium", "In"),
                    entry("tin", "Sn"),
                    entry("antimony", "Sb"),
                    entry("tellurium", "Te"),
                    entry("iodine", "I"),
                    entry("xenon", "Xe"),
                    entry("cesium", "Cs"),
                    entry("caesium", "Cs"),
                    entry("barium", "Ba"),
                    entry("lanthanum", "La"),
                    entry("tantalum", "Ta"),
                    entry("tungsten", "W"),
                    entry("platinum", "Pt"),
                    entry("mercury", "Hg"),
                    entry("thallium", "Tl"),
                    entry("lead", "Pb"),
                    entry("bismuth", "Bi"));

    private JeolNucleus() {}

    /// Looks a nucleus up.
    ///
    /// @param domain its name in the file
    /// @return its symbol, for example `7Li`; empty if it is not known
    static Optional<String> symbol(String domain) {
        String name = domain.toLowerCase(Locale.ROOT);
        if (HYDROGEN.containsKey(name)) {
            return Optional.ofNullable(HYDROGEN.get(name));
        }
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(ELEMENTS.get(parts.group(1)))
                .map(element -> parts.group(2) + element)
                .filter(symbol -> Nuclide.of(symbol).isPresent());
    }
}
