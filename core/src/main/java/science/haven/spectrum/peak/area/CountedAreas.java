package science.haven.spectrum.peak.area;

import science.haven.quantity.Measured;
import science.haven.spectrum.peak.PeakFit;

import java.util.Arrays;
import java.util.List;

/// Areas of several lines with all that ties them together, as they are and after what keeps them
/// from counting spins was divided out.
///
/// @param areas the areas, in the unit of the intensity times that of the abscissa
/// @param covariance their covariance, in the squared unit of `areas`
public record CountedAreas(double[] areas, double[][] covariance) {

    public CountedAreas {
        areas = areas.clone();
        covariance = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
        if (covariance.length != areas.length) {
            throw new IllegalArgumentException(
                    "covariance must have as many rows as there are areas, got %d for %d"
                            .formatted(covariance.length, areas.length));
        }
    }

    /// The areas as fitted.
    ///
    /// @param fit the lines
    /// @return their areas
    public static CountedAreas of(PeakFit fit) {
        double[] areas = fit.lines().stream().mapToDouble(l -> l.area().value()).toArray();
        return new CountedAreas(areas, fit.areaCovariance());
    }

    /// Number of areas.
    ///
    /// @return number of areas
    public int size() {
        return areas.length;
    }

    /// Divides by what the areas are too small by.
    ///
    /// @param factors one factor per area, dimensionless
    /// @param common whether the factors err together: one T₁ for all lines, one nutation
    ///   frequency; they err apart otherwise
    /// @return the areas of all spins
    public CountedAreas dividedBy(List<Measured> factors, boolean common) {
        int n = areas.length;
        double[] counted = new double[n];
        double[][] spread = new double[n][n];
        for (int i = 0; i < n; i++) {
            counted[i] = areas[i] / factors.get(i).value();
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                Measured first = factors.get(i);
                Measured second = factors.get(j);
                spread[i][j] = covariance[i][j] / (first.value() * second.value());
                if (common || i == j) {
                    spread[i][j] += counted[i] * counted[j] * first.relative() * second.relative();
                }
            }
        }
        return new CountedAreas(counted, spread);
    }

    /// Lines that belong together become one area.
    ///
    /// @param groups the lines of each group
    /// @return one area per group
    public CountedAreas grouped(List<int[]> groups) {
        int n = groups.size();
        double[] sums = new double[n];
        double[][] spread = new double[n][n];
        for (int g = 0; g < n; g++) {
            for (int i : groups.get(g)) {
                sums[g] += areas[i];
                for (int h = 0; h < n; h++) {
                    for (int j : groups.get(h)) {
                        spread[g][h] += covariance[i][j];
                    }
                }
            }
        }
        return new CountedAreas(sums, spread);
    }

    /// One area.
    ///
    /// @param line its index
    /// @return the area, in the unit of `areas`
    public Measured area(int line) {
        return new Measured(areas[line], Math.sqrt(Math.max(0, covariance[line][line])));
    }

    /// Ratio of two weighted sums of areas: bands, shares, crystallinity.
    ///
    /// @param numerator weight of each area above, dimensionless
    /// @param denominator weight of each area below, dimensionless
    /// @return the ratio, dimensionless, with every correlation
    public Measured ratio(double[] numerator, double[] denominator) {
        double above = 0;
        double below = 0;
        for (int i = 0; i < areas.length; i++) {
            above += numerator[i] * areas[i];
            below += denominator[i] * areas[i];
        }
        if (!(below != 0)) {
            throw new IllegalArgumentException("the areas below must not add up to 0");
        }
        double ratio = above / below;
        double variance = 0;
        for (int i = 0; i < areas.length; i++) {
            for (int j = 0; j < areas.length; j++) {
                double byI = (numerator[i] - ratio * denominator[i]) / below;
                double byJ = (numerator[j] - ratio * denominator[j]) / below;
                variance += byI * covariance[i][j] * byJ;
            }
        }
        return new Measured(ratio, Math.sqrt(Math.max(0, variance)));
    }

    /// Weights that pick lines.
    ///
    /// @param lines indices of the lines
    /// @return 1 for each of them and 0 for the others, dimensionless
    public double[] only(int... lines) {
        double[] weights = new double[areas.length];
        for (int line : lines) {
            weights[line] = 1;
        }
        return weights;
    }
}
