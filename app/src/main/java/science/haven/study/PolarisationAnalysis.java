package science.haven.study;

import science.haven.data.Condition;
import science.haven.data.Transient;
import science.haven.polarisation.Polarisation;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.transport.Conductivity;
import science.haven.transport.Geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The whole way of a DC polarisation: steps, steady state, electronic conductivity.
final class PolarisationAnalysis {

    private final Sample sample;

    PolarisationAnalysis(Sample sample) {
        this.sample = sample;
    }

    /// One result per step of the transient; a failed one if nothing was polarised.
    List<FileResult> of(Transient data, List<Condition> conditions) {
        List<Polarisation> steps = Polarisation.analyse(data);
        FileResult.Source source = SpectrumAnalysis.source(data.provenance());
        if (steps.isEmpty()) {
            return List.of(
                    FileResult.failed(
                            source,
                            conditions,
                            "no step of the voltage or the current that was held for 8 points"));
        }
        List<FileResult> results = new ArrayList<>();
        for (Polarisation step : steps) {
            results.add(result(step, source, conditions, data));
        }
        return results;
    }

    private FileResult result(
            Polarisation found,
            FileResult.Source source,
            List<Condition> conditions,
            Transient data) {
        List<Value> values = new ArrayList<>();
        values.add(Value.of("step at", Measured.exact(found.step().onset()), Unit.SECOND));
        values.add(Value.of("steady current", found.current(), Unit.AMPERE));
        values.add(Value.of("steady voltage", found.voltage(), Unit.VOLT));
        values.add(Value.of("electronic resistance", found.resistance(), Unit.OHM));
        values.add(Value.of("time constant", found.timeConstant(), Unit.SECOND));
        List<Remark> remarks = new ArrayList<>(data.provenance().remarks());
        remarks.addAll(found.remarks());
        Optional<Geometry> geometry = sample.pellet().map(Sample.Pellet::geometry);
        if (geometry.isEmpty()) {
            remarks.add(new StudyRemark.GeometryMissing());
        } else {
            conductivity(found, geometry.get()).ifPresent(values::add);
            found.chemicalDiffusion(geometry.get().thickness())
                    .map(
                            d ->
                                    Value.of(
                                            "chemical diffusion coefficient",
                                            d,
                                            Unit.SQUARE_METRE_PER_SECOND))
                    .ifPresent(values::add);
        }
        return new FileResult(
                source,
                conditions,
                found.laws().chosen().law().toString(),
                List.of(),
                values,
                Optional.empty(),
                remarks,
                Optional.empty());
    }

    private static Optional<Value> conductivity(Polarisation found, Geometry geometry) {
        if (!(found.resistance().value() > 0)) {
            return Optional.empty();
        }
        Conductivity conductivity = geometry.conductivity(found.resistance());
        return Optional.of(
                new Value(
                        "electronic conductivity",
                        conductivity.total(),
                        Unit.SIEMENS_PER_METRE,
                        Optional.empty(),
                        Optional.of(conductivity.statistical())));
    }
}
