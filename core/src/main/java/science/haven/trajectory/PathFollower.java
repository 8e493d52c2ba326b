package science.haven.trajectory;

import science.haven.data.Frame;
import science.haven.data.Trajectory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Follows ions through the walls of the periodic cell, over pieces of one trajectory that are read
/// one after the other.
///
/// ```text
/// Δ  = w(k) − w(k−1)                    w: places in space, wrapped as the file has them
/// Δ' = Δ − floor(Δ · L⁻¹ + 1/2) · L     L: edges of the cell of frame k
/// x(k) = x(k−1) + Δ' − mean of Δ' over the framework
/// ```
///
/// Sums of steps in space are right for cells of any angles and for cells that change.
///
/// @see "J. T. Bullerjahn, S. von Bülow, M. Heidari, J. Hénin, G. Hummer, J. Chem. Theory Comput.
///   19 (2023) 3406"
public final class PathFollower {

    private static final double TOLERANCE = 0.01;

    /// Times may be kept as numbers of 24 bits, which late in a long simulation are coarse.
    private static final double ROUNDING = Math.ulp(1f);

    private final List<String> species;
    private final Steps steps;
    private final PathStore store;

    private final boolean timed;
    private OptionalDouble interval;
    private OptionalDouble start = OptionalDouble.empty();
    private int since;
    private OptionalLong stride = OptionalLong.empty();
    private Optional<Frame> before = Optional.empty();
    private String lastPiece = "";
    private int repeated;
    private Optional<String> refusal = Optional.empty();

    private PathFollower(List<String> species, PathOptions options) {
        this.species = species;
        interval = options.interval();
        timed = interval.isEmpty();
        boolean[] mobile = new boolean[species.size()];
        boolean[] framework = new boolean[species.size()];
        int ions = 0;
        for (int i = 0; i < mobile.length; i++) {
            mobile[i] = species.get(i).equals(options.ion());
            framework[i] = options.isFramework(species.get(i));
            ions += mobile[i] ? 1 : 0;
        }
        steps = new Steps(mobile, framework, ions);
        store = new PathStore(ions);
    }

    /// Follows the ions through all pieces.
    ///
    /// @param pieces parts of one trajectory in their order
    /// @param options which atoms
    /// @return their paths, or why they cannot be followed
    public static PathOutcome follow(List<Trajectory> pieces, PathOptions options) {
        Trajectory first = pieces.getFirst();
        if (!first.species().contains(options.ion())) {
            return new PathOutcome.Refused(
                    "%s: expected atoms of %s, found %s"
                            .formatted(
                                    first.provenance().file(),
                                    options.ion(),
                                    formula(first.species())));
        }
        PathFollower follower = new PathFollower(first.species(), options);
        for (Trajectory piece : pieces) {
            follower.add(piece);
            if (follower.refusal.isPresent()) {
                return new PathOutcome.Refused(follower.refusal.get());
            }
        }
        return follower.outcome(first.provenance().file());
    }

    private void add(Trajectory piece) {
        String file = piece.provenance().file();
        if (!piece.species().equals(species)) {
            int at = 0;
            while (at < Math.min(species.size(), piece.species().size())
                    && species.get(at).equals(piece.species().get(at))) {
                at++;
            }
            refuse(
                    String.format(
                            Locale.ROOT,
                            "%s: expected the atoms of the piece before in the same order (%s),"
                                    + " found %s, other from atom %d on",
                            file,
                            formula(species),
                            formula(piece.species()),
                            at + 1));
            return;
        }
        boolean[] joint = {before.isPresent()};
        stride = OptionalLong.empty();
        piece.frames()
                .forEach(
                        frame -> {
                            take(file, frame, joint[0]);
                            joint[0] = false;
                            return refusal.isEmpty();
                        });
        lastPiece = file;
    }

