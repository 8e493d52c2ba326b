package science.haven.formats.biologic;

import science.haven.data.Measurement;
import science.haven.formats.FormatException;
import science.haven.formats.FormatReader;
import science.haven.formats.Header;
import science.haven.formats.SourceFile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// EC-Lab's binary file (`.mpr`): a row of modules, of which `VMP data` holds the points, `VMP
/// loop` the first point of each loop, `VMP Set` and `VMP LOG` what was set and by which
/// instrument.
///
/// The format is not documented by its maker. What is read here was worked out from files whose
/// text export exists; what is not understood is left alone and said in a remark.
public final class EcLabBinaryReader implements FormatReader {

    private static final String FORMAT = "EC-Lab binary";

    /// Offset of the electrode area in cm² in version 10 of the settings.
    private static final int AREA = 0x211;

    /// Offsets of two texts in version 10 of the log.
    private static final int SOFTWARE = 0x3b7;

    private static final int SERIAL_NUMBER = 0x3cf;
    private static final long KNOWN_VERSION = 10;

    /// A reader; it has no state.
    public EcLabBinaryReader() {}

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(SourceFile file) {
        return EcLabModule.startsFile(file);
    }

    @Override
    public List<Measurement> read(SourceFile file) throws FormatException {
        List<EcLabModule> modules = EcLabModule.list(file);
        Optional<EcLabModule> data = EcLabModule.find(modules, "VMP data");
        if (data.isEmpty()) {
            throw new FormatException(
                    file.name(),
                    "byte " + file.bytes().length,
                    "a module VMP data",
                    String.join(", ", modules.stream().map(EcLabModule::name).toList()));
        }
        EcLabRecord layout = EcLabRecord.of(file, data.get());
        Header header = header(modules);
        if (!layout.unknown().isEmpty()) {
            header.remark(new EcLabRemark.UnknownColumns(layout.unknown()));
        }
        return EcLabMeasurements.of(
                table(file, data.get(), layout),
                loops(file, modules, layout.points()),
                header,
                EcLabModule.find(modules, "VMP LOG")
                        .flatMap(log -> EcLabClock.started(log, data.get())));
    }

    private static EcLabTable table(SourceFile file, EcLabModule data, EcLabRecord layout) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        Set<String> wanted =
                EcLabTable.wanted(
                        layout.offsets().keySet().stream().map(EcLabColumn::name).toList());
        for (Map.Entry<EcLabColumn, Integer> entry : layout.offsets().entrySet()) {
            EcLabColumn column = entry.getKey();
            if (wanted.contains(column.name())) {
                double[] values = new double[layout.points()];
                int at = layout.first() + entry.getValue();
                for (int i = 0; i < values.length; i++, at += layout.width()) {
                    values[i] = column.type().read(data.content(), at);
                }
                columns.put(column.name(), values);
            }
        }
        return new EcLabTable(file, data.place(4), columns, List.of());
    }

    /// Number of the loop of each point: `VMP loop` holds a count and the first point of each loop.
    private static int[] loops(SourceFile file, List<EcLabModule> modules, int points)
            throws FormatException {
        int[] loop = new int[points];
        Optional<EcLabModule> found = EcLabModule.find(modules, "VMP loop");
        if (found.isEmpty()) {
            return loop;
        }
        EcLabModule module = found.get();
        long count = module.holds(0, 4) ? module.unsigned(0) : 0;
        if (!module.holds(4, 4 * count)) {
            throw new FormatException(
                    file.name(), module.place(0), "a list of loops", count + " loops");
        }
        for (int k = 0; k < count; k++) {
            long start = module.unsigned(4 + 4 * k);
            if (start < points) {
                loop[(int) start]++;
            }
        }
        Arrays.parallelPrefix(loop, Integer::sum);
        return loop;
    }

    private static Header header(List<EcLabModule> modules) {
        Header header = new Header(FORMAT);
        Optional<EcLabModule> log = known(modules, "VMP LOG");
        String serial = log.map(module -> module.pascal(SERIAL_NUMBER)).orElse("");
        String software = log.map(module -> module.pascal(SOFTWARE)).orElse("");
        header.instrument(EcLabInstrument.name(serial.isBlank() ? "" : "SN " + serial, software));
        known(modules, "VMP Set")
                .filter(module -> module.holds(AREA, Float.BYTES))
                .map(module -> module.content().getFloat(AREA))
                .filter(Float::isFinite)
                .ifPresent(area -> header.area(Double.parseDouble(area.toString())));
        return header;
    }

    /// Settings and log are only looked into where their offsets were checked.
    private static Optional<EcLabModule> known(List<EcLabModule> modules, String name) {
        return EcLabModule.find(modules, name).filter(module -> module.version() == KNOWN_VERSION);
    }
}
