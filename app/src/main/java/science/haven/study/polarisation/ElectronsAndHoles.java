package science.haven.study.polarisation;

import science.haven.data.Condition;
import science.haven.polarisation.HebbWagner;
import science.haven.polarisation.Polarisation;
import science.haven.polarisation.PolarisationRemark;
import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.Electrodes;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.Technique;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;
import science.haven.study.result.StudyRemark;
import science.haven.transport.Geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Electrons and holes from the steps of a cell with one reversible electrode, at one temperature.
///
/// @param plan what was asked for
/// @param temperature the temperature; empty if nobody says how warm it was
/// @param steps the steps
/// @param fit the conductances; empty if there are none
/// @param conclusions what follows
public record ElectronsAndHoles(
        MeasurementPlan plan,
        Optional<Quantity> temperature,
        List<AnalysedTransient> steps,
        Optional<HebbWagner> fit,
        List<Results.Conclusion> conclusions)
        implements Finding {

    /// Temperatures that differ by no more than this are the same, in K.
    private static final double SAME = 1;

    /// A voltage of so many kT/e tells electrons and holes apart.
    private static final double APART = 3;

    /// Keeps copies of the lists.
    public ElectronsAndHoles {
        steps = List.copyOf(steps);
        conclusions = List.copyOf(conclusions);
    }

    /// Compares the steps of a measurement that have the same temperature.
    ///
    /// @param plan what was asked for
    /// @param technique the options of the technique
    /// @param steps all steps
    /// @param geometry size of the sample, if known
    /// @return one result per temperature; none if the electrodes are others
    public static List<ElectronsAndHoles> of(
            MeasurementPlan plan,
            Technique.Polarisation technique,
            List<AnalysedTransient> steps,
            Optional<Geometry> geometry) {
        Electrodes electrodes = technique.electrodes();
        List<ElectronsAndHoles> all = new ArrayList<>();
        if (!electrodes.oneReversible()) {
            return all;
        }
        for (List<AnalysedTransient> same : byTemperature(steps)) {
            boolean needed = electrodes == Electrodes.ONE_REVERSIBLE;
            of(plan, same, geometry, needed).ifPresent(all::add);
        }
        return all;
    }

    private static List<List<AnalysedTransient>> byTemperature(List<AnalysedTransient> steps) {
        List<AnalysedTransient> known =
                steps.stream()
                        .filter(step -> step.result().condition("temperature").isPresent())
                        .sorted(Comparator.comparingDouble(ElectronsAndHoles::kelvin))
                        .toList();
        List<List<AnalysedTransient>> groups = new ArrayList<>();
        for (AnalysedTransient step : known) {
            if (groups.isEmpty() || kelvin(step) - kelvin(groups.getLast().getFirst()) > SAME) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(step);
        }
        List<AnalysedTransient> others = new ArrayList<>(steps);
        others.removeAll(known);
        if (!others.isEmpty()) {
            groups.add(others);
        }
        return groups;
    }

    private static double kelvin(AnalysedTransient step) {
        return step.result().condition("temperature").orElseThrow().value().value();
    }

    private static Optional<ElectronsAndHoles> of(
            MeasurementPlan plan,
            List<AnalysedTransient> steps,
            Optional<Geometry> geometry,
            boolean needed) {
        Optional<Quantity> temperature = temperature(steps);
        Optional<Remark> reason = Optional.empty();
        Optional<HebbWagner> fit = Optional.empty();
        boolean forward = steps.stream().anyMatch(s -> s.polarisation().step().drive() > 0);
        boolean backward = steps.stream().anyMatch(s -> s.polarisation().step().drive() < 0);
        if (temperature.isEmpty()) {
            reason = Optional.of(new StudyRemark.TemperatureMissing());
        } else if (forward && backward) {
            reason = Optional.of(new StudyRemark.StepsOfBothSigns());
        } else {
            fit = fit(steps, temperature.get().si());
            if (fit.isEmpty()) {
                reason = Optional.of(new StudyRemark.VoltagesMissing());
            }
        }
        if (reason.isPresent() && !needed) {
            return Optional.empty();
        }
        Conclusions write =
                new Conclusions(
                        plan.name(),
                        temperature.map(t -> " at " + t.text()).orElse(""),
                        steps.stream().map(s -> s.result().source().file()).distinct().toList(),
                        geometry);
        List<Results.Conclusion> conclusions =
                fit.isPresent()
                        ? write.of(fit.get(), temperature.orElseThrow().si().value())
                        : reason.map(r -> List.of(write.none("electron", List.of(r))))
                                .orElse(List.of());
        return Optional.of(new ElectronsAndHoles(plan, temperature, steps, fit, conclusions));
    }

    /// The mean temperature, as uncertain as the first one.
    private static Optional<Quantity> temperature(List<AnalysedTransient> steps) {
        Optional<Condition> first = steps.getFirst().result().condition("temperature");
        if (first.isEmpty()) {
            return Optional.empty();
        }
        double mean = steps.stream().mapToDouble(ElectronsAndHoles::kelvin).average().orElseThrow();
        double rounded = Math.round(mean * 1e3) / 1e3;
        return rounded > 0
                ? Optional.of(
                        new Quantity(
                                new Measured(rounded, first.get().value().uncertainty()),
                                first.get().unit()))
                : Optional.empty();
    }

    /// Which way round the cell was connected does not matter.
    private static Optional<HebbWagner> fit(List<AnalysedTransient> steps, Measured temperature) {
        List<Measured> voltages = new ArrayList<>();
        List<Measured> currents = new ArrayList<>();
        for (AnalysedTransient step : steps) {
            Polarisation polarisation = step.polarisation();
            double sign = Math.signum(polarisation.step().drive());
            Measured voltage = polarisation.voltage().scaled(sign);
            if (PolarisationAnalysis.resolved(voltage) && voltage.value() > 0) {
                voltages.add(voltage);
                currents.add(polarisation.current().scaled(sign));
            }
        }
        return HebbWagner.of(
                voltages.toArray(Measured[]::new), currents.toArray(Measured[]::new), temperature);
    }

    /// The numbers behind a fit, in the units of the field.
    ///
    /// @param name name of the measurement
    /// @param at the temperature in words
    /// @param files the files behind it
    /// @param geometry size of the sample, if known
    private record Conclusions(
            String name, String at, List<String> files, Optional<Geometry> geometry) {

        List<Results.Conclusion> of(HebbWagner fit, double kelvin) {
            List<Remark> remarks = new ArrayList<>();
            if (fit.scatter() > 1) {
                remarks.add(new PolarisationRemark.CurrentsOffHebbWagner(fit.scatter()));
            }
            if (fit.ohmic()) {
                double thermal = Constants.BOLTZMANN * kelvin / Constants.ELEMENTARY_CHARGE;
                remarks.add(
                        new PolarisationRemark.OhmicAtAllVoltages(fit.highest(), APART * thermal));
                return List.of(conclusion("electron and hole", Optional.of(fit.sum()), remarks));
            }
            return List.of(
                    branch("electron", fit.electrons(), remarks),
                    branch("hole", fit.holes(), List.of()));
        }

        Results.Conclusion none(String carrier, List<Remark> remarks) {
            return conclusion(carrier, Optional.empty(), remarks);
        }

        private Results.Conclusion branch(
                String carrier, Measured conductance, List<Remark> remarks) {
            if (HebbWagner.determined(conductance)) {
                return conclusion(carrier, Optional.of(conductance), remarks);
            }
            List<Remark> all = new ArrayList<>(remarks);
            double limit = si(Measured.exact(HebbWagner.limit(conductance))).value();
            all.add(
                    new PolarisationRemark.BranchNotDetermined(
                            carrier + "s", unit(), unit().fromSi(Measured.exact(limit)).value()));
            return none(carrier, all);
        }

        private Results.Conclusion conclusion(
                String carrier, Optional<Measured> conductance, List<Remark> remarks) {
            return new Results.Conclusion(
                    carrier + (geometry.isPresent() ? " conductivity" : " conductance") + at,
                    name,
                    "I(U), Hebb-Wagner",
                    conductance.map(g -> unit().fromSi(si(g))),
                    unit(),
                    files,
                    remarks);
        }

        private Unit unit() {
            return geometry.isPresent() ? Unit.SIEMENS_PER_CENTIMETRE : Unit.SIEMENS;
        }

        private Measured si(Measured conductance) {
            return geometry.map(g -> g.conductivityOfConductance(conductance).total())
                    .orElse(conductance);
        }
    }

    @Override
    public String measurement() {
        return plan.name();
    }
}
