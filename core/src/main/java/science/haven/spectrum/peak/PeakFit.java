package science.haven.spectrum.peak;

import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;

import java.util.List;

/// The lines of a spectrum with their uncertainties.
///
/// @param lines the lines in the order of ascending position
/// @param covariance covariance of position, width, form and area of the first line, then of the
///   second and so on, in the products of their units
/// @param baseline polynomial under the lines
/// @param noise standard deviation of a point, in the unit of the intensity
/// @param inflation how many neighbouring points count as one, dimensionless; 1 for white noise
/// @param counts the numbers of lines that were tried, ascending
/// @param unit unit of the abscissa
/// @param remarks what limits these numbers
public record PeakFit(
        List<FittedLine> lines,
        double[][] covariance,
        Baseline baseline,
        double noise,
        double inflation,
        List<LineCount> counts,
        Unit unit,
        List<Remark> remarks) {

    /// How well a number of lines describes a spectrum.
    ///
    /// @param lines number of lines
    /// @param aicc Akaike's criterion, with the colour of the noise and without what all numbers
    ///   share, dimensionless; lower is better
    public record LineCount(int lines, double aicc) {}

    public PeakFit {
        lines = List.copyOf(lines);
        counts = List.copyOf(counts);
        remarks = List.copyOf(remarks);
    }

    /// Number of lines.
    ///
    /// @return number of lines, 0 if none stands out of the noise
    public int size() {
        return lines.size();
    }

    /// Covariance of two properties.
    ///
    /// @param first property of the one line
    /// @param line index of the one line
    /// @param second property of the other line
    /// @param other index of the other line
    /// @return covariance, in the product of their units
    public double covariance(
            PeakLink.Property first, int line, PeakLink.Property second, int other) {
        int properties = PeakLink.Property.values().length;
        return covariance[properties * line + first.place()][properties * other + second.place()];
    }

    /// Covariance of all areas.
    ///
    /// @return covariance, in the squared unit of the areas
    public double[][] areaCovariance() {
        double[][] areas = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < size(); j++) {
                areas[i][j] = covariance(PeakLink.Property.AREA, i, PeakLink.Property.AREA, j);
            }
        }
        return areas;
    }

    /// Area of several lines together, with their correlations.
    ///
    /// @param chosen indices of the lines
    /// @return sum of their areas, in the unit of an area
    public Measured area(int... chosen) {
        double sum = 0;
        double variance = 0;
        double[][] areas = areaCovariance();
        for (int i : chosen) {
            sum += lines.get(i).area().value();
            for (int j : chosen) {
                variance += areas[i][j];
            }
        }
        return new Measured(sum, Math.sqrt(Math.max(0, variance)));
    }

    /// Ratio of two areas, with their correlation: band ratios, site ratios.
    ///
    /// @param numerator index of the one line
    /// @param denominator index of the other line
    /// @return ratio, dimensionless
    public Measured areaRatio(int numerator, int denominator) {
        double a = lines.get(numerator).area().value();
        double b = lines.get(denominator).area().value();
        double[][] areas = areaCovariance();
        double ratio = a / b;
        double variance =
                areas[numerator][numerator]
                        - 2 * ratio * areas[numerator][denominator]
                        + ratio * ratio * areas[denominator][denominator];
        return new Measured(ratio, Math.sqrt(Math.max(0, variance)) / Math.abs(b));
    }

    /// Lines and baseline together over an abscissa.
    ///
    /// @param x places, in the unit of the abscissa
    /// @return intensity of the fit at each place, in the unit of the spectrum
    public double[] over(double[] x) {
        double[] sum = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            sum[i] = baseline.at(x[i]);
        }
        for (FittedLine line : lines) {
            double[] part = line.over(x);
            for (int i = 0; i < x.length; i++) {
                sum[i] += part[i];
            }
        }
        return sum;
    }
}
