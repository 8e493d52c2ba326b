package science.haven.figure.layout;

import science.haven.figure.canvas.RichText;

/// A mark on an axis.
///
/// @param value where, in the unit shown
/// @param label its number, empty for none
/// @param major whether it is long
record Tick(double value, RichText label, boolean major) {

    static Tick minor(double value) {
        return new Tick(value, RichText.EMPTY, false);
    }

    static Tick major(double value, RichText label) {
        return new Tick(value, label, true);
    }
}
