package science.haven.spectrum.peak;

/// Legendre polynomials, of which baselines are made: nearly orthogonal over a uniform grid.
final class Legendre {

    private Legendre() {}

    static double at(int order, double t) {
        return switch (order) {
            case 0 -> 1;
            case 1 -> t;
            case 2 -> (3 * t * t - 1) / 2;
            case 3 -> (5 * t * t - 3) * t / 2;
            default -> throw new IllegalArgumentException("order must be 0 to 3, got " + order);
        };
    }
}
