package science.haven.study.spectrum;

import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.study.plan.Technique;

import java.util.List;

/// Which of the measurements in one experiment a study wants: an NMR folder holds the raw signal
/// and one or more ways in which the instrument's own program processed it.
public final class SpectraSets {

    private SpectraSets() {}

    /// Chooses among the measurements of one file or folder.
    ///
    /// @param technique what is done with them
    /// @param all the measurements
    /// @return all, or of the NMR signals the raw or the processed ones; where only the other kind
    ///   exists, that
    public static List<Measurement> wanted(Technique technique, List<Measurement> all) {
        return switch (technique) {
            case Technique.Spectra spectra -> chosen(all, spectra.processed());
            case Technique.LineShapes shapes -> chosen(all, shapes.processed());
            case Technique.Relaxation _, Technique.FieldGradient _ -> chosen(all, false);
            case Technique.Exchange _ -> chosen(all, true);
            default -> all;
        };
    }

    private static List<Measurement> chosen(List<Measurement> all, boolean processed) {
        List<Measurement> wanted = all.stream().filter(m -> isProcessed(m) == processed).toList();
        if (wanted.isEmpty()) {
            wanted = all;
        }
        return processed && wanted.size() > 1 ? wanted.subList(0, 1) : wanted;
    }

    private static boolean isProcessed(Measurement measurement) {
        return measurement instanceof NmrSignal signal
                && signal.direct().domain() == SpectralAxis.Domain.FREQUENCY;
    }
}
