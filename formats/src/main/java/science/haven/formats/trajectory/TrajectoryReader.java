package science.haven.formats.trajectory;

import science.haven.data.Measurement;
import science.haven.data.Provenance;
import science.haven.data.Trajectory;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.SourceFile;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Trajectories of simulations, whatever program wrote them.
public final class TrajectoryReader implements FormatReader {

    /// Files from this size on are not held in the memory.
    private static final long LARGE = 1L << 26;

    private static final int HEAD = 1 << 16;

    @Override
    public String format() {
        return "trajectory";
    }

    @Override
    public boolean recognises(SourceFile file) {
        return TrajectoryKind.of(file.head()).isPresent();
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        TrajectoryKind kind = TrajectoryKind.of(file.head()).orElseThrow();
        try {
            return List.of(
                    of(
                            kind,
                            file.name(),
                            file.sha256(),
                            () -> new ByteArrayInputStream(file.bytes())));
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
    }

    /// What the atoms of a file are, to name those of a trajectory that does not.
    ///
    /// @param file a trajectory, or a LAMMPS data file
    /// @return species of the atoms in their order
    /// @throws FormatException if the file tells none
    public static List<String> atoms(SourceFile file) throws FormatException {
        boolean data = LammpsData.recognises(file.head());
        Optional<TrajectoryKind> kind = TrajectoryKind.of(file.head());
        if (!data && kind.isEmpty()) {
            throw new FormatException(
                    file.name(),
                    "file",
                    "atoms: a structure or frame of VASP, LAMMPS, GROMACS or extended XYZ",
                    "something else");
        }
        try (InputStream in = new ByteArrayInputStream(file.bytes())) {
            return data
                    ? LammpsData.species(file)
                    : kind.orElseThrow().open().open(file.name(), in).species();
        } catch (FormatException e) {
            throw e;
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
    }

    /// A large trajectory as its file lies on the disk, of which no more than a frame is in the
    /// memory at a time.
    ///
    /// @param path the file
    /// @param name the file as results name it
    /// @return the trajectory; empty if the file is none, or small enough to be read like others
    /// @throws IOException if it cannot be read
    public static Optional<Trajectory> streamed(Path path, String name) throws IOException {
        return streamed(path, name, LARGE);
    }

    static Optional<Trajectory> streamed(Path path, String name, long least) throws IOException {
        if (!Files.isRegularFile(path) || Files.size(path) < least) {
            return Optional.empty();
        }
        Bytes bytes = () -> unpacked(path);
        byte[] head;
        try (InputStream in = bytes.open()) {
            head = in.readNBytes(HEAD);
        } catch (ZipException | EOFException e) {
            return Optional.empty(); // complained about by whoever reads it whole
        }
        Optional<TrajectoryKind> kind = TrajectoryKind.of(new SourceFile(name, head).head());
        return kind.isEmpty()
                ? Optional.empty()
                : Optional.of(of(kind.get(), name, hash(path), bytes));
    }

    private static InputStream unpacked(Path path) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path), HEAD);
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed ? new GZIPInputStream(in, HEAD) : in;
    }

    private static String hash(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[1 << 20];
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                digest.update(part, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Reads the head now, the frames when they are asked for.
    static Trajectory of(TrajectoryKind kind, String file, String sha256, Bytes bytes)
            throws IOException {
        List<String> species;
        try (InputStream in = bytes.open()) {
            species = kind.open().open(file, in).species();
        }
        return new Trajectory(
                species,
                new FileFrames(file, bytes, kind.open()),
                new Provenance(file, sha256, kind.format(), "", List.of(), List.of()));
    }
}
