package science.haven.lineshape.jump.fit;

import science.haven.lineshape.jump.JumpPatterns;
import science.haven.lineshape.jump.JumpingSite;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.Sampling;
import science.haven.math.FourierTransform;

/// Patterns of an ion at rates a constant factor apart, as signals over time, between which cubics
/// interpolate.
///
/// What is between is smooth, so a fit finds its way, and costs next to nothing.
final class RateLibrary {

    /// Nodes around a place, of which the second is the one before it.
    private static final int STENCIL = 4;

    private static final double PER_DECADE = 8;

    /// Share of the axis that is added on either side.
    private static final int BESIDE = 6;

    private final double first;
    private final double spacing = Math.log(10) / PER_DECADE;
    private final double[][] signals;
    private final int bins;

    /// Bins beside the axis, whose signal a broader blur brings in.
    private final int beside;

    private final FourierTransform transform;

    /// @param unit the ion with a rate of 1 s⁻¹
    /// @param slowest the slowest rate in s⁻¹
    /// @param decades how far rates reach
    /// @param blur what all patterns are blurred by
    RateLibrary(
            JumpingSite unit,
            Experiment experiment,
            Broadening blur,
            double slowest,
            double decades,
            int density) {
        JumpPatterns patterns = new JumpPatterns();
        FrequencyAxis axis = experiment.axis();
        bins = axis.points();
        beside = bins / BESIDE;
        Experiment wider =
                new Experiment(
                        experiment.larmorFrequency(),
                        experiment.spinning(),
                        experiment.excitation(),
                        new FrequencyAxis(
                                axis.start() - beside * axis.step(),
                                axis.step(),
                                bins + 2 * beside));
        transform = new FourierTransform(Integer.highestOneBit(2 * bins - 1) * 2);
        // A node more at either end
        first = Math.log(slowest) - spacing;
        signals = new double[(int) Math.round(decades * PER_DECADE) + 3][];
        for (int k = 0; k < signals.length; k++) {
            double[] pattern =
                    patterns.pattern(
                                    unit.faster(Math.exp(first + k * spacing)),
                                    blur,
                                    wider,
                                    new Sampling.Density(density))
                            .pattern()
                            .intensity();
            double[] signal = new double[2 * transform.length()];
            for (int i = 0; i < pattern.length; i++) {
                signal[2 * i] = pattern[i];
            }
            transform.forward(signal, 0);
            signals[k] = signal;
        }
    }

    int length() {
        return transform.length();
    }

    double slowest() {
        return Math.exp(first + spacing);
    }

    double fastest() {
        return Math.exp(first + (signals.length - 2) * spacing);
    }

    /// Signal over time at a rate, and its change with the logarithm of the rate.
    ///
    /// @param rate in s⁻¹, within the library
    double[][] at(double rate) {
        double u = (Math.log(rate) - first) / spacing;
        int node = Math.clamp((int) u, 1, signals.length - 3);
        double t = u - node;
        double[] weight = {
            t * (-1 + t * (2 - t)) / 2,
            1 + t * t * (3 * t - 5) / 2,
            t * (1 + t * (4 - 3 * t)) / 2,
            t * t * (t - 1) / 2
        };
        double[] slope = {
            (-1 + t * (4 - 3 * t)) / 2,
            t * (9 * t - 10) / 2,
            (1 + t * (8 - 9 * t)) / 2,
            t * (3 * t - 2) / 2
        };
        double[] signal = new double[2 * transform.length()];
        double[] change = new double[signal.length];
        for (int s = 0; s < STENCIL; s++) {
            double[] here = signals[node - 1 + s];
            for (int i = 0; i < signal.length; i++) {
                signal[i] += weight[s] * here[i];
                change[i] += slope[s] / spacing * here[i];
            }
        }
        return new double[][] {signal, change};
    }

    /// Back to bins.
    double[] bins(double[] signal) {
        transform.inverse(signal, 0);
        double[] pattern = new double[bins];
        for (int i = 0; i < bins; i++) {
            pattern[i] = signal[2 * (beside + i)];
        }
        return pattern;
    }
}
