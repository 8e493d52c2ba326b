package science.haven.study.lineshape;

import science.haven.fit.Estimate;
import science.haven.lineshape.mixture.MixtureFit;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What several spectra of one sample say together about its sites.
///
/// @param measurement name of the measurement in the study
/// @param fit the joint fit
/// @param conclusions what all spectra have in common
public record MixtureResult(
        String measurement, MixtureFit fit, List<Results.Conclusion> conclusions)
        implements Finding {

    private static final Unit KILOHERTZ = Unit.parse("kHz");
    private static final double MILLION = 1e6;

    /// Keeps a copy of the list.
    public MixtureResult {
        conclusions = List.copyOf(conclusions);
    }

    /// Draws the conclusions.
    static MixtureResult of(String measurement, List<AnalysedShapes> spectra, MixtureFit fit) {
        List<String> files = spectra.stream().map(s -> s.result().source().file()).toList();
        boolean isotopes = spectra.stream().map(AnalysedShapes::nuclide).distinct().count() > 1;
        String fitted =
                "joint fit of %d spectra".formatted(files.size())
                        + (isotopes
                                ? ", couplings of " + spectra.getFirst().nuclide().symbol()
                                : "");
        List<Results.Conclusion> conclusions = new ArrayList<>();
        for (Estimate estimate : fit.fit().estimates()) {
            String symbol = estimate.parameter().symbol();
            if ("AGLbφ".indexOf(symbol.charAt(0)) >= 0) {
                continue;
            }
            boolean frequency = estimate.parameter().unit().equals(Unit.HERTZ);
            boolean shift = symbol.contains("δ") || symbol.startsWith("Δ");
            Measured measured =
                    frequency
                            ? KILOHERTZ.fromSi(estimate.measured())
                            : shift ? estimate.measured().scaled(MILLION) : estimate.measured();
            conclusions.add(
                    new Results.Conclusion(
                            symbol,
                            measurement,
                            fitted,
                            Optional.of(measured),
                            frequency ? KILOHERTZ : shift ? Unit.PPM : Unit.NONE,
                            files,
                            conclusions.isEmpty() ? fit.remarks() : List.of()));
        }
        return new MixtureResult(measurement, fit, conclusions);
    }
}
