package science.haven.cli.spectrum;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Terminal;
import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.figure.FigureFiles;
import science.haven.figure.model.Figure;
import science.haven.formats.Formats;
import science.haven.formats.csdm.CsdmWriter;
import science.haven.report.spectrum.ProcessedFigure;
import science.haven.spectrum.Processed;
import science.haven.spectrum.Recipe;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

@Command(
        name = "process",
        description = {
            "Process a raw NMR signal to a spectrum.",
            "",
            "Without steps, those that suit its pulse program are taken. The steps are printed as"
                    + " they were done, with every automatic choice made; written under 'process' in"
                    + " a study, or given with --step, they give the same bytes again."
        },
        footer = {
            "",
            "Examples:",
            "  haven spectrum process nmr/12",
            "  haven spectrum process nmr/12 --step 'apodise: {exponential: 50 Hz}' --step transform"
                    + " -o 12.csdf"
        })
final class SpectrumProcessCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file, or the folder of the experiment.")
    private Path file;

    @Option(
            names = "--step",
            paramLabel = "TEXT",
            description = "A step, as a study writes it; all steps in their order.")
    private List<String> steps = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write the spectrum, in CSDM. Never overwrites.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--figure",
            paramLabel = "FILE",
            description =
                    "Where to draw the spectrum: .svg, .pdf or .png; over two frequencies with"
                            + " contours. Never overwrites.")
    private Optional<Path> figure = Optional.empty();

    @Override
    public Integer call() throws IOException {
        NmrSignal signal = raw(Formats.read(file));
        Recipe recipe = steps.isEmpty() ? Recipe.propose(signal) : given();
        Processed processed = recipe.apply(signal);
        PrintWriter out = Terminal.of(spec).out();
        out.println(signal.provenance().file());
        if (steps.isEmpty()) {
            out.println();
            out.println("proposed");
            out.println(recipe.text().indent(2).stripTrailing());
        }
        out.println();
        out.println("done");
        out.println(processed.log().text().indent(2).stripTrailing());
        processed.remarks().forEach(remark -> out.println("remark: " + remark.text()));
        if (output.isPresent()) {
            write(output.get(), processed.signal());
            out.println();
            out.println("Wrote " + output.get());
        }
        if (figure.isPresent()) {
            draw(figure.get(), processed.signal());
            out.println();
            out.println("Drew " + figure.get());
        }
        return 0;
    }

    private void draw(Path target, NmrSignal signal) throws IOException {
        String name = target.getFileName().toString();
        Figure drawing = ProcessedFigure.of(signal);
        byte[] bytes;
        if (name.endsWith(".svg")) {
            bytes = FigureFiles.svg(drawing, "spectrum").getBytes(StandardCharsets.UTF_8);
        } else if (name.endsWith(".pdf")) {
            bytes = FigureFiles.pdf(drawing);
        } else if (name.endsWith(".png")) {
            bytes = FigureFiles.png(drawing);
        } else {
            throw new ParameterException(
                    spec.commandLine(), "--figure: a name in .svg, .pdf or .png, got " + name);
        }
        absent(target);
        Files.write(target, bytes);
    }

    private static void absent(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new IOException(target + ": is there already");
        }
    }

    private NmrSignal raw(List<Measurement> measurements) throws IOException {
        for (Measurement measurement : measurements) {
            if (measurement instanceof NmrSignal signal
                    && signal.direct().domain() == SpectralAxis.Domain.TIME) {
                return signal;
            }
        }
        throw new IOException(file + ": expected a raw NMR signal, found none");
    }

    private Recipe given() {
        String text = steps.stream().map(step -> "- " + step).collect(Collectors.joining("\n"));
        try {
            return Recipe.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--step: " + e.getMessage());
        }
    }

    private static void write(Path target, NmrSignal signal) throws IOException {
        absent(target);
        Files.write(target, CsdmWriter.write(signal).getBytes(StandardCharsets.UTF_8));
    }
}
