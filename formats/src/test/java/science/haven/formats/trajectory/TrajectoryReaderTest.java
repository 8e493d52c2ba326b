package science.haven.formats.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.data.Frame;
import science.haven.data.Trajectory;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/// The same frames in five formats.
class TrajectoryReaderTest {

    @TempDir private Path folder;

    private static SourceFile sample(String name) throws IOException {
        String path = "/md-aimd-li6ps5cl/" + name;
        var url = Objects.requireNonNull(TrajectoryReaderTest.class.getResource(path));
        return SourceFile.read(Path.of(url.getPath()));
    }

    private static Trajectory read(SourceFile file) throws FormatException {
        return (Trajectory) Formats.read(file).getFirst();
    }

    private static Trajectory text(String text) throws FormatException {
        return read(new SourceFile("md", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Frame> frames(Trajectory trajectory) {
        List<Frame> frames = new ArrayList<>();
        trajectory
                .frames()
                .forEach(
                        f ->
                                frames.add(
                                        new Frame(
                                                f.number(),
                                                f.cell(),
                                                f.places().clone(),
                                                f.step(),
                                                f.time())));
        return frames;
    }

    private static String complaint(SourceFile file) {
        try {
            frames(read(file));
        } catch (FormatException e) {
            return String.valueOf(e.getMessage());
        } catch (UncheckedIOException e) {
            return String.valueOf(Objects.requireNonNull(e.getCause()).getMessage());
        }
        return "";
    }

    /// Places of the XDATCAR, of every so-manieth atom.
    private static double[] places(int frame, int every) throws IOException {
        double[] all = frames(read(sample("XDATCAR"))).get(frame).places();
        double[] some = new double[all.length / every];
        for (int i = 0; i < some.length / 3; i++) {
            System.arraycopy(all, 3 * i * every, some, 3 * i, 3);
        }
        return some;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "frames.gro, GROMACS GRO, 2, 1, 2.6e-4",
        "frames.xtc, GROMACS XTC, 5, 1, 2.6e-4",
        "frames.lammpstrj, LAMMPS dump, 2, 8, 1e-5",
        "frames.xyz, extended XYZ, 2, 8, 1e-5",
        "frames.dcd, DCD, 3, 8, 1e-5",
    })
    void readsTheFramesOfTheXdatcar(
            String name, String format, int count, int every, double tolerance) throws IOException {
        Trajectory trajectory = read(sample(name));
        assertThat(trajectory.provenance().format()).isEqualTo(format);
        List<Frame> frames = frames(trajectory);
        assertThat(frames).hasSize(count);
        for (int k = 0; k < 2; k++) {
            double[] expected = places(k, every);
            assertThat(frames.get(k).places()).hasSameSizeAs(expected);
            for (int i = 0; i < expected.length; i++) {
                double apart = frames.get(k).places()[i] - expected[i];
                assertThat(apart - Math.rint(apart)).isCloseTo(0, within(tolerance));
            }
        }
        assertThat(frames.getFirst().cell().edge(0)).isCloseTo(20.312311e-10, within(2e-15));
    }

    @Test
    void namesAtomsWhereTheFileDoes() throws IOException {
        List<String> all = read(sample("XDATCAR")).species();
        assertThat(read(sample("frames.gro")).species()).isEqualTo(all);
        assertThat(read(sample("frames.lammpstrj")).species())
                .isEqualTo(read(sample("frames.xyz")).species())
                .startsWith("Li", "Li");
        assertThat(read(sample("frames.xtc")).species()).hasSize(416).containsOnly("atom");
        assertThat(TrajectoryReader.atoms(sample("frames.gro"))).isEqualTo(all);
    }

    @Test
    void tellsTimesAndSteps() throws IOException {
        List<Frame> packed = frames(read(sample("frames.xtc")));
        assertThat(packed.get(3).time().orElseThrow()).isCloseTo(3e-13, within(1e-18));
        assertThat(packed.get(3).step()).hasValue(150);
        assertThat(frames(read(sample("frames.lammpstrj"))).get(1).step()).hasValue(50);
        assertThat(frames(read(sample("frames.gro"))).get(1).time().orElseThrow())
                .isCloseTo(1e-13, within(1e-18));
    }

    /// The bounds of a tilted box are those of the upright box around it.
    @Test
    void readsATiltedBoxOfLammps() throws IOException {
        Trajectory trajectory =
                text(
                        """
                        ITEM: TIMESTEP
                        7
                        ITEM: NUMBER OF ATOMS
                        1
                        ITEM: BOX BOUNDS xy xz yz pp pp pp
                        -2 11 -2
                        0 11 1
                        0 10 1
                        ITEM: ATOMS id type xs ys zs
                        1 3 0.25 0.5 0.75
                        """);
        Frame frame = frames(trajectory).getFirst();
        assertThat(trajectory.species()).containsExactly("3");
        assertThat(frame.places()).containsExactly(0.25, 0.5, 0.75);
        double[] edges = Arrays.stream(frame.cell().vectors()).map(v -> v * 1e10).toArray();
        assertThat(edges)
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(10, 0, 0, -2, 10, 0, 1, 1, 10);
    }

    @Test
    void readsTheKindsOfALammpsDataFile() throws FormatException {
        String data =
                """
                made
                3 atoms
                2 atom types
                0 10 xlo xhi
                0 10 ylo yhi
                0 10 zlo zhi

                Masses

                1 6.94 # Li
                2 32.06

                Atoms # full

                2 1 2 0.0 1 1 1
                1 1 1 1.0 2 2 2
                3 1 1 1.0 3 3 3
                """;
        SourceFile file = new SourceFile("data", data.getBytes(StandardCharsets.UTF_8));
        assertThat(TrajectoryReader.atoms(file)).containsExactly("Li", "2", "Li");
    }

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "frames.lammpstrj | NUMBER OF ATOMS | NUMBER | :3: expected a line that begins"
                        + " with",
                "frames.lammpstrj | id type element x y z | id q x y z | :9: expected columns",
                "frames.xyz | Lattice=\"20 | Lattice=\"x | :2: expected Lattice=",
                "frames.xyz | pos:R:3 | vel:R:3 | :2: expected Properties with species:S:1",
                "frames.gro | 2.031 | 2,031 | expected",
            })
    void namesThePlace(String name, String sound, String broken, String message)
            throws IOException {
        String whole = new String(sample(name).bytes(), StandardCharsets.UTF_8);
        assertThat(whole).contains(sound);
        String damaged = whole.replaceFirst(java.util.regex.Pattern.quote(sound), broken);
        SourceFile file = new SourceFile(name, damaged.getBytes(StandardCharsets.UTF_8));
        assertThat(complaint(file)).startsWith(name).contains(message);
    }

