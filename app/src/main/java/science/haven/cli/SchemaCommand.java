package science.haven.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import science.haven.study.StudySchema;

import java.util.concurrent.Callable;

@Command(
        name = "schema",
        description = "Print the JSON schema of study.yaml, with which editors complete and check.",
        footer = {"", "Example:", "  haven schema > study.schema.json"})
final class SchemaCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().print(StudySchema.text());
        return 0;
    }
}
