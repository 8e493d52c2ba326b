package science.haven.study.plan;

import science.haven.fieldgradient.EchoOptions;
import science.haven.fieldgradient.pulse.GradientShape;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Quantity;

import java.util.Optional;

/// Which laws decays of echoes may follow, and what files may not say of the gradients.
///
/// @param options the laws
/// @param pulses the gradient pulses
/// @param nucleus the nucleus observed
/// @param domain size of the domains within which diffusion is the same everywhere
public record EchoPlan(
        EchoOptions options, Pulses pulses, Optional<Nuclide> nucleus, Optional<Quantity> domain) {

    /// The best law; the files say everything.
    ///
    /// @return the plan that knows nothing more
    public static EchoPlan automatic() {
        return new EchoPlan(
                EchoOptions.DEFAULT, Pulses.nothing(), Optional.empty(), Optional.empty());
    }

    /// How gradient pulses follow each other.
    public enum Sequence {
        /// One to encode, one to decode.
        SINGLE("single pulses", false, false),
        /// One on either side of the 180° pulse of a Hahn echo, in a background gradient.
        HAHN("Hahn echo", false, false),
        /// Pairs of opposite sign.
        BIPOLAR("bipolar pairs", true, false),
        /// Single pulses, the echo made twice.
        DOUBLE_SINGLE("double echo of single pulses", false, true),
        /// Pairs, the echo made twice.
        DOUBLE_BIPOLAR("double echo of bipolar pairs", true, true);

        private final String words;
        private final boolean bipolar;
        private final boolean twice;

        Sequence(String words, boolean bipolar, boolean twice) {
            this.words = words;
            this.bipolar = bipolar;
            this.twice = twice;
        }

        /// Whether each encoding is a pair of pulses.
        ///
        /// @return true for pairs
        public boolean bipolar() {
            return bipolar;
        }

        /// Whether the diffusion time is cut in two echoes.
        ///
        /// @return true for those that steady convection leaves alone
        public boolean twice() {
            return twice;
        }

        /// Its words in the study file.
        @Override
        public String toString() {
            return words;
        }
    }

    /// What the study says of the gradient pulses.
    ///
    /// @param sequence how they follow each other
    /// @param length length of each pulse
    /// @param diffusionTime Δ
    /// @param gap from the end of the first to the start of the second pulse of a pair
    /// @param echoTime from the 90° to the 180° pulse of a Hahn echo
    /// @param background gradient that is always on, along that of the pulses
    /// @param shape their shape
    /// @param contained whether the shape factor is in the list of gradients already
    public record Pulses(
            Optional<Sequence> sequence,
            Optional<Quantity> length,
            Optional<Quantity> diffusionTime,
            Optional<Quantity> gap,
            Optional<Quantity> echoTime,
            Optional<Quantity> background,
            Optional<GradientShape> shape,
            Optional<Boolean> contained) {

        /// Files say everything.
        ///
        /// @return nothing
        public static Pulses nothing() {
            return new Pulses(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /// The same with what a table says of one decay.
        ///
        /// @param ownLength length of each pulse; empty if the table does not tell
        /// @param ownTime Δ; empty if the table does not tell
        /// @return the pulses
        public Pulses with(Optional<Quantity> ownLength, Optional<Quantity> ownTime) {
            return new Pulses(
                    sequence,
                    ownLength.or(() -> length),
                    ownTime.or(() -> diffusionTime),
                    gap,
                    echoTime,
                    background,
                    shape,
                    contained);
        }
    }
}
