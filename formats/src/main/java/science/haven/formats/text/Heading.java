package science.haven.formats.text;

import science.haven.quantity.Unit;

/// The heading of a column: what it holds and in which unit.
///
/// @param text the heading as it stands in the file
/// @param role what the column holds
/// @param toSi factor to the SI unit, dimensionless; negative where the file gives −Z″ or −phase
/// @param offset SI value of zero in the unit of the column, in its SI unit (273.15 for °C)
public record Heading(String text, Role role, double toSi, double offset) {

    /// Reads a heading such as `freq/Hz`, `-Im(Z)/Ohm`, `Z' (kOhm)`, `Zs''[ohm]`, `Zmod`.
    ///
    /// @param text the heading
    /// @return what it says; the role is `OTHER` if the unit does not fit to the name
    public static Heading parse(String text) {
        String name = name(text);
        int cut = unitStart(name);
        boolean negated = isNegated(text);
        if (Role.named(name) != Role.OTHER || cut < 0) {
            return plain(text, Role.named(name), negated);
        }
        String unit = name.substring(cut + 1);
        if (unit.endsWith(")") || unit.endsWith("]")) {
            unit = unit.substring(0, unit.length() - 1);
        }
        return of(text, Role.named(name.substring(0, cut)), unit, negated);
    }

    /// A heading whose unit stands elsewhere, as in the second row of a Gamry table.
    ///
    /// @param text the heading without unit
    /// @param unit the unit
    /// @return what both say; the role is `OTHER` if the unit does not fit to the name
    public static Heading parse(String text, String unit) {
        return of(text, Role.named(name(text)), unit, isNegated(text));
    }

    /// A column of a known kind, already in SI.
    ///
    /// @param role what it holds
    /// @return its heading
    public static Heading of(Role role) {
        return new Heading(role.expected(), role, 1, 0);
    }

    /// A column that is not read.
    ///
    /// @param text the heading as it stands in the file
    /// @return its heading
    public static Heading unread(String text) {
        return new Heading(text, Role.OTHER, 1, 0);
    }

    /// Whether the name means a part of an impedance spectrum, but the unit is not one of it, as in
    /// `Z' (F)` or `Z' (Ohm cm2)`.
    ///
    /// @return true if name and unit contradict each other
    public boolean contradictsItself() {
        if (role != Role.OTHER) {
            return false;
        }
        String name = name(text);
        int cut = unitStart(name);
        Role meant = Role.named(cut < 0 ? name : name.substring(0, cut));
        return meant == Role.FREQUENCY || meant == Role.REAL || meant == Role.IMAGINARY;
    }

    /// The heading without sign and without the word that RelaxIS puts before it.
    private static String name(String text) {
        String name = bare(text);
        return isNegated(text) ? name.substring(1).strip() : name;
    }

    private static String bare(String text) {
        String name = text.strip();
        return name.startsWith("Data:") ? name.substring(5).strip() : name;
    }

    private static boolean isNegated(String text) {
        String name = bare(text);
        return name.startsWith("-") || name.startsWith("−");
    }

    private static Heading of(String text, Role role, String unit, boolean negated) {
        if (role == Role.OTHER || role == Role.CYCLE) {
            return plain(text, role, negated);
        }
        return ColumnUnit.parse(unit)
                .filter(u -> u.dimension().equals(role.unit().dimension()))
                .map(u -> new Heading(text, role, negated ? -u.toSi() : u.toSi(), u.offset()))
                .orElseGet(() -> unread(text));
    }

    /// Without a unit, SI is meant; for angles degrees, as all instruments write them.
    private static Heading plain(String text, Role role, boolean negated) {
        double toSi = role == Role.PHASE ? Unit.DEGREE.toSi() : 1;
        return new Heading(text, role, negated ? -toSi : toSi, 0);
    }

    /// Where the unit begins: the last bracket that closes at the end, or the last slash.
    private static int unitStart(String name) {
        if (name.endsWith("]")) {
            return name.lastIndexOf('[');
        }
        if (name.endsWith(")")) {
            return name.lastIndexOf('(');
        }
        return name.lastIndexOf('/');
    }
}
