package science.haven.benchmarks.cost;

import science.haven.data.Trajectory;
import science.haven.formats.Formats;
import science.haven.math.CounterRandom;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Trajectories that do not fit into the memory: how fast XTC files of 1 GB are read, and a study
/// of 1000 ions over 100,000 frames by a program that may use 900 MB. The files, 2.6 GB, are
/// written into a temporary folder first and removed afterwards. To be run from the root of the
/// project:
///
/// ```text
/// java -cp benchmarks/target/haven-benchmarks-0.1.0.jar science.haven.benchmarks.cost.LargeTrajectories
/// ```
public final class LargeTrajectories {

    private static final long GIGABYTE = 1_000_000_000;
    private static final int IONS = 1000;
    private static final int FRAMEWORK = 300;
    private static final int FRAMES = 100_000;
    private static final double EDGE = 30; // Å
    private static final double STEP = 0.2; // Å
    private static final String HEAP = "-Xmx900m";

    private LargeTrajectories() {}

    /// Writes, measures and prints.
    ///
    /// @param arguments none
    /// @throws IOException if there is no room for the files
    /// @throws InterruptedException if the benchmark is stopped
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = System.out;
        Path folder = Files.createTempDirectory("haven-large");
        try {
            Path packed = folder.resolve("large.xtc");
            writePacked(packed);
            for (int pass = 0; pass < 3; pass++) {
                out.println(read(packed));
            }
            Files.delete(packed);
            writeStudy(folder);
            long start = System.nanoTime();
            int exit = run(folder);
            out.printf(
                    Locale.ROOT,
                    "study of %d ions over %d frames with %s: exit code %d after %.0f s%n",
                    IONS,
                    FRAMES,
                    HEAP,
                    exit,
                    (System.nanoTime() - start) * 1e-9);
        } finally {
            remove(folder);
        }
    }

    /// Frames of a simulation again and again.
    private static void writePacked(Path file) throws IOException {
        byte[] frames =
                Files.readAllBytes(
                        Path.of("formats/src/test/resources/md-aimd-li6ps5cl/frames.xtc"));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (long written = 0; written < GIGABYTE; written += frames.length) {
                out.write(frames);
            }
        }
    }

    private static String read(Path file) throws IOException {
        long start = System.nanoTime();
        Trajectory trajectory = (Trajectory) Formats.read(file).getFirst();
        double recognised = (System.nanoTime() - start) * 1e-9;
        int[] count = new int[1];
        long before = processorTime();
        start = System.nanoTime();
        trajectory
                .frames()
                .forEach(
                        _ -> {
                            count[0]++;
                            return true;
                        });
        double seconds = (System.nanoTime() - start) * 1e-9;
        double busy = (processorTime() - before) * 1e-9;
        double megabytes = Files.size(file) * 1e-6;
        return String.format(
                Locale.ROOT,
                "%.0f MB of XTC, %d frames: %.0f MB/s, per processor time %.0f MB/s; hash before"
                        + " that %.1f s",
                megabytes,
                count[0],
                megabytes / seconds,
                megabytes / busy,
                recognised);
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void writeStudy(Path folder) throws IOException {
        Path walks = Files.createDirectory(folder.resolve("study"));
        writeWalks(walks.resolve("walks.dcd"));
        StringBuilder names = new StringBuilder();
        names.append(IONS + FRAMEWORK).append('\n');
        names.append(
                String.format(
                        Locale.ROOT,
                        "Lattice=\"%1$s 0 0 0 %1$s 0 0 0 %1$s\" Properties=species:S:1:pos:R:3%n",
                        EDGE));
        for (int i = 0; i < IONS + FRAMEWORK; i++) {
            names.append(i < IONS ? "Li" : "S").append(" 0 0 0\n");
        }
        Files.writeString(walks.resolve("atoms.xyz"), names);
        Files.writeString(
                walks.resolve("study.yaml"),
                """
                study: Many walks
                sample: {name: walks, ion: Li+}
                measurements:
                  walks:
                    technique: trajectory
                    files: walks.dcd
                    atoms: atoms.xyz
                    interval: 0.1 ps
                    conditions: {temperature: 500 K}
                """);
    }

    /// Random walks in a DCD file, whose coordinates are not packed.
    private static void writeWalks(Path file) throws IOException {
        CounterRandom random = new CounterRandom(1, 1);
        int atoms = IONS + FRAMEWORK;
        double[] places = new double[3 * atoms];
        for (int i = 0; i < places.length; i++) {
            places[i] = random.nextDouble() * EDGE;
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            ByteBuffer control = record(84);
            control.put("CORD".getBytes(StandardCharsets.US_ASCII));
            control.putInt(8, FRAMES).putInt(12, 0).putInt(16, 1).putInt(48, 1).putInt(84, 24);
            write(out, control);
            write(out, record(4));
            write(out, record(4).putInt(4, atoms));
            ByteBuffer cell = record(48);
            for (int k = 0; k < 6; k++) {
                cell.putDouble(4 + 8 * k, k == 0 || k == 2 || k == 5 ? EDGE : 90);
            }
            ByteBuffer axis = record(4 * atoms);
            for (int frame = 0; frame < FRAMES; frame++) {
                write(out, cell);
                for (int k = 0; k < 3; k++) {
                    for (int i = 0; i < atoms; i++) {
                        int at = 3 * i + k;
                        places[at] += i < IONS ? STEP * (2 * random.nextDouble() - 1) : 0;
                        places[at] -= EDGE * Math.floor(places[at] / EDGE);
                        axis.putFloat(4 + 4 * i, (float) places[at]);
                    }
                    write(out, axis);
                }
            }
        }
    }

    /// A record of Fortran: its length before and behind it.
    private static ByteBuffer record(int length) {
        ByteBuffer record = ByteBuffer.allocate(length + 8).order(ByteOrder.LITTLE_ENDIAN);
        return record.putInt(0, length).putInt(length + 4, length).position(4);
    }

    private static void write(OutputStream out, ByteBuffer record) throws IOException {
        byte[] bytes = new byte[record.capacity()];
        record.get(0, bytes);
        out.write(bytes);
    }

    private static int run(Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
        command.addAll(List.of(HEAP, "-XX:+UseSerialGC", "-cp"));
        command.add(System.getProperty("java.class.path", ""));
        command.addAll(List.of("science.haven.cli.Haven", "run"));
        command.add(folder.resolve("study").toString());
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
