package science.haven.formats.tecmag;

import science.haven.quantity.Unit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A table of the pulse sequence whose entries are taken one for each row: its name ends in `:2`.
///
/// All tables are listed at the end of the section `PSEQ`, each a name, its entries and how they
/// are to be stepped (`+ Add`), whether the sequence uses them or not. One that is used is also
/// named in the cell of the event it belongs to.
///
/// @param name its name, for example `de6:2`
/// @param values its entries in the SI unit
/// @param unit s if the entries are times, none if they are numbers
/// @param used whether an event of the sequence names it
record TntTable(String name, double[] values, Unit unit, boolean used) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z]+\\d*:2");
    private static final Pattern ENTRY =
            Pattern.compile("([-+]?(?:\\d{1,12}\\.?\\d{0,12}|\\.\\d{1,12}))([num]?)(s?)");
    private static final Map<String, Double> PREFIXES =
            Map.of("", 1.0, "m", 1e-3, "u", 1e-6, "n", 1e-9);
    private static final int LONGEST_NAME = 16;
    private static final int LONGEST_TABLE = 1 << 16;

    /// Tables of the sequence that have more than one entry.
    ///
    /// @param sequence the section `PSEQ`
    static List<TntTable> list(ByteBuffer sequence) {
        List<TntTable> tables = new ArrayList<>();
        Set<String> events = new LinkedHashSet<>();
        for (int at = 0; at + 8 <= sequence.limit(); at++) {
            Optional<String> name =
                    TntSections.counted(sequence, at, LONGEST_NAME)
                            .filter(text -> NAME.matcher(text).matches());
            if (name.isEmpty()) {
                continue;
            }
            int behind = at + 4 + name.get().length();
            Optional<String> entries = TntSections.counted(sequence, behind, LONGEST_TABLE);
            Optional<String> stepping =
                    entries.flatMap(
                            text ->
                                    TntSections.counted(
                                            sequence, behind + 4 + text.length(), LONGEST_NAME));
            if (stepping.isPresent()) {
                of(name.get(), entries.orElseThrow()).ifPresent(tables::add);
            } else {
                events.add(name.get());
            }
        }
        return tables.stream()
                .map(t -> new TntTable(t.name, t.values, t.unit, events.contains(t.name)))
                .toList();
    }

    private static Optional<TntTable> of(String name, String entries) {
        String[] words = entries.strip().split("\\s+", -1);
        double[] values = new double[words.length];
        int times = 0;
        for (int i = 0; i < words.length; i++) {
            Matcher matcher = ENTRY.matcher(words[i]);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            times += matcher.group(2).isEmpty() && matcher.group(3).isEmpty() ? 0 : 1;
            values[i] =
                    Double.parseDouble(matcher.group(1))
                            * PREFIXES.getOrDefault(matcher.group(2), 1.0);
        }
        boolean mixed = times > 0 && times < words.length;
        return words.length < 2 || mixed
                ? Optional.empty()
                : Optional.of(
                        new TntTable(name, values, times > 0 ? Unit.SECOND : Unit.NONE, false));
    }

    /// What its entries are, in the field's words.
    ///
    /// @return `delay` for times, the table's own name for numbers
    String quantity() {
        return unit.equals(Unit.SECOND) ? "delay" : name;
    }
}