    @ParameterizedTest(name = "{0} cut at {1}")
    @CsvSource({
        "frames.xtc, 9000, byte 7",
        "frames.xtc, 20, byte 8",
        "frames.dcd, 600, byte",
        "frames.lammpstrj, 4000, 'expected'",
    })
    void namesWhereTheFileEnds(String name, int length, String place) throws IOException {
        byte[] cut = Arrays.copyOf(sample(name).bytes(), length);
        assertThat(complaint(new SourceFile(name, cut))).startsWith(name + ":").contains(place);
    }

    /// What does not fit into the memory is read from the disk, packed or not.
    @ParameterizedTest(name = "packed: {0}")
    @ValueSource(booleans = {true, false})
    void readsLargeFilesFromTheDisk(boolean packed) throws IOException {
        byte[] whole = sample("frames.xtc").bytes();
        Path file = folder.resolve("frames.xtc");
        try (OutputStream raw = Files.newOutputStream(file);
                OutputStream out = packed ? new GZIPOutputStream(raw) : raw) {
            out.write(whole);
        }
        Trajectory streamed = TrajectoryReader.streamed(file, "frames.xtc", 1).orElseThrow();
        assertThat(frames(streamed)).hasSize(5);
        assertThat(frames(streamed).get(4).places())
                .isEqualTo(frames(read(sample("frames.xtc"))).get(4).places());
        assertThat(streamed.provenance().sha256())
                .isEqualTo(new SourceFile("", Files.readAllBytes(file)).sha256());
        assertThat(TrajectoryReader.streamed(file, "frames.xtc")).isEmpty();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 6000));
        assertThatThrownBy(() -> frames(streamed))
                .cause()
                .hasMessageStartingWith("frames.xtc: ")
                .hasMessageContaining(packed ? "an undamaged gzip file" : "the end of the file");
        Path other = Files.writeString(folder.resolve("other"), "no trajectory");
        assertThat(TrajectoryReader.streamed(other, "other", 1)).isEmpty();
    }

    @Test
    void refusesADcdFileWithoutCell() throws IOException {
        byte[] bytes = sample("frames.dcd").bytes().clone();
        bytes[48] = 0;
        assertThatThrownBy(() -> read(new SourceFile("a.dcd", bytes)))
                .hasMessage(
                        "a.dcd: a DCD file without unit cell is not supported: write the cell into"
                                + " it");
    }

    @Test
    void refusesAnAtomTwice() throws FormatException {
        String dump =
                """
                ITEM: TIMESTEP
                0
                ITEM: NUMBER OF ATOMS
                2
                ITEM: BOX BOUNDS pp pp pp
                0 10
                0 10
                0 10
                ITEM: ATOMS id type x y z
                4 1 1 1 1
                4 1 2 2 2
                """;
        assertThatThrownBy(() -> text(dump))
                .hasMessage("md:11: expected every id once in frame 1, found 'atom 4 twice'");
    }
}
