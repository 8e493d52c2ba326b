package science.haven.study.plan;

import science.haven.fit.Interval;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;

/// A part of an abscissa, as the study writes it.
///
/// @param from lower end
/// @param to upper end, of the same dimension
public record Span(Quantity from, Quantity to) {

    /// The part in the unit a spectrum has.
    ///
    /// @param unit unit of the spectrum's abscissa
    /// @return lower and upper end in that unit
    /// @throws IllegalArgumentException if the unit measures something else
    public Interval in(Unit unit) {
        unit.requireDimension(from.unit());
        return new Interval(unit.fromSi(from.si().value()), unit.fromSi(to.si().value()));
    }
}
