package science.haven.formats.powersuite;

import science.haven.data.Measurement;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.SourceFile;
import science.haven.formats.columns.ColumnsReader;
import science.haven.formats.text.TableFinder;
import science.haven.formats.text.TextLines;

import java.util.List;

/// PowerSuite text: the headings `Frequency Zre Zimg` between tabulators, lines ended by CR CR LF.
public final class PowerSuiteReader implements FormatReader {

    @Override
    public String format() {
        return "PowerSuite text";
    }

    @Override
    public boolean recognises(SourceFile file) {
        String first = file.head().lines().findFirst().orElse("");
        return first.replaceAll("[\\s_]", "").equals("FrequencyZreZimg") && TextLines.isText(file);
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        TextLines lines = TextLines.of(file);
        TableFinder finder = new TableFinder(lines);
        TableFinder.Found found = finder.titled(1).orElseThrow(() -> finder.noColumns(1));
        return ColumnsReader.read(file, lines, found, new Header(format()));
    }
}
