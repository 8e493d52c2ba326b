package science.haven.study.file;

import science.haven.data.Condition;
import science.haven.data.Provenance;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The conditions a study can name, and what holds when study, file and file name disagree.
public final class Conditions {

    private record Kind(String name, Unit unit) {}

    private static final List<Kind> KINDS =
            List.of(
                    new Kind("temperature", Unit.KELVIN),
                    new Kind("time", Unit.SECOND),
                    new Kind("voltage", Unit.VOLT),
                    new Kind("pressure", Unit.parse("Pa")),
                    new Kind("relative humidity", Unit.NONE),
                    new Kind("milling time", Unit.SECOND),
                    new Kind("composition", Unit.NONE),
                    new Kind("recycle delay", Unit.SECOND),
                    new Kind("mixing time", Unit.SECOND));

    private Conditions() {}

    /// Names of all conditions.
    ///
    /// @return for example `temperature`
    public static List<String> names() {
        return KINDS.stream().map(Kind::name).toList();
    }

    /// The SI unit of a condition.
    ///
    /// @param name its name
    /// @param place where it stands in the study
    /// @return the unit
    /// @throws StudyException if there is no such condition
    public static Unit kind(String name, Place place) throws StudyException {
        for (Kind kind : KINDS) {
            if (kind.name().equals(name)) {
                return kind.unit();
            }
        }
        throw new StudyException(
                place, "unknown condition '%s'%s".formatted(name, Spelling.hint(name, names())));
    }

    /// One condition of each name: the study's word before the file's, the file's before its
    /// name's. A doubt that the user has spoken against is dropped.
    ///
    /// @param written what the study says
    /// @param provenance what the file says
    /// @param named what the name of the file says
    /// @param confirmed conditions of the file the user believes although they look doubtful
    /// @return the conditions, sorted by name
    public static List<Condition> merged(
            List<Condition> written,
            Provenance provenance,
            List<Condition> named,
            Set<String> confirmed) {
        List<Condition> all = new ArrayList<>(written);
        for (Condition condition : provenance.conditions()) {
            all.add(confirmed.contains(condition.name()) ? sure(condition) : condition);
        }
        all.addAll(named);
        all.sort(Comparator.comparing(Condition::origin));
        Map<String, Condition> best = new LinkedHashMap<>();
        all.forEach(condition -> best.merge(condition.name(), condition, Conditions::better));
        return best.values().stream().sorted(Comparator.comparing(Condition::name)).toList();
    }

    /// A doubtful word of the file is worth less than a plain one from the file's name.
    private static Condition better(Condition first, Condition second) {
        return first.doubt().isPresent() && second.doubt().isEmpty() ? second : first;
    }

    private static Condition sure(Condition condition) {
        return new Condition(
                condition.name(),
                condition.value(),
                condition.unit(),
                Condition.Origin.STUDY,
                Optional.empty());
    }
}
