package science.haven.study.polarisation;

import science.haven.quantity.NotationException;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.Electrodes;
import science.haven.study.plan.Technique;
import science.haven.study.plan.TotalConductivity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads what a study says about a DC polarisation.
public final class PolarisationReader {

    /// Keys of a measurement that are its own.
    public static final List<String> KEYS = List.of("electrodes", "total");

    private PolarisationReader() {}

    /// Reads the options of a measurement.
    ///
    /// @param section the entry of the measurement
    /// @return the technique
    /// @throws StudyException if one of them cannot be followed
    public static Technique.Polarisation read(Section section) throws StudyException {
        Optional<YamlNode.Scalar> total = section.scalar("total");
        return new Technique.Polarisation(
                electrodes(section),
                total.isPresent() ? Optional.of(total(total.get())) : Optional.empty());
    }

    private static Electrodes electrodes(Section section) throws StudyException {
        Optional<YamlNode.Scalar> word = section.scalar("electrodes");
        if (word.isEmpty()) {
            return Electrodes.UNKNOWN;
        }
        Optional<Electrodes> electrodes = Electrodes.of(word.get().text());
        if (electrodes.isEmpty()) {
            throw new StudyException(
                    word.get().place(),
                    "electrodes: " + Electrodes.words().collect(Collectors.joining("; ")),
                    word.get().text());
        }
        return electrodes.get();
    }

    /// Either a conductivity, or the name of one in this study.
    private static TotalConductivity total(YamlNode.Scalar total) throws StudyException {
        try {
            Quantity quantity = Quantity.parse(total.text());
            if (quantity.unit().dimension().equals(Unit.SIEMENS_PER_METRE.dimension())
                    && quantity.si().value() > 0) {
                return new TotalConductivity.Given(quantity);
            }
        } catch (NotationException e) {
            int dot = total.text().lastIndexOf('.');
            if (dot > 0) {
                return new TotalConductivity.Of(
                        total.place(),
                        total.text().substring(0, dot),
                        total.text().substring(dot + 1));
            }
        }
        throw new StudyException(
                total.place(),
                "a conductivity > 0 such as '9e-4 S/cm' or 'impedance.total'",
                total.text());
    }
}
