package science.haven.cli.relaxation;

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
import science.haven.formats.Formats;
import science.haven.relaxation.recovery.RecoveryKind;
import science.haven.relaxation.recovery.RecoveryLaw;
import science.haven.study.file.Spelling;
import science.haven.study.plan.RecoveryPlan;
import science.haven.study.plan.Span;
import science.haven.study.plan.Technique;
import science.haven.study.relaxation.RelaxationMeasurement;
import science.haven.study.relaxation.RelaxationReader;
import science.haven.study.result.Analysed;
import science.haven.study.result.DataSet;
import science.haven.study.result.FileResult;
import science.haven.study.spectrum.SpectraSets;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "transient",
        description = {
            "Fit recoveries and decays of magnetization, without start values.",
            "",
            "Raw signals are processed first; the law of the lowest AICc is used, among them those"
                    + " that one phase of a quadrupolar nucleus follows by itself."
        },
        footer = {
            "",
            "Examples:",
            "  haven relaxation transient nmr/12 nmr/13",
            "  haven relaxation transient nmr/12 --by lines",
            "  haven relaxation transient nmr/20 --experiment 'echo decay' --from -20ppm --to 20ppm"
        })
final class TransientCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files, or folders of experiments over a list of delays.")
    private List<Path> files = List.of();

    @Option(
            names = "--experiment",
            paramLabel = "WORDS",
            description =
                    "What was done, where the pulse program does not tell: 'inversion recovery'.")
    private Optional<String> experiment = Optional.empty();

    @Option(
            names = "--law",
            paramLabel = "WORDS",
            description = "The law: 'one exponential', 'stretched exponential', …")
    private Optional<String> law = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "PARTS",
            description =
                    "What is followed over the delays: total (all signal together), regions, lines"
                            + " of a deconvolution, points.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--from", paramLabel = "x", description = "Lower end of the region: -20ppm.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "x", description = "Upper end of the region.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--json", description = "Print results as JSON on standard output.")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.of(spec);
        Optional<Span> region = SpanOption.of(spec, from, to);
        Technique.Relaxation technique =
                new Technique.Relaxation(
                        kind(), Optional.empty(), region, plan(), RecoveryPlan.Given.nothing());
        List<FileResult> results = new ArrayList<>();
        for (Path file : files) {
            results.addAll(results(technique, file));
        }
        return ResultList.print(results, json, terminal);
    }

    private RecoveryPlan plan() {
        Optional<RecoveryPlan.By> parts = by.flatMap(RelaxationReader::parts);
        if (by.isPresent() && parts.isEmpty()) {
            throw unknown("--by", by.get(), RelaxationReader.parts());
        }
        RecoveryPlan plan = RecoveryPlan.automatic().with(parts.orElse(RecoveryPlan.By.TOTAL));
        return law().map(plan::with).orElse(plan);
    }

    private Optional<RecoveryKind> kind() {
        Optional<RecoveryKind> kind = experiment.flatMap(RelaxationReader::experiment);
        if (experiment.isPresent() && kind.isEmpty()) {
            throw unknown("--experiment", experiment.get(), RelaxationReader.experiments());
        }
        return kind;
    }

    private Optional<RecoveryLaw> law() {
        var laws = RelaxationReader.laws();
        if (law.isPresent() && !laws.containsKey(law.get())) {
            throw unknown("--law", law.get(), List.copyOf(laws.keySet()));
        }
        return law.map(laws::get);
    }

    private ParameterException unknown(String option, String text, List<String> known) {
        return new ParameterException(
                spec.commandLine(),
                "%s: unknown '%s'%s".formatted(option, text, Spelling.hint(text, known)));
    }

    private static List<FileResult> results(Technique.Relaxation technique, Path file) {
        try {
            RelaxationMeasurement analysis = new RelaxationMeasurement("", technique);
            List<FileResult> results = new ArrayList<>();
            for (Measurement measurement : SpectraSets.wanted(technique, Formats.read(file))) {
                DataSet.Read set =
                        new DataSet.Read(measurement, measurement.provenance().conditions());
                analysis.of(set).stream().map(Analysed::result).forEach(results::add);
            }
            return results;
        } catch (IOException e) {
            FileResult.Source source = new FileResult.Source(file.toString(), "", "", "");
            return List.of(FileResult.failed(source, List.of(), Complaints.line(e)));
        }
    }
}
