package science.haven.lineshape.sideband;

import science.haven.lineshape.powder.OctahedralGrid;
import science.haven.lineshape.spin.LineParameter;
import science.haven.math.Recent;

import java.util.Map;
import java.util.Objects;

/// Lays the sidebands of a line into bins.
///
/// Each is a powder pattern of its own, of the frequencies ν̄ + N ν_r and the intensities |F_N|².
/// Where ν̄ hardly varies, as for a shift at the magic angle, each is a stick.
final class SidebandPattern {

    /// Bands narrower than this share of a bin are sticks.
    private static final double STICK = 0.25;

    /// Gaussian nodes for each coordinate from which sidebands are counted.
    private static final int SCOUTS = 6;

    private static final int FEWEST_NODES = 6;
    private static final int MOST_NODES = 384;

    /// Intensities held at a time; more are reckoned in turn.
    private static final int HELD = 1 << 22;

    /// Tables of each kind that are kept.
    private static final int KEPT = 8;

    private record Key(int fineness, double angle) {}

    private final Recent<Integer, OctahedralGrid> grids = new Recent<>(KEPT);
    private final Recent<Key, ConeTable> cones = new Recent<>(KEPT);
    private final Recent<Key, ConeTable> gaussianCones = new Recent<>(KEPT);
    private final Recent<Integer, Directions> gaussians = new Recent<>(KEPT);
    private final Recent<Integer, PhaseTransform> transforms = new Recent<>(KEPT);

    /// Which sidebands of a line are reckoned on an axis.
    SidebandCount count(SpinningLine line, int points, double neglected) {
        return SidebandCount.of(
                line,
                gaussianCone(SCOUTS, line.angle()),
                gaussian(SCOUTS).share(),
                points,
                neglected);
    }

    /// Adds a line.
    ///
    /// @param blurred whether it will be blurred enough for sticks to be smooth
    void add(
            SpinningLine line,
            SidebandCount count,
            int density,
            boolean blurred,
            double[] bins,
            Map<LineParameter, double[]> derivatives) {
        if (count.empty()) {
            return;
        }
        if (narrow(line)) {
            addSticks(line, count, blurred, bins, derivatives);
        } else {
            addBands(line, count, density, bins, derivatives);
        }
    }

    /// Whether sidebands are sticks, which no density of a grid matters to.
    static boolean narrow(SpinningLine line) {
        return line.spread() < STICK;
    }

    /// Whether there are enough directions for sticks so many.
    static boolean resolved(SidebandCount count) {
        return nodes(count) <= MOST_NODES;
    }

    /// Gaussian nodes from which on means of intensities are exact to rounding, found by trial.
    private static int nodes(SidebandCount count) {
        return 2 * count.length() / 5;
    }

    private void addSticks(
            SpinningLine line,
            SidebandCount count,
            boolean blurred,
            double[] bins,
            Map<LineParameter, double[]> derivatives) {
        int nodes = Math.clamp(nodes(count), FEWEST_NODES, MOST_NODES);
        ConeTable table = gaussianCone(nodes, line.angle());
        Sticks sticks = new Sticks(line, count);
        double[] share = gaussian(nodes).share();
        int parameters = line.parameters().size();
        int sidebands = count.highest() - count.lowest() + 1;
        int most = Math.clamp(HELD / ((1 + parameters) * sidebands), 1, share.length);
        for (int from = 0; from < share.length; from += most) {
            Intensities some =
                    new Intensities(
                            count.lowest(),
                            count.highest(),
                            from,
                            Math.min(most, share.length - from),
                            parameters);
            for (int octant = 0; octant < line.octants(); octant++) {
                some.reckon(line.modulation(table).mirrored(octant), transform(count.length()));
                sticks.gather(table, share, octant, some);
            }
        }
        if (blurred) {
            sticks.addBlurredTo(bins, derivatives);
        } else {
            sticks.addTo(bins, derivatives);
        }
    }

    private void addBands(
            SpinningLine line,
            SidebandCount count,
            int density,
            double[] bins,
            Map<LineParameter, double[]> derivatives) {
        OctahedralGrid grid = grids.of(density, OctahedralGrid::new);
        ConeTable table =
                cones.of(
                        new Key(density, line.angle()),
                        key -> new ConeTable(Directions.octahedral(density), key.angle()));
        int parameters = line.parameters().size();
        Triangles triangles = new Triangles(grid, parameters);
        boolean moving = parameters > 0 || line.uniform() != 0;
        WeightedTents tents = new WeightedTents(bins.length, parameters, moving);
        double weight = line.weight() / line.octants();
        int most = Math.max(1, HELD / ((1 + parameters) * table.directions()));
        for (int octant = 0; octant < line.octants(); octant++) {
            triangles.place(line, octant);
            for (int from = count.lowest(); from <= count.highest(); from += most) {
                int to = Math.min(count.highest(), from + most - 1);
                Intensities some = new Intensities(from, to, 0, table.directions(), parameters);
                some.reckon(line.modulation(table).mirrored(octant), transform(count.length()));
                for (int n = from; n <= to; n++) {
                    if (moving) {
                        triangles.layMoving(some, n, n * line.rate(), weight, tents);
                    } else {
                        triangles.lay(some.value(n), n * line.rate(), weight, tents);
                    }
                }
            }
        }
        tents.addTo(bins);
        for (int p = 0; p < parameters; p++) {
            tents.addChangeTo(p, of(line.parameters().get(p), derivatives));
        }
        if (line.uniform() != 0) {
            tents.addUniformTo(line.uniform(), of(LineParameter.SHIFT, derivatives));
        }
    }

    static double[] of(LineParameter parameter, Map<LineParameter, double[]> derivatives) {
        return Objects.requireNonNull(derivatives.get(parameter), parameter.name());
    }

    private PhaseTransform transform(int length) {
        return transforms.of(length, size -> new PhaseTransform(size, Intensities.block(size)));
    }

    private Directions gaussian(int nodes) {
        return gaussians.of(nodes, Directions::gaussian);
    }

    private ConeTable gaussianCone(int nodes, double angle) {
        return gaussianCones.of(
                new Key(nodes, angle), key -> new ConeTable(gaussian(nodes), key.angle()));
    }
}
