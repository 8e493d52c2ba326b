package science.haven.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.data.Frame;
import science.haven.data.Lattice;
import science.haven.data.Provenance;
import science.haven.data.Trajectory;
import science.haven.math.CounterRandom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

class PathFollowerTest {

    private static final Lattice TRICLINIC =
            new Lattice(new double[] {10, 0, 0, -4, 8, 0, 3, 2, 7});
    private static final PathOptions LITHIUM =
            new PathOptions("Li", Set.of(), OptionalDouble.of(1e-13));

    private static Trajectory trajectory(String file, List<String> species, List<Frame> frames) {
        Provenance provenance = new Provenance(file, "", "", "", List.of(), List.of());
        return new Trajectory(
                species,
                visitor -> {
                    for (Frame frame : frames) {
                        if (!visitor.visit(frame)) {
                            return;
                        }
                    }
                },
                provenance);
    }

    private static Trajectory trajectory(List<Frame> frames) {
        return trajectory("XDATCAR", List.of("Li", "Li", "P", "S"), frames);
    }

    /// Wraps places in space into a cell.
    private static double[] wrapped(Lattice cell, double[] places) {
        double[] inverse = cell.inverse();
        double[] fractions = new double[places.length];
        for (int i = 0; i < places.length; i += 3) {
            for (int k = 0; k < 3; k++) {
                double u = 0;
                for (int axis = 0; axis < 3; axis++) {
                    u += places[i + axis] * inverse[3 * axis + k];
                }
                fractions[i + k] = u - Math.floor(u);
            }
        }
        return fractions;
    }

    private static IonPaths followed(List<Frame> frames) {
        PathOutcome outcome = PathFollower.follow(List.of(trajectory(frames)), LITHIUM);
        assertThat(outcome).isInstanceOf(IonPaths.class);
        return (IonPaths) outcome;
    }

    private static String refusal(PathOutcome outcome) {
        assertThat(outcome).isInstanceOf(PathOutcome.Refused.class);
        return ((PathOutcome.Refused) outcome).reason();
    }

    /// Two ions walk far out of a triclinic cell; all drifts along; the wrapped places give the way
    /// back.
    @Test
    void findsPathsThroughTheWallsOfATriclinicCell() {
        CounterRandom random = new CounterRandom(3, 1);
        double[] places = {1, 1, 1, 5, 3, 2, 2, 2, 2, 4, 4, 4};
        List<Frame> frames = new ArrayList<>();
        double[][] truth = new double[400][];
        double[] drift = new double[3];
        for (int k = 0; k < 400; k++) {
            frames.add(new Frame(k + 1, TRICLINIC, wrapped(TRICLINIC, places)));
            truth[k] = new double[6];
            for (int c = 0; c < 6; c++) {
                truth[k][c] = places[c] - drift[c % 3];
            }
            for (int axis = 0; axis < 3; axis++) {
                double common = 0.1 * random.nextGaussian() + 0.05;
                drift[axis] += common;
                for (int c = axis; c < 12; c += 3) {
                    places[c] += common + (c < 6 ? 0.5 * random.nextGaussian() : 0);
                }
            }
        }
        IonPaths paths = followed(frames);
        double[] path = new double[400];
        for (int c = 0; c < 6; c++) {
            paths.path(c / 3, c % 3, path);
            double start = path[0] - truth[0][c];
            for (int k = 0; k < 400; k++) {
                assertThat(path[k] - start).isCloseTo(truth[k][c], within(1e-9));
            }
        }
        assertThat(paths.frameworkDrift()).isGreaterThan(20);
        assertThat(paths.remarks()).isEmpty();
    }

    /// Ions at rest in a cell that breathes stay where they are, wherever the walls are.
    @Test
    void breathingCellMovesNothingFar() {
        List<Frame> frames = new ArrayList<>();
        double[] places = {1, 1, 1, 9.9, 9.9, 9.9, 5, 5, 5, 6, 6, 6};
        for (int k = 0; k < 500; k++) {
            double edge = 10.1 + 0.02 * Math.sin(k);
            Lattice cell = Lattice.box(edge, edge, edge);
            frames.add(new Frame(k + 1, cell, wrapped(cell, places)));
        }
        IonPaths paths = followed(frames);
        double[] path = new double[500];
        paths.path(1, 0, path);
        assertThat(Arrays.stream(path).map(x -> Math.abs(x - path[0])).max().orElse(0))
                .isLessThan(1e-9);
        assertThat(paths.remarks())
                .hasOnlyElementsOfType(TrajectoryRemark.CellChanges.class)
                .hasSize(1);
    }

    @Test
    void piecesJoinAndARepeatedFrameCountsOnce() {
        List<Frame> first = steady(0, 10);
        List<Frame> second = steady(9, 10);
        PathOutcome outcome =
                PathFollower.follow(List.of(trajectory(first), trajectory(second)), LITHIUM);
        assertThat(((IonPaths) outcome).frames()).isEqualTo(19);
        assertThat(((IonPaths) outcome).remarks()).anyMatch(r -> r.code().equals("FRAME_REPEATED"));
    }

