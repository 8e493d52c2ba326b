package science.haven.formats.chinstruments;

import science.haven.data.Measurement;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.SourceFile;
import science.haven.formats.columns.ColumnsReader;
import science.haven.formats.text.KeyValue;
import science.haven.formats.text.TableFinder;
import science.haven.formats.text.TextLines;
import science.haven.quantity.Unit;

import java.util.List;

/// CH Instruments text: date, technique, `Key = value` lines, then comma-separated columns.
///
/// ```text
/// A.C. Impedance
/// Instrument Model:  CHI660E
/// Init E (V) = 0
/// Amplitude (V) = 0.025
/// Freq/Hz, Z'/ohm, Z"/ohm, Z/ohm, Phase/deg
/// ```
public final class ChInstrumentsReader implements FormatReader {

    @Override
    public String format() {
        return "CH Instruments text";
    }

    @Override
    public boolean recognises(SourceFile file) {
        String head = file.head();
        return head.contains("Instrument Model:") && head.contains("CHI") && TextLines.isText(file);
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        TextLines lines = TextLines.of(file);
        TableFinder finder = new TableFinder(lines);
        TableFinder.Found found = finder.find().orElseThrow(() -> finder.noColumns(1));
        Header header = new Header(format());
        for (int n = 1; n < found.headingLine(); n++) {
            KeyValue.of(lines.line(n), '=').ifPresent(pair -> note(pair, header));
            KeyValue.of(lines.line(n), ':').ifPresent(pair -> note(pair, header));
        }
        return ColumnsReader.read(file, lines, found, header);
    }

    private static void note(KeyValue pair, Header header) {
        switch (pair.key()) {
            case "Instrument Model" -> header.instrument(pair.value());
            case "Init E (V)" -> header.condition("dc voltage", pair.number(), Unit.VOLT);
            case "Amplitude (V)" -> header.condition("ac voltage", pair.number(), Unit.VOLT);
            default -> {}
        }
    }
}
