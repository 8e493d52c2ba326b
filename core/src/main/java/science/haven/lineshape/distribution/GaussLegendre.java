package science.haven.lineshape.distribution;

/// Nodes and weights of Gauss's rule on 0 to 1.
///
/// @param nodes nodes in ascending order
/// @param weights weights, summing to 1
record GaussLegendre(double[] nodes, double[] weights) {

    /// The rule of a number of nodes, by Newton's method on the Legendre polynomial.
    static GaussLegendre of(int count) {
        double[] nodes = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            double x = -Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
            double slope = 1;
            for (int step = 0; step < 8; step++) {
                double before = 1;
                double p = x;
                for (int n = 2; n <= count; n++) {
                    double next = ((2 * n - 1) * x * p - (n - 1) * before) / n;
                    before = p;
                    p = next;
                }
                slope = count * (x * p - before) / (x * x - 1);
                x -= p / slope;
            }
            nodes[i] = (1 + x) / 2;
            weights[i] = 1 / ((1 - x * x) * slope * slope);
        }
        return new GaussLegendre(nodes, weights);
    }
}
