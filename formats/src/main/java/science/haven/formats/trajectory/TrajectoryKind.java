package science.haven.formats.trajectory;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A program whose trajectories are read.
///
/// @param format name of the format
/// @param look whether the beginning of a file, one character per byte, is one of its files
/// @param open how its files are read
record TrajectoryKind(String format, Predicate<String> look, Open open) {

    private static final List<TrajectoryKind> ALL =
            List.of(
                    new TrajectoryKind(
                            "VASP XDATCAR", XdatcarReader::recognises, XdatcarReader::new),
                    new TrajectoryKind("LAMMPS dump", LammpsReader::recognises, LammpsReader::new),
                    new TrajectoryKind(
                            "extended XYZ", ExtendedXyzReader::recognises, ExtendedXyzReader::new),
                    new TrajectoryKind("GROMACS GRO", GroReader::recognises, GroReader::new),
                    new TrajectoryKind("GROMACS XTC", XtcReader::recognises, XtcReader::new),
                    new TrajectoryKind("DCD", DcdReader::recognises, DcdReader::new));

    /// Finds out what a file is.
    ///
    /// @param head its beginning, one character per byte
    static Optional<TrajectoryKind> of(String head) {
        return ALL.stream().filter(kind -> kind.look.test(head)).findFirst();
    }
}
