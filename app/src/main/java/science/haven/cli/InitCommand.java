package science.haven.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Terminal;
import science.haven.study.StudyDraft;
import science.haven.study.StudyReader;
import science.haven.study.result.ResultsFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

@Command(
        name = "init",
        description = {
            "Look through a folder and write a study.yaml for what is there.",
            "",
            "An existing study.yaml is never touched. What only you know, such as the size of the"
                    + " pellet, is left as a comment to fill in."
        },
        footer = {"", "Example:", "  haven init measurements/s04147"})
final class InitCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "The folder with the raw files.")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        Path file = folder.resolve(StudyReader.FILE);
        if (Files.exists(file)) {
            throw new IOException(file + ": is there already");
        }
        StudyDraft draft = StudyDraft.of(folder);
        ResultsFolder.write(file, draft.yaml());
        StudyReader.read(file);
        Terminal terminal = Terminal.of(spec);
        terminal.out().println("Wrote " + file);
        terminal.out().println("  " + draft.found());
        terminal.out().println("Next: fill in what is marked there, then haven run " + folder);
        return 0;
    }
}
