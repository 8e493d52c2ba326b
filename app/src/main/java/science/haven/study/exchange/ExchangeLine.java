package science.haven.study.exchange;

import science.haven.data.Spectrum;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.spectrum.NmrSpectra;
import science.haven.spectrum.Processed;
import science.haven.study.result.Analysed;
import science.haven.study.result.DataSet;
import science.haven.study.result.FileResult;
import science.haven.study.result.Remarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A spectrum of exchanging lines at one temperature.
///
/// @param result the file
/// @param spectrum the spectrum over shifts
/// @param nucleus for example `7Li`
/// @param hertz frequency of 1 ppm in Hz
/// @param temperature temperature in K
record ExchangeLine(
        FileResult result, Spectrum spectrum, String nucleus, double hertz, double temperature)
        implements Analysed {

    static Analysed of(DataSet.Read set, Processed processed) {
        Optional<Measured> temperature = set.condition("temperature");
        if (temperature.isEmpty()) {
            return set.refused("a temperature: 'conditions: {temperature: 25 °C}'", "none");
        }
        Spectrum spectrum = NmrSpectra.real(processed.signal());
        List<Remark> remarks = new ArrayList<>(spectrum.provenance().remarks());
        remarks.addAll(Remarks.of(set.conditions()));
        remarks.addAll(processed.remarks());
        FileResult result =
                new FileResult(
                        FileResult.Source.of(spectrum.provenance()),
                        set.conditions(),
                        "",
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Remarks.distinct(remarks),
                        Optional.empty());
        return new ExchangeLine(
                result,
                spectrum,
                processed.signal().direct().nucleus(),
                processed.signal().direct().reference() * 1e-6,
                temperature.get().value());
    }
}
