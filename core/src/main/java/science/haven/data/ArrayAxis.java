package science.haven.data;

import science.haven.quantity.Unit;

/// A quantity that was set anew for every row of a pseudo-2D experiment: the delays of an inversion
/// recovery, the gradients of a diffusion echo, the times of a series.
///
/// @param quantity what was set, in the field's words and lower case: `delay`, `pulse length`,
///   `loop count`, `gradient`, `time`
/// @param values the values in their SI unit, one per row, in the order of the rows
/// @param unit the unit people read them in
public record ArrayAxis(String quantity, double[] values, Unit unit) implements SignalAxis {

    public ArrayAxis {
        values = values.clone();
    }

    @Override
    public int points() {
        return values.length;
    }

    @Override
    public int rows() {
        return values.length;
    }
}
