package science.haven.formats.jcamp;

import science.haven.formats.FormatException;
import science.haven.formats.text.TextLines;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The records between `##TITLE=` and `##END=`, without those of blocks inside.
final class JcampBlock {

    private final TextLines lines;
    private final List<JcampRecord> records = new ArrayList<>();

    private JcampBlock(TextLines lines) {
        this.lines = lines;
    }

    /// Takes a file apart: each block for itself, in the order of their titles.
    static List<JcampBlock> all(TextLines lines) throws FormatException {
        List<JcampBlock> blocks = new ArrayList<>();
        Deque<JcampBlock> open = new ArrayDeque<>();
        for (JcampRecord record : JcampRecord.all(lines)) {
            if (record.label().equals("TITLE")) {
                JcampBlock block = new JcampBlock(lines);
                blocks.add(block);
                open.push(block);
            }
            if (open.isEmpty()) {
                throw lines.wrong(record.line(), "##TITLE= before anything else");
            }
            if (record.label().equals("END")) {
                open.pop();
            } else {
                open.element().records.add(record);
            }
        }
        if (!open.isEmpty()) {
            throw lines.wrong(lines.count() + 1, "##END= of the block");
        }
        return blocks;
    }

    List<JcampRecord> records() {
        return records;
    }

    /// The first record of a label.
    Optional<JcampRecord> find(String label) {
        return records.stream().filter(r -> r.label().equals(label)).findFirst();
    }

    /// The first record of the first label that is there.
    Optional<JcampRecord> first(String... labels) {
        for (String label : labels) {
            Optional<JcampRecord> record = find(label);
            if (record.isPresent() && !record.get().value().isEmpty()) {
                return record;
            }
        }
        return Optional.empty();
    }

    /// The value of a record; empty if it is not there.
    String text(String label) {
        return find(label).map(JcampRecord::value).orElse("");
    }

    /// A record that must be there.
    JcampRecord need(String label) throws FormatException {
        Optional<JcampRecord> record = find(label);
        if (record.isEmpty()) {
            throw lines.wrong(line(), "a block with ##" + label + "=", lines.line(line()).strip());
        }
        return record.get();
    }

    /// Number of the line with the title.
    int line() {
        return records.getFirst().line();
    }

    String title() {
        return text("TITLE");
    }

    String dataType() {
        return text("DATATYPE").toUpperCase(Locale.ROOT);
    }

    boolean isNmr() {
        return dataType().contains("NMR");
    }

    /// A factor, 1 if it is not given.
    double factor(String label) throws FormatException {
        Optional<JcampRecord> record = find(label);
        return record.isPresent() ? record.get().number() : 1;
    }
}
