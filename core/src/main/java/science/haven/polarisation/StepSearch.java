package science.haven.polarisation;

import science.haven.data.Transient;
import science.haven.quantity.Measured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds out what the instrument held constant, and when it changed that.
///
/// The held signal is a staircase: flat but for a few jumps. The other one relaxes between them.
final class StepSearch {

    /// A jump is a change between neighbours above this part of the signal's range.
    private static final double JUMP = 0.1;

    /// A change of the held value below this part of the greatest level is none.
    private static final double NO_DRIVE = 0.02;

    /// A current below this part of the greatest one is none.
    private static final double NO_FLOW = 0.05;

    /// Changes below this part of the greatest level are the noise of the instrument.
    private static final double NOISE = 0.02;

    /// Points it takes to say anything about a relaxation.
    private static final int FEWEST = 8;

    /// Nobody can set a voltage or current as small as this, in V or A.
    private static final double LEAST = 1e-18;

    /// Points this soon after a change are at its own time, in s.
    private static final double RESOLUTION = 1e-9;

    /// Points it takes to call a stretch a rest.
    private static final int SHORTEST_REST = 3;

    private StepSearch() {}

    static List<PolarisationStep> steps(Transient data) {
        double rest = openCircuit(data);
        double[] voltage = Arrays.stream(data.voltage()).map(u -> u - rest).toArray();
        int[] ofVoltage = edges(voltage);
        int[] ofCurrent = edges(data.current());
        boolean voltageHeld = unrest(voltage, ofVoltage) <= unrest(data.current(), ofCurrent);
        return voltageHeld
                ? steps(data.time(), voltage, data.current(), ofVoltage, Control.VOLTAGE)
                : steps(data.time(), data.current(), voltage, ofCurrent, Control.CURRENT);
    }

    /// Voltage of the cell before any current flows; 0 if the file begins with a current. Levels
    /// count from here: 50 mV upon 2 V are a step of 50 mV.
    private static double openCircuit(Transient data) {
        double[] current = data.current();
        double greatest = Arrays.stream(current).map(Math::abs).max().orElse(0);
        int rest = 0;
        while (rest < current.length && Math.abs(current[rest]) <= NO_FLOW * greatest) {
            rest++;
        }
        return greatest > 0 && rest >= SHORTEST_REST ? median(data.voltage(), 0, rest) : 0;
    }

    private static List<PolarisationStep> steps(
            double[] time, double[] held, double[] answer, int[] edges, Control control) {
        double greatest = Arrays.stream(held).map(Math::abs).max().orElse(0);
        List<PolarisationStep> steps = new ArrayList<>();
        double levelBefore = 0;
        Measured zero = Measured.exact(0);
        for (int k = 0; k + 1 < edges.length; k++) {
            int from = edges[k];
            int to = edges[k + 1];
            double level = median(held, from, to);
            double drive = level - levelBefore;
            double onset = from > 0 ? time[from - 1] : time[from];
            if (Math.abs(drive) > NO_DRIVE * greatest && Math.abs(level) > NO_DRIVE * greatest) {
                int first = from;
                while (first < to && time[first] - onset < RESOLUTION) {
                    first++;
                }
                boolean told = Arrays.stream(time, first, to).distinct().count() >= FEWEST;
                if (told && Math.abs(drive) > LEAST) {
                    steps.add(
                            new PolarisationStep(
                                    control,
                                    onset,
                                    drive,
                                    shifted(time, first, to, onset),
                                    shifted(answer, first, to, zero.value()),
                                    zero.uncertainty()));
                }
            } else if (to - from >= SHORTEST_REST) {
                // What flows or stands without a drive is the zero of the next step.
                levelBefore = level;
                zero = mean(answer, (from + to) / 2, to);
            }
        }
        return steps;
    }

    private static double[] shifted(double[] values, int from, int to, double by) {
        return Arrays.stream(values, from, to).map(v -> v - by).toArray();
    }

    /// Mean of a stretch with the uncertainty that its scatter leaves.
    private static Measured mean(double[] values, int from, int to) {
        int n = to - from;
        double mean = Arrays.stream(values, from, to).sum() / n;
        double squares = Arrays.stream(values, from, to).map(v -> (v - mean) * (v - mean)).sum();
        return new Measured(mean, n < 2 ? 0 : Math.sqrt(squares / (n - 1) / n));
    }

    /// Places where a flat stretch begins, with 0 and the length at the ends.
    private static int[] edges(double[] signal) {
        double lowest = Arrays.stream(signal).min().orElse(0);
        double highest = Arrays.stream(signal).max().orElse(0);
        double greatest = Math.max(Math.abs(lowest), Math.abs(highest));
        double threshold = Math.max(JUMP * (highest - lowest), NOISE * greatest);
        List<Integer> edges = new ArrayList<>(List.of(0));
        for (int i = 1; i < signal.length; i++) {
            if (threshold > 0 && Math.abs(signal[i] - signal[i - 1]) > threshold) {
                edges.add(i);
            }
        }
        edges.add(signal.length);
        return edges.stream().mapToInt(Integer::intValue).toArray();
    }

    /// How far a signal is from a staircase: mean distance from the level over the greatest level,
    /// plus the share of the points that are jumps.
    private static double unrest(double[] signal, int[] edges) {
        double greatest = Arrays.stream(signal).map(Math::abs).max().orElse(0);
        if (greatest == 0) {
            // A channel that was not recorded holds nothing.
            return Double.POSITIVE_INFINITY;
        }
        double sum = 0;
        for (int k = 0; k + 1 < edges.length; k++) {
            double level = median(signal, edges[k], edges[k + 1]);
            for (int i = edges[k]; i < edges[k + 1]; i++) {
                sum += Math.abs(signal[i] - level);
            }
        }
        return sum / (greatest * signal.length) + (double) (edges.length - 2) / signal.length;
    }

    private static double median(double[] values, int from, int to) {
        double[] sorted = Arrays.copyOfRange(values, from, to);
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
