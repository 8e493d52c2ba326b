package science.haven.lineshape.sideband;

/// Lays triangles of signal into bins, exactly, where frequency and intensity are both linear.
///
/// Frequencies are in bins: edge e of the axis is e. What is kept is the signal below each edge;
/// with `d = e − x₁` the part of a triangle below an edge between its first two corners is a
/// smaller triangle,
///
/// ```text
/// S(d) = d² [a₁ + d (p₂ + p₃)/3] / [(x₂ − x₁)(x₃ − x₁)]        p_j = (a_j − a₁)/(x_j − x₁)
/// ```
///
/// and above the middle corner the same from the other end. By a parameter, S changes with the
/// intensities and by what flows over the edge, density times intensity times velocity on the line
/// where the frequency is that of the edge.
final class WeightedTents {

    private final int points;
    private final double[] below;
    private final double[] step;

    /// Signal per bin width at each edge: what a common velocity moves over it. Empty where nothing
    /// moves.
    private final double[] density;

    /// `[parameter][edge]`.
    private final double[][] belowChange;

    private final double[][] stepChange;

    WeightedTents(int points, int parameters, boolean moving) {
        this.points = points;
        below = new double[points + 1];
        step = new double[points + 2];
        density = new double[moving ? points + 1 : 0];
        belowChange = new double[parameters][points + 1];
        stepChange = new double[parameters][points + 2];
    }

    private int edgeFrom(double x) {
        return x <= 0 ? 0 : x > points ? points + 1 : (int) Math.ceil(x);
    }

    void add(double x1, double x2, double x3, double a1, double a2, double a3) {
        if (x3 <= 0 || x1 > points) {
            return;
        }
        int e = edgeFrom(x1);
        int end = edgeFrom(x3);
        double whole = (a1 + a2 + a3) / 3;
        step[end] += whole;
        if (e == end) {
            return;
        }
        int middle = edgeFrom(x2);
        double across = 1 / (x3 - x1);
        if (e < middle) {
            double first = 1 / (x2 - x1);
            double slope = ((a2 - a1) * first + (a3 - a1) * across) / 3;
            double scale = first * across;
            double constant = scale * a1;
            double linear = scale * slope;
            for (; e < middle; e++) {
                double d = e - x1;
                below[e] += d * d * (constant + d * linear);
            }
        }
        if (e < end) {
            double last = 1 / (x3 - x2);
            double slope = ((a2 - a3) * last + (a1 - a3) * across) / 3;
            double scale = last * across;
            double constant = scale * a3;
            double linear = scale * slope;
            for (; e < end; e++) {
                double d = x3 - e;
                below[e] += whole - d * d * (constant + d * linear);
            }
        }
    }

    /// A triangle with its derivatives.
    ///
    /// @param x frequencies at the corners, ascending
    /// @param a intensities
    /// @param u velocities `[parameter][corner]`
    /// @param v changes of the intensities `[parameter][corner]`
    record Moving(double[] x, double[] a, double[][] u, double[][] v) {

        Moving(int parameters) {
            this(
                    new double[3],
                    new double[3],
                    new double[parameters][3],
                    new double[parameters][3]);
        }

        /// Change of the signal with a parameter.
        double change(int p) {
            return (v[p][0] + v[p][1] + v[p][2]) / 3;
        }
    }

    /// Adds a triangle together with its derivatives.
    void add(Moving triangle) {
        double[] x = triangle.x;
        double[] a = triangle.a;
        if (x[2] <= 0 || x[0] > points) {
            return;
        }
        add(x[0], x[1], x[2], a[0], a[1], a[2]);
        int e = edgeFrom(x[0]);
        int middle = edgeFrom(x[1]);
        int end = edgeFrom(x[2]);
        for (int p = 0; p < stepChange.length; p++) {
            stepChange[p][end] += triangle.change(p);
        }
        if (e < middle) {
            side(triangle, 0, e, middle);
        }
        if (Math.max(e, middle) < end) {
            side(triangle, 2, Math.max(e, middle), end);
        }
    }

    /// The edges between the middle corner and one end, which is corner 0 or 2.
    private void side(Moving triangle, int corner, int from, int to) {
        double[] x = triangle.x;
        double[] a = triangle.a;
        int other = 2 - corner;
        double sign = 1 - corner;
        double near = sign / (x[1] - x[corner]);
        double far = sign / (x[other] - x[corner]);
        double scale = near * far;
        double a2 = (a[1] - a[corner]) * near;
        double a3 = (a[other] - a[corner]) * far;
        for (int e = from; e < to; e++) {
            double d = sign * (e - x[corner]);
            density[e] += 2 * d * scale * (a[corner] + d * (a2 + a3) / 2);
        }
        for (int p = 0; p < belowChange.length; p++) {
            double[] u = triangle.u[p];
            double[] v = triangle.v[p];
            double u1 = u[corner];
            double u2 = (u[1] - u1) * near;
            double u3 = (u[other] - u1) * far;
            double v1 = v[corner];
            double third = ((v[1] - v1) * near + (v[other] - v1) * far) / 3;
            double whole = corner == 0 ? 0 : triangle.change(p);
            double product = (a2 - a3) * (u2 - u3) / 12;
            double[] change = belowChange[p];
            for (int e = from; e < to; e++) {
                double d = sign * (e - x[corner]);
                double signal = d * d * scale * (v1 + d * third);
                double mean = (a[corner] + d * (a2 + a3) / 2) * (u1 + d * (u2 + u3) / 2);
                double flow = 2 * d * scale * (mean + d * d * product);
                change[e] += whole + sign * signal - flow;
            }
        }
    }

    /// Adds what the bins hold.
    void addTo(double[] bins) {
        difference(below, step, bins);
    }

    /// Adds the derivative of the bins by a parameter.
    void addChangeTo(int parameter, double[] bins) {
        difference(belowChange[parameter], stepChange[parameter], bins);
    }

    /// Adds the derivative of the bins by a velocity that all have.
    void addUniformTo(double velocity, double[] bins) {
        for (int i = 0; i < points; i++) {
            bins[i] += velocity * (density[i] - density[i + 1]);
        }
    }

    private void difference(double[] edges, double[] steps, double[] bins) {
        double whole = steps[0];
        double last = whole + edges[0];
        for (int i = 0; i < points; i++) {
            whole += steps[i + 1];
            double next = whole + edges[i + 1];
            bins[i] += next - last;
            last = next;
        }
    }
}
