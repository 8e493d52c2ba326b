package science.haven.spectrum.metal;

/// How much of a metal takes part in a signal.
///
/// The radio field falls and turns its phase on the way in; the same happens to the answer on the
/// way out. A spin at depth x is tipped by `θ |b|` and counts as `b²/|b|`, where b is the field
/// over that at the surface.
///
/// ```text
/// bulk         b = exp(−(1+i) x/δ)
/// plate        b = cosh((1+i)(x − d/2)/δ) / cosh((1+i) d/2δ)      field along both faces
/// signal       S = | ∫ sin(θ |b|) b²/|b| dx |
/// ```
///
/// S is a length: metal of that thickness, seen without any loss after a pulse of 90°, would give
/// the same signal. At θ = 90° it is 0.431 δ for each face of bulk metal, and would be 2δ/π if the
/// phases did not cancel.
///
/// @param depth signal-equivalent thickness S in m
/// @param share S over what the same metal would give without any loss, dimensionless
/// @param meaning what the signal counts
public record SkinSignal(double depth, double share, Meaning meaning) {

    /// What the area of a line is proportional to.
    public enum Meaning {
        /// The amount of metal: it is thin enough to be seen whole.
        VOLUME,
        /// Neither: the thickness has to be known.
        BETWEEN,
        /// The surface of the metal: more thickness does not add any signal.
        SURFACE
    }

    /// Steps of Simpson's rule, even.
    private static final int STEPS = 4000;

    /// Skin depths below which nothing comes through.
    private static final double DARK = 30;

    /// A signal that is true to this part counts as such.
    private static final double TRUE_TO = 0.1;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int SECTIONS = 60;

    /// Signal of a plate with the radio field along both of its faces.
    ///
    /// @param thickness thickness of the plate in m
    /// @param skinDepth skin depth in m
    /// @param flip flip angle at the surface in rad
    /// @return the signal
    public static SkinSignal plate(double thickness, double skinDepth, double flip) {
        if (!(thickness > 0)) {
            throw new IllegalArgumentException("thickness must be > 0 m, got " + thickness);
        }
        if (!(skinDepth > 0)) {
            throw new IllegalArgumentException("skinDepth must be > 0 m, got " + skinDepth);
        }
        double bulk = 2 * bulkDepth(flip);
        double d = thickness / skinDepth;
        double seen = d > 2 * DARK ? bulk : plate(d, flip);
        double whole = d * Math.abs(Math.sin(flip));
        Meaning meaning = Meaning.BETWEEN;
        if (Math.abs(seen - whole) <= TRUE_TO * whole) {
            meaning = Meaning.VOLUME;
        } else if (Math.abs(seen - bulk) <= TRUE_TO * bulk) {
            meaning = Meaning.SURFACE;
        }
        return new SkinSignal(seen * skinDepth, seen / whole, meaning);
    }

    /// Signal-equivalent depth below one face of bulk metal.
    ///
    /// @param flip flip angle at the surface in rad, between 0 and 2π
    /// @return depth over the skin depth, dimensionless
    public static double bulkDepth(double flip) {
        checkFlip(flip);
        return magnitude(x -> Math.sin(flip * Math.exp(-x)) * Math.exp(-x), x -> -2 * x, 0, DARK);
    }

    /// The same if the phases did not cancel: `(1 − cos θ)/θ`.
    ///
    /// @param flip flip angle at the surface in rad, between 0 and 2π
    /// @return depth over the skin depth, dimensionless
    public static double bulkDepthWithoutPhase(double flip) {
        checkFlip(flip);
        return (1 - Math.cos(flip)) / flip;
    }

    /// Flip angle at the surface that gives bulk metal its greatest signal.
    ///
    /// @return flip angle in rad
    public static double bestBulkFlip() {
        double low = Math.PI / 3;
        double high = Math.PI;
        for (int i = 0; i < SECTIONS; i++) {
            double a = high - GOLDEN * (high - low);
            double b = low + GOLDEN * (high - low);
            if (bulkDepth(a) > bulkDepth(b)) {
                high = b;
            } else {
                low = a;
            }
        }
        return (low + high) / 2;
    }

    private static void checkFlip(double flip) {
        if (!(flip > 0 && flip < 2 * Math.PI)) {
            throw new IllegalArgumentException("flip must be within 0 and 2π rad, got " + flip);
        }
    }

    /// `cosh((1+i)y)` is `cosh y cos y + i sinh y sin y`, with the squared magnitude `cosh² y −
    /// sin² y`.
    private static double plate(double d, double flip) {
        double surface = magnitudeOfCosh(d / 2);
        double turned = phaseOfCosh(d / 2);
        return magnitude(
                x -> {
                    double b = magnitudeOfCosh(x) / surface;
                    return Math.sin(flip * b) * b;
                },
                x -> 2 * (phaseOfCosh(x) - turned),
                -d / 2,
                d / 2);
    }

    private static double magnitudeOfCosh(double y) {
        return Math.sqrt(Math.pow(Math.cosh(y), 2) - Math.pow(Math.sin(y), 2));
    }

    private static double phaseOfCosh(double y) {
        return Math.atan2(Math.sinh(y) * Math.sin(y), Math.cosh(y) * Math.cos(y));
    }

    @FunctionalInterface
    private interface OverDepth {
        double at(double x);
    }

    /// `| ∫ amplitude exp(i phase) dx |` by Simpson's rule.
    private static double magnitude(OverDepth amplitude, OverDepth phase, double from, double to) {
        double step = (to - from) / STEPS;
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i <= STEPS; i++) {
            double x = from + i * step;
            double weight = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
            double a = weight * amplitude.at(x);
            real += a * Math.cos(phase.at(x));
            imaginary += a * Math.sin(phase.at(x));
        }
        return Math.hypot(real, imaginary) * step / 3;
    }
}
