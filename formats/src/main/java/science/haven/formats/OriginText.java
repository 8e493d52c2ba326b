package science.haven.formats;

import science.haven.data.Condition;
import science.haven.data.Measurement;
import science.haven.data.Provenance;
import science.haven.quantity.Remark;

import java.util.StringJoiner;

/// Where a measurement comes from in one paragraph, for the description or comment of a written
/// file.
public final class OriginText {

    private OriginText() {}

    /// File, hash, format, instrument, conditions with their doubts, and remarks.
    ///
    /// @param measurement the measurement
    /// @return sentences without line breaks
    public static String of(Measurement measurement) {
        Provenance provenance = measurement.provenance();
        StringJoiner text = new StringJoiner(" ");
        text.add(
                "From %s (%s, SHA-256 %s)."
                        .formatted(provenance.file(), provenance.format(), provenance.sha256()));
        if (!provenance.instrument().isEmpty()) {
            text.add("Instrument: " + provenance.instrument() + ".");
        }
        for (Condition condition : provenance.conditions()) {
            double value = condition.unit().fromSi(condition.value().value());
            String doubt = condition.doubt().map(d -> " (" + d + ")").orElse("");
            text.add("%s: %s %s%s.".formatted(condition.name(), value, condition.unit(), doubt));
        }
        for (Remark remark : provenance.remarks()) {
            text.add(remark.text() + ".");
        }
        return text.toString().replaceAll("[\\p{Cntrl}]+", " ");
    }
}
