package science.haven.figure;

import java.util.Optional;

/// A quantity over time, measured, with what was made of it.
///
/// @param label name in the legend; empty for none
/// @param time time in s
/// @param value the quantity, in the unit the figure is asked for
/// @param uncertainty standard uncertainty, in the unit of `value`; empty for none
/// @param fit the fitted curve, if there is one
/// @param end the value it tends to, if that is known
public record TimeTrace(
        String label,
        double[] time,
        double[] value,
        double[] uncertainty,
        Optional<Curve> fit,
        Optional<End> end) {

    public TimeTrace {
        time = time.clone();
        value = value.clone();
        uncertainty = uncertainty.clone();
    }

    /// A fitted curve; what lies beyond the last point is drawn broken, as extrapolated.
    ///
    /// @param time time in s, ascending
    /// @param value in the unit of the points
    /// @param lower lower end of the 68 % band, in the unit of the points; empty for no band
    /// @param upper upper end of the 68 % band, in the unit of the points; empty for no band
    public record Curve(double[] time, double[] value, double[] lower, double[] upper) {

        public Curve {
            time = time.clone();
            value = value.clone();
            lower = lower.clone();
            upper = upper.clone();
        }

        /// A curve without band.
        ///
        /// @param time time in s, ascending
        /// @param value in the unit of the points
        public Curve(double[] time, double[] value) {
            this(time, value, new double[0], new double[0]);
        }
    }

    /// The value that the quantity tends to.
    ///
    /// @param value in the unit of the points
    /// @param uncertainty standard uncertainty, in the unit of `value`
    /// @param label what is written at it, with the marks of `RichText.marked`, for example
    ///   `*I*_{∞} = 1.24 ± 0.03 nA`
    public record End(double value, double uncertainty, String label) {}

    /// Points alone.
    ///
    /// @param label name in the legend
    /// @param time time in s
    /// @param value the quantity, in the unit the figure is asked for
    /// @return the trace
    public static TimeTrace of(String label, double[] time, double[] value) {
        return new TimeTrace(label, time, value, new double[0], Optional.empty(), Optional.empty());
    }

    /// The same points with error bars.
    ///
    /// @param standard standard uncertainty, in the unit of `value`
    /// @return the trace
    public TimeTrace uncertain(double[] standard) {
        return new TimeTrace(label, time, value, standard, fit, end);
    }

    /// The same points with a curve.
    ///
    /// @param curve the fitted curve
    /// @return the trace
    public TimeTrace fitted(Curve curve) {
        return new TimeTrace(label, time, value, uncertainty, Optional.of(curve), end);
    }

    /// The same points with the value they tend to.
    ///
    /// @param steady the value
    /// @return the trace
    public TimeTrace tending(End steady) {
        return new TimeTrace(label, time, value, uncertainty, fit, Optional.of(steady));
    }
}
