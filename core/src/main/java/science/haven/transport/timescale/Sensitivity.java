package science.haven.transport.timescale;

import science.haven.fit.Interval;
import science.haven.quantity.Measured;
import science.haven.transport.ElementaryJump;

import java.util.Optional;

/// What a method is sensitive to.
public sealed interface Sensitivity {

    /// The window of jump rates.
    ///
    /// @param jump the jump by which a diffusion coefficient becomes a rate
    /// @return window in s⁻¹; empty where any rate will do
    Optional<Interval> rates(ElementaryJump jump);

    /// Jumps of some rate.
    ///
    /// @param window jump rates in s⁻¹
    record Jumps(Interval window) implements Sensitivity {

        public Jumps {
            requireOrdered(window, "s⁻¹");
        }

        @Override
        public Optional<Interval> rates(ElementaryJump jump) {
            return Optional.of(window);
        }
    }

    /// Displacement: the window of rates moves with the length of the jump, `1/τ = 2 d D/(f ℓ²)`.
    ///
    /// @param window diffusion coefficients in m²·s⁻¹
    record Displacement(Interval window) implements Sensitivity {

        public Displacement {
            requireOrdered(window, "m²·s⁻¹");
        }

        @Override
        public Optional<Interval> rates(ElementaryJump jump) {
            return Optional.of(
                    new Interval(
                            jump.rate(Measured.exact(window.lower())).value(),
                            jump.rate(Measured.exact(window.upper())).value()));
        }
    }

    /// Transport in its limit of long times, however slow the jumps are.
    record Transport() implements Sensitivity {

        @Override
        public Optional<Interval> rates(ElementaryJump jump) {
            return Optional.empty();
        }
    }

    private static void requireOrdered(Interval window, String unit) {
        if (!(window.lower() > 0 && window.upper() > window.lower())) {
            throw new IllegalArgumentException(
                    "window must rise from above 0 %s, got %s to %s"
                            .formatted(unit, window.lower(), window.upper()));
        }
    }
}
