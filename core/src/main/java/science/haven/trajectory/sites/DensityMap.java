package science.haven.trajectory.sites;

import science.haven.data.Lattice;
import science.haven.trajectory.IonPaths;

import java.util.Arrays;

/// Time-averaged density of ions on a grid over the cell, smoothed by a normal distribution.
///
/// @param cell the cell
/// @param points number of grid points along a, b and c
/// @param density ions per volume in m⁻³, c running fastest
public record DensityMap(Lattice cell, int[] points, double[] density) {

    private static final double REACH = 3; // standard deviations

    /// More points than these no program draws.
    private static final double MOST_POINTS = 1 << 22;

    private static final int MOST_ALONG = 1024;

    public DensityMap {
        points = points.clone();
        density = density.clone();
    }

    /// Counts ions.
    ///
    /// @param paths paths of the ions
    /// @param spacing distance of grid points in m, about; more where the cell is so large that
    ///   there would be more than four million
    /// @param smoothing standard deviation of the smoothing in m
    /// @return the density
    public static DensityMap of(IonPaths paths, double spacing, double smoothing) {
        if (!(spacing > 0 && smoothing >= 0)) {
            throw new IllegalArgumentException(
                    "spacing must be > 0 m and smoothing >= 0 m, got %s and %s"
                            .formatted(spacing, smoothing));
        }
        Lattice cell = paths.cell();
        double[] edges = {cell.edge(0), cell.edge(1), cell.edge(2)};
        double wanted = edges[0] * edges[1] * edges[2] / (spacing * spacing * spacing);
        double coarser = spacing * Math.max(1, Math.cbrt(wanted / MOST_POINTS));
        int[] points = new int[3];
        for (int k = 0; k < 3; k++) {
            points[k] = Math.clamp(Math.round(edges[k] / coarser), 2, MOST_ALONG);
        }
        double[] counts = new double[points[0] * points[1] * points[2]];
        double[] inverse = cell.inverse();
        double[][] path = new double[3][paths.frames()];
        for (int ion = 0; ion < paths.ions(); ion++) {
            for (int axis = 0; axis < 3; axis++) {
                paths.path(ion, axis, path[axis]);
            }
            for (int k = 0; k < paths.frames(); k++) {
                int at = 0;
                for (int e = 0; e < 3; e++) {
                    double u =
                            path[0][k] * inverse[e]
                                    + path[1][k] * inverse[3 + e]
                                    + path[2][k] * inverse[6 + e];
                    int index = (int) Math.floor((u - Math.floor(u)) * points[e]);
                    at = at * points[e] + Math.min(index, points[e] - 1);
                }
                counts[at]++;
            }
        }
        double voxel = cell.volume() / counts.length;
        for (int i = 0; i < counts.length; i++) {
            counts[i] /= voxel * paths.frames();
        }
        for (int k = 0; k < 3; k++) {
            counts = smoothed(counts, points, k, smoothing * points[k] / cell.edge(k));
        }
        return new DensityMap(cell, points, counts);
    }

    /// Smooths along one edge, around its end.
    private static double[] smoothed(double[] values, int[] points, int edge, double sigma) {
        int reach = (int) Math.ceil(REACH * sigma);
        if (reach < 1) {
            return values;
        }
        double[] kernel = new double[2 * reach + 1];
        double sum = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = Math.exp(-i * i / (2 * sigma * sigma));
            sum += kernel[i + reach];
        }
        int stride = stride(points, edge);
        double[] smooth = new double[values.length];
        for (int at = 0; at < values.length; at++) {
            int own = at / stride % points[edge];
            double total = 0;
            for (int i = -reach; i <= reach; i++) {
                int other = Math.floorMod(own + i, points[edge]);
                total += kernel[i + reach] * values[at + (other - own) * stride];
            }
            smooth[at] = total / sum;
        }
        return smooth;
    }

    /// The density at a place, that of the nearest grid point.
    ///
    /// @param u fraction of a, dimensionless
    /// @param v fraction of b, dimensionless
    /// @param w fraction of c, dimensionless
    /// @return ions per volume in m⁻³
    public double at(double u, double v, double w) {
        int i = index(u, points[0]);
        int j = index(v, points[1]);
        int k = index(w, points[2]);
        return density[(i * points[1] + j) * points[2] + k];
    }

    private static int index(double fraction, int points) {
        return Math.floorMod((int) Math.floor(fraction * points), points);
    }

    /// The mean over one edge: where ways lead, seen along it.
    ///
    /// @param edge 0, 1 or 2 for a, b and c
    /// @return ions per volume in m⁻³, of the two other edges the later one running fastest
    public double[] along(int edge) {
        int stride = stride(edge);
        double[] mean = new double[density.length / points[edge]];
        for (int at = 0; at < density.length; at++) {
            mean[at / (stride * points[edge]) * stride + at % stride] += density[at] / points[edge];
        }
        return mean;
    }

    /// The density in a plane across one edge.
    ///
    /// @param edge 0, 1 or 2 for a, b and c
    /// @param index number of the plane, less than there are points along the edge
    /// @return ions per volume in m⁻³, of the two other edges the later one running fastest
    public double[] across(int edge, int index) {
        int stride = stride(edge);
        double[] plane = new double[density.length / points[edge]];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = density[(i / stride * points[edge] + index) * stride + i % stride];
        }
        return plane;
    }

    /// The plane across one edge that holds most ions.
    ///
    /// @param edge 0, 1 or 2 for a, b and c
    /// @return number of the plane
    public int fullest(int edge) {
        int fullest = 0;
        double most = -1;
        for (int index = 0; index < points[edge]; index++) {
            double sum = Arrays.stream(across(edge, index)).sum();
            if (sum > most) {
                most = sum;
                fullest = index;
            }
        }
        return fullest;
    }

    private int stride(int edge) {
        return stride(points, edge);
    }

    private static int stride(int[] points, int edge) {
        return edge == 2 ? 1 : edge == 1 ? points[2] : points[1] * points[2];
    }

    /// The map as a cube file, which programs that draw crystals read: lengths in Bohr radii,
    /// densities per cubic Bohr radius, no atoms.
    ///
    /// @param title first line of the file
    /// @return the text
    public String cube(String title) {
        double bohr = 5.29177210544e-11;
        StringBuilder text = new StringBuilder();
        text.append(title.replaceAll("\\s+", " ")).append("\nions per cubic Bohr radius\n");
        text.append("    1 0.000000 0.000000 0.000000\n");
        for (int e = 0; e < 3; e++) {
            text.append("%5d".formatted(points[e]));
            for (int axis = 0; axis < 3; axis++) {
                double step = cell.vectors()[3 * e + axis] / points[e] / bohr;
                text.append(String.format(java.util.Locale.ROOT, " %11.6f", step));
            }
            text.append('\n');
        }
        // Readers want one atom at least; a dummy at the origin hurts none.
        text.append("    0 0.000000 0.000000 0.000000 0.000000\n");
        double unit = bohr * bohr * bohr;
        for (int i = 0; i < density.length; i++) {
            text.append(String.format(java.util.Locale.ROOT, " %12.5E", density[i] * unit));
            if (i % 6 == 5 || (i + 1) % points[2] == 0) {
                text.append('\n');
            }
        }
        return text.toString();
    }
}
