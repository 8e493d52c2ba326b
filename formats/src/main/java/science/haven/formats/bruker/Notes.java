package science.haven.formats.bruker;

import science.haven.data.Condition;
import science.haven.data.Provenance;
import science.haven.formats.SourceFile;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;

/// What is learnt while the files of one signal are read: what to be careful about, and which files
/// were used.
final class Notes {

    private final List<Remark> remarks = new ArrayList<>();
    private final List<Provenance> sources = new ArrayList<>();

    void remark(Remark remark) {
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }

    /// Notes that a file was used beside that of the data.
    void source(SourceFile file) {
        Provenance source =
                new Provenance(
                        file.name(), file.sha256(), BrukerReader.FORMAT, "", List.of(), List.of());
        if (!sources.contains(source)) {
            sources.add(source);
        }
    }

    Provenance provenance(
            String name, SourceFile data, String instrument, List<Condition> conditions) {
        return new Provenance(
                name, data.sha256(), BrukerReader.FORMAT, instrument, conditions, remarks, sources);
    }
}
