package science.haven.formats.matlab;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.UnsupportedFormatException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The variables of a MATLAB file of level 5, which MATLAB writes by default up to version 7 and
/// other programs by way of libraries. Level 4 has no structures, and version 7.3 is HDF5.
///
/// ```text
/// 128 bytes   text, version, byte order "MI"
/// elements    type, length, data, filled up to 8 bytes; packed ones hold one element each
/// ```
///
/// @param variables the variables by their names, in the order of the file
public record MatFile(Map<String, MatValue> variables) {

    private static final String MAGIC = "MATLAB 5.0 MAT-file";
    private static final int HEADER = 128;
    private static final int BYTE_ORDER = 126;

    public MatFile {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /// Looks at the beginning of a file.
    ///
    /// @param file the file
    /// @return whether it is one of MATLAB's, of a level that can be read
    public static boolean recognises(SourceFile file) {
        return file.bytes().length >= HEADER && file.head().startsWith(MAGIC);
    }

    /// Reads all variables.
    ///
    /// @param file the file
    /// @return its variables
    /// @throws FormatException if the file is damaged
    public static MatFile read(SourceFile file) throws FormatException {
        ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
        String order = "" + (char) bytes.get(BYTE_ORDER) + (char) bytes.get(BYTE_ORDER + 1);
        switch (order) {
            case "MI" -> bytes.order(ByteOrder.BIG_ENDIAN);
            case "IM" -> bytes.order(ByteOrder.LITTLE_ENDIAN);
            default -> throw new FormatException(file.name(), "byte 126", "'MI' or 'IM'", order);
        }
        int version = bytes.getShort(BYTE_ORDER - 2);
        if (version != 0x100) {
            throw new UnsupportedFormatException(
                    file.name(),
                    "version %d of MATLAB's files".formatted(version >> 8),
                    "save with option -v7");
        }
        Map<String, MatValue> variables = new LinkedHashMap<>();
        MatElements elements = new MatElements(file.name(), bytes.position(HEADER));
        while (elements.more()) {
            elements.variable(variables);
        }
        return new MatFile(variables);
    }
}
