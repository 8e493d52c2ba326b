package science.haven.study.operando;

import science.haven.data.Measurement;
import science.haven.data.Transient;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;
import science.haven.formats.columns.VoltageColumns;
import science.haven.quantity.Remark;
import science.haven.study.file.FilePattern;
import science.haven.study.file.StudyException;
import science.haven.study.plan.OperandoPlan;
import science.haven.study.result.FileResult;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Voltage and current of a cell, as its files hold them.
///
/// @param stretches what each file holds
/// @param charged whether the current is known in all of them
/// @param remarks what was left out or taken from the study
public record CellRecord(List<Stretch> stretches, boolean charged, List<Remark> remarks) {

    /// One file.
    ///
    /// @param source the file
    /// @param data what it holds, on its own clock
    public record Stretch(FileResult.Source source, Transient data) {}

    /// Keeps copies of the lists.
    public CellRecord {
        stretches = List.copyOf(stretches);
        remarks = List.copyOf(remarks);
    }

    /// Reads the files of a cell.
    ///
    /// @param folder the folder of the study
    /// @param cell what the study says
    /// @return what could be read
    /// @throws StudyException if there are no such files
    public static CellRecord read(Path folder, OperandoPlan.Cell cell) throws StudyException {
        Reading reading = new Reading(folder, cell);
        for (FilePattern pattern : cell.files()) {
            for (FilePattern.Match match : pattern.files(folder)) {
                reading.read(match.path());
            }
        }
        return new CellRecord(reading.stretches, reading.charged, reading.remarks);
    }

    private static final class Reading {
        private final Path folder;
        private final OperandoPlan.Cell cell;
        private final List<Stretch> stretches = new ArrayList<>();
        private final List<Remark> remarks = new ArrayList<>();
        private boolean charged = true;

        Reading(Path folder, OperandoPlan.Cell cell) {
            this.folder = folder;
            this.cell = cell;
        }

        void read(Path path) {
            List<String> names = new ArrayList<>();
            folder.relativize(path.toAbsolutePath().normalize())
                    .forEach(n -> names.add(n.toString()));
            String name = String.join("/", names);
            try {
                read(new SourceFile(name, SourceFile.read(path).bytes()));
            } catch (IOException e) {
                unusable(Objects.requireNonNullElse(e.getMessage(), name));
            }
        }

        private void read(SourceFile file) throws FormatException {
            try {
                List<Transient> found = transients(Formats.read(file));
                found.forEach(this::add);
                if (found.isEmpty()) {
                    unusable(file.name() + ": expected voltage and current over time");
                }
            } catch (FormatException e) {
                double steady = cell.current().map(c -> c.si().value()).orElse(0.0);
                withoutCurrent(VoltageColumns.read(file, steady).orElseThrow(() -> e));
            }
        }

        private static List<Transient> transients(List<Measurement> all) {
            return all.stream()
                    .filter(Transient.class::isInstance)
                    .map(Transient.class::cast)
                    .toList();
        }

        private void withoutCurrent(Transient data) {
            add(data);
            Remark remark =
                    cell.current().isPresent()
                            ? new OperandoRemark.CurrentAsStated(cell.current().get().text())
                            : new OperandoRemark.CurrentUnknown(data.provenance().file());
            if (remarks.stream().noneMatch(r -> r.code().equals(remark.code()))) {
                remarks.add(remark);
            }
            charged &= cell.current().isPresent();
        }

        private void add(Transient data) {
            stretches.add(new Stretch(FileResult.Source.of(data.provenance()), data));
        }

        private void unusable(String reason) {
            remarks.add(new OperandoRemark.CellUnreadable(reason));
        }
    }
}
