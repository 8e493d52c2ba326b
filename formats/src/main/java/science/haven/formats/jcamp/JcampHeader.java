package science.haven.formats.jcamp;

import science.haven.data.Acquisition;
import science.haven.formats.FormatException;
import science.haven.formats.Header;
import science.haven.quantity.Unit;

import java.util.Optional;

/// What a block says about its measurement besides the numbers.
final class JcampHeader {

    private JcampHeader() {}

    /// Instrument and conditions.
    static Header of(JcampBlock block, String format) throws FormatException {
        Header header = new Header(format);
        block.first("SPECTROMETER/DATASYSTEM", "SPECTROMETERDATASYSTEM", "INSTRUMENTALPARAMETERS")
                .ifPresent(r -> header.instrument(r.value()));
        condition(block, header, "$TE", "temperature", Unit.KELVIN);
        condition(block, header, ".FIELD", "field", Unit.TESLA);
        condition(block, header, ".MASFREQUENCY", "spinning frequency", Unit.HERTZ);
        condition(block, header, "$MASR", "spinning frequency", Unit.HERTZ);
        if (block.text(".ACQUISITIONMODE").toUpperCase(java.util.Locale.ROOT).startsWith("SEQ")) {
            header.remark(new JcampRemark.SequentialSampling());
        }
        return header;
    }

    private static void condition(
            JcampBlock block, Header header, String label, String name, Unit unit)
            throws FormatException {
        Optional<JcampRecord> record = block.first(label);
        if (record.isPresent()) {
            double value = record.get().number();
            if (value > 0) {
                header.condition(name, value, unit);
            }
        }
    }

    /// Title, pulse sequence and number of scans.
    static Acquisition acquisition(JcampBlock block) throws FormatException {
        Optional<JcampRecord> averages = block.first(".AVERAGES", "$NS");
        int scans = averages.isPresent() ? Math.max(1, averages.get().count()) : 1;
        return new Acquisition(
                block.title(),
                block.text(".PULSESEQUENCE"),
                scans,
                Optional.empty(),
                new double[0],
                new double[0],
                new int[0]);
    }
}
