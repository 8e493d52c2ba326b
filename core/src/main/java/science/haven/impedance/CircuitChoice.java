package science.haven.impedance;

import science.haven.data.ImpedanceSpectrum;
import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.Intervals;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.law.ParameterKind;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Physical circuits fitted to one spectrum and ranked by evidence.
///
/// @param ranking circuits whose resistances the data determine, the best first; empty if there are
///   none
/// @param remarks what the comparison of the circuits tells
public record CircuitChoice(List<RankedCircuit> ranking, List<Remark> remarks) {

    /// Evidence ratio below which two circuits cannot be told apart.
    public static final double INDISTINGUISHABLE = 10;

    /// Circuits whose rms deviation is within this factor of the best fit about as well, where none
    /// of them reaches the noise.
    public static final double COMPARABLE = 2;

    /// So many plain circuits are also tried with leads and stray capacitance.
    private static final int REFINED = 3;

    /// AICc behind the leader of the screening beyond which a circuit is not fitted to the end.
    private static final double HOPELESS = 150;

    private static final Comparator<ImpedanceFit> BY_AICC =
            Comparator.comparingDouble(CircuitChoice::aicc);

    public CircuitChoice {
        ranking = List.copyOf(ranking);
        remarks = List.copyOf(remarks);
    }

    /// Fits the physical families and ranks them by AICc, with two real numbers per point.
    ///
    /// @param spectrum the data
    /// @param options weights and window; given values apply to the circuits that have them
    /// @return the ranking
    public static CircuitChoice rank(ImpedanceSpectrum spectrum, ImpedanceOptions options) {
        List<ImpedanceFit> fits = new ArrayList<>(screened(spectrum, options));
        List<ImpedanceFit> leaders = determined(fits).stream().limit(REFINED).toList();
        for (ImpedanceFit leader : leaders) {
            Circuit circuit = leader.circuit();
            if (!CircuitFamilies.hasLeads(circuit)) {
                fits.add(extend(spectrum, CircuitFamilies.withLeads(circuit), leader, options));
            }
            if (CircuitFamilies.hasSeriesResistance(circuit)) {
                fits.add(extend(spectrum, CircuitFamilies.withStray(circuit), leader, options));
            }
        }
        List<ImpedanceFit> determined = new ArrayList<>(determined(fits));
        if (!determined.isEmpty()) {
            determined.set(0, withProfiles(spectrum, determined.getFirst(), options));
        }
        double best = determined.isEmpty() ? 0 : aicc(determined.getFirst());
        List<RankedCircuit> ranking =
                determined.stream()
                        .map(f -> new RankedCircuit(f, aicc(f), Math.exp((aicc(f) - best) / 2)))
                        .toList();
        return new CircuitChoice(ranking, remarks(ranking));
    }

    /// The circuit that the data speak for most.
    ///
    /// @return its fit; empty if no circuit is determined by the data
    public Optional<ImpedanceFit> best() {
        return ranking.stream().map(RankedCircuit::fit).findFirst();
    }

    /// Circuits that explain the spectrum about as well as the best.
    ///
    /// If the best circuit leaves nothing but noise, these are the circuits of about the same
    /// evidence. If it leaves more, all circuits are wrong, their residuals are no noise for AICc
    /// to judge, and these are the circuits whose rms deviation is at most twice as large.
    ///
    /// @param adequate whether the best circuit leaves nothing but noise
    /// @return they, the best first
    public List<RankedCircuit> comparable(boolean adequate) {
        return ranking.stream()
                .filter(
                        circuit ->
                                adequate
                                        ? circuit.evidenceRatio() < INDISTINGUISHABLE
                                        : circuit.fit().curve().relativeRms()
                                                <= COMPARABLE
                                                        * ranking.getFirst()
                                                                .fit()
                                                                .curve()
                                                                .relativeRms())
                .toList();
    }

