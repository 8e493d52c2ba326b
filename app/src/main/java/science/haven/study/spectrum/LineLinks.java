package science.haven.study.spectrum;

import science.haven.quantity.NotationException;
import science.haven.quantity.Quantity;
import science.haven.spectrum.peak.PeakLink;
import science.haven.spectrum.peak.PeakLink.Property;
import science.haven.spectrum.peak.PeakOptions;
import science.haven.study.file.Section;
import science.haven.study.file.StudyException;
import science.haven.study.file.YamlNode;
import science.haven.study.plan.LineChoice;
import science.haven.study.plan.LinesPlan;
import science.haven.study.spectrum.amount.LineNames;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a study says ties the lines of a spectrum together: `links: [{line: 2, to: 1, area: 0.5,
/// width: 1, distance: 12 ppm}]`.
///
/// A line is called by its number, counted from the lowest position, or by its name if every line
/// has one.
final class LineLinks {

    private static final List<String> KEYS = List.of("line", "to", "area", "width", "distance");

    private final PeakOptions options;
    private final List<String> names;
    private final int count;
    private final List<PeakLink.Tied> links = new ArrayList<>();
    private final List<LinesPlan.Distance> distances = new ArrayList<>();

    private LineLinks(PeakOptions options, List<String> names, int count) {
        this.options = options;
        this.names = names;
        this.count = count;
    }

    /// Reads the links.
    ///
    /// @param lines what is said of the lines
    /// @param options the same as options
    /// @param named names of the lines
    /// @return the lines with their links
    /// @throws StudyException if a link cannot be kept
    static LinesPlan read(Section lines, PeakOptions options, LineNames named)
            throws StudyException {
        Optional<YamlNode> node = lines.node("links");
        if (node.isEmpty()) {
            return new LinesPlan(options, List.of());
        }
        List<Section> all = new ArrayList<>();
        List<YamlNode> items =
                node.get() instanceof YamlNode.Sequence list ? list.items() : List.of(node.get());
        for (YamlNode item : items) {
            all.add(Section.of(item, "a link", KEYS));
        }
        if (options.lines().isEmpty()) {
            throw new StudyException(node.get().place(), "links need 'number', how many lines");
        }
        int count = options.lines().getAsInt();
        LineLinks links = new LineLinks(options, ascending(named, count), count);
        for (Section link : all) {
            links.add(link);
        }
        PeakLink[] ties = // distances need the unit of a spectrum
                links.links.stream()
                        .filter(link -> link.property() != Property.POSITION)
                        .toArray(PeakLink[]::new);
        return new LinesPlan(options.withLines(count, ties), links.distances);
    }

    /// Names from the lowest position up; none if they do not name every line.
    private static List<String> ascending(LineNames named, int count) {
        List<LineChoice.At> places =
                named.all().stream()
                        .filter(LineChoice.At.class::isInstance)
                        .map(LineChoice.At.class::cast)
                        .sorted(Comparator.comparingDouble(at -> at.position().si().value()))
                        .toList();
        return places.size() == count
                ? places.stream().map(LineChoice.At::name).toList()
                : List.of();
    }

    private void add(Section link) throws StudyException {
        int line = line(link, "line");
        int leader = line(link, "to");
        if (line == leader) {
            throw new StudyException(link.place(), "a link needs two lines");
        }
        Optional<Double> area = ratio(link, "area");
        Optional<Double> width = ratio(link, "width");
        Optional<YamlNode> distance = link.node("distance");
        if (area.isEmpty() && width.isEmpty() && distance.isEmpty()) {
            throw new StudyException(link.place(), "a link needs 'area', 'width' or 'distance'");
        }
        if (width.isPresent() && options.common()) {
            throw new StudyException(
                    link.place(), "'width' contradicts 'common width: yes', which ties all widths");
        }
        if (area.isPresent()) {
            add(link, new PeakLink.Tied(Property.AREA, line, leader, area.get(), 0));
        }
        if (width.isPresent()) {
            add(link, new PeakLink.Tied(Property.WIDTH, line, leader, width.get(), 0));
        }
        if (distance.isPresent()) {
            Quantity apart = apart(distance.get(), line > leader);
            distances.add(new LinesPlan.Distance(line, leader, apart));
            add(link, new PeakLink.Tied(Property.POSITION, line, leader, 1, apart.si().value()));
        }
    }

    /// A line that follows two others, or one that itself follows, is not determined.
    private void add(Section link, PeakLink.Tied tied) throws StudyException {
        for (PeakLink.Tied other : links) {
            boolean twice = other.line() == tied.line();
            boolean chain = other.line() == tied.leader() || other.leader() == tied.line();
            if (other.property() == tied.property() && (twice || chain)) {
                throw new StudyException(
                        link.place(),
                        "line %d: tie lines to one line that follows no other"
                                .formatted(tied.line() + 1));
            }
        }
        links.add(tied);
    }

    private static Quantity apart(YamlNode node, boolean above) throws StudyException {
        YamlNode.Scalar scalar = Section.scalar(node, "a value with its unit", "distance");
        try {
            Quantity distance = Quantity.parse(scalar.text());
            double value = distance.si().value();
            if (above ? value > 0 : value < 0) {
                return distance;
            }
        } catch (NotationException e) {
            throw new StudyException(scalar.place(), "distance: " + e.getMessage());
        }
        throw new StudyException(
                scalar.place(),
                above
                        ? "distance: a value > 0, as lines count from the lowest position"
                        : "distance: a value < 0, as lines count from the lowest position",
                scalar.text());
    }

    private static Optional<Double> ratio(Section link, String key) throws StudyException {
        Optional<Double> ratio = link.number(key);
        if (ratio.isPresent() && !(ratio.get() > 0)) {
            throw new StudyException(
                    link.required(key).place(), key + ": a ratio > 0", link.required(key).found());
        }
        return ratio;
    }

    private int line(Section link, String key) throws StudyException {
        YamlNode.Scalar word = Section.scalar(link.required(key), "a line", key);
        int named = names.indexOf(word.text());
        if (named >= 0) {
            return named;
        }
        if (word.text().matches("[1-9][0-9]?") && Integer.parseInt(word.text()) <= count) {
            return Integer.parseInt(word.text()) - 1;
        }
        throw new StudyException(
                word.place(),
                names.isEmpty()
                        ? "%s: a line from 1 to %d; names serve when each has one under 'names'"
                                .formatted(key, count)
                        : "%s: a line from 1 to %d, or one of %s"
                                .formatted(key, count, String.join(", ", names)),
                word.text());
    }
}
