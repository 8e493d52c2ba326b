package science.haven.figure.motion;

import science.haven.figure.canvas.Colour;
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

/// What nuclei of simulated ions see.
public final class SpinFigures {

    private SpinFigures() {}

    /// An interaction that fluctuates.
    ///
    /// @param label name in the legend: `dipoles`
    /// @param time times in ps, ascending
    /// @param correlation correlation function over its value at time 0, dimensionless
    /// @param frequency frequencies in Hz, ascending
    /// @param density spectral density over G(0), in ps
    public record Fluctuation(
            String label,
            double[] time,
            double[] correlation,
            double[] frequency,
            double[] density) {

        public Fluctuation {
            time = time.clone();
            correlation = correlation.clone();
            frequency = frequency.clone();
            density = density.clone();
        }
    }

    /// Correlation functions over time.
    ///
    /// @param all one per interaction
    /// @return figure of one column
    public static Figure correlations(List<Fluctuation> all) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Fluctuation one = all.get(i);
            Look look = Look.of(i, all.size()).wide(1.1);
            RichText name = Curves.name(one.label());
            series.add(new Series.Line(name, one.time(), one.correlation(), look));
        }
        Panel panel =
                Panel.of(
                        Axis.log("*t*", "ps"),
                        Axis.linear("*G*(*t*) / *G*(0)", "").covering(new Axis.DataAndZero()),
                        series);
        return Figure.of("Correlation of what nuclei see", Figure.COLUMN, 65, panel);
    }

    /// Spectral densities over frequency.
    ///
    /// @param all one per interaction
    /// @param larmor Larmor frequency in Hz
    /// @return figure of one column
    public static Figure densities(List<Fluctuation> all, double larmor) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Fluctuation one = all.get(i);
            Look look = Look.of(i, all.size()).wide(1.1);
            RichText name = Curves.name(one.label());
            series.add(new Series.Line(name, one.frequency(), one.density(), look));
        }
        Panel panel =
                Panel.of(Axis.log("frequency", "Hz"), Axis.log("*J*(*ω*) / *G*(0)", "ps"), series)
                        .saying(
                                List.of(
                                        new Annotation.Upright(larmor, Colour.BLACK),
                                        new Annotation.Upright(2 * larmor, Colour.BLACK)));
        return Figure.of("Spectral density of what nuclei see", Figure.COLUMN, 65, panel);
    }
}
