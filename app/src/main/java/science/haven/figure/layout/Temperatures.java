package science.haven.figure.layout;

import science.haven.figure.canvas.RichText;
import science.haven.figure.canvas.Typeface;
import science.haven.figure.model.Range;
import science.haven.figure.model.TopAxis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Round temperatures along the top of a reciprocal axis, at their true places.
final class Temperatures {
    private static final double WIDE = 1.5;
    private static final double MOST = 7;
    private static final int ENOUGH = 6;
    private static final double BETWEEN = 9; // pt between numbers
    private static final double NARROWEST = 2.2; // pt between ticks
    private static final int[] STEPS = {1000, 500, 200, 100, 50, 20, 10};

    private final TopAxis top;
    private final PlacedAxis axis;

    private Temperatures(TopAxis top, PlacedAxis axis) {
        this.top = top;
        this.axis = axis;
    }

    /// Ticks in the unit of the panel's upper edge.
    static List<Tick> of(PanelLayout layout) {
        PlacedAxis axis = layout.x();
        double factor = axis.prefix().factor();
        double cold = axis.shown().high() * factor;
        double hot = axis.shown().low() * factor;
        if (!(hot > 0)) {
            return List.of();
        }
        TopAxis top = layout.panel().top();
        Range range = new Range(top.shown(cold), top.shown(hot));
        Temperatures temperatures = new Temperatures(top, axis);
        return cold / hot > WIDE && range.span() > STEPS[STEPS.length - 1]
                ? temperatures.uneven(range)
                : temperatures.even(range);
    }

    /// Equal steps; where hot numbers crowd, some are left out.
    private List<Tick> even(Range range) {
        List<Tick> ticks = new ArrayList<>();
        double taken = Double.POSITIVE_INFINITY;
        // cold first: from the right edge inwards
        for (Tick tick : Ticks.linear(range, Ticks.Step.of(range.span(), MOST))) {
            double half = half(tick.label());
            boolean crowded = tick.major() && place(tick.value()) + half > taken;
            ticks.add(crowded ? new Tick(tick.value(), RichText.EMPTY, true) : tick);
            if (tick.major() && !crowded) {
                taken = place(tick.value()) - half - Sizes.GAP;
            }
        }
        return ticks;
    }

    /// Over a wide range no step suits both ends: the roundest numbers first, then others as long
    /// as there is room between them.
    private List<Tick> uneven(Range range) {
        Map<Double, Tick> chosen = new TreeMap<>(Comparator.reverseOrder());
        for (int step : STEPS) {
            List<Tick> candidates = multiples(range, step);
            for (Tick candidate : candidates) {
                if (chosen.values().stream().allMatch(other -> apart(candidate, other))) {
                    chosen.put(candidate.value(), candidate);
                }
            }
            if (chosen.size() >= ENOUGH || step == STEPS[STEPS.length - 1]) {
                for (Tick candidate : candidates) {
                    double next = place(candidate.value() + step);
                    if (place(candidate.value()) - next > NARROWEST) {
                        chosen.putIfAbsent(candidate.value(), Tick.minor(candidate.value()));
                    }
                }
                break;
            }
        }
        return List.copyOf(chosen.values());
    }

    private static List<Tick> multiples(Range range, int step) {
        List<Tick> multiples = new ArrayList<>();
        double first = Math.ceil(range.low() / step) * step;
        // nobody measures over more than a thousand steps
        for (int i = 0; i < 1000 && first + (double) i * step <= range.high(); i++) {
            double value = first + (double) i * step;
            multiples.add(Tick.major(value, Ticks.number(BigDecimal.valueOf((long) value))));
        }
        return multiples;
    }

    private boolean apart(Tick one, Tick other) {
        double distance = Math.abs(place(one.value()) - place(other.value()));
        return distance > half(one.label()) + half(other.label()) + BETWEEN;
    }

    private double place(double temperature) {
        return axis.of(top.reciprocal(temperature));
    }

    private static double half(RichText label) {
        return Typeface.width(label, Sizes.NUMBERS) / 2;
    }
}
