package science.haven.lineshape.fit;

import java.util.ArrayList;
import java.util.List;

/// Sites that together might make a spectrum.
///
/// @param sites the sites
/// @param bins the bins of one unit of each
/// @param rest what they leave of the spectrum
/// @param squares its sum of squares
record ShapeGuess(List<ShapeSite> sites, List<double[]> bins, double[] rest, double squares) {

    private static final double SAME = 1e-3;

    /// No sites, which leave everything.
    static ShapeGuess none(double[] data) {
        return new ShapeGuess(List.of(), List.of(), data, squares(data));
    }

    static double squares(double[] rest) {
        double squares = 0;
        for (double r : rest) {
            squares += r * r;
        }
        return squares;
    }

    /// Variance of a bin by the differences of neighbours, which hardly see what is wrong with the
    /// sites.
    double variance() {
        double sum = 0;
        for (int i = 1; i < rest.length; i++) {
            double difference = rest[i] - rest[i - 1];
            sum += difference * difference;
        }
        return sum / (2 * (rest.length - 1));
    }

    boolean clearlyBelow(ShapeGuess other) {
        return squares < (1 - SAME) * other.squares;
    }

    /// Only one of those that went to the same place.
    static List<ShapeGuess> distinct(List<ShapeGuess> guesses) {
        List<ShapeGuess> kept = new ArrayList<>();
        for (ShapeGuess guess : guesses) {
            if (kept.stream().noneMatch(k -> Math.abs(guess.squares / k.squares - 1) < SAME)) {
                kept.add(guess);
            }
        }
        return kept;
    }
}
