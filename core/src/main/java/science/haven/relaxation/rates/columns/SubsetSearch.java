package science.haven.relaxation.rates.columns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// The best small sets of columns.
///
/// All pairs are tried; larger sets grow from the best smaller ones that are not neighbours of each
/// other on the grid.
public final class SubsetSearch {

    private static final int BEAM = 40;
    private static final int CONSIDERED = 1000;

    /// Sets closer than this on the grid lead to the same minimum.
    private static final int NEIGHBOURS = 3;

    private final Columns columns;
    private final List<List<Subset>> levels = new ArrayList<>();

    /// Searches.
    ///
    /// @param columns what there is to choose from
    /// @param most size of the largest sets
    public SubsetSearch(Columns columns, int most) {
        this.columns = columns;
        List<Subset> level = List.of(Subset.always(columns));
        for (int size = 1; size <= most; size++) {
            level = grown(level, size);
            levels.add(level);
        }
    }

    /// The best sets of a size.
    ///
    /// @param size number of candidates in a set
    /// @param count how many sets
    /// @return the sets, the one with the least residuals of logarithms first
    public List<Subset> best(int size, int count) {
        return levels.get(size - 1).stream()
                .limit(Math.max(BEAM, count))
                .map(subset -> new Ranked(subset, subset.misfit()))
                .sorted(Comparator.comparingDouble(Ranked::misfit))
                .limit(count)
                .map(Ranked::subset)
                .toList();
    }

    private record Ranked(Subset subset, double misfit) {}

    private record Growth(Subset subset, int column, double gain) {}

    private List<Subset> grown(List<Subset> level, int size) {
        PriorityQueue<Growth> best = new PriorityQueue<>(Comparator.comparingDouble(Growth::gain));
        for (Subset subset : level) {
            // pairs are met twice, larger sets only by chance
            int first = size == 2 ? subset.members[0] + 1 : 0;
            for (int c = first; c < columns.candidates(); c++) {
                double gain = subset.contains(c) ? 0 : subset.gainWith(c);
                if (gain > subset.gain) {
                    offer(best, subset, c, gain);
                }
            }
        }
        return apart(best, size);
    }

    private static void offer(PriorityQueue<Growth> best, Subset subset, int c, double gain) {
        if (best.size() < CONSIDERED) {
            best.add(new Growth(subset, c, gain));
        } else if (gain > best.element().gain()) {
            best.remove();
            best.add(new Growth(subset, c, gain));
        }
    }

    /// The best sets that are not neighbours of better ones; all of a single column.
    private static List<Subset> apart(PriorityQueue<Growth> best, int size) {
        List<Growth> growths = new ArrayList<>(best);
        growths.sort(Comparator.comparingDouble(Growth::gain).reversed());
        int beam = size == 1 ? growths.size() : BEAM;
        int near = size == 1 ? 0 : NEIGHBOURS;
        List<Subset> kept = new ArrayList<>();
        for (Growth growth : growths) {
            Subset next = growth.subset().with(growth.column());
            if (kept.size() < beam
                    && kept.stream().allMatch(other -> next.distance(other) >= near)) {
                kept.add(next);
            }
        }
        return kept;
    }
}
