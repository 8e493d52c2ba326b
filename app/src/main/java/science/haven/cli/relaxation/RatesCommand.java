package science.haven.cli.relaxation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Terminal;
import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.study.file.Place;
import science.haven.study.file.StudyException;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.Sample;
import science.haven.study.plan.Technique;
import science.haven.study.plan.conclusion.MotionPlan;
import science.haven.study.relaxation.MotionReader;
import science.haven.study.relaxation.MotionResult;
import science.haven.study.relaxation.RelaxationMeasurement;
import science.haven.study.relaxation.RelaxationReader;
import science.haven.study.result.Analysed;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

@Command(
        name = "rates",
        description = {
            "Find the motions behind tables of relaxation times or rates, without start values.",
            "",
            "The heads of a table name quantities and units: 'temperature / K', 'frequency / MHz',"
                    + " 'T1 / s', 'u(T1) / s', 'T1rho / ms', 'spin lock / kHz', 'nucleus'. All rates"
                    + " are explained together."
        },
        footer = {
            "",
            "Example:",
            "  haven relaxation rates t1.csv --nucleus 7Li --frequency 155.5MHz"
        })
final class RatesCommand implements Callable<Integer> {

    private static final String NAME = "rates";

    @Spec private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "TABLE", description = "Tables of times or rates.")
    private List<Path> files = List.of();

    @Option(names = "--nucleus", paramLabel = "7Li", description = "Where the tables do not tell.")
    private String nucleus = "";

    @Option(
            names = "--frequency",
            paramLabel = "x",
            description = "Larmor frequency, where the tables do not tell.")
    private String frequency = "";

    @Option(
            names = "--spin-lock",
            paramLabel = "x",
            description = "Nutation frequency of a spin lock, where the tables do not tell.")
    private String spinLock = "";

    @Option(
            names = "--interaction",
            paramLabel = "WORDS",
            description = "What fluctuates: free, quadrupolar, dipolar, 'dipolar with 31P'.")
    private String interaction = "";

    @Option(
            names = "--density",
            paramLabel = "WORDS",
            description = "A spectral density: BPP, 'modified BPP', Cole-Davidson, KWW, 2D, …")
    private String density = "";

    @Option(
            names = "--number",
            paramLabel = "N",
            description = "Number of motions, or a range such as '1 to 3'.")
    private String number = "";

    @Override
    public Integer call() throws IOException {
        Technique.Relaxation technique = GivenOptions.read(spec, this::technique);
        MotionPlan plan = GivenOptions.read(spec, () -> plan(technique));
        List<Analysed> tables = new ArrayList<>();
        for (Path path : files) {
            SourceFile file = SourceFile.read(path);
            tables.add(
                    RelaxationMeasurement.table(technique, file)
                            .orElseThrow(
                                    () ->
                                            new FormatException(
                                                    path.toString(),
                                                    1,
                                                    "heads such as 'temperature / K' and 'T1 / s'",
                                                    "others")));
        }
        MotionResult result = MotionResult.of(plan, Map.of(NAME, tables), Sample.UNNAMED);
        PrintWriter out = Terminal.of(spec).out();
        out.println("%d rates".formatted(result.points().size()));
        ConclusionList.print(result.conclusions(), out);
        return result.fit().isPresent() ? 0 : 1;
    }

    private Technique.Relaxation technique() throws StudyException {
        return RelaxationReader.read(
                new GivenOptions()
                        .with("nucleus", nucleus)
                        .with("frequency", frequency)
                        .with("spin lock", spinLock)
                        .section(RelaxationReader.KEYS));
    }

    private MotionPlan plan(Technique.Relaxation technique) throws StudyException {
        MeasurementPlan tables =
                new MeasurementPlan(
                        NAME,
                        new Place("options", 1, 1),
                        List.of(),
                        List.of(),
                        Set.of(),
                        technique);
        return MotionReader.read(
                new GivenOptions()
                        .with("motion", NAME)
                        .with("interaction", interaction)
                        .with("density", density)
                        .with("number", number)
                        .node(),
                List.of(tables));
    }
}
