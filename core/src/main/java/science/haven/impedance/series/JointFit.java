package science.haven.impedance.series;

import org.hipparchus.distribution.continuous.FDistribution;

import science.haven.fit.Converged;
import science.haven.fit.Failed;
import science.haven.fit.FitOutcome;
import science.haven.fit.FitProblem;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.impedance.CircuitResiduals;
import science.haven.impedance.ImpedanceFit;
import science.haven.impedance.ImpedanceOptions;
import science.haven.impedance.ImpedanceRemark;
import science.haven.impedance.WeightedSpectrum;
import science.haven.impedance.Weighting;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.law.ParameterKind;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One fit to all spectra of a temperature series, with some parameters shared or activated, and
/// its test against the free fits: a constraint that the data reject must not be used in silence.
///
/// @param outcome the estimates; a free parameter has one per temperature, `R1(423.15 K)`, an
///   activated resistance its value at the middle temperature and `Ea(R1)` in J
/// @param ratio F statistic of the constraint: its extra misfit per parameter saved, over the
///   misfit of the free fits per degree of freedom, dimensionless
/// @param probability probability of so large a ratio if the constraint were right, dimensionless
/// @param remarks `CONSTRAINT_REJECTED` if the data speak against the constraint, and those of the
///   engine
public record JointFit(FitOutcome outcome, double ratio, double probability, List<Remark> remarks) {

    /// Probability below which the data reject a constraint.
    private static final double SIGNIFICANCE = 0.01;

    public JointFit {
        remarks = List.copyOf(remarks);
    }

    /// Fits.
    ///
    /// @param spectra the data at two or more temperatures, in any order
    /// @param circuit the circuit
    /// @param options weights and window; values cannot be fixed here
    /// @param laws what each parameter does, by symbol; those not named are free
    /// @return the joint fit with its test against the free fits
    public static JointFit fit(
            List<SpectrumAtTemperature> spectra,
            Circuit circuit,
            ImpedanceOptions options,
            Map<String, OverTemperature> laws) {
        check(circuit, options, laws);
        ImpedanceSeries free = ImpedanceSeries.fit(spectra, circuit, options);
        List<FitAtTemperature> failed =
                free.fits().stream().filter(f -> f.fit().converged().isEmpty()).toList();
        if (free.fits().size() < 2 || !failed.isEmpty()) {
            String why =
                    failed.isEmpty()
                            ? "a joint fit needs spectra at two or more temperatures"
                            : "the free fit at %.2f K failed: %s"
                                    .formatted(
                                            failed.getFirst().temperature(),
                                            reason(failed.getFirst().fit()));
            return new JointFit(new Failed(why), 0, 1, List.of());
        }
        List<SpectrumAtTemperature> sorted =
                spectra.stream()
                        .sorted(Comparator.comparingDouble(SpectrumAtTemperature::temperature))
                        .toList();
        List<Converged> fits =
                free.fits().stream().flatMap(f -> f.fit().converged().stream()).toList();
        FitOutcome outcome = minimise(sorted, circuit, options, laws, fits);
        return switch (outcome) {
            case Failed failure -> new JointFit(failure, 0, 1, List.of());
            case Converged joint -> tested(joint, fits);
        };
    }

    private static FitOutcome minimise(
            List<SpectrumAtTemperature> sorted,
            Circuit circuit,
            ImpedanceOptions options,
            Map<String, OverTemperature> laws,
            List<Converged> fits) {
        double[] temperatures =
                sorted.stream().mapToDouble(SpectrumAtTemperature::temperature).toArray();
        List<CircuitResiduals> models =
                sorted.stream()
                        .map(s -> WeightedSpectrum.of(s.spectrum(), options))
                        .map(points -> new CircuitResiduals(circuit, points))
                        .toList();
        List<JointParameter> joint = new ArrayList<>();
        List<Double> start = new ArrayList<>();
        for (Parameter parameter : circuit.parameters()) {
            JointParameter own =
                    new JointParameter(
                            parameter,
                            laws.getOrDefault(parameter.symbol(), OverTemperature.FREE),
                            start.size(),
                            temperatures,
                            temperatures[temperatures.length / 2]);
            joint.add(own);
            double[] values =
                    fits.stream()
                            .mapToDouble(f -> f.estimate(parameter.symbol()).measured().value())
                            .toArray();
            for (double number : own.start(values)) {
                start.add(number);
            }
        }
        Noise noise =
                options.weighting() instanceof Weighting.Given ? Noise.KNOWN : Noise.ESTIMATED;
        return LeastSquares.minimise(
                new FitProblem(
                        new JointResiduals(models, joint),
                        start.stream().mapToDouble(Double::doubleValue).toArray(),
                        Set.of(),
                        noise));
    }

    private static JointFit tested(Converged joint, List<Converged> fits) {
        double freeChiSquared = fits.stream().mapToDouble(Converged::chiSquared).sum();
        int freeDegrees = fits.stream().mapToInt(Converged::degreesOfFreedom).sum();
        int saved = joint.degreesOfFreedom() - freeDegrees;
        List<Remark> remarks = new ArrayList<>(joint.remarks());
        if (saved <= 0 || freeChiSquared == 0) {
            return new JointFit(joint, 0, 1, remarks);
        }
        double extra = Math.max(0, joint.chiSquared() - freeChiSquared);
        double ratio = extra / saved / (freeChiSquared / freeDegrees);
        double probability = 1 - new FDistribution(saved, freeDegrees).cumulativeProbability(ratio);
        if (probability < SIGNIFICANCE) {
            remarks.add(new ImpedanceRemark.ConstraintRejected(ratio, saved, freeDegrees));
        }
        return new JointFit(joint, ratio, Math.max(0, probability), remarks);
    }

    private static String reason(ImpedanceFit fit) {
        return fit.outcome() instanceof Failed(var reason) ? reason : "";
    }

    private static void check(
            Circuit circuit, ImpedanceOptions options, Map<String, OverTemperature> laws) {
        if (!options.fixed().isEmpty()) {
            throw new IllegalArgumentException(
                    "a joint fit cannot hold values fixed, got " + options.fixed());
        }
        laws.forEach(
                (symbol, law) -> {
                    Optional<Parameter> parameter =
                            circuit.parameters().stream()
                                    .filter(p -> p.symbol().equals(symbol))
                                    .findFirst();
                    boolean activated = law == OverTemperature.ARRHENIUS;
                    boolean resistance =
                            parameter
                                    .filter(p -> p.scale() == Scale.LOG)
                                    .map(ParameterKind::of)
                                    .filter(kind -> kind == ParameterKind.RESISTANCE)
                                    .isPresent();
                    if (parameter.isEmpty() || (activated && !resistance)) {
                        throw new IllegalArgumentException(
                                "%s cannot be %s in %s".formatted(symbol, law, circuit.text()));
                    }
                });
    }
}
