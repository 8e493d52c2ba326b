package science.haven.fieldgradient.pulse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The shape of a gradient pulse of length δ and peak g. A pair of equal pulses, Δ from start to
/// start, has
///
/// ```text
/// b = γ² (g s)² δ² (Δ − c δ)     s = ∫ f du,   c = 1 − 2 ∫ F² du,   F(u) = ∫₀ᵘ f du / s
/// ```
///
/// with the shape f(u), 0 ≤ u ≤ 1, of peak 1, the same forwards and backwards.
///
/// @see "W. S. Price, P. W. Kuchel, J. Magn. Reson. 94 (1991) 133"
public sealed interface GradientShape {

    /// Mean over peak, by which lists of gradients are multiplied.
    ///
    /// @return s, dimensionless
    double factor();

    /// How much of δ is missing in the diffusion time.
    ///
    /// @return c, dimensionless
    double delay();

    /// A pulse that is on or off.
    record Rectangle() implements GradientShape {

        @Override
        public double factor() {
            return 1;
        }

        @Override
        public double delay() {
            return 1.0 / 3;
        }

        @Override
        public String toString() {
            return "rectangular";
        }
    }

    /// `f = sin(πu)`.
    record HalfSine() implements GradientShape {

        @Override
        public double factor() {
            return 2 / Math.PI;
        }

        @Override
        public double delay() {
            return 0.25;
        }

        @Override
        public String toString() {
            return "half-sine";
        }
    }

    /// `f = sin²(πu)`.
    record SineSquared() implements GradientShape {

        @Override
        public double factor() {
            return 0.5;
        }

        @Override
        public double delay() {
            return 1.0 / 3 - 5 / (4 * Math.PI * Math.PI);
        }

        @Override
        public String toString() {
            return "squared-sine";
        }
    }

    /// A pulse with straight ramps.
    ///
    /// @param ramp length of one ramp over that of the whole pulse, dimensionless, 0 to 0.5
    record Trapezoid(double ramp) implements GradientShape {

        public Trapezoid {
            if (!(ramp >= 0 && ramp <= 0.5)) {
                throw new IllegalArgumentException("ramp must lie in 0 to 0.5, got " + ramp);
            }
        }

        @Override
        public double factor() {
            return 1 - ramp;
        }

        @Override
        public double delay() {
            double flat = 1 - ramp;
            return flat / 3 + ramp * ramp / (6 * flat) - Math.pow(ramp, 3) / (30 * flat * flat);
        }

        @Override
        public String toString() {
            return "trapezoidal with ramps of %s %%"
                    .formatted(Math.round(1000 * ramp) / 10.0)
                    .replace(".0 %", " %");
        }
    }

    /// A shape given point by point, as the file of a shape holds it.
    ///
    /// @param values gradient at evenly spaced times, in any one unit, symmetric
    record Sampled(double[] values) implements GradientShape {

        public Sampled {
            double peak = Arrays.stream(values).max().orElse(0);
            if (values.length < 2 || !(peak > 0)) {
                throw new IllegalArgumentException(
                        "values must hold two points or more above 0, got " + values.length);
            }
            values = Arrays.stream(values).map(v -> v / peak).toArray();
        }

        @Override
        public double factor() {
            return Arrays.stream(values).average().orElseThrow();
        }

        /// Each point lasts for one step, so that F is a straight line within it.
        @Override
        public double delay() {
            double total = Arrays.stream(values).sum();
            double below = 0;
            double squares = 0;
            for (double value : values) {
                double above = below + value / total;
                squares += (below * below + below * above + above * above) / 3;
                below = above;
            }
            return 1 - 2 * squares / values.length;
        }

        @Override
        public String toString() {
            return "sampled at %d points".formatted(values.length);
        }
    }

    /// Ramps in per cent in the name of a shape file.
    Pattern SMOOTH_SQUARE = Pattern.compile("smsq(\\d{1,2})\\b.*");

    /// The shape behind a name, as spectrometers and people have them.
    ///
    /// @param name `SMSQ10.100`, `SINE.100`, `RECT.1`, `rectangle`, `half sine`, …
    /// @return the shape; empty if the name does not tell
    static Optional<GradientShape> named(String name) {
        String word = name.toLowerCase(Locale.ROOT).strip();
        Matcher smooth = SMOOTH_SQUARE.matcher(word);
        if (smooth.matches() && Integer.parseInt(smooth.group(1)) <= 50) {
            return Optional.of(new Trapezoid(Integer.parseInt(smooth.group(1)) / 100.0));
        }
        if (word.startsWith("rect")) {
            return Optional.of(new Rectangle());
        }
        if (word.matches("(sine?2|sin²|qsin|squared sine).*")) {
            return Optional.of(new SineSquared());
        }
        return word.matches("(sine?|half sine)(\\..*)?")
                ? Optional.of(new HalfSine())
                : Optional.empty();
    }
}
