package science.haven.lineshape.spin;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What limits a computed line shape.
public sealed interface LineShapeRemark extends Remark {

    /// The coupling is so strong that the third order of perturbation theory is felt.
    ///
    /// @param ratio ν_Q over the Larmor frequency, dimensionless
    /// @param shift size of the next order, `ν_Q³/ν_L²`, in Hz
    record StrongCoupling(double ratio, double shift) implements LineShapeRemark {
        @Override
        public String code() {
            return "STRONG_COUPLING";
        }

        @Override
        public String text() {
            return "ν_Q is %s of the Larmor frequency; the third order, which is left out, is of the"
                            .formatted(Digits.of(ratio, 2))
                    + " size of "
                    + Digits.of(shift, 2)
                    + " Hz.";
        }
    }

    /// Part of the signal lies outside the axis; a spectrometer would fold it back.
    ///
    /// @param share signal outside over all signal, dimensionless
    record OutsideAxis(double share) implements LineShapeRemark {
        @Override
        public String code() {
            return "OUTSIDE_AXIS";
        }

        @Override
        public String text() {
            return "%s %% of the signal lies outside the frequency axis and is missing."
                    .formatted(Digits.of(100 * share, 2));
        }
    }

    /// The sample turns faster than its quadrupolar frequency.
    ///
    /// @param rate spinning rate in Hz
    /// @param coupling quadrupolar frequency ν_Q in Hz
    record FasterThanCoupling(double rate, double coupling) implements LineShapeRemark {
        @Override
        public String code() {
            return "FASTER_THAN_COUPLING";
        }

        @Override
        public String text() {
            return "Spinning at %s kHz is faster than ν_Q of %s kHz: the sidebands carry hardly any signal."
                    .formatted(Digits.of(1e-3 * rate, 3), Digits.of(1e-3 * coupling, 3));
        }
    }

    /// The asked accuracy was not reached.
    ///
    /// @param asked asked error over the highest bin, dimensionless
    /// @param error estimated error over the highest bin, dimensionless
    record LessAccurate(double asked, double error) implements LineShapeRemark {
        @Override
        public String code() {
            return "LESS_ACCURATE";
        }

        @Override
        public String text() {
            return "The estimated error is %s of the highest point; %s was asked for."
                    .formatted(Digits.of(error, 2), Digits.of(asked, 2));
        }
    }

    /// Jumps come near the Larmor frequency, where they also turn spins over.
    ///
    /// @param rate rate at which ions leave a place, in s⁻¹
    /// @param larmorFrequency Larmor frequency in Hz
    record JumpsAtLarmor(double rate, double larmorFrequency) implements LineShapeRemark {
        @Override
        public String code() {
            return "JUMPS_AT_LARMOR";
        }

        @Override
        public String text() {
            double turns = 2 * Math.PI * larmorFrequency;
            return ("Jumps at %s s⁻¹ reach %s of the Larmor frequency, %s s⁻¹: they also turn spins"
                            + " over, which is left out; T₁ and T₂ after Redfield say how fast.")
                    .formatted(Digits.of(rate, 2), Digits.of(rate / turns, 2), Digits.of(turns, 2));
        }
    }

    /// Jumps are so fast that only the mean of the places is seen.
    ///
    /// @param rate rate at which ions leave a place, in s⁻¹
    /// @param limit rate above which no pattern differs from another, in s⁻¹
    record JumpsAveraged(double rate, double limit) implements LineShapeRemark {
        @Override
        public String code() {
            return "JUMPS_AVERAGED";
        }

        @Override
        public String text() {
            return ("Jumps at %s s⁻¹ leave the mean of the places alone: this pattern cannot tell"
                            + " rates above %s s⁻¹ from each other.")
                    .formatted(Digits.of(rate, 2), Digits.of(limit, 2));
        }
    }

    /// Jumps are so slow that nothing is seen of them.
    ///
    /// @param rate rate at which ions leave a place, in s⁻¹
    /// @param limit rate below which no pattern differs from that at rest, in s⁻¹
    record JumpsUnseen(double rate, double limit) implements LineShapeRemark {
        @Override
        public String code() {
            return "JUMPS_UNSEEN";
        }

        @Override
        public String text() {
            return ("Jumps at %s s⁻¹ leave no trace: this pattern cannot tell rates below %s s⁻¹"
                            + " from rest.")
                    .formatted(Digits.of(rate, 2), Digits.of(limit, 2));
        }
    }

    /// Part of a distribution of couplings lies beyond the patterns of its library.
    ///
    /// @param share sites beyond over all sites, dimensionless
    /// @param largest where the library ends, in Hz
    record OutsideLibrary(double share, double largest) implements LineShapeRemark {
        @Override
        public String code() {
            return "OUTSIDE_LIBRARY";
        }

        @Override
        public String text() {
            return "%s %% of the sites have couplings above %s MHz, where the library ends."
                    .formatted(Digits.of(100 * share, 2), Digits.of(1e-6 * largest, 3));
        }
    }

    /// A distribution of couplings is narrower than the spacing of the patterns of its library.
    ///
    /// @param width width of the distribution in Hz
    /// @param spacing spacing of the library in Hz
    record CoarseLibrary(double width, double spacing) implements LineShapeRemark {
        @Override
        public String code() {
            return "COARSE_LIBRARY";
        }

        @Override
        public String text() {
            return "The couplings spread by %s kHz only, but the patterns of the library are"
                            .formatted(Digits.of(1e-3 * width, 2))
                    + " %s kHz apart.".formatted(Digits.of(1e-3 * spacing, 2));
        }
    }

    /// Pulses that excite orientations differently were given one weight for all of them.
    ///
    /// @param least least weight of a transition in any orientation over its mean, dimensionless
    /// @param most greatest weight over the mean, dimensionless
    record MeanWeights(double least, double most) implements LineShapeRemark {
        @Override
        public String code() {
            return "MEAN_WEIGHTS";
        }

        @Override
        public String text() {
            return ("The pulses excite orientations differently, a transition from %.2f to %.2f"
                            + " times its mean; the spectrum has the means. At rest, to first order"
                            + " and without anisotropy of the shift each orientation has its own.")
                    .formatted(least, most);
        }
    }
}
