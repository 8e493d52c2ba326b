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
import science.haven.data.Condition;
import science.haven.data.Measurement;
import science.haven.formats.Formats;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.plan.Sample;
import science.haven.study.plan.Technique;
import science.haven.study.plan.trajectory.JumpsPlan;
import science.haven.study.plan.trajectory.TrajectoryPlan;
import science.haven.study.result.Analysed;
import science.haven.study.result.DataSet;
import science.haven.study.result.FileResult;
import science.haven.study.trajectory.TrajectoryMeasurement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "trajectory",
        description = {
            "Find how ions of a simulation diffuse.",
            "",
            "The files are pieces of one trajectory, in the order of their names. An XDATCAR does"
                    + " not tell the time between its frames, which must be given."
        },
        footer = {
            "",
            "Example:",
            "  haven diffusion trajectory run*/XDATCAR --ion Li+ --interval 0.1ps --temperature"
                    + " 500K"
        })
final class TrajectoryCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Pieces of a trajectory.")
    private List<Path> files = List.of();

    @Option(
            names = "--ion",
            required = true,
            paramLabel = "ION",
            description = "The mobile ion with its charge: Li+.")
    private String ion = "";

    @Option(
            names = "--framework",
            split = ",",
            paramLabel = "SPECIES",
            description = "What rests: P,S. All other atoms if not said.")
    private List<String> framework = List.of();

    @Option(
            names = "--interval",
            paramLabel = "t",
            description = "Time from one frame to the next, where files do not tell: 0.1ps.")
    private Optional<String> interval = Optional.empty();

    @Option(
            names = "--atoms",
            paramLabel = "FILE",
            description =
                    "A file that names the atoms, for .xtc and .dcd: a .gro, a LAMMPS data file.")
    private Optional<String> atoms = Optional.empty();

    @Option(
            names = "--sites",
            paramLabel = "CIF",
            description = "Sites of the ions, for jumps: a CIF, or 'density' to find them.")
    private Optional<String> sites = Optional.empty();

    @Option(
            names = "--attempt-frequency",
            paramLabel = "ν",
            description = "For barriers of jumps: 5THz. 10 THz if not said.")
    private Optional<String> attempts = Optional.empty();

    @Option(
            names = "--temperature",
            paramLabel = "T",
            description = "Temperature, for conductivities: 500K.")
    private Optional<String> temperature = Optional.empty();

    @Option(names = "--json", description = "Print results as JSON on standard output.")
    private boolean json;

    @Override
    public Integer call() {
        Technique.Trajectories technique =
                new Technique.Trajectories(
                        new TrajectoryPlan(
                                Optional.of(ion),
                                framework,
                                interval.map(text -> positive("--interval", text, Unit.SECOND)),
                                atoms,
                                jumps(),
                                Optional.empty()));
        List<Condition> conditions =
                temperature.map(text -> positive("--temperature", text, Unit.KELVIN)).stream()
                        .map(TrajectoryCommand::temperature)
                        .toList();
        TrajectoryMeasurement analysis =
                new TrajectoryMeasurement(technique, Sample.UNNAMED, Path.of(""));
        List<Analysed> pieces = new ArrayList<>();
        for (Path file : files) {
            pieces.addAll(pieces(analysis, file, conditions));
        }
        List<FileResult> results =
                analysis.together(pieces).analysed().stream().map(Analysed::result).toList();
        return ResultList.print(results, json, Terminal.of(spec));
    }

    private Optional<JumpsPlan> jumps() {
        if (attempts.isPresent() && sites.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--attempt-frequency: needs --sites, whose jumps it is for");
        }
        Optional<Quantity> frequency =
                attempts.map(text -> positive("--attempt-frequency", text, Unit.HERTZ));
        return sites.map(
                name -> new JumpsPlan(name, Optional.empty(), Optional.empty(), frequency));
    }

    private static List<Analysed> pieces(
            TrajectoryMeasurement analysis, Path file, List<Condition> conditions) {
        try {
            List<Analysed> pieces = new ArrayList<>();
            for (Measurement measurement : Formats.read(file)) {
                pieces.addAll(analysis.of(new DataSet.Read(measurement, conditions)));
            }
            return pieces;
        } catch (IOException e) {
            FileResult.Source source = new FileResult.Source(file.toString(), "", "", "");
            return List.of(
                    new Analysed.NumbersOnly(
                            FileResult.failed(source, List.of(), Complaints.line(e))));
        }
    }

    private static Condition temperature(Quantity given) {
        return new Condition(
                "temperature", given.si(), given.unit(), Condition.Origin.STUDY, Optional.empty());
    }

    private Quantity positive(String option, String text, Unit kind) {
        try {
            Quantity quantity = Quantity.parse(text);
            kind.requireDimension(quantity.unit());
            if (quantity.si().value() > 0) {
                return quantity;
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), option + ": " + String.valueOf(e.getMessage()), e);
        }
        throw new ParameterException(
                spec.commandLine(), "%s: must be > 0, got %s".formatted(option, text));
    }
}
