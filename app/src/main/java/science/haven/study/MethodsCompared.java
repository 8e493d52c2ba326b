package science.haven.study;

import science.haven.data.Condition;
import science.haven.fit.Interval;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.relaxation.rates.MotionProcess;
import science.haven.relaxation.rates.RatesFit;
import science.haven.study.arrhenius.ArrheniusResult;
import science.haven.study.diffusion.DiffusionMap;
import science.haven.study.plan.Sample;
import science.haven.study.relaxation.MotionResult;
import science.haven.study.result.FileResult;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;
import science.haven.study.result.Value;
import science.haven.transport.timescale.EnergyComparison;
import science.haven.transport.timescale.NamedEnergy;
import science.haven.transport.timescale.TauConsistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What spins and currents say of the same jumps: conductivities at the temperatures of the
/// impedance spectra, and barriers side by side.
///
/// @param conclusions the comparisons; none where a study has only one of the two
public record MethodsCompared(List<Results.Conclusion> conclusions) implements Finding {

    private static final String BULK = "bulk conductivity";

    /// Keeps a copy of the list.
    public MethodsCompared {
        conclusions = List.copyOf(conclusions);
    }

    static MethodsCompared of(List<Finding> findings, List<Results.Group> groups, Sample sample) {
        List<Results.Conclusion> conclusions = new ArrayList<>();
        List<MotionResult> motions =
                Finding.of(MotionResult.class, findings).stream()
                        .filter(motion -> motion.fit().isPresent())
                        .toList();
        for (MotionResult motion : motions) {
            for (Results.Group group : groups) {
                group.results()
                        .forEach(result -> conclusions.addAll(ratios(motion, result, sample)));
            }
        }
        List<ArrheniusResult> arrhenius = Finding.of(ArrheniusResult.class, findings);
        Set<String> known =
                arrhenius.stream()
                        .map(result -> result.plan().measurement())
                        .collect(Collectors.toSet());
        List<NamedEnergy> ofDiffusion =
                Finding.of(DiffusionMap.class, findings).stream()
                        .flatMap(map -> map.energies(known).stream())
                        .toList();
        conclusions.addAll(energies(motions, arrhenius, ofDiffusion));
        return new MethodsCompared(conclusions);
    }

    /// σ_NMR over σ_bulk where both were seen.
    private static List<Results.Conclusion> ratios(
            MotionResult motion, FileResult result, Sample sample) {
        List<Results.Conclusion> ratios = new ArrayList<>();
        Optional<Value> bulk = result.derived(BULK);
        Optional<Condition> temperature = result.condition("temperature");
        RatesFit fit = motion.fit().orElseThrow();
        Interval seen = fit.temperatures();
        if (bulk.isEmpty()
                || temperature.isEmpty()
                || sample.jump().isEmpty()
                || sample.chargeCarriers().isEmpty()
                || !seen.contains(temperature.get().value().value())) {
            return ratios;
        }
        double kelvin = temperature.get().value().value();
        String at = new Quantity(temperature.get().value(), temperature.get().unit()).text();
        for (MotionProcess process : fit.processes()) {
            TauConsistency both =
                    TauConsistency.of(
                            fit.residenceTime(process, kelvin),
                            bulk.get().measured(),
                            kelvin,
                            sample.jump().get().elementary(),
                            sample.chargeCarriers().get());
            String which = fit.processes().size() == 1 ? "" : ", motion " + process.number();
            ratios.add(
                    new Results.Conclusion(
                            "σ from NMR over σ bulk at " + at + which,
                            motion.plan().of(),
                            "τ and impedance",
                            Optional.of(both.ratio()),
                            Unit.NONE,
                            List.of(result.source().file()),
                            both.remarks()));
        }
        return ratios;
    }

    /// Scatter of all barriers about their mean, and which of them differ.
    private static List<Results.Conclusion> energies(
            List<MotionResult> motions,
            List<ArrheniusResult> arrhenius,
            List<NamedEnergy> ofDiffusion) {
        List<NamedEnergy> energies = new ArrayList<>(ofDiffusion);
        for (MotionResult motion : motions) {
            motion.conclusions().stream()
                    .filter(c -> c.name().startsWith("activation energy"))
                    .forEach(c -> named(c, motion.plan().of()).ifPresent(energies::add));
        }
        boolean spins = !energies.isEmpty();
        for (ArrheniusResult line : arrhenius) {
            slopes(line).forEach(c -> named(c, line.plan().of()).ifPresent(energies::add));
        }
        if (!spins || arrhenius.isEmpty() || energies.size() < 2) {
            return List.of();
        }
        EnergyComparison comparison = EnergyComparison.of(energies);
        List<Results.Conclusion> conclusions = new ArrayList<>();
        for (EnergyComparison.Pair pair : comparison.pairs()) {
            List<Remark> remarks = conclusions.isEmpty() ? comparison.remarks() : List.of();
            conclusions.add(
                    new Results.Conclusion(
                            "Eₐ, %s less %s".formatted(pair.higher().name(), pair.lower().name()),
                            "barriers",
                            "all methods",
                            Optional.of(Unit.ELECTRONVOLT.fromSi(pair.difference())),
                            Unit.ELECTRONVOLT,
                            List.of(),
                            remarks));
        }
        return conclusions;
    }

    /// The energy of a line, or those of both its parts where it breaks: their mean is that of
    /// neither.
    private static List<Results.Conclusion> slopes(ArrheniusResult line) {
        List<Results.Conclusion> parts =
                line.conclusions().stream()
                        .filter(c -> c.name().startsWith("activation energy "))
                        .toList();
        return parts.isEmpty() ? line.conclusions().subList(0, 1) : parts;
    }

    private static Optional<NamedEnergy> named(Results.Conclusion conclusion, String of) {
        Optional<Measured> energy = conclusion.measured();
        return energy.filter(value -> value.uncertainty() > 0)
                .map(
                        value ->
                                new NamedEnergy(
                                        of
                                                + conclusion
                                                        .name()
                                                        .replace("activation energy", "")
                                                        .replace(" below the break", " (cold)")
                                                        .replace(" above the break", " (hot)"),
                                        conclusion.unit().inSi(value)));
    }

    @Override
    public String measurement() {
        return "";
    }
}
