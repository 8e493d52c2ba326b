package science.haven.study.operando;

import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.spectrum.isotope.IsotopeFraction;
import science.haven.spectrum.isotope.Replenishment;
import science.haven.spectrum.isotope.SourceMixing;
import science.haven.study.plan.conclusion.IsotopePlan;
import science.haven.study.plan.conclusion.IsotopePlan.Deposit;
import science.haven.study.result.FileResult;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which share of a deposit the electrode gave, and which the electrolyte.
///
/// @param plan what was asked
/// @param fraction atom fraction of ⁶Li in the deposit; empty if an area is missing
/// @param mixing the shares; empty if there is no fraction
/// @param files the files behind it
public record IsotopeResult(
        IsotopePlan plan,
        Optional<IsotopeFraction> fraction,
        Optional<SourceMixing> mixing,
        List<String> files)
        implements Finding {

    /// Keeps a copy of the list.
    public IsotopeResult {
        files = List.copyOf(files);
    }

    /// Tells the sources of a deposit apart.
    ///
    /// @param plan what is asked
    /// @param groups results of the measurements
    /// @return the shares
    public static IsotopeResult of(IsotopePlan plan, List<Results.Group> groups) {
        List<String> files = new ArrayList<>();
        Optional<IsotopeFraction> fraction =
                switch (plan.deposit()) {
                    case Deposit.Given(var given) -> Optional.of(new IsotopeFraction(given.si()));
                    case Deposit.Measured(var six, var seven, var sensitivity) -> {
                        Optional<Measured> area6 = area(groups, six, files);
                        Optional<Measured> area7 = area(groups, seven, files);
                        yield area6.isPresent() && area7.isPresent()
                                ? fraction(area6.get(), area7.get(), sensitivity.si())
                                : Optional.empty();
                    }
                };
        return new IsotopeResult(plan, fraction, fraction.map(x -> mixing(plan, x)), files);
    }

    /// Noise can bring an area below zero, where there is no fraction.
    private static Optional<IsotopeFraction> fraction(
            Measured six, Measured seven, Measured sensitivity) {
        boolean positive = six.value() >= 0 && seven.value() >= 0;
        return positive && six.value() + seven.value() > 0
                ? Optional.of(IsotopeFraction.fromAreas(six, seven, sensitivity))
                : Optional.empty();
    }

    private static SourceMixing mixing(IsotopePlan plan, IsotopeFraction deposit) {
        Measured fresh = plan.electrolyte().si();
        IsotopeFraction electrode = new IsotopeFraction(plan.electrode().si());
        if (plan.drift().isEmpty()) {
            return SourceMixing.of(deposit, new IsotopeFraction(fresh), electrode);
        }
        double mobile = plan.drift().get().mobile().si().value();
        double charge = plan.drift().get().charge().si().value();
        Replenishment drift =
                new Replenishment.WellMixed(fresh.value(), electrode.atoms().value(), mobile);
        return SourceMixing.duringCycling(
                deposit, drift, fresh.uncertainty(), electrode, 0, charge);
    }

    /// The integral of the last spectrum of a measurement.
    private static Optional<Measured> area(
            List<Results.Group> groups, String reference, List<String> files) {
        for (Results.Group group : groups) {
            String start = group.name() + ".";
            if (reference.startsWith(start)) {
                String name = "integral " + reference.substring(start.length());
                List<FileResult> having =
                        group.results().stream().filter(r -> r.derived(name).isPresent()).toList();
                if (!having.isEmpty()) {
                    files.add(having.getLast().source().file());
                    return having.getLast().derived(name).map(Value::measured);
                }
            }
        }
        return Optional.empty();
    }

    /// It belongs to no measurement alone.
    @Override
    public String measurement() {
        return "";
    }

    /// The fraction and the share that came from the electrode.
    @Override
    public List<Results.Conclusion> conclusions() {
        Optional<Measured> share = mixing.map(SourceMixing::fromElectrode);
        List<Results.Conclusion> all = new ArrayList<>();
        all.add(conclusion("⁶Li fraction", fraction.map(IsotopeFraction::atoms)));
        if (plan.drift().isPresent()) {
            all.add(
                    conclusion(
                            "mean ⁶Li fraction of the electrolyte",
                            mixing.map(SourceMixing::electrolyte)));
        }
        all.add(conclusion("share from the electrode", share));
        return all;
    }

    private Results.Conclusion conclusion(String name, Optional<Measured> measured) {
        return new Results.Conclusion(
                name,
                plan.name(),
                "atom fractions",
                measured,
                Unit.NONE,
                files,
                name.startsWith("share")
                        ? mixing.map(SourceMixing::remarks).orElse(List.of())
                        : List.of());
    }
}
