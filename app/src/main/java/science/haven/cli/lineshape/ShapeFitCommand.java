package science.haven.cli.lineshape;

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
import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.formats.Formats;
import science.haven.lineshape.mixture.Kind;
import science.haven.lineshape.spin.Spinning;
import science.haven.quantity.NotationException;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.lineshape.KindWords;
import science.haven.study.lineshape.ShapeMeasurement;
import science.haven.study.plan.Technique;
import science.haven.study.plan.lineshape.JumpPlan;
import science.haven.study.plan.lineshape.ShapePlan;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;
import science.haven.study.spectrum.SpectraSets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "fit",
        description = {
            "Fit the sites behind spectra of powders, without start values.",
            "",
            "Raw signals are processed first, without windows. One to three crystalline sites, by"
                    + " evidence; --models for glasses, metals and lines beside them."
        },
        footer = {
            "",
            "Examples:",
            "  haven lineshape fit nmr/12 --spinning none --transitions all",
            "  haven lineshape fit nmr/14 --from -60ppm --to 40ppm --sites 2",
            "  haven lineshape fit nmr/15 --models crystalline,Czjzek,line",
            "  haven lineshape fit nmr/16 --spinning none --jump flip:109.5deg --coupling 220kHz"
        })
final class ShapeFitCommand implements Callable<Integer> {

    private static final int MOST_SITES = 3;

    /// Any nucleus does to see whether places are known.
    private static final Nuclide ANY = Nuclide.of("2H").orElseThrow();

    @Spec private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files, or folders of experiments.")
    private List<Path> files = List.of();

    @Option(names = "--from", paramLabel = "x", description = "Lower end of the region: -60ppm.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "x", description = "Upper end of the region.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--sites", paramLabel = "N", description = "Number of sites, if it is known.")
    private Optional<Integer> sites = Optional.empty();

    @Option(
            names = "--models",
            split = ",",
            paramLabel = "kind",
            description =
                    "What the spectrum is a mixture of, an entry per part: crystalline, Czjzek,"
                            + " metal, line; or auto: by evidence.")
    private List<String> models = List.of();

    @Option(
            names = "--jump",
            paramLabel = "PLACES",
            description =
                    "Find the rate of jumps instead: 'tetrahedron', 'flip:109.5deg',"
                            + " 'cone:54.7deg:3', with --coupling.")
    private Optional<String> jump = Optional.empty();

    @Option(
            names = "--coupling",
            paramLabel = "160kHz",
            description = "C_Q of the places among which ions jump.")
    private Optional<String> coupling = Optional.empty();

    @Option(names = "--asymmetry", paramLabel = "0.1", description = "η of these places.")
    private double asymmetry;

    @Option(
            names = "--transitions",
            paramLabel = "which",
            description =
                    "central or all; the central one of a turning sample and all of one at rest if"
                            + " not given.")
    private ShapePlan.Transitions transitions = ShapePlan.Transitions.AUTOMATIC;

    @Option(
            names = "--spinning",
            paramLabel = "10kHz",
            description = "none, infinite, or a rate; what the file says if not given.")
    private Optional<String> spinning = Optional.empty();

    @Option(
            names = "--nucleus",
            paramLabel = "23Na",
            description = "The nucleus, where the file does not tell.")
    private Optional<String> nucleus = Optional.empty();

    @Option(
            names = "--keep-phase",
            description = "Do not fit the phase of the spectrum with its sites.")
    private boolean keepPhase;

    @Option(
            names = "--processed",
            description = "Take what the instrument's program made of the raw signal.")
    private boolean processed;

    @Option(names = "--json", description = "Print results as JSON on standard output.")
    private boolean json;

    @Override
    public Integer call() {
        List<Kind> kinds = automatic() ? List.of() : models.stream().map(this::kind).toList();
        if (sites.isPresent() && !models.isEmpty()) {
            throw wrong("either --sites or --models, which has an entry per part");
        }
        Technique.LineShapes technique =
                new Technique.LineShapes(
                        processed,
                        Optional.empty(),
                        SpanOption.of(spec, from, to),
                        new ShapePlan(
                                nucleus.map(this::nuclide),
                                transitions,
                                spinning.map(this::turning),
                                sites.orElse(1),
                                sites.orElse(MOST_SITES),
                                1,
                                kinds,
                                automatic(),
                                false,
                                !keepPhase,
                                jumps()));
        List<FileResult> results = new ArrayList<>();
        for (Path file : files) {
            results.addAll(results(technique, file));
        }
        return ResultList.print(results, json, Terminal.of(spec));
    }

    private Optional<JumpPlan> jumps() {
        if (jump.isEmpty()) {
            if (coupling.isPresent() || asymmetry != 0) {
                throw wrong("--coupling and --asymmetry go with --jump");
            }
            return Optional.empty();
        }
        if (sites.isPresent() || !models.isEmpty()) {
            throw wrong("either --jump or --sites and --models");
        }
        if (!(asymmetry >= 0 && asymmetry <= 1)) {
            throw wrong("--asymmetry must be 0 to 1, got " + asymmetry);
        }
        String size = coupling.orElseThrow(() -> wrong("--jump needs --coupling such as 160kHz"));
        try {
            double strength = Quantity.parse(size, Unit.HERTZ).si().value();
            JumpPlan plan = new JumpPlan(jump.get(), strength, asymmetry);
            plan.ion(ANY);
            return Optional.of(plan);
        } catch (NotationException e) {
            throw wrong("--jump or --coupling " + e.getMessage());
        }
    }

    private boolean automatic() {
        return models.equals(List.of(KindWords.AUTOMATIC));
    }

    private Kind kind(String text) {
        return KindWords.of(text)
                .orElseThrow(
                        () ->
                                wrong(
                                        "--models: expected crystalline, Czjzek, metal or line, or"
                                                + " auto alone, found "
                                                + text));
    }

    private Nuclide nuclide(String text) {
        return Nuclide.of(text)
                .orElseThrow(
                        () -> wrong("--nucleus: expected a nucleus such as 7Li, found " + text));
    }

    private Spinning turning(String text) {
        try {
            return switch (text) {
                case "none" -> new Spinning.Static();
                case "infinite" -> new Spinning.Infinite(Spinning.MAGIC_ANGLE);
                default ->
                        new Spinning.Finite(
                                Quantity.parse(text, Unit.HERTZ).si().value(),
                                Spinning.MAGIC_ANGLE);
            };
        } catch (NotationException e) {
            throw wrong("--spinning " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw wrong("--spinning: " + e.getMessage());
        }
    }

    private static List<FileResult> results(Technique.LineShapes technique, Path file) {
        try {
            ShapeMeasurement analysis = new ShapeMeasurement("", technique);
            List<FileResult> results = new ArrayList<>();
            for (Measurement measurement : SpectraSets.wanted(technique, Formats.read(file))) {
                if (!(measurement instanceof NmrSignal signal)) {
                    throw new IOException(file + ": expected an NMR signal");
                }
                analysis.of(signal, signal.provenance().conditions()).stream()
                        .map(Analysed::result)
                        .forEach(results::add);
            }
            return results;
        } catch (IOException e) {
            FileResult.Source source = new FileResult.Source(file.toString(), "", "", "");
            return List.of(FileResult.failed(source, List.of(), Complaints.line(e)));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
