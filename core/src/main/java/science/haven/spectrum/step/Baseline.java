package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.spectrum.baseline.BaselineMethod;
import science.haven.spectrum.baseline.BaselineRemark;
import science.haven.spectrum.baseline.SignalFree;
import science.haven.spectrum.baseline.Span;
import science.haven.spectrum.signal.Signals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Takes away what lies under the lines of a phased spectrum, row by row. Only the real part is
/// corrected, so the phase has to be right before.
///
/// @param method how the curve is found
/// @param regions where no signal is; empty: found in the data, the same for all rows
public record Baseline(BaselineMethod method, List<Span> regions) implements ProcessingStep {

    /// Part of the spectrum across which a polynomial of higher order would only swing.
    private static final double WIDE_GAP = 0.5;

    public Baseline {
        regions = List.copyOf(regions);
    }

    @Override
    public Settled settle(NmrSignal signal) {
        if (!regions.isEmpty() || method instanceof BaselineMethod.Whittaker) {
            return new Settled(List.of(this), List.of());
        }
        SpectralAxis axis = Signals.frequency(signal, "a baseline");
        boolean[] free = new boolean[axis.points()];
        java.util.Arrays.fill(free, true);
        for (int row = 0; row < signal.rows(); row++) {
            double[] real = real(signal, row);
            boolean[] own =
                    method instanceof BaselineMethod.Clipped clipped
                            ? SignalFree.clipped(real, clipped)
                            : SignalFree.of(real);
            for (int i = 0; i < free.length; i++) {
                free[i] &= own[i];
            }
        }
        double gap = gap(free);
        if (method instanceof BaselineMethod.Polynomial polynomial
                && polynomial.order() > 1
                && gap > WIDE_GAP) {
            BaselineMethod straight = new BaselineMethod.Polynomial(1);
            return new Settled(
                    List.of(new Baseline(straight, spans(axis, free))),
                    List.of(new BaselineRemark.WideGap(gap, polynomial.order())));
        }
        BaselineMethod settled =
                method instanceof BaselineMethod.Clipped clipped
                        ? new BaselineMethod.Polynomial(clipped.order())
                        : method;
        return new Settled(List.of(new Baseline(settled, spans(axis, free))), List.of());
    }

    @Override
    public NmrSignal apply(NmrSignal signal) {
        if (regions.isEmpty() && !(method instanceof BaselineMethod.Whittaker)) {
            return settle(signal).apply(signal);
        }
        SpectralAxis axis = Signals.frequency(signal, "a baseline");
        boolean[] free = free(axis);
        double[] to = signal.values().clone();
        for (int row = 0; row < signal.rows(); row++) {
            double[] under = method.under(real(signal, row), free);
            int offset = 2 * row * axis.points();
            for (int i = 0; i < axis.points(); i++) {
                to[offset + 2 * i] -= under[i];
            }
        }
        return Signals.with(signal, to, axis);
    }

    /// Longest part of the points that is not free.
    private static double gap(boolean[] free) {
        int longest = 0;
        int length = 0;
        for (boolean point : free) {
            length = point ? 0 : length + 1;
            longest = Math.max(longest, length);
        }
        return (double) longest / Math.max(free.length, 1);
    }

    private static double[] real(NmrSignal signal, int row) {
        int points = signal.direct().points();
        double[] real = new double[points];
        for (int i = 0; i < points; i++) {
            real[i] = signal.values()[2 * (row * points + i)];
        }
        return real;
    }

    /// Marks the points of the regions; half a point of tolerance, because ends are written as
    /// numbers.
    private boolean[] free(SpectralAxis axis) {
        boolean[] free = new boolean[axis.points()];
        for (Span span : regions) {
            double from = (axis.offset(span.from()) - axis.start()) / axis.step();
            double to = (axis.offset(span.to()) - axis.start()) / axis.step();
            int first = (int) Math.max(Math.ceil(from - 0.5), 0);
            int last = (int) Math.min(Math.floor(to + 0.5), axis.points() - 1);
            for (int i = first; i <= last; i++) {
                free[i] = true;
            }
        }
        return free;
    }

    private static List<Span> spans(SpectralAxis axis, boolean[] free) {
        List<Span> spans = new ArrayList<>();
        int i = 0;
        while (i < free.length) {
            int end = i;
            while (end < free.length && free[end]) {
                end++;
            }
            if (end > i) {
                spans.add(new Span(axis.ppm(axis.at(i)), axis.ppm(axis.at(end - 1))));
            }
            i = end + 1;
        }
        if (spans.isEmpty() && free.length > 0) {
            int edge = free.length / 20;
            spans.add(new Span(axis.ppm(axis.at(0)), axis.ppm(axis.at(edge))));
            spans.add(
                    new Span(
                            axis.ppm(axis.at(free.length - 1 - edge)),
                            axis.ppm(axis.at(free.length - 1))));
        }
        return spans;
    }

    @Override
    public String text() {
        if (regions.isEmpty()) {
            return "baseline: {" + method.text() + "}";
        }
        return "baseline: {%s, regions: [%s]}"
                .formatted(
                        method.text(),
                        regions.stream()
                                .map(s -> "%s to %s ppm".formatted(s.from(), s.to()))
                                .collect(Collectors.joining(", ")));
    }
}
