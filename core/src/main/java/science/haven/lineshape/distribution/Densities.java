package science.haven.lineshape.distribution;

/// Densities of distributions and their derivatives over a grid of couplings and asymmetries.
final class Densities {

    /// Exponents below which nothing is left.
    private static final double NOTHING = -60;

    private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

    private Densities() {}

    /// The density at [0] and, if asked for, its derivatives by the parameters of the distribution
    /// behind, each over `coupling · asymmetries.length + asymmetry`.
    static double[][] of(
            CouplingDistribution distribution,
            double[] couplings,
            double[] asymmetries,
            boolean derivatives) {
        int rows = derivatives ? 1 + distribution.parameters().size() : 1;
        double[][] densities = new double[rows][couplings.length * asymmetries.length];
        switch (distribution) {
            case Czjzek czjzek -> fill(czjzek, couplings, asymmetries, densities);
            case ExtendedCzjzek extended -> fill(extended, couplings, asymmetries, densities);
            case GaussianCouplings gaussian -> fill(gaussian, couplings, asymmetries, densities);
        }
        return densities;
    }

    private static void fill(
            Czjzek czjzek, double[] couplings, double[] asymmetries, double[][] out) {
        double s = czjzek.width();
        for (int j = 0; j < couplings.length; j++) {
            for (int k = 0; k < asymmetries.length; k++) {
                double square = square(couplings[j], asymmetries[k]) / (s * s);
                double density =
                        2 * volume(couplings[j], asymmetries[k], s) * Math.exp(-square / 2);
                int i = j * asymmetries.length + k;
                out[0][i] = density;
                if (out.length > 1) {
                    out[1][i] = density * (square - 5) / s;
                }
            }
        }
    }

    private static void fill(
            ExtendedCzjzek extended, double[] couplings, double[] asymmetries, double[][] out) {
        double s = extended.width();
        double c0 = extended.coupling();
        double eta0 = extended.asymmetry();
        double stretch = 1 + eta0 * eta0 / 3;
        MeanTable means = MeanTable.of(couplings, asymmetries, extended);
        for (int j = 0; j < couplings.length; j++) {
            double kappa = couplings[j] * c0 / (s * s);
            for (int k = 0; k < asymmetries.length; k++) {
                double squares =
                        (square(couplings[j], asymmetries[k]) + c0 * c0 * stretch) / (s * s);
                double exponent = means.logarithm(j, k) - squares / 2;
                if (exponent < NOTHING) {
                    continue;
                }
                double density = volume(couplings[j], asymmetries[k], s) * Math.exp(exponent);
                int i = j * asymmetries.length + k;
                out[0][i] = density;
                if (out.length > 1) {
                    double byKappa = density * means.byKappa(j, k);
                    double byAsymmetry = means.byAsymmetry(j, k);
                    out[1][i] = (byKappa * couplings[j] - density * c0 * stretch) / (s * s);
                    out[2][i] = density * (byAsymmetry - c0 * c0 * eta0 / (3 * s * s));
                    out[3][i] = (density * (squares - 5) - 2 * kappa * byKappa) / s;
                }
            }
        }
    }

    private static void fill(
            GaussianCouplings gaussian, double[] couplings, double[] asymmetries, double[][] out) {
        double[][] size = new double[couplings.length][];
        for (int j = 0; j < size.length; j++) {
            double[] right = bell(couplings[j], gaussian.coupling(), gaussian.couplingWidth());
            double[] left = bell(-couplings[j], gaussian.coupling(), gaussian.couplingWidth());
            size[j] = new double[] {right[0] + left[0], right[1] + left[1], right[2] + left[2]};
        }
        double centre = gaussian.asymmetry();
        double width = gaussian.asymmetryWidth();
        GaussLegendre rule = GaussLegendre.of(64);
        double[] whole = new double[3];
        double[] start = bell(0, centre, width);
        double[] end = bell(1, centre, width);
        // Mass within 0 to 1; its derivatives are what flows through the ends.
        whole[0] = share(rule, centre, width);
        whole[1] = start[0] - end[0];
        whole[2] = (-centre * start[0] - (1 - centre) * end[0]) / width;
        for (int k = 0; k < asymmetries.length; k++) {
            double[] b = bell(asymmetries[k], centre, width);
            double value = b[0] / whole[0];
            double byCentre = (b[1] - value * whole[1]) / whole[0];
            double byWidth = (b[2] - value * whole[2]) / whole[0];
            for (int j = 0; j < couplings.length; j++) {
                int i = j * asymmetries.length + k;
                out[0][i] = size[j][0] * value;
                if (out.length > 1) {
                    out[1][i] = size[j][1] * value;
                    out[2][i] = size[j][0] * byCentre;
                    out[3][i] = size[j][2] * value;
                    out[4][i] = size[j][0] * byWidth;
                }
            }
        }
    }

    /// A Gaussian with its derivatives by centre and width.
    private static double[] bell(double x, double centre, double width) {
        double t = (x - centre) / width;
        double value = Math.exp(-t * t / 2) / (ROOT_TWO_PI * width);
        return new double[] {value, value * t / width, value * (t * t - 1) / width};
    }

    /// Share of a Gaussian within 0 to 1, over the part that is not nothing.
    private static double share(GaussLegendre rule, double centre, double width) {
        double from = Math.max(0, centre - 9 * width);
        double to = Math.min(1, centre + 9 * width);
        double sum = 0;
        for (int n = 0; n < rule.nodes().length; n++) {
            double x = from + (to - from) * rule.nodes()[n];
            sum += (to - from) * rule.weights()[n] * bell(x, centre, width)[0];
        }
        return sum;
    }

    private static double square(double coupling, double asymmetry) {
        return coupling * coupling * (1 + asymmetry * asymmetry / 3);
    }

    /// `V⁴ η (1 − η²/9) / (√(2π) s⁵)`.
    private static double volume(double coupling, double asymmetry, double s) {
        double r = coupling / s;
        return r * r * r * r * asymmetry * (1 - asymmetry * asymmetry / 9) / (ROOT_TWO_PI * s);
    }
}
