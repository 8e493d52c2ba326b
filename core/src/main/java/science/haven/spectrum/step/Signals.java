package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;

import java.util.Optional;

/// Signals made from signals.
final class Signals {

    private Signals() {}

    /// The same measurement with other points along the direct dimension.
    static NmrSignal with(NmrSignal signal, double[] values, SpectralAxis direct) {
        return with(signal, values, direct, signal.indirect());
    }

    static NmrSignal with(
            NmrSignal signal, double[] values, SpectralAxis direct, Optional<SignalAxis> indirect) {
        return new NmrSignal(values, direct, indirect, signal.acquisition(), signal.provenance());
    }

    /// The same axis with other points.
    static SpectralAxis axis(
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

    static SpectralAxis time(NmrSignal signal, String step) {
        return require(signal, Domain.TIME, step);
    }

    static SpectralAxis frequency(NmrSignal signal, String step) {
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
