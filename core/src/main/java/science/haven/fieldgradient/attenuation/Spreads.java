package science.haven.fieldgradient.attenuation;

import java.util.Arrays;
import java.util.List;

/// Widths of distributions to begin with.
final class Spreads {

    private static final double[] WIDTHS = {0.2, 0.5, 1, 2};

    private Spreads() {}

    static List<double[]> starts(double rate) {
        return Arrays.stream(WIDTHS).mapToObj(width -> new double[] {rate, width}).toList();
    }
}