    /// What comparable circuits say of the total resistance: how far it spreads, and where they
    /// disagree by more than their uncertainties, their mean, with an uncertainty that holds their
    /// own and how far they disagree, and reaches each of them.
    ///
    /// Circuits that reach the noise count by their Akaike weights (K. P. Burnham, D. R. Anderson,
    /// Model Selection and Multimodel Inference, Springer 2002, section 4.3), others all alike.
    ///
    /// @param adequate whether the best circuit leaves nothing but noise
    /// @return the remarks; none if there is no other circuit
    public List<Remark> totals(boolean adequate) {
        record Total(Measured resistance, double weight) {}
        List<Total> totals = new ArrayList<>();
        for (RankedCircuit circuit : comparable(adequate)) {
            double weight = adequate ? 1 / circuit.evidenceRatio() : 1;
            circuit.fit()
                    .totalResistance()
                    .ifPresent(resistance -> totals.add(new Total(resistance, weight)));
        }
        if (totals.size() < 2) {
            return List.of();
        }
        DoubleSummaryStatistics range =
                totals.stream().mapToDouble(t -> t.resistance().value()).summaryStatistics();
        Remark spread =
                new ImpedanceRemark.TotalDependsOnCircuit(
                        range.getMin(), range.getMax(), totals.size());
        if (totals.stream()
                .noneMatch(t -> disagree(totals.getFirst().resistance(), t.resistance()))) {
            return List.of(spread);
        }
        double weights = totals.stream().mapToDouble(Total::weight).sum();
        double mean =
                totals.stream().mapToDouble(t -> t.weight() * t.resistance().value()).sum()
                        / weights;
        double variance = 0;
        for (Total total : totals) {
            double distance = total.resistance().value() - mean;
            double own = total.resistance().uncertainty();
            variance += total.weight() / weights * (own * own + distance * distance);
        }
        double farthest = Math.max(range.getMax() - mean, mean - range.getMin());
        double uncertainty = Math.min(Math.max(Math.sqrt(variance), farthest), Double.MAX_VALUE);
        return List.of(
                spread,
                new ImpedanceRemark.TotalOverCircuits(
                        new Measured(mean, uncertainty), totals.size(), adequate));
    }

    private static boolean disagree(Measured one, Measured other) {
        return Math.abs(one.value() - other.value())
                > Math.hypot(one.uncertainty(), other.uncertainty());
    }

    /// Fits of the plain families, those left out that a short race shows to be hopeless.
    private static List<ImpedanceFit> screened(
            ImpedanceSpectrum spectrum, ImpedanceOptions options) {
        record Candidate(CircuitFitter fitter, List<StartRace.Finisher> finishers, double aicc) {}
        WeightedSpectrum points = WeightedSpectrum.of(spectrum, options);
        List<Candidate> candidates = new ArrayList<>();
        for (Circuit circuit : families(points)) {
            CircuitFitter fitter =
                    new CircuitFitter(points, circuit, applicable(options, circuit, Map.of()));
            if (fitter.obstacle().isEmpty()) {
                List<StartRace.Finisher> finishers = fitter.race();
                double chiSquared = finishers.getFirst().chiSquared();
                int k = circuit.parameters().size();
                int n = 2 * points.size();
                candidates.add(
                        new Candidate(
                                fitter, finishers, n * Math.log(chiSquared / n) + 2.0 * (k + 1)));
            }
        }
        double best = candidates.stream().mapToDouble(Candidate::aicc).min().orElse(0);
        return candidates.stream()
                .filter(candidate -> candidate.aicc() <= best + HOPELESS)
                .map(
                        candidate ->
                                candidate
                                        .fitter()
                                        .finish(candidate.finishers(), Intervals.COVARIANCE))
                .toList();
    }

