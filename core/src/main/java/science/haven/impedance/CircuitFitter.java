package science.haven.impedance;

import science.haven.fit.Converged;
import science.haven.fit.Failed;
import science.haven.fit.FitOutcome;
import science.haven.fit.FitProblem;
import science.haven.fit.FitRemark;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.fit.Parameter;
import science.haven.fit.ProfileLikelihood;
import science.haven.impedance.arc.Arc;
import science.haven.impedance.arc.ArcReader;
import science.haven.impedance.arc.DirectResistance;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.CircuitModel;
import science.haven.impedance.circuit.Element;
import science.haven.impedance.circuit.law.ComplexArray;
import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One circuit, one spectrum: searches starts, lets them race, finishes the best.
public final class CircuitFitter {

    private static final int MOST_STARTS = 12;
    private static final int MOST_FINISHED = 2;
    private static final double LEAST_MODULUS = 1e-20;
    private static final double GREATEST_MODULUS = 1e20;

    private final WeightedSpectrum points;
    private final Circuit circuit;
    private final ImpedanceOptions options;
    private final List<Parameter> parameters;
    private final CircuitResiduals model;
    private final ArcOrder order;

    /// Prepares the fit of a circuit.
    ///
    /// @param points the points of the spectrum
    /// @param circuit the circuit
    /// @param options weights, window, given values
    public CircuitFitter(WeightedSpectrum points, Circuit circuit, ImpedanceOptions options) {
        this.points = points;
        this.circuit = circuit;
        this.options = options;
        parameters = circuit.parameters();
        model = new CircuitResiduals(circuit, points);
        Set<String> pinned = new HashSet<>(options.fixed().keySet());
        pinned.addAll(options.start().keySet());
        order = new ArcOrder(circuit, pinned);
    }

    /// Why this cannot be fitted, if it cannot.
    ///
    /// @return the reason, or empty
    public Optional<String> obstacle() {
        long free = parameters.stream().filter(p -> !isFixed(p)).count();
        long needed = free / 2 + 1;
        if (points.distinctFrequencies() < needed) {
            long usable = points.distinctFrequencies();
            return Optional.of(
                    "%d usable %s too few for the %d free parameters of %s: it takes %d"
                            .formatted(
                                    usable,
                                    usable == 1 ? "point is" : "points are",
                                    free,
                                    circuit.text(),
                                    needed));
        }
        double[] extreme = points.extremeModuli();
        if (extreme[0] < LEAST_MODULUS || extreme[1] > GREATEST_MODULUS) {
            return Optional.of(
                    "|Z| from %s to %s Ω is no impedance: it must lie within %s and %s Ω"
                            .formatted(
                                    Digits.of(extreme[0], 3),
                                    Digits.of(extreme[1], 3),
                                    Digits.of(LEAST_MODULUS, 1),
                                    Digits.of(GREATEST_MODULUS, 1)));
        }
        if (free > 1 && points.isConstant()) {
            return Optional.of(
                    "all points have the same impedance: there is nothing to fit but a resistance");
        }
        return Optional.empty();
    }

    /// The best few sets of values before the fit engine finishes them.
    List<StartRace.Finisher> race() {
        boolean[] free = new boolean[parameters.size()];
        for (int k = 0; k < free.length; k++) {
            free[k] = !isFixed(parameters.get(k));
        }
        return new StartRace(model, free).run(starts());
    }

    /// Finishes the best of a race.
    ///
    /// @param intervals where the intervals of the winner come from
    ImpedanceFit finish(List<StartRace.Finisher> leaders, Intervals intervals) {
        FitOutcome best =
                leaders.stream()
                        .limit(MOST_FINISHED)
                        .map(leader -> minimise(leader.values()))
                        .min(Comparator.comparingDouble(CircuitFitter::chiSquared))
                        .orElseGet(() -> new Failed("no start values were found"));
        return switch (best) {
            case Failed failed -> failed(circuit, failed);
            case Converged converged -> result(withIntervals(inOrder(converged), intervals));
        };
    }

    /// Finishes from given values, without a search.
    ///
    /// @param values one per parameter of the circuit, each in its SI unit
    /// @return the fit with its intervals
    public ImpedanceFit finishFrom(double[] values) {
        return finish(
                List.of(new StartRace.Finisher(withGivenValues(values), Double.POSITIVE_INFINITY)),
                Intervals.PROFILE_WHERE_NEEDED);
    }

