package science.haven.spectrum.plane;

import science.haven.data.Spectrum;
import science.haven.math.Median;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.spectrum.PlaneSpectrum;
import science.haven.spectrum.peak.FittedLine;
import science.haven.spectrum.peak.PeakAnalysis;
import science.haven.spectrum.peak.PeakFit;
import science.haven.spectrum.peak.PeakOptions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/// Volumes of all peaks among the sites of exchange spectra.
///
/// Sums over rectangles about each peak, as many line widths wide for every site. What the tails of
/// the other lines carry there, and what its own tails carry away, is taken back:
///
/// ```text
/// I_kl = Σ_ij a_ki b_lj V_ij,   a_ki = part of line i within the window k
/// ```
///
/// with the shapes of Voigt lines fitted to the sums over all planes along either dimension.
///
/// @param sites the sites
/// @param planes volumes in each plane
/// @param remarks what limits them
public record SiteVolumes(List<DiagonalSite> sites, List<OfPlane> planes, List<Remark> remarks) {

    /// Half a window over the width of its line, where there is room.
    private static final double ROOM = 1.5;

    /// How far the width of a fitted line may lie from that of its peak.
    private static final double WIDER = 2;

    /// Median of the magnitude of noise to its standard deviation.
    private static final double TO_DEVIATION = 1.482602;

    /// Volumes in one plane.
    ///
    /// @param volumes volumes in arbitrary units times ppm²: `[j][i]` of the peak at site j along
    ///   the direct and at site i along the indirect dimension: ions that came from i to j
    /// @param sigma standard uncertainty of each by the noise, in the unit of `volumes`
    public record OfPlane(double[][] volumes, double[][] sigma) {}

    /// Keeps copies of the lists.
    public SiteVolumes {
        sites = List.copyOf(sites);
        planes = List.copyOf(planes);
        remarks = List.copyOf(remarks);
    }

    /// Integrates.
    ///
    /// @param planes exchange spectra of the same sites
    /// @param sites the sites, at least two
    /// @return the volumes
    public static SiteVolumes of(List<PlaneSpectrum> planes, List<DiagonalSite> sites) {
        Windows direct = new Windows(sites, true);
        Windows indirect = new Windows(sites, false);
        List<Remark> remarks = new ArrayList<>();
        double closest = Math.min(direct.closest(), indirect.closest());
        if (closest < 1) {
            remarks.add(new PlaneRemark.LinesOverlap(closest));
        }
        Optional<List<FittedLine>> across = lines(planes, sites, indirect, true);
        Optional<List<FittedLine>> along = lines(planes, sites, direct, false);
        boolean known = across.isPresent() && along.isPresent();
        if (!known) {
            remarks.add(new PlaneRemark.TailsNotSeparated());
        }
        List<OfPlane> volumes = new ArrayList<>();
        for (PlaneSpectrum plane : planes) {
            volumes.add(
                    known
                            ? separated(plane, direct, indirect, across.get(), along.get())
                            : new OfPlane(
                                    sums(plane, plane.level(), direct, indirect),
                                    sigma(plane, plane, direct, indirect)));
        }
        return new SiteVolumes(sites, volumes, remarks);
    }

    private static double[][] sums(
            PlaneSpectrum plane, double level, Windows direct, Windows indirect) {
        int n = direct.count();
        double[][] sums = new double[n][n];
        double[] values = plane.values();
        int columns = plane.direct().length;
        double area = step(plane.direct()) * step(plane.indirect());
        for (int j = 0; j < n; j++) {
            int[] c = direct.points(j, plane.direct());
            for (int i = 0; i < n; i++) {
                int[] r = indirect.points(i, plane.indirect());
                for (int row = r[0]; row < r[1]; row++) {
                    for (int column = c[0]; column < c[1]; column++) {
                        sums[j][i] += area * (values[row * columns + column] - level);
                    }
                }
            }
        }
        return sums;
    }

