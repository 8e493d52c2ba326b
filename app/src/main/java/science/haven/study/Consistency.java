package science.haven.study;

import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.diffusion.LocalRatios;
import science.haven.study.impedance.GrainBoundaries;
import science.haven.study.operando.MetalResult;
import science.haven.study.plan.Role;
import science.haven.study.result.Contradiction;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;
import science.haven.transport.CapacitanceOrigin;
import science.haven.transport.TransportRemark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks for results of one study that cannot all be true. Numbers disagree if they differ by more
/// than three standard uncertainties of their difference.
final class Consistency {

    private static final double SIGNIFICANT = 3;

    /// Temperatures closer than this, in K, are the same unless they are known better.
    private static final double SAME_TEMPERATURE = 0.1;

    /// Jump lengths are known to no more than this factor of D.
    private static final double FURTHER = 1.5;

    private static final String CONDUCTIVITY = " conductivity";
    private static final String FREQUENCY = " relaxation frequency";

    private final List<Results.Group> groups;
    private final List<Results.Conclusion> conclusions;
    private final List<Contradiction> found = new ArrayList<>();

    private Consistency(List<Results.Group> groups, List<Results.Conclusion> conclusions) {
        this.groups = groups;
        this.conclusions = conclusions;
    }

    /// Checks results.
    ///
    /// @param groups results of the measurements
    /// @param conclusions what was drawn from them
    /// @return the contradictions, in the order of the measurements
    static List<Contradiction> of(
            List<Results.Group> groups, List<Results.Conclusion> conclusions) {
        Consistency consistency = new Consistency(groups, conclusions);
        for (int i = 0; i < groups.size(); i++) {
            consistency.arcs(groups.get(i));
            for (CapacitanceOrigin origin : CapacitanceOrigin.values()) {
                consistency.capacitances(groups.get(i), origin);
            }
            for (int j = i + 1; j < groups.size(); j++) {
                consistency.conductivities(groups.get(i), groups.get(j));
            }
        }
        consistency.electrons();
        consistency.energies();
        consistency.metal();
        consistency.haven();
        consistency.jumps();
        return List.copyOf(consistency.found);
    }

    private void arcs(Results.Group group) {
        List<Contradiction.Cited> cited = new ArrayList<>();
        for (FileResult result : group.results()) {
            Optional<Value> bulk = result.derived(Role.BULK.word() + FREQUENCY);
            Optional<Value> boundary = result.derived(Role.GRAIN_BOUNDARY.word() + FREQUENCY);
            if (bulk.isPresent()
                    && boundary.isPresent()
                    && exceeds(boundary.get().measured(), bulk.get().measured())) {
                cited.add(cited(result, bulk.get()));
                cited.add(cited(result, boundary.get()));
            }
        }
        if (!cited.isEmpty()) {
            found.add(new Contradiction.BoundaryFasterThanBulk(group.name(), cited));
        }
    }

    private void capacitances(Results.Group group, CapacitanceOrigin origin) {
        List<Contradiction.Cited> cited = new ArrayList<>();
        List<TransportRemark.CapacitanceImplausible> doubts = new ArrayList<>();
        for (FileResult result : group.results()) {
            for (var remark : result.remarks()) {
                if (remark instanceof TransportRemark.CapacitanceImplausible doubt
                        && doubt.assigned() == origin) {
                    doubts.add(doubt);
                    result.derived(role(origin) + " capacitance")
                            .ifPresent(value -> cited.add(cited(result, value)));
                }
            }
        }
        if (!cited.isEmpty()) {
            found.add(
                    new Contradiction.CapacitanceAgainstAssignment(
                            group.name(), doubts.getFirst(), cited));
        }
    }

    private static String role(CapacitanceOrigin origin) {
        return origin == CapacitanceOrigin.ELECTRODE ? Role.ELECTRODE.word() : origin.toString();
    }

    /// The size of the sample is the same for both, so only the rest of the uncertainty counts.
    private void conductivities(Results.Group first, Results.Group second) {
        if (first.technique().equals("retention") || second.technique().equals("retention")) {
            return; // storage changes a sample, so they need not agree
        }
        for (FileResult one : first.results()) {
            for (FileResult other : second.results()) {
                if (!sameTemperature(one, other)) {
                    continue;
                }
                for (Value value : one.derived()) {
                    Optional<Value> twin =
                            value.name().endsWith(CONDUCTIVITY)
                                            && !value.name().equals(GrainBoundaries.SPECIFIC)
                                    ? other.derived(value.name())
                                    : Optional.empty();
                    if (twin.isPresent() && differ(statistical(value), statistical(twin.get()))) {
                        found.add(
                                new Contradiction.ConductivitiesDisagree(
                                        first.name(),
                                        second.name(),
                                        List.of(cited(one, value), cited(other, twin.get()))));
                    }
                }
            }
        }
    }

