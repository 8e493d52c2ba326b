package science.haven.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import science.haven.data.Measurement;
import science.haven.formats.Formats;
import science.haven.formats.SourceFolder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/// Reading a Bruker experiment of 64k complex points that is already in memory: recognising it, its
/// parameters, its numbers and its hash.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@org.openjdk.jmh.annotations.Measurement(iterations = 5, time = 1)
public class SpectrometerBenchmark {

    private static final int NUMBERS = 1 << 17;
    private static final String ACQUS = "/nmr-insitu-7li-lili-tegdme/1/acqus";

    private SourceFolder folder = SourceFolder.of("none", Map.of());

    /// Makes the experiment: the parameters of a sample with a longer signal.
    ///
    /// @throws IOException if the sample is missing
    @Setup
    public void load() throws IOException {
        ByteBuffer fid = ByteBuffer.allocate(Integer.BYTES * NUMBERS).order(ByteOrder.BIG_ENDIAN);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < NUMBERS; i++) {
            fid.putInt(random.nextInt(-1_000_000, 1_000_000));
        }
        try (InputStream in =
                Objects.requireNonNull(
                        SpectrometerBenchmark.class.getResourceAsStream(ACQUS), ACQUS)) {
            String acqus = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            byte[] longer =
                    acqus.replaceFirst("##\\$TD= \\d+", "##\\$TD= " + NUMBERS)
                            .getBytes(StandardCharsets.UTF_8);
            folder = SourceFolder.of("nmr/1", Map.of("acqus", longer, "fid", fid.array()));
        }
    }

    /// Reads the experiment.
    ///
    /// @return the signal, so that nothing is optimised away
    /// @throws IOException if it is damaged
    @Benchmark
    public List<Measurement> fidOf64kPoints() throws IOException {
        return Formats.read(folder);
    }
}