    /// Noise of the sums: it grows with the root of their points, so one tells all.
    private static double[][] sigma(
            PlaneSpectrum plane, PlaneSpectrum noise, Windows direct, Windows indirect) {
        int n = direct.count();
        double[][] points = new double[n][n];
        for (int j = 0; j < n; j++) {
            int[] c = direct.points(j, plane.direct());
            for (int i = 0; i < n; i++) {
                int[] r = indirect.points(i, plane.indirect());
                points[j][i] = (c[1] - c[0]) * (double) (r[1] - r[0]);
            }
        }
        double first = noise.volume(direct.ends(0), indirect.ends(0)).uncertainty();
        double[][] sigma = new double[n][n];
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                sigma[j][i] = first * Math.sqrt(points[j][i] / points[0][0]);
            }
        }
        return sigma;
    }

    private static OfPlane separated(
            PlaneSpectrum plane,
            Windows direct,
            Windows indirect,
            List<FittedLine> across,
            List<FittedLine> along) {
        double[][] f = shapes(plane.direct(), across);
        double[][] g = shapes(plane.indirect(), along);
        double[][] a = inverse(direct.parts(plane.direct(), f));
        double[][] b = inverse(indirect.parts(plane.indirect(), g));
        double[][] volumes = times(a, sums(plane, plane.level(), direct, indirect), b);
        // Tails lift the median of the plane, but not that of what is left of it
        double level = noise(plane, rest(plane, volumes, f, g)).level();
        volumes = times(a, sums(plane, level, direct, indirect), b);
        double[] rest = rest(plane, volumes, f, g);
        // Skirts of lines below the noise would pass for noise that is correlated
        double[][] sigma = sigma(plane, noise(plane, rest), direct, indirect);
        double[][] variance = times(squares(a), squares(sigma), squares(b));
        return new OfPlane(volumes, roots(variance));
    }

    /// What the peaks leave over.
    private static double[] rest(
            PlaneSpectrum plane, double[][] volumes, double[][] f, double[][] g) {
        double[] rest = plane.values().clone();
        int columns = plane.direct().length;
        for (int i = 0; i < rest.length; i++) {
            for (int to = 0; to < f.length; to++) {
                for (int from = 0; from < f.length; from++) {
                    rest[i] -= volumes[to][from] * f[to][i % columns] * g[from][i / columns];
                }
            }
        }
        return rest;
    }

    private static PlaneSpectrum noise(PlaneSpectrum plane, double[] rest) {
        double level = Median.of(rest.clone());
        double[] away = Arrays.stream(rest).map(v -> Math.abs(v - level)).toArray();
        return new PlaneSpectrum(
                plane.direct(),
                plane.indirect(),
                rest,
                level,
                TO_DEVIATION * Median.of(away),
                plane.provenance());
    }

    private static double[][] shapes(double[] shifts, List<FittedLine> lines) {
        double[][] shapes = new double[lines.size()][];
        for (int i = 0; i < shapes.length; i++) {
            FittedLine line = lines.get(i);
            double[][] unit = new double[1][shifts.length];
            line.shape()
                    .evaluate(
                            shifts,
                            line.position().value(),
                            line.width().value(),
                            line.form().value(),
                            unit);
            shapes[i] = unit[0];
        }
        return shapes;
    }

    /// `A X Bᵀ`.
    private static double[][] times(double[][] a, double[][] x, double[][] b) {
        int n = a.length;
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    for (int l = 0; l < n; l++) {
                        product[i][j] += a[i][k] * x[k][l] * b[j][l];
                    }
                }
            }
        }
        return product;
    }

    private static double[][] squares(double[][] matrix) {
        return each(matrix, x -> x * x);
    }

    private static double[][] roots(double[][] matrix) {
        return each(matrix, Math::sqrt);
    }

    private static double[][] each(double[][] matrix, DoubleUnaryOperator law) {
        return Arrays.stream(matrix)
                .map(row -> Arrays.stream(row).map(law).toArray())
                .toArray(double[][]::new);
    }

    /// One line for each site in the sum of all planes over the windows of the other dimension.
    private static Optional<List<FittedLine>> lines(
            List<PlaneSpectrum> planes, List<DiagonalSite> sites, Windows over, boolean along) {
        PlaneSpectrum first = planes.getFirst();
        double[] shifts = along ? first.direct() : first.indirect();
        double[] sum = new double[shifts.length];
        for (PlaneSpectrum plane : planes) {
            double[] own = along ? plane.direct() : plane.indirect();
            if (own.length != shifts.length || Math.abs(own[0] - shifts[0]) > step(shifts) / 2) {
                return Optional.empty();
            }
            add(plane, over, along, sum);
        }
        Spectrum skyline =
                new Spectrum(shifts, sum, "chemical shift", Unit.PPM, first.provenance());
        PeakFit fit =
                PeakAnalysis.fit(
                        skyline, PeakOptions.automatic().withLines(sites.size()).withBaseline(0));
        List<FittedLine> matched = new ArrayList<>();
        for (DiagonalSite site : sites) {
            fit.lines().stream()
                    .filter(line -> matches(line, site.centre(along), site.width(along)))
                    .findFirst()
                    .ifPresent(matched::add);
        }
        return matched.size() == sites.size() && matched.stream().distinct().count() == sites.size()
                ? Optional.of(matched)
                : Optional.empty();
    }

    private static boolean matches(FittedLine line, double centre, double width) {
        double wider = line.width().value() / width;
        return line.area().uncertainty() > 0
                && Math.abs(line.position().value() - centre) < width / 2
                && wider > 1 / WIDER
                && wider < WIDER;
    }

    private static void add(PlaneSpectrum plane, Windows over, boolean along, double[] sum) {
        double[] values = plane.values();
        int columns = plane.direct().length;
        boolean[] within = over.union(along ? plane.indirect() : plane.direct());
        for (int i = 0; i < values.length; i++) {
            int row = i / columns;
            int column = i % columns;
            if (within[along ? row : column]) {
                sum[along ? column : row] += values[i] - plane.level();
            }
        }
    }

    private static double step(double[] shifts) {
        return (shifts[shifts.length - 1] - shifts[0]) / (shifts.length - 1);
    }

    /// By elimination; the diagonal leads, so no pivots are needed.
    private static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] a = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(matrix[i], 0, a[i], 0, n);
            a[i][n + i] = 1;
        }
        for (int p = 0; p < n; p++) {
            double pivot = a[p][p];
            for (int c = 0; c < 2 * n; c++) {
                a[p][c] /= pivot;
            }
            for (int row = 0; row < n; row++) {
                double factor = row == p ? 0 : a[row][p];
                for (int c = 0; c < 2 * n; c++) {
                    a[row][c] -= factor * a[p][c];
                }
            }
        }
        double[][] inverse = new double[n][];
        Arrays.setAll(inverse, i -> Arrays.copyOfRange(a[i], n, 2 * n));
        return inverse;
    }

    /// Windows about the sites along one dimension.
    private record Windows(double[] centres, double[] widths) {

        Windows(List<DiagonalSite> sites, boolean along) {
            this(
                    sites.stream().mapToDouble(site -> site.centre(along)).toArray(),
                    sites.stream().mapToDouble(site -> site.width(along)).toArray());
        }

        int count() {
            return centres.length;
        }

        /// Least distance of two lines over their mean width.
        double closest() {
            double closest = Double.POSITIVE_INFINITY;
            for (int i = 0; i < centres.length; i++) {
                for (int j = 0; j < i; j++) {
                    double apart = Math.abs(centres[i] - centres[j]);
                    closest = Math.min(closest, 2 * apart / (widths[i] + widths[j]));
                }
            }
            return closest;
        }

        double[] ends(int site) {
            double reach = Math.min(ROOM, closest() / 2) * widths[site];
            return new double[] {centres[site] - reach, centres[site] + reach};
        }

        /// First point within, and first beyond; one at least.
        int[] points(int site, double[] shifts) {
            double[] ends = ends(site);
            double step = step(shifts);
            int from = (int) Math.ceil((ends[0] - shifts[0]) / step);
            int to = (int) Math.floor((ends[1] - shifts[0]) / step) + 1;
            int first = Math.clamp(from, 0, shifts.length - 1);
            return new int[] {first, Math.clamp(to, first + 1, shifts.length)};
        }

        boolean[] union(double[] shifts) {
            boolean[] within = new boolean[shifts.length];
            for (int k = 0; k < count(); k++) {
                int[] own = points(k, shifts);
                Arrays.fill(within, own[0], own[1], true);
            }
            return within;
        }

        /// Part of each line within each window, as sums over the points have it.
        double[][] parts(double[] shifts, double[][] shapes) {
            double[][] parts = new double[count()][count()];
            for (int k = 0; k < count(); k++) {
                int[] own = points(k, shifts);
                for (int i = 0; i < count(); i++) {
                    for (int p = own[0]; p < own[1]; p++) {
                        parts[k][i] += shapes[i][p] * step(shifts);
                    }
                }
            }
            return parts;
        }
    }
}
