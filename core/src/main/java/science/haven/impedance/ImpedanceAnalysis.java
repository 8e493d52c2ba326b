package science.haven.impedance;

import science.haven.data.ImpedanceSpectrum;
import science.haven.fit.Converged;
import science.haven.fit.Failed;
import science.haven.fit.FitOutcome;
import science.haven.fit.FitProblem;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.fit.Parameter;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.CircuitModel;
import science.haven.impedance.circuit.ComplexArray;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Fits an equivalent circuit to a spectrum, without start values.
public final class ImpedanceAnalysis {

    private static final int STARTS_REFINED = 12;

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
        WeightedSpectrum points = WeightedSpectrum.of(spectrum, options);
        Optional<String> obstacle = obstacle(points, circuit, options);
        if (obstacle.isPresent()) {
            return failed(circuit, new Failed(obstacle.get()));
        }
        List<double[]> starts = starts(points, circuit, options);
        return best(points, circuit, options, starts);
    }

    static ImpedanceFit best(
            WeightedSpectrum points,
            Circuit circuit,
            ImpedanceOptions options,
            List<double[]> starts) {
        CircuitResiduals model = new CircuitResiduals(circuit, points);
        boolean[] free = new boolean[circuit.parameters().size()];
        for (int k = 0; k < free.length; k++) {
            free[k] = !options.fixed().containsKey(circuit.parameters().get(k).symbol());
        }
        List<double[]> leaders = new StartRace(model, free).run(starts);
        List<FitOutcome> outcomes = new ArrayList<>();
        for (double[] start : leaders.subList(0, Math.min(2, leaders.size()))) {
            outcomes.add(minimise(model, start, options));
        }
        FitOutcome best =
                outcomes.stream()
                        .min(Comparator.comparingDouble(ImpedanceAnalysis::chiSquared))
                        .orElseThrow();
        if (!(best instanceof Converged converged)) {
            return failed(circuit, best);
        }
        return result(points, circuit, options, model, converged);
    }

    private static ImpedanceFit result(
            WeightedSpectrum points,
            Circuit circuit,
            ImpedanceOptions options,
            CircuitResiduals model,
            Converged found) {
        double[] ordered = order(circuit, options).ordered(found.values());
        Converged converged = found;
        if (!Arrays.equals(ordered, found.values())
                && minimise(model, ordered, options) instanceof Converged again) {
            converged = again;
        }
        List<Arc> arcs = ArcReader.of(circuit, converged);
        List<Remark> remarks = new ArrayList<>(converged.remarks());
        remarks.addAll(ArcRemarks.of(arcs, converged, points.frequency()));
        Converged fit = converged;
        return new ImpedanceFit(
                circuit,
                fit,
                curve(points, circuit, fit.values()),
                arcs,
                DirectResistance.of(circuit, fit.values()).map(total -> total.measured(fit)),
                remarks);
    }

    private static double chiSquared(FitOutcome outcome) {
        return outcome instanceof Converged converged
                ? converged.chiSquared()
                : Double.POSITIVE_INFINITY;
    }

    private static FitOutcome minimise(
            CircuitResiduals model, double[] start, ImpedanceOptions options) {
        Noise noise =
                options.weighting() instanceof Weighting.Given ? Noise.KNOWN : Noise.ESTIMATED;
        return LeastSquares.minimise(new FitProblem(model, start, options.fixed().keySet(), noise));
    }

    private static ArcOrder order(Circuit circuit, ImpedanceOptions options) {
        Set<String> pinned = new HashSet<>(options.fixed().keySet());
        pinned.addAll(options.start().keySet());
        return new ArcOrder(circuit, pinned);
    }

    private static List<double[]> starts(
            WeightedSpectrum points, Circuit circuit, ImpedanceOptions options) {
        List<Parameter> parameters = circuit.parameters();
        boolean complete =
                parameters.stream()
                        .allMatch(
                                p ->
                                        options.start().containsKey(p.symbol())
                                                || options.fixed().containsKey(p.symbol()));
        Stream<double[]> searched =
                complete
                        ? Stream.of(new double[parameters.size()])
                        : new StartSearch(circuit, points)
                                .starts().stream().limit(STARTS_REFINED).map(s -> s.values());
        ArcOrder order = order(circuit, options);
        return searched.map(order::ordered)
                .map(
                        values -> {
                            for (int k = 0; k < values.length; k++) {
                                String symbol = parameters.get(k).symbol();
                                values[k] = options.start().getOrDefault(symbol, values[k]);
                                values[k] = options.fixed().getOrDefault(symbol, values[k]);
                            }
                            return values;
                        })
                .toList();
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

    private static Optional<String> obstacle(
            WeightedSpectrum points, Circuit circuit, ImpedanceOptions options) {
        long free =
                circuit.parameters().stream()
                        .filter(p -> !options.fixed().containsKey(p.symbol()))
                        .count();
        long needed = free / 2 + 1;
        if (points.distinctFrequencies() < needed) {
            return Optional.of(
                    "%d usable points are too few for the %d free parameters of %s: it takes %d"
                            .formatted(points.distinctFrequencies(), free, circuit.text(), needed));
        }
        if (free > 1 && points.isConstant()) {
            return Optional.of(
                    "all points have the same impedance: there is nothing to fit but a resistance");
        }
        return Optional.empty();
    }

    private static ImpedanceFit failed(Circuit circuit, FitOutcome failure) {
        return new ImpedanceFit(
                circuit, failure, FittedCurve.NONE, List.of(), Optional.empty(), List.of());
    }

    private static FittedCurve curve(WeightedSpectrum points, Circuit circuit, double[] values) {
        ComplexArray z = new CircuitModel(circuit, points.grid()).evaluate(values);
        double[] residualReal = new double[points.size()];
        double[] residualImaginary = new double[points.size()];
        for (int i = 0; i < points.size(); i++) {
            double modulus = Math.hypot(points.real()[i], points.imaginary()[i]);
            residualReal[i] = (points.real()[i] - z.real()[i]) / modulus;
            residualImaginary[i] = (points.imaginary()[i] - z.imaginary()[i]) / modulus;
        }
        return new FittedCurve(
                points.frequency(), z.real(), z.imaginary(), residualReal, residualImaginary);
    }
}
