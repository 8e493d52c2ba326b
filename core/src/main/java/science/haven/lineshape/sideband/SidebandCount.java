package science.haven.lineshape.sideband;

/// Which sidebands are reckoned.
///
/// @param length rotor phases of a transform
/// @param lowest first sideband that lies on the axis and is not negligible
/// @param highest the last one
/// @param missed weight of what is left out or folded, at most, over all
record SidebandCount(int length, int lowest, int highest, double missed) {

    /// Counts sidebands.
    ///
    /// @param line the line
    /// @param table cones about the directions to look at
    /// @param share weights of these directions
    /// @param points number of bins
    /// @param neglected share of the signal that may be left out
    static SidebandCount of(
            SpinningLine line, ConeTable table, double[] share, int points, double neglected) {
        double[] logarithms =
                SidebandRange.logarithms(line.modulation(table), share, line.octants());
        int length = SidebandRange.length(logarithms, neglected);
        int reach = 0;
        while (reach < length / 2 && SidebandRange.beyond(logarithms, reach + 1) > neglected) {
            reach++;
        }
        double centre = line.mean()[0];
        double first = Math.ceil(-(centre + line.spread()) / line.rate());
        double last = Math.floor((points - centre + line.spread()) / line.rate());
        return new SidebandCount(
                length,
                (int) Math.max(Math.max(-reach, -length / 2), first),
                (int) Math.min(Math.min(reach, length / 2 - 1), last),
                SidebandRange.beyond(logarithms, reach + 1));
    }

    boolean empty() {
        return lowest > highest;
    }
}
