package science.haven.math;

/// The median by selection, which takes a few passages where sorting takes many.
///
/// @see "C. A. R. Hoare, Commun. ACM 4 (1961) 321"
public final class Median {

    private Median() {}

    /// The median; of an even number of values the larger of the middle two.
    ///
    /// @param values the values, in any unit; brought into another order
    /// @return the median, in the unit of the values
    public static double of(double[] values) {
        int middle = values.length / 2;
        int from = 0;
        int to = values.length - 1;
        while (from < to) {
            double pivot = values[(from + to) >>> 1];
            int i = from;
            int j = to;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            if (middle <= j) {
                to = j;
            } else if (middle >= i) {
                from = i;
            } else {
                return values[middle];
            }
        }
        return values[middle];
    }
}
