package science.haven.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import science.haven.data.Measurement;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// Recognising and reading one file that is already in memory, its hash included.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@org.openjdk.jmh.annotations.Measurement(iterations = 5, time = 1)
public class ReadingBenchmark {

    /// One file of each kind, from the samples of the reader tests.
    @Param({
        "eis-li6ps5cl-biologic/PEIS_LPSCl_IonBlocking_-25C.mpr",
        "eis-li6ps5cl-biologic/PEIS_LPSCl_IonBlocking_-25C.txt",
        "eis-li6ps5cl-biologic/PEIS_LPSCl_IonBlocking_-25C_RelaxIS.txt",
        "eis-temperature-series/s04147-150deg.txt",
        "eis-instrument-formats/exampleDataGamry.DTA",
        "eis-instrument-formats/exampleDataZPlot.z",
        "eis-instrument-formats/exampleDataVersaStudio.par",
        "eis-instrument-formats/exampleData.csv",
    })
    private String name = "";

    private byte[] bytes = {};

    /// Loads the file.
    ///
    /// @throws IOException if it is missing
    @Setup
    public void load() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        ReadingBenchmark.class.getResourceAsStream("/" + name), name)) {
            bytes = in.readAllBytes();
        }
    }

    /// Reads the file.
    ///
    /// @return the measurements, so that nothing is optimised away
    /// @throws IOException if the file is damaged
    @Benchmark
    public List<Measurement> oneFile() throws IOException {
        return Formats.read(new SourceFile(name, bytes));
    }
}
