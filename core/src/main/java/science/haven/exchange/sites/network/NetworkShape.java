package science.haven.exchange.sites.network;

/// The line of N exchanging sites of unit area with its derivatives.
///
/// With `q = √p`, `M = R₂ⱼ + leaving_j + i2π(ν − ν_j)` on the diagonal and `−s_ij` beside it, and
/// `y = M⁻¹q`, the line is `2 Re qᵀy`; as M is symmetric, every derivative follows from the same y:
/// `2 Re(2 dqᵀy − yᵀ dM y)`.
final class NetworkShape {

    private final int sites;
    private final Topology topology;

    /// What a spectrum is made of: set for each temperature.
    final double[] frequency;

    final double[] transverse;
    final double[] share;
    final double[] mean;

    /// Derivatives of the line by frequency, transverse rate, logarithm of the weight, mean rate.
    final double[] byFrequency;

    final double[] byTransverse;
    final double[] byWeight;
    final double[] byMean;

    private final double[] root;
    private final double[] leaving;
    private final double[][] re;
    private final double[][] im;

    NetworkShape(Topology topology) {
        this.topology = topology;
        sites = topology.sites();
        int paths = topology.paths().size();
        frequency = new double[sites];
        transverse = new double[sites];
        share = new double[sites];
        mean = new double[paths];
        byFrequency = new double[sites];
        byTransverse = new double[sites];
        byWeight = new double[sites];
        byMean = new double[paths];
        root = new double[sites];
        leaving = new double[sites];
        re = new double[sites][sites + 1];
        im = new double[sites][sites + 1];
    }

    /// To be called when shares or mean rates were set.
    void prepare() {
        for (int j = 0; j < sites; j++) {
            root[j] = Math.sqrt(share[j]);
            leaving[j] = 0;
        }
        for (int p = 0; p < mean.length; p++) {
            int i = topology.paths().get(p).first();
            int j = topology.paths().get(p).second();
            leaving[i] += mean[p] * root[j] / root[i];
            leaving[j] += mean[p] * root[i] / root[j];
        }
    }

    double at(double nu) {
        fill(nu);
        eliminate();
        double sum = 0;
        for (int j = 0; j < sites; j++) {
            sum += root[j] * re[j][sites];
        }
        return 2 * sum;
    }

    private void fill(double nu) {
        for (int j = 0; j < sites; j++) {
            for (int k = 0; k < sites; k++) {
                re[j][k] = 0;
                im[j][k] = 0;
            }
            re[j][j] = transverse[j] + leaving[j];
            im[j][j] = 2 * Math.PI * (nu - frequency[j]);
            re[j][sites] = root[j];
            im[j][sites] = 0;
        }
        for (int p = 0; p < mean.length; p++) {
            int i = topology.paths().get(p).first();
            int j = topology.paths().get(p).second();
            re[i][j] = -mean[p];
            re[j][i] = -mean[p];
        }
    }

    /// Solves in place; the real part is positive definite, so no pivots are needed.
    private void eliminate() {
        for (int p = 0; p < sites; p++) {
            double size = re[p][p] * re[p][p] + im[p][p] * im[p][p];
            double pivotRe = re[p][p] / size;
            double pivotIm = -im[p][p] / size;
            for (int c = p + 1; c <= sites; c++) {
                double r = re[p][c] * pivotRe - im[p][c] * pivotIm;
                im[p][c] = re[p][c] * pivotIm + im[p][c] * pivotRe;
                re[p][c] = r;
            }
            for (int row = 0; row < sites; row++) {
                if (row == p) {
                    continue;
                }
                double factorRe = re[row][p];
                double factorIm = im[row][p];
                for (int c = p + 1; c <= sites; c++) {
                    re[row][c] -= factorRe * re[p][c] - factorIm * im[p][c];
                    im[row][c] -= factorRe * im[p][c] + factorIm * re[p][c];
                }
            }
        }
    }

    /// Derivatives where the line was asked for last.
    void differentiate() {
        double line = 0;
        for (int j = 0; j < sites; j++) {
            double square = square(j);
            byFrequency[j] = -8 * Math.PI * re[j][sites] * im[j][sites];
            byTransverse[j] = -2 * square;
            byWeight[j] = 2 * root[j] * re[j][sites] + leaving[j] * square;
            line += root[j] * re[j][sites];
        }
        for (int j = 0; j < sites; j++) {
            byWeight[j] -= 2 * share[j] * line;
        }
        for (int p = 0; p < mean.length; p++) {
            int i = topology.paths().get(p).first();
            int j = topology.paths().get(p).second();
            double both = re[i][sites] * re[j][sites] - im[i][sites] * im[j][sites];
            double up = root[j] / root[i];
            byMean[p] = -2 * (up * square(i) + square(j) / up - 2 * both);
            byWeight[j] -= mean[p] * up * square(i);
            byWeight[i] -= mean[p] / up * square(j);
        }
    }

    private double square(int j) {
        return re[j][sites] * re[j][sites] - im[j][sites] * im[j][sites];
    }
}
