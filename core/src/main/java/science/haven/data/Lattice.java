package science.haven.data;

/// The three edges of a periodic cell as vectors, however the cell lies in space.
///
/// @param vectors components of the edges a, b and c, one after the other, in m
public record Lattice(double[] vectors) {

    public Lattice {
        vectors = vectors.clone();
        if (vectors.length != 9) {
            throw new IllegalArgumentException(
                    "vectors must be 9 components in m, got " + vectors.length);
        }
        double volume = triple(vectors);
        if (!(Math.abs(volume) > 0 && Double.isFinite(volume))) {
            throw new IllegalArgumentException(
                    "vectors must span a volume > 0 m³, got " + volume + " m³");
        }
    }

    /// The cell of a crystal, a along x and b in the plane of x and y.
    ///
    /// @param cell the cell
    /// @return its edges
    public static Lattice of(UnitCell cell) {
        double[] vectors = new double[9];
        System.arraycopy(cell.cartesian(1, 0, 0), 0, vectors, 0, 3);
        System.arraycopy(cell.cartesian(0, 1, 0), 0, vectors, 3, 3);
        System.arraycopy(cell.cartesian(0, 0, 1), 0, vectors, 6, 3);
        return new Lattice(vectors);
    }

    /// A box with right angles.
    ///
    /// @param a edge along x in m
    /// @param b edge along y in m
    /// @param c edge along z in m
    /// @return the box
    public static Lattice box(double a, double b, double c) {
        return new Lattice(new double[] {a, 0, 0, 0, b, 0, 0, 0, c});
    }

    /// Volume of the cell.
    ///
    /// @return volume in m³
    public double volume() {
        return Math.abs(triple(vectors));
    }

    /// Length of an edge.
    ///
    /// @param axis 0, 1 or 2 for a, b or c
    /// @return length in m
    public double edge(int axis) {
        int at = 3 * axis;
        return Math.sqrt(
                vectors[at] * vectors[at]
                        + vectors[at + 1] * vectors[at + 1]
                        + vectors[at + 2] * vectors[at + 2]);
    }

    /// The matrix that turns places in space into fractions of the edges, `u = x · M`.
    ///
    /// @return nine numbers, row by row, in m⁻¹
    public double[] inverse() {
        double[] v = vectors;
        double volume = triple(v);
        double[] inverse = new double[9];
        for (int i = 0; i < 3; i++) {
            int b = 3 * ((i + 1) % 3);
            int c = 3 * ((i + 2) % 3);
            // Column i is the cross product of the two other edges over the volume.
            inverse[i] = (v[b + 1] * v[c + 2] - v[b + 2] * v[c + 1]) / volume;
            inverse[3 + i] = (v[b + 2] * v[c] - v[b] * v[c + 2]) / volume;
            inverse[6 + i] = (v[b] * v[c + 1] - v[b + 1] * v[c]) / volume;
        }
        return inverse;
    }

    /// Distances between opposite faces.
    ///
    /// @return spacings of the planes across a, b and c, in m
    public double[] spacings() {
        double[] inverse = inverse();
        double[] spacings = new double[3];
        for (int i = 0; i < 3; i++) {
            spacings[i] =
                    1
                            / Math.sqrt(
                                    inverse[i] * inverse[i]
                                            + inverse[3 + i] * inverse[3 + i]
                                            + inverse[6 + i] * inverse[6 + i]);
        }
        return spacings;
    }

    /// Whether another cell has the same edges.
    ///
    /// @param other the other cell
    /// @param tolerance largest difference of a component over the longest edge, dimensionless
    /// @return true if it does
    public boolean isClose(Lattice other, double tolerance) {
        double longest = Math.max(edge(0), Math.max(edge(1), edge(2)));
        for (int i = 0; i < 9; i++) {
            if (!(Math.abs(vectors[i] - other.vectors[i]) <= tolerance * longest)) {
                return false;
            }
        }
        return true;
    }

    private static double triple(double[] v) {
        return v[0] * (v[4] * v[8] - v[5] * v[7])
                - v[1] * (v[3] * v[8] - v[5] * v[6])
                + v[2] * (v[3] * v[7] - v[4] * v[6]);
    }
}
