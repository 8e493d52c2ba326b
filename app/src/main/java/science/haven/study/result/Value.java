package science.haven.study.result;

import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.Interval;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A number of the results: a parameter of the model or what follows from it.
///
/// @param name symbol of the parameter, or the field's words: `bulk conductivity`
/// @param measured value and standard uncertainty, in the SI unit that `unit` names
/// @param unit its SI unit
/// @param interval95 where the true value lies with 95 % probability, if that was worked out
/// @param statistical the part of the uncertainty that comes from the fit alone, where geometry
///   adds a part shared by all files; in the SI unit that `unit` names
public record Value(
        String name,
        Measured measured,
        Unit unit,
        Optional<Interval> interval95,
        Optional<Double> statistical) {

    /// A value with its standard uncertainty only.
    ///
    /// @param name its name
    /// @param measured value and standard uncertainty, in the SI unit that `unit` names
    /// @param unit its SI unit
    /// @return the value
    public static Value of(String name, Measured measured, Unit unit) {
        return new Value(name, measured, unit, Optional.empty(), Optional.empty());
    }

    /// The parameters of a fit.
    ///
    /// @param converged the fit
    /// @return values in the order of the model
    public static List<Value> parameters(Converged converged) {
        List<Value> values = new ArrayList<>();
        for (Estimate estimate : converged.estimates()) {
            values.add(
                    new Value(
                            estimate.parameter().symbol(),
                            estimate.measured(),
                            estimate.parameter().unit(),
                            estimate.fixed()
                                    ? Optional.empty()
                                    : Optional.of(estimate.interval95()),
                            Optional.empty()));
        }
        return values;
    }
}
