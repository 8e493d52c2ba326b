package science.haven.study.plan.conclusion;

import science.haven.quantity.Quantity;
import science.haven.relaxation.rates.RatesOptions;
import science.haven.study.file.Place;

import java.util.List;

/// Motions to be found behind the relaxation rates of one or more measurements.
///
/// @param place where the study asks for them
/// @param measurements names of the measurements, explained together
/// @param options which motions may be used
/// @param at temperatures to give jump rates for
public record MotionPlan(
        Place place, List<String> measurements, RatesOptions options, List<Quantity> at)
        implements ConclusionPlan {

    /// Keeps copies of the lists.
    public MotionPlan {
        measurements = List.copyOf(measurements);
        at = List.copyOf(at);
    }

    /// As results name it.
    ///
    /// @return for example `T1, T1rho`
    public String of() {
        return String.join(", ", measurements);
    }
}
