package science.haven.study.impedance;

import science.haven.data.Condition;
import science.haven.fit.Converged;
import science.haven.impedance.ImpedanceFit;
import science.haven.impedance.arc.Arc;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.Role;
import science.haven.study.plan.Sample;
import science.haven.study.plan.Technique;
import science.haven.study.result.StudyRemark;
import science.haven.study.result.Value;
import science.haven.transport.BrickLayer;
import science.haven.transport.CapacitanceOrigin;
import science.haven.transport.ChargeCarriers;
import science.haven.transport.Conductivity;
import science.haven.transport.Geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// From the parameters of a fitted circuit to the properties of the sample.
final class Derivation {

    /// Boundaries are thin, as the brick layer wants them, below this share of the volume.
    private static final double THIN = 0.3;

    private final ImpedanceFit fit;
    private final Converged converged;
    private final Sample sample;
    private final Optional<Geometry> geometry;
    private final Map<Role, String> roles = new EnumMap<>(Role.class);
    private final List<Remark> remarks = new ArrayList<>();

    Derivation(
            ImpedanceFit fit, Converged converged, Technique.Impedance technique, Sample sample) {
        this.fit = fit;
        this.converged = converged;
        this.sample = sample;
        geometry = sample.pellet().map(Sample.Pellet::geometry);
        if (geometry.isEmpty() && !sample.equals(Sample.UNNAMED)) {
            remarks.add(new StudyRemark.GeometryMissing());
        }
        for (Role role : Role.values()) {
            String symbol = technique.assign().get(role.word());
            if (symbol != null && known(symbol)) {
                roles.put(role, symbol);
            }
        }
        if (technique.assign().isEmpty()) {
            assignByCapacitance();
        }
    }

    /// What limits the derived values.
    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /// Whether the total contains a resistance because it was assigned to a part of the sample.
    boolean counts(String symbol) {
        return roles.entrySet().stream()
                .anyMatch(r -> r.getKey() != Role.ELECTRODE && r.getValue().equals(symbol));
    }

    List<Value> values(List<Condition> conditions) {
        List<Value> values = new ArrayList<>();
        roles.forEach((role, symbol) -> of(role, symbol, values));
        total().ifPresent(
                        total -> {
                            values.add(Value.of("total resistance", total, Unit.OHM));
                            conductivity(Role.TOTAL, total, values);
                        });
        boundaries(values);
        diffusion(values, conditions);
        return values;
    }

    /// What the boundaries themselves conduct, if grains are bricks.
    private void boundaries(List<Value> values) {
        if (geometry.isEmpty()
                || !roles.containsKey(Role.BULK)
                || !roles.containsKey(Role.GRAIN_BOUNDARY)) {
            return;
        }
        Optional<BrickLayer> bricks =
                GrainBoundaries.of(
                        fit.circuit(),
                        converged,
                        roles.get(Role.BULK),
                        roles.get(Role.GRAIN_BOUNDARY));
        if (bricks.isEmpty()) {
            return;
        }
        if (!(bricks.get().volumeFraction().value() < THIN)) {
            remarks.add(new StudyRemark.BrickLayerFails());
            return;
        }
        values.add(
                Value.of(
                        "grain boundary thickness ratio",
                        bricks.get().thicknessRatio(),
                        Unit.NONE));
        values.add(
                value(GrainBoundaries.SPECIFIC, bricks.get().boundaryConductivity(geometry.get())));
        remarks.add(new StudyRemark.BrickLayerAssumed());
    }

    private void of(Role role, String symbol, List<Value> values) {
        Measured resistance = converged.estimate(symbol).measured();
        if (role != Role.ELECTRODE) {
            if (geometry.isEmpty()) {
                values.add(Value.of(role.word() + " resistance", resistance, Unit.OHM));
            }
            conductivity(role.word(), resistance, values);
        }
        Optional<Arc> arc = fit.arc(symbol);
        if (arc.isEmpty()) {
            return;
        }
        Measured capacitance = arc.get().capacitance();
        values.add(Value.of(role.word() + " capacitance", capacitance, Unit.FARAD));
        values.add(
                Value.of(
                        role.word() + " relaxation frequency",
                        arc.get().relaxationFrequency(),
                        Unit.HERTZ));
        if (geometry.isEmpty()) {
            return;
        }
        if (role == Role.BULK) {
            Measured permittivity = geometry.get().permittivity(capacitance);
            values.add(Value.of("bulk relative permittivity", permittivity, Unit.NONE));
        }
        origin(role)
                .flatMap(origin -> origin.doubt(capacitance.value(), cell()))
                .ifPresent(remarks::add);
    }

