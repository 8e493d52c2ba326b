package science.haven.lineshape.fit;

import science.haven.fit.Converged;
import science.haven.quantity.Measured;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How many sites there are, and which other answers the spectrum leaves open.
final class ShapeChoice {

    /// Akaike's criterion of an answer that is not told from the best: if it were the true one, it
    /// would come out worse by so much in less than one of a hundred spectra.
    private static final double CLOSE = 6;

    /// Share of a site that is proven, but may stand for another one that was not found.
    private static final double SMALL = 0.15;

    private static final int MOST_OTHERS = 4;

    /// Answers differ that lie apart by so many uncertainties.
    private static final double APART = 2;

    private final ShapeAnalysis analysis;
    private final ShapeSearch search;
    private final ShapeSpectrum spectrum;
    private final ShapeOptions options;

    ShapeChoice(
            ShapeAnalysis analysis,
            ShapeSearch search,
            ShapeSpectrum spectrum,
            ShapeOptions options) {
        this.analysis = analysis;
        this.search = search;
        this.spectrum = spectrum;
        this.options = options;
    }

    Optional<ShapeFit> fit() {
        List<ShapeFit.Tried> tried = new ArrayList<>();
        Optional<ShapeCandidate> best = Optional.empty();
        for (int sites = 1; sites <= options.mostSites(); sites++) {
            List<List<ShapeSite>> starts = search.next();
            if (starts.isEmpty()) {
                break;
            }
            if (sites < options.leastSites()) {
                continue;
            }
            List<ShapeCandidate> found = found(starts, best, sites == options.mostSites());
            tried.add(found.getFirst().tried());
            if (best.isPresent() && !proven(found.getFirst(), best.get())) {
                return fit(fewer(best.get()), found, tried);
            }
            best = Optional.of(found.getFirst());
        }
        return best.flatMap(b -> fit(fewer(b), List.of(), tried));
    }

    /// Answers with one site more than the best had, best first; more than one after a long search,
    /// which is for those that are not found, not proven or do not look like sites.
    private List<ShapeCandidate> found(
            List<List<ShapeSite>> starts, Optional<ShapeCandidate> fewer, boolean last) {
        ShapeCandidate found = analysis.best(spectrum, starts, options);
        boolean several = found.sites().size() > 1;
        boolean doubtful =
                fewer.map(f -> proven(found, f) ? isDoubtful(found) : isUndecided(found, f))
                        .orElse(false);
        boolean longer = doubtful || (last && !search.isFound());
        return several && longer ? sought(found) : List.of(found);
    }

    private static boolean proven(ShapeCandidate more, ShapeCandidate fewer) {
        return more.aicc() < fewer.aicc() - ShapeAnalysis.EVIDENCE;
    }

    /// Whether the last site is so small that it may do for what the others do not.
    private static boolean isDoubtful(ShapeCandidate found) {
        return found.leastShare() < SMALL;
    }

    /// Whether a longer search may prove a further site.
    private boolean isUndecided(ShapeCandidate more, ShapeCandidate fewer) {
        boolean better =
                more.aicc() < fewer.aicc() - CLOSE && more.isVisible(spectrum.experiment());
        return !proven(more, fewer) && (better || (search.leftMuch() && fewer.isVague()));
    }

    /// With one site less, where that does as well: sites may have been found by a detour.
    private ShapeCandidate fewer(ShapeCandidate found) {
        ShapeCandidate least = found;
        while (least.sites().size() > options.leastSites()) {
            ShapeCandidate less = withoutOne(least);
            if (proven(least, less)) {
                break;
            }
            least = less;
        }
        return least;
    }

    private ShapeCandidate withoutOne(ShapeCandidate candidate) {
        return analysis.best(spectrum, search.withoutOne(candidate.sites()), options);
    }

