package science.haven.figure.motion;

import science.haven.figure.canvas.RichText;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Curves;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Look;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Range;
import science.haven.figure.model.Series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Profiles of a tracer.
public final class TracerFigures {

    private TracerFigures() {}

    /// A profile with the curve through it.
    ///
    /// @param label name in the legend
    /// @param depth places of the points in m, ascending
    /// @param fraction isotope fractions, dimensionless
    /// @param sigma their standard uncertainties, dimensionless; empty if not known
    /// @param curveDepth places of the curve in m, ascending
    /// @param curve the curve, dimensionless
    public record Trace(
            String label,
            double[] depth,
            double[] fraction,
            double[] sigma,
            double[] curveDepth,
            double[] curve) {

        public Trace {
            depth = depth.clone();
            fraction = fraction.clone();
            sigma = sigma.clone();
            curveDepth = curveDepth.clone();
            curve = curve.clone();
        }
    }

    /// Steps of a profile.
    ///
    /// @param depth places of the points in m, ascending
    /// @param fraction isotope fractions, dimensionless
    /// @param sigma their standard uncertainties, dimensionless; empty if not known
    /// @param places places of each curve in m
    /// @param curves the curves, dimensionless
    public record Steps(
            double[] depth,
            double[] fraction,
            double[] sigma,
            List<double[]> places,
            List<double[]> curves) {

        public Steps {
            depth = depth.clone();
            fraction = fraction.clone();
            sigma = sigma.clone();
            places = List.copyOf(places);
            curves = List.copyOf(curves);
        }
    }

    /// Steps at grain boundaries.
    ///
    /// @param steps points and curves
    /// @param element what the tracer is an isotope of
    /// @return figure of one column
    public static Figure steps(Steps steps, String element) {
        List<Series> series = new ArrayList<>();
        series.add(
                new Series.Points(
                        RichText.EMPTY,
                        steps.depth(),
                        steps.fraction(),
                        new double[0],
                        steps.sigma(),
                        Look.of(0, 2).sized(2.2)));
        for (int i = 0; i < steps.curves().size(); i++) {
            series.add(
                    new Series.Line(
                            RichText.EMPTY,
                            steps.places().get(i),
                            steps.curves().get(i),
                            Look.of(1, 2).wide(1.1)));
        }
        Panel panel = Panel.of(Axis.prefixed("*x*", "m"), Axis.linear(element, ""), series);
        return Figure.of("Steps at grain boundaries", Figure.COLUMN, 65, panel);
    }

    /// An image of a tracer.
    ///
    /// @param x places along the edge through which the tracer came in, in m, ascending
    /// @param depth distances from it in m, ascending
    /// @param fraction isotope fractions, dimensionless, row after row from that edge
    /// @param boundaries ends of the boundaries: x, depth, x, depth, in m
    public record Area(double[] x, double[] depth, double[] fraction, List<double[]> boundaries) {

        public Area {
            x = x.clone();
            depth = depth.clone();
            fraction = fraction.clone();
            boundaries = List.copyOf(boundaries);
        }
    }

    /// Images of one specimen above each other, as measured and as a model has it: pale where there
    /// is least of the tracer, dark where there is most.
    ///
    /// @param areas the images, of one size
    /// @param names what each of them is
    /// @return figure of one column
    public static Figure images(List<Area> areas, List<String> names) {
        double least =
                areas.stream().flatMapToDouble(a -> Arrays.stream(a.fraction())).min().orElse(0);
        double most =
                areas.stream().flatMapToDouble(a -> Arrays.stream(a.fraction())).max().orElse(1);
        double span = Math.max(most - least, Double.MIN_NORMAL);
        List<Panel> panels = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            Area area = areas.get(i);
            List<Series> series = new ArrayList<>();
            series.add(
                    new Series.Map(
                            area.x(),
                            area.depth(),
                            Curves.map(area.fraction(), n -> (n - least) / span)));
            Look look = Look.of(1, 2).wide(0.8);
            for (double[] line : area.boundaries()) {
                series.add(
                        new Series.Line(
                                RichText.EMPTY,
                                new double[] {line[0], line[2]},
                                new double[] {line[1], line[3]},
                                look));
            }
            panels.add(
                    Panel.of(
                            Axis.prefixed("*x*", "m").covering(exactly(area.x())),
                            Axis.prefixed("depth", "m").covering(exactly(area.depth())),
                            series));
        }
        return new Figure(
                "Images of a tracer: " + String.join(", ", names),
                Figure.COLUMN,
                70 * areas.size(),
                panels,
                areas.size() > 1);
    }

    private static Axis.Exactly exactly(double[] places) {
        int last = places.length - 1;
        double half = (places[last] - places[0]) / last / 2;
        return new Axis.Exactly(new Range(places[0] - half, places[last] + half));
    }

    /// Profiles in one panel.
    ///
    /// @param traces the profiles
    /// @param element what the tracer is an isotope of, for example `⁶Li / Li`
    /// @return figure of one column
    public static Figure profiles(List<Trace> traces, String element) {
        return Figure.of("Isotope fraction over depth", Figure.COLUMN, 65, panel(traces, element));
    }

    private static Panel panel(List<Trace> traces, String element) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            Trace trace = traces.get(i);
            Look look = Look.of(i, traces.size());
            RichText name = Curves.name(trace.label());
            series.add(
                    new Series.Points(
                            name,
                            trace.depth(),
                            trace.fraction(),
                            new double[0],
                            trace.sigma(),
                            look.sized(2.6)));
            series.add(new Series.Line(name, trace.curveDepth(), trace.curve(), look.wide(1.1)));
        }
        Axis fraction = Axis.linear(element, "").covering(new Axis.DataAndZero());
        return Panel.of(Axis.prefixed("*x*", "m"), fraction, series);
    }

    /// A profile with what the law leaves over, in standard uncertainties.
    ///
    /// @param trace the profile
    /// @param residuals (points − curve)/σ, dimensionless
    /// @param element what the tracer is an isotope of
    /// @return figure of one column with two panels
    public static Figure single(Trace trace, double[] residuals, String element) {
        double[] depth = trace.depth();
        double[] ends = {depth[0], depth[depth.length - 1]};
        double[] one = new double[2];
        Arrays.fill(one, 1);
        double[] minus = {-1, -1};
        double[] curve = trace.curveDepth();
        Axis x =
                Axis.prefixed("*x*", "m")
                        .covering(new Axis.AtLeast(new Range(curve[0], curve[curve.length - 1])));
        Panel below =
                Panel.of(
                        x,
                        Axis.linear("(data − fit) / *σ*", "").covering(new Axis.DataAndZero()),
                        List.of(
                                new Series.Band(RichText.EMPTY, ends, minus, one, Look.of(7, 8)),
                                new Series.Points(
                                        RichText.EMPTY,
                                        depth,
                                        residuals,
                                        Look.of(0, 1).sized(2.6))));
        return new Figure(
                "Isotope fraction over depth, and what the law leaves over",
                Figure.COLUMN,
                82,
                List.of(panel(List.of(trace), element).weighing(2), below),
                true);
    }
}
