package science.haven.math;

/// Products of stored columns. Four partial sums keep the floating-point units busy, which one sum,
/// whose order Java may not change, would not.
public final class Columns {

    private Columns() {}

    /// Inner product of the rows `from … to − 1` of two columns.
    ///
    /// @param a first column, in any unit
    /// @param b second column, in any unit
    /// @param from first row
    /// @param to row after the last
    /// @return inner product, in the product of both units
    public static double dot(double[] a, double[] b, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = from;
        for (; i + 3 < to; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < to; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /// `b += factor · a` in the rows `from … to − 1`.
    ///
    /// @param factor multiplier, in the unit of `b` over that of `a`
    /// @param a column added, in any unit
    /// @param b column changed, in any unit
    /// @param from first row
    /// @param to row after the last
    public static void add(double factor, double[] a, double[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            b[i] += factor * a[i];
        }
    }
}
