package science.haven.study.fieldgradient;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What was taken for granted about gradient pulses, and what follows from the size of domains.
sealed interface EchoSettingRemark extends Remark {

    /// The name of the pulse program and its parameters said what the pulses were.
    ///
    /// @param program name of the pulse program
    /// @param what what was read out of it
    /// @param keys the keys that would say so in the study
    record ByProgram(String program, String what, String keys) implements EchoSettingRemark {

        @Override
        public String code() {
            return "PULSES_BY_PROGRAM";
        }

        @Override
        public String text() {
            return "The pulse program %s was taken to mean %s; write %s to say so yourself."
                    .formatted(program, what, keys);
        }
    }

    /// Nobody says which shape the pulses had.
    record RectangleAssumed() implements EchoSettingRemark {

        @Override
        public String code() {
            return "RECTANGLE_ASSUMED";
        }

        @Override
        public String text() {
            return "The gradient pulses are taken as rectangular; write 'shape' to say otherwise.";
        }
    }

    /// Whether a list of gradients holds peaks or means changes D by the square of the shape
    /// factor.
    ///
    /// @param shape the shape
    /// @param factor its mean over its peak, dimensionless
    /// @param contained whether the numbers were taken as means
    record FactorAssumed(String shape, double factor, boolean contained)
            implements EchoSettingRemark {

        @Override
        public String code() {
            return "SHAPE_FACTOR_ASSUMED";
        }

        @Override
        public String text() {
            double square = factor * factor;
            return ("The list of gradients was taken as %s of the %s pulses (shape factor %s);"
                            + " write 'shape factor: %s' if not: D would be %s times as large.")
                    .formatted(
                            contained ? "means" : "peaks",
                            shape,
                            Digits.of(factor, 3),
                            contained ? "not contained" : "contained",
                            Digits.of(contained ? 1 / square : square, 3));
        }
    }

    /// Ions cross many domains while they are watched.
    ///
    /// @param path root mean square path in m
    /// @param domain size of a domain in m
    /// @param anisotropic whether the decay was read as one of anisotropic grains
    record ManyDomains(double path, double domain, boolean anisotropic)
            implements EchoSettingRemark {

        @Override
        public String code() {
            return "MANY_DOMAINS";
        }

        @Override
        public String text() {
            String crossed =
                    "Within the diffusion time ions move %s µm, %s times the size of a domain"
                            .formatted(Digits.of(1e6 * path, 2), Digits.of(path / domain, 2));
            return anisotropic
                    ? crossed
                            + ": directions should have averaged out, yet the decay is read as that"
                            + " of anisotropic grains. Either the domains are larger, or the"
                            + " curvature has another cause."
                    : crossed + ": what is measured is the mean over many of them.";
        }
    }

    /// Walls were looked for in the limit of short pulses.
    ///
    /// @param pulse δ in s; 0 if it is not known
    /// @param crossing time a²/D that ions take from wall to wall, in s; 0 if it is not known
    /// @param slope initial slope with pulses of that length over that of the limit, dimensionless
    record ShortPulses(double pulse, double crossing, double slope) implements EchoSettingRemark {

        @Override
        public String code() {
            return "SHORT_PULSES_ASSUMED";
        }

        @Override
        public String text() {
            if (!(pulse > 0 && crossing > 0)) {
                return "The walls are those of the limit of short pulses, δ ≪ a²/D; write 'gradient"
                        + " pulse' and 'diffusion time' to see whether it holds.";
            }
            String limit =
                    "The walls are those of the limit of short pulses: δ = %s s beside a²/D = %s s"
                            .formatted(Digits.of(pulse, 2), Digits.of(crossing, 2));
            return Math.abs(slope - 1) > 0.05
                    ? limit
                            + "; ions move during a pulse, and the echo begins to fall %s times as"
                                    .formatted(Digits.of(slope, 2))
                            + " steeply as in the limit: D and size are not to be trusted."
                    : limit
                            + "; the echo begins to fall %s times as steeply as in the limit."
                                    .formatted(Digits.of(slope, 3));
        }
    }
}
