package science.haven.tracer;

/// What happens at the surface.
public enum SurfaceLaw {
    /// It has the fraction of the source at once.
    CONSTANT("constant surface"),
    /// Isotopes are exchanged at a finite rate.
    EXCHANGE("surface exchange");

    private final String words;

    SurfaceLaw(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
