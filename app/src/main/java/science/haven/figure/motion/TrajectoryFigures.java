package science.haven.figure.motion;

import science.haven.figure.canvas.Colour;
import science.haven.figure.canvas.Dash;
import science.haven.figure.canvas.RichText;
import science.haven.figure.model.Annotation;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Curves;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Look;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Series;

import java.util.ArrayList;
import java.util.List;

/// What ions of a simulation do.
public final class TrajectoryFigures {

    private TrajectoryFigures() {}

    /// Mean square displacements with the line that gives the diffusion coefficient.
    ///
    /// @param label name in the legend
    /// @param time times in ps
    /// @param displacement mean square displacements in Å²
    /// @param lineTime times of the line in ps, ascending
    /// @param lower lower limit of the line in Å²
    /// @param line the line in Å²
    /// @param upper upper limit of the line in Å²
    public record Displacement(
            String label,
            double[] time,
            double[] displacement,
            double[] lineTime,
            double[] lower,
            double[] line,
            double[] upper) {

        public Displacement {
            time = time.clone();
            displacement = displacement.clone();
            lineTime = lineTime.clone();
            lower = lower.clone();
            line = line.clone();
            upper = upper.clone();
        }
    }

    /// Mean square displacements over time, both logarithmic, with the fitted lines.
    ///
    /// @param all one per trajectory
    /// @return figure of one column
    public static Figure displacements(List<Displacement> all) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Displacement one = all.get(i);
            Look look = Look.of(i, all.size());
            series.add(
                    new Series.Band(
                            RichText.EMPTY, one.lineTime(), one.lower(), one.upper(), look));
        }
        for (int i = 0; i < all.size(); i++) {
            Displacement one = all.get(i);
            Look look = Look.of(i, all.size());
            RichText name = Curves.name(one.label());
            series.add(new Series.Line(name, one.time(), one.displacement(), look.wide(1.1)));
            series.add(
                    new Series.Line(
                            RichText.EMPTY,
                            one.lineTime(),
                            one.line(),
                            look.wide(0.8).in(Colour.BLACK).dashed(Dash.DASHED)));
        }
        Panel panel = Panel.of(Axis.log("*t*", "ps"), Axis.log("MSD", "Å^{2}"), series);
        return Figure.of("Mean square displacement over time", Figure.COLUMN, 75, panel);
    }

    /// Diffusion coefficients over the time at which the fit begins.
    ///
    /// @param label name in the legend
    /// @param start first times of the fit in ps
    /// @param coefficient diffusion coefficients in cm²/s
    /// @param uncertainty standard uncertainties in cm²/s
    /// @param chosen the first time that was taken in ps
    public record Starts(
            String label,
            double[] start,
            double[] coefficient,
            double[] uncertainty,
            double chosen) {

        public Starts {
            start = start.clone();
            coefficient = coefficient.clone();
            uncertainty = uncertainty.clone();
        }
    }

    /// How a diffusion coefficient depends on where the fit begins.
    ///
    /// @param all one per trajectory
    /// @return figure of one column
    public static Figure starts(List<Starts> all) {
        List<Series> series = new ArrayList<>();
        List<Annotation> said = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Starts one = all.get(i);
            Look look = Look.of(i, all.size());
            series.add(
                    new Series.Points(
                            all.size() > 1 ? Curves.name(one.label()) : RichText.EMPTY,
                            one.start(),
                            one.coefficient(),
                            new double[0],
                            one.uncertainty(),
                            look.sized(3)));
            said.add(new Annotation.Upright(one.chosen(), look.colour()));
        }
        Panel panel =
                Panel.of(
                                Axis.log("begin of the fit", "ps"),
                                Axis.log("*D*^{*}", "cm^{2} s^{−1}"),
                                series)
                        .saying(said);
        return Figure.of(
                "Diffusion coefficient over the begin of the fit", Figure.COLUMN, 65, panel);
    }

    /// How far ions went, over the distance.
    ///
    /// @param label name in the legend, the time
    /// @param radius distances in Å
    /// @param density probability per distance in Å⁻¹
    public record Distribution(String label, double[] radius, double[] density) {

        public Distribution {
            radius = radius.clone();
            density = density.clone();
        }
    }

    /// The self part of van Hove's function at several times.
    ///
    /// @param all one per time
    /// @return figure of one column
    public static Figure distributions(List<Distribution> all) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Distribution one = all.get(i);
            Look look = Look.of(i, all.size()).wide(1.1);
            series.add(
                    new Series.Line(Curves.name(one.label()), one.radius(), one.density(), look));
        }
        Panel panel =
                Panel.of(
                        Axis.linear("*r*", "Å"),
                        Axis.linear("4π*r*^{2} *G*_{s}", "Å^{−1}").covering(new Axis.DataAndZero()),
                        series);
        return Figure.of("How far ions went", Figure.COLUMN, 65, panel);
    }
}