    static ImpedanceFit failed(Circuit circuit, Failed failure) {
        return new ImpedanceFit(
                circuit, failure, FittedCurve.NONE, List.of(), Optional.empty(), List.of());
    }

    private boolean isFixed(Parameter parameter) {
        return options.fixed().containsKey(parameter.symbol());
    }

    /// Starts with the user's values put in; only those if they are complete.
    private List<double[]> starts() {
        boolean complete =
                parameters.stream()
                        .allMatch(p -> isFixed(p) || options.start().containsKey(p.symbol()));
        Stream<double[]> searched =
                complete
                        ? Stream.of(new double[parameters.size()])
                        : new StartSearch(circuit, points)
                                .starts().stream()
                                        .limit(MOST_STARTS)
                                        .map(start -> order.ordered(start.values()));
        return searched.map(this::withGivenValues).toList();
    }

    private double[] withGivenValues(double[] values) {
        double[] result = values.clone();
        for (int k = 0; k < result.length; k++) {
            String symbol = parameters.get(k).symbol();
            Parameter parameter = parameters.get(k);
            double inside = Math.max(parameter.lower(), Math.min(parameter.upper(), result[k]));
            result[k] = options.start().getOrDefault(symbol, inside);
            result[k] = options.fixed().getOrDefault(symbol, result[k]);
        }
        return result;
    }

    private FitOutcome minimise(double[] start) {
        return LeastSquares.minimise(problem(start), Intervals.COVARIANCE);
    }

    private FitProblem problem(double[] start) {
        Noise noise =
                options.weighting() instanceof Weighting.Given ? Noise.KNOWN : Noise.ESTIMATED;
        return new FitProblem(model, start, options.fixed().keySet(), noise);
    }

    private static double chiSquared(FitOutcome outcome) {
        return switch (outcome) {
            case Converged converged -> converged.chiSquared();
            case Failed _ -> Double.POSITIVE_INFINITY;
        };
    }

    /// The same fit with its arcs in order: fitted again from the exchanged values, so that
    /// covariance and intervals are exchanged with them.
    private Converged inOrder(Converged fit) {
        double[] ordered = order.ordered(fit.values());
        boolean same = Arrays.equals(ordered, fit.values());
        return !same && minimise(ordered) instanceof Converged again ? again : fit;
    }

    private Converged withIntervals(Converged fit, Intervals intervals) {
        return switch (intervals) {
            case COVARIANCE -> fit;
            case PROFILE_WHERE_NEEDED -> ProfileLikelihood.whereNeeded(problem(fit.values()), fit);
        };
    }

    private ImpedanceFit result(Converged fit) {
        List<Arc> arcs = ArcReader.of(circuit, fit);
        double lowest = Arrays.stream(points.frequency()).min().orElse(0);
        Set<String> electrodes =
                arcs.stream()
                        .filter(arc -> arc.relaxationFrequency().value() < lowest)
                        .map(Arc::resistor)
                        .collect(Collectors.toSet());
        List<Remark> remarks = new ArrayList<>(fit.remarks());
        remarks.removeIf(this::goesWithoutSaying);
        if (points.zeros() > 0) {
            remarks.add(new ImpedanceRemark.ZeroPointsLeftOut(points.zeros()));
        }
        remarks.addAll(ArcRemarks.of(arcs, fit, points.frequency()));
        return new ImpedanceFit(
                circuit,
                fit,
                curve(fit.values()),
                arcs,
                DirectResistance.of(circuit, fit.values(), electrodes)
                        .map(total -> total.measured(fit)),
                remarks);
    }

    /// Q and n of one element are always strongly correlated, because Q counts at 1 rad/s.
    private boolean goesWithoutSaying(Remark remark) {
        return remark instanceof FitRemark.Correlated(var first, var second, var _)
                && circuit.elements().stream()
                        .map(Element::parameters)
                        .anyMatch(own -> hasSymbol(own, first) && hasSymbol(own, second));
    }

    private static boolean hasSymbol(List<Parameter> parameters, String symbol) {
        return parameters.stream().anyMatch(p -> p.symbol().equals(symbol));
    }

    private FittedCurve curve(double[] values) {
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
