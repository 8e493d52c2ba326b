package science.haven.fieldgradient;

import science.haven.quantity.Digits;
import science.haven.quantity.Remark;

/// What limits a diffusion coefficient from echoes.
public sealed interface EchoRemark extends Remark {

    /// A powder of anisotropic grains describes the decay, but so does something else.
    ///
    /// @param powder the anisotropic law
    /// @param other what describes the points about as well
    /// @param difference AICc of the other less that of the powder, dimensionless
    record AnisotropyNotProven(String powder, String other, double difference)
            implements EchoRemark {

        @Override
        public String code() {
            return "ANISOTROPY_NOT_PROVEN";
        }

        @Override
        public String text() {
            return ("The decay is curved. %s describes it, but %s does about as well (AICc differs"
                            + " by %s; it takes 4.6): these points do not tell anisotropy from a"
                            + " distribution. Several diffusion times, or more points at high b,"
                            + " would.")
                    .formatted(capital(powder), other, digits(difference));
        }
    }

    /// The law that was asked for is not the best one.
    ///
    /// @param asked the law that was used
    /// @param best the best one
    /// @param difference AICc of the one that was used less that of the best, dimensionless
    record BetterLaw(String asked, String best, double difference) implements EchoRemark {

        @Override
        public String code() {
            return "BETTER_LAW";
        }

        @Override
        public String text() {
            return "The study asks for %s; %s describes the decay better (AICc lower by %s)."
                    .formatted(asked, best, digits(difference));
        }
    }

    /// The signal does not fall to zero.
    ///
    /// @param share floor over the whole signal at b = 0, dimensionless
    /// @param uncertainty its standard uncertainty, dimensionless
    record Floor(double share, double uncertainty) implements EchoRemark {

        @Override
        public String code() {
            return "FLOOR";
        }

        @Override
        public String text() {
            return ("%s ± %s %% of the signal do not decay with b and were fitted as a floor: ions"
                            + " that do not move, an offset of the baseline, or the noise of"
                            + " magnitudes.")
                    .formatted(digits(100 * share), Digits.of(100 * uncertainty, 2));
        }
    }

    /// Nothing decays beyond the noise.
    ///
    /// @param limit upper limit of the diffusion coefficient (95 %), in m²·s⁻¹
    record NoDecay(double limit) implements EchoRemark {

        @Override
        public String code() {
            return "NO_DECAY";
        }

        @Override
        public String text() {
            return "No decay is seen above the noise; D lies below %s m²/s (95 %%)."
                    .formatted(digits(limit));
        }
    }

    /// The signal is gone after the first steps.
    ///
    /// @param diffusion diffusion coefficient in m²·s⁻¹
    /// @param most greatest coefficient these b values can tell, in m²·s⁻¹
    record TooFast(double diffusion, double most) implements EchoRemark {

        @Override
        public String code() {
            return "TOO_FAST";
        }

        @Override
        public String text() {
            return ("The signal is gone before the second step of b: D = %s m²/s is faster than"
                            + " these steps can tell (%s m²/s); take smaller gradients.")
                    .formatted(digits(diffusion), digits(most));
        }
    }

    /// Some intensities are negative beyond the noise.
    ///
    /// @param count how many
    /// @param deviation the largest, in standard uncertainties, dimensionless
    record Negative(int count, double deviation) implements EchoRemark {

        @Override
        public String code() {
            return "NEGATIVE_SIGNAL";
        }

        @Override
        public String text() {
            return ("%d %s negative by up to %s times the noise: phase or baseline are wrong at"
                            + " high gradients.")
                    .formatted(
                            count,
                            count == 1 ? "intensity is" : "intensities are",
                            digits(deviation));
        }
    }

    /// No law comes close to the points.
    ///
    /// @param scatter scatter about the best one over the amplitude, dimensionless
    record PoorFit(double scatter) implements EchoRemark {

        @Override
        public String code() {
            return "POOR_FIT";
        }

        @Override
        public String text() {
            return ("No law describes this decay: the points scatter by %s %% of the amplitude"
                            + " about the best curve.")
                    .formatted(digits(100 * scatter));
        }
    }

    private static String digits(double number) {
        return Digits.of(number, 3);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
