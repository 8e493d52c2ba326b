package science.haven.lineshape.mixture;

import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.math.CounterRandom;
import science.haven.math.FourierTransform;
import science.haven.quantity.Nuclide;

import java.util.Arrays;
import java.util.List;

/// Spectra as a receiver with a wrong phase gives them, made in the time domain.
final class TurnedSpectra {

    /// Half of the spectral width lies beyond the bins that are kept.
    private static final int WIDER = 2;

    private TurnedSpectra() {}

    /// A noisy spectrum of parts.
    ///
    /// @param degrees by how many degrees the receiver's phase is wrong
    /// @param noise standard deviation over the highest point
    static ShapeSpectrum of(
            Nuclide nuclide,
            Experiment experiment,
            List<Part> parts,
            double degrees,
            double noise,
            int seed) {
        FrequencyAxis axis = experiment.axis();
        int n = axis.points();
        int beside = (WIDER - 1) * n / 2;
        Experiment wide =
                new Experiment(
                        experiment.larmorFrequency(),
                        experiment.spinning(),
                        experiment.excitation(),
                        new FrequencyAxis(axis.at(-beside), axis.step(), WIDER * n));
        Setting setting =
                new Setting(new ShapeSpectrum(wide, new double[WIDER * n]), nuclide, 1e-4);
        double[] signal = new double[2 * WIDER * n];
        for (Part part : parts) {
            double[] pattern = setting.pattern(part);
            for (int i = 0; i < pattern.length; i++) {
                signal[2 * i] += part.amount() * pattern[i];
            }
        }
        double highest = Arrays.stream(signal).max().orElseThrow();
        causal(signal);
        double phase = Math.toRadians(degrees);
        CounterRandom random = new CounterRandom(seed, 1);
        double[] real = new double[n];
        double[] imaginary = new double[n];
        for (int i = 0; i < n; i++) {
            double re = signal[2 * (beside + i)];
            double im = signal[2 * (beside + i) + 1];
            real[i] = Math.cos(phase) * re - Math.sin(phase) * im;
            imaginary[i] = Math.sin(phase) * re + Math.cos(phase) * im;
            real[i] += noise * highest * random.nextGaussian();
            imaginary[i] += noise * highest * random.nextGaussian();
        }
        return new ShapeSpectrum(experiment, real, imaginary);
    }

    /// Leaves the positive times of a real spectrum: its dispersion becomes the imaginary part.
    private static void causal(double[] spectrum) {
        int points = spectrum.length / 2;
        FourierTransform transform = new FourierTransform(points);
        transform.inverse(spectrum, 0);
        for (int k = 0; k < points; k++) {
            double kept = k == 0 || k == points / 2 ? 1 : k < points / 2 ? 2 : 0;
            spectrum[2 * k] *= kept;
            spectrum[2 * k + 1] *= kept;
        }
        transform.forward(spectrum, 0);
    }
}
