package science.haven.relaxation.narrowing;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What limits the numbers that come from line widths.
public sealed interface NarrowingRemark extends Remark {

    /// The energy describes the step of the widths and is not the barrier of a jump.
    ///
    /// @param law the law it comes from
    record ApparentEnergy(NarrowingLaw law) implements NarrowingRemark {

        @Override
        public String code() {
            return "APPARENT_ACTIVATION_ENERGY";
        }

        @Override
        public String text() {
            return "The activation energy of %s is apparent: it says how steep the step is."
                    .formatted(law);
        }
    }

    /// The jump rates follow a rule of thumb, because the law knows no correlation time.
    ///
    /// @param law the law
    record RateByRule(NarrowingLaw law) implements NarrowingRemark {

        @Override
        public String code() {
            return "RATE_BY_RULE";
        }

        @Override
        public String text() {
            return "The jump rates are orders of magnitude (the lost width at the onset, 2π of it "
                    + "half way): %s knows no correlation time.".formatted(law);
        }
    }

    /// The coldest width is not yet that of the rigid lattice.
    ///
    /// @param share share of the narrowing width that is left at the lowest temperature,
    ///   dimensionless
    record PlateauNotCovered(double share) implements NarrowingRemark {

        @Override
        public String code() {
            return "PLATEAU_NOT_COVERED";
        }

        @Override
        public String text() {
            return "The width of the rigid lattice is extrapolated: at the lowest temperature only "
                    + "%s %% of it is left.".formatted(Digits.of(100 * share, 2));
        }
    }

    /// The hottest width is not yet the residual one.
    ///
    /// @param share share of the narrowing width that is left at the highest temperature,
    ///   dimensionless
    record NarrowedNotCovered(double share) implements NarrowingRemark {

        @Override
        public String code() {
            return "NARROWED_NOT_COVERED";
        }

        @Override
        public String text() {
            return "The residual width is extrapolated: at the highest temperature %s %% of what "
                            .formatted(Digits.of(100 * share, 2))
                    + "motion takes away is still there.";
        }
    }

    /// Hardly a point lies on the step, so nothing tells how steep it is.
    ///
    /// @param points temperatures at which 5 to 95 % of the narrowing width are left
    record StepNotResolved(int points) implements NarrowingRemark {

        @Override
        public String code() {
            return "STEP_NOT_RESOLVED";
        }

        @Override
        public String text() {
            return "%s on the step: where it lies is known, its activation energy hardly."
                    .formatted(points == 1 ? "Only one temperature lies" : "No temperature lies");
        }
    }

    /// The prefactor of the correlation time lies where no lattice vibrates.
    ///
    /// @param attempts 1/τ₀ in s⁻¹
    record PrefactorImplausible(double attempts) implements NarrowingRemark {

        @Override
        public String code() {
            return "PREFACTOR_IMPLAUSIBLE";
        }

        @Override
        public String text() {
            return "1/τ₀ = %s s⁻¹ lies outside 10¹¹ to 10¹⁴ s⁻¹: a spread of jump rates or a second "
                            .formatted(Digits.of(attempts, 2))
                    + "motion flattens the step, then the activation energy is only apparent.";
        }
    }

    /// A constant width describes the points as well.
    record NoNarrowing() implements NarrowingRemark {

        @Override
        public String code() {
            return "NO_NARROWING";
        }

        @Override
        public String text() {
            return "The widths show no step that a constant width would not explain as well.";
        }
    }

    /// The line broadens again on heating.
    ///
    /// @param temperature temperature in K of the broader line
    record BroadensAgain(double temperature) implements NarrowingRemark {

        @Override
        public String code() {
            return "BROADENS_AGAIN";
        }

        @Override
        public String text() {
            return "The line is broader again at %s K: something else than jumps sets its width."
                    .formatted(Digits.of(temperature, 4));
        }
    }
}
