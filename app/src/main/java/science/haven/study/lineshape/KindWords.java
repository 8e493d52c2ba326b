package science.haven.study.lineshape;

import science.haven.lineshape.mixture.Kind;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// How users call the parts of a mixture.
public final class KindWords {

    /// What finds them by evidence.
    public static final String AUTOMATIC = "auto";

    private KindWords() {}

    /// A kind by its word.
    ///
    /// @param word `crystalline`, `Czjzek`, `metal`, `line` or `Voigt`, in capitals or not
    /// @return the kind; empty if there is none of this name
    public static Optional<Kind> of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "crystalline" -> Optional.of(Kind.CRYSTALLINE);
            case "czjzek" -> Optional.of(Kind.CZJZEK);
            case "metal" -> Optional.of(Kind.METAL);
            case "line", "voigt" -> Optional.of(Kind.LINE);
            default -> Optional.empty();
        };
    }

    /// A mixture in words.
    ///
    /// @param kinds its parts
    /// @return for example `crystalline + Czjzek`; `2 sites` where all are crystalline
    static String name(List<Kind> kinds) {
        if (kinds.stream().allMatch(Kind.CRYSTALLINE::equals)) {
            return kinds.size() == 1 ? "1 site" : kinds.size() + " sites";
        }
        return kinds.stream().map(KindWords::word).collect(Collectors.joining(" + "));
    }

    private static String word(Kind kind) {
        return switch (kind) {
            case CRYSTALLINE -> "crystalline";
            case CZJZEK -> "Czjzek";
            case METAL -> "metal";
            case LINE -> "line";
        };
    }
}
