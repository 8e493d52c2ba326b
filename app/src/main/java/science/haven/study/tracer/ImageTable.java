package science.haven.study.tracer;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.text.LabelledTable;
import science.haven.quantity.Unit;
import science.haven.study.plan.TracerPlan;
import science.haven.tracer.IsotopeImage;
import science.haven.tracer.boundary.GrainLine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// An image of a tracer as a table, one row for each pixel in any order:
///
/// ```text
/// x / µm, y / µm, 6Li, 7Li
/// x, y, 6Li, 7Li                with 'pixel: 0.5 µm' in the study
/// ```
///
/// @param image the counts, from the edge through which the tracer came in
/// @param along least place along that edge, as the file counts it, in m
/// @param depth places of the file at the edge, in m
/// @param enters the edge
record ImageTable(IsotopeImage image, double along, double depth, TracerPlan.Area.Edge enters) {

    /// Name of the format.
    static final String FORMAT = "table of an image";

    /// Places of one grid differ from even ones by less, in pixels.
    private static final double UNEVEN = 0.05;

    private static final int MOST = 4_000_000;

    /// Reads the image of a file.
    ///
    /// @return empty if the file is something else
    static Optional<ImageTable> find(SourceFile file, TracerPlan plan) throws FormatException {
        Optional<LabelledTable> table = LabelledTable.of(file);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        int[] columns = new int[4];
        String[] names = {"x", "y", plan.ions().tracer(), plan.ions().other()};
        for (int k = 0; k < 4; k++) {
            OptionalInt column = column(table.get(), names[k]);
            if (column.isEmpty()) {
                return Optional.empty();
            }
            columns[k] = column.getAsInt();
        }
        return Optional.of(new Reading(table.get(), columns, plan).image());
    }

    private static OptionalInt column(LabelledTable table, String name) {
        return IntStream.range(0, table.labels().size())
                .filter(i -> table.labels().get(i).name().strip().equalsIgnoreCase(name))
                .findFirst();
    }

    /// A line of the study as the image counts places.
    GrainLine line(TracerPlan.Area.Line line) {
        boolean turned = enters.depthIsX();
        return new GrainLine(
                (turned ? line.y1() : line.x1()) - along,
                deep(turned ? line.x1() : line.y1()),
                (turned ? line.y2() : line.x2()) - along,
                deep(turned ? line.x2() : line.y2()));
    }

    private double deep(double place) {
        return enters.reversed() ? depth - place : place - depth;
    }

    private record Reading(LabelledTable table, int[] columns, TracerPlan plan) {

        ImageTable image() throws FormatException {
            List<LabelledTable.Row> rows = table.rows();
            if (rows.size() < 4 || rows.size() > MOST) {
                throw table.lines()
                        .wrong(
                                table.head(),
                                "4 to %d pixels".formatted(MOST),
                                String.valueOf(rows.size()));
            }
            double[][] places = new double[2][rows.size()];
            for (int k = 0; k < 2; k++) {
                Unit unit = unit(columns[k]);
                for (int i = 0; i < rows.size(); i++) {
                    places[k][i] =
                            table.si(rows.get(i), columns[k], unit, -Double.MAX_VALUE, "a place");
                }
            }
            TracerPlan.Area.Edge enters = plan.area().enters();
            Grid along = grid(places[enters.depthIsX() ? 1 : 0], rows);
            Grid deep = grid(places[enters.depthIsX() ? 0 : 1], rows);
            if (Math.abs(along.step() - deep.step()) > UNEVEN * along.step()) {
                throw table.lines()
                        .wrong(
                                table.head(),
                                "square pixels",
                                "steps of %.3g m and %.3g m".formatted(along.step(), deep.step()));
            }
            return filled(rows, along, deep, enters);
        }

        /// Without a unit places are numbers of pixels.
        private Unit unit(int column) throws FormatException {
            if (!table.labels().get(column).unit().isEmpty()) {
                return table.unit(column, Unit.METRE);
            }
            if (plan.area().pixel().isEmpty()) {
                throw table.lines()
                        .wrong(
                                table.head(),
                                "heads such as 'x / µm', or the key 'pixel' in the study",
                                table.labels().get(column).name());
            }
            return Unit.NONE;
        }

