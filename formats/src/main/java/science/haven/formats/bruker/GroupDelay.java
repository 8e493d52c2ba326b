package science.haven.formats.bruker;

import java.util.Map;
import java.util.OptionalDouble;

/// By how many points the digital filter delays the signal.
///
/// Newer instruments write it (`GRPDLY`). For older ones it follows from the firmware (`DSPFVS`)
/// and the decimation (`DECIM`); the numbers are those of W. M. Westler and F. Abildgaard, DMX
/// digital filters and non-Bruker offline processing (1996), and for firmware 14 of the same kind
/// of measurement.
final class GroupDelay {

    private static final int[] DECIMATION = {
        2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048
    };

    /// Delay in points before decimation, times 2: it is divided by 2 · DECIM.
    private static final Map<Integer, int[]> TWICE_UNDECIMATED =
            Map.of(
                    10,
                    new int[] {
                        179, 201, 533, 709, 1097, 1449, 2225, 2929, 4481, 5889, 8993, 11809, 18017,
                        23649, 36065, 47329, 72161, 94689, 144353, 189409, 288737
                    },
                    11,
                    new int[] {
                        184, 219, 384, 602, 852, 1668, 2312, 3368, 4656, 6768, 9344, 13568, 18560,
                        27392, 36992, 55040, 73856, 110336, 147584, 220928, 295040
                    },
                    13,
                    new int[] {11, 17, 23, 35, 47, 71, 95, 143, 191, 287, 383, 575},
                    14,
                    new int[] {
                        60, 90, 118, 179, 244, 360, 492, 724, 980, 1444, 1958, 2886, 3912, 5768,
                        7820, 11532
                    });

    /// Firmware 12, whose delays are no simple fractions.
    private static final double[] FIRMWARE_12 = {
        46.311, 36.530, 47.870, 50.229, 53.289, 69.551, 71.600, 70.184, 72.138, 70.528, 72.348,
        70.700, 72.524
    };

    private GroupDelay() {}

    /// The delay in points; empty if it cannot be known.
    static OptionalDouble of(Parameters acqus) {
        double written = acqus.number("GRPDLY");
        if (acqus.number("DIGMOD") == 0) { // analogue
            return OptionalDouble.of(0);
        }
        if (written >= 0) {
            return OptionalDouble.of(written);
        }
        double decimation = acqus.number("DECIM");
        boolean filtered = acqus.has("DECIM") || acqus.has("DSPFVS");
        return decimation == 1 || !filtered
                ? OptionalDouble.of(0)
                : of((int) acqus.number("DSPFVS"), decimation);
    }

    /// The delay by the table.
    ///
    /// @param firmware `DSPFVS`
    /// @param decimation `DECIM`
    static OptionalDouble of(int firmware, double decimation) {
        int column = 0;
        while (column < DECIMATION.length && DECIMATION[column] != decimation) {
            column++;
        }
        if (firmware == 12 && column < FIRMWARE_12.length) {
            return OptionalDouble.of(FIRMWARE_12[column]);
        }
        int[] row = TWICE_UNDECIMATED.getOrDefault(firmware, new int[0]);
        return column < row.length
                ? OptionalDouble.of(row[column] / (2 * decimation))
                : OptionalDouble.empty();
    }
}
