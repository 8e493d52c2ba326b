package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The small commands: what is this, write it elsewhere, propose a study, look a nucleus up.
class FolderCommandTest {

    @TempDir private Path folder;

    @Test
    void initProposesAStudyThatRuns() throws IOException {
        Example.copyTo(folder);
        Files.delete(folder.resolve("study.yaml"));
        Console init = Console.haven("init", folder);
        assertThat(init.err()).isEmpty();
        assertThat(init.out()).contains("5 files in 1 measurement");
        String yaml = Files.readString(folder.resolve("study.yaml"));
        assertThat(yaml).contains("files: 'eis/s04147-{temperature °C}deg.txt'");
        Console again = Console.haven("init", folder);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).hasLineCount(1).contains("is there already");
        Files.writeString(
                folder.resolve("study.yaml"), yaml.replace("circuit: auto", "circuit: (RQ)(RQ)Q"));
        assertThat(Console.haven("run", folder).code()).isZero();
    }

    @Test
    void initKnowsExperimentsOverDelays() throws IOException {
        Path example =
                Path.of(System.getProperty("haven.root", "."), "examples/roadmap-relaxation/T1rho");
        for (String number : List.of("50", "52", "55", "58")) {
            for (String file : List.of("acqus", "acqu2s", "vplist", "ser")) {
                Path target = folder.resolve("nmr").resolve(number).resolve(file);
                Files.createDirectories(target.resolveSibling(""));
                Files.copy(example.resolve(number).resolve(file), target);
            }
        }
        Files.copy(example.resolveSibling("lower-field.csv"), folder.resolve("lower-field.csv"));
        assertThat(Console.haven("init", folder).out()).contains("5 files in 2 measurements");
        String yaml = Files.readString(folder.resolve("study.yaml"));
        assertThat(yaml)
                .contains("'7Li t1rho':", "technique: relaxation", "files: 'nmr/*'")
                .contains("# spin lock: 20 kHz", "- motion: ['7Li t1rho', 'lower-field.csv']");
        Files.writeString(
                folder.resolve("study.yaml"),
                yaml.replace("# nucleus", "nucleus").replace("# spin lock", "spin lock"));
        Console run = Console.haven("run", folder);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("T₁ρ", "activation energy");
    }

    @Test
    void initNeedsSomethingToWriteAbout() {
        Console init = Console.haven("init", folder);
        assertThat(init.code()).isEqualTo(1);
        assertThat(init.err())
                .startsWith("haven: %s: expected impedance spectra, NMR".formatted(folder))
                .hasLineCount(1);
    }

    @Test
    void initKnowsAnExperimentThatIsTheFolder() throws IOException {
        Path example =
                Path.of(System.getProperty("haven.root", "."), "examples/roadmap-relaxation/T1rho");
        for (String file : List.of("acqus", "acqu2s", "vplist", "ser")) {
            Files.copy(example.resolve("50").resolve(file), folder.resolve(file));
        }
        assertThat(Console.haven("init", folder).err()).isEmpty();
        Path study = folder.resolve("study.yaml");
        assertThat(study).content().contains("'7Li t1rho':", "files: '.'");
        Files.writeString(study, Files.readString(study).replace("# spin lock", "spin lock"));
        Console run = Console.haven("run", folder);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("\n  \\. ").contains("T₁ρ");
    }

    @Test
    void initJoinsThePiecesOfASimulation() throws IOException {
        Path example =
                Path.of(System.getProperty("haven.root", "."), "examples/argyrodite-simulation/0p");
        for (String run : List.of("run1", "run2")) {
            Path target = folder.resolve("0p").resolve(run).resolve("XDATCAR.gz");
            Files.createDirectories(target.resolveSibling(""));
            Files.copy(example.resolve(run + "-XDATCAR.gz"), target);
        }
        Files.copy(
                example.resolve("run1-XDATCAR.gz"),
                Files.createDirectories(folder.resolve("50p/run1")).resolve("XDATCAR.gz"));
        assertThat(Console.haven("init", folder).out()).contains("3 files in 2 measurements");
        assertThat(folder.resolve("study.yaml"))
                .content()
                .contains("technique: trajectory", "files: '0p/*/XDATCAR.gz'")
                .contains("files: '50p/run1/XDATCAR.gz'", "# interval: 0.1 ps");
    }

    @Test
    void initTakesNoCurveOverTimeForASpectrum() throws IOException {
        String rows = "2.557\t0.165\t0.100\n2.563\t0.175\t0.100\n2.568\t0.178\t0.100\n";
        Files.writeString(folder.resolve("voltage.txt"), rows);
        assertThat(Console.haven("init", folder).err()).contains("found none").hasLineCount(1);
    }

    @Test
    void initTakesOneOfTheExportsOfAMeasurement() throws IOException {
        Path real = root("formats/src/test/resources/eis-li6ps5cl-biologic");
        for (String name :
                List.of("PEIS_LPSCl_IonBlocking_-25C.mpr", "PEIS_LPSCl_IonBlocking_-25C.txt")) {
            Files.copy(real.resolve(name), folder.resolve(name));
        }
        assertThat(Console.haven("init", folder).out()).contains("1 file in 1 measurement");
        assertThat(folder.resolve("study.yaml"))
                .content()
                .contains("files: 'PEIS_LPSCl_IonBlocking_{temperature °C}C.mpr'")
                .contains(
                        "# the same points stand in PEIS_LPSCl_IonBlocking_{temperature °C}C.txt");
    }

    @Test
    void initProposesLineShapesOfNucleiThatHaveThem() throws IOException {
        Path example = root("examples/llto-quadrupole/static/2");
        for (String name : List.of("acqus", "fid")) {
            Path target = Files.createDirectories(folder.resolve("nmr/2")).resolve(name);
            Files.copy(example.resolve(name), target);
        }
        assertThat(Console.haven("init", folder).err()).isEmpty();
        Path study = folder.resolve("study.yaml");
        assertThat(study)
                .content()
                .contains("# 7Li has spin 3/2", "# technique: lineshape", "# spinning: none");
        String told =
                Files.readString(study)
                        .replace("    technique: spectrum\n", "")
                        .replaceAll("# (technique|spinning|sites):", "$1:")
                        .replace("# transitions: central", "transitions: all");
        Files.writeString(study, told);
        Console run = Console.haven("run", folder);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("C_Q");
    }

    @Test
    void initLeavesProfilesOfIsotopesToBeFilledIn() throws IOException {
        Files.copy(
                root("examples/llto-tracer/sims/grain-295K.txt"), folder.resolve("grain-295K.txt"));
        Files.writeString(
                folder.resolve("decay.csv"),
                "b / s/mm²,echo\n0,1\n1000,0.905\n2000,0.819\n4000,0.670\n8000,0.449\n");
        Files.writeString(
                folder.resolve("line.csv"), "position / µm,18O,16O\n1,9,100\n2,8,100\n3,7,100\n");
        assertThat(Console.haven("init", folder).err()).isEmpty();
        Path study = folder.resolve("study.yaml");
        assertThat(study)
                .content()
                .contains("technique: field gradient", "#   technique: tracer")
                .contains("#   files: 'grain-295K.txt'", "#   files: 'line.csv'");
        Files.writeString(study, Files.readString(study).replaceAll("(?m)^  # (  |'[gl])", "  $1"));
        assertThat(Console.haven("run", folder).out()).contains("D*");
    }

    @Test
    void initJoinsSpectraWhoseNamesDifferInNumbers() throws IOException {
        Path real = root("formats/src/test/resources/mri-19f-profiles-li-peo-li");
        List<Path> some;
        try (Stream<Path> all = Files.list(real)) {
            some = all.filter(p -> p.toString().matches(".*\\(\\d+\\)\\.txt")).toList();
        }
        for (Path file : some) {
            Files.copy(file, folder.resolve("19F-a7(00" + some.indexOf(file) + ").txt"));
        }
        Files.copy(some.getFirst(), folder.resolve("19F-a7(009).txt"));
        assertThat(Console.haven("init", folder).err()).isEmpty();
        assertThat(folder.resolve("study.yaml"))
                .content()
                .contains("files: '19F-a7(*).txt'", "# technique: image", "# field of view");
    }

    private static Path root(String path) {
        return Path.of(System.getProperty("haven.root", "."), path);
    }

    @Test
    void initSaysWhatProfilesOfIonsLack() throws IOException {
        Path example = Path.of(System.getProperty("haven.root", "."), "examples/llto-tracer/sims");
        Files.copy(example.resolve("grain-295K.txt"), folder.resolve("grain-295K.txt"));
        Console init = Console.haven("init", folder);
        assertThat(init.code()).isEqualTo(1);
        assertThat(init.err()).contains("how long the isotopes were exchanged").hasLineCount(1);
    }

    @Test
    void inspectSaysWhatAFileIs() throws IOException {
        Path file = Example.copyTo(folder).resolve("eis/s04147-150deg.txt");
        Console inspect = Console.haven("inspect", file, folder.resolve("README.md"));
        assertThat(inspect.code()).isEqualTo(1);
        assertThat(inspect.out())
                .contains("impedance spectrum")
                .contains("150 °C (from the name)")
                .containsPattern("points +42");
        assertThat(inspect.err()).hasLineCount(1).contains("README.md");
    }

    @Test
    void convertWritesColumnsAndNeverOverwrites() throws IOException {
        Path file = Example.copyTo(folder).resolve("eis/s04147-150deg.txt");
        Console convert = Console.haven("convert", file, "--to", "csv");
        assertThat(convert.out().lines()).hasSize(43);
        assertThat(convert.out()).startsWith("Frequency / Hz,");
        Path target = folder.resolve("a.csv");
        assertThat(Console.haven("convert", file, "--to", "csv", "-o", target).code()).isZero();
        assertThat(Files.readString(target)).isEqualTo(convert.out());
        assertThat(Console.haven("convert", file, "--to", "csv", "-o", target).code()).isEqualTo(1);
    }

    @Test
    void nuclideKnowsItsFrequency() {
        Console nuclide = Console.haven("nuclide", "7Li", "--field", "9.4T");
        assertThat(nuclide.out()).contains("3/2").contains("155.54").contains("−4.01 fm²");
        assertThat(Console.haven("nuclide", "9Li").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "init",
                "inspect",
                "impedance fit",
                "impedance check",
                "impedance drt",
                "convert",
                "nuclide",
                "schema"
            })
    void everyCommandHasHelpWithAnExample(String command) {
        Console help = Console.haven((Object[]) (command + " --help").split(" "));
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Usage: haven " + command).contains("Example");
    }

    @Test
    void namesACommandItDoesNotKnow() {
        Console typo = Console.haven("relaxaton");
        assertThat(typo.code()).isEqualTo(2);
        assertThat(typo.err())
                .startsWith("haven: unknown command 'relaxaton', did you mean 'relaxation'?")
                .hasLineCount(1);
    }

    @Test
    void theVersionIsTheBuilds() {
        Console version = Console.haven("--version");
        assertThat(version.out()).matches("haven \\d+\\.\\d+\\.\\d+\\R");
    }
}
