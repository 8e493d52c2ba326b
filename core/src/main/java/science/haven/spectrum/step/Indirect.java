package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.spectrum.signal.Hypercomplex;
import science.haven.spectrum.signal.Signals;
import science.haven.spectrum.signal.TransformPass;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Applies steps along the second dimension: a window, zero filling, the transform, a phase.
///
/// The two phases of the second dimension are brought together first (States, TPPI, States-TPPI,
/// echo-antiecho), of which only the real part of the direct dimension enters: phase that one
/// before. Of a TPPI signal, which is real, the upper half of the spectrum is kept.
///
/// @param steps the steps, in this order
public record Indirect(List<ProcessingStep> steps) implements ProcessingStep {

    public Indirect {
        steps = List.copyOf(steps);
    }

    @Override
    public NmrSignal apply(NmrSignal signal) {
        boolean raw =
                signal.indirect().orElse(signal.direct()) instanceof SpectralAxis axis
                        && axis.domain() == Domain.TIME;
        NmrSignal rows = raw ? Hypercomplex.combined(signal) : signal;
        List<ProcessingStep> left = steps;
        if (rows.indirect().orElse(null) instanceof SpectralAxis axis
                && axis.quadrature() != Quadrature.TPPI) {
            Passage passage = Passage.of(steps, axis);
            if (passage.pass().filter(TransformPass::suitsColumns).isPresent()) {
                rows = passage.pass().orElseThrow().columns(rows);
                left = steps.subList(passage.steps(), steps.size());
            }
        }
        if (left.isEmpty() && !steps.isEmpty()) {
            return rows;
        }
        NmrSignal columns = ProcessingStep.applyAll(left, turned(rows));
        if (columns.direct().quadrature() == Quadrature.TPPI
                && columns.direct().domain() == Domain.FREQUENCY) {
            columns = upperHalf(columns);
        }
        return turned(columns);
    }

    /// Rows and columns changed with one another.
    private static NmrSignal turned(NmrSignal signal) {
        if (!(signal.indirect().orElse(null) instanceof SpectralAxis indirect)) {
            throw new IllegalArgumentException("indirect steps need a second dimension in time");
        }
        int rows = signal.rows();
        int points = signal.direct().points();
        double[] from = signal.values();
        double[] to = new double[from.length];
        int tile = 32;
        for (int r0 = 0; r0 < rows; r0 += tile) {
            for (int c0 = 0; c0 < points; c0 += tile) {
                for (int r = r0; r < Math.min(r0 + tile, rows); r++) {
                    for (int c = c0; c < Math.min(c0 + tile, points); c++) {
                        to[2 * (c * rows + r)] = from[2 * (r * points + c)];
                        to[2 * (c * rows + r) + 1] = from[2 * (r * points + c) + 1];
                    }
                }
            }
        }
        return Signals.with(signal, to, indirect, Optional.of(signal.direct()));
    }

    private static NmrSignal upperHalf(NmrSignal columns) {
        SpectralAxis axis = columns.direct();
        int zero = axis.points() / 2;
        int points = axis.points() - zero;
        double[] to = new double[2 * points * columns.rows()];
        for (int row = 0; row < columns.rows(); row++) {
            int from = 2 * (row * axis.points() + zero);
            System.arraycopy(columns.values(), from, to, 2 * row * points, 2 * points);
        }
        SpectralAxis half =
                new SpectralAxis(
                        Domain.FREQUENCY,
                        Quadrature.COMPLEX,
                        axis.nucleus(),
                        points,
                        -(points / 2) * axis.step(),
                        axis.step(),
                        axis.carrier(),
                        axis.reference());
        return Signals.with(columns, to, half);
    }

    @Override
    public String text() {
        return "indirect: ["
                + steps.stream().map(ProcessingStep::text).collect(Collectors.joining(", "))
                + "]";
    }
}
