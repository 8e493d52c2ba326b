package science.haven.data;

import science.haven.quantity.Measured;
import science.haven.quantity.Unit;

import java.util.Optional;

/// A circumstance of a measurement: temperature, electrode area, DC voltage.
///
/// @param name what it is, in the field's words and lower case, for example `temperature`
/// @param value the value, in SI units
/// @param unit the unit people read it in, for example °C
/// @param origin where it comes from
/// @param doubt why it may be wrong; empty if nothing speaks against it
public record Condition(
        String name, Measured value, Unit unit, Origin origin, Optional<String> doubt) {

    /// Where a condition was found, from the most to the least trusted.
    public enum Origin {
        /// Written by the user.
        STUDY,
        /// Read from inside the instrument's file.
        FILE,
        /// Read from the name of the file.
        NAME
    }
}
