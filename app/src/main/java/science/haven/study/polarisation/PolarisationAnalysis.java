package science.haven.study.polarisation;

import science.haven.data.Condition;
import science.haven.data.Transient;
import science.haven.fit.Converged;
import science.haven.fit.law.ComparisonRemark;
import science.haven.fit.law.Curve;
import science.haven.polarisation.Control;
import science.haven.polarisation.ElectronicRegime;
import science.haven.polarisation.Polarisation;
import science.haven.polarisation.PolarisationStep;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.Sample;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;
import science.haven.study.result.Quality;
import science.haven.study.result.Remarks;
import science.haven.study.result.StudyRemark;
import science.haven.study.result.Value;
import science.haven.transport.Conductivity;
import science.haven.transport.Geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The whole way of a polarisation: its steps, the steady state of each, what follows for the
/// electrons.
public final class PolarisationAnalysis {

    /// Name of the result that conclusions refer to.
    static final String ELECTRONIC = "electronic conductivity";

    /// No current or voltage as small as this can be measured, in A or V.
    private static final double LEAST = 1e-24;

    private final Technique.Polarisation technique;
    private final Optional<Geometry> geometry;

    /// The analysis of polarisations of one sample.
    ///
    /// @param technique the options of the technique
    /// @param sample what was measured
    public PolarisationAnalysis(Technique.Polarisation technique, Sample sample) {
        this.technique = technique;
        geometry = sample.pellet().map(Sample.Pellet::geometry);
    }

    /// One result per step of the held voltage or current.
    ///
    /// @param data voltage and current over time
    /// @param conditions what is known about them
    /// @return numbers and curves, or the reason why there are none
    public List<Analysed> of(Transient data, List<Condition> conditions) {
        List<Analysed> steps = new ArrayList<>();
        for (Polarisation polarisation : Polarisation.analyse(data)) {
            steps.add(new AnalysedTransient(result(data, conditions, polarisation), polarisation));
        }
        if (steps.isEmpty()) {
            FileResult.Source source = FileResult.Source.of(data.provenance());
            String reason = "no step of voltage or current that is held for eight points or more";
            steps.add(
                    new Analysed.NumbersOnly(
                            new FileResult(
                                    source,
                                    conditions,
                                    technique.word(),
                                    List.of(),
                                    List.of(),
                                    Optional.empty(),
                                    List.of(),
                                    Optional.of(reason))));
        }
        return steps;
    }

    private FileResult result(Transient data, List<Condition> known, Polarisation polarisation) {
        List<Condition> conditions = conditions(known, polarisation.step());
        Optional<Measured> temperature =
                conditions.stream()
                        .filter(c -> c.name().equals("temperature"))
                        .findFirst()
                        .map(Condition::value);
        List<Remark> remarks = new ArrayList<>(data.provenance().remarks());
        remarks.addAll(Remarks.of(conditions));
        remarks.addAll(polarisation.remarks());
        polarisation.laws().remarks().stream()
                .filter(r -> !(r instanceof ComparisonRemark.UncertaintyFromScatter))
                .forEach(remarks::add);
        if (geometry.isEmpty()) {
            remarks.add(new StudyRemark.GeometryMissing());
        }
        double voltage = polarisation.voltage().value();
        if (technique.electrodes().regime().isEmpty() && temperature.isPresent() && voltage != 0) {
            ElectronicRegime.doubt(voltage, temperature.get().value()).ifPresent(remarks::add);
        }
        Converged chosen = polarisation.laws().chosen().fit();
        return new FileResult(
                FileResult.Source.of(data.provenance()),
                conditions,
                polarisation.laws().chosen().law().toString(),
                Value.parameters(chosen),
                derived(polarisation, temperature),
                Optional.of(quality(polarisation, chosen)),
                Remarks.distinct(remarks),
                Optional.empty());
    }

    /// What was held is a condition of the step.
    private static List<Condition> conditions(List<Condition> known, PolarisationStep step) {
        boolean voltage = step.control() == Control.VOLTAGE;
        String name = voltage ? "voltage" : "current";
        List<Condition> conditions = new ArrayList<>(known);
        conditions.removeIf(c -> c.name().equals(name) || c.name().equals("step start"));
        conditions.add(
                new Condition(
                        name,
                        Measured.exact(step.drive()),
                        voltage ? Unit.VOLT : Unit.AMPERE,
                        Condition.Origin.FILE,
                        Optional.empty()));
        conditions.add(
                new Condition(
                        "step start",
                        Measured.exact(step.onset()),
                        Unit.SECOND,
                        Condition.Origin.FILE,
                        Optional.empty()));
        conditions.sort(Comparator.comparing(Condition::name));
        return conditions;
    }

