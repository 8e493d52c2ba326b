package science.haven.study.fieldgradient;

import science.haven.fieldgradient.EchoFit;
import science.haven.fieldgradient.EchoLaw;
import science.haven.fieldgradient.attenuation.BehindWalls;
import science.haven.fit.Estimate;
import science.haven.fit.Interval;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.study.plan.conclusion.ArrheniusPlan;
import science.haven.study.result.Value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a decay says, as values of a result.
final class EchoValues {

    /// Name of the mean diffusion coefficient.
    static final String DIFFUSION = ArrheniusPlan.DIFFUSION_COEFFICIENT;

    private EchoValues() {}

    /// The values of one region.
    ///
    /// @param fit the decay
    /// @param diffusionTime Δ in s; 0 if it is not known
    /// @param encoding δ in s; 0 if it is not known
    /// @param suffix what follows the names where there are several regions
    static List<Value> of(EchoFit fit, double diffusionTime, double encoding, String suffix) {
        List<Value> values = new ArrayList<>();
        fit.mean().ifPresent(mean -> values.add(diffusion(fit, mean, DIFFUSION + suffix)));
        if (fit.model().law() != EchoLaw.ISOTROPIC) {
            for (Estimate estimate : fit.chosen().fit().estimates()) {
                if (isCoefficient(estimate)) {
                    values.add(
                            new Value(
                                    estimate.parameter().meaning() + suffix,
                                    estimate.measured(),
                                    Unit.SQUARE_METRE_PER_SECOND,
                                    Optional.of(estimate.interval95()),
                                    Optional.empty()));
                }
            }
        }
        fit.floor().ifPresent(floor -> values.add(Value.of("floor" + suffix, floor, Unit.NONE)));
        if (diffusionTime > 0) {
            fit.wallSize(diffusionTime - encoding / 3)
                    .ifPresent(
                            a -> values.add(Value.of("size of the walls" + suffix, a, Unit.METRE)));
            fit.path(diffusionTime)
                    .ifPresent(p -> values.add(Value.of("path" + suffix, p, Unit.METRE)));
        }
        fit.window()
                .ifPresent(
                        window -> {
                            values.add(limit("least detectable D" + suffix, window.lower()));
                            values.add(limit("greatest detectable D" + suffix, window.upper()));
                        });
        return values;
    }

    private static boolean isCoefficient(Estimate estimate) {
        return estimate.parameter().unit().equals(Unit.SQUARE_METRE_PER_SECOND)
                && !estimate.parameter().symbol().equals(BehindWalls.SQUARED_SIZE);
    }

    private static Value diffusion(EchoFit fit, Measured mean, String name) {
        Optional<Interval> interval =
                fit.model().law() == EchoLaw.ISOTROPIC
                        ? Optional.of(fit.chosen().fit().estimate("D").interval95())
                        : Optional.empty();
        return new Value(name, mean, Unit.SQUARE_METRE_PER_SECOND, interval, Optional.empty());
    }

    /// A limit is worth two digits.
    private static Value limit(String name, double value) {
        double rounded = new BigDecimal(value).round(new MathContext(2)).doubleValue();
        return Value.of(name, Measured.exact(rounded), Unit.SQUARE_METRE_PER_SECOND);
    }
}
