package science.haven.study.lineshape;

import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.result.FileResult;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;
import science.haven.study.result.Value;
import science.haven.transport.Arrhenius;
import science.haven.transport.ArrheniusOutcome;
import science.haven.transport.Conductivity;
import science.haven.transport.ConductivityPoint;
import science.haven.transport.Ordinate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The barrier of jumps whose rate is known at several temperatures.
///
/// @param measurement name of the measurement in the study
/// @param conclusions barrier and prefactor, or why there are none
public record JumpRates(String measurement, List<Results.Conclusion> conclusions)
        implements Finding {

    private static final String UNDETERMINED = "RATE_UNDETERMINED";

    /// Keeps a copy of the list.
    public JumpRates {
        conclusions = List.copyOf(conclusions);
    }

    /// Draws a line through the rates that spectra tell.
    static JumpRates of(String measurement, List<AnalysedShapes> spectra) {
        List<ConductivityPoint> points = new ArrayList<>();
        List<String> files = new ArrayList<>();
        for (AnalysedShapes spectrum : spectra) {
            FileResult result = spectrum.result();
            Optional<Measured> rate = result.parameter(JumpValues.RATE).map(Value::measured);
            Optional<Measured> temperature = result.condition("temperature").map(c -> c.value());
            boolean told = result.remarks().stream().noneMatch(r -> r.code().equals(UNDETERMINED));
            if (rate.isPresent() && temperature.isPresent() && told) {
                double sigma = rate.get().uncertainty();
                // a line of ln k over 1/T is that of ln σ, whatever the unit
                points.add(
                        new ConductivityPoint(
                                temperature.get(), new Conductivity(rate.get().value(), sigma, 0)));
                files.add(result.source().file());
            }
        }
        if (points.size() < 2) {
            return new JumpRates(measurement, List.of());
        }
        return new JumpRates(
                measurement,
                switch (Arrhenius.fit(points, Ordinate.SIGMA)) {
                    case ArrheniusOutcome.None(Remark reason) ->
                            List.of(energy(measurement, Optional.empty(), files, List.of(reason)));
                    case Arrhenius line ->
                            List.of(
                                    energy(
                                            measurement,
                                            Optional.of(
                                                    Unit.ELECTRONVOLT.fromSi(
                                                            line.activationEnergy())),
                                            files,
                                            line.remarks()),
                                    new Results.Conclusion(
                                            "ln(k₀ / s⁻¹)",
                                            measurement,
                                            "ln k",
                                            Optional.of(line.lnPrefactor()),
                                            Unit.NONE,
                                            files,
                                            List.of()));
                });
    }

    private static Results.Conclusion energy(
            String measurement,
            Optional<Measured> value,
            List<String> files,
            List<Remark> remarks) {
        return new Results.Conclusion(
                "activation energy of jumps",
                measurement,
                "ln k",
                value,
                Unit.ELECTRONVOLT,
                files,
                remarks);
    }
}
