package science.haven.spectrum.peak;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.quantity.Unit;
import science.haven.spectrum.peak.PeakLink.Held;
import science.haven.spectrum.peak.PeakLink.Property;
import science.haven.spectrum.peak.PeakLink.Tied;
import science.haven.spectrum.peak.shape.LineShape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the positions, widths and forms of n lines follow from the free non-linear parameters, and
/// which lines share an area.
///
/// Position, width and form of line i are `factor · free[index] + offset`; index −1 means that the
/// value is held at the offset.
final class LineSystem {

    static final int PROPERTIES = 3;

    /// Narrowest line that is looked for, in points, and widest, in lengths of the region.
    static final double NARROWEST = 0.7;

    static final double WIDEST = 1.5;

    final LineShape shape;
    final int lines;
    final int[][] index;
    final double[][] factor;
    final double[][] offset;

    /// Group of the area of each line, and its share of it.
    final int[] group;

    final double[] ratio;
    final int groups;
    final List<Parameter> parameters;

    LineSystem(PeakOptions options, int lines, Region region) {
        this.shape = options.shape();
        this.lines = lines;
        index = new int[lines][PROPERTIES];
        factor = new double[lines][PROPERTIES];
        offset = new double[lines][PROPERTIES];
        group = new int[lines];
        ratio = new double[lines];
        Property[] properties = Property.values();
        List<Parameter> free = new ArrayList<>();
        for (int p = 0; p < PROPERTIES; p++) {
            for (int i = 0; i < lines; i++) {
                claim(options, properties[p], i, region, free);
            }
            for (int i = 0; i < lines; i++) {
                follow(options, properties[p], i);
            }
        }
        parameters = List.copyOf(free);
        groups = groupAreas(options);
    }

    private void claim(
            PeakOptions options, Property property, int i, Region region, List<Parameter> free) {
        int p = property.place();
        boolean shared = options.common() && property != Property.POSITION && i > 0;
        boolean formless = property == Property.FORM && shape.form().isEmpty();
        Optional<Held> held = held(options, property, i);
        index[i][p] = -1;
        if (held.isPresent()) {
            offset[i][p] = held.get().value();
        } else if (!shared && !formless && tie(options, property, i).isEmpty()) {
            index[i][p] = free.size();
            factor[i][p] = 1;
            free.add(parameter(property, i, region));
        }
    }

    private void follow(PeakOptions options, Property property, int i) {
        int p = property.place();
        Optional<Tied> tie = tie(options, property, i);
        if (tie.isPresent()) {
            int leader = leader(options, tie.get());
            copy(p, i, leader, tie.get().factor(), tie.get().offset());
        } else if (options.common()
                && property != Property.POSITION
                && i > 0
                && held(options, property, i).isEmpty()) {
            copy(p, i, 0, 1, 0);
        }
    }

    private int leader(PeakOptions options, Tied tie) {
        int leader = tie.leader();
        if (tie.line() >= lines || leader >= lines) {
            throw new IllegalArgumentException(
                    "a link needs line %d, but there are %d lines"
                            .formatted(Math.max(tie.line(), leader), lines));
        }
        if (tie(options, tie.property(), leader).isPresent()) {
            throw new IllegalArgumentException(
                    "line %d cannot lead: its %s follows another line"
                            .formatted(leader, tie.property()));
        }
        return leader;
    }

    private void copy(int p, int i, int leader, double times, double plus) {
        index[i][p] = index[leader][p];
        factor[i][p] = times * factor[leader][p];
        offset[i][p] = times * offset[leader][p] + plus;
    }

    private int groupAreas(PeakOptions options) {
        int count = 0;
        for (int i = 0; i < lines; i++) {
            if (tie(options, Property.AREA, i).isEmpty()) {
                group[i] = count++;
                ratio[i] = 1;
            }
        }
        for (int i = 0; i < lines; i++) {
            Optional<Tied> tie = tie(options, Property.AREA, i);
            if (tie.isPresent()) {
                group[i] = group[leader(options, tie.get())];
                ratio[i] = tie.get().factor();
            }
        }
        return count;
    }

    private static Optional<Tied> tie(PeakOptions options, Property property, int line) {
        return links(options, property, line).filter(Tied.class::isInstance).map(Tied.class::cast);
    }

    private static Optional<Held> held(PeakOptions options, Property property, int line) {
        return links(options, property, line).filter(Held.class::isInstance).map(Held.class::cast);
    }

    private static Optional<PeakLink> links(PeakOptions options, Property property, int line) {
        return options.links().stream()
                .filter(link -> link.property() == property && link.line() == line)
                .findFirst();
    }

    private Parameter parameter(Property property, int i, Region region) {
        String number = Integer.toString(i + 1);
        return switch (property) {
            case POSITION ->
                    new Parameter(
                            "x" + number,
                            "position",
                            region.unit(),
                            region.lower(),
                            region.upper(),
                            Scale.LINEAR);
            case WIDTH ->
                    new Parameter(
                            "Γ" + number,
                            "full width at half maximum",
                            region.unit(),
                            NARROWEST * region.spacing(),
                            WIDEST * region.length(),
                            Scale.LOG);
            case FORM -> {
                Parameter form = shape.form().orElseThrow();
                yield new Parameter(
                        form.symbol() + number,
                        form.meaning(),
                        Unit.NONE,
                        form.lower(),
                        form.upper(),
                        form.scale());
            }
            case AREA -> throw new IllegalStateException("areas are linear");
        };
    }

    /// Free parameters at given lines; what follows or is held is not read.
    ///
    /// @param state position, width and form of each line
    double[] free(double[][] state) {
        double[] free = new double[parameters.size()];
        boolean[] seen = new boolean[free.length];
        for (int i = 0; i < lines; i++) {
            for (int p = 0; p < PROPERTIES; p++) {
                int k = index[i][p];
                if (k >= 0 && !seen[k]) {
                    seen[k] = true;
                    Parameter parameter = parameters.get(k);
                    double value = (state[i][p] - offset[i][p]) / factor[i][p];
                    free[k] = Math.max(parameter.lower(), Math.min(parameter.upper(), value));
                }
            }
        }
        return free;
    }

    /// Whether one free position moves all lines.
    boolean followsOnePosition() {
        for (int i = 0; i < lines; i++) {
            if (index[i][0] < 0 || index[i][0] != index[0][0]) {
                return false;
            }
        }
        return true;
    }

    double value(double[] free, int line, int property) {
        int k = index[line][property];
        return offset[line][property] + (k < 0 ? 0 : factor[line][property] * free[k]);
    }

    double[][] state(double[] free) {
        double[][] state = new double[lines][PROPERTIES];
        for (int i = 0; i < lines; i++) {
            for (int p = 0; p < PROPERTIES; p++) {
                state[i][p] = value(free, i, p);
            }
        }
        return state;
    }
}
