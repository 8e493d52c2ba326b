package science.haven.relaxation.narrowing;

import java.util.OptionalDouble;

/// What is known before the fit.
///
/// @param rigidWidth width of the rigid lattice in Hz, as from a second moment; empty to fit it
/// @param residualWidth width in Hz that motion does not take away, as the inhomogeneity of the
///   field; empty to fit it
public record NarrowingOptions(OptionalDouble rigidWidth, OptionalDouble residualWidth) {

    public NarrowingOptions {
        if (rigidWidth.isPresent() && !(rigidWidth.getAsDouble() > 0)) {
            throw new IllegalArgumentException(
                    "rigidWidth must be > 0 Hz, got " + rigidWidth.getAsDouble());
        }
        if (residualWidth.isPresent() && !(residualWidth.getAsDouble() >= 0)) {
            throw new IllegalArgumentException(
                    "residualWidth must be >= 0 Hz, got " + residualWidth.getAsDouble());
        }
        if (residualWidth.orElse(0) >= rigidWidth.orElse(Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "residualWidth must be below the rigidWidth of %s Hz, got %s"
                            .formatted(rigidWidth.getAsDouble(), residualWidth.getAsDouble()));
        }
    }

    /// Nothing is known.
    ///
    /// @return both widths are fitted
    public static NarrowingOptions free() {
        return new NarrowingOptions(OptionalDouble.empty(), OptionalDouble.empty());
    }
}
