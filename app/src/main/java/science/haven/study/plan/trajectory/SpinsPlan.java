package science.haven.study.plan.trajectory;

import science.haven.quantity.Nuclide;
import science.haven.quantity.Quantity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Nuclei whose relaxation a trajectory is asked for.
///
/// @param nucleus the nucleus of the ions
/// @param frequency its Larmor frequency
/// @param charges charges of the species in elementary charges, for the gradients of their fields;
///   none if only the dipoles count
/// @param enhancement factor by which the electrons of the ion change the gradient, 1 − γ∞,
///   dimensionless
public record SpinsPlan(
        Nuclide nucleus, Quantity frequency, Map<String, Double> charges, double enhancement) {

    /// Keeps a copy of the charges in their order.
    public SpinsPlan {
        charges = Collections.unmodifiableMap(new LinkedHashMap<>(charges));
    }
}
