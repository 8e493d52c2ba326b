package science.haven.relaxation.recovery.spin;

/// Which nucleus, which line, after which pulse: what decides how many exponentials one single
/// phase shows.
///
/// @param spin spin quantum number I, dimensionless, a multiple of ½ from ½ to 9/2
/// @param line what is looked at
/// @param preparation what was turned over or saturated
public record Observation(double spin, Line line, Preparation preparation) {

    private static final double HIGHEST = 4.5;

    public Observation {
        if (!(spin >= 0.5 && spin <= HIGHEST && 2 * spin == Math.rint(2 * spin))) {
            throw new IllegalArgumentException(
                    "spin must be a multiple of 1/2 from 1/2 to 9/2, got " + spin);
        }
        boolean halfInteger = spin != Math.rint(spin);
        if (line == Line.CENTRAL && !halfInteger) {
            throw new IllegalArgumentException(
                    "a central line needs a half-integer spin, got " + spin);
        }
        if (line == Line.SATELLITE && !(halfInteger && spin > 1)) {
            throw new IllegalArgumentException(
                    "a satellite needs a half-integer spin of 3/2 or more, got " + spin);
        }
        if (line == Line.TOTAL && preparation == Preparation.SELECTIVE) {
            throw new IllegalArgumentException(
                    "a selective pulse needs a line, central or satellite");
        }
    }

    /// The whole signal after a non-selective pulse, the usual experiment.
    ///
    /// @param spin spin quantum number I, dimensionless
    /// @return the observation
    public static Observation total(double spin) {
        return new Observation(spin, Line.TOTAL, Preparation.NON_SELECTIVE);
    }

    /// For people, within a sentence.
    @Override
    public String toString() {
        String number =
                spin == Math.rint(spin) ? "%.0f".formatted(spin) : "%.0f/2".formatted(2 * spin);
        return "spin %s, %s after %s".formatted(number, line, preparation);
    }
}
