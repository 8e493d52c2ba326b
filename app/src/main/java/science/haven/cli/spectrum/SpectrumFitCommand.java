package science.haven.cli.spectrum;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Complaints;
import science.haven.cli.terminal.ResultList;
import science.haven.cli.terminal.SpanOption;
import science.haven.cli.terminal.Terminal;
import science.haven.data.ImpedanceSpectrum;
import science.haven.data.IonProfile;
import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.Spectrum;
import science.haven.data.Trajectory;
import science.haven.data.Transient;
import science.haven.formats.Formats;
import science.haven.spectrum.peak.PeakOptions;
import science.haven.study.file.Place;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.Amounts;
import science.haven.study.plan.LineChoice;
import science.haven.study.plan.LinesPlan;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;
import science.haven.study.spectrum.SpectraAnalysis;
import science.haven.study.spectrum.SpectraSets;
import science.haven.study.spectrum.amount.LineNames;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "fit",
        description = {
            "Fit the lines of spectra, without start values.",
            "",
            "Raw NMR signals are processed first. The number of lines and the baseline are found by"
                    + " the data; a given number is kept to."
        },
        footer = {
            "",
            "Examples:",
            "  haven spectrum fit nmr/12 --from 220ppm --to 310ppm",
            "  haven spectrum fit raman.csv --lines 3 --ratio 1350cm-1,1580cm-1",
            "  haven spectrum fit pattern.xrdml --crystallinity"
        })
final class SpectrumFitCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files, or folders of experiments.")
    private List<Path> files = List.of();

    @Option(names = "--from", paramLabel = "x", description = "Lower end of the region: 220ppm.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "x", description = "Upper end of the region.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--lines", paramLabel = "N", description = "Number of lines, if it is known.")
    private Optional<Integer> lines = Optional.empty();

    @Option(
            names = "--ratio",
            paramLabel = "a,b",
            description = "Ratio of two areas: 1350cm-1,1580cm-1, or numbers of lines: 1,2.")
    private List<String> ratios = List.of();

    @Option(
            names = "--crystallinity",
            description = "Take narrow lines for crystals and broad ones for glass.")
    private boolean crystallinity;

    @Option(
            names = "--processed",
            description = "Take what the instrument's program made of the raw signal.")
    private boolean processed;

    @Option(names = "--json", description = "Print results as JSON on standard output.")
    private boolean json;

    @Override
    public Integer call() {
        PeakOptions options = PeakOptions.automatic();
        if (lines.isPresent()) {
            options = options.withLines(lines.get());
        }
        Technique.Spectra technique =
                new Technique.Spectra(
                                processed,
                                Optional.empty(),
                                SpanOption.of(spec, from, to),
                                Map.of(),
                                Optional.of(new LinesPlan(options, List.of())))
                        .with(amounts());
        List<FileResult> results = new ArrayList<>();
        for (Path file : files) {
            results.addAll(results(technique, file));
        }
        return ResultList.print(results, json, Terminal.of(spec));
    }

    /// What a study would say about the areas.
    private Amounts amounts() {
        Map<String, Amounts.Ratio> asked = new LinkedHashMap<>();
        for (String text : ratios) {
            String[] pair = text.split(",", -1);
            if (pair.length != 2) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--ratio: expected two lines such as 1350cm-1,1580cm-1, found '%s'"
                                .formatted(text));
            }
            asked.put(
                    pair[0].strip() + "/" + pair[1].strip(),
                    new Amounts.Ratio(line(pair[0]), line(pair[1])));
        }
        return new Amounts(
                List.of(),
                asked,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                crystallinity ? Optional.of(Amounts.Pattern.usual()) : Optional.empty());
    }

    private LineChoice line(String text) {
        try {
            Place place = new Place("--ratio", 1, 1);
            return new LineNames(List.of()).choice(new YamlNode.Scalar(text, place));
        } catch (StudyException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--ratio: expected the number of a line or its position, found '%s'"
                            .formatted(text));
        }
    }

    private static List<FileResult> results(Technique.Spectra technique, Path file) {
        try {
            SpectraAnalysis analysis = new SpectraAnalysis(technique);
            List<FileResult> results = new ArrayList<>();
            for (Measurement measurement : SpectraSets.wanted(technique, Formats.read(file))) {
                switch (measurement) {
                    case NmrSignal signal ->
                            analysis.of(signal, signal.provenance().conditions()).stream()
                                    .map(Analysed::result)
                                    .forEach(results::add);
                    case Spectrum spectrum ->
                            results.add(
                                    analysis.of(spectrum, spectrum.provenance().conditions())
                                            .result());
                    case ImpedanceSpectrum _, Transient _, IonProfile _, Trajectory _ ->
                            throw new IOException(file + ": expected an NMR signal or a spectrum");
                }
            }
            return results;
        } catch (IOException e) {
            FileResult.Source source = new FileResult.Source(file.toString(), "", "", "");
            return List.of(FileResult.failed(source, List.of(), Complaints.line(e)));
        }
    }
}