    /// Frames in which the first ion moves by 0.1 m each.
    private static List<Frame> steady(int from, int count) {
        Lattice cell = Lattice.box(10, 10, 10);
        List<Frame> frames = new ArrayList<>();
        for (int k = from; k < from + count; k++) {
            double[] places = {9 + 0.1 * k, 1, 1, 5, 5, 5, 3, 3, 3, 7, 7, 7};
            frames.add(new Frame(k - from + 1, cell, wrapped(cell, places)));
        }
        return frames;
    }

    @Test
    void refusesPiecesThatDoNotFollow() {
        Trajectory later = trajectory("run3", List.of("Li", "Li", "P", "S"), steady(60, 5));
        assertThat(refusal(PathFollower.follow(List.of(trajectory(steady(0, 10)), later), LITHIUM)))
                .isEqualTo(
                        "run3: its first frame does not follow the last one of XDATCAR: atom 1"
                                + " moves by 0.49 of the cell");
    }

    @Test
    void refusesOtherAtoms() {
        Trajectory other = trajectory("run2", List.of("Li", "P", "Li", "S"), steady(10, 5));
        assertThat(refusal(PathFollower.follow(List.of(trajectory(steady(0, 9)), other), LITHIUM)))
                .isEqualTo(
                        "run2: expected the atoms of the piece before in the same order (Li2 P1"
                                + " S1), found Li2 P1 S1, other from atom 2 on");
        PathOptions sodium = new PathOptions("Na", Set.of(), OptionalDouble.of(1));
        assertThat(refusal(PathFollower.follow(List.of(trajectory(steady(0, 9))), sodium)))
                .isEqualTo("XDATCAR: expected atoms of Na, found Li2 P1 S1");
    }

    @Test
    void refusesJumpingCoordinates() {
        List<Frame> frames = steady(0, 12);
        frames.get(6).places()[3] += 0.4;
        assertThat(refusal(PathFollower.follow(List.of(trajectory(frames)), LITHIUM)))
                .isEqualTo(
                        "XDATCAR: expected steps below 0.35 of the cell, found 2 of 44 longer, the"
                                + " longest (0.40) at frame 7, atom 2: frames lie too far apart, or"
                                + " coordinates jump");
    }

    @Test
    void refusesMissingFramesAndWrongTimes() {
        List<Frame> frames = new ArrayList<>();
        List<Frame> late = new ArrayList<>();
        for (Frame frame : steady(0, 6)) {
            long step = frame.number() * 50L + (frame.number() > 4 ? 50 : 0);
            frames.add(
                    new Frame(
                            frame.number(),
                            frame.cell(),
                            frame.places(),
                            OptionalLong.of(step),
                            OptionalDouble.empty()));
            late.add(
                    new Frame(
                            frame.number(),
                            frame.cell(),
                            frame.places(),
                            OptionalLong.empty(),
                            OptionalDouble.of(frame.number() * 2e-13)));
        }
        assertThat(refusal(PathFollower.follow(List.of(trajectory(frames)), LITHIUM)))
                .isEqualTo(
                        "XDATCAR: frame 5: expected step 250, found 300: frames are missing or out"
                                + " of order");
        assertThat(refusal(PathFollower.follow(List.of(trajectory(late)), LITHIUM)))
                .isEqualTo(
                        "XDATCAR: frame 2: expected 0.100000 ps after the frame before, found"
                                + " 0.200000 ps");
    }

    /// Times of 24 bits, as XTC keeps them, are coarse behind some nanoseconds.
    @Test
    void takesTheIntervalFromRoundedTimes() {
        List<Frame> frames = new ArrayList<>();
        for (Frame frame : steady(0, 40)) {
            float picoseconds = (float) (100_000 + 0.1 * frame.number());
            frames.add(
                    new Frame(
                            frame.number(),
                            frame.cell(),
                            frame.places(),
                            OptionalLong.empty(),
                            OptionalDouble.of(picoseconds * 1e-12)));
        }
        PathOptions unknown = new PathOptions("Li", Set.of(), OptionalDouble.empty());
        IonPaths paths = (IonPaths) PathFollower.follow(List.of(trajectory(frames)), unknown);
        assertThat(frames.get(1).time().orElseThrow() - frames.getFirst().time().orElseThrow())
                .isNotCloseTo(1e-13, within(1e-15));
        assertThat(paths.interval()).isCloseTo(1e-13, within(5e-16));
    }

    @Test
    void saysWhatFilesDoNotTell() {
        PathOptions unknown = new PathOptions("Li", Set.of(), OptionalDouble.empty());
        assertThat(refusal(PathFollower.follow(List.of(trajectory(steady(0, 4))), unknown)))
                .isEqualTo(
                        "XDATCAR: expected the time between frames, which the file does not tell:"
                                + " give it as interval");
    }

    @Test
    void remarksThatThereIsNoFramework() {
        List<Frame> frames = steady(0, 4);
        Trajectory ions = trajectory("XDATCAR", List.of("Li", "Li", "Li", "Li"), frames);
        IonPaths paths = (IonPaths) PathFollower.follow(List.of(ions), LITHIUM);
        assertThat(paths.remarks()).anyMatch(r -> r.code().equals("NO_FRAMEWORK"));
        assertThat(MeanSquareDisplacement.of(paths).lags()[1]).isCloseTo(0.01 / 4, within(1e-12));
    }
}
