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
import science.haven.study.fieldgradient.EchoMeasurement;
import science.haven.study.fieldgradient.EchoReader;
import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlDocument;
import science.haven.study.plan.Technique;
import science.haven.study.result.FileResult;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "echo",
        description = {
            "Find diffusion coefficients from echoes in pulsed field gradients, without start"
                    + " values.",
            "",
            "Raw signals over a list of gradients are processed first. Tables have heads such as"
                    + " 'b / s/m²' or 'gradient / G/cm', and 'intensity'. What the gradient pulses"
                    + " were comes from the pulse program and its parameters, or from the options."
        },
        footer = {
            "",
            "Examples:",
            "  haven diffusion echo nmr/12 --from 7.7ppm --to 8.6ppm",
            "  haven diffusion echo decay.csv --nucleus 7Li --sequence 'single pulses'"
                    + " --gradient-pulse 1ms --diffusion-time 100ms"
        })
final class EchoDecayCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Folders of experiments over a list of gradients, or tables.")
    private List<Path> files = List.of();

    @Option(names = "--from", paramLabel = "x", description = "Lower end of the region: -20ppm.")
    private String from = "";

    @Option(names = "--to", paramLabel = "x", description = "Upper end of the region.")
    private String to = "";

    @Option(
            names = "--sequence",
            paramLabel = "WORDS",
            description = "'single pulses', 'bipolar pairs', 'double echo of bipolar pairs', …")
    private String sequence = "";

    @Option(
            names = "--gradient-pulse",
            paramLabel = "x",
            description = "Length of each gradient pulse: 1ms.")
    private String pulse = "";

    @Option(names = "--diffusion-time", paramLabel = "x", description = "Δ: 100ms.")
    private String time = "";

    @Option(
            names = "--gap",
            paramLabel = "x",
            description = "Between the two pulses of a bipolar pair.")
    private String gap = "";

    @Option(
            names = "--echo-time",
            paramLabel = "x",
            description = "From the 90° to the 180° pulse of a Hahn echo.")
    private String echoTime = "";

    @Option(
            names = "--background",
            paramLabel = "x",
            description = "Gradient that is always on during a Hahn echo: 0.05T/m.")
    private String background = "";

    @Option(
            names = "--shape",
            paramLabel = "NAME",
            description = "Shape of the pulses: rectangle, 'half sine', SMSQ10.100, …")
    private String shape = "";

    @Option(
            names = "--shape-factor",
            paramLabel = "WORDS",
            description =
                    "Whether the gradients are means over the pulses: contained, or peaks:"
                            + " 'not contained'.")
    private String factor = "";

    @Option(
            names = "--law",
            paramLabel = "WORDS",
            description = "The law: isotropic, 'axial tensor', 'two components', planes, …")
    private String law = "";

    @Option(
            names = "--floor",
            paramLabel = "WORD",
            description = "Whether a part of the signal may not decay: none, fitted, automatic.")
    private String floor = "";

    @Option(names = "--nucleus", paramLabel = "7Li", description = "Where the file does not tell.")
    private String nucleus = "";

    @Option(names = "--json", description = "Print results as JSON on standard output.")
    private boolean json;

    @Override
    public Integer call() {
        Technique.FieldGradient technique = technique();
        List<FileResult> results = new ArrayList<>();
        for (Path file : files) {
            try {
                results.addAll(EchoMeasurement.read(technique, file));
            } catch (IOException e) {
                FileResult.Source source = new FileResult.Source(file.toString(), "", "", "");
                results.add(FileResult.failed(source, List.of(), Complaints.line(e)));
            }
        }
        return ResultList.print(results, json, Terminal.of(spec));
    }

    /// The options are read as a study would be, so that both know the same words.
    private Technique.FieldGradient technique() {
        Map<String, String> given = new LinkedHashMap<>();
        given.put("sequence", sequence);
        given.put("gradient pulse", pulse);
        given.put("diffusion time", time);
        given.put("gap", gap);
        given.put("echo time", echoTime);
        given.put("background gradient", background);
        given.put("shape", shape);
        given.put("shape factor", factor);
        given.put("law", law);
        given.put("floor", floor);
        given.put("nucleus", nucleus);
        StringBuilder text = new StringBuilder("technique: field gradient\n");
        given.forEach(
                (key, value) -> {
                    if (!value.isBlank()) {
                        text.append("%s: %s\n".formatted(key, quoted(value)));
                    }
                });
        if (from.isBlank() != to.isBlank()) {
            throw new ParameterException(
                    spec.commandLine(), "--from and --to belong together, got one of them");
        }
        if (!from.isBlank()) {
            text.append("region: {from: %s, to: %s}\n".formatted(quoted(from), quoted(to)));
        }
        List<String> keys = new ArrayList<>(EchoReader.KEYS);
        keys.add("technique");
        try {
            return EchoReader.read(
                    Section.of(
                            YamlDocument.parse("options", text.toString()), "the options", keys));
        } catch (StudyException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
