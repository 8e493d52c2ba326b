package science.haven.trajectory;

import science.haven.fit.Interval;
import science.haven.quantity.Measured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Diffusion coefficient of single ions, D*, from the growth of their mean square displacement.
///
/// ```text
/// MSD(t) = a + 2d D* t        from the first lag on at which ions diffuse
/// ```
///
/// The line is fitted by generalised least squares with the exact covariance of overlapping
/// windows. The first lag is the smallest from which on no later start changes D* by more than
/// chance does (the efficient fit against the consistent one). The uncertainty is the scatter of
/// the same estimate among ions, whatever their motion is; where ions are too few for that, it is
/// the one that the covariance gives. Both take ions as independent.
///
/// @param displacement mean square displacement of all ions
/// @param dimensions number of coordinates in it
/// @param coefficient D* in m²/s
/// @param offset a in m²: rattling about sites
/// @param offsetUncertainty standard uncertainty of a in m²
/// @param correlation correlation of a and D*, dimensionless
/// @param firstLag first lag of the fit in frames
/// @param lastLag last lag of the fit in frames
/// @param starts D* for all first lags tried
/// @param inflation scatter among ions over what a common motion explains, dimensionless
/// @param remarks what limits it
/// @param lags lags of the fit in frames
/// @param weights what each counts for in the slope of the line, dimensionless
/// @see "J. A. Hausman, Econometrica 46 (1978) 1251"
public record TracerDiffusion(
        MeanSquareDisplacement displacement,
        int dimensions,
        Measured coefficient,
        double offset,
        double offsetUncertainty,
        double correlation,
        int firstLag,
        int lastLag,
        List<StartLag> starts,
        double inflation,
        List<TrajectoryRemark> remarks,
        int[] lags,
        double[] weights) {

    private static final double CHANCE = 4; // standard deviations
    private static final double INFLATED = 3; // standard deviations
    private static final int ENOUGH_IONS = 20; // for their scatter to be known
    private static final double LEAST_SHARE = 0.02; // of a variance that a difference may have
    private static final int FEWEST_LAGS = 5;
    private static final double DIFFUSIVE_SHARE = 0.5;

    /// Keeps copies of the lists.
    public TracerDiffusion {
        starts = List.copyOf(starts);
        remarks = List.copyOf(remarks);
        lags = lags.clone();
        weights = weights.clone();
    }

    /// Diffusion in space.
    ///
    /// @param paths paths of the ions
    /// @return the coefficient
    public static TracerDiffusion of(IonPaths paths) {
        return of(paths, 0, 1, 2);
    }

    /// Diffusion along some axes.
    ///
    /// @param paths paths of the ions, over at least 12 frames
    /// @param axes indices of the axes, each 0, 1 or 2
    /// @return the coefficient
    public static TracerDiffusion of(IonPaths paths, int... axes) {
        if (paths.frames() < 12) {
            throw new IllegalArgumentException("frames must be at least 12, got " + paths.frames());
        }
        MeanSquareDisplacement msd = MeanSquareDisplacement.of(paths, axes);
        int[] grid = LagGrid.of(paths.frames());
        OwnDisplacements own = OwnDisplacements.of(paths, grid, axes);
        double[][] walk = WindowCovariance.ofWalk(paths.frames(), grid, axes.length, paths.ions());
        List<Candidate> candidates = new ArrayList<>();
        for (int g = 0; g + FEWEST_LAGS <= grid.length && grid[g] <= paths.frames() / 4; g++) {
            int[] lags = Arrays.copyOfRange(grid, g, grid.length);
            LagFit fit = LagFit.of(msd.lags(), lags, corner(walk, g), axes.length, paths.ions());
            candidates.add(new Candidate(fit, own.standardError(fit.weights(), g)));
        }
        return of(msd, axes.length, candidates);
    }

    /// The rows and columns from one on.
    private static double[][] corner(double[][] matrix, int first) {
        double[][] corner = new double[matrix.length - first][];
        for (int i = 0; i < corner.length; i++) {
            corner[i] = Arrays.copyOfRange(matrix[first + i], first, matrix.length);
        }
        return corner;
    }

    /// The fit from one lag on.
    ///
    /// @param scatter standard error of the slope by the scatter among ions, in m²
    private record Candidate(LagFit fit, double scatter) {

        double variance(int ions) {
            boolean known = ions >= ENOUGH_IONS || differ(ions);
            return known ? scatter * scatter : fit.slopeVariance();
        }

        /// Whether ions scatter more than ions that all move alike would by chance.
        boolean differ(int ions) {
            double chance = 1 + INFLATED / Math.sqrt(2.0 * ions);
            return ions > 1 && scatter > chance * Math.sqrt(fit.slopeVariance());
        }
    }

    private static TracerDiffusion of(
            MeanSquareDisplacement msd, int dimensions, List<Candidate> candidates) {
        double toDiffusion = 1 / (2.0 * dimensions * msd.interval());
        List<StartLag> starts = new ArrayList<>();
        for (Candidate candidate : candidates) {
            double sigma = Math.sqrt(candidate.variance(msd.ions()));
            starts.add(
                    new StartLag(
                            candidate.fit().lags()[0],
                            new Measured(candidate.fit().slope(), sigma).scaled(toDiffusion)));
        }
        int chosen = 0;
        while (chosen < starts.size() - 1 && !holds(starts, chosen)) {
            chosen++;
        }
        boolean settled = chosen < starts.size() - 1 || starts.size() == 1;
        Candidate best = candidates.get(chosen);
        LagFit fit = best.fit();
        int last = fit.lags()[fit.lags().length - 1];
        List<TrajectoryRemark> remarks = new ArrayList<>();
        double line = fit.slope() * last;
        if (!settled || !(line > DIFFUSIVE_SHARE * (line + fit.offset()))) {
            remarks.add(
                    new TrajectoryRemark.NotDiffusive(
                            msd.exponent(fit.lags()[0], last),
                            fit.lags()[0] * msd.interval(),
                            last * msd.interval()));
        }
        if (settled) {
            addRange(remarks, starts.subList(chosen, starts.size()));
        }
        double inflation = best.scatter() / Math.sqrt(fit.slopeVariance());
        if (best.differ(msd.ions())) {
            remarks.add(new TrajectoryRemark.IonsDiffer(inflation));
        }
        return new TracerDiffusion(
                msd,
                dimensions,
                starts.get(chosen).coefficient(),
                fit.offset(),
                Math.sqrt(fit.offsetVariance() * best.variance(msd.ions()) / fit.slopeVariance()),
                fit.bothVariance() / Math.sqrt(fit.offsetVariance() * fit.slopeVariance()),
                fit.lags()[0],
                last,
                starts,
                inflation,
                remarks,
                fit.lags(),
                fit.weights());
    }

    private static void addRange(List<TrajectoryRemark> remarks, List<StartLag> starts) {
        TrajectoryRemark.BeginMatters range = TrajectoryRemark.BeginMatters.of(starts);
        if (range.exceeds(starts.getFirst().coefficient())) {
            remarks.add(range);
        }
    }

    /// Whether no later start changes the coefficient by more than chance does. The variance of the
    /// difference to an efficient estimate is the difference of the variances.
    private static boolean holds(List<StartLag> starts, int at) {
        Measured own = starts.get(at).coefficient();
        for (StartLag later : starts.subList(at + 1, starts.size())) {
            Measured other = later.coefficient();
            double variance = other.uncertainty() * other.uncertainty();
            double apart = variance - own.uncertainty() * own.uncertainty();
            double sigma = Math.sqrt(Math.max(apart, LEAST_SHARE * variance));
            if (Math.abs(other.value() - own.value()) > CHANCE * sigma) {
                return false;
            }
        }
        return true;
    }

    /// Whether the ions were seen to diffuse.
    ///
    /// @return false if the coefficient depends on where the fit begins, or most of the
    ///   displacement is no diffusion
    public boolean isDiffusive() {
        return remarks.stream().noneMatch(TrajectoryRemark.NotDiffusive.class::isInstance);
    }

    /// Where D* lies with a probability of 68 %.
    ///
    /// @return the interval in m²/s
    public Interval interval68() {
        return new Interval(
                coefficient.value() - coefficient.uncertainty(),
                coefficient.value() + coefficient.uncertainty());
    }

    /// Where D* lies with a probability of 95 %.
    ///
    /// @return the interval in m²/s
    public Interval interval95() {
        double wide = 1.959964 * coefficient.uncertainty();
        return new Interval(coefficient.value() - wide, coefficient.value() + wide);
    }

    /// The fitted line.
    ///
    /// @param time time in s
    /// @return mean square displacement in m²
    public Measured line(double time) {
        double factor = 2 * dimensions * time;
        double slope = factor * coefficient.uncertainty();
        double variance =
                slope * slope
                        + offsetUncertainty * offsetUncertainty
                        + 2 * correlation * slope * offsetUncertainty;
        return new Measured(
                offset + factor * coefficient.value(), Math.sqrt(Math.max(variance, 0)));
    }
}
