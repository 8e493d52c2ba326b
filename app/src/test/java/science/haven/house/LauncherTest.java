package science.haven.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The launcher in a small tree of its own, with a Maven and JDKs that only say that they were
/// called.
class LauncherTest {

    private static final String JAVA =
            """
            #!/bin/sh
            for word; do last=$word; done
            echo "java VERSION $last"
            """;

    /// Builds the jars that the launcher looks for, and counts how often.
    private static final String MAVEN =
            """
            #!/bin/sh
            echo built >> builds
            mkdir -p app/target/lib
            : > app/target/haven-app-0.jar
            : > app/target/lib/other.jar
            """;

    @TempDir private Path folder;
    private Path tree = Path.of("");

    private record Said(int code, String out, String err) {}

    @BeforeEach
    void tree() throws IOException {
        tree = Files.createDirectories(folder.resolve("a tree with spaces"));
        for (String part : List.of("core", "formats", "app")) {
            Files.createDirectories(tree.resolve(part + "/src/main"));
            Files.writeString(tree.resolve(part + "/pom.xml"), "");
        }
        Files.writeString(tree.resolve("pom.xml"), "");
        Files.createDirectories(tree.resolve("examples/ceramic-impedance"));
        Files.copy(Sources.root().resolve("haven"), tree.resolve("haven"));
        script(folder.resolve("bin/mvn"), MAVEN);
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        script(home.resolve("bin/java"), JAVA.replace("VERSION", version));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private void hideTheJdksOfThisMachine() throws IOException {
        script(folder.resolve("bin/java"), "#!/bin/sh\nexit 1\n");
        Path launcher = tree.resolve("haven");
        String places = "/usr/(lib|lib64|java|local)/\\S*|/opt/\\S*|/Library/\\S*";
        Files.writeString(launcher, Files.readString(launcher).replaceAll(places, "/nowhere"));
    }

    private Said haven(Map<String, String> variables, String... words)
            throws IOException, InterruptedException {
        return say(tree.resolve("haven"), variables, words);
    }

    private Said say(Path launcher, Map<String, String> variables, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "HAVEN_JAVA_HOME"));
        builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(variables);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        int code = process.waitFor();
        return new Said(code, Files.readString(out), Files.readString(err));
    }

    private long builds() throws IOException {
        Path log = tree.resolve("builds");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    /// The shells of this machine; `sh` is there wherever these tests run.
    static Stream<Path> shells() {
        return Stream.of("sh", "dash", "bash")
                .map(name -> Path.of("/bin", name))
                .filter(Files::isExecutable);
    }

    @ParameterizedTest
    @MethodSource("shells")
    void everyShellUnderstandsIt(Path program) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(program.toString(), "-n", tree.resolve("haven").toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void buildsOnceAndAgainWhenASourceChanges() throws IOException, InterruptedException {
        Map<String, String> variables = Map.of("HAVEN_JAVA_HOME", jdk("jdk", "25.0.1").toString());
        Said first = haven(variables, "--version");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.out()).isEqualTo("java 25.0.1 --version\n");
        assertThat(first.err()).contains("building");
        Said second = haven(variables, "a b");
        assertThat(second.err()).isEmpty();
        assertThat(second.out()).isEqualTo("java 25.0.1 a b\n");
        assertThat(builds()).isEqualTo(1);
        Path source = Files.writeString(tree.resolve("core/src/main/A.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(haven(variables).code()).isZero();
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void aFailedBuildSaysWhyAndIsTriedAgain() throws IOException, InterruptedException {
        Map<String, String> variables = Map.of("HAVEN_JAVA_HOME", jdk("jdk", "25").toString());
        script(folder.resolve("bin/mvn"), "#!/bin/sh\necho '[ERROR] no such thing'\nexit 1\n");
        Said failed = haven(variables);
        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.err()).contains("[ERROR] no such thing", "build.log");
        script(folder.resolve("bin/mvn"), MAVEN);
        assertThat(haven(variables).code()).isZero();
        assertThat(tree.resolve(".haven/lock")).doesNotExist();
    }

    @Test
    void takesTheNamedJdkBeforeJavaHomeAndPassesByOldOnes()
            throws IOException, InterruptedException {
        String named = jdk("named", "26").toString();
        String home = jdk("home", "25.0.2").toString();
        Map<String, String> both = Map.of("HAVEN_JAVA_HOME", named, "JAVA_HOME", home);
        assertThat(haven(both).out()).startsWith("java 26 ");
        assertThat(haven(Map.of("JAVA_HOME", home)).out()).startsWith("java 25.0.2 ");
        String old = jdk("old", "17.0.9").toString();
        Files.delete(tree.resolve(".haven/jdk"));
        assertThat(haven(Map.of("HAVEN_JAVA_HOME", old, "JAVA_HOME", home)).out())
                .startsWith("java 25.0.2 ");
    }

    @Test
    void findsAJdkInTheUsersFolder() throws IOException, InterruptedException {
        Path home = jdk(".sdkman/candidates/java/30.1-tem", "30.1");
        hideTheJdksOfThisMachine();
        assertThat(haven(Map.of()).out()).startsWith("java 30.1 ");
        assertThat(tree.resolve(".haven/jdk")).content().startsWith(home.toString());
    }

    @Test
    void withoutAJdkItSaysWhatToDo() throws IOException, InterruptedException {
        hideTheJdksOfThisMachine();
        Said said = haven(Map.of("JAVA_HOME", jdk("old", "21").toString()));
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .isEqualTo(
                        "haven: needs a JDK 25 or newer and found none; install one"
                                + " (https://adoptium.net) or set HAVEN_JAVA_HOME\n");
        assertThat(builds()).isZero();
    }

    @Test
    void worksThroughALink() throws IOException, InterruptedException {
        Map<String, String> variables = Map.of("HAVEN_JAVA_HOME", jdk("jdk", "25").toString());
        Path link = Files.createSymbolicLink(folder.resolve("bin/haven"), tree.resolve("haven"));
        assertThat(say(link, variables, "x").out()).isEqualTo("java 25 x\n");
        assertThat(tree.resolve(".haven/built")).exists();
    }
}
