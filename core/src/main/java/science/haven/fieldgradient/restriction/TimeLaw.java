package science.haven.fieldgradient.restriction;

import java.util.Optional;

/// How diffusion coefficients may depend on the diffusion time.
///
/// @param pore the walls; empty where there are none
public record TimeLaw(Optional<Pore> pore) {

    /// For people, within a sentence.
    @Override
    public String toString() {
        return pore.map(p -> "walls of " + p).orElse("diffusion without walls");
    }
}
