package science.haven.exchange.echo;

/// Nodes and weights on −1 … 1, by Newton's method on the recurrence of Legendre polynomials.
///
/// @param nodes the nodes, dimensionless
/// @param weights the weights, dimensionless, summing to 2
record GaussLegendre(double[] nodes, double[] weights) {

    static GaussLegendre of(int count) {
        double[] nodes = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
            double slope = 1;
            for (int step = 0; step < 6; step++) {
                double before = 1;
                double now = x;
                for (int n = 2; n <= count; n++) {
                    double next = ((2 * n - 1) * x * now - (n - 1) * before) / n;
                    before = now;
                    now = next;
                }
                slope = count * (x * now - before) / (x * x - 1);
                x -= now / slope;
            }
            nodes[i] = x;
            weights[i] = 2 / ((1 - x * x) * slope * slope);
        }
        return new GaussLegendre(nodes, weights);
    }
}
