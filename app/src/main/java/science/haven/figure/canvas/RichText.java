package science.haven.figure.canvas;

import java.util.ArrayList;
import java.util.List;

/// Text as journals set it: italic symbols, raised and lowered parts.
///
/// @param runs pieces of one look, in order
public record RichText(List<Run> runs) {

    /// No text.
    public static final RichText EMPTY = new RichText(List.of());

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿ";
    private static final String RAISED_PLAIN = "0123456789−+n";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₋₊";
    private static final String LOWERED_PLAIN = "0123456789−+";

    /// Unicode has no small forms that fonts know of the letters in T₁ρ and T₁Q.
    private static final String ALSO_LOWERED = "ρQ";

    public RichText {
        runs = List.copyOf(runs);
    }

    /// The cut of the letters.
    public enum Face {
        /// Upright.
        REGULAR,
        /// Slanted: symbols of quantities.
        ITALIC,
        /// Heavy: panel letters.
        BOLD
    }

    /// Where the letters stand.
    public enum Level {
        /// On the line.
        BASE,
        /// Raised: exponents.
        SUPER,
        /// Lowered: indices.
        SUB
    }

    /// A piece of one look.
    ///
    /// @param text the letters
    /// @param face their cut
    /// @param level where they stand
    public record Run(String text, Face face, Level level) {}

    /// Text as it stands, upright; Unicode's small digits become real exponents and indices.
    ///
    /// @param text any text, for example a sample's name
    /// @return the text
    public static RichText plain(String text) {
        return new Parser(text, Face.REGULAR).plain();
    }

    /// Heavy text.
    ///
    /// @param text any text
    /// @return the text
    public static RichText bold(String text) {
        return new Parser(text, Face.BOLD).plain();
    }

    /// Text with marks: `*…*` italic, `^{…}` raised, `_{…}` lowered. A raised star is a star.
    ///
    /// @param text for example `*σ*_{b} / S cm^{−1}`
    /// @return the text
    public static RichText marked(String text) {
        return new Parser(text, Face.REGULAR).marked();
    }

    /// This text and another after it.
    ///
    /// @param next what follows
    /// @return both
    public RichText plus(RichText next) {
        List<Run> both = new ArrayList<>(runs);
        both.addAll(next.runs);
        return new RichText(both);
    }

    /// Whether there is nothing to show.
    ///
    /// @return true without any letter
    public boolean isEmpty() {
        return runs.isEmpty();
    }

    /// The letters alone.
    ///
    /// @return text without looks
    public String letters() {
        StringBuilder all = new StringBuilder();
        runs.forEach(run -> all.append(run.text()));
        return all.toString();
    }

    /// Splits text into runs; a run ends where the look changes.
    private static final class Parser {
        private final String text;
        private final List<Run> runs = new ArrayList<>();
        private final StringBuilder piece = new StringBuilder();
        private Face face;
        private Level level = Level.BASE;

        Parser(String text, Face face) {
            this.text = text;
            this.face = face;
        }

        RichText plain() {
            int[] letters = text.codePoints().toArray();
            for (int i = 0; i < letters.length; i++) {
                boolean between =
                        i > 0
                                && i + 1 < letters.length
                                && LOWERED.indexOf(letters[i - 1]) >= 0
                                && LOWERED.indexOf(letters[i + 1]) >= 0;
                boolean behind = i > 0 && LOWERED.indexOf(letters[i - 1]) >= 0;
                boolean point = between && letters[i] == '.';
                if (point || (behind && ALSO_LOWERED.indexOf(letters[i]) >= 0)) {
                    shifted((char) letters[i], Level.SUB);
                    look(face, Level.BASE);
                } else {
                    letter(letters[i]);
                }
            }
            flush();
            return new RichText(runs);
        }

        RichText marked() {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean opens = i + 1 < text.length() && text.charAt(i + 1) == '{';
                if (c == '*' && level != Level.SUPER) {
                    look(face == Face.ITALIC ? Face.REGULAR : Face.ITALIC, level);
                } else if ((c == '^' || c == '_') && opens) {
                    look(face, c == '^' ? Level.SUPER : Level.SUB);
                    i++;
                } else if (c == '}' && level != Level.BASE) {
                    look(face, Level.BASE);
                } else {
                    letter(c);
                }
            }
            flush();
            return new RichText(runs);
        }

        private void letter(int c) {
            int raised = RAISED.indexOf(c);
            int lowered = LOWERED.indexOf(c);
            Level home = level;
            if (raised >= 0) {
                shifted(RAISED_PLAIN.charAt(raised), Level.SUPER);
            } else if (lowered >= 0) {
                shifted(LOWERED_PLAIN.charAt(lowered), Level.SUB);
            } else {
                piece.appendCodePoint(c);
            }
            if (level != home) {
                look(face, home);
            }
        }

        private void shifted(char c, Level where) {
            look(face, where);
            piece.append(c);
        }

        private void look(Face newFace, Level newLevel) {
            if (newFace != face || newLevel != level) {
                flush();
                face = newFace;
                level = newLevel;
            }
        }

        private void flush() {
            if (piece.isEmpty()) {
                return;
            }
            Run run = new Run(piece.toString(), face, level);
            boolean same =
                    !runs.isEmpty()
                            && runs.getLast().face() == face
                            && runs.getLast().level() == level;
            runs.add(same ? new Run(runs.removeLast().text() + run.text(), face, level) : run);
            piece.setLength(0);
        }
    }
}
