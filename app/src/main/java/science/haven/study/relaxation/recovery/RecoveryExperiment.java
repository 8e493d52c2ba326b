package science.haven.study.relaxation.recovery;

import science.haven.data.Spectrum;
import science.haven.fit.Interval;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.relaxation.recovery.RecoveryData;
import science.haven.spectrum.NmrSpectra;
import science.haven.study.plan.Technique;

import java.util.Arrays;
import java.util.List;

/// Integrals of spectra over their delays.
///
/// @param data delays and integrals with the noise of the spectra
/// @param region what was integrated, in ppm
record RecoveryExperiment(RecoveryData data, Interval region) {

    /// All signal, or the region that the study names.
    static RecoveryExperiment of(RowSpectra spectra, Technique.Relaxation technique)
            throws UnsuitableSpectra {
        Interval region =
                technique.region().isPresent()
                        ? technique.region().get().in(Unit.PPM)
                        : signalRegion(spectra.strongest());
        return of(spectra, region, RowNoise.of(spectra));
    }

    /// One region.
    static RecoveryExperiment of(RowSpectra spectra, Interval region, RowNoise noise) {
        List<Spectrum> rows = spectra.rows();
        double[] intensity = new double[rows.size()];
        double[] sigma = new double[rows.size()];
        for (int r = 0; r < intensity.length; r++) {
            Measured integral = NmrSpectra.integral(rows.get(r), region.lower(), region.upper());
            intensity[r] = integral.value();
            sigma[r] = integral.uncertainty();
        }
        double[] alike = common(sigma, noise.widening(region));
        return new RecoveryExperiment(
                new RecoveryData(spectra.delays(), intensity, alike, spectra.kind()), region);
    }

    /// All rows were recorded alike, so that their noise is: the mean of the variances.
    static double[] common(double[] sigma, double widening) {
        double squares = 0;
        for (double s : sigma) {
            squares += s * s;
        }
        double mean = widening * Math.sqrt(squares / sigma.length);
        if (!(mean > 0)) {
            return new double[0];
        }
        double[] all = new double[sigma.length];
        Arrays.fill(all, mean);
        return all;
    }

    /// From the first to the last point that is not free of signal.
    private static Interval signalRegion(Spectrum strongest) throws UnsuitableSpectra {
        List<Interval> stretches = RowSpectra.stretches(strongest);
        if (stretches.isEmpty()) {
            throw new UnsuitableSpectra(
                    "signal above the noise, or a 'region' to integrate", "none");
        }
        return new Interval(stretches.getFirst().lower(), stretches.getLast().upper());
    }
}
