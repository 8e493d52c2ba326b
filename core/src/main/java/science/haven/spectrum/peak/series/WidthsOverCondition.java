package science.haven.spectrum.peak.series;

import science.haven.quantity.Measured;
import science.haven.spectrum.peak.FittedLine;
import science.haven.spectrum.peak.PeakFit;

import java.util.ArrayList;
import java.util.List;

/// Width and form of one line over a condition: composition, milling time, temperature.
///
/// @param condition what changes, in words, for example `milling time`
/// @param points one per spectrum in which the line was seen
public record WidthsOverCondition(String condition, List<Point> points) {

    public WidthsOverCondition {
        points = List.copyOf(points);
    }

    /// The line at one value of the condition.
    ///
    /// @param condition value of the condition, in its SI unit
    /// @param position position, in the unit of the abscissa
    /// @param width full width at half maximum, in the unit of the abscissa
    /// @param form form parameter, the Lorentzian share of a Voigt line, dimensionless
    /// @param area area, in the unit of the intensity times that of the abscissa
    public record Point(
            double condition, Measured position, Measured width, Measured form, Measured area) {}

    /// Collects one line from several fits.
    ///
    /// @param condition what changes, in words
    /// @param values its values, one per fit, in their SI unit
    /// @param fits the fits, in the same order
    /// @param line index of the line
    /// @return its widths and forms
    public static WidthsOverCondition of(
            String condition, double[] values, List<PeakFit> fits, int line) {
        if (values.length != fits.size()) {
            throw new IllegalArgumentException(
                    "values must hold %d numbers, got %d".formatted(fits.size(), values.length));
        }
        List<Point> points = new ArrayList<>();
        for (int s = 0; s < values.length; s++) {
            if (fits.get(s).size() > line) {
                FittedLine seen = fits.get(s).lines().get(line);
                points.add(
                        new Point(
                                values[s],
                                seen.position(),
                                seen.width(),
                                seen.form(),
                                seen.area()));
            }
        }
        return new WidthsOverCondition(condition, points);
    }
}
