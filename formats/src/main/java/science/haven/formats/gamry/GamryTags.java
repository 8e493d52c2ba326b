package science.haven.formats.gamry;

import science.haven.formats.FormatException;
import science.haven.formats.Header;
import science.haven.formats.ReadRemark;
import science.haven.formats.text.Dialect;
import science.haven.formats.text.TextLines;
import science.haven.quantity.Unit;

import java.util.List;

/// The lines of a Gamry file outside its tables: `TAG TYPE VALUE LABEL`, separated by tabulators.
final class GamryTags {

    private static final Unit MILLIVOLT = Unit.parse("mV");
    private static final Dialect POINT = new Dialect(Dialect.Separator.TAB, false);
    private static final Dialect COMMA = new Dialect(Dialect.Separator.TAB, true);

    private final TextLines lines;

    GamryTags(TextLines lines) {
        this.lines = lines;
    }

    /// Notes what a line says, if it is one of the tags that matter.
    void read(int number, Header header) throws FormatException {
        List<String> field = POINT.split(lines.line(number));
        if (field.size() < 3) {
            return;
        }
        switch (field.getFirst()) {
            case "PSTAT" -> header.instrument("Gamry " + field.get(2));
            case "VDC" -> header.condition("dc voltage", number(number, field), Unit.VOLT);
            case "VAC" -> header.condition("ac voltage", number(number, field), MILLIVOLT);
            case "IDC" -> header.condition("dc current", number(number, field), Unit.AMPERE);
            case "IAC" -> header.condition("ac current", number(number, field), Unit.AMPERE);
            case "AREA" -> header.area(number(number, field));
            case "EXPERIMENTABORTED" -> {
                if (field.get(2).startsWith("T")) {
                    header.remark(new ReadRemark.Aborted("EXPERIMENTABORTED"));
                }
            }
            default -> {}
        }
    }

    private double number(int number, List<String> field) throws FormatException {
        String text = field.get(2);
        double value = text.indexOf(',') >= 0 ? COMMA.number(text) : POINT.number(text);
        if (Double.isNaN(value)) {
            throw lines.wrong(number, "a number for " + field.getFirst(), text);
        }
        return value;
    }
}
