package science.haven.cli.diffusion;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Complaints;
import science.haven.cli.terminal.ResultList;
import science.haven.cli.terminal.Terminal;
import science.haven.data.Measurement;
import science.haven.data.Provenance;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.quantity.NotationException;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.file.Spelling;
import science.haven.study.plan.Technique;
import science.haven.study.plan.TracerPlan;
import science.haven.study.result.Analysed;
import science.haven.study.result.DataSet;
import science.haven.study.result.FileResult;
import science.haven.study.tracer.TracerMeasurement;
import science.haven.study.tracer.TracerReader;
import science.haven.tracer.SurfaceLaw;
import science.haven.tracer.law.ExchangeExperiment;
import science.haven.tracer.law.ExchangeExperiment.Faces;
import science.haven.tracer.law.Resolution;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

@Command(
        name = "profile",
        description = {
            "Find the tracer diffusion coefficient from isotope profiles, without start values.",
            "",
            "Files are exports of SurfaceLab, or tables with heads such as 'position / µm', '6Li',"
                    + " '7Li' (counts) or 'depth / nm', 'fraction', 'u(fraction)'. With the"
                    + " fraction of the source a finite surface exchange is looked for, too."
        },
        footer = {
            "",
            "Examples:",
            "  haven diffusion profile line.csv --exchange 59h",
            "  haven diffusion profile pos.txt --exchange 2h --crater '1.20 ± 0.05 µm' --source"
                    + " 95%%"
        })
