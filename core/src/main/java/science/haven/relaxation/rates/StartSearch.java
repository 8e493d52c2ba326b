package science.haven.relaxation.rates;

import science.haven.motion.SpectralDensity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Start values from nothing: sums of motions of a grid whose coefficients are solved for.
///
/// All pairs are tried; larger sets grow from the best smaller ones that are not neighbours of each
/// other on the grid.
final class StartSearch {

    private static final int BEAM = 40;
    private static final int CONSIDERED = 1000;

    /// Sets closer than this on the grid lead to the same minimum.
    private static final int NEIGHBOURS = 3;

    private final Dictionary dictionary;
    private final RatesModel[] models;
    private final List<List<Subset>> levels = new ArrayList<>();

    StartSearch(RateTable table, RatesOptions options, SpectralDensity density) {
        dictionary = new Dictionary(table, options, density);
        models = new RatesModel[options.most()];
        List<Subset> level = List.of(Subset.background(dictionary));
        for (int motions = 1; motions <= options.most(); motions++) {
            models[motions - 1] = new RatesModel(table, options, density, motions);
            level = grown(level, motions);
            levels.add(level);
        }
    }

    RatesModel model(int motions) {
        return models[motions - 1];
    }

    /// The best starts, in the order of their misfit.
    List<double[]> starts(int motions, int count) {
        return levels.get(motions - 1).stream()
                .limit(BEAM)
                .map(subset -> new Ranked(subset, subset.misfit()))
                .sorted(Comparator.comparingDouble(Ranked::misfit))
                .limit(count)
                .map(ranked -> values(ranked.subset(), model(motions)))
                .toList();
    }

    private record Ranked(Subset subset, double misfit) {}

    private record Growth(Subset subset, int motion, double gain) {}

    private List<Subset> grown(List<Subset> level, int motions) {
        PriorityQueue<Growth> best = new PriorityQueue<>(Comparator.comparingDouble(Growth::gain));
        for (Subset subset : level) {
            // pairs are met twice, larger sets only by chance
            int first = motions == 2 ? subset.members[0] + 1 : 0;
            for (int c = first; c < dictionary.motions.size(); c++) {
                double gain = subset.contains(c) ? 0 : subset.gainWith(c);
                if (gain > subset.gain) {
                    offer(best, subset, c, gain);
                }
            }
        }
        return apart(best, motions);
    }

    private static void offer(PriorityQueue<Growth> best, Subset subset, int c, double gain) {
        if (best.size() < CONSIDERED) {
            best.add(new Growth(subset, c, gain));
        } else if (gain > best.element().gain()) {
            best.remove();
            best.add(new Growth(subset, c, gain));
        }
    }

    /// The best sets that are not neighbours of better ones; all of a single motion.
    private List<Subset> apart(PriorityQueue<Growth> best, int motions) {
        List<Growth> growths = new ArrayList<>(best);
        growths.sort(Comparator.comparingDouble(Growth::gain).reversed());
        int beam = motions == 1 ? growths.size() : BEAM;
        int near = motions == 1 ? 0 : NEIGHBOURS;
        List<Subset> kept = new ArrayList<>();
        for (Growth growth : growths) {
            Subset next = growth.subset().with(growth.motion());
            if (kept.size() < beam
                    && kept.stream().allMatch(other -> next.distance(other) >= near)) {
                kept.add(next);
            }
        }
        return kept;
    }

    private double[] values(Subset subset, RatesModel model) {
        double[] values = new double[model.parameters().size()];
        for (int k = 0; k < subset.members.length; k++) {
            int member = subset.members[k];
            Dictionary.Motion motion = dictionary.motions.get(member);
            double[] time = motion.time().values();
            double[] shape = motion.density().values();
            System.arraycopy(time, 0, values, k * model.perMotion(), time.length);
            System.arraycopy(shape, 0, values, model.shapeAt(k), shape.length);
            for (int g = 0; g < dictionary.gram.length; g++) {
                double strength = subset.coefficient(g, member);
                values[model.strengthAt(k, g)] = strength > 0 ? strength : weak(subset, g);
            }
        }
        int offset = subset.members.length * model.perMotion();
        for (int b = 0; b + offset < values.length; b++) {
            int column = dictionary.motions.size() + b;
            double sum = 0;
            for (int g = 0; g < dictionary.gram.length; g++) {
                sum += subset.coefficient(g, column);
            }
            values[offset + b] = Math.max(0, sum);
        }
        return values;
    }

    /// A motion that a nucleus does not need begins at a hundredth of those that it needs.
    private static double weak(Subset subset, int nucleus) {
        double least = Double.POSITIVE_INFINITY;
        for (int member : subset.members) {
            double strength = subset.coefficient(nucleus, member);
            least = strength > 0 ? Math.min(least, strength) : least;
        }
        return least < Double.POSITIVE_INFINITY ? 0.01 * least : 1;
    }
}
