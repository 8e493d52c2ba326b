package science.haven.lineshape.fit;

import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.math.Median;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A measured spectrum and how it was measured.
///
/// @param experiment how the sites are observed; its axis is that of the intensities
/// @param intensity intensity of each bin in arbitrary units
/// @param imaginary the part of the signal 90° away, in the unit of the intensity; without bins
///   where only the intensity is known
public record ShapeSpectrum(Experiment experiment, double[] intensity, double[] imaginary) {

    /// Bins to each side over which the level is averaged.
    private static final int REACH = 4;

    /// Median of the absolute value of a normal variable of unit variance.
    private static final double QUARTILE = 0.674489750196;

    public ShapeSpectrum {
        intensity = intensity.clone();
        imaginary = imaginary.clone();
        if (imaginary.length > 0 && imaginary.length != intensity.length) {
            throw new IllegalArgumentException(
                    "imaginary must hold no bins or %d, got %d"
                            .formatted(intensity.length, imaginary.length));
        }
        if (intensity.length != experiment.axis().points()) {
            throw new IllegalArgumentException(
                    "intensity must hold %d bins, got %d"
                            .formatted(experiment.axis().points(), intensity.length));
        }
        for (double value : intensity) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("intensity must be finite, got " + value);
            }
        }
    }

    /// A spectrum of which only the intensity is known.
    ///
    /// @param experiment how the sites are observed; its axis is that of the intensities
    /// @param intensity intensity of each bin in arbitrary units
    public ShapeSpectrum(Experiment experiment, double[] intensity) {
        this(experiment, intensity, new double[0]);
    }

    /// Whether the part 90° away is known, so that the phase can be turned.
    ///
    /// @return whether it is
    public boolean complex() {
        return Arrays.stream(imaginary).anyMatch(value -> value != 0);
    }

    /// The spectrum as it would be, had the receiver's phase been another one.
    ///
    /// ```text
    /// S′ = S exp(−iφ)
    /// ```
    ///
    /// @param phase φ in rad
    /// @return the spectrum; the same where only the intensity is known
    public ShapeSpectrum turned(double phase) {
        if (!complex()) {
            return this;
        }
        double cosine = Math.cos(phase);
        double sine = Math.sin(phase);
        double[] real = new double[intensity.length];
        double[] other = new double[intensity.length];
        for (int i = 0; i < real.length; i++) {
            real[i] = cosine * intensity[i] + sine * imaginary[i];
            other[i] = cosine * imaginary[i] - sine * intensity[i];
        }
        return new ShapeSpectrum(experiment, real, other);
    }

    /// Whether the signal points downwards, as where the phase is off by half a turn: no site of a
    /// positive amount describes it.
    ///
    /// @return whether it does
    public boolean upsideDown() {
        double level = Median.of(intensity.clone());
        double highest = Arrays.stream(intensity).max().orElse(level);
        double lowest = Arrays.stream(intensity).min().orElse(level);
        return level - lowest > 2 * (highest - level);
    }

    /// Standard deviation of white noise, from the second differences in the lower half of the
    /// spectrum, where a line shape hardly has any.
    ///
    /// @return σ in the unit of the intensity
    public double noise() {
        int n = intensity.length;
        double highest = Arrays.stream(intensity).map(Math::abs).max().orElse(1);
        double least = 1e-9 * Math.max(highest, Double.MIN_NORMAL);
        if (n < 2 * REACH + 3) {
            return least;
        }
        double[] level = new double[n - 2 * REACH];
        double[] bend = new double[level.length];
        for (int i = REACH; i < n - REACH; i++) {
            for (int j = i - REACH; j <= i + REACH; j++) {
                level[i - REACH] += intensity[j];
            }
            bend[i - REACH] = Math.abs(intensity[i - 1] - 2 * intensity[i] + intensity[i + 1]);
        }
        double middle = Median.of(level.clone());
        double[] quiet =
                IntStream.range(0, level.length)
                        .filter(i -> level[i] <= middle)
                        .mapToDouble(i -> bend[i])
                        .toArray();
        return Math.max(Median.of(quiet) / (QUARTILE * Math.sqrt(6)), least);
    }

    /// The spectrum with `factor` bins made one.
    ///
    /// @param factor how many bins are made one
    /// @return the coarser spectrum
    public ShapeSpectrum coarser(int factor) {
        FrequencyAxis fine = experiment.axis();
        int points = fine.points() / factor;
        FrequencyAxis axis =
                new FrequencyAxis(
                        fine.start() + (factor - 1) / 2.0 * fine.step(),
                        factor * fine.step(),
                        points);
        return new ShapeSpectrum(
                new Experiment(
                        experiment.larmorFrequency(),
                        experiment.spinning(),
                        experiment.excitation(),
                        axis),
                sums(intensity, points, factor),
                imaginary.length == 0 ? imaginary : sums(imaginary, points, factor));
    }

    private static double[] sums(double[] bins, int points, int factor) {
        double[] sums = new double[points];
        for (int i = 0; i < points * factor; i++) {
            sums[i / factor] += bins[i];
        }
        return sums;
    }
}
