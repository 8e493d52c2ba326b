package science.haven.relaxation.dipolar;

import org.hipparchus.special.Erf;

import science.haven.data.Atom;
import science.haven.data.UnitCell;

import java.util.List;

/// The smooth part of `Σ r⁻⁶`, without its mean, over the reciprocal lattice.
///
/// ```text
/// Σ_G≠0 π^(3/2)/(2V) F(G) ∫₀^η² √t e^(−G²/4t) dt
/// ∫ = 2η³ [e^(−b²)(1 − 2b²)/3 + (2/3) √π b³ erfc b],  b = G/2η
/// ```
///
/// F is the product of the structure factors of the atoms observed and their neighbours.
final class ReciprocalSum {

    private ReciprocalSum() {}

    /// The sum per atom observed, in m⁻⁶.
    ///
    /// @param eta width of the cutoff in m⁻¹
    static double of(UnitCell cell, LatticeSum.Sites sites, double eta) {
        double volume = cell.volume();
        double[][] vectors = vectors(cell);
        double farthest = 2 * eta * Math.sqrt(LatticeSum.NEGLIGIBLE);
        int h = (int) (farthest * cell.a() / (2 * Math.PI));
        int k = (int) (farthest * cell.b() / (2 * Math.PI));
        int l = (int) (farthest * cell.c() / (2 * Math.PI));
        double sum = 0;
        for (int i = -h; i <= h; i++) {
            for (int j = -k; j <= k; j++) {
                for (int m = -l; m <= l; m++) {
                    double x = i * vectors[0][0] + j * vectors[1][0] + m * vectors[2][0];
                    double y = i * vectors[0][1] + j * vectors[1][1] + m * vectors[2][1];
                    double z = i * vectors[0][2] + j * vectors[1][2] + m * vectors[2][2];
                    double length = Math.sqrt(x * x + y * y + z * z);
                    if (length > 0 && length < farthest) {
                        sum += product(sites, i, j, m) * damping(length / (2 * eta));
                    }
                }
            }
        }
        return Math.pow(Math.PI, 1.5) * eta * eta * eta * sum / (volume * sites.count());
    }

    private static double damping(double b) {
        return Math.exp(-b * b) * (1 - 2 * b * b) / 3
                + 2.0 / 3 * Math.sqrt(Math.PI) * b * b * b * Erf.erfc(b);
    }

    private static double product(LatticeSum.Sites sites, int h, int k, int l) {
        double[] one = factor(sites.observed(), h, k, l);
        double[] other = factor(sites.partners(), h, k, l);
        return one[0] * other[0] + one[1] * other[1];
    }

    private static double[] factor(List<Atom> atoms, int h, int k, int l) {
        double[] factor = new double[2];
        for (Atom atom : atoms) {
            double phase = 2 * Math.PI * (h * atom.x() + k * atom.y() + l * atom.z());
            factor[0] += atom.occupancy() * Math.cos(phase);
            factor[1] += atom.occupancy() * Math.sin(phase);
        }
        return factor;
    }

    private static double[][] vectors(UnitCell cell) {
        double[] a = cell.cartesian(1, 0, 0);
        double[] b = cell.cartesian(0, 1, 0);
        double[] c = cell.cartesian(0, 0, 1);
        double scale = 2 * Math.PI / cell.volume();
        return new double[][] {cross(b, c, scale), cross(c, a, scale), cross(a, b, scale)};
    }

    private static double[] cross(double[] p, double[] q, double scale) {
        return new double[] {
            scale * (p[1] * q[2] - p[2] * q[1]),
            scale * (p[2] * q[0] - p[0] * q[2]),
            scale * (p[0] * q[1] - p[1] * q[0])
        };
    }
}
