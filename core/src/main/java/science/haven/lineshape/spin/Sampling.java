package science.haven.lineshape.spin;

/// How finely the orientations of a powder are sampled.
public sealed interface Sampling {

    /// As finely as the asked error needs.
    Sampling DEFAULT = new Automatic(1e-4);

    /// So that the error of every bin stays below a share of the highest.
    ///
    /// @param error largest error over largest intensity, dimensionless
    record Automatic(double error) implements Sampling {
        public Automatic {
            if (!(error > 0 && error < 1)) {
                throw new IllegalArgumentException("error must lie within 0 to 1, got " + error);
            }
        }
    }

    /// With a grid of this many intervals along an edge of an octant.
    ///
    /// @param density number of intervals, ≥ 1
    record Density(int density) implements Sampling {
        public Density {
            if (density < 1) {
                throw new IllegalArgumentException("density must be >= 1, got " + density);
            }
        }
    }
}
