package science.haven.impedance.relaxationtimes;

import science.haven.impedance.kramerskronig.DebyeDictionary;
import science.haven.math.Nnls;

/// One hypothesis about a spectrum: which columns there are and which signs they may have. Finds
/// the strength λ of the penalty that makes the data most probable, and the distribution that goes
/// with it.
///
/// ```text
/// minimise ‖y − Ax‖² + λ P(γ);   evidence: ∫ exp(−(‖y − Ax‖² + λP)/2σ²) dx over the passive columns
/// ```
///
/// The integral is that of the Gaussian around the minimum, σ takes its most probable value, and
/// the columns without penalty have flat priors as wide as the data allow.
final class RegularisedFit {

    private static final double HIGHEST_LOG = 2;
    private static final double LOWEST_LOG = -9;
    private static final double COARSE_STEP = 1.5;
    private static final double FINE_STEP = 0.5;
    private static final int REWEIGHTINGS = 2;

    /// No instrument is better than this, relative to |Z|; without it, data without noise would be
    /// resolved without limit.
    private static final double LEAST_NOISE = 1e-4;

    private final double[] gram;
    private final double[] moments;
    private final double dataSquare;
    private final int components;
    private final int columns;
    private final int relaxations;
    private final double spacing;
    private final Nnls nnls;
    private final double[] work;

    /// Coefficients at the last λ tried.
    private final double[] solution;

    private double variance;

    /// Sets a hypothesis up.
    ///
    /// @param gram Gram matrix of the columns: R∞, L, 1/C, relaxations, then electrode columns
    /// @param moments products of the columns with the data
    /// @param dataSquare squared length of the weighted data
    /// @param components number of real components of the data
    /// @param grid the time constants
    /// @param free which relaxations may be negative
    RegularisedFit(
            double[] gram,
            double[] moments,
            double dataSquare,
            int components,
            Grid grid,
            boolean[] free) {
        this.gram = gram;
        this.moments = moments;
        this.dataSquare = dataSquare;
        this.components = components;
        this.columns = moments.length;
        this.relaxations = grid.relaxations();
        this.spacing = grid.spacing();
        boolean[] freeColumns = new boolean[columns];
        System.arraycopy(free, 0, freeColumns, DebyeDictionary.FIRST_RELAXATION, relaxations);
        nnls = new Nnls(freeColumns);
        work = new double[gram.length];
        solution = new double[columns];
    }

    /// The grid of time constants.
    ///
    /// @param relaxations number of time constants
    /// @param spacing their spacing in ln τ
    record Grid(int relaxations, double spacing) {}

    /// Finds λ for an even penalty; leaves the state at the optimum.
    Optimum optimise() {
        Roughness roughness = Roughness.even(relaxations, spacing);
        return refine(roughness, scan(roughness), COARSE_STEP / 2);
    }

    /// Goes on from there with the penalty that suits the distribution found.
    void sharpen(Optimum start) {
        Optimum best = start;
        for (int pass = 0; pass < REWEIGHTINGS; pass++) {
            Roughness roughness = Roughness.suiting(gamma(), spacing);
            best = refine(roughness, at(roughness, best.logLambda), FINE_STEP);
        }
    }

    /// Where the evidence is highest.
    ///
    /// @param logLambda log₁₀ λ
    /// @param surprise −2 ln evidence
    record Optimum(double logLambda, double surprise) {}

    int columns() {
        return columns;
    }

    double[] solution() {
        return solution.clone();
    }

    double noise() {
        return Math.sqrt(variance);
    }

    /// Standard deviation of a linear function of the coefficients.
    double deviation(double[] direction) {
        return Math.sqrt(variance * nnls.variance(direction));
    }

    private double[] gamma() {
        double[] gamma = new double[relaxations];
        for (int k = 0; k < relaxations; k++) {
            gamma[k] = solution[DebyeDictionary.FIRST_RELAXATION + k] / spacing;
        }
        return gamma;
    }

