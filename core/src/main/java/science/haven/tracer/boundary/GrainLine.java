package science.haven.tracer.boundary;

/// A straight piece of a grain boundary in an image.
///
/// @param fromAlong place of one end along the edge through which the tracer came in, in m
/// @param fromDepth its distance from that edge in m
/// @param toAlong place of the other end along the edge in m
/// @param toDepth its distance from the edge in m
public record GrainLine(double fromAlong, double fromDepth, double toAlong, double toDepth) {

    /// Less than this of a face is not left of any that a line passes.
    private static final double LEAST = 1e-3;

    /// A line that is none has no direction.
    public GrainLine {
        if (!(Math.hypot(toAlong - fromAlong, toDepth - fromDepth) > 0)) {
            throw new IllegalArgumentException(
                    "the ends must differ, got %s m, %s m twice".formatted(fromAlong, fromDepth));
        }
    }

    /// Whether the line passes between two places.
    boolean parts(double x1, double y1, double x2, double y2) {
        boolean sides =
                turn(fromAlong, fromDepth, toAlong, toDepth, x1, y1) >= 0
                        != turn(fromAlong, fromDepth, toAlong, toDepth, x2, y2) >= 0;
        return sides
                && turn(x1, y1, x2, y2, fromAlong, fromDepth) >= 0
                        != turn(x1, y1, x2, y2, toAlong, toDepth) >= 0;
    }

    /// How much of a face along the depth counts, `|n_x|`: the steps of a slanting line are longer
    /// than itself.
    double along() {
        return share(toDepth - fromDepth);
    }

    /// The same of a face along the edge, `|n_y|`.
    double deep() {
        return share(toAlong - fromAlong);
    }

    private double share(double part) {
        double length = Math.hypot(toAlong - fromAlong, toDepth - fromDepth);
        return Math.max(LEAST, Math.abs(part) / length);
    }

    private static double turn(double x1, double y1, double x2, double y2, double x, double y) {
        return (x2 - x1) * (y - y1) - (y2 - y1) * (x - x1);
    }
}
