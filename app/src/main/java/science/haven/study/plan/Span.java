package science.haven.study.plan;

import science.haven.fit.Interval;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;

import java.util.Optional;

/// A part of an abscissa, as the study writes it.
///
/// @param from lower end
/// @param to upper end, of the same dimension
/// @param indirect the part along the second frequency of a plane; empty for a line, or for all
public record Span(Quantity from, Quantity to, Optional<Indirect> indirect) {

    /// A part of the second abscissa of a plane.
    ///
    /// @param from lower end
    /// @param to upper end, of the same dimension
    public record Indirect(Quantity from, Quantity to) {

        /// The part in the unit of the abscissa.
        ///
        /// @param unit unit of the abscissa
        /// @return lower and upper end in that unit
        public Interval in(Unit unit) {
            return new Span(from, to).in(unit);
        }
    }

    /// A part of a line.
    ///
    /// @param from lower end
    /// @param to upper end, of the same dimension
    public Span(Quantity from, Quantity to) {
        this(from, to, Optional.empty());
    }

    /// The same part with one along the second frequency.
    ///
    /// @param other the part of the second abscissa
    /// @return the rectangle
    public Span by(Span other) {
        return new Span(from, to, Optional.of(new Indirect(other.from, other.to)));
    }

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
