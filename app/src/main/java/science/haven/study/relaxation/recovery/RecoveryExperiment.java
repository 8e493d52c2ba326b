package science.haven.study.relaxation.recovery;

import science.haven.data.Spectrum;
import science.haven.fit.Interval;
import science.haven.quantity.Unit;
import science.haven.relaxation.recovery.RecoveryData;
import science.haven.study.plan.Technique;
import science.haven.study.spectrum.RowNoise;
import science.haven.study.spectrum.SpectrumRows;

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
        return of(spectra, region, spectra.noise());
    }

    /// One region.
    static RecoveryExperiment of(RowSpectra spectra, Interval region, RowNoise noise) {
        SpectrumRows.Integrals integrals = spectra.spectra().integrals(region, noise);
        return new RecoveryExperiment(
                new RecoveryData(
                        spectra.delays(), integrals.values(), integrals.sigma(), spectra.kind()),
                region);
    }

    /// From the first to the last point that is not free of signal.
    private static Interval signalRegion(Spectrum strongest) throws UnsuitableSpectra {
        List<Interval> stretches = SpectrumRows.stretches(strongest);
        if (stretches.isEmpty()) {
            throw new UnsuitableSpectra(
                    "signal above the noise, or a 'region' to integrate", "none");
        }
        return new Interval(stretches.getFirst().lower(), stretches.getLast().upper());
    }
}
