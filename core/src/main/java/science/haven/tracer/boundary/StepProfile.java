package science.haven.tracer.boundary;

import org.hipparchus.special.Erf;

import java.util.Arrays;

/// A profile with steps at grain boundaries: fractions of cells, straight within grains.
///
/// @param edges edges of the cells in m, ascending, one more than cells
/// @param fraction mean fraction of each cell, dimensionless
/// @param boundaries places of the steps in m, each one of the edges
/// @param surface fraction at the surface, dimensionless
public record StepProfile(double[] edges, double[] fraction, double[] boundaries, double surface) {

    /// Widths of the beam beyond which nothing is seen: 1 − erf is 1e-15.
    private static final double FAR = 3.4;

    private static final double WIDTH_PER_DEVIATION = 2 * Math.sqrt(2 * Math.log(2));

    public StepProfile {
        edges = edges.clone();
        fraction = fraction.clone();
        boundaries = boundaries.clone();
    }

    /// Fraction at a place, straight between the middles of cells but never across a boundary.
    ///
    /// @param depth place in m; at a boundary the deeper side
    /// @return the fraction, dimensionless; 0 beyond the end
    public double at(double depth) {
        int last = fraction.length - 1;
        if (depth >= edges[last + 1]) {
            return depth > edges[last + 1] ? 0 : fraction[last];
        }
        int found = Arrays.binarySearch(edges, Math.max(depth, 0));
        int i = found >= 0 ? found : -found - 2;
        double middle = middle(i);
        int j = depth >= middle ? i + 1 : i - 1;
        if (j < 0) {
            return fraction[0] + (surface - fraction[0]) * (middle - depth) / middle;
        }
        if (j > last || isBoundary(edges[Math.max(i, j)])) {
            j = 2 * i - j; // the slope of the other side
        }
        if (j < 0 || j > last) {
            return fraction[i];
        }
        double slope = (fraction[j] - fraction[i]) / (middle(j) - middle);
        return fraction[i] + slope * (depth - middle);
    }

    private boolean isBoundary(double edge) {
        return Arrays.binarySearch(boundaries, edge) >= 0;
    }

    private double middle(int i) {
        return (edges[i] + edges[i + 1]) / 2;
    }

    /// Fraction as a beam of finite width sees it: the mean of the cells under a Gaussian.
    ///
    /// @param depth place in m
    /// @param width full width at half maximum in m; 0 for a perfect beam
    /// @return the fraction, dimensionless
    public double seen(double depth, double width) {
        if (width == 0) {
            return at(depth);
        }
        double scale = WIDTH_PER_DEVIATION / (width * Math.sqrt(2));
        double sum = 0;
        double weight = 0;
        int from = cell(depth - FAR * width);
        int to = cell(depth + FAR * width);
        double before = Erf.erf((edges[from] - depth) * scale);
        for (int i = from; i <= to; i++) {
            double after = Erf.erf((edges[i + 1] - depth) * scale);
            sum += (after - before) * fraction[i];
            weight += after - before;
            before = after;
        }
        return weight > 0 ? sum / weight : at(depth);
    }

    /// The cell that holds a place, or the nearest one.
    private int cell(double place) {
        int found = Arrays.binarySearch(edges, place);
        return Math.clamp(found >= 0 ? found : -found - 2, 0, fraction.length - 1);
    }

    /// All tracer per area.
    ///
    /// @return amount in m: the thickness of a layer of the source that holds as much
    public double amount() {
        double sum = 0;
        for (int i = 0; i < fraction.length; i++) {
            sum += fraction[i] * (edges[i + 1] - edges[i]);
        }
        return sum;
    }
}
