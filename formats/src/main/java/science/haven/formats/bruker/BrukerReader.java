package science.haven.formats.bruker;

import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.formats.FolderReader;
import science.haven.formats.FormatException;
import science.haven.formats.SourceFolder;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An experiment of Bruker's TopSpin or XWIN-NMR: the folder with the number of the experiment, in
/// which `fid` or `ser` and their parameters lie, and `pdata` with what was made of them.
///
/// A folder of several experiments is none; neither is one of ParaVision's images.
public final class BrukerReader implements FolderReader {

    static final String FORMAT = "Bruker TopSpin";

    /// A reader; it has no state.
    public BrukerReader() {}

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public Set<String> members() {
        return Set.of("fid", "ser", "acqus", "procs", "1r", "2rr");
    }

    @Override
    public boolean recognises(SourceFolder folder) {
        boolean raw = folder.has("fid") || folder.has("ser");
        boolean processed =
                folder.files().anyMatch(name -> name.matches("(?:pdata/\\d{1,9}/)?(?:1r|2rr)"));
        boolean parameters =
                folder.has("acqus")
                        || folder.files().anyMatch(f -> f.matches("(?:pdata/\\d{1,9}/)?procs"));
        boolean varian = folder.has("procpar");
        return (raw && !varian) || (parameters && (raw || processed));
    }

    @Override
    public List<Measurement> read(SourceFolder folder) throws FormatException {
        List<NmrSignal> signals = new ArrayList<>();
        List<FormatException> failures = new ArrayList<>();
        Experiment experiment = parameters(folder, failures);
        if (folder.has("fid")) {
            attempt(() -> RawSignal.one(experiment), signals, failures);
        }
        if (folder.has("ser")) {
            attempt(() -> RawSignal.many(experiment), signals, failures);
        }
        for (String path : experiment.processed()) {
            if (ProcessedSignal.isThere(experiment, path)) {
                attempt(() -> ProcessedSignal.read(experiment, path), signals, failures);
            }
        }
        if (signals.isEmpty()) {
            throw failures.isEmpty()
                    ? new FormatException(
                            folder.name(), "folder", "fid, ser, or pdata with 1r or 2rr", "none")
                    : failures.getFirst();
        }
        List<Remark> unread =
                failures.stream()
                        .map(f -> (Remark) new BrukerRemark.NotRead(String.valueOf(f.getMessage())))
                        .distinct()
                        .toList();
        return signals.stream().map(signal -> (Measurement) with(signal, unread)).toList();
    }

    /// The parameters that all signals share; processed data can do without them.
    private static Experiment parameters(SourceFolder folder, List<FormatException> failures) {
        try {
            return Experiment.of(folder);
        } catch (FormatException e) {
            failures.add(e);
            return new Experiment(folder, Optional.empty(), Optional.empty());
        }
    }

    private interface Reading {
        NmrSignal read() throws FormatException;
    }

    private static void attempt(
            Reading reading, List<NmrSignal> signals, List<FormatException> failures) {
        try {
            signals.add(reading.read());
        } catch (FormatException e) {
            failures.add(e);
        }
    }

    private static NmrSignal with(NmrSignal signal, List<Remark> more) {
        if (more.isEmpty()) {
            return signal;
        }
        Provenance p = signal.provenance();
        List<Remark> remarks = new ArrayList<>(p.remarks());
        remarks.addAll(more);
        Provenance provenance =
                new Provenance(
                        p.file(),
                        p.sha256(),
                        p.format(),
                        p.instrument(),
                        p.conditions(),
                        remarks,
                        p.others());
        return new NmrSignal(
                signal.values(),
                signal.direct(),
                signal.indirect(),
                signal.acquisition(),
                provenance);
    }
}
