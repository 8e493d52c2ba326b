package science.haven.study.exchange;

import science.haven.exchange.exsy.Leak;
import science.haven.exchange.sites.network.SitesOptions;
import science.haven.exchange.sites.network.Topology;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.file.Place;
import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.SitesPlan;
import science.haven.study.plan.Span;
import science.haven.study.plan.Technique;
import science.haven.study.spectrum.SpectraReader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what a study says about exchange.
public final class ExchangeReader {

    /// Keys of a measurement that are its own.
    public static final List<String> KEYS =
            List.of("leak", "reference", "sites", "jumps", "region");

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
        return new Technique.Exchange(
                leak, reference, new SitesPlan(shifts(section), lines(section), region(section)));
    }

    private static List<Quantity> shifts(Section section) throws StudyException {
        List<Quantity> shifts = new ArrayList<>();
        Optional<YamlNode> sites = section.node("sites");
        if (sites.isPresent()
                && sites.get() instanceof YamlNode.Sequence(List<YamlNode> items, Place place)) {
            if (items.size() < 2) {
                throw new StudyException(place, "shifts of two sites or more", "fewer");
            }
            for (YamlNode item : items) {
                shifts.add(Section.quantity(item, "sites", Unit.PPM));
            }
        }
        return shifts;
    }

    private static Optional<Span> region(Section section) throws StudyException {
        Optional<Span> region = SpectraReader.region(section);
        if (region.isPresent()
                && !region.get().from().unit().dimension().equals(Unit.PPM.dimension())) {
            throw new StudyException(
                    section.required("region").place(),
                    "a region in ppm",
                    region.get().from().text());
        }
        return region;
    }

    private static SitesOptions lines(Section section) throws StudyException {
        List<YamlNode.Scalar> jumps = section.texts("jumps");
        Optional<YamlNode> sites = section.node("sites");
        Optional<Integer> number = Optional.empty();
        if (sites.isPresent() && !(sites.get() instanceof YamlNode.Sequence)) {
            String expected = "a number of sites from 2 to 4, or shifts such as [-2 ppm, 4 ppm]";
            YamlNode.Scalar text = Section.scalar(sites.get(), expected, "sites");
            if (!text.text().matches("[2-4]")) {
                throw new StudyException(text.place(), expected, text.text());
            }
            number = Optional.of(Integer.parseInt(text.text()));
        }
        if (jumps.isEmpty()) {
            return number.map(SitesOptions::of).orElse(SitesOptions.FREE);
        }
        Set<Topology.Path> paths = new LinkedHashSet<>();
        for (YamlNode.Scalar jump : jumps) {
            if (!jump.text().strip().matches("[1-4] ?[-–] ?[1-4]")) {
                throw new StudyException(jump.place(), "two sites such as 1-2", jump.text());
            }
            int first = jump.text().strip().charAt(0) - '1';
            int second = jump.text().strip().charAt(jump.text().strip().length() - 1) - '1';
            if (first == second) {
                throw new StudyException(jump.place(), "two sites such as 1-2", jump.text());
            }
            paths.add(new Topology.Path(Math.min(first, second), Math.max(first, second)));
        }
        int last = paths.stream().mapToInt(Topology.Path::second).max().orElse(1) + 1;
        if (number.isPresent() && number.get() < last) {
            throw new StudyException(
                    jumps.getFirst().place(),
                    "jumps among %d sites".formatted(number.get()),
                    "site " + last);
        }
        Topology topology = new Topology(number.orElse(last), List.copyOf(paths));
        if (!topology.isConnected()) {
            throw new StudyException(
                    jumps.getFirst().place(), "jumps that reach all sites", "sites left alone");
        }
        return SitesOptions.of(topology);
    }
}
