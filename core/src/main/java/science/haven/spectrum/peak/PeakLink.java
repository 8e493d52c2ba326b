package science.haven.spectrum.peak;

/// What ties lines of one spectrum together, or holds a value. Lines are counted from 0 in the
/// order of ascending position; a link therefore needs the number of lines to be given.
public sealed interface PeakLink {

    /// What of a line is tied or held.
    enum Property {
        /// Position on the abscissa.
        POSITION(0),
        /// Full width at half maximum.
        WIDTH(1),
        /// Form parameter of the shape.
        FORM(2),
        /// Area; it can be tied, not held.
        AREA(3);

        private final int place;

        Property(int place) {
            this.place = place;
        }

        /// Place among the properties of a line, in states and covariances.
        int place() {
            return place;
        }
    }

    /// The line that gives way.
    ///
    /// @return its index
    int line();

    /// What is tied or held.
    ///
    /// @return the property
    Property property();

    /// The property of a line follows that of another: `value = factor · leader + offset`.
    ///
    /// @param property what is tied
    /// @param line index of the line that follows
    /// @param leader index of the line that leads; it must not follow another one
    /// @param factor fixed ratio, dimensionless, ≠ 0
    /// @param offset fixed difference, in the unit of the property; 0 for areas, widths and forms
    record Tied(Property property, int line, int leader, double factor, double offset)
            implements PeakLink {

        public Tied {
            if (line == leader || line < 0 || leader < 0) {
                throw new IllegalArgumentException(
                        "a line must follow another one, got %d and %d".formatted(line, leader));
            }
            if (!(factor != 0 && Double.isFinite(factor) && Double.isFinite(offset))) {
                throw new IllegalArgumentException(
                        "factor must not be 0, got %s; offset %s".formatted(factor, offset));
            }
            if (property != Property.POSITION && !(factor > 0 && offset == 0)) {
                throw new IllegalArgumentException(
                        "%s can be tied by a ratio > 0 only, got %s and %s"
                                .formatted(property, factor, offset));
            }
        }
    }

    /// The property of a line is known.
    ///
    /// @param property what is held: position, width or form
    /// @param line index of the line
    /// @param value its value, in the unit of the property
    record Held(Property property, int line, double value) implements PeakLink {

        public Held {
            if (property == Property.AREA) {
                throw new IllegalArgumentException("an area cannot be held, only tied");
            }
            if (line < 0 || !Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "line must be >= 0 and value finite, got %d, %s".formatted(line, value));
            }
        }
    }

    /// Two lines of the same width.
    ///
    /// @param line index of the line that follows
    /// @param leader index of the line that leads
    /// @return the link
    static PeakLink sameWidth(int line, int leader) {
        return new Tied(Property.WIDTH, line, leader, 1, 0);
    }

    /// Areas in a fixed ratio.
    ///
    /// @param line index of the line that follows
    /// @param leader index of the line that leads
    /// @param ratio area of the line over that of the leader, dimensionless
    /// @return the link
    static PeakLink areaRatio(int line, int leader, double ratio) {
        return new Tied(Property.AREA, line, leader, ratio, 0);
    }

    /// Positions at a fixed distance.
    ///
    /// @param line index of the line that follows
    /// @param leader index of the line that leads
    /// @param distance position of the line less that of the leader, in the unit of the abscissa
    /// @return the link
    static PeakLink distance(int line, int leader, double distance) {
        return new Tied(Property.POSITION, line, leader, 1, distance);
    }
}
