package science.haven.figure.motion;

import science.haven.figure.SpectrumFigures;
import science.haven.figure.canvas.Colour;
import science.haven.figure.canvas.RichText;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Look;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Range;
import science.haven.figure.model.Series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Relaxation times along a spectrum: the spectrum above, each time below where it belongs.
///
/// @param symbol what the times are called, as rich text: `*T*_{1}`
/// @param nucleus for example `7Li`; empty if unknown
/// @param shift abscissa of the spectrum in ppm, ascending
/// @param intensity the spectrum, in any unit
/// @param place where the times belong, in ppm
/// @param extent half of the breadth that each is of, in ppm
/// @param time the times in s
/// @param uncertainty their standard uncertainties in s
public record ProfileFigure(
        String symbol,
        String nucleus,
        double[] shift,
        double[] intensity,
        double[] place,
        double[] extent,
        double[] time,
        double[] uncertainty) {

    /// From this ratio of the longest to the shortest time on the axis is logarithmic.
    private static final double WIDE = 3;

    /// Share of the range of places that is shown beside them.
    private static final double BESIDE = 0.06;

    /// More places than this are drawn as small points.
    private static final int MANY = 30;

    public ProfileFigure {
        shift = shift.clone();
        intensity = intensity.clone();
        place = place.clone();
        extent = extent.clone();
        time = time.clone();
        uncertainty = uncertainty.clone();
    }

    /// Draws them.
    ///
    /// @return figure of one column with two panels
    public Figure figure() {
        Range shown = shown();
        Axis x = SpectrumFigures.shift(nucleus).covering(new Axis.Exactly(shown));
        return new Figure(
                "Relaxation times along a spectrum",
                Figure.COLUMN,
                80,
                List.of(spectrum(x, shown), times(x).weighing(1.4)),
                true);
    }

    private Range shown() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < place.length; i++) {
            low = Math.min(low, place[i] - extent[i]);
            high = Math.max(high, place[i] + extent[i]);
        }
        double beside = BESIDE * (high - low);
        return new Range(low - beside, high + beside);
    }

    private Panel spectrum(Axis x, Range shown) {
        int first = 0;
        while (first < shift.length && shift[first] < shown.low()) {
            first++;
        }
        int end = first;
        double top = Double.MIN_NORMAL;
        while (end < shift.length && shift[end] <= shown.high()) {
            top = Math.max(top, Math.abs(intensity[end++]));
        }
        double[] y = Arrays.copyOfRange(intensity, first, end);
        for (int i = 0; i < y.length; i++) {
            y[i] /= top;
        }
        Look black = Look.of(0, 1).in(Colour.BLACK).wide(0.8);
        Series line =
                new Series.Line(RichText.EMPTY, Arrays.copyOfRange(shift, first, end), y, black);
        return Panel.of(x, Axis.linear("intensity", "arb. u."), List.of(line));
    }

    private Panel times(Axis x) {
        boolean many = place.length > MANY;
        double shortest = Arrays.stream(time).min().orElse(1);
        double longest = Arrays.stream(time).max().orElse(1);
        Axis axis = longest > WIDE * shortest ? Axis.log(symbol, "s") : Axis.linear(symbol, "s");
        List<Series> series = new ArrayList<>();
        series.add(
                new Series.Points(
                        RichText.EMPTY,
                        place,
                        time,
                        many ? new double[0] : extent,
                        uncertainty,
                        Look.of(0, 1).sized(many ? 1.6 : 3.4)));
        return Panel.of(x, axis, series);
    }
}