    /// Goes down from the strongest penalty until the evidence has clearly passed its maximum.
    private Optimum scan(Roughness roughness) {
        Optimum best = at(roughness, HIGHEST_LOG);
        for (double log = HIGHEST_LOG - COARSE_STEP; log >= LOWEST_LOG; log -= COARSE_STEP) {
            Optimum here = at(roughness, log);
            if (here.surprise < best.surprise) {
                best = here;
            } else if (log < best.logLambda - 1.5 * COARSE_STEP) {
                break;
            }
        }
        return best;
    }

    /// Walks to the maximum in steps and ends with a parabola through the three best points.
    private Optimum refine(Roughness roughness, Optimum start, double step) {
        Optimum middle = start;
        Optimum above = at(roughness, middle.logLambda + step);
        Optimum below = at(roughness, middle.logLambda - step);
        while (above.surprise < middle.surprise && above.logLambda < HIGHEST_LOG) {
            below = middle;
            middle = above;
            above = at(roughness, middle.logLambda + step);
        }
        while (below.surprise < middle.surprise && below.logLambda > LOWEST_LOG) {
            above = middle;
            middle = below;
            below = at(roughness, middle.logLambda - step);
        }
        double curvature = above.surprise - 2 * middle.surprise + below.surprise;
        double shift =
                curvature > 0
                        ? Math.clamp(0.5 * (below.surprise - above.surprise) / curvature, -1, 1)
                        : 0;
        return at(roughness, middle.logLambda + shift * step);
    }

    /// Solves at one λ, starting from the columns of the last solution.
    private Optimum at(Roughness roughness, double logLambda) {
        double lambda = Math.pow(10, logLambda) / (spacing * spacing);
        System.arraycopy(gram, 0, work, 0, gram.length);
        for (int k = 0; k < relaxations; k++) {
            int row = DebyeDictionary.FIRST_RELAXATION + k;
            work[row * columns + row] += lambda * roughness.diagonal(k);
            if (k + 1 < relaxations) {
                work[row * columns + row + 1] += lambda * roughness.beside(k);
                work[(row + 1) * columns + row] += lambda * roughness.beside(k);
            }
        }
        nnls.solveWarm(work, moments, solution);
        return new Optimum(logLambda, surprise(roughness, lambda));
    }

    private double surprise(Roughness roughness, double lambda) {
        double cost = dataSquare;
        double logDeterminant = nnls.logDeterminant();
        int flat = 0;
        for (int j = 0; j < columns; j++) {
            cost -= moments[j] * solution[j];
            if (nnls.isPassive(j)) {
                if (isRelaxation(j)) {
                    logDeterminant += Math.log(work[j * columns + j]);
                } else {
                    flat++;
                }
            }
        }
        int free = Math.max(1, components - flat);
        double least = LEAST_NOISE * LEAST_NOISE;
        variance = Math.max(cost / free, least);
        return free * Math.log(variance)
                + Math.min(0, cost / least - free)
                + flat * Math.log(dataSquare)
                + logDeterminant
                - logPenaltyDeterminant(roughness, lambda);
    }

    private boolean isRelaxation(int column) {
        int k = column - DebyeDictionary.FIRST_RELAXATION;
        return k >= 0 && k < relaxations;
    }

    /// ln det of λ times the penalty matrix of the passive relaxations, by elimination along its
    /// three diagonals.
    private double logPenaltyDeterminant(Roughness roughness, double lambda) {
        double sum = 0;
        double pivot = Double.POSITIVE_INFINITY;
        for (int k = 0; k < relaxations; k++) {
            if (nnls.isPassive(DebyeDictionary.FIRST_RELAXATION + k)) {
                double beside = k > 0 ? roughness.beside(k - 1) : 0;
                pivot = roughness.diagonal(k) - beside * beside / pivot;
                sum += Math.log(lambda * pivot);
            } else {
                pivot = Double.POSITIVE_INFINITY;
            }
        }
        return sum;
    }
}
