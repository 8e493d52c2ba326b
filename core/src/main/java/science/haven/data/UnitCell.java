package science.haven.data;

/// The unit cell of a crystal.
///
/// @param a length of the first edge in m
/// @param b length of the second edge in m
/// @param c length of the third edge in m
/// @param alpha angle between b and c in rad
/// @param beta angle between a and c in rad
/// @param gamma angle between a and b in rad
public record UnitCell(double a, double b, double c, double alpha, double beta, double gamma) {

    public UnitCell {
        requireEdge("a", a);
        requireEdge("b", b);
        requireEdge("c", c);
        requireAngle("alpha", alpha);
        requireAngle("beta", beta);
        requireAngle("gamma", gamma);
        if (!(solidity(alpha, beta, gamma) > 0)) {
            throw new IllegalArgumentException(
                    "angles must close a cell, got %s, %s, %s rad".formatted(alpha, beta, gamma));
        }
    }

    /// A cube.
    ///
    /// @param edge length of its edge in m
    /// @return the cell
    public static UnitCell cubic(double edge) {
        return new UnitCell(edge, edge, edge, Math.PI / 2, Math.PI / 2, Math.PI / 2);
    }

    /// A hexagonal cell, `γ = 120°`.
    ///
    /// @param a length of the two equal edges in m
    /// @param c length of the edge along the axis in m
    /// @return the cell
    public static UnitCell hexagonal(double a, double c) {
        return new UnitCell(a, a, c, Math.PI / 2, Math.PI / 2, 2 * Math.PI / 3);
    }

    /// Volume of the cell.
    ///
    /// @return volume in m³
    public double volume() {
        return a * b * c * Math.sqrt(solidity(alpha, beta, gamma));
    }

    /// Cartesian place of fractional coordinates, x along a, y in the plane of a and b.
    ///
    /// @param u fraction of a, dimensionless
    /// @param v fraction of b, dimensionless
    /// @param w fraction of c, dimensionless
    /// @return place in m
    public double[] cartesian(double u, double v, double w) {
        double height = volume() / (a * b * Math.sin(gamma));
        double along = (Math.cos(alpha) - Math.cos(beta) * Math.cos(gamma)) / Math.sin(gamma);
        return new double[] {
            a * u + b * Math.cos(gamma) * v + c * Math.cos(beta) * w,
            b * Math.sin(gamma) * v + c * along * w,
            height * w
        };
    }

    /// Distances between opposite faces.
    ///
    /// @return spacings of the planes across a, b and c, in m
    public double[] spacings() {
        double volume = volume();
        return new double[] {
            volume / (b * c * Math.sin(alpha)),
            volume / (a * c * Math.sin(beta)),
            volume / (a * b * Math.sin(gamma))
        };
    }

    /// Square of the volume of a cell with edges of 1.
    private static double solidity(double alpha, double beta, double gamma) {
        double x = Math.cos(alpha);
        double y = Math.cos(beta);
        double z = Math.cos(gamma);
        return 1 - x * x - y * y - z * z + 2 * x * y * z;
    }

    private static void requireEdge(String name, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(name + " must be > 0 m, got " + value);
        }
    }

    private static void requireAngle(String name, double value) {
        if (!(value > 0 && value < Math.PI)) {
            throw new IllegalArgumentException(
                    name + " must lie between 0 and π rad, got " + value);
        }
    }
}
