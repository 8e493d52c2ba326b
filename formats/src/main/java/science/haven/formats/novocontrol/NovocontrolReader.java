package science.haven.formats.novocontrol;

import science.haven.data.Measurement;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.SourceFile;
import science.haven.formats.columns.ColumnsReader;
import science.haven.formats.text.Dialect;
import science.haven.formats.text.TableFinder;
import science.haven.formats.text.TextLines;
import science.haven.quantity.Unit;

import java.util.List;
import java.util.function.DoubleConsumer;

/// Text export of Novocontrol's WinDETA: a title, the geometry of the sample if it was typed in,
/// the values held fixed, then columns.
///
/// ```text
/// s05751_25deg, 26.02.2025, 15:11
/// Diameter[mm]: 1.300e+01  Thickness[mm]: 7.500e-01  Spacer Capacity[pF]: 0.000e+00  …
/// Fixed value(s) :  AC Volt  [Vrms]=7.1000e-03
///      Freq.[Hz]      Zs'[ohm]     Zs''[ohm]
/// ```
public final class NovocontrolReader implements FormatReader {

    private static final String FIXED = "Fixed value(s)";
    private static final Dialect POINT = new Dialect(Dialect.Separator.SPACE, false);

    @Override
    public String format() {
        return "Novocontrol text";
    }

    @Override
    public boolean recognises(SourceFile file) {
        return file.head().contains(FIXED) && TextLines.isText(file);
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        TextLines lines = TextLines.of(file);
        TableFinder finder = new TableFinder(lines);
        int fixed = lines.find(1, FIXED);
        TableFinder.Found found =
                finder.find()
                        .filter(f -> f.headingLine() > fixed)
                        .orElseThrow(() -> finder.noColumns(fixed + 1));
        Header header = new Header(format());
        for (int n = 1; n < found.headingLine(); n++) {
            readConditions(lines.line(n), header);
        }
        return ColumnsReader.read(file, lines, found, header);
    }

    private static void readConditions(String line, Header header) {
        positive(line, "Diameter[mm]", v -> header.condition("diameter", v, Unit.MILLIMETRE));
        String sample = line.replace("Electrode Thickness", "");
        positive(sample, "Thickness[mm]", v -> header.condition("thickness", v, Unit.MILLIMETRE));
        positive(line, "[Vrms]", v -> header.condition("ac voltage", v, Unit.VOLT));
        positive(line, "[°C]", v -> header.condition("temperature", v, Unit.CELSIUS));
        positive(line, "[K]", v -> header.condition("temperature", v - 273.15, Unit.CELSIUS));
    }

    /// Reads the number behind `key` and `:` or `=`, if there is one greater than 0.
    private static void positive(String line, String key, DoubleConsumer note) {
        int at = line.indexOf(key);
        if (at < 0) {
            return;
        }
        String rest = line.substring(at + key.length()).stripLeading();
        if (!rest.startsWith(":") && !rest.startsWith("=")) {
            return;
        }
        List<String> words = POINT.split(rest.substring(1));
        double value = words.isEmpty() ? Double.NaN : POINT.number(words.getFirst());
        if (value > 0) {
            note.accept(value);
        }
    }
}