    private static Optional<CapacitanceOrigin> origin(Role role) {
        return switch (role) {
            case BULK -> Optional.of(CapacitanceOrigin.BULK);
            case GRAIN_BOUNDARY -> Optional.of(CapacitanceOrigin.GRAIN_BOUNDARY);
            case INTERGRANULAR -> Optional.empty();
            case ELECTRODE -> Optional.of(CapacitanceOrigin.ELECTRODE);
        };
    }

    private void conductivity(String of, Measured resistance, List<Value> values) {
        if (geometry.isEmpty() || !(resistance.value() > 0)) {
            return;
        }
        values.add(value(of + " conductivity", geometry.get().conductivity(resistance)));
    }

    private static Value value(String name, Conductivity conductivity) {
        return new Value(
                name,
                conductivity.total(),
                Unit.SIEMENS_PER_METRE,
                Optional.empty(),
                Optional.of(conductivity.statistical()));
    }

    /// Sum of all assigned resistances but the electrode's, with their correlations; of all that a
    /// direct current meets if nothing is assigned.
    private Optional<Measured> total() {
        List<String> symbols =
                roles.entrySet().stream()
                        .filter(entry -> entry.getKey() != Role.ELECTRODE)
                        .map(Map.Entry::getValue)
                        .toList();
        if (symbols.isEmpty()) {
            return fit.totalOverCircuits();
        }
        double[] gradient = new double[converged.estimates().size()];
        double sum = 0;
        for (String symbol : symbols) {
            gradient[converged.indexOf(symbol)] = 1;
            sum += converged.estimate(symbol).measured().value();
        }
        Measured assigned = new Measured(sum, converged.propagate(gradient));
        return isAll(assigned) ? fit.totalOverCircuits() : Optional.of(assigned);
    }

    /// Whether a resistance is all that a direct current meets in this circuit.
    private boolean isAll(Measured assigned) {
        return fit.totalResistance()
                .filter(all -> Math.abs(all.value() - assigned.value()) < 1e-9 * all.value())
                .isPresent();
    }

    /// `D_σ` of the Nernst-Einstein relation and the jump rate `6 D/ℓ²` (in three dimensions).
    private void diffusion(List<Value> values, List<Condition> conditions) {
        Optional<Condition> temperature =
                conditions.stream().filter(c -> c.name().equals("temperature")).findFirst();
        Optional<ChargeCarriers> carriers = sample.chargeCarriers();
        if (temperature.isEmpty() || carriers.isEmpty()) {
            return;
        }
        String best = roles.containsKey(Role.BULK) ? Role.BULK.word() : Role.TOTAL;
        for (Value value : List.copyOf(values)) {
            if (value.name().equals(best + " conductivity")) {
                Measured diffusion =
                        carriers.get()
                                .diffusion(value.measured(), temperature.get().value().value());
                values.add(
                        Value.of(
                                best + " conductivity diffusion coefficient",
                                diffusion,
                                Unit.SQUARE_METRE_PER_SECOND));
                sample.jump()
                        .ifPresent(
                                jump ->
                                        values.add(
                                                Value.of(
                                                        best + " jump rate",
                                                        jump.elementary().rate(diffusion),
                                                        Unit.PER_SECOND)));
            }
        }
    }

    private void assignByCapacitance() {
        if (geometry.isEmpty()) {
            return;
        }
        List<Arc> arcs =
                fit.arcs().stream()
                        .sorted(
                                Comparator.comparingDouble(
                                        (Arc arc) -> -arc.relaxationFrequency().value()))
                        .toList();
        for (Arc arc : arcs) {
            List<CapacitanceOrigin> origins =
                    CapacitanceOrigin.of(arc.capacitance().value(), cell());
            if (!roles.containsKey(Role.BULK)
                    && !roles.containsKey(Role.GRAIN_BOUNDARY)
                    && origins.contains(CapacitanceOrigin.BULK)) {
                assign(Role.BULK, arc.resistor());
            } else if (!roles.containsKey(Role.GRAIN_BOUNDARY)
                    && origins.contains(CapacitanceOrigin.GRAIN_BOUNDARY)) {
                assign(Role.GRAIN_BOUNDARY, arc.resistor());
            }
        }
        if (!roles.containsKey(Role.BULK) && known("R0")) {
            assign(Role.BULK, "R0");
        }
    }

    private void assign(Role role, String symbol) {
        roles.put(role, symbol);
        remarks.add(new StudyRemark.RoleByCapacitance(role, symbol));
    }

    private boolean known(String symbol) {
        return converged.estimates().stream().anyMatch(e -> e.parameter().symbol().equals(symbol));
    }

    private double cell() {
        return geometry.orElseThrow().cellConstant().value();
    }
}
