package science.haven.impedance.relaxationtimes;

import science.haven.impedance.kramerskronig.DebyeDictionary;
import science.haven.quantity.Measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts a distribution at its valleys.
final class Peaks {

    /// A valley this shallow, relative to the lower of its peaks, separates nothing.
    private static final double SHALLOW = 0.9;

    /// A valley this deep separates even a peak that means nothing from its neighbour.
    private static final double DEEP = 0.01;

    /// Area over uncertainty below which a peak is the flank of its neighbour, or noise.
    private static final double LEAST_SIGNIFICANCE = 8;

    private final double[] tau;
    private final double[] gamma;
    private final double scale;
    private final RegularisedFit fit;
    private final double spacing;

    Peaks(double[] tau, double[] gamma, double scale, RegularisedFit fit) {
        this.tau = tau;
        this.gamma = gamma;
        this.scale = scale;
        this.fit = fit;
        spacing = Math.log(tau[1] / tau[0]);
    }

    /// The peaks, by ascending time constant. One that its uncertainty makes doubtful is given to
    /// the neighbour it hangs together with, or left out if it stands alone.
    List<RelaxationPeak> find() {
        List<Integer> borders = borders();
        List<RelaxationPeak> peaks = new ArrayList<>();
        int p = 0;
        while (p + 1 < borders.size()) {
            Optional<RelaxationPeak> peak = peak(borders.get(p), borders.get(p + 1));
            boolean sure = peak.filter(r -> significance(r) >= LEAST_SIGNIFICANCE).isPresent();
            int weaker = sure ? 0 : connection(borders, p);
            if (weaker > 0) {
                borders.subList(weaker, weaker + 1).clear();
                peaks.clear();
                p = 0;
            } else {
                if (sure) {
                    peaks.add(peak.orElseThrow());
                }
                p++;
            }
        }
        return peaks;
    }

    private static double significance(RelaxationPeak peak) {
        double uncertainty = peak.resistance().uncertainty();
        return uncertainty > 0 ? peak.resistance().value() / uncertainty : Double.MAX_VALUE;
    }

    /// The higher of the two valleys beside peak `p`, or 0 if both are deep.
    private int connection(List<Integer> borders, int p) {
        double highest = DEEP * maximum(borders.get(p), borders.get(p + 1));
        int found = 0;
        for (int b = Math.max(1, p); b <= Math.min(p + 1, borders.size() - 2); b++) {
            if (gamma[borders.get(b)] > highest) {
                highest = gamma[borders.get(b)];
                found = b;
            }
        }
        return found;
    }

    /// Indices of the valleys, with both ends of the grid; shallow valleys are left out, the
    /// shallowest first.
    private List<Integer> borders() {
        List<Integer> borders = new ArrayList<>();
        borders.add(0);
        for (int k = 1; k + 1 < gamma.length; k++) {
            boolean lowest = gamma[k] < gamma[k - 1] && gamma[k] <= gamma[k + 1];
            if (lowest) {
                borders.add(bottom(k));
            }
        }
        borders.add(gamma.length - 1);
        int shallowest = shallowest(borders);
        while (shallowest > 0) {
            borders.subList(shallowest, shallowest + 1).clear();
            shallowest = shallowest(borders);
        }
        return borders;
    }

    /// Middle of a flat valley that begins at `k`.
    private int bottom(int k) {
        int end = k;
        while (end + 1 < gamma.length && gamma[end + 1] == gamma[k]) {
            end++;
        }
        return (k + end) / 2;
    }

    private int shallowest(List<Integer> borders) {
        int found = 0;
        double highest = SHALLOW;
        for (int b = 1; b + 1 < borders.size(); b++) {
            double lower =
                    Math.min(
                            maximum(borders.get(b - 1), borders.get(b)),
                            maximum(borders.get(b), borders.get(b + 1)));
            double depth = lower > 0 ? gamma[borders.get(b)] / lower : 1;
            if (depth >= highest) {
                highest = depth;
                found = b;
            }
        }
        return found;
    }

    private double maximum(int from, int to) {
        double maximum = 0;
        for (int k = from; k <= to; k++) {
            maximum = Math.max(maximum, gamma[k]);
        }
        return maximum;
    }

    /// Share of grid point `k` in the stretch: half at an inner border, none where γ is negative.
    private double share(int k, int from, int to) {
        if (gamma[k] <= 0) {
            return 0;
        }
        boolean half = (k == from && from > 0) || (k == to && to < gamma.length - 1);
        return half ? 0.5 : 1;
    }

    private double area(int from, int to) {
        double sum = 0;
        for (int k = from; k <= to; k++) {
            sum += share(k, from, to) * gamma[k] * spacing;
        }
        return sum;
    }

    private Optional<RelaxationPeak> peak(int from, int to) {
        double resistance = area(from, to);
        if (!(resistance > 0)) {
            return Optional.empty();
        }
        double mean = 0;
        for (int k = from; k <= to; k++) {
            mean +=
                    share(k, from, to)
                            * gamma[k]
                            * spacing
                            * (Math.log(tau[k] / tau[from]) / resistance);
        }
        double[] ofResistance = new double[fit.columns()];
        double[] ofLogTau = new double[fit.columns()];
        double[] ofLogCapacitance = new double[fit.columns()];
        for (int k = from; k <= to; k++) {
            int j = DebyeDictionary.FIRST_RELAXATION + k;
            ofResistance[j] = scale * share(k, from, to);
            ofLogTau[j] = ofResistance[j] * (Math.log(tau[k] / tau[from]) - mean) / resistance;
            ofLogCapacitance[j] = ofLogTau[j] - ofResistance[j] / resistance;
        }
        double middle = tau[from] * Math.exp(mean);
        double capacitance = middle / resistance;
        double ofMiddle = middle * fit.deviation(ofLogTau);
        double spread = fit.deviation(ofResistance);
        double ofCapacitance = capacitance * fit.deviation(ofLogCapacitance);
        if (!Double.isFinite(capacitance + ofMiddle + spread + ofCapacitance)) {
            return Optional.empty(); // the data say nothing of it
        }
        return Optional.of(
                new RelaxationPeak(
                        new Measured(middle, ofMiddle),
                        new Measured(resistance, spread),
                        new Measured(capacitance, ofCapacitance),
                        tau[from],
                        tau[to]));
    }
}
