package science.haven.tracer.boundary;

import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.FitOutcome;
import science.haven.fit.FitProblem;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.fit.law.ComparisonRemark;
import science.haven.fit.law.LawComparison;
import science.haven.fit.linear.LinearFit;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.tracer.IsotopeProfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// From the steps of a profile to what each boundary lets through, by continuity of the flux.
///
/// Each side is a parabola up to the next boundary; points closer to a boundary than one and a half
/// widths of the beam, which sees both sides there, are left out. That both slopes are the same is
/// built into the fit and tested by another one in which they are free.
public final class BoundaryAnalysis {

    /// Widths of the beam that are left out on either side.
    private static final double SMEARED = 1.5;

    private static final int LEAST_POINTS = 4;
    private static final int ROUNDS = 3;

    /// Slopes that differ by more standard uncertainties are said to differ (99 %).
    private static final double DIFFERENT = 2.576;

    /// A slope that is closer to zero than so many standard uncertainties is none.
    private static final double FLAT = 3;

    private BoundaryAnalysis() {}

    /// Looks at every boundary.
    ///
    /// @param profile the profile
    /// @param boundaries where the boundaries lie in m, ascending
    /// @param beam full width at half maximum of the beam in m; 0 for a perfect one
    /// @return what comes of each boundary, in their order
    public static List<StepOutcome> steps(
            IsotopeProfile profile, double[] boundaries, double beam) {
        List<StepOutcome> steps = new ArrayList<>();
        for (int k = 0; k < boundaries.length; k++) {
            double from = k == 0 ? Double.NEGATIVE_INFINITY : boundaries[k - 1] + SMEARED * beam;
            double to =
                    k == boundaries.length - 1
                            ? Double.POSITIVE_INFINITY
                            : boundaries[k + 1] - SMEARED * beam;
            steps.add(step(profile, boundaries[k], from, to, SMEARED * beam));
        }
        return steps;
    }

    private static StepOutcome step(
            IsotopeProfile profile, double place, double from, double to, double smeared) {
        IsotopeProfile left = profile.between(from, Math.nextDown(place - smeared));
        IsotopeProfile right = profile.between(place + smeared, to);
        if (left.size() < LEAST_POINTS || right.size() < LEAST_POINTS) {
            return new NoStep(
                    place,
                    "it takes %d points on each side outside the beam, there are %d and %d"
                            .formatted(LEAST_POINTS, left.size(), right.size()));
        }
        IsotopeProfile both = left.and(right);
        double[] sigma = both.sigma(both.smoothed());
        FitOutcome outcome = fit(both, place, sigma, noise(both));
        for (int round = 1; round < ROUNDS; round++) {
            if (outcome instanceof Converged fit) {
                sigma = both.sigma(expected(both, curve(both, place, fit.values())));
                outcome = fit(both, place, sigma, noise(both));
            }
        }
        List<Remark> remarks = new ArrayList<>();
        if (outcome instanceof Converged fit
                && noise(both) == Noise.KNOWN
                && !LawComparison.believable(fit)) {
            remarks.add(
                    new ComparisonRemark.ScatterExceedsErrors(
                            Math.sqrt(fit.reducedChiSquared()), fit.degreesOfFreedom()));
            outcome = fit(both, place, sigma, Noise.ESTIMATED);
        }
        return outcome instanceof Converged fit
                ? result(both, place, sigma, fit, remarks)
                : new NoStep(place, "no two parabolas with one slope could be fitted");
    }

    private static Noise noise(IsotopeProfile profile) {
        return profile.isNoiseKnown() ? Noise.KNOWN : Noise.ESTIMATED;
    }

    private static FitOutcome fit(IsotopeProfile both, double place, double[] sigma, Noise noise) {
        double[] free =
                LinearFit.of(columns(both, place, false), both.fraction(), sigma).coefficients();
        double reach = reach(both);
        double slope = (free[2] == 0 ? Double.MIN_NORMAL : free[2]) / reach;
        double[] start = {
            (free[0] + free[1]) / 2,
            slope,
            (free[1] - free[0]) / slope,
            free[3] / (reach * reach),
            free[4] / (reach * reach)
        };
        return LeastSquares.minimise(
                new FitProblem(new StepModel(place, both, sigma), start, Set.of(), noise));
    }

    private static double reach(IsotopeProfile both) {
        double[] position = both.position();
        return position[position.length - 1] - position[0];
    }

    /// Values of both sides, their slope or slopes, their curvatures, over the length of the line.
    private static double[][] columns(IsotopeProfile both, double place, boolean twoSlopes) {
        double[] position = both.position();
        double reach = reach(both);
        double[][] columns = new double[twoSlopes ? 6 : 5][position.length];
        int curvature = twoSlopes ? 4 : 3;
        for (int i = 0; i < position.length; i++) {
            double u = (position[i] - place) / reach;
            int side = u < 0 ? 0 : 1;
            columns[side][i] = 1;
            columns[twoSlopes ? 2 + side : 2][i] = u;
            columns[curvature + side][i] = u * u;
        }
        return columns;
    }

    private static StepCurve curve(IsotopeProfile both, double place, double[] values) {
        double half = values[1] * values[2] / 2;
        double[] position = both.position();
        return new StepCurve(
                place,
                position[0],
                position[position.length - 1],
                new double[] {values[0] - half, values[1], values[3]},
                new double[] {values[0] + half, values[1], values[4]});
    }

    private static double[] expected(IsotopeProfile both, StepCurve curve) {
        return Arrays.stream(both.position()).map(curve::at).toArray();
    }

    private static StepOutcome result(
            IsotopeProfile both,
            double place,
            double[] sigma,
            Converged fit,
            List<Remark> remarks) {
        Measured slope = fit.estimate(StepModel.SLOPE).measured();
        if (Math.abs(slope.value()) < FLAT * slope.uncertainty()) {
            return new NoStep(place, "the profile is level there: nothing flows through it");
        }
        double scale = fit.noise() == Noise.ESTIMATED ? Math.sqrt(fit.reducedChiSquared()) : 1;
        List<Measured> slopes = slopes(both, place, sigma, scale);
        Measured difference = slopes.getFirst().minus(slopes.getLast());
        if (Math.abs(difference.value()) > DIFFERENT * difference.uncertainty()
                && difference.uncertainty() > 0) {
            remarks.add(
                    new BoundaryRemark.FluxesDiffer(place, slopes.getFirst(), slopes.getLast()));
        }
        Estimate length = fit.estimate(StepModel.LENGTH);
        if (!(length.interval95().lower() > 0)) {
            remarks.add(new BoundaryRemark.NoResistance(place, length.interval95().upper()));
        }
        StepCurve curve = curve(both, place, fit.values());
        return new BoundaryStep(
                place, length, curve.left()[0], curve.right()[0], slope, slopes, curve, remarks);
    }

    /// The slopes of both sides, each by itself.
    private static List<Measured> slopes(
            IsotopeProfile both, double place, double[] sigma, double scale) {
        double[][] columns = columns(both, place, true);
        double[] free = LinearFit.of(columns, both.fraction(), sigma).coefficients();
        double[][] covariance = LinearFit.covariance(columns, sigma);
        double reach = reach(both);
        return List.of(
                new Measured(free[2] / reach, scale / reach * Math.sqrt(covariance[2][2])),
                new Measured(free[3] / reach, scale / reach * Math.sqrt(covariance[3][3])));
    }
}
