package science.haven.spectrum.signal;

import science.haven.data.NmrSignal;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;

import java.util.Optional;

/// Signals made from signals.
public final class Signals {

    private Signals() {}

    /// The same measurement with other points along the direct dimension.
    ///
    /// @param signal the signal so far
    /// @param values the new points, in the unit of the signal
    /// @param direct their axis
    /// @return the signal
    public static NmrSignal with(NmrSignal signal, double[] values, SpectralAxis direct) {
        return with(signal, values, direct, signal.indirect());
    }

    /// The same measurement with other points along both dimensions.
    ///
    /// @param signal the signal so far
    /// @param values the new points, in the unit of the signal
    /// @param direct axis of the points of a row
    /// @param indirect axis of the rows; empty for one row
    /// @return the signal
    public static NmrSignal with(
            NmrSignal signal, double[] values, SpectralAxis direct, Optional<SignalAxis> indirect) {
        return new NmrSignal(values, direct, indirect, signal.acquisition(), signal.provenance());
    }

    /// The same axis with other points.
    ///
    /// @param old the axis so far
    /// @param domain time or frequency
    /// @param points number of points
    /// @param start first time in s, or first offset in Hz
    /// @param step distance of two points, in s or in Hz
    /// @return the axis
    public static SpectralAxis axis(
            SpectralAxis old, Domain domain, int points, double start, double step) {
        return new SpectralAxis(
                domain,
                old.quadrature(),
                old.nucleus(),
                points,
                start,
                step,
                old.carrier(),
                old.reference());
    }

    /// The direct dimension of a signal in time.
    ///
    /// @param signal the signal
    /// @param step what needs it, for the message
    /// @return its axis
    public static SpectralAxis time(NmrSignal signal, String step) {
        return require(signal, Domain.TIME, step);
    }

    /// The direct dimension of a signal in frequency.
    ///
    /// @param signal the signal
    /// @param step what needs it, for the message
    /// @return its axis
    public static SpectralAxis frequency(NmrSignal signal, String step) {
        return require(signal, Domain.FREQUENCY, step);
    }

    private static SpectralAxis require(NmrSignal signal, Domain domain, String step) {
        if (signal.direct().domain() != domain) {
            throw new IllegalArgumentException(
                    "%s needs a signal in %s, got one in %s"
                            .formatted(step, name(domain), name(signal.direct().domain())));
        }
        return signal.direct();
    }

    private static String name(Domain domain) {
        return switch (domain) {
            case TIME -> "time";
            case FREQUENCY -> "frequency";
        };
    }
}
