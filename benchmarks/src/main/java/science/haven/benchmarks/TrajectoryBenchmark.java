package science.haven.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import science.haven.data.Lattice;
import science.haven.data.Trajectory;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.math.CounterRandom;
import science.haven.trajectory.IonPaths;
import science.haven.trajectory.MeanSquareDisplacement;
import science.haven.trajectory.WindowCovariance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// Trajectories: reading, mean square displacements at all lags, covariance of windows. To be run
/// from the root of the project, where the sample files lie. The aims are 5 ms for an XDATCAR of
/// 140 frames, 300 MB/s for XTC (33 ms for the 10 MB here), 0.35 s for 1000 ions over 10,000 frames
/// and 10 ms for 126 lags.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class TrajectoryBenchmark {

    private static final int IONS = 1000;
    private static final int FRAMES = 10_000;
    private static final int COPIES = 1000; // of 9792 bytes

    private SourceFile xdatcar = new SourceFile("", new byte[0]);
    private SourceFile packed = xdatcar;
    private IonPaths walk = IonPaths.of(new double[1][3][2], 1, Lattice.box(1, 1, 1));

    /// Reads the samples and makes the walks.
    ///
    /// @throws IOException if the samples are not there
    @Setup
    public void prepare() throws IOException {
        xdatcar = SourceFile.read(Path.of("examples/argyrodite-simulation/50p/run1-XDATCAR.gz"));
        byte[] frames =
                SourceFile.read(Path.of("formats/src/test/resources/md-aimd-li6ps5cl/frames.xtc"))
                        .bytes();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < COPIES; i++) {
            all.write(frames);
        }
        packed = new SourceFile("frames.xtc", all.toByteArray());
        CounterRandom random = new CounterRandom(1, 1);
        double[][][] paths = new double[IONS][3][FRAMES];
        for (double[][] ion : paths) {
            for (double[] path : ion) {
                for (int k = 1; k < FRAMES; k++) {
                    path[k] = path[k - 1] + random.nextDouble() - 0.5;
                }
            }
        }
        walk = IonPaths.of(paths, 1, Lattice.box(1, 1, 1));
    }

    /// Reads 140 frames of 416 atoms from text.
    ///
    /// @return number of frames, so that reading is not optimised away
    /// @throws IOException if the file is damaged
    @Benchmark
    public int xdatcar() throws IOException {
        return frames(xdatcar);
    }

    /// Unpacks 5000 frames of 416 atoms, 10 MB.
    ///
    /// @return number of frames, so that reading is not optimised away
    /// @throws IOException if the file is damaged
    @Benchmark
    public int xtc() throws IOException {
        return frames(packed);
    }

    private static int frames(SourceFile file) throws IOException {
        int[] count = new int[1];
        ((Trajectory) Formats.read(file).getFirst())
                .frames()
                .forEach(
                        frame -> {
                            count[0]++;
                            return true;
                        });
        return count[0];
    }

    /// Mean square displacement at all lags.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public MeanSquareDisplacement displacement() {
        return MeanSquareDisplacement.of(walk);
    }

    /// Covariance of 126 lags over 128 steps.
    ///
    /// @return the result, so that it is not optimised away
    @Benchmark
    public double[][] covariance() {
        return WindowCovariance.ofWalk(129, IntStream.rangeClosed(2, 127).toArray(), 3, 128);
    }
}
