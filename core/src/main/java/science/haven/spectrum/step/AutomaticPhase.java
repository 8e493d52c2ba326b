package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.quantity.Remark;
import science.haven.spectrum.phase.FoundPhase;
import science.haven.spectrum.phase.PhaseEntropy;
import science.haven.spectrum.phase.PhaseRemark;
import science.haven.spectrum.phase.PhaseSearch;
import science.haven.spectrum.signal.Signals;

import java.util.List;

/// Finds the phase of a spectrum and turns it; rows of an array share the phase of the strongest.
///
/// @param method how the phase is found
public record AutomaticPhase(Method method) implements ProcessingStep {

    /// How a phase is found.
    public enum Method {
        /// From the phase of every line: see [PhaseSearch]. Sharp and broad lines, either sign,
        /// spinning sidebands, a rolling baseline.
        LINES,
        /// Least entropy of the derivative, without negative points: see [PhaseEntropy].
        ENTROPY
    }

    /// From the lines.
    public AutomaticPhase() {
        this(Method.LINES);
    }

    @Override
    public Settled settle(NmrSignal signal) {
        SpectralAxis axis = Signals.frequency(signal, "a phase");
        double[] row = strongest(signal);
        FoundPhase found =
                switch (method) {
                    case LINES -> PhaseSearch.find(row, axis.points());
                    case ENTROPY -> PhaseEntropy.find(row, axis.points());
                };
        double pivot = axis.start() + (found.pivot() * axis.points() - 0.5) * axis.step();
        List<Remark> remarks =
                found.determined()
                        ? List.of()
                        : List.of(
                                new PhaseRemark.PhaseUncertain(found.uncertainty(), found.lines()));
        return new Settled(List.of(new Phase(found.p0(), found.p1(), pivot)), remarks);
    }

    @Override
    public NmrSignal apply(NmrSignal signal) {
        return settle(signal).apply(signal);
    }

    /// The row of greatest power; of several delays that fill it alike, the last.
    private static double[] strongest(NmrSignal signal) {
        if (signal.rows() == 1) {
            return signal.values();
        }
        int length = 2 * signal.direct().points();
        double most = -1;
        int best = 0;
        for (int row = 0; row < signal.rows(); row++) {
            double power = 0;
            for (int i = row * length; i < (row + 1) * length; i++) {
                power += signal.values()[i] * signal.values()[i];
            }
            if (power >= most) {
                most = power;
                best = row;
            }
        }
        return signal.row(best).values();
    }

    @Override
    public String text() {
        return switch (method) {
            case LINES -> "phase: {automatic: lines}";
            case ENTROPY -> "phase: {automatic: entropy}";
        };
    }
}
