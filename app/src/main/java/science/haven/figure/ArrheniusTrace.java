package science.haven.figure;

import science.haven.figure.canvas.RichText;

import java.util.Optional;

/// A thermally activated quantity over temperature with the line through it.
///
/// @param label name in the legend, for example `bulk`
/// @param energy activation energy as the legend gives it, for example `0.602 ± 0.010 eV`; empty
///   for none
/// @param temperature in K
/// @param value in the unit the figure is asked for
/// @param uncertainty standard uncertainty, in the unit of `value`; empty for none
/// @param line the fitted line, if there is one
public record ArrheniusTrace(
        RichText label,
        String energy,
        double[] temperature,
        double[] value,
        double[] uncertainty,
        Optional<Line> line) {

    public ArrheniusTrace {
        temperature = temperature.clone();
        value = value.clone();
        uncertainty = uncertainty.clone();
    }

    /// A fitted line with its band.
    ///
    /// @param temperature in K, in ascending or descending order
    /// @param value in the unit of the points
    /// @param lower lower end of the 68 % band, in the unit of the points; empty for no band
    /// @param upper upper end of the 68 % band, in the unit of the points; empty for no band
    public record Line(double[] temperature, double[] value, double[] lower, double[] upper) {

        public Line {
            temperature = temperature.clone();
            value = value.clone();
            lower = lower.clone();
            upper = upper.clone();
        }
    }

    /// Points alone.
    ///
    /// @param label name in the legend
    /// @param temperature in K
    /// @param value in the unit the figure is asked for
    /// @param uncertainty standard uncertainty, in the unit of `value`; empty for none
    /// @return the trace
    public static ArrheniusTrace of(
            String label, double[] temperature, double[] value, double[] uncertainty) {
        return of(RichText.plain(label), temperature, value, uncertainty);
    }

    /// Points alone, their name with marks.
    ///
    /// @param label name in the legend
    /// @param temperature in K
    /// @param value in the unit the figure is asked for
    /// @param uncertainty standard uncertainty, in the unit of `value`; empty for none
    /// @return the trace
    public static ArrheniusTrace of(
            RichText label, double[] temperature, double[] value, double[] uncertainty) {
        return new ArrheniusTrace(label, "", temperature, value, uncertainty, Optional.empty());
    }

    /// The same points with a line.
    ///
    /// @param fitted the line
    /// @param activationEnergy its activation energy, as printed
    /// @return the trace
    public ArrheniusTrace with(Line fitted, String activationEnergy) {
        return new ArrheniusTrace(
                label, activationEnergy, temperature, value, uncertainty, Optional.of(fitted));
    }

    /// Name and activation energy.
    ///
    /// @return the entry in the legend
    RichText name() {
        if (energy.isEmpty()) {
            return label;
        }
        return label.plus(
                        RichText.marked(label.letters().isEmpty() ? "*E*_{a} = " : ", *E*_{a} = "))
                .plus(RichText.plain(energy));
    }
}
