package science.haven.lineshape.mixture;

import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.math.Median;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Start values for a mixture: parts are laid into what the others leave of a coarse spectrum, each
/// is then sought anew beside the others until nothing moves, and the best few are brought nearer
/// to their minimum.
final class MixtureSearch {

    private static final double ERROR = 0.01;

    /// Mixtures that are kept from part to part.
    private static final int BEAM = 16;

    private static final int CHILDREN = 3;
    private static final int ROUNDS = 4;
    private static final int TRIED = 8;

    /// More of all for more parts than these.
    private static final int FEW = 2;

    private static final int MORE = 2;
    private static final int QUICK = 15;
    private static final double SAME = 1e-3;

    private final Setting setting;
    private final Templates templates;
    private final double[] data;
    private final int baseline;

    /// @param parts those laid so far, by the place of their kind; an empty list where none is yet
    private record Guess(List<Laid> parts, double[] rest, double squares) {}

    private record Laid(int index, Part part, double[] bins) {}

    /// @param whole the spectrum
    /// @param baseline terms of the baseline
    /// @param most about how many bins it is searched in
    MixtureSearch(Setting whole, int baseline, int most) {
        ShapeSpectrum fine = whole.spectrum();
        int factor = Math.max(1, fine.intensity().length / most);
        setting = new Setting(fine.coarser(factor), whole.nuclide(), ERROR);
        templates = new Templates(setting);
        this.baseline = baseline;
        data = setting.spectrum().intensity().clone();
        double level = baseline == 0 ? 0 : edges(data);
        for (int i = 0; i < data.length; i++) {
            data[i] -= level;
        }
    }

    private static double edges(double[] values) {
        int edge = Math.max(1, values.length / 20);
        double[] ends = Arrays.copyOf(values, 2 * edge);
        System.arraycopy(values, values.length - edge, ends, edge, edge);
        return Median.of(ends);
    }

    /// Mixtures of given kinds, best first.
    List<List<Part>> mixtures(List<Kind> kinds) {
        int more = kinds.size() > FEW ? MORE : 1;
        List<Guess> beam = List.of(new Guess(List.of(), data, Double.MAX_VALUE));
        for (int level = 0; level < kinds.size(); level++) {
            List<Guess> next = new ArrayList<>();
            for (Guess guess : beam) {
                List<Guess> children = extended(guess, kinds);
                next.addAll(level == 0 ? children : distinct(children, more * CHILDREN));
            }
            beam = distinct(next, level == 0 ? next.size() : more * BEAM);
        }
        List<Guess> settled = beam.stream().map(guess -> settled(guess, kinds)).toList();
        return distinct(settled, more * TRIED).stream().map(this::nearer).toList();
    }

    private List<Guess> extended(Guess guess, List<Kind> kinds) {
        List<Guess> next = new ArrayList<>();
        for (int index = 0; index < kinds.size(); index++) {
            int wanted = index;
            if (guess.parts.stream().noneMatch(laid -> laid.index == wanted)) {
                for (Templates.Match match : templates.matches(kinds.get(index), guess.rest)) {
                    next.add(with(guess.parts, wanted, match));
                }
            }
        }
        return next;
    }

    private Guess with(List<Laid> others, int index, Templates.Match match) {
        List<Laid> parts = new ArrayList<>(others);
        parts.add(new Laid(index, match.part(), match.bins()));
        return solved(parts);
    }

    /// Amounts of least squares.
    private Guess solved(List<Laid> laid) {
        List<double[]> bins = laid.stream().map(Laid::bins).toList();
        double[] amounts = Amounts.of(data, bins);
        List<Laid> parts = new ArrayList<>();
        for (int p = 0; p < amounts.length; p++) {
            Laid one = laid.get(p);
            parts.add(new Laid(one.index, one.part.with(amounts[p]), one.bins));
        }
        double[] rest = rest(parts);
        return new Guess(parts, rest, Arrays.stream(rest).map(r -> r * r).sum());
    }

    private double[] rest(List<Laid> parts) {
        double[] rest = data.clone();
        for (Laid laid : parts) {
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= laid.part.amount() * laid.bins[i];
            }
        }
        return rest;
    }

    /// Each part sought anew beside the others, until none moves.
    private Guess settled(Guess guess, List<Kind> kinds) {
        Guess best = guess;
        boolean moved = true;
        for (int round = 0; moved && round < ROUNDS; round++) {
            Guess from = best;
            for (Laid laid : from.parts) {
                List<Laid> others = best.parts.stream().filter(p -> p.index != laid.index).toList();
                for (Templates.Match match :
                        templates.matches(kinds.get(laid.index), rest(others))) {
                    Guess other = with(others, laid.index, match);
                    best = other.squares < best.squares ? other : best;
                }
            }
            moved = best.squares < (1 - SAME) * from.squares;
        }
        return best;
    }

    private static List<Guess> distinct(List<Guess> guesses, int most) {
        List<Guess> kept = new ArrayList<>();
        for (Guess guess :
                guesses.stream().sorted(Comparator.comparingDouble(Guess::squares)).toList()) {
            if (kept.size() < most
                    && kept.stream()
                            .noneMatch(k -> Math.abs(guess.squares / k.squares - 1) < 1e-9)) {
                kept.add(guess);
            }
        }
        return kept;
    }

    private List<Part> nearer(Guess guess) {
        List<Part> parts =
                guess.parts.stream()
                        .sorted(Comparator.comparingInt(Laid::index))
                        .map(Laid::part)
                        .toList();
        return new Descent(List.of(setting), baseline, QUICK)
                .from(List.of(parts))
                .parts()
                .getFirst();
    }
}