    private void take(String file, Frame frame, boolean joint) {
        if (before.isEmpty()) {
            steps.start(frame);
            store.add(steps.places());
        } else {
            steps.to(frame);
            if (joint && steps.longestNow() > Steps.LONG) {
                refuse(
                        String.format(
                                Locale.ROOT,
                                "%s: its first frame does not follow the last one of %s: atom %d"
                                        + " moves by %.2f of the cell",
                                file,
                                lastPiece,
                                steps.farthestNow() + 1,
                                steps.longestNow()));
                return;
            }
            if (joint && steps.isStill()) {
                repeated++;
            } else {
                store.add(steps.places());
            }
            if (!joint) {
                checkTime(file, frame, before.get());
            }
        }
        before = Optional.of(frame);
    }

    private void checkTime(String file, Frame frame, Frame last) {
        if (frame.step().isPresent() && last.step().isPresent()) {
            long apart = frame.step().getAsLong() - last.step().getAsLong();
            if (apart <= 0 || apart != stride.orElse(apart)) {
                refuse(
                        String.format(
                                Locale.ROOT,
                                "%s: frame %d: expected step %d, found %d: frames are missing or"
                                        + " out of order",
                                file,
                                frame.number(),
                                last.step().getAsLong() + stride.orElse(1),
                                frame.step().getAsLong()));
                return;
            }
            stride = OptionalLong.of(apart);
        }
        if (frame.time().isPresent() && last.time().isPresent()) {
            checkTime(
                    "%s: frame %d".formatted(file, frame.number()),
                    frame.time().getAsDouble(),
                    last.time().getAsDouble());
        }
    }

    private void checkTime(String frame, double time, double last) {
        double apart = time - last;
        if (interval.isEmpty() && apart > 0) {
            interval = OptionalDouble.of(apart);
            start = OptionalDouble.of(last);
        }
        double expected = interval.orElse(0);
        double rounding = ROUNDING * (Math.abs(time) + Math.abs(last));
        if (!(Math.abs(apart - expected) <= TOLERANCE * expected + rounding)) {
            refuse(
                    String.format(
                            Locale.ROOT,
                            "%s: expected %.6g ps after the frame before, found %.6g ps",
                            frame,
                            expected * 1e12,
                            apart * 1e12));
        } else if (timed && expected > 0 && lastPiece.isEmpty()) {
            since++;
            interval = OptionalDouble.of((time - start.orElse(last)) / since);
        }
    }

    private PathOutcome outcome(String file) {
        if (store.frames() < 2) {
            return new PathOutcome.Refused(
                    "%s: expected at least 2 frames, found %d".formatted(file, store.frames()));
        }
        if (interval.isEmpty()) {
            return new PathOutcome.Refused(
                    file
                            + ": expected the time between frames, which the file does not tell:"
                            + " give it as interval");
        }
        if (steps.tooManyLong()) {
            return new PathOutcome.Refused(
                    ("%s: expected steps below 0.35 of the cell, found %d of %d longer, the longest"
                                    + " (%.2f) at frame %d, atom %d: frames lie too far apart, or"
                                    + " coordinates jump")
                            .formatted(
                                    file,
                                    steps.longSteps(),
                                    steps.allSteps(),
                                    steps.longest(),
                                    steps.longestFrame(),
                                    steps.longestAtom() + 1));
        }
        List<TrajectoryRemark> remarks = new ArrayList<>(steps.remarks());
        if (repeated > 0) {
            remarks.add(new TrajectoryRemark.RepeatedFrame(repeated));
        }
        return new IonPaths(
                store, interval.getAsDouble(), steps.meanCell(), steps.drift(), remarks);
    }

    private void refuse(String reason) {
        refusal = Optional.of(reason);
    }

    /// How many atoms of each kind there are.
    private static String formula(List<String> species) {
        Map<String, Integer> counts = new TreeMap<>(Comparator.naturalOrder());
        species.forEach(one -> counts.merge(one, 1, Integer::sum));
        StringBuilder text = new StringBuilder();
        counts.forEach((one, count) -> text.append(one).append(count).append(' '));
        return text.toString().strip();
    }
}
