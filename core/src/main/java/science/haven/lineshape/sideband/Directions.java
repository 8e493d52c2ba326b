package science.haven.lineshape.sideband;

/// Directions of the rotor axis over one octant of the sphere.
///
/// @param x first components
/// @param y second components
/// @param z third components
/// @param share weights of a mean over the octant, summing to 1; empty where triangles weigh
record Directions(double[] x, double[] y, double[] z, double[] share) {

    /// The points of an octahedral grid, in its order.
    static Directions octahedral(int density) {
        int count = (density + 1) * (density + 2) / 2;
        Directions points =
                new Directions(
                        new double[count], new double[count], new double[count], new double[0]);
        int d = 0;
        for (int i = 0; i <= density; i++) {
            for (int j = 0; j <= density - i; j++) {
                int k = density - i - j;
                double r = Math.sqrt((double) i * i + (double) j * j + (double) k * k);
                points.x[d] = i / r;
                points.y[d] = j / r;
                points.z[d++] = k / r;
            }
        }
        return points;
    }

    /// Gaussian nodes in z times equal angles: means over the sphere are exact up to degree `4 ·
    /// nodes − 1` of what is even under inversion.
    static Directions gaussian(int nodes) {
        double[][] rule = gaussLegendre(2 * nodes);
        int count = nodes * nodes;
        Directions points =
                new Directions(
                        new double[count], new double[count], new double[count], new double[count]);
        int d = 0;
        for (int i = 0; i < nodes; i++) {
            double z = rule[0][i];
            double s = Math.sqrt(1 - z * z);
            for (int j = 0; j < nodes; j++) {
                double phi = Math.PI / 2 * (j + 0.5) / nodes;
                points.x[d] = s * Math.cos(phi);
                points.y[d] = s * Math.sin(phi);
                points.z[d] = z;
                points.share[d++] = rule[1][i] / nodes;
            }
        }
        return points;
    }

    int count() {
        return x.length;
    }

    /// Nodes and weights of Gauss's rule on -1 to 1, the positive half; weights sum to 1.
    private static double[][] gaussLegendre(int n) {
        double[][] rule = new double[2][n / 2];
        for (int i = 0; i < n / 2; i++) {
            double z = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
            double slope = 0;
            for (int step = 0; step < 8; step++) {
                double before = 1;
                double p = z;
                for (int l = 2; l <= n; l++) {
                    double next = ((2 * l - 1) * z * p - (l - 1) * before) / l;
                    before = p;
                    p = next;
                }
                slope = n * (z * p - before) / (z * z - 1);
                z -= p / slope;
            }
            rule[0][i] = z;
            rule[1][i] = 2 / ((1 - z * z) * slope * slope);
        }
        return rule;
    }
}
