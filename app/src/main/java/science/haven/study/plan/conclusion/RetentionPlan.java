package science.haven.study.plan.conclusion;

import science.haven.quantity.Quantity;
import science.haven.study.file.Place;

import java.util.List;

/// A conductivity to be followed over the storage time.
///
/// @param place where the study asks for it
/// @param name what it is called in the report and in the names of figures
/// @param measurement name of the measurement
/// @param role which of its conductivities: `bulk`, `total`
/// @param at storage times to give values for
public record RetentionPlan(
        Place place, String name, String measurement, String role, List<Quantity> at)
        implements ConclusionPlan {

    /// Keeps a copy of the list.
    public RetentionPlan {
        at = List.copyOf(at);
    }

    /// As the study names it.
    ///
    /// @return for example `impedance.total`
    public String of() {
        return measurement + "." + role;
    }
}