final class ProfileCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Profiles.")
    private List<Path> files = List.of();

    @Option(
            names = "--exchange",
            required = true,
            paramLabel = "t",
            description = "Time of the isotope exchange: 59h.")
    private String exchange = "";

    @Option(
            names = "--anneal",
            paramLabel = "t",
            description = "Time it was kept afterwards with sealed faces: 16d.")
    private Optional<String> anneal = Optional.empty();

    @Option(
            names = "--source",
            paramLabel = "n",
            description = "Isotope fraction of the source: 95.5%%.")
    private Optional<String> source = Optional.empty();

    @Option(
            names = "--background",
            paramLabel = "n",
            description = "Isotope fraction before the exchange: 7.59%%.")
    private Optional<String> background = Optional.empty();

    @Option(
            names = "--surface",
            paramLabel = "WORDS",
            description = "The law: 'constant surface' or 'surface exchange'.")
    private Optional<String> surface = Optional.empty();

    @Option(names = "--thickness", paramLabel = "L", description = "Thickness of the specimen.")
    private Optional<String> thickness = Optional.empty();

    @Option(names = "--both-faces", description = "The tracer entered through both faces.")
    private boolean both;

    @Option(
            names = "--beam",
            paramLabel = "w",
            description = "Width of the beam, or depth resolution (FWHM): 1µm.")
    private Optional<String> beam = Optional.empty();

    @Option(
            names = "--crater",
            paramLabel = "x",
            description = "Depth at the end of a profile over sputter time: '1.20 ± 0.05 µm'.")
    private Optional<String> crater = Optional.empty();

    @Option(names = "--rate", paramLabel = "x/t", description = "Or depth per time: 0.5nm/s.")
    private Optional<String> rate = Optional.empty();

    @Option(
            names = "--boundaries",
            split = ",",
            paramLabel = "x",
            description = "Where the profile crosses grain boundaries: 20µm,41µm.")
    private List<String> boundaries = List.of();

    @Option(
            names = "--bulk",
            paramLabel = "D",
            description = "Diffusion coefficient within the grains: 2.6e-8cm²/s.")
    private Optional<String> bulk = Optional.empty();

    @Option(
            names = "--boundary-thickness",
            paramLabel = "δ",
            description = "Thickness of a boundary, for D_gb beside D_gb/δ: 0.5nm.")
    private Optional<String> delta = Optional.empty();

    @Option(names = "--grain-size", paramLabel = "d", description = "Size of the grains.")
    private Optional<String> grain = Optional.empty();

    @Option(names = "--tracer", paramLabel = "ION", description = "The tracer; 6Li if not said.")
    private String tracer = TracerPlan.Ions.LITHIUM.tracer();

    @Option(names = "--other", paramLabel = "ION", description = "The other isotope; 7Li.")
    private String other = TracerPlan.Ions.LITHIUM.other();

    @Option(names = "--json", description = "Print results as JSON on standard output.")
    private boolean json;

    @Override
    public Integer call() {
        Technique.Tracer technique = new Technique.Tracer(plan());
        List<FileResult> results = new ArrayList<>();
        for (Path file : files) {
            results.addAll(results(technique, file));
        }
        return ResultList.print(results, json, Terminal.of(spec));
    }

    private TracerPlan plan() {
        if (both && thickness.isEmpty()) {
            throw wrong("--both-faces needs --thickness");
        }
        ExchangeExperiment experiment =
                new ExchangeExperiment(
                        si("--exchange", exchange, Unit.SECOND),
                        anneal.map(text -> si("--anneal", text, Unit.SECOND)).orElse(0.0),
                        thickness
                                .map(text -> si("--thickness", text, Unit.METRE))
                                .orElse(Double.POSITIVE_INFINITY),
                        both ? Faces.BOTH : Faces.ONE,
                        beam.map(text -> new Resolution(si("--beam", text, Unit.METRE)))
                                .orElse(Resolution.PERFECT));
        return new TracerPlan(
                new TracerPlan.Ions(tracer, other, 1),
                experiment,
                new TracerPlan.Depth(
                        crater.map(text -> quantity("--crater", text, Unit.METRE)),
                        rate.map(text -> quantity("--rate", text, Unit.parse("m/s"))),
                        Optional.empty()),
                fraction("--source", source),
                fraction("--background", background),
                law(),
                new TracerPlan.Boundaries(
                        boundaries.stream()
                                .map(text -> quantity("--boundaries", text, Unit.METRE))
                                .toList(),
                        bulk.map(text -> quantity("--bulk", text, Unit.SQUARE_METRE_PER_SECOND))
                                .map(Quantity::si),
                        delta.map(text -> quantity("--boundary-thickness", text, Unit.METRE))
                                .map(Quantity::si),
                        grain.map(text -> quantity("--grain-size", text, Unit.METRE)),
                        ""),
                TracerPlan.Area.UNSAID);
    }

    private Optional<SurfaceLaw> law() {
        Optional<SurfaceLaw> law = surface.flatMap(TracerReader::law);
        if (surface.isPresent() && law.isEmpty()) {
            throw wrong(
                    "--surface: unknown '%s'%s"
                            .formatted(
                                    surface.get(),
                                    Spelling.hint(surface.get(), TracerReader.laws())));
        }
        return law;
    }

    private OptionalDouble fraction(String option, Optional<String> text) {
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        double fraction = si(option, text.get(), Unit.NONE);
        if (fraction > 1) {
            throw wrong("%s must be a fraction up to 1, got %s".formatted(option, text.get()));
        }
        return OptionalDouble.of(fraction);
    }

    private double si(String option, String text, Unit kind) {
        return quantity(option, text, kind).si().value();
    }

    private Quantity quantity(String option, String text, Unit kind) {
        try {
            Quantity quantity = Quantity.parse(text, kind);
            if (!(quantity.si().value() > 0)) {
                throw wrong("%s must be > 0, got %s".formatted(option, text));
            }
            return quantity;
        } catch (NotationException e) {
            throw wrong(option + " " + e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static List<FileResult> results(Technique.Tracer technique, Path path) {
        try {
            SourceFile file = SourceFile.read(path);
            Optional<Analysed> table =
                    TracerMeasurement.table(technique, file, Provenance::conditions);
            if (table.isPresent()) {
                return List.of(table.get().result());
            }
            List<FileResult> results = new ArrayList<>();
            for (Measurement measurement : Formats.read(file)) {
                DataSet.Read set =
                        new DataSet.Read(measurement, measurement.provenance().conditions());
                new TracerMeasurement("", technique)
                        .of(set).stream().map(Analysed::result).forEach(results::add);
            }
            return results;
        } catch (IOException e) {
            FileResult.Source none = new FileResult.Source(path.toString(), "", "", "");
            return List.of(FileResult.failed(none, List.of(), Complaints.line(e)));
        }
    }
}
