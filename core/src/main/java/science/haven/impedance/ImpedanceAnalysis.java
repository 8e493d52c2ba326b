package science.haven.impedance;

import science.haven.data.ImpedanceSpectrum;
import science.haven.fit.Failed;
import science.haven.fit.Intervals;
import science.haven.impedance.circuit.Circuit;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Fits an equivalent circuit to a spectrum, without start values.
public final class ImpedanceAnalysis {

    private ImpedanceAnalysis() {}

    /// Fits.
    ///
    /// @param spectrum the data
    /// @param circuit the circuit
    /// @param options weights, window, given values
    /// @return the fit; a spectrum that cannot be fitted gives a failed outcome that says why
    public static ImpedanceFit fit(
            ImpedanceSpectrum spectrum, Circuit circuit, ImpedanceOptions options) {
        checkSymbols(circuit, options);
        return fit(spectrum, circuit, options, Intervals.PROFILE_WHERE_NEEDED);
    }

    static ImpedanceFit fit(
            ImpedanceSpectrum spectrum,
            Circuit circuit,
            ImpedanceOptions options,
            Intervals intervals) {
        CircuitFitter fitter =
                new CircuitFitter(WeightedSpectrum.of(spectrum, options), circuit, options);
        Optional<String> obstacle = fitter.obstacle();
        return obstacle.isPresent()
                ? CircuitFitter.failed(circuit, new Failed(obstacle.get()))
                : fitter.finish(fitter.race(), intervals);
    }

    private static void checkSymbols(Circuit circuit, ImpedanceOptions options) {
        Set<String> known = new HashSet<>();
        circuit.parameters().forEach(p -> known.add(p.symbol()));
        Stream.concat(options.fixed().keySet().stream(), options.start().keySet().stream())
                .filter(symbol -> !known.contains(symbol))
                .findFirst()
                .ifPresent(
                        symbol -> {
                            throw new IllegalArgumentException(
                                    "%s has no parameter %s, only %s"
                                            .formatted(circuit.text(), symbol, known));
                        });
    }
}
