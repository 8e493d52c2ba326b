package science.haven.fieldgradient.pulse;

/// A sequence of gradient pulses that refocuses. All times run from start to start.
///
/// ```text
/// b = γ² (g s)² δ² T
/// ```
///
/// with δ all of one sign of encoding, s the shape factor, and T the diffusion time less what the
/// pulses themselves take.
public sealed interface EchoSequence {

    /// Shape of each gradient pulse.
    ///
    /// @return the shape
    GradientShape shape();

    /// Length of encoding: one pulse, or both of a bipolar pair.
    ///
    /// @return δ in s
    double encoding();

    /// Time between encoding and decoding.
    ///
    /// @return Δ in s
    double diffusionTime();

    /// Diffusion time less what the pulses take.
    ///
    /// @return T in s
    double effectiveTime();

    /// b of a gradient.
    ///
    /// @param gradient peak of the gradient pulses, in T·m⁻¹
    /// @param gyromagneticRatio γ in rad·s⁻¹·T⁻¹
    /// @return b in s·m⁻²
    default double b(double gradient, double gyromagneticRatio) {
        double q = gyromagneticRatio * gradient * shape().factor() * encoding();
        return q * q * effectiveTime();
    }

    /// One pulse to encode, one to decode, in a Hahn or a stimulated echo.
    ///
    /// @param shape shape of the pulses
    /// @param encoding δ in s
    /// @param diffusionTime Δ in s
    record SinglePulses(GradientShape shape, double encoding, double diffusionTime)
            implements EchoSequence {

        public SinglePulses {
            requireOrder(encoding, diffusionTime);
        }

        @Override
        public double effectiveTime() {
            return diffusionTime - shape.delay() * encoding;
        }

        @Override
        public String toString() {
            return "single gradient pulses";
        }
    }

    /// Pairs of pulses of opposite sign about a 180° pulse, the 13-interval sequence: cross terms
    /// with background gradients cancel.
    ///
    /// @param shape shape of each pulse
    /// @param lobe length of each of the four pulses, in s
    /// @param spacing start of the first to start of the second pulse of a pair, in s
    /// @param diffusionTime Δ, from the first to the third pulse, in s
    /// @see "R. M. Cotts, M. J. R. Hoch, T. Sun, J. T. Markert, J. Magn. Reson. 83 (1989) 252"
    record BipolarPairs(GradientShape shape, double lobe, double spacing, double diffusionTime)
            implements EchoSequence {

        public BipolarPairs {
            requireOrder(lobe, spacing);
            requireOrder(lobe + spacing, diffusionTime);
        }

        @Override
        public double encoding() {
            return 2 * lobe;
        }

        @Override
        public double effectiveTime() {
            return diffusionTime - spacing / 2 - shape.delay() * lobe / 2;
        }

        @Override
        public String toString() {
            return "bipolar pairs of gradient pulses";
        }
    }

    /// Two echoes after each other, each over half of the diffusion time, so that steady convection
    /// cancels.
    ///
    /// @param half the echo that is made twice
    record Twice(EchoSequence half) implements EchoSequence {

        @Override
        public GradientShape shape() {
            return half.shape();
        }

        @Override
        public double encoding() {
            return half.encoding();
        }

        @Override
        public double diffusionTime() {
            return 2 * half.diffusionTime();
        }

        @Override
        public double effectiveTime() {
            return 2 * half.effectiveTime();
        }

        @Override
        public String toString() {
            return half + ", twice";
        }
    }

    /// A Hahn echo of rectangular pulses in a constant background gradient along the same
    /// direction.
    ///
    /// ```text
    /// b = γ² { ⅔τ³ g₀² + δ²(Δ − δ/3) g² − δ[t₁² + t₂² + δ(t₁ + t₂) + ⅔δ² − 2τ²] g g₀ }
    /// ```
    ///
    /// with t₁ before the first pulse and `t₂ = 2τ − t₁ − δ − Δ`.
    ///
    /// @param encoding δ in s
    /// @param diffusionTime Δ in s
    /// @param echo τ, from the 90° to the 180° pulse, in s
    /// @param before t₁, from the 90° pulse to the first gradient pulse, in s
    /// @param background g₀ in T·m⁻¹
    /// @see "E. O. Stejskal, J. E. Tanner, J. Chem. Phys. 42 (1965) 288"
    record HahnInBackground(
            double encoding, double diffusionTime, double echo, double before, double background)
            implements EchoSequence {

        public HahnInBackground {
            requireOrder(encoding, diffusionTime);
            boolean fits =
                    before >= 0
                            && before + encoding <= echo
                            && before + diffusionTime >= echo
                            && before + diffusionTime + encoding <= 2 * echo;
            if (!fits) {
                throw new IllegalArgumentException(
                        "the pulses must lie before and after echo, got " + echo + " s");
            }
        }

        @Override
        public GradientShape shape() {
            return new GradientShape.Rectangle();
        }

        @Override
        public double effectiveTime() {
            return diffusionTime - encoding / 3;
        }

        @Override
        public double b(double gradient, double gyromagneticRatio) {
            double after = 2 * echo - before - encoding - diffusionTime;
            double cross =
                    before * before
                            + after * after
                            + encoding * (before + after)
                            + 2 * encoding * encoding / 3
                            - 2 * echo * echo;
            return gyromagneticRatio
                    * gyromagneticRatio
                    * (2 * Math.pow(echo, 3) / 3 * background * background
                            + encoding * encoding * effectiveTime() * gradient * gradient
                            - encoding * cross * gradient * background);
        }

        @Override
        public String toString() {
            return "a Hahn echo in a background gradient";
        }
    }

    private static void requireOrder(double shorter, double longer) {
        if (!(shorter > 0 && shorter <= longer && longer < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "gradient pulses must end before the next begins, got %s s within %s s"
                            .formatted(shorter, longer));
        }
    }
}
