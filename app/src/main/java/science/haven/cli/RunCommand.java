package science.haven.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Complaints;
import science.haven.cli.terminal.Terminal;
import science.haven.report.StudyReport;
import science.haven.study.StudyOutcome;
import science.haven.study.StudyReader;
import science.haven.study.StudyRun;
import science.haven.study.plan.Study;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.ResultsFolder;
import science.haven.study.result.ResultsJson;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "run",
        description = {
            "Analyse a study: a folder with a study.yaml.",
            "",
            "Writes results/report.html, results/results.json, results/tables and results/figures"
                    + " beside the study file. If a file cannot be used, what could be done goes to"
                    + " results-incomplete and earlier results stay as they are."
        },
        footer = {"", "Example:", "  haven run examples/ceramic-impedance"})
final class RunCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "STUDY", description = "The study's folder, or its study file.")
    private Path path;

    @Option(names = "--json", description = "Print results.json on standard output.")
    private boolean json;

    @Option(
            names = "--accept-replaced",
            description = "Go on though raw files have changed since the last run.")
    private boolean acceptReplaced;

    @Override
    public Integer call() throws IOException {
        Study study = StudyReader.read(path);
        Terminal terminal = Terminal.of(spec);
        StudyOutcome outcome = new StudyRun(study, Version.text(), terminal.progress()).run();
        ResultsFolder folder = new ResultsFolder(study.folder());
        List<String> replaced = replaced(outcome.results(), folder.hashes());
        if (!replaced.isEmpty() && !acceptReplaced) {
            replaced.forEach(terminal::complain);
            return Complaints.DATA;
        }
        String name = outcome.complete() ? ResultsFolder.COMPLETE : ResultsFolder.INCOMPLETE;
        Path written = folder.replace(name, target -> StudyReport.write(outcome, target));
        if (json) {
            terminal.out().print(ResultsJson.write(outcome.results()));
        } else {
            new StudySummary(outcome).print(terminal.out());
            terminal.out().println();
            terminal.out().println("Report: " + written.resolve(StudyReport.PAGE));
        }
        List<FileResult> failures = outcome.results().failures();
        failures.forEach(failure -> terminal.complain(failure.reason()));
        return failures.isEmpty() ? 0 : Complaints.DATA;
    }

    private static List<String> replaced(Results results, Map<String, String> hashes) {
        List<String> replaced = new ArrayList<>();
        for (Results.Group group : results.measurements()) {
            for (FileResult result : group.results()) {
                for (FileResult.Source source : result.source().all()) {
                    String file = ResultsFolder.bare(source.file());
                    String earlier = hashes.getOrDefault(file, "");
                    String now = source.sha256();
                    if (!earlier.isEmpty() && !now.isEmpty() && !earlier.equals(now)) {
                        replaced.add(replaced(file, earlier, now));
                    }
                }
            }
        }
        return replaced.stream().distinct().toList();
    }

    private static String replaced(String file, String earlier, String now) {
        return ("%s: expected the content of the last run (SHA-256 %s…), found another (%s…);"
                        + " --accept-replaced goes on")
                .formatted(file, earlier.substring(0, 8), now.substring(0, 8));
    }
}
