package science.haven.study.exchange;

import science.haven.exchange.exsy.Leak;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.file.Place;
import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.SitesPlan;
import science.haven.study.plan.Technique;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what a study says about exchange.
public final class ExchangeReader {

    /// Keys of a measurement that are its own.
    public static final List<String> KEYS = List.of("leak", "reference", "sites");

    private static final Map<String, Leak> LEAKS = new LinkedHashMap<>();

    static {
        LEAKS.put("none", Leak.NONE);
        LEAKS.put("shared", Leak.SHARED);
        LEAKS.put("per site", Leak.PER_SITE);
    }

    private ExchangeReader() {}

    /// Reads the options of a measurement.
    ///
    /// @param section the entry of the measurement
    /// @return the technique
    /// @throws StudyException if one of them cannot be followed
    public static Technique.Exchange read(Section section) throws StudyException {
        Leak leak =
                section.word("leak", List.copyOf(LEAKS.keySet()))
                        .map(word -> LEAKS.getOrDefault(word, Leak.SHARED))
                        .orElse(Leak.SHARED);
        boolean reference =
                section.word("reference", List.of("yes", "no")).filter("yes"::equals).isPresent();
        return new Technique.Exchange(leak, reference, new SitesPlan(shifts(section)));
    }

    private static List<Quantity> shifts(Section section) throws StudyException {
        List<Quantity> shifts = new ArrayList<>();
        Optional<YamlNode> sites = section.node("sites");
        if (sites.isPresent()) {
            if (!(sites.get() instanceof YamlNode.Sequence(List<YamlNode> items, Place _))
                    || items.size() < 2) {
                throw new StudyException(
                        sites.get().place(),
                        "shifts of two sites or more, such as [-2 ppm, 4 ppm]",
                        sites.get().found());
            }
            for (YamlNode item : items) {
                shifts.add(Section.quantity(item, "sites", Unit.PPM));
            }
        }
        return shifts;
    }
}
