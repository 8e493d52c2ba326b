package science.haven.lineshape.powder;

/// Lays triangles of signal into bins, exactly, with the exact derivatives.
///
/// The frequency within a triangle is linear, so its signal over frequency is a tent from the
/// lowest corner over the middle to the highest. What is kept is the signal below each edge of a
/// bin; a bin is the difference of its edges. The derivative of the signal below an edge is the
/// flux through it, the tent times the mean velocity on the line where the frequency is that of the
/// edge.
///
/// Frequencies are in bins: edge e of the axis is e.
final class Tents {

    private final int points;

    /// Signal below each edge of the triangles that reach across it.
    private final double[] below;

    /// Signal of triangles that lie wholly below an edge and not below the one before.
    private final double[] step;

    /// Tents at each edge.
    private final double[] density;

    /// Tents times mean velocity, `[parameter][edge]`.
    private final double[][] flux;

    private final double[] low;
    private final double[] slope;
    private final double[] high;
    private final double[] fall;

    Tents(int points, int parameters) {
        this.points = points;
        below = new double[points + 1];
        step = new double[points + 2];
        density = new double[points + 1];
        flux = new double[parameters][points + 1];
        low = new double[parameters];
        slope = new double[parameters];
        high = new double[parameters];
        fall = new double[parameters];
    }

    /// Adds a triangle whose corners ascend.
    void add(double x1, double x2, double x3, double weight) {
        if (x3 <= 0 || x1 > points) {
            return;
        }
        int e = edgeFrom(x1);
        int middle = edgeFrom(x2);
        int end = edgeFrom(x3);
        if (e < middle) {
            double a = weight / ((x2 - x1) * (x3 - x1));
            for (; e < middle; e++) {
                double d = e - x1;
                below[e] += a * d * d;
            }
        }
        if (e < end) {
            double a = weight / ((x3 - x2) * (x3 - x1));
            for (; e < end; e++) {
                double d = x3 - e;
                below[e] += weight - a * d * d;
            }
        }
        step[end] += weight;
    }

    /// Adds a triangle whose corners ascend, with their velocities.
    ///
    /// @param v velocities `[parameter][direction]`, of which those of the corners are taken, each
    ///   with what the shift of the triangle adds
    void add(double[] x, double weight, double[][] v, int[] corner, double[] shift) {
        double x1 = x[0];
        double x2 = x[1];
        double x3 = x[2];
        if (x3 <= 0 || x1 > points) {
            return;
        }
        int e = edgeFrom(x1);
        int middle = edgeFrom(x2);
        int end = edgeFrom(x3);
        if (e < end) {
            double rise = 1 / (x3 - x1);
            double first = x2 > x1 ? 1 / (x2 - x1) : 0;
            double last = x3 > x2 ? 1 / (x3 - x2) : 0;
            for (int p = 0; p < v.length; p++) {
                double[] u = v[p];
                double u1 = u[corner[0]];
                double u2 = u[corner[1]];
                double u3 = u[corner[2]];
                low[p] = u1 + shift[p];
                slope[p] = 0.5 * ((u2 - u1) * first + (u3 - u1) * rise);
                high[p] = u3 + shift[p];
                fall[p] = 0.5 * ((u2 - u3) * last + (u1 - u3) * rise);
            }
            rise(e, middle, x1, weight * first * rise);
            fall(Math.max(e, middle), end, x3, weight, weight * last * rise);
        }
        step[end] += weight;
    }

    private void rise(int from, int to, double x1, double a) {
        for (int e = from; e < to; e++) {
            double d = e - x1;
            double tent = 2 * a * d;
            below[e] += a * d * d;
            density[e] += tent;
        }
        for (int p = 0; p < flux.length; p++) {
            double[] to1 = flux[p];
            double u = low[p];
            double s = slope[p];
            for (int e = from; e < to; e++) {
                double d = e - x1;
                to1[e] += 2 * a * d * (u + s * d);
            }
        }
    }

    private void fall(int from, int to, double x3, double weight, double a) {
        for (int e = from; e < to; e++) {
            double d = x3 - e;
            below[e] += weight - a * d * d;
            density[e] += 2 * a * d;
        }
        for (int p = 0; p < flux.length; p++) {
            double[] to1 = flux[p];
            double u = high[p];
            double s = fall[p];
            for (int e = from; e < to; e++) {
                double d = x3 - e;
                to1[e] += 2 * a * d * (u + s * d);
            }
        }
    }

    /// The first edge of the axis at or above x.
    private int edgeFrom(double x) {
        if (x <= 0) {
            return 0;
        }
        return x > points ? points + 1 : (int) Math.ceil(x);
    }

    /// Adds what the bins hold.
    void addBinsTo(double[] bins) {
        double whole = step[0];
        double last = whole + below[0];
        for (int i = 0; i < points; i++) {
            whole += step[i + 1];
            double next = whole + below[i + 1];
            bins[i] += next - last;
            last = next;
        }
    }

    /// Adds the derivative of the bins by a uniform velocity.
    void addUniformTo(double velocity, double[] bins) {
        for (int i = 0; i < points; i++) {
            bins[i] += velocity * (density[i] - density[i + 1]);
        }
    }

    /// Adds the derivative of the bins by a parameter.
    void addFluxTo(int parameter, double[] bins) {
        double[] f = flux[parameter];
        for (int i = 0; i < points; i++) {
            bins[i] += f[i] - f[i + 1];
        }
    }
}