    /// The plain families; where the spectrum ends inductive, the leads hide so much of it that
    /// they must be in the circuit from the beginning.
    private static List<Circuit> families(WeightedSpectrum points) {
        List<Circuit> families = new ArrayList<>(CircuitFamilies.plain());
        if (points.endsInductive()) {
            CircuitFamilies.plain().stream().map(CircuitFamilies::withLeads).forEach(families::add);
        }
        return families;
    }

    private static List<ImpedanceFit> determined(List<ImpedanceFit> fits) {
        return fits.stream().filter(CircuitChoice::isDetermined).sorted(BY_AICC).toList();
    }

    private static double aicc(ImpedanceFit fit) {
        return fit.converged().map(Converged::aicc).orElse(Double.POSITIVE_INFINITY);
    }

    /// Fits a circuit with one more element from where the circuit without it ended: the new
    /// element begins where it hardly shows.
    private static ImpedanceFit extend(
            ImpedanceSpectrum spectrum,
            Circuit circuit,
            ImpedanceFit parent,
            ImpedanceOptions options) {
        Map<String, Double> start = new LinkedHashMap<>();
        for (Estimate estimate : parent.converged().orElseThrow().estimates()) {
            start.put(estimate.parameter().symbol(), estimate.measured().value());
        }
        FittedCurve curve = parent.curve();
        int top = 0;
        for (int i = 1; i < curve.frequency().length; i++) {
            top = curve.frequency()[i] > curve.frequency()[top] ? i : top;
        }
        double omega = 2 * Math.PI * curve.frequency()[top];
        double modulus = Math.hypot(curve.real()[top], curve.imaginary()[top]);
        start.put("L0", 0.01 * modulus / omega);
        start.put("C0", 0.01 / (modulus * omega));
        return ImpedanceAnalysis.fit(
                spectrum, circuit, applicable(options, circuit, start), Intervals.COVARIANCE);
    }

    /// The same fit with intervals by profile likelihood: only the best gets them, they cost time.
    private static ImpedanceFit withProfiles(
            ImpedanceSpectrum spectrum, ImpedanceFit fit, ImpedanceOptions options) {
        ImpedanceOptions own = applicable(options, fit.circuit(), Map.of());
        return new CircuitFitter(WeightedSpectrum.of(spectrum, own), fit.circuit(), own)
                .finishFrom(fit.converged().orElseThrow().values());
    }

    /// The options without what this circuit has no parameter for.
    private static ImpedanceOptions applicable(
            ImpedanceOptions options, Circuit circuit, Map<String, Double> start) {
        Map<String, Double> fixed = new LinkedHashMap<>(options.fixed());
        Map<String, Double> starts = new LinkedHashMap<>(start);
        List<String> symbols = circuit.parameters().stream().map(p -> p.symbol()).toList();
        fixed.keySet().retainAll(symbols);
        starts.keySet().retainAll(symbols);
        return new ImpedanceOptions(
                options.weighting(), options.lowest(), options.highest(), fixed, starts);
    }

    /// Whether the data determine all resistances of a circuit: better than within a factor of two.
    ///
    /// @param fit the fit of the circuit
    /// @return false if a resistance is uncertain by half its value, or if the fit failed
    public static boolean isDetermined(ImpedanceFit fit) {
        return fit.converged().isPresent()
                && fit.converged().get().estimates().stream()
                        .filter(e -> ParameterKind.of(e.parameter()) == ParameterKind.RESISTANCE)
                        .allMatch(e -> e.fixed() || e.measured().relative() < 0.5);
    }

    private static List<Remark> remarks(List<RankedCircuit> ranking) {
        List<Remark> remarks = new ArrayList<>();
        for (RankedCircuit other : ranking.subList(Math.min(1, ranking.size()), ranking.size())) {
            if (other.evidenceRatio() < INDISTINGUISHABLE) {
                remarks.add(
                        new ImpedanceRemark.CircuitsNotDistinguished(
                                ranking.getFirst().fit().circuit().text(),
                                other.fit().circuit().text(),
                                other.evidenceRatio()));
            }
        }
        return remarks;
    }
}
