package science.haven.study.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the word that was probably meant.
public final class Spelling {

    private Spelling() {}

    /// The known word nearest to a written one, if it is near enough to be a slip of the finger.
    ///
    /// @param written the word as written
    /// @param known the words that would have been right
    /// @return the nearest one, if at most a third of its letters differ
    public static Optional<String> nearest(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(written, word) <= Math.max(2, word.length() / 3))
                .min(Comparator.comparingInt(word -> distance(written, word)));
    }

    /// `, did you mean 'x'?`, or the choice if nothing is near.
    ///
    /// @param written the word as written
    /// @param known the words that would have been right
    /// @return the end of a message
    public static String hint(String written, Collection<String> known) {
        return nearest(written, known)
                .map(", did you mean '%s'?"::formatted)
                .orElse("; known here: " + String.join(", ", known));
    }

    /// Number of letters to insert, delete, replace or swap with their neighbour.
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (same(a, i, b, j) ? 0 : 1);
                d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && same(a, i, b, j - 1) && same(a, i - 1, b, j)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static boolean same(String a, int i, String b, int j) {
        return Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
    }
}