    private void electrons() {
        List<FileResult> all = groups.stream().flatMap(g -> g.results().stream()).toList();
        for (FileResult polarised : all) {
            Optional<Value> electronic = polarised.derived("electronic" + CONDUCTIVITY);
            for (FileResult other : electronic.isPresent() ? all : List.<FileResult>of()) {
                Optional<Value> total = other.derived(Role.TOTAL + CONDUCTIVITY);
                if (total.isPresent()
                        && sameTemperature(polarised, other)
                        && exceeds(statistical(electronic.get()), statistical(total.get()))) {
                    found.add(
                            new Contradiction.ElectronsExceedTotal(
                                    List.of(
                                            cited(polarised, electronic.get()),
                                            cited(other, total.get()))));
                }
            }
        }
    }

    /// The resistances of the parts add up, so the slope of the sum lies between theirs.
    private void energies() {
        for (Results.Conclusion total : conclusions) {
            String suffix = "." + Role.TOTAL;
            if (!isEnergy(total) || !total.of().endsWith(suffix)) {
                continue;
            }
            String measurement = total.of().substring(0, total.of().length() - suffix.length());
            List<Contradiction.Cited> parts =
                    conclusions.stream()
                            .filter(Consistency::isEnergy)
                            .filter(c -> c.ordinate().equals(total.ordinate()))
                            .filter(c -> isPart(c, measurement))
                            .map(Consistency::cited)
                            .toList();
            Contradiction.Cited whole = cited(total);
            boolean above = parts.stream().allMatch(p -> exceeds(whole.measured(), p.measured()));
            boolean below = parts.stream().allMatch(p -> exceeds(p.measured(), whole.measured()));
            if (parts.size() > 1 && (above || below)) {
                List<Contradiction.Cited> cited = new ArrayList<>(List.of(whole));
                cited.addAll(parts);
                found.add(new Contradiction.EnergyOutsideParts(cited));
            }
        }
    }

    /// One electron makes one atom of metal.
    private void metal() {
        conclusions.stream()
                .filter(c -> c.name().equals(MetalResult.PER_CHARGE))
                .filter(c -> c.measured().isPresent())
                .filter(c -> exceeds(c.measured().get(), Measured.exact(1)))
                .map(c -> new Contradiction.MetalExceedsCharge(List.of(cited(c))))
                .forEach(found::add);
    }

    /// Ratios that their own remarks call impossible.
    private void haven() {
        for (Results.Conclusion ratio : conclusions) {
            for (Remark remark : ratio.remarks()) {
                if (remark instanceof TransportRemark.HavenRatioAboveOne
                        || remark instanceof TransportRemark.HavenRatioTooSmall) {
                    found.add(
                            new Contradiction.HavenRatioImpossible(
                                    (TransportRemark) remark, List.of(cited(ratio))));
                }
            }
        }
    }

    /// No correlation makes ions come further than uncorrelated jumps would.
    private void jumps() {
        conclusions.stream()
                .filter(c -> c.name().startsWith(LocalRatios.NAME))
                .filter(c -> c.measured().isPresent())
                .filter(c -> c.measured().get().value() > FURTHER)
                .filter(c -> exceeds(c.measured().get(), Measured.exact(1)))
                .map(c -> new Contradiction.FasterThanJumps(List.of(cited(c))))
                .forEach(found::add);
    }

    private static boolean isEnergy(Results.Conclusion conclusion) {
        return conclusion.name().equals("activation energy") && conclusion.measured().isPresent();
    }

    private static boolean isPart(Results.Conclusion conclusion, String measurement) {
        return List.of(Role.BULK, Role.GRAIN_BOUNDARY, Role.INTERGRANULAR).stream()
                .anyMatch(role -> conclusion.of().equals(measurement + "." + role.word()));
    }

    private static boolean sameTemperature(FileResult one, FileResult other) {
        var first = one.condition("temperature");
        var second = other.condition("temperature");
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        Measured difference = first.get().value().minus(second.get().value());
        return Math.abs(difference.value()) <= Math.max(SAME_TEMPERATURE, difference.uncertainty());
    }

    private static Measured statistical(Value value) {
        return new Measured(
                value.measured().value(),
                value.statistical().orElse(value.measured().uncertainty()));
    }

    private static boolean differ(Measured one, Measured other) {
        return exceeds(one, other) || exceeds(other, one);
    }

    private static boolean exceeds(Measured high, Measured low) {
        return high.value() - low.value()
                > SIGNIFICANT * Math.hypot(high.uncertainty(), low.uncertainty());
    }

    private static Contradiction.Cited cited(FileResult result, Value value) {
        String file = result.source().file();
        String place =
                result.condition("temperature")
                        .map(t -> new Quantity(t.value(), t.unit()).text())
                        .orElse(file);
        return new Contradiction.Cited(file, place, value.name(), value.measured(), value.unit());
    }

    private static Contradiction.Cited cited(Results.Conclusion conclusion) {
        Unit unit = conclusion.unit();
        return new Contradiction.Cited(
                conclusion.of(),
                conclusion.of(),
                conclusion.name(),
                conclusion.measured().orElseThrow(),
                unit);
    }
}
