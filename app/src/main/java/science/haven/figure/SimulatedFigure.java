package science.haven.figure;

import science.haven.figure.canvas.Colour;
import science.haven.figure.canvas.RichText;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Look;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A simulated spectrum with the sites it is made of.
///
/// @param nucleus for example `7Li`
/// @param shift chemical shifts in ppm, ascending
/// @param total the spectrum, in any one unit, at the places of `shift`
/// @param sites what each site adds to it, by name
public record SimulatedFigure(
        String nucleus, double[] shift, double[] total, Map<String, double[]> sites) {

    public SimulatedFigure {
        shift = shift.clone();
        total = total.clone();
        sites = new LinkedHashMap<>(sites);
    }

    /// Draws it, scaled to a height of 1.
    ///
    /// @return figure of one column
    public Figure figure() {
        double unit = Arrays.stream(total).max().orElse(1);
        List<Series> series = new ArrayList<>();
        int k = 0;
        for (Map.Entry<String, double[]> site : sites.entrySet()) {
            Look look = Look.of(k++, Math.max(3, sites.size())).wide(0.6);
            double[] line = scaled(site.getValue(), unit);
            series.add(new Series.Band(RichText.EMPTY, shift, new double[line.length], line, look));
            series.add(new Series.Line(RichText.plain(site.getKey()), shift, line, look));
        }
        Look black = Look.of(0, 1).in(Colour.BLACK).wide(0.8);
        RichText name = sites.isEmpty() ? RichText.EMPTY : RichText.plain("total");
        series.add(new Series.Line(name, shift, scaled(total, unit), black));
        return Figure.of(
                "simulated spectrum of " + nucleus,
                Figure.COLUMN,
                60,
                Panel.of(
                        SpectrumFigures.shift(nucleus),
                        Axis.linear("intensity", "arb. u."),
                        series));
    }

    private static double[] scaled(double[] values, double unit) {
        return Arrays.stream(values).map(v -> v / (unit > 0 ? unit : 1)).toArray();
    }
}
