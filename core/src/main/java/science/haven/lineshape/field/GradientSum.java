package science.haven.lineshape.field;

import org.hipparchus.special.Erf;

import science.haven.data.Atom;
import science.haven.data.CrystalStructure;
import science.haven.data.UnitCell;

import java.util.function.ToDoubleFunction;

/// Ewald's sum of `∂_i ∂_j Σ q/r`, without its trace.
///
/// ```text
/// near   r_i r_j [3 e/r⁵ + (2η/√π) e^(−η²r²) (3/r⁴ + 2η²/r²)]      e = erfc ηr
/// far    −(4π/V) Σ_G≠0 q cos(G·r) e^(−G²/4η²) G_i G_j / G²
/// ```
///
/// An atom that shares its place with the observed one is never there with it, and is taken out.
final class GradientSum {

    /// η times the edge of a cube as large as the cell.
    static final double USUAL = 2;

    /// Argument of the Gaussians at which they count no more: e^(−32) is 1e-14.
    private static final double NEGLIGIBLE = 32;

    private static final double SAME = 1e-5;
    private static final double EXCLUSION = 2e-10;

    private final UnitCell cell;
    private final double eta;
    private final double[][] edges;
    private final double[][] sum = new double[3][3];

    private GradientSum(UnitCell cell, double eta) {
        this.cell = cell;
        this.eta = eta;
        edges =
                new double[][] {
                    cell.cartesian(1, 0, 0), cell.cartesian(0, 1, 0), cell.cartesian(0, 0, 1)
                };
    }

    /// The tensor in the unit of the charges per m³.
    static double[][] at(
            CrystalStructure structure, ToDoubleFunction<Atom> charge, Atom atom, double width) {
        UnitCell cell = structure.cell();
        GradientSum gradient = new GradientSum(cell, width / Math.cbrt(cell.volume()));
        for (Atom other : structure.atoms()) {
            double q = charge.applyAsDouble(other) * other.occupancy();
            gradient.near(atom, other, q);
            gradient.far(atom, other, q);
        }
        double third = (gradient.sum[0][0] + gradient.sum[1][1] + gradient.sum[2][2]) / 3;
        for (int i = 0; i < 3; i++) {
            gradient.sum[i][i] -= third;
        }
        return gradient.sum;
    }

    private void near(Atom atom, Atom other, double charge) {
        double radius = Math.sqrt(NEGLIGIBLE) / eta;
        double[] spacings = cell.spacings();
        int[] reach = new int[3];
        for (int k = 0; k < 3; k++) {
            reach[k] = (int) Math.ceil(radius / spacings[k]) + 1;
        }
        double[] first =
                cell.cartesian(
                        shortened(other.x() - atom.x()),
                        shortened(other.y() - atom.y()),
                        shortened(other.z() - atom.z()));
        double same = SAME * Math.cbrt(cell.volume());
        double[] r = new double[3];
        for (int i = -reach[0]; i <= reach[0]; i++) {
            for (int j = -reach[1]; j <= reach[1]; j++) {
                for (int k = -reach[2]; k <= reach[2]; k++) {
                    for (int axis = 0; axis < 3; axis++) {
                        r[axis] =
                                first[axis]
                                        + i * edges[0][axis]
                                        + j * edges[1][axis]
                                        + k * edges[2][axis];
                    }
                    double square = r[0] * r[0] + r[1] * r[1] + r[2] * r[2];
                    if (square > same * same && square < radius * radius) {
                        add(r, charge * near(square, exclusive(atom, other, square)));
                    }
                }
            }
        }
    }

    private static boolean exclusive(Atom atom, Atom other, double square) {
        return square < EXCLUSION * EXCLUSION && atom.occupancy() + other.occupancy() <= 1 + 1e-9;
    }

    private double near(double square, boolean exclusive) {
        double r = Math.sqrt(square);
        double share = Erf.erfc(eta * r) - (exclusive ? 1 : 0);
        double gaussian = 2 * eta / Math.sqrt(Math.PI) * Math.exp(-eta * eta * square);
        return 3 * share / (square * square * r)
                + gaussian * (3 / (square * square) + 2 * eta * eta / square);
    }

    private void far(Atom atom, Atom other, double charge) {
        double volume = cell.volume();
        double farthest = 2 * eta * Math.sqrt(NEGLIGIBLE);
        double[][] vectors = {
            cross(edges[1], edges[2], 2 * Math.PI / volume),
            cross(edges[2], edges[0], 2 * Math.PI / volume),
            cross(edges[0], edges[1], 2 * Math.PI / volume),
        };
        int h = (int) (farthest * cell.a() / (2 * Math.PI));
        int k = (int) (farthest * cell.b() / (2 * Math.PI));
        int l = (int) (farthest * cell.c() / (2 * Math.PI));
        double[] g = new double[3];
        for (int i = -h; i <= h; i++) {
            for (int j = -k; j <= k; j++) {
                for (int m = -l; m <= l; m++) {
                    for (int axis = 0; axis < 3; axis++) {
                        g[axis] =
                                i * vectors[0][axis] + j * vectors[1][axis] + m * vectors[2][axis];
                    }
                    double square = g[0] * g[0] + g[1] * g[1] + g[2] * g[2];
                    if (square > 0 && square < farthest * farthest) {
                        double turns =
                                i * (other.x() - atom.x())
                                        + j * (other.y() - atom.y())
                                        + m * (other.z() - atom.z());
                        double wave =
                                Math.cos(2 * Math.PI * turns)
                                        * Math.exp(-square / (4 * eta * eta))
                                        / square;
                        add(g, -4 * Math.PI / volume * charge * wave);
                    }
                }
            }
        }
    }

    /// The trace is not kept: what is on the diagonal of all three alike falls out.
    private void add(double[] vector, double factor) {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                sum[i][j] += factor * vector[i] * vector[j];
            }
        }
    }

    private static double shortened(double fraction) {
        return fraction - Math.rint(fraction);
    }

    private static double[] cross(double[] p, double[] q, double scale) {
        return new double[] {
            scale * (p[1] * q[2] - p[2] * q[1]),
            scale * (p[2] * q[0] - p[0] * q[2]),
            scale * (p[0] * q[1] - p[1] * q[0])
        };
    }
}
