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

/// Finds the phase of a spectrum and turns it. Rows of an array share the phase of the strongest;
/// if that of the longest delay points the other way (inversion recovery), it is the one that is
/// up.
///
/// @param method how the phase is found
public record AutomaticPhase(Method method) implements ProcessingStep {

    /// How a phase is found.
    public enum Method {
        /// From the phase of every line: see [PhaseSearch]. Sharp and broad lines, either sign,
        /// spinning sidebands, a rolling baseline.
        LINES,
        /// From each band of lines as a whole, whose lines may have phases of their own, as bulk
        /// metal and fine deposits have: see [PhaseSearch#ofBands(double\[\], int)].
        BANDS,
        /// Least entropy of the derivative, without negative points: see [PhaseEntropy].
        ENTROPY
    }

    /// Part of the strongest row with which the last one has to point the other way.
    private static final double OPPOSITE = 0.1;

    /// From the lines.
    public AutomaticPhase() {
        this(Method.LINES);
    }

    @Override
    public Settled settle(NmrSignal signal) {
        SpectralAxis axis = Signals.frequency(signal, "a phase");
        int strongest = strongest(signal);
        double[] row = signal.rows() == 1 ? signal.values() : signal.row(strongest).values();
        FoundPhase found =
                switch (method) {
                    case LINES -> PhaseSearch.find(row, axis.points());
                    case BANDS -> PhaseSearch.ofBands(row, axis.points());
                    case ENTROPY -> PhaseEntropy.find(row, axis.points());
                };
        double pivot = axis.start() + (found.pivot() * axis.points() - 0.5) * axis.step();
        List<Remark> remarks =
                found.determined()
                        ? List.of()
                        : List.of(
                                new PhaseRemark.PhaseUncertain(found.uncertainty(), found.lines()));
        double p0 = found.p0();
        if (inverted(signal, strongest)) {
            p0 = Math.IEEEremainder(p0 + Math.PI, 2 * Math.PI);
        }
        return new Settled(List.of(new Phase(p0, found.p1(), pivot)), remarks);
    }

    @Override
    public NmrSignal apply(NmrSignal signal) {
        return settle(signal).apply(signal);
    }

    /// The row of greatest power; of several delays that fill it alike, the last.
    private static int strongest(NmrSignal signal) {
        int length = 2 * signal.direct().points();
        double most = -1;
        int best = 0;
        for (int row = 0; row < signal.rows() && signal.rows() > 1; row++) {
            double power = product(signal, row, row, length);
            if (power >= most) {
                most = power;
                best = row;
            }
        }
        return best;
    }

    /// Whether the row of the longest delay points the other way than the strongest, as after an
    /// inversion: equilibrium is up.
    private static boolean inverted(NmrSignal signal, int strongest) {
        if (signal.array().filter(array -> array.quantity().equals("delay")).isEmpty()) {
            return false;
        }
        double[] values = signal.array().get().values();
        int longest = 0;
        for (int row = 1; row < values.length; row++) {
            if (Math.abs(values[row]) > Math.abs(values[longest])) {
                longest = row;
            }
        }
        int length = 2 * signal.direct().points();
        double along = product(signal, strongest, longest, length);
        return along < -OPPOSITE * product(signal, strongest, strongest, length);
    }

    /// `Re Σ a* b` over the points of two rows.
    private static double product(NmrSignal signal, int a, int b, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += signal.values()[a * length + i] * signal.values()[b * length + i];
        }
        return sum;
    }

    @Override
    public String text() {
        return switch (method) {
            case LINES -> "phase: {automatic: lines}";
            case BANDS -> "phase: {automatic: bands}";
            case ENTROPY -> "phase: {automatic: entropy}";
        };
    }
}
