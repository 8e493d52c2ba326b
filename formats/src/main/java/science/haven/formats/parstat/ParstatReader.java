package science.haven.formats.parstat;

import science.haven.data.Measurement;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.SourceFile;
import science.haven.formats.columns.ColumnsReader;
import science.haven.formats.text.TableFinder;
import science.haven.formats.text.TextLines;

import java.util.List;

/// PARSTAT text: one line of headings, among them `Elapsed Time (s)` and `|Vac| (V)`. Rows of DC
/// steps stand in the same table with frequency 0 and are left out.
public final class ParstatReader implements FormatReader {

    @Override
    public String format() {
        return "Parstat text";
    }

    @Override
    public boolean recognises(SourceFile file) {
        String head = file.head();
        String first = head.lines().findFirst().orElse("");
        return first.contains("Zre (ohms)")
                && first.contains("|Vac| (V)")
                && TextLines.isText(file);
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        TextLines lines = TextLines.of(file);
        TableFinder finder = new TableFinder(lines);
        TableFinder.Found found = finder.titled(1).orElseThrow(() -> finder.noColumns(1));
        return ColumnsReader.read(file, lines, found, new Header(format()));
    }
}
