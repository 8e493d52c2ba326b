package science.haven.lineshape.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Parts and the values of a fit.
final class Parts {

    private Parts() {}

    /// Parts with the values that a fit of one spectrum found.
    static List<Part> of(List<Part> before, double[] values, double larmor) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (Part part : before) {
            int to = from + count(part.kind());
            parts.add(Part.of(part.kind(), Arrays.copyOfRange(values, from, to), larmor));
            from = to;
        }
        return parts;
    }

    private static int count(Kind kind) {
        return switch (kind) {
            case CRYSTALLINE -> 5;
            case CZJZEK, METAL, LINE -> 4;
        };
    }
}
