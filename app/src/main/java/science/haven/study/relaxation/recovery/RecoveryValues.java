package science.haven.study.relaxation.recovery;

import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.relaxation.recovery.RecoveryComponent;
import science.haven.relaxation.recovery.RecoveryFit;
import science.haven.relaxation.recovery.RecoveryKind;
import science.haven.relaxation.recovery.RecoveryLaw;
import science.haven.relaxation.recovery.distribution.TimeDistribution;
import science.haven.relaxation.recovery.distribution.TimePeak;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a transient says, as values of a result.
final class RecoveryValues {

    private RecoveryValues() {}

    /// What the time of an experiment is called.
    static String time(RecoveryKind kind) {
        return switch (kind) {
            case INVERSION, SATURATION, PROGRESSIVE_SATURATION -> "T₁";
            case SPIN_LOCK -> "T₁ρ";
            case ECHO, ECHO_TRAIN -> "T₂";
            case QUADRUPOLAR_ORDER -> "T₁Q";
        };
    }

    /// Times and shares of the peaks of a distribution.
    static List<Value> of(RecoveryFit fit, TimeDistribution distribution) {
        String symbol = time(fit.data().kind());
        List<Value> values = new ArrayList<>();
        for (int k = 0; k < distribution.peaks().size(); k++) {
            TimePeak peak = distribution.peaks().get(k);
            String number = ", peak %d of the distribution".formatted(k + 1);
            values.add(Value.of(symbol + number, peak.time(), Unit.SECOND));
            values.add(Value.of("share" + number, peak.weight(), Unit.NONE));
        }
        return values;
    }

    /// Times and shares of the phases, the mean time of a stretched exponential, what the pulses
    /// achieved.
    static List<Value> of(RecoveryFit fit) {
        String symbol = time(fit.data().kind());
        boolean several = fit.components().size() > 1;
        List<Value> values = new ArrayList<>();
        for (int k = 0; k < fit.components().size(); k++) {
            RecoveryComponent component = fit.components().get(k);
            String number = several ? ", phase " + (k + 1) : "";
            values.add(Value.of(symbol + number, component.time(), Unit.SECOND));
            if (several) {
                values.add(Value.of("share" + number, component.weight(), Unit.NONE));
            }
        }
        fit.meanTime().ifPresent(mean -> values.add(Value.of("mean " + symbol, mean, Unit.SECOND)));
        if (fit.law() instanceof RecoveryLaw.Stretched) {
            Measured beta = fit.chosen().fit().estimate("beta").measured();
            values.add(Value.of("β", beta, Unit.NONE));
        }
        Optional<Measured> efficiency = fit.efficiency();
        efficiency.ifPresent(
                share ->
                        values.add(
                                Value.of(
                                        fit.data().kind() == RecoveryKind.INVERSION
                                                ? "inversion"
                                                : "saturation",
                                        share,
                                        Unit.NONE)));
        return values;
    }
}
