package science.haven.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import science.haven.formats.batterydata.BatteryDataWriter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What a user waits for: `haven impedance fit` over 1,000 files, from the start of the program to
/// its end, on all cores; the aim is 6 s. Runs `./haven`, so start it in the root of the project.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class FolderBenchmark {

    private static final int FILES = 1000;

    private Path folder = Path.of("");

    /// Writes the files.
    ///
    /// @throws IOException if there is no room for them
    @Setup(Level.Trial)
    public void write() throws IOException {
        folder = Files.createTempDirectory("haven-benchmark");
        for (int i = 0; i < FILES; i++) {
            Files.writeString(
                    folder.resolve("spectrum-%04d.csv".formatted(i)),
                    BatteryDataWriter.spectra(List.of(SyntheticSpectrum.of(i))));
        }
    }

    /// Removes the files.
    ///
    /// @throws IOException if they cannot be removed
    @TearDown(Level.Trial)
    public void remove() throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    /// Fits all files in one run of the program.
    ///
    /// @return the exit code
    /// @throws IOException if the program cannot be started
    /// @throws InterruptedException if the benchmark is stopped
    @Benchmark
    public int thousandFiles() throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("./haven", "impedance", "fit", "--json", "--circuit"));
        command.add(SyntheticSpectrum.CIRCUIT);
        files().forEach(file -> command.add(file.toString()));
        int exit =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start()
                        .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("haven ended with exit code " + exit);
        }
        return exit;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
