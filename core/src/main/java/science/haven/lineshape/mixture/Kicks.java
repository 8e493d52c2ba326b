package science.haven.lineshape.mixture;

import java.util.ArrayList;
import java.util.List;

/// Out of minima that are not the least: parts of different kinds change places, as a blurred
/// crystal passes for a glass and a glass of little width for a crystal; and crystals become
/// sharper, as blurred ones do not find their horns again.
final class Kicks {

    private static final double[] SIZES = {0.75, 1, 1.33};
    private static final double[] ASYMMETRIES = {0.15, 0.5, 0.85};
    private static final double SHARPER = 0.25;
    private static final double LEAST_BLUR = 1.5;
    private static final int ROUNDS = 3;
    private static final double SAME = 1e-3;

    private final Setting setting;
    private final Descent descent;

    /// @param setting a spectrum of few bins
    Kicks(Setting setting, Descent descent) {
        this.setting = setting;
        this.descent = descent;
    }

    /// The best that kicks lead to.
    Descent.Reached settled(Descent.Reached from) {
        Descent.Reached best = from;
        for (int round = 0; round < ROUNDS; round++) {
            Descent.Reached before = best;
            List<Part> parts = before.parts().getFirst();
            List<List<Part>> kicked = new ArrayList<>(swapped(parts));
            kicked.addAll(sharper(parts));
            for (List<Part> one : kicked) {
                Descent.Reached next = descent.from(List.of(one));
                best = next.squares() < best.squares() ? next : best;
            }
            if (best.squares() > (1 - SAME) * before.squares()) {
                break;
            }
        }
        return best;
    }

    private static List<Part> with(List<Part> parts, int p, Part other) {
        List<Part> changed = new ArrayList<>(parts);
        changed.set(p, other);
        return changed;
    }

    private List<List<Part>> swapped(List<Part> parts) {
        List<List<Part>> all = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            for (int q = p + 1; q < parts.size(); q++) {
                Part one = parts.get(p);
                Part two = parts.get(q);
                boolean metal = one.kind() == Kind.METAL || two.kind() == Kind.METAL;
                if (one.kind() != two.kind() && !metal) {
                    all.add(with(with(parts, p, moved(one, two)), q, moved(two, one)));
                }
            }
        }
        return all;
    }

    /// A part where another one lies, with its centre of gravity there.
    private Part moved(Part part, Part to) {
        Part moved = part.inPlaceOf(to, setting.coupling(to.gaussian() + to.lorentzian()));
        return moved.shifted(setting.centre(to) - setting.centre(moved));
    }

    private List<List<Part>> sharper(List<Part> parts) {
        double least = LEAST_BLUR * setting.experiment().axis().step();
        List<List<Part>> all = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            Part part = parts.get(p);
            if (part.kind() != Kind.CRYSTALLINE) {
                continue;
            }
            for (double size : SIZES) {
                for (double asymmetry : ASYMMETRIES) {
                    Part sharp =
                            new Part(
                                    part.kind(),
                                    part.amount(),
                                    part.shift(),
                                    size * part.size(),
                                    asymmetry,
                                    Math.max(least, SHARPER * part.gaussian()),
                                    0);
                    double moved = setting.centre(part) - setting.centre(sharp);
                    all.add(with(parts, p, sharp.shifted(moved)));
                }
            }
        }
        return all;
    }
}
