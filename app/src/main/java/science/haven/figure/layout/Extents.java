package science.haven.figure.layout;

import science.haven.figure.model.Axis;
import science.haven.figure.model.AxisScale;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Range;
import science.haven.figure.model.Series;

import java.util.Optional;

/// What the data of a panel cover, and what its axes therefore show.
final class Extents {
    private static final double ROOM = 0.05;

    private final AxisScale scale;
    private Optional<Range> range = Optional.empty();

    private Extents(AxisScale scale) {
        this.scale = scale;
    }

    /// What the horizontal axis shows, in the unit of the data.
    static Range x(Panel panel) {
        Extents extents = new Extents(panel.x().scale());
        for (Series series : panel.series()) {
            extents.add(series.x());
            if (series instanceof Series.Points points) {
                extents.add(points.x(), points.xError());
            }
        }
        return extents.shown(panel.x());
    }

    /// What the vertical axis shows, in the unit of the data.
    static Range y(Panel panel) {
        Extents extents = new Extents(panel.y().scale());
        for (Series series : panel.series()) {
            switch (series) {
                case Series.Points points -> {
                    extents.add(points.y());
                    extents.add(points.y(), points.yError());
                }
                case Series.Line line -> extents.add(line.y());
                case Series.Band band -> {
                    extents.add(band.lower());
                    extents.add(band.upper());
                }
                case Series.Steps steps -> extents.add(steps.y());
                case Series.Stems stems -> extents.add(stems.y());
                case Series.Map map -> extents.add(map.y());
            }
        }
        return extents.shown(panel.y());
    }

    private void add(double[] values) {
        for (double value : values) {
            add(value);
        }
    }

    private void add(double[] values, double[] errors) {
        for (int i = 0; i < errors.length; i++) {
            add(values[i] - errors[i]);
            add(values[i] + errors[i]);
        }
    }

    private void add(double value) {
        if (scale.shows(value)) {
            range = Optional.of(range.map(r -> r.with(value)).orElse(new Range(value, value)));
        }
    }

    private Range shown(Axis axis) {
        return switch (axis.extent()) {
            case Axis.Exactly(Range wanted) -> usable(wanted);
            case Axis.AtLeast(Range least) -> {
                add(least.low());
                add(least.high());
                yield roomy();
            }
            case Axis.DataAndZero() -> {
                add(0);
                yield roomy();
            }
            case Axis.Data() -> roomy();
        };
    }

    private Range roomy() {
        Range data =
                usable(range.orElse(scale == AxisScale.LOG ? new Range(1, 10) : new Range(0, 1)));
        double low = scale.position(data.low());
        double high = scale.position(data.high());
        double room = ROOM * (high - low);
        return new Range(scale.value(low - room), scale.value(high + room));
    }

    /// An interval of no length, or of one that rounding eats, is opened around its value.
    private Range usable(Range data) {
        double low = data.low();
        double high = data.high();
        if (scale == AxisScale.LOG) {
            return high / low > 1 + 1e-6 ? data : new Range(low / 2, high * 2);
        }
        double size = Math.max(Math.abs(low), Math.abs(high));
        if (data.span() > 1e-9 * size) {
            return data;
        }
        double half = size > 0 ? 0.1 * size : 1;
        return new Range(low - half, high + half);
    }
}
