package science.haven.figure.motion;

import science.haven.figure.canvas.Dash;
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

/// Echoes in field gradients over b, where a single diffusion coefficient gives a straight line.
public final class EchoFigures {

    private EchoFigures() {}

    /// A decay with the curve through it.
    ///
    /// @param label name in the legend
    /// @param b b values in s·m⁻²
    /// @param echo echo over that at b = 0, dimensionless
    /// @param uncertainty standard uncertainty, dimensionless; empty for none
    /// @param curveB b values of the curve in s·m⁻², ascending
    /// @param curve the curve, dimensionless
    public record Trace(
            String label,
            double[] b,
            double[] echo,
            double[] uncertainty,
            double[] curveB,
            double[] curve) {

        public Trace {
            b = b.clone();
            echo = echo.clone();
            uncertainty = uncertainty.clone();
            curveB = curveB.clone();
            curve = curve.clone();
        }
    }

    /// Another law for the same points.
    ///
    /// @param label name in the legend
    /// @param curve the curve at the b values of the trace's, dimensionless
    public record Other(String label, double[] curve) {

        public Other {
            curve = curve.clone();
        }
    }

    /// Decays beside each other.
    ///
    /// @param traces one decay each
    /// @return figure of one column
    public static Figure decays(List<Trace> traces) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            draw(series, traces.get(i), Look.of(i, traces.size()));
        }
        return Figure.of(
                "Echo over b",
                Figure.COLUMN,
                70,
                panel(series, abscissa().covering(new Axis.DataAndZero())));
    }

    /// One decay with other laws beside the one that was taken, and what that leaves over.
    ///
    /// @param trace the decay
    /// @param others other laws
    /// @param residuals points less curve, dimensionless as the echoes
    /// @param noise standard uncertainty of a point, dimensionless; 0 if not known
    /// @return figure of one column with two panels
    public static Figure single(Trace trace, List<Other> others, double[] residuals, double noise) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            series.add(
                    new Series.Line(
                            Curves.name(others.get(i).label()),
                            trace.curveB(),
                            others.get(i).curve(),
                            Look.of(i + 1, others.size() + 1).wide(0.6).dashed(Dash.DASHED)));
        }
        draw(series, trace, Look.of(0, others.size() + 1));
        List<Series> rest = new ArrayList<>();
        if (noise > 0) {
            double most = Arrays.stream(trace.b()).max().orElse(1);
            double[] ends = {0, most};
            double[] low = {-noise, -noise};
            double[] high = {noise, noise};
            rest.add(new Series.Band(RichText.EMPTY, ends, low, high, Look.of(7, 8)));
        }
        Look look = Look.of(0, 1).sized(3.4);
        rest.add(new Series.Points(RichText.EMPTY, trace.b(), residuals, look));
        double[] drawn = trace.curveB();
        Axis abscissa =
                abscissa().covering(new Axis.AtLeast(new Range(0, drawn[drawn.length - 1])));
        Panel below =
                Panel.of(
                        abscissa,
                        Axis.linear("data − fit", "").covering(new Axis.DataAndZero()),
                        rest);
        return new Figure(
                "Echo over b, and what the law leaves over",
                Figure.COLUMN,
                90,
                List.of(panel(series, abscissa).weighing(2), below),
                true);
    }

    /// Diffusion coefficients over the diffusion time.
    ///
    /// @param traces one per temperature: diffusion times in s in the place of b, coefficients in
    ///   m²·s⁻¹ in that of the echo
    /// @return figure of one column
    public static Figure times(List<Trace> traces) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < traces.size(); i++) {
            draw(series, traces.get(i), Look.of(i, traces.size()));
        }
        Panel panel = Panel.of(Axis.log("*Δ*", "s"), Axis.log("*D*", "m^{2} s^{−1}"), series);
        return Figure.of("Diffusion over the diffusion time", Figure.COLUMN, 65, panel);
    }

    private static void draw(List<Series> series, Trace trace, Look look) {
        RichText name = Curves.name(trace.label());
        series.add(new Series.Line(name, trace.curveB(), trace.curve(), look.wide(0.9)));
        series.add(
                new Series.Points(
                        name,
                        trace.b(),
                        trace.echo(),
                        new double[0],
                        trace.uncertainty(),
                        look.sized(3.4)));
    }

    private static Panel panel(List<Series> series, Axis abscissa) {
        return Panel.of(abscissa, Axis.log("*S* / *S*_{0}", ""), series);
    }

    private static Axis abscissa() {
        return Axis.linear("*b*", "s m^{−2}");
    }
}
