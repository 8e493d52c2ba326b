package science.haven.formats.jcamp;

import science.haven.data.Measurement;
import science.haven.data.Provenance;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;
import science.haven.formats.text.TextLines;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// JCAMP-DX: `XYDATA` and `XYPOINTS` of any spectroscopy, `NTUPLES` of NMR, with all compressions.
/// Each block is a measurement of its own; peak tables, structures and notes are left out and said
/// so.
public final class JcampReader implements FormatReader {

    /// A reader; it has no state.
    public JcampReader() {}

    @Override
    public String format() {
        return "JCAMP-DX";
    }

    @Override
    public boolean recognises(SourceFile file) {
        List<String> labels =
                file.head()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("$$"))
                        .map(
                                line ->
                                        JcampRecord.plain(
                                                line.substring(0, Math.min(20, line.length()))))
                        .toList();
        return !labels.isEmpty()
                && labels.getFirst().startsWith("##TITLE=")
                && labels.stream().anyMatch(l -> l.startsWith("##JCAMPDX="))
                && TextLines.isText(file);
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        List<JcampBlock> blocks = JcampBlock.all(TextLines.of(file));
        List<JcampBlock> readable = new ArrayList<>();
        List<JcampRemark> leftOut = new ArrayList<>();
        for (JcampBlock block : blocks) {
            Optional<String> reason = whyNot(block);
            if (reason.isEmpty()) {
                readable.add(block);
            } else if (!isFrame(block)) {
                leftOut.add(new JcampRemark.BlockLeftOut(block.title(), reason.get()));
            }
        }
        if (readable.isEmpty()) {
            String what =
                    blocks.stream()
                            .map(JcampReader::whyNot)
                            .flatMap(Optional::stream)
                            .toList()
                            .getLast();
            throw new UnsupportedFormatException(
                    file.name(), what + " in JCAMP-DX", "save the spectrum as XYDATA");
        }
        List<Measurement> measurements = new ArrayList<>();
        for (JcampBlock block : readable) {
            int number = measurements.size() + 1;
            String name = readable.size() == 1 ? file.name() : file.name() + "#" + number;
            Header header = JcampHeader.of(block, format());
            leftOut.forEach(header::remark);
            Function<Header, Provenance> provenance = h -> h.provenance(name, file.sha256());
            Optional<JcampRecord> table = block.first("XYDATA", "XYPOINTS");
            measurements.add(
                    table.isPresent()
                            ? new JcampXyData(block, table.get(), header, provenance).read()
                            : new JcampNtuples(block, header).read(file.name(), provenance));
        }
        return measurements;
    }

    /// What a block is, if it is no measurement.
    private static Optional<String> whyNot(JcampBlock block) {
        if (block.first("XYDATA", "XYPOINTS").isPresent()) {
            return Optional.empty();
        }
        if (block.find("NTUPLES").isPresent()) {
            boolean nmr = block.isNmr() || block.text("NTUPLES").contains("NMR");
            return nmr ? Optional.empty() : Optional.of("NTUPLES of " + type(block));
        }
        if (block.find("PEAKTABLE").isPresent()) {
            return Optional.of("a table of peaks");
        }
        return Optional.of(type(block).isEmpty() ? "a block without data" : type(block));
    }

    private static String type(JcampBlock block) {
        return block.dataType().toLowerCase(Locale.ROOT).replaceAll("\\p{Cntrl}", "·");
    }

    private static boolean isFrame(JcampBlock block) {
        return block.dataType().equals("LINK");
    }
}
