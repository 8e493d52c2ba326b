package science.haven.tracer;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What limits what a profile says.
public sealed interface TracerRemark extends Remark {

    /// The surface has the fraction of the source as if at once.
    ///
    /// @param slowest exchange coefficient in m·s⁻¹ below which the profile would look different
    ///   (95 %)
    record FastSurface(double slowest) implements TracerRemark {

        @Override
        public String code() {
            return "FAST_SURFACE";
        }

        @Override
        public String text() {
            return "The surface takes the fraction of the source at once: k is not determined, only"
                    + " that it is above %s m/s (95 %%).".formatted(Digits.of(slowest, 2));
        }
    }

    /// Without the fraction of the source a slow surface looks like a poor source.
    record SourceNotGiven() implements TracerRemark {

        @Override
        public String code() {
            return "SOURCE_NOT_GIVEN";
        }

        @Override
        public String text() {
            return "The isotope fraction of the source is not given, so a finite surface exchange"
                    + " was not looked for.";
        }
    }

    /// The profile ends where there is still tracer.
    ///
    /// @param deepest end of the profile in m
    /// @param reach `2√(Dt)` in m
    record EndNotReached(double deepest, double reach) implements TracerRemark {

        @Override
        public String code() {
            return "END_NOT_REACHED";
        }

        @Override
        public String text() {
            return "The profile ends at %s µm, within the reach of the tracer (2√(Dt) = %s µm):"
                            .formatted(Digits.of(deepest * 1e6, 3), Digits.of(reach * 1e6, 3))
                    + " the fraction before the exchange was extrapolated; give it.";
        }
    }

    /// No exchange coefficient is worse than any other.
    record ExchangeNotDetermined() implements TracerRemark {

        @Override
        public String code() {
            return "EXCHANGE_NOT_DETERMINED";
        }

        @Override
        public String text() {
            return "The profile does not determine the surface exchange coefficient.";
        }
    }
}
