package science.haven.study.exchange;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.exchange.echo.EchoDecay;
import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.spectrum.PlaneSpectrum;
import science.haven.spectrum.Processed;
import science.haven.spectrum.Recipe;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;
import science.haven.study.result.Analysis;
import science.haven.study.result.DataSet;
import science.haven.study.result.FileResult;
import science.haven.study.result.Finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Echoes and exchange spectra of one sample: all of them together give the jump rates.
///
/// @param name name of the measurement
/// @param technique the options of the technique
public record ExchangeMeasurement(String name, Technique.Exchange technique) implements Analysis {

    /// The numbers of a file that is a table of echoes or volumes.
    ///
    /// @param file the file
    /// @return the numbers; empty if the file is something else
    /// @throws FormatException if the table is damaged
    public static Optional<Analysed> table(SourceFile file) throws FormatException {
        Optional<ExchangeTable> table = ExchangeTable.find(file);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        FileResult.Source source =
                new FileResult.Source(file.name(), file.sha256(), ExchangeTable.FORMAT, "");
        boolean volumes = table.get().hasVolumes();
        return Optional.of(
                new AnalysedExchange(
                        FileResult.of(source),
                        volumes ? List.of() : table.get().decays(),
                        volumes ? table.get().volumes() : List.of()));
    }

    @Override
    public List<Analysed> of(DataSet.Read set) {
        return List.of(
                set.measurement() instanceof NmrSignal signal
                        ? spectrum(set, signal)
                        : set.refused(
                                "exchange spectra, or a table of echoes or of volumes of exchange"
                                        + " peaks"));
    }

    private static Analysed spectrum(DataSet.Read set, NmrSignal signal) {
        boolean raw = signal.direct().domain() == SpectralAxis.Domain.TIME;
        Processed processed = (raw ? Recipe.propose(signal) : new Recipe(List.of())).apply(signal);
        if (PlaneSpectrum.suits(processed.signal())) {
            return ExchangePlane.of(set, signal, processed);
        }
        return processed.signal().rows() == 1
                ? ExchangeLine.of(set, processed)
                : set.refused("spectra over one or two frequencies", "an array of spectra");
    }

    @Override
    public Joint together(List<Analysed> analysed) {
        List<AnalysedExchange> tables = Analysed.of(AnalysedExchange.class, analysed);
        List<String> files = tables.stream().map(t -> t.result().source().file()).toList();
        List<EchoDecay> decays = tables.stream().flatMap(t -> t.decays().stream()).toList();
        List<ExchangeTable.Volumes> volumes =
                tables.stream().flatMap(t -> t.volumes().stream()).toList();
        List<Finding> findings = new ArrayList<>();
        if (!decays.isEmpty()) {
            findings.add(EchoResult.of(name, decays, technique.reference(), files));
        }
        List<ExchangeLine> lines = Analysed.of(ExchangeLine.class, analysed);
        if (!lines.isEmpty()) {
            findings.add(LineShapeResult.of(name, lines, technique.sites()));
        }
        ExsyResult.Origin origin = new ExsyResult.Origin(name, files, List.of(), List.of());
        if (!volumes.isEmpty()) {
            findings.add(ExsyResult.of(origin, volumes, technique.leak()));
        }
        List<ExchangePlane> planes = Analysed.of(ExchangePlane.class, analysed);
        if (planes.isEmpty()) {
            return new Joint(analysed, findings);
        }
        ExchangePlanes peaks = ExchangePlanes.of(planes, technique.sites());
        List<String> spectra = planes.stream().map(p -> p.result().source().file()).toList();
        findings.add(
                ExsyResult.of(
                        new ExsyResult.Origin(name, spectra, peaks.sites(), peaks.remarks()),
                        peaks.volumes(),
                        technique.leak()));
        return new Joint(analysed.stream().map(peaks::named).toList(), findings);
    }
}
