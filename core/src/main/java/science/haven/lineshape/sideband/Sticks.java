package science.haven.lineshape.sideband;

import science.haven.lineshape.spin.LineParameter;

import java.util.Map;

/// Sidebands that are narrower than a bin, each a stick at its centre of gravity.
///
/// What is blurred afterwards is laid as [science.haven.lineshape.powder.Sticks], wherever within a
/// bin it lies. A sharp stick at x is shared by the two nearest bins, in proportion, so that its
/// place is kept and moves smoothly. With weight W and moment X = W x the bins i and i + 1 gain
/// `(i+1) W − X` and `X − i W`, which is linear, and so are the derivatives.
final class Sticks {

    /// Nodes beside the bins, so that a stick near the end of the axis is like any other.
    private static final int BESIDE = 16;

    /// Nodes that a stick takes to either side.
    private static final int MARGIN = 6;

    private final SpinningLine line;
    private final SidebandCount count;

    /// Weight and moment, then those of each parameter, `[sideband][2 + 2 · parameter]`.
    private final double[][] sums;

    Sticks(SpinningLine line, SidebandCount count) {
        this.line = line;
        this.count = count;
        sums = new double[count.highest() - count.lowest() + 1][2 + 2 * line.parameters().size()];
    }

    /// Gathers the signal of some directions of one octant.
    void gather(ConeTable table, double[] share, int octant, Intensities intensities) {
        int parameters = line.parameters().size();
        double[] place = new double[share.length];
        double[] move = new double[share.length];
        table.mean(Octant.mirrored(line.mean(), octant), place);
        int first = intensities.first();
        double scale = line.weight() / line.octants();
        for (int n = intensities.lowest(); n <= intensities.highest(); n++) {
            double[] value = intensities.value(n);
            double[] sum = sums[n - count.lowest()];
            double offset = n * line.rate() - 0.5;
            for (int d = 0; d < value.length; d++) {
                double signal = scale * share[first + d] * value[d];
                sum[0] += signal;
                sum[1] += signal * (place[first + d] + offset);
            }
        }
        for (int p = 0; p < parameters; p++) {
            table.mean(Octant.mirrored(line.meanVelocities()[p], octant), move);
            for (int n = intensities.lowest(); n <= intensities.highest(); n++) {
                double[] value = intensities.value(n);
                double[] change = intensities.derivative(p, n);
                double[] sum = sums[n - count.lowest()];
                double offset = n * line.rate() - 0.5;
                for (int d = 0; d < value.length; d++) {
                    double w = scale * share[first + d];
                    sum[2 + 2 * p] += w * change[d];
                    sum[3 + 2 * p] +=
                            w
                                    * (change[d] * (place[first + d] + offset)
                                            + value[d] * move[first + d]);
                }
            }
        }
    }

    void addTo(double[] bins, Map<LineParameter, double[]> derivatives) {
        for (double[] sum : sums) {
            if (!(sum[0] > 0)) {
                continue;
            }
            int bin = (int) Math.floor(sum[1] / sum[0]);
            add(sum[0], sum[1], bin, bins);
            for (int p = 0; p < line.parameters().size(); p++) {
                double[] target = SidebandPattern.of(line.parameters().get(p), derivatives);
                add(sum[2 + 2 * p], sum[3 + 2 * p], bin, target);
            }
            if (line.uniform() != 0) {
                double[] target = SidebandPattern.of(LineParameter.SHIFT, derivatives);
                add(0, sum[0] * line.uniform(), bin, target);
            }
        }
    }

    /// The same for what will be blurred.
    void addBlurredTo(double[] bins, Map<LineParameter, double[]> derivatives) {
        double[] signal = new double[bins.length + 2 * BESIDE];
        double[] shifted = new double[signal.length];
        double[][] changes = new double[line.parameters().size()][signal.length];
        var spline = new science.haven.lineshape.powder.Sticks();
        for (double[] sum : sums) {
            double x = sum[1] / sum[0] + 0.5 + BESIDE;
            if (!(sum[0] > 0 && x > MARGIN && x < signal.length - MARGIN)) {
                continue;
            }
            spline.place(x, x, x);
            lay(spline.lowest(), spline.signal(sum[0]), signal);
            for (int p = 0; p < changes.length; p++) {
                double change = sum[2 + 2 * p];
                double move = sum[3 + 2 * p] - sum[1] / sum[0] * change;
                lay(spline.lowest(), spline.signal(change), changes[p]);
                lay(spline.lowest(), spline.moved(1, move, move, move), changes[p]);
            }
            double u = line.uniform();
            lay(spline.lowest(), spline.moved(sum[0], u, u, u), shifted);
        }
        addCounted(signal, bins);
        for (int p = 0; p < changes.length; p++) {
            addCounted(changes[p], SidebandPattern.of(line.parameters().get(p), derivatives));
        }
        if (line.uniform() != 0) {
            addCounted(shifted, SidebandPattern.of(LineParameter.SHIFT, derivatives));
        }
    }

    private static void lay(int lowest, double[] shares, double[] nodes) {
        for (int k = 0; k < shares.length; k++) {
            nodes[lowest + k] += shares[k];
        }
    }

    private static void addCounted(double[] nodes, double[] bins) {
        double[] counted = science.haven.lineshape.powder.Sticks.counted(nodes);
        for (int i = 0; i < bins.length; i++) {
            bins[i] += counted[i + BESIDE];
        }
    }

    private static void add(double weight, double moment, int bin, double[] bins) {
        if (bin >= 0 && bin < bins.length) {
            bins[bin] += (bin + 1) * weight - moment;
        }
        if (bin >= -1 && bin + 1 < bins.length) {
            bins[bin + 1] += moment - bin * weight;
        }
    }
}
