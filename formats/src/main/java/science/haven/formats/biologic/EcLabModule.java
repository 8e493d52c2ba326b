package science.haven.formats.biologic;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One module of an `.mpr` file: settings, data, log or loops.
///
/// ```text
/// "MODULE" | short name 10 | long name 25 | length u32 | version u32 | date 8 | content
/// "MODULE" | short name 10 | long name 25 | 0xffffffff | length u32 | 0 u32 | version u32 | date 8
/// ```
///
/// The second form came with EC-Lab 11.50. All numbers are little endian.
///
/// @param name short name without its padding, for example `VMP data`
/// @param version version of the content's layout
/// @param date day it was written, month first: `08/11/23`
/// @param start byte of the file where the content starts
/// @param content the content; offsets count from `start`
record EcLabModule(String name, long version, String date, int start, ByteBuffer content) {

    private static final byte[] MAGIC =
            "BIO-LOGIC MODULAR FILE\u001a".getBytes(StandardCharsets.ISO_8859_1);
    private static final int FIRST = 52;
    private static final String MARK = "MODULE";
    private static final int OLD_HEADER = 6 + 10 + 25 + 4 + 4 + 8;
    private static final int NEW_HEADER = OLD_HEADER + 8;
    private static final long NEW_FORM = 0xffffffffL;

    static boolean startsFile(SourceFile file) {
        return file.bytes().length >= MAGIC.length
                && ByteBuffer.wrap(file.bytes(), 0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC));
    }

    /// Lists the modules of a file.
    static List<EcLabModule> list(SourceFile file) throws FormatException {
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        List<EcLabModule> modules = new ArrayList<>();
        int at = FIRST;
        while (at < bytes.limit()) {
            EcLabModule module = at(file, bytes, at);
            modules.add(module);
            at = module.start + module.content.limit();
        }
        return List.copyOf(modules);
    }

    private static EcLabModule at(SourceFile file, ByteBuffer bytes, int at)
            throws FormatException {
        String place = "byte " + at;
        int left = bytes.limit() - at;
        if (left < NEW_HEADER) {
            throw new FormatException(
                    file.name(), place, "a module header of 65 bytes", left + " bytes left");
        }
        String mark = text(bytes, at, 6);
        if (!mark.equals(MARK)) {
            throw new FormatException(file.name(), place, MARK, mark);
        }
        String name = text(bytes, at + 6, 10).strip();
        int numbers = at + 6 + 10 + 25;
        boolean newForm = unsigned(bytes, numbers) == NEW_FORM;
        long length = unsigned(bytes, newForm ? numbers + 4 : numbers);
        long version = unsigned(bytes, newForm ? numbers + 12 : numbers + 4);
        int start = at + (newForm ? NEW_HEADER : OLD_HEADER);
        if (length > bytes.limit() - start) {
            throw new FormatException(
                    file.name(),
                    place,
                    "module %s of %d bytes".formatted(name, length),
                    (bytes.limit() - start) + " bytes left");
        }
        ByteBuffer content = bytes.slice(start, (int) length).order(ByteOrder.LITTLE_ENDIAN);
        return new EcLabModule(name, version, text(bytes, start - 8, 8), start, content);
    }

    /// Finds the module of a name.
    static Optional<EcLabModule> find(List<EcLabModule> modules, String name) {
        return modules.stream().filter(module -> module.name.equals(name)).findFirst();
    }

    /// Place of an offset of this module, for messages.
    String place(long offset) {
        return "byte " + (start + offset);
    }

    /// Whether the content has `length` bytes at `offset`.
    boolean holds(long offset, long length) {
        return offset + length <= content.limit();
    }

    /// Unsigned 32-bit number.
    long unsigned(int offset) {
        return unsigned(content, offset);
    }

    /// A text with its length in the first byte; empty if it does not fit.
    String pascal(int offset) {
        if (!holds(offset, 1)) {
            return "";
        }
        int length = content.get(offset) & 0xff;
        return holds(offset + 1L, length) ? text(content, offset + 1, length) : "";
    }

    private static long unsigned(ByteBuffer bytes, int offset) {
        return bytes.getInt(offset) & 0xffffffffL;
    }

    private static String text(ByteBuffer bytes, int offset, int length) {
        byte[] letters = new byte[length];
        bytes.get(offset, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
