package science.haven.spectrum.baseline;

/// A stretch of a spectrum.
///
/// @param from lower end in ppm
/// @param to upper end in ppm
public record Span(double from, double to) {

    public Span {
        if (!(from <= to && Double.isFinite(from) && Double.isFinite(to))) {
            throw new IllegalArgumentException(
                    "from must be <= to in ppm, got %s and %s".formatted(from, to));
        }
    }
}
