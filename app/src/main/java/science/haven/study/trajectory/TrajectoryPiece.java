package science.haven.study.trajectory;

import science.haven.data.Condition;
import science.haven.data.Trajectory;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// A file of a trajectory before it is joined with the others.
///
/// @param trajectory the file
/// @param conditions what is known about it
record TrajectoryPiece(Trajectory trajectory, List<Condition> conditions) implements Analysed {

    /// File names in the order in which people number: `run2` before `run10`.
    static final Comparator<TrajectoryPiece> ORDER =
            Comparator.comparing(piece -> numbered(piece.trajectory.provenance().file()));

    @Override
    public FileResult result() {
        return FileResult.failed(source(), conditions, "");
    }

    private FileResult.Source source() {
        return FileResult.Source.of(trajectory.provenance());
    }

    /// What pieces of one trajectory have in common.
    String circumstances() {
        return conditions.stream()
                .map(c -> c.name() + "=" + c.value().value())
                .sorted()
                .collect(Collectors.joining(";"));
    }

    private static String numbered(String name) {
        StringBuilder padded = new StringBuilder();
        int digits = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean digit = i < name.length() && Character.isDigit(name.charAt(i));
            if (digit) {
                digits++;
                continue;
            }
            if (digits > 0) {
                padded.append("0".repeat(Math.max(0, 12 - digits))).append(name, i - digits, i);
                digits = 0;
            }
            if (i < name.length()) {
                padded.append(name.charAt(i));
            }
        }
        return padded.toString();
    }
}
