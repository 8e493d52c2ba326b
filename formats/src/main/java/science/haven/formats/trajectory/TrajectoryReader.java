package science.haven.formats.trajectory;

import science.haven.data.Measurement;
import science.haven.data.Provenance;
import science.haven.data.Trajectory;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.SourceFile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// Trajectories of simulations, whatever program wrote them.
public final class TrajectoryReader implements FormatReader {

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
