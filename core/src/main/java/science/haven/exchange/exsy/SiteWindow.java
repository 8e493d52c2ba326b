package science.haven.exchange.exsy;

/// Where the line of a site lies on both axes.
///
/// @param lower lower end, in the unit of the axes
/// @param upper upper end, in the unit of the axes
public record SiteWindow(double lower, double upper) {

    public SiteWindow {
        if (!(lower < upper)) {
            throw new IllegalArgumentException(
                    "a window must have lower < upper in the unit of the axes, got %s and %s"
                            .formatted(lower, upper));
        }
    }
}
