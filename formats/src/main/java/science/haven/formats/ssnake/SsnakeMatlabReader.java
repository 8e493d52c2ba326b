package science.haven.formats.ssnake;

import science.haven.data.Measurement;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.ReadRemark;
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;
import science.haven.formats.json.JsonPart;
import science.haven.formats.matlab.MatFile;
import science.haven.formats.matlab.MatValue;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// ssNake's MATLAB files: one structure with the fields of its JSON files, but for the data, which
/// are complex. Components, if there are any, are the first index of the data.
public final class SsnakeMatlabReader implements FormatReader {

    /// Fields without which there is no data set.
    private static final Set<String> NEEDED = Set.of("data", "freq", "sw");

    /// A reader; it has no state.
    public SsnakeMatlabReader() {}

    @Override
    public String format() {
        return "ssNake MATLAB";
    }

    @Override
    public boolean recognises(SourceFile file) {
        return MatFile.recognises(file);
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        for (MatValue value : MatFile.read(file).variables().values()) {
            if (value instanceof MatValue.Struct struct
                    && struct.elements().size() == 1
                    && struct.elements().getFirst().keySet().containsAll(NEEDED)) {
                Map<String, MatValue> fields = struct.elements().getFirst();
                Header header = new Header(format());
                if (fields.containsKey("dFilter")) {
                    header.remark(
                            new ReadRemark.EntryNotUsed(
                                    "dFilter, the delay of the digital filter: correct it in"
                                            + " ssNake, or read the file of the instrument"));
                }
                return SsnakeReader.read(
                        file,
                        JsonPart.of(file.name(), new SsnakeMatlab(file, fields).tree()),
                        header);
            }
        }
        throw new UnsupportedFormatException(
                file.name(),
                "a MATLAB file without a data set of ssNake",
                "export columns of numbers as text");
    }
}
