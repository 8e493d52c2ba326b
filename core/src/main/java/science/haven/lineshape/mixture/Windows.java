package science.haven.lineshape.mixture;

import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Parts that overlap, sought anew in a window of their own.
///
/// A search lays some hundred bins over a spectrum: where a metal lies far from everything else,
/// few of them are left for the rest.
final class Windows {

    /// Where a part is higher than this share of its top, it has to do with others.
    private static final double SEEN = 0.01;

    private static final double MARGIN = 0.3;

    /// A window that is wider than this share of the spectrum shows nothing new.
    private static final double NARROW = 0.6;

    private static final int BINS = 512;
    private static final double ERROR = 5e-3;
    private static final int STEPS = 40;
    private static final int MOST = 3;

    private final Setting setting;
    private final int baseline;

    /// @param setting a spectrum
    /// @param baseline terms of its baseline
    Windows(Setting setting, int baseline) {
        this.setting = setting;
        this.baseline = baseline;
    }

    /// Parts that overlap.
    ///
    /// @param members their places among all
    /// @param from first bin
    /// @param to bin after the last
    private record Cluster(List<Integer> members, int from, int to) {}

    /// Other mixtures, each with the parts of one window replaced.
    ///
    /// @param parts what was found so far
    /// @param phase the phase that was found, in rad
    List<List<Part>> mixtures(List<Part> parts, double phase) {
        List<double[]> curves = parts.stream().map(setting::curve).toList();
        List<List<Part>> others = new ArrayList<>();
        for (Cluster cluster : clusters(curves)) {
            int width = cluster.to - cluster.from;
            int points = setting.spectrum().intensity().length;
            if (cluster.members.size() < 2) {
                continue;
            }
            int margin = (int) Math.ceil(MARGIN * width);
            int from = Math.max(0, cluster.from - margin);
            int to = Math.min(points, cluster.to + margin);
            Setting window =
                    new Setting(rest(curves, cluster, phase, from, to), setting.nuclide(), 1e-3);
            boolean narrow = to - from < NARROW * points;
            List<Part> members = cluster.members.stream().map(parts::get).toList();
            others.add(replaced(parts, cluster.members, found(window, members, narrow)));
        }
        return others;
    }

    /// The best mixture of a window.
    private List<Part> found(Setting window, List<Part> parts, boolean anew) {
        Setting few = window.coarser(BINS, ERROR);
        Descent descent = new Descent(List.of(few), baseline, STEPS);
        List<Descent.Reached> candidates = new ArrayList<>();
        candidates.add(descent.from(List.of(parts)));
        if (anew) {
            List<Kind> kinds = parts.stream().map(Part::kind).toList();
            for (List<Part> other : new MixtureSearch(window, baseline, BINS).mixtures(kinds)) {
                candidates.add(descent.from(List.of(other)));
            }
        }
        Kicks kicks = new Kicks(few, descent);
        return candidates.stream()
                .sorted(Comparator.comparingDouble(Descent.Reached::squares))
                .limit(MOST)
                .map(kicks::settled)
                .min(Comparator.comparingDouble(Descent.Reached::squares))
                .orElseThrow()
                .parts()
                .getFirst();
    }

    private static List<Cluster> clusters(List<double[]> curves) {
        List<Cluster> single = new ArrayList<>();
        for (int p = 0; p < curves.size(); p++) {
            double[] curve = curves.get(p);
            double least = SEEN * Arrays.stream(curve).max().orElse(0);
            int[] seen = IntStream.range(0, curve.length).filter(i -> curve[i] > least).toArray();
            if (seen.length > 0) {
                single.add(new Cluster(List.of(p), seen[0], seen[seen.length - 1] + 1));
            }
        }
        single.sort(Comparator.comparingInt(Cluster::from));
        List<Cluster> merged = new ArrayList<>();
        for (Cluster next : single) {
            Cluster last = merged.isEmpty() ? next : merged.getLast();
            if (merged.isEmpty() || next.from >= last.to) {
                merged.add(next);
            } else {
                List<Integer> members = new ArrayList<>(last.members);
                members.addAll(next.members);
                merged.set(
                        merged.size() - 1,
                        new Cluster(members, last.from, Math.max(last.to, next.to)));
            }
        }
        return merged;
    }

    /// What the parts outside a window leave in it.
    private ShapeSpectrum rest(
            List<double[]> curves, Cluster cluster, double phase, int from, int to) {
        double[] rest = Arrays.copyOfRange(setting.spectrum().turned(phase).intensity(), from, to);
        for (int p = 0; p < curves.size(); p++) {
            for (int i = 0; i < rest.length && !cluster.members.contains(p); i++) {
                rest[i] -= curves.get(p)[from + i];
            }
        }
        Experiment whole = setting.experiment();
        FrequencyAxis axis =
                new FrequencyAxis(whole.axis().at(from), whole.axis().step(), rest.length);
        return new ShapeSpectrum(
                new Experiment(whole.larmorFrequency(), whole.spinning(), whole.excitation(), axis),
                rest);
    }

    private static List<Part> replaced(List<Part> parts, List<Integer> members, List<Part> found) {
        List<Part> all = new ArrayList<>(parts);
        for (int k = 0; k < found.size(); k++) {
            all.set(members.get(k), found.get(k));
        }
        return all;
    }
}
