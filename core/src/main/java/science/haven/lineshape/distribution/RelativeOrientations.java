package science.haven.lineshape.distribution;

/// The mean of `exp(κ z)` over all turns of one tensor against another, κ the product of their
/// largest components over s² and z their scalar product otherwise.
///
/// With `e = η/√3`, `e₀ = η₀/√3`, `u = cos β`:
///
/// ```text
/// z = (3u²−1)/2 + (√3/2)(1−u²)(e cos A + e₀ cos G) + (e e₀/4)[(1+u)² cos(A+G) + (1−u)² cos(A−G)]
/// ```
///
/// The mean over A is a Bessel function I₀; what is left are Gaussian nodes in u from 0 to 1 and
/// equal steps in G from 0 to π, by symmetry. Everything is scaled by `exp(−κ(1 + e e₀))`, the
/// largest value that occurs.
final class RelativeOrientations {

    private static final int[] LEVELS = {8, 12, 16, 20, 24, 28, 32, 40, 48, 64, 80, 96, 128, 192};

    private static final double NOTHING = -32;

    /// Numbers of a turn: weight, part of z without A, amplitude of cos A, and the derivatives by
    /// e₀ of the former and of half the square of the latter.
    private static final int STRIDE = 5;

    private final double[] asymmetries;
    private final double centre;

    /// Turns `[asymmetry][level][STRIDE · turn + …]`, made when needed.
    private final double[][][] turns;

    private final double[] bessel = new double[2];

    RelativeOrientations(double[] asymmetries, double centre) {
        this.asymmetries = asymmetries;
        this.centre = centre;
        turns = new double[asymmetries.length][LEVELS.length][];
    }

    /// Number of asymmetries.
    int count() {
        return asymmetries.length;
    }

    /// Largest value of z: `1 + e e₀`.
    double top(int asymmetry) {
        return 1 + asymmetries[asymmetry] * centre / 3;
    }

    /// Writes the sum of the means for κ and −κ to [0], its derivatives by κ to [1] and by η₀ to
    /// [2].
    void at(int asymmetry, double kappa, double[] out) {
        double[] turn = turns(asymmetry, level(kappa));
        double top = top(asymmetry);
        double value = 0;
        double byKappa = 0;
        double byCentre = 0;
        for (int q = 0; q < turn.length; q += STRIDE) {
            double x = turn[q + 1];
            double amplitude = turn[q + 2];
            double up = kappa * (x + amplitude - top);
            double down = kappa * (amplitude - x - top);
            if (up < NOTHING && down < NOTHING) {
                continue;
            }
            double plus = up < NOTHING ? 0 : turn[q] * Math.exp(up);
            double minus = down < NOTHING ? 0 : turn[q] * Math.exp(down);
            double both = plus + minus;
            double difference = plus - minus;
            ModifiedBessel.at(kappa * amplitude, bessel);
            double zeroth = bessel[0];
            double ratio = bessel[1];
            value += both * zeroth;
            byKappa += difference * x * zeroth + both * kappa * amplitude * amplitude * ratio;
            byCentre += difference * turn[q + 3] * zeroth + both * kappa * turn[q + 4] * ratio;
        }
        out[0] = value;
        out[1] = byKappa;
        out[2] = byCentre * kappa / Math.sqrt(3);
    }

    private static int level(double kappa) {
        double needed = 4 + 3.8 * Math.sqrt(kappa);
        int level = 0;
        while (level < LEVELS.length - 1 && LEVELS[level] < needed) {
            level++;
        }
        return level;
    }

    private double[] turns(int asymmetry, int level) {
        double[] made = turns[asymmetry][level];
        if (made == null) {
            made = turns(asymmetries[asymmetry], GaussLegendre.of(LEVELS[level]), LEVELS[level]);
            turns[asymmetry][level] = made;
        }
        return made;
    }

    private double[] turns(double asymmetry, GaussLegendre rule, int nodes) {
        double e = asymmetry / Math.sqrt(3);
        double e0 = centre / Math.sqrt(3);
        int angles = centre == 0 ? 1 : 8 + (int) (nodes * (0.06 + 0.16 * centre));
        double[] made = new double[STRIDE * nodes * angles];
        int q = 0;
        for (int n = 0; n < nodes; n++) {
            double u = rule.nodes()[n];
            double flat = Math.sqrt(3) / 2 * (1 - u * u);
            double near = e * (1 + u) * (1 + u) / 4;
            double far = e * (1 - u) * (1 - u) / 4;
            for (int g = 0; g < angles; g++) {
                double cos = Math.cos(Math.PI * (g + 0.5) / angles);
                double sin = Math.sin(Math.PI * (g + 0.5) / angles);
                double along = (near + far) * cos;
                double across = (near - far) * sin;
                double p = flat * e + e0 * along;
                made[q] = rule.weights()[n] / angles;
                made[q + 1] = (3 * u * u - 1) / 2 + flat * e0 * cos;
                made[q + 2] = Math.hypot(p, e0 * across);
                made[q + 3] = flat * cos;
                made[q + 4] = p * along + e0 * across * across;
                q += STRIDE;
            }
        }
        return made;
    }
}