        private Grid grid(double[] places, List<LabelledTable.Row> rows) throws FormatException {
            double[] sorted = Arrays.stream(places).sorted().distinct().toArray();
            int steps = sorted.length - 1;
            double step = steps > 0 ? (sorted[steps] - sorted[0]) / steps : 0;
            for (int i = 0; i < places.length; i++) {
                double at = (places[i] - sorted[0]) / step;
                if (!(Math.abs(at - Math.rint(at)) < UNEVEN)) {
                    throw table.lines()
                            .wrong(
                                    rows.get(i).line(),
                                    "pixels in even steps",
                                    "%s m".formatted((float) places[i]));
                }
            }
            boolean numbered = table.labels().get(columns[0]).unit().isEmpty();
            double scale = numbered ? plan.area().pixel().map(p -> p.si().value()).orElse(1.0) : 1;
            int[] index = new int[places.length];
            Arrays.setAll(index, i -> (int) Math.rint((places[i] - sorted[0]) / step));
            return new Grid(scale * sorted[0], scale * step, steps + 1, index);
        }

        private ImageTable filled(
                List<LabelledTable.Row> rows, Grid along, Grid deep, TracerPlan.Area.Edge enters)
                throws FormatException {
            if (rows.size() < (long) along.count() * deep.count()) {
                throw table.lines()
                        .wrong(
                                table.head(),
                                "%d × %d pixels".formatted(along.count(), deep.count()),
                                String.valueOf(rows.size()));
            }
            int pixels = along.count() * deep.count();
            double[][] counts = new double[2][pixels];
            boolean[] seen = new boolean[pixels];
            for (int i = 0; i < rows.size(); i++) {
                int row = enters.reversed() ? deep.count() - 1 - deep.at()[i] : deep.at()[i];
                int here = row * along.count() + along.at()[i];
                for (int k = 0; k < 2; k++) {
                    String name = k == 0 ? plan.ions().tracer() : plan.ions().other();
                    counts[k][here] =
                            table.si(
                                    rows.get(i),
                                    columns[2 + k],
                                    Unit.NONE,
                                    0,
                                    "counts of %s >= 0".formatted(name));
                }
                if (seen[here]) {
                    throw table.lines().wrong(rows.get(i).line(), "each pixel once", "a second");
                }
                seen[here] = true;
            }
            return fromSurface(counts, along, deep, enters);
        }

        /// Rows above the surface are left out, where the study says where it lies.
        private ImageTable fromSurface(
                double[][] counts, Grid along, Grid deep, TracerPlan.Area.Edge enters)
                throws FormatException {
            double step = along.step();
            double edge =
                    enters.reversed()
                            ? deep.first() + (deep.count() - 0.5) * step
                            : deep.first() - step / 2;
            double begin =
                    plan.depth()
                            .surface()
                            .filter(b -> b.unit().dimension().equals(Unit.METRE.dimension()))
                            .map(b -> b.si().value())
                            .orElse(edge);
            int before = (int) Math.round((enters.reversed() ? edge - begin : begin - edge) / step);
            if (before < 0 || before > deep.count() - 2) {
                throw table.lines()
                        .wrong(
                                table.head(),
                                "'begins' within the image",
                                "%s µm".formatted((float) (1e6 * begin)));
            }
            int left = before * along.count();
            return new ImageTable(
                    new IsotopeImage(
                            along.count(),
                            step,
                            Arrays.copyOfRange(counts[0], left, counts[0].length),
                            Arrays.copyOfRange(counts[1], left, counts[1].length),
                            plan.ions().sensitivity()),
                    along.first() - step / 2,
                    enters.reversed() ? edge - before * step : edge + before * step,
                    enters);
        }
    }

    /// Places of one coordinate.
    private record Grid(double first, double step, int count, int[] at) {}

    /// What the profile over the depth is made of.
    RawProfile profile() {
        double[] x = new double[image.rows()];
        double[][] counts = new double[2][image.rows()];
        double[] tracer = image.tracer();
        double[] other = image.other();
        for (int i = 0; i < tracer.length; i++) {
            counts[0][i / image.columns()] += tracer[i];
            counts[1][i / image.columns()] += other[i];
        }
        Arrays.setAll(x, r -> (r + 0.5) * image.pixel());
        List<double[]> columns = new ArrayList<>(List.of(x, counts[0], counts[1]));
        return new RawProfile(false, columns, RawProfile.Kind.COUNTS);
    }
}
