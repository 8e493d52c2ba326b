package science.haven.study.operando;

import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.file.Section;
import science.haven.study.file.Spelling;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.Technique;
import science.haven.study.plan.conclusion.IsotopePlan;
import science.haven.study.plan.conclusion.IsotopePlan.Deposit;

import java.util.List;
import java.util.Optional;

/// Reads a conclusion about the isotopes of lithium.
public final class IsotopeReader {

    /// Its keys; the first names it.
    public static final List<String> KEYS =
            List.of(
                    "isotopes",
                    "fraction",
                    "lithium 6",
                    "lithium 7",
                    "sensitivity",
                    "electrolyte",
                    "electrode",
                    "mobile",
                    "charge");

    private static final Unit MOLE = Unit.parse("mol");

    private IsotopeReader() {}

    /// Reads the conclusion.
    ///
    /// @param node the conclusion
    /// @param measurements those of the study
    /// @return what is asked
    /// @throws StudyException if it cannot be followed
    public static IsotopePlan read(YamlNode node, List<MeasurementPlan> measurements)
            throws StudyException {
        Section section = Section.of(node, "the isotopes", KEYS);
        YamlNode.Scalar name =
                Section.scalar(section.required("isotopes"), "name of the deposit", "isotopes");
        Quantity electrolyte = fraction(section, "electrolyte");
        Quantity electrode = fraction(section, "electrode");
        if (electrolyte.si().value() == electrode.si().value()) {
            throw new StudyException(
                    section.required("electrode").place(),
                    "another fraction in the electrode than in the electrolyte",
                    electrode.text());
        }
        Optional<Quantity> mobile = section.positive("mobile", MOLE);
        if (mobile.isPresent()) {
            section.required("charge");
        }
        Optional<Quantity> charge = section.positive("charge", Unit.COULOMB);
        return new IsotopePlan(
                name.place(),
                name.text(),
                deposit(section, measurements),
                electrolyte,
                electrode,
                mobile.map(n -> new IsotopePlan.Drift(n, charge.orElseThrow())));
    }

    private static Deposit deposit(Section section, List<MeasurementPlan> measurements)
            throws StudyException {
        if (section.node("fraction").isPresent()) {
            return new Deposit.Given(fraction(section, "fraction"));
        }
        if (section.node("lithium 6").isEmpty()) {
            throw new StudyException(
                    section.place(), "'fraction', or 'lithium 6' and 'lithium 7'", "neither");
        }
        section.required("sensitivity");
        return new Deposit.Measured(
                integral(section, "lithium 6", measurements),
                integral(section, "lithium 7", measurements),
                section.positive("sensitivity", Unit.NONE).orElseThrow());
    }

    private static Quantity fraction(Section section, String key) throws StudyException {
        section.required(key);
        Quantity fraction = section.quantity(key, Unit.NONE).orElseThrow();
        if (!(fraction.si().value() >= 0 && fraction.si().value() <= 1)) {
            YamlNode node = section.required(key);
            throw new StudyException(node.place(), key + " from 0 to 1", node.found());
        }
        return fraction;
    }

    /// `6Li.metal`: an integral of a measurement of spectra.
    private static String integral(Section section, String key, List<MeasurementPlan> measurements)
            throws StudyException {
        YamlNode.Scalar text = Section.scalar(section.required(key), "measurement.integral", key);
        List<String> known =
                measurements.stream()
                        .filter(plan -> plan.technique() instanceof Technique.Spectra)
                        .flatMap(
                                plan ->
                                        ((Technique.Spectra) plan.technique())
                                                .integrals().keySet().stream()
                                                        .map(name -> plan.name() + "." + name))
                        .toList();
        if (!known.contains(text.text())) {
            throw new StudyException(
                    text.place(),
                    "no such result '%s'%s"
                            .formatted(text.text(), Spelling.hint(text.text(), known)));
        }
        return text.text();
    }
}
