package science.haven.tracer.boundary;

import science.haven.tracer.law.ExchangeExperiment;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Grains one behind the other, seen by a tracer that has to cross the boundaries between them:
/// solved forward in finite volumes, each boundary a resistance between two cells.
///
/// @param boundaries where the boundaries lie, in m from the surface, ascending
/// @param bulk diffusion coefficient D_b within the grains in m²·s⁻¹
/// @param permeability P = D_gb/δ of each boundary in m·s⁻¹
public record Polycrystal(double[] boundaries, double bulk, double permeability) {

    /// Cells in a grain, and at least so many in a specimen.
    private static final int CELLS_PER_GRAIN = 24;

    private static final int CELLS = 400;
    private static final int MOST_CELLS = 20_000;

    /// Effective diffusion lengths after which there is no tracer.
    private static final double TAIL = 10;

    public Polycrystal {
        boundaries = boundaries.clone();
        if (!(bulk > 0 && permeability > 0)) {
            throw new IllegalArgumentException(
                    "bulk and permeability must be > 0, got %s m²/s and %s m/s"
                            .formatted(bulk, permeability));
        }
        for (int i = 0; i < boundaries.length; i++) {
            if (!(boundaries[i] > (i == 0 ? 0 : boundaries[i - 1]))) {
                throw new IllegalArgumentException(
                        "boundaries must ascend from the surface in m, got " + boundaries[i]);
            }
        }
    }

    /// Grains of one size.
    ///
    /// @param grain grain size in m
    /// @param depth depth in m down to which there are boundaries
    /// @param bulk diffusion coefficient within the grains in m²·s⁻¹
    /// @param permeability P = D_gb/δ in m·s⁻¹
    /// @return the polycrystal
    public static Polycrystal regular(
            double grain, double depth, double bulk, double permeability) {
        int count = (int) Math.floor(depth / grain);
        return new Polycrystal(
                IntStream.rangeClosed(1, count).mapToDouble(i -> i * grain).toArray(),
                bulk,
                permeability);
    }

    /// The profile after an exchange and, if there was one, a sealed anneal. The width of the beam
    /// is left out; faces other than the one at zero are sealed.
    ///
    /// @param experiment how the tracer came in
    /// @param exchange surface exchange coefficient in m·s⁻¹; +∞ for a surface that has the
    ///   fraction of the source at once
    /// @return the profile
    public StepProfile after(ExchangeExperiment experiment, double exchange) {
        double reach = TAIL * Math.sqrt(bulk * (experiment.time() + experiment.anneal()));
        return down(Math.min(experiment.thickness(), reach), experiment, exchange);
    }

    /// The profile down to a given depth, where the specimen is taken to end.
    StepProfile down(double end, ExchangeExperiment experiment, double exchange) {
        double[] edges = edges(end);
        int n = edges.length - 1;
        double[] size = new double[n];
        for (int i = 0; i < n; i++) {
            size[i] = edges[i + 1] - edges[i];
        }
        double[] conductance = new double[n - 1];
        for (int i = 0; i < n - 1; i++) {
            boolean boundary = Arrays.binarySearch(boundaries, edges[i + 1]) >= 0;
            conductance[i] =
                    1 / ((size[i] + size[i + 1]) / (2 * bulk) + (boundary ? 1 / permeability : 0));
        }
        CellLine line = new CellLine(size, conductance, 1 / (size[0] / (2 * bulk) + 1 / exchange));
        double[] fraction = new double[n];
        line.pass(fraction, experiment.time());
        double surface =
                Double.isInfinite(exchange)
                        ? 1
                        : fraction[0]
                                + (1 - fraction[0]) * (1 / (1 + 2 * bulk / (exchange * size[0])));
        if (experiment.anneal() > 0) {
            line.seal();
            line.pass(fraction, experiment.anneal());
            surface = fraction[0];
        }
        return new StepProfile(edges, fraction, boundaries, surface);
    }

    /// Edges of the cells; every boundary is one.
    private double[] edges(double end) {
        double[] inside = Arrays.stream(boundaries).filter(x -> x < end).toArray();
        double[] places = new double[inside.length + 2];
        System.arraycopy(inside, 0, places, 1, inside.length);
        places[places.length - 1] = end;
        int[] cells = new int[places.length - 1];
        int total = 0;
        for (int g = 0; g < cells.length; g++) {
            double share = (places[g + 1] - places[g]) / end;
            cells[g] = Math.max(CELLS_PER_GRAIN, (int) Math.ceil(CELLS * share));
            total += cells[g];
        }
        if (total > MOST_CELLS) {
            throw new IllegalArgumentException(
                    "at most %d cells, got %d".formatted(MOST_CELLS, total));
        }
        double[] edges = new double[total + 1];
        int k = 0;
        for (int g = 0; g < cells.length; g++) {
            double step = (places[g + 1] - places[g]) / cells[g];
            for (int i = 0; i < cells[g]; i++) {
                edges[k++] = places[g] + i * step;
            }
        }
        edges[total] = end;
        return edges;
    }
}
