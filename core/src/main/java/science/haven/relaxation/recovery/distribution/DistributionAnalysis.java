package science.haven.relaxation.recovery.distribution;

import science.haven.fit.Noise;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.relaxation.recovery.RecoveryAnalysis;
import science.haven.relaxation.recovery.RecoveryData;
import science.haven.relaxation.recovery.RecoveryFit;
import science.haven.relaxation.recovery.RecoveryLaw;
import science.haven.relaxation.recovery.RecoveryOptions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds the smoothest distribution of relaxation times that the noise allows.
///
/// The noise is that of the points where it is known and believable, and otherwise the scatter
/// about the best law. Signs of magnitudes are restored as for a law.
public final class DistributionAnalysis {

    /// A valley this deep, relative to the lower of its peaks, separates them.
    private static final double DEEP = 0.5;

    /// Share of all that relaxes below which a peak is not worth a line.
    private static final double LEAST_SHARE = 0.01;

    /// A peak stands out of its uncertainty by this factor.
    private static final double SEEN = 2;

    /// Decades by which the smoothing is weaker where its own part in the uncertainty is looked
    /// for.
    private static final double LESS = 1.3;

    private DistributionAnalysis() {}

    /// Inverts a recovery.
    ///
    /// @param data delays and signal
    /// @return the distribution; empty where not even a law can be fitted
    public static Optional<TimeDistribution> of(RecoveryData data) {
        return RecoveryAnalysis.fit(data, RecoveryOptions.DEFAULT) instanceof RecoveryFit fit
                ? Optional.of(of(fit))
                : Optional.empty();
    }

    /// Inverts a recovery that was fitted.
    ///
    /// @param fit the points with the signs that the fit gave them, and the law whose scatter is
    ///   the noise where it is not known
    /// @return the distribution
    public static TimeDistribution of(RecoveryFit fit) {
        RecoveryData data = fit.data();
        double[] delay = data.delay();
        double[] sigma = data.sigma();
        double[] y = data.intensity();
        double size = Arrays.stream(y).map(Math::abs).max().orElse(1);
        if (sigma.length == 0) {
            sigma = new double[y.length];
            Arrays.fill(sigma, size);
        }
        for (int i = 0; i < y.length; i++) {
            y[i] /= sigma[i];
        }
        double variance = fit.noise() == Noise.KNOWN ? 1 : fit.chosen().fit().reducedChiSquared();
        if (data.sigma().length == 0) {
            variance /= size * size;
        }
        double upright = fit.amplitude().value() < 0 ? -1 : 1;
        double sign = data.kind().recovers() ? -upright : upright;
        double[] time = times(delay);
        InverseLaplace inverse = new InverseLaplace(delay, y, sigma, time, sign);
        double log = inverse.smoothest(Math.max(variance, 1e-12));
        double spacing = Math.log(time[1] / time[0]);
        double[] density = Arrays.stream(inverse.amplitudes()).map(a -> a / spacing).toArray();
        List<TimePeak> peaks = peaks(inverse, time, Math.sqrt(variance));
        double end = inverse.end();
        double distance = inverse.distance(log);
        double noise = Math.sqrt(variance) / spacing;
        double[] deviations = inverse.deviations(log - LESS);
        return new TimeDistribution(
                time,
                density,
                Arrays.stream(deviations).map(d -> d * noise).toArray(),
                end,
                Math.pow(10, log),
                scatter(distance, sigma),
                peaks,
                remarks(fit, peaks));
    }

    private static double scatter(double distance, double[] sigma) {
        double square = Arrays.stream(sigma).map(s -> s * s).average().orElse(1);
        return Math.sqrt(distance / sigma.length * square);
    }

    /// From a third of the first delay to three times the last.
    private static double[] times(double[] delay) {
        double longest = Arrays.stream(delay).max().orElseThrow();
        double shortest = Arrays.stream(delay).filter(t -> t > 0).min().orElseThrow();
        double[] time = new double[InverseLaplace.TIMES];
        for (int g = 0; g < time.length; g++) {
            time[g] = shortest / 3 * Math.pow(9 * longest / shortest, g / (time.length - 1.0));
        }
        return time;
    }

    private static List<TimePeak> peaks(InverseLaplace inverse, double[] time, double noise) {
        double[] amplitude = inverse.amplitudes();
        double total = Arrays.stream(amplitude).sum();
        List<TimePeak> peaks = new ArrayList<>();
        int from = 0;
        for (int border : borders(amplitude)) {
            double area = Arrays.stream(amplitude, from, border).sum();
            if (area > LEAST_SHARE * total) {
                TimePeak peak = peak(inverse, time, new int[] {from, border}, noise);
                if (peak.weight().value() > SEEN * peak.weight().uncertainty()) {
                    peaks.add(peak);
                }
            }
            from = border;
        }
        return peaks;
    }

    /// Ends of the stretches, each after a deep valley.
    private static List<Integer> borders(double[] amplitude) {
        List<Integer> borders = new ArrayList<>();
        double top = 0;
        int lowest = 0;
        for (int g = 0; g < amplitude.length; g++) {
            if (amplitude[g] < amplitude[lowest]) {
                lowest = g;
            }
            boolean fell = amplitude[lowest] < DEEP * top;
            if (fell && amplitude[lowest] < DEEP * amplitude[g]) {
                borders.add(lowest);
                top = 0;
                lowest = g;
            }
            if (amplitude[g] >= top) {
                top = amplitude[g];
                lowest = g;
            }
        }
        borders.add(amplitude.length);
        return borders;
    }

    private static TimePeak peak(
            InverseLaplace inverse, double[] time, int[] stretch, double noise) {
        double[] amplitude = inverse.amplitudes();
        double total = Arrays.stream(amplitude).sum();
        double area = Arrays.stream(amplitude, stretch[0], stretch[1]).sum();
        double mean = 0;
        double square = 0;
        for (int g = stretch[0]; g < stretch[1]; g++) {
            double share = amplitude[g] / area;
            mean += share * Math.log(time[g]);
            square += share * Math.log(time[g]) * Math.log(time[g]);
        }
        double[] ofWeight = new double[time.length];
        double[] ofMean = new double[time.length];
        for (int g = 0; g < time.length; g++) {
            boolean inside = g >= stretch[0] && g < stretch[1];
            ofWeight[g] = ((inside ? 1 : 0) - area / total) / total;
            ofMean[g] = inside ? (Math.log(time[g]) - mean) / area : 0;
        }
        double middle = Math.exp(mean);
        return new TimePeak(
                new Measured(area / total, noise * inverse.deviation(ofWeight)),
                new Measured(middle, middle * noise * inverse.deviation(ofMean)),
                Math.sqrt(Math.max(0, square - mean * mean)));
    }

    private static List<Remark> remarks(RecoveryFit fit, List<TimePeak> peaks) {
        List<Remark> remarks = new ArrayList<>();
        if (fit.law() instanceof RecoveryLaw.Exponentials) {
            remarks.add(new DistributionRemark.WidthNotProven(fit.law().toString()));
        }
        double[] delay = fit.data().delay();
        double longest = Arrays.stream(delay).max().orElseThrow();
        double shortest = Arrays.stream(delay).filter(t -> t > 0).min().orElseThrow();
        for (TimePeak peak : peaks) {
            double time = peak.time().value();
            if (time > longest || time < shortest) {
                remarks.add(new DistributionRemark.BeyondDelays(time, shortest, longest));
            }
        }
        return remarks;
    }
}