    private List<Value> derived(Polarisation polarisation, Optional<Measured> temperature) {
        boolean voltageHeld = polarisation.step().control() == Control.VOLTAGE;
        List<Value> values = new ArrayList<>();
        values.add(
                new Value(
                        voltageHeld ? "steady current" : "steady voltage",
                        polarisation.steady(),
                        voltageHeld ? Unit.AMPERE : Unit.VOLT,
                        Optional.of(polarisation.interval95()),
                        Optional.empty()));
        if (resolved(polarisation.steady())) {
            Measured resistance = polarisation.resistance();
            if (resistance.value() > 0) {
                values.add(Value.of("electronic resistance", resistance, Unit.OHM));
            }
        }
        conductance(polarisation, technique.electrodes().regime(), temperature)
                .flatMap(conductance -> conductivity(ELECTRONIC, conductance))
                .ifPresent(values::add);
        double voltage = polarisation.voltage().value();
        if (technique.electrodes().regime().isEmpty()
                && temperature.isPresent()
                && voltage != 0
                && ElectronicRegime.doubt(voltage, temperature.get().value()).isPresent()) {
            for (ElectronicRegime regime : technique.electrodes().regimes()) {
                conductance(polarisation, Optional.of(regime), temperature)
                        .flatMap(g -> conductivity(ELECTRONIC + condition(regime), g))
                        .ifPresent(values::add);
            }
        }
        values.add(Value.of("time constant", polarisation.timeConstant(), Unit.SECOND));
        geometry.flatMap(g -> polarisation.chemicalDiffusion(g.thickness()))
                .map(
                        d ->
                                Value.of(
                                        "chemical diffusion coefficient",
                                        d,
                                        Unit.SQUARE_METRE_PER_SECOND))
                .ifPresent(values::add);
        return values;
    }

    private static String condition(ElectronicRegime regime) {
        return switch (regime) {
            case OHMIC -> "";
            case BOTH_BLOCKING -> " if both electrodes block";
            case HEBB_WAGNER_ELECTRONS -> " if one electrode is reversible, electrons";
            case HEBB_WAGNER_HOLES -> " if one electrode is reversible, holes";
        };
    }

    /// Conductance of the electrons; which way round the cell was connected does not matter.
    private static Optional<Measured> conductance(
            Polarisation polarisation,
            Optional<ElectronicRegime> regime,
            Optional<Measured> temperature) {
        double sign = Math.signum(polarisation.step().drive());
        Measured current = polarisation.current().scaled(sign);
        Measured voltage = polarisation.voltage().scaled(sign);
        if (!resolved(voltage)) {
            return Optional.empty();
        }
        if (regime.isEmpty()) {
            return Optional.of(current.dividedBy(voltage));
        }
        return temperature.map(t -> regime.get().conductance(current, voltage, t.value()));
    }

    /// Whether a current or a voltage is there at all.
    static boolean resolved(Measured measured) {
        return Math.abs(measured.value()) > Math.max(LEAST, measured.uncertainty());
    }

    private Optional<Value> conductivity(String name, Measured conductance) {
        boolean positive = conductance.value() > 0 && Double.isFinite(conductance.value());
        if (geometry.isEmpty() || !positive) {
            return Optional.empty();
        }
        Conductivity conductivity = geometry.get().conductivityOfConductance(conductance);
        return Optional.of(
                new Value(
                        name,
                        conductivity.total(),
                        Unit.SIEMENS_PER_METRE,
                        Optional.empty(),
                        Optional.of(conductivity.statistical())));
    }

    private static Quality quality(Polarisation polarisation, Converged fit) {
        PolarisationStep step = polarisation.step();
        Curve curve = polarisation.laws().chosen().curve();
        double[] time = step.time();
        double[] response = step.response();
        double[] gradient = new double[fit.estimates().size()];
        double squares = 0;
        for (int i = 0; i < time.length; i++) {
            double rest = response[i] - curve.at(time[i], fit.values(), gradient);
            squares += rest * rest;
        }
        double greatest = Arrays.stream(response).map(Math::abs).max().orElse(0);
        double rms = greatest > 0 ? Math.sqrt(squares / time.length) / greatest : 0;
        return new Quality(time.length, 1, fit.chiSquared(), rms, Optional.empty());
    }
}
