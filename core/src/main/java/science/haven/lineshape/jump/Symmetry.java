package science.haven.lineshape.jump;

import science.haven.lineshape.tensor.FrequencyTensor;
import science.haven.motion.kinetics.RateMatrix;

import java.util.ArrayList;
import java.util.List;

/// Which octants of directions differ: a mirror that only exchanges places among which ions jump
/// alike changes no spectrum.
final class Symmetry {

    private static final double SAME = 1e-9;
    private static final int OCTANTS = 4;

    private Symmetry() {}

    /// An octant that stands for others as well.
    ///
    /// @param places frequencies of the places over the first octant, mirrored into this one
    /// @param mirror which octant
    /// @param share its share of all directions
    record Octant(List<FrequencyTensor> places, int mirror, double share) {}

    static List<Octant> octants(RateMatrix jumps, List<FrequencyTensor> places) {
        List<Octant> different = new ArrayList<>();
        List<Integer> kept = new ArrayList<>();
        boolean[] same = new boolean[OCTANTS];
        int alike = 0;
        for (int mirror = 0; mirror < OCTANTS; mirror++) {
            same[mirror] = unchanged(jumps, places, mirrored(places, mirror));
            alike += same[mirror] ? 1 : 0;
        }
        for (int octant = 0; octant < OCTANTS; octant++) {
            int here = octant;
            if (kept.stream().noneMatch(other -> same[other ^ here])) {
                kept.add(octant);
                different.add(
                        new Octant(mirrored(places, octant), octant, alike / (double) OCTANTS));
            }
        }
        return different;
    }

    static List<FrequencyTensor> mirrored(List<FrequencyTensor> places, int octant) {
        return places.stream().map(place -> place.mirrored(octant)).toList();
    }

    /// Whether the mirrored places are the same in another order, which the jumps do not notice.
    private static boolean unchanged(
            RateMatrix jumps, List<FrequencyTensor> places, List<FrequencyTensor> mirrored) {
        int n = places.size();
        int[] order = new int[n];
        boolean[] taken = new boolean[n];
        for (int j = 0; j < n; j++) {
            int found = -1;
            for (int k = 0; k < n && found < 0; k++) {
                if (!taken[k] && close(places.get(k), mirrored.get(j))) {
                    found = k;
                }
            }
            if (found < 0) {
                return false;
            }
            order[j] = found;
            taken[found] = true;
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double here = i == j ? jumps.populations()[i] : jumps.rate(i, j);
                double there =
                        i == j ? jumps.populations()[order[i]] : jumps.rate(order[i], order[j]);
                if (Math.abs(here - there) > SAME * Math.abs(here)) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Frequencies are in bins.
    private static boolean close(FrequencyTensor a, FrequencyTensor b) {
        for (int k = 0; k < FrequencyTensor.SIZE; k++) {
            if (Math.abs(a.components()[k] - b.components()[k]) > 1e-7) {
                return false;
            }
        }
        return true;
    }
}
