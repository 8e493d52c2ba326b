package science.haven.report.spectrum;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.Spectrum;
import science.haven.figure.SpectrumFigures;
import science.haven.figure.SpectrumTrace;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Figure;
import science.haven.spectrum.NmrSpectra;
import science.haven.spectrum.PlaneSpectrum;

import java.util.ArrayList;
import java.util.List;

/// The figure of a processed signal, whatever its dimensions.
public final class ProcessedFigure {

    private static final int MOST_POINTS = 1600;

    private ProcessedFigure() {}

    /// A plane with contours, rows above each other, or one spectrum.
    ///
    /// @param signal a signal in frequency
    /// @return its figure
    public static Figure of(NmrSignal signal) {
        if (PlaneSpectrum.suits(signal)
                && signal.indirect().orElse(null) instanceof SpectralAxis second) {
            return PlanePlates.figure(
                    PlaneSpectrum.of(signal), signal.direct().nucleus(), second.nucleus());
        }
        Axis shift = SpectrumFigures.shift(signal.direct().nucleus());
        List<SpectrumTrace> traces = new ArrayList<>();
        for (int r = 0; r < signal.rows(); r++) {
            Spectrum row = NmrSpectra.real(signal.row(r));
            String label = signal.rows() > 1 ? String.valueOf(r + 1) : "";
            traces.add(
                    new SpectrumTrace(label, row.abscissa(), row.intensity()).thinned(MOST_POINTS));
        }
        return traces.size() == 1
                ? SpectrumFigures.fitted(traces.getFirst(), shift, 0)
                : SpectrumFigures.stacked("Spectra, row above row", traces, shift);
    }
}