    /// The best answers with a site that is not proven but may be there.
    private List<ShapeCandidate> sought(ShapeCandidate found) {
        List<ShapeCandidate> all = approached(search.thorough());
        all.add(found);
        all.sort(Comparator.comparingDouble(ShapeCandidate::chiSquared));
        all.addAll(approached(search.around(all.getFirst().sites())));
        all.sort(Comparator.comparingDouble(ShapeCandidate::chiSquared));
        return all;
    }

    private List<ShapeCandidate> approached(List<List<ShapeSite>> starts) {
        List<ShapeCandidate> all = new ArrayList<>();
        starts.stream()
                .limit(MOST_OTHERS)
                .map(start -> analysis.approach(spectrum, start, options))
                .forEach(all::add);
        return all;
    }

    private Optional<ShapeFit> fit(
            ShapeCandidate chosen, List<ShapeCandidate> more, List<ShapeFit.Tried> tried) {
        List<ShapeCandidate> all = new ArrayList<>();
        if (chosen.sites().size() > 1 || chosen.isVague()) {
            all.addAll(approached(search.around(chosen.sites())));
            more.stream().findFirst().map(this::withoutOne).ifPresent(all::add);
        }
        all.removeIf(candidate -> candidate.sites().size() != chosen.sites().size());
        all.add(chosen);
        all.sort(Comparator.comparingDouble(ShapeCandidate::chiSquared));
        Optional<ShapeAnalysis.Solved> best =
                all.stream()
                        .map(candidate -> analysis.solved(spectrum, candidate, options))
                        .flatMap(Optional::stream)
                        .findFirst();
        all.addAll(more);
        return best.map(b -> b.fit(spectrum, tried, others(b.fit(), all)));
    }

    private List<ShapeFit.Other> others(Converged best, List<ShapeCandidate> all) {
        double least = best.aicc();
        List<ShapeCandidate> close =
                all.stream()
                        .filter(one -> one.aicc() < least + CLOSE)
                        .filter(one -> one.isVisible(spectrum.experiment()))
                        .sorted(Comparator.comparingDouble(ShapeCandidate::aicc))
                        .toList();
        List<double[]> kept = new ArrayList<>(List.of(best.values()));
        List<ShapeFit.Other> others = new ArrayList<>();
        for (ShapeCandidate one : close) {
            double[] values = inOrder(best, one.values());
            if (others.size() < MOST_OTHERS
                    && kept.stream().allMatch(k -> apart(best, k, values))) {
                kept.add(values);
                others.add(new ShapeFit.Other(one.sites(), one.aicc() - least));
            }
        }
        return others;
    }

    /// The values of an answer with its sites in the order of those of a fit which they are most
    /// like.
    private double[] inOrder(Converged fit, double[] values) {
        double[] ordered = values.clone();
        int size = options.free().size() + 1;
        int sites = values.length / size;
        double[] like = fit.values();
        for (int s = 0; s < sites && like.length == values.length; s++) {
            int from = s * size;
            int nearest = from;
            for (int other = from; other < sites * size; other += size) {
                if (distance(fit, from, ordered, other) < distance(fit, from, ordered, nearest)) {
                    nearest = other;
                }
            }
            for (int k = 0; k < size; k++) {
                double exchanged = ordered[from + k];
                ordered[from + k] = ordered[nearest + k];
                ordered[nearest + k] = exchanged;
            }
        }
        return ordered;
    }

    private double distance(Converged fit, int from, double[] values, int at) {
        double sum = 0;
        for (int k = 0; k <= options.free().size(); k++) {
            Measured one = fit.estimates().get(from + k).measured();
            sum += Math.pow((values[at + k] - one.value()) / one.uncertainty(), 2);
        }
        return sum;
    }

    /// Whether answers differ by more than the uncertainties of a fit.
    private static boolean apart(Converged fit, double[] one, double[] other) {
        if (one.length != other.length || one.length != fit.estimates().size()) {
            return one.length != other.length;
        }
        for (int k = 0; k < one.length; k++) {
            double uncertainty = fit.estimates().get(k).measured().uncertainty();
            if (Math.abs(one[k] - other[k]) > APART * uncertainty) {
                return true;
            }
        }
        return false;
    }
}
