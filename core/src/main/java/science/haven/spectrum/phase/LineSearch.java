package science.haven.spectrum.phase;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the lines of a spectrum and fits each, what the others add to it taken away.
///
/// Each line is fitted on the grid on which it is four to twelve points wide; coarser grids are
/// means of two points of the one before. Lines disturb each other, so all are fitted again a few
/// times with the others subtracted.
final class LineSearch {

    /// What a line that fits perfectly may still be off by, in rad: neighbours, asymmetry.
    private static final double FLOOR = 0.01;

    /// Lines that are looked at.
    private static final int MOST = 40;

    private static final int SWEEPS = 4;
    private static final int COARSEST = 64;

    /// Phases known worse than this are not used, in rad.
    private static final double USELESS = 0.4;

    private record Grid(double[] values, int length, double noise) {}

    /// A place where a line seems to be.
    private record Seed(Grid grid, int centre, int half, double width, double height) {

        double step() {
            return 1.0 / grid.length;
        }

        double first() {
            return (centre - half + 0.5) / grid.length;
        }
    }

    private final List<Seed> seeds = new ArrayList<>();
    private final PoleFit fit = new PoleFit();

    private LineSearch() {}

    static List<LinePhase> lines(double[] values, int points) {
        LineSearch search = new LineSearch();
        search.seek(values, points);
        return search.fitted();
    }

    private void seek(double[] values, int points) {
        Grid grid = new Grid(values, points, Noise.of(values, points));
        double top = 0;
        boolean finest = true;
        while (grid.length >= COARSEST) {
            top = Math.max(top, collect(grid, finest, top));
            grid = halved(grid);
            finest = false;
        }
        seeds.sort(Comparator.comparingDouble(s -> -s.height / s.grid.noise));
        if (seeds.size() > MOST) {
            seeds.subList(MOST, seeds.size()).clear();
        }
    }

    private static Grid halved(Grid grid) {
        double[] half = new double[2 * (grid.length / 2)];
        double[] values = grid.values;
        for (int i = 0; i < half.length; i += 2) {
            half[i] = (values[2 * i] + values[2 * i + 2]) / 2;
            half[i + 1] = (values[2 * i + 1] + values[2 * i + 3]) / 2;
        }
        int length = half.length / 2;
        return new Grid(half, length, Math.max(Noise.of(half, length), 1e-300));
    }

    /// Notes the lines that are neither too sharp nor too broad for this grid.
    private double collect(Grid grid, boolean finest, double highest) {
        double[] size = new double[grid.length];
        double top = highest;
        for (int i = 0; i < grid.length; i++) {
            double re = grid.values[2 * i];
            double im = grid.values[2 * i + 1];
            size[i] = Math.sqrt(re * re + im * im);
            top = Math.max(top, size[i]);
        }
        double limit = Math.max(4.5 * grid.noise, 0.01 * top);
        for (int i = 1; i < grid.length - 1; i++) {
            if (size[i] >= limit && size[i] >= size[i - 1] && size[i] > size[i + 1]) {
                int width = edge(size, i, 1) - edge(size, i, -1);
                if ((finest || width >= 4) && width <= 12) {
                    int half = Math.min(Math.max(2 * width, 6), Math.min(i, grid.length - 1 - i));
                    add(new Seed(grid, i, half, width, size[i]));
                }
            }
        }
        return top;
    }

    private void add(Seed seed) {
        if (seed.half < 5) {
            return;
        }
        double place = (seed.centre + 0.5) * seed.step();
        for (Seed other : seeds) {
            double distance = Math.abs((other.centre + 0.5) * other.step() - place);
            if (distance < 0.4 * Math.max(other.width * other.step(), seed.width * seed.step())) {
                return;
            }
        }
        seeds.add(seed);
    }

    /// First point to one side that is lower than half the top.
    private static int edge(double[] size, int top, int direction) {
        int i = top;
        while (i > 0 && i < size.length - 1 && size[i] > size[top] / 2) {
            i += direction;
        }
        return i;
    }

    private List<LinePhase> fitted() {
        @Nullable LinePhase[] lines = new LinePhase[seeds.size()];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int k = 0; k < lines.length; k++) {
                lines[k] = fit(k, lines);
            }
        }
        List<LinePhase> found = new ArrayList<>();
        for (LinePhase line : lines) {
            if (line != null && line.uncertainty() < USELESS) {
                found.add(line);
            }
        }
        return found;
    }

    private @Nullable LinePhase fit(int k, @Nullable LinePhase[] lines) {
        Seed seed = seeds.get(k);
        int from = 2 * (seed.centre - seed.half);
        double[] window =
                java.util.Arrays.copyOfRange(
                        seed.grid.values, from, from + 2 * (2 * seed.half + 1));
        for (int other = 0; other < lines.length; other++) {
            LinePhase line = lines[other];
            if (other != k && line != null) {
                line.subtract(window, seed.first(), seed.step());
            }
        }
        if (!fit.fit(window, seed.half, seed.half, seed.width / 1.7)) {
            return null;
        }
        double halfWidth = fit.halfWidth(seed.half);
        double error = Math.max(fit.residual(), seed.grid.noise) / fit.height();
        double points = Math.max(Math.min(halfWidth, seed.half), 1);
        return new LinePhase(
                (seed.centre + 0.5 + fit.shift(seed.half)) * seed.step(),
                halfWidth * seed.step(),
                fit.phase(),
                fit.height(),
                Math.hypot(2 * error / Math.sqrt(points), FLOOR));
    }
}
