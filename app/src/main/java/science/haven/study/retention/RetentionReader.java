package science.haven.study.retention;

import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.file.Section;
import science.haven.study.file.Spelling;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.impedance.ImpedanceReader;
import science.haven.study.plan.Role;
import science.haven.study.plan.Technique;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what a study says about a conductivity that is followed over the storage time.
public final class RetentionReader {

    /// Keys of a measurement that are its own.
    public static final List<String> KEYS =
            Stream.concat(
                            Stream.of("of", "at"),
                            ImpedanceReader.KEYS.stream().filter(key -> !key.equals("series")))
                    .toList();

    private RetentionReader() {}

    /// Reads the options of a measurement.
    ///
    /// @param section the entry of the measurement
    /// @return the technique
    /// @throws StudyException if one of them cannot be followed
    public static Technique.Retention read(Section section) throws StudyException {
        Technique.Impedance spectra = ImpedanceReader.read(section);
        return new Technique.Retention(spectra, role(section, spectra), times(section));
    }

    /// Reads the storage times to give values for.
    ///
    /// @param section the entry of the measurement or of the conclusion
    /// @return the times
    /// @throws StudyException if one of them is no time
    public static List<Quantity> times(Section section) throws StudyException {
        List<Quantity> at = new ArrayList<>();
        for (YamlNode.Scalar time : section.texts("at")) {
            Quantity quantity = Section.quantity(time, "at", Unit.DAY);
            if (!(quantity.si().value() >= 0)) {
                throw new StudyException(time.place(), "a time >= 0 d", time.text());
            }
            at.add(quantity);
        }
        return at;
    }

    private static String role(Section section, Technique.Impedance spectra) throws StudyException {
        Optional<YamlNode.Scalar> of = section.scalar("of");
        if (of.isEmpty()) {
            return Role.TOTAL;
        }
        List<String> known = spectra.roles().toList();
        if (!known.contains(of.get().text())) {
            throw new StudyException(
                    of.get().place(),
                    "unknown role '%s'%s"
                            .formatted(of.get().text(), Spelling.hint(of.get().text(), known)));
        }
        return of.get().text();
    }
}
