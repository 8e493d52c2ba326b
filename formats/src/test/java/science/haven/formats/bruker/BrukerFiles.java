package science.haven.formats.bruker;

import science.haven.formats.SourceFolder;

import java.io.ByteArrayOutputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Sample experiments: real ones, and ones written here in the maker's layout with one thing odd.
final class BrukerFiles {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    static Path path(String name) {
        try {
            URL url = BrukerFiles.class.getResource("/" + name);
            return Path.of(Objects.requireNonNull(url, name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    /// A pseudo-2D experiment: row r, number i of `ser` is 1000 r + i + 1, rows of 6 numbers filled
    /// to 256.
    static BrukerFiles rows(int rows) {
        int[] numbers = new int[256 * rows];
        for (int r = 0; r < rows; r++) {
            for (int i = 0; i < 6; i++) {
                numbers[256 * r + i] = 1000 * r + i + 1;
            }
        }
        return new BrukerFiles()
                .parameters(
                        "acqus",
                        "TD=6;SW_h=10000;SFO1=77.77;BF1=77.77;NUC1=<7Li>;BYTORDA=0;DTYPA=0;NC=0;"
                                + "GRPDLY=0;NS=4;PULPROG=<zg>;AQ_mod=3")
                .parameters(
                        "acqu2s", "TD=%d;FnMODE=1;SW_h=1000;SFO1=77.77;BF1=77.77".formatted(rows))
                .integers("ser", ByteOrder.LITTLE_ENDIAN, numbers);
    }

    /// A file of parameters, written as `KEY=value;KEY=value`.
    BrukerFiles parameters(String name, String entries) {
        StringBuilder text = new StringBuilder("##TITLE= Parameter file, TOPSPIN\t\tVersion 3.0\n");
        for (String entry : entries.split(";", -1)) {
            text.append("##$").append(entry.replaceFirst("=", "= ")).append('\n');
        }
        return text(name, text + "##END=\n");
    }

    /// Writes a parameter anew, or for the first time.
    BrukerFiles with(String name, String key, String value) {
        String text = new String(Objects.requireNonNull(files.get(name)), StandardCharsets.UTF_8);
        String rest = text.replaceFirst("(?m)^##\\$" + key + "=.*\\R", "");
        return text(name, rest.replace("##END=", "##$" + key + "= " + value + "\n##END="));
    }

    BrukerFiles text(String name, String content) {
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    BrukerFiles without(String name) {
        files.remove(name);
        return this;
    }

    BrukerFiles integers(String name, ByteOrder order, int... numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * numbers.length).order(order);
        buffer.asIntBuffer().put(numbers);
        files.put(name, buffer.array());
        return this;
    }

    BrukerFiles doubles(String name, ByteOrder order, double... numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(8 * numbers.length).order(order);
        buffer.asDoubleBuffer().put(numbers);
        files.put(name, buffer.array());
        return this;
    }

    /// Cuts a file, or adds bytes behind it.
    BrukerFiles resized(String name, int change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] before = Objects.requireNonNull(files.get(name));
        bytes.write(before, 0, Math.min(before.length, before.length + change));
        bytes.write(new byte[Math.max(0, change)], 0, Math.max(0, change));
        files.put(name, bytes.toByteArray());
        return this;
    }

    SourceFolder folder() {
        return SourceFolder.of("nmr/7", files);
    }
}
