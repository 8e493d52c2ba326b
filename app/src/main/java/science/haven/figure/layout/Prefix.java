package science.haven.figure.layout;

import science.haven.figure.canvas.RichText;
import science.haven.figure.model.Axis;
import science.haven.figure.model.AxisScale;
import science.haven.figure.model.Range;

/// What the numbers of an axis are divided by, and how its label says so.
///
/// @param factor the data's value of 1 in the unit shown, dimensionless
/// @param label quantity and unit: `Z′ / kΩ`
record Prefix(double factor, RichText label) {
    private static final String SMALL = "mµnpf";
    private static final String LARGE = "kMGTP";
    private static final int GROUP = 3;

    /// The prefix that keeps numbers between 0.1 and some hundreds.
    ///
    /// @param axis the axis
    /// @param shown what it covers, in the unit of the data
    static Prefix of(Axis axis, Range shown) {
        int groups = groups(axis, shown);
        String unit = axis.unit();
        if (groups != 0 && axis.prefixed()) {
            unit = (groups > 0 ? LARGE.charAt(groups - 1) : SMALL.charAt(-groups - 1)) + unit;
        } else if (groups != 0) {
            unit =
                    "10^{"
                            + Integer.toString(GROUP * groups).replace('-', '−')
                            + "}"
                            + (unit.isEmpty() ? "" : " ")
                            + unit;
        }
        String label = unit.isEmpty() ? axis.symbol() : axis.symbol() + " / " + unit;
        return new Prefix(Math.pow(10, GROUP * groups), RichText.marked(label));
    }

    private static int groups(Axis axis, Range shown) {
        double largest = Math.max(Math.abs(shown.low()), Math.abs(shown.high()));
        boolean powers = axis.scale() == AxisScale.LOG && !Ticks.fewerThanADecade(shown);
        if (powers || !(largest > 0)) {
            return 0;
        }
        int groups = Math.floorDiv((int) Math.floor(Math.log10(largest) + 1e-9), GROUP);
        if (axis.prefixed()) {
            return Math.clamp(groups, -SMALL.length(), LARGE.length());
        }
        boolean readable = largest < 1e5 && largest >= 1e-2;
        return readable ? 0 : groups;
    }
}
