package science.haven.spectrum.series;

import org.hipparchus.distribution.continuous.TDistribution;

import science.haven.fit.Interval;
import science.haven.fit.law.ComparisonRemark;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Growth in stages: a broken line that is continuous, with as many breaks as the points bear out.
///
/// ```text
/// y = a + r₀ t + Σ_k Δ_k max(0, t − b_k)
/// AICc = N ln(χ²/N) + 2K + 2K(K+1)/(N−K−1)       K = 3 + 3 · breaks
/// ```
///
/// A break counts as three parameters although it has two: it may choose its place among many, and
/// what it gains from noise alone is more than another parameter would. Of numbers of breaks whose
/// AICc differ by no more than 2 the smallest is taken. The scatter about the line tells the
/// uncertainties, because drift of the instrument moves integrals more than noise does.
///
/// @see "H.-J. Kim et al., Stat. Med. 19, 335 (2000), for the choice; V. M. R. Muggeo, Stat. Med.
///   22, 3055 (2003), for the covariance"
///
/// @param first value at the first point
/// @param stages stages, one more than breaks
/// @param breaks breaks between them
/// @param scores AICc with 0, 1, 2 … breaks, dimensionless
/// @param scatter root mean square of the residuals over the degrees of freedom, in the unit of the
///   value; where uncertainties are known, that of a point of the mean weight
/// @param remarks what limits these numbers
public record Growth(
        Measured first,
        List<GrowthStage> stages,
        List<GrowthBreak> breaks,
        double[] scores,
        double scatter,
        List<Remark> remarks) {

    /// Most breaks that are tried.
    public static final int MOST_BREAKS = 3;

    /// Fewest points that can be described.
    public static final int FEWEST = 6;

    private static final int PER_BREAK = 3;
    private static final double ALIKE = 2;
    private static final double UNBELIEVABLE = 1.5;
    private static final double MEMORY = 0.4;

    public Growth {
        stages = List.copyOf(stages);
        breaks = List.copyOf(breaks);
        scores = scores.clone();
        remarks = List.copyOf(remarks);
    }

    /// Finds the stages without start values.
    ///
    /// @param curve at least six points
    /// @return the stages
    public static Growth of(GrowthCurve curve) {
        return of(curve, MOST_BREAKS);
    }

    /// Finds the stages without start values.
    ///
    /// @param curve at least six points
    /// @param mostBreaks most breaks to try, 0 to 3
    /// @return the stages
    public static Growth of(GrowthCurve curve, int mostBreaks) {
        if (!(mostBreaks >= 0 && mostBreaks <= MOST_BREAKS)) {
            throw new IllegalArgumentException(
                    "mostBreaks must be within 0 and 3, got " + mostBreaks);
        }
        if (curve.size() < FEWEST) {
            throw new IllegalArgumentException(
                    "growth needs at least %d points, got %d".formatted(FEWEST, curve.size()));
        }
        ScaledCurve scaled = ScaledCurve.of(curve);
        BreakSearch search = new BreakSearch(scaled.sums());
        List<double[]> candidates = new ArrayList<>(List.of(new double[0]));
        for (int b = 1; b <= mostBreaks; b++) {
            double[] breaks = search.best(b);
            if (breaks.length == 0 || aicParameters(b) + 1 >= curve.size()) {
                break;
            }
            candidates.add(breaks);
        }
        double[] scores = new double[candidates.size()];
        int chosen = 0;
        for (int b = 0; b < scores.length; b++) {
            scores[b] = aicc(scaled.sums().chiSquared(candidates.get(b)), curve.size(), b);
        }
        double best = Arrays.stream(scores).min().orElseThrow();
        while (scores[chosen] - best > ALIKE) {
            chosen++;
        }
        return describe(scaled, search, candidates.get(chosen), scores);
    }

    private static int aicParameters(int breaks) {
        return 3 + PER_BREAK * breaks;
    }

    private static double aicc(double chiSquared, int points, int breaks) {
        int k = aicParameters(breaks);
        // The finest step of the search leaves this much of a line without any scatter.
        double floor = 1e-10 * points;
        return points * Math.log(Math.max(chiSquared, floor) / points)
                + 2.0 * k
                + 2.0 * k * (k + 1) / (points - k - 1);
    }

    private static Growth describe(
            ScaledCurve scaled, BreakSearch search, double[] breaks, double[] scores) {
        HingeSums sums = scaled.sums();
        int free = Math.max(1, sums.size() - 2 - 2 * breaks.length);
        double variance = sums.chiSquared(breaks) / free;
        double[] coefficients = sums.coefficients(breaks);
        double[][] covariance = sums.covariance(breaks);
        List<GrowthStage> stages = new ArrayList<>();
        double rate = 0;
        for (int k = 0; k <= breaks.length; k++) {
            rate += coefficients[k + 1];
            double squares = 0;
            for (int i = 1; i <= k + 1; i++) {
                for (int j = 1; j <= k + 1; j++) {
                    squares += covariance[i][j];
                }
            }
            stages.add(
                    new GrowthStage(
                            scaled.place(k == 0 ? 0 : breaks[k - 1]),
                            scaled.place(k == breaks.length ? 1 : breaks[k]),
                            scaled.rate(rate, Math.sqrt(Math.max(0, squares * variance)))));
        }
        List<GrowthBreak> found = new ArrayList<>();
        BreakProfile profile = new BreakProfile(sums, search, breaks);
        for (int k = 0; k < breaks.length; k++) {
            found.add(
                    new GrowthBreak(
                            scaled.place(breaks[k]),
                            interval(
                                    scaled,
                                    profile,
                                    k,
                                    variance * Math.pow(reach(0.6827, free), 2)),
                            interval(
                                    scaled,
                                    profile,
                                    k,
                                    variance * Math.pow(reach(0.95, free), 2))));
        }
        return new Growth(
                scaled.value(coefficients[0], Math.sqrt(covariance[0][0] * variance)),
                stages,
                found,
                scores,
                scaled.scatter(variance),
                remarks(scaled, breaks, coefficients, variance, scores));
    }

    private static Interval interval(ScaledCurve scaled, BreakProfile profile, int k, double rise) {
        double[] ends = profile.ends(k, rise);
        return new Interval(scaled.place(ends[0]), scaled.place(ends[1]));
    }

    private static double reach(double level, int degrees) {
        return new TDistribution(degrees).inverseCumulativeProbability((1 + level) / 2);
    }

    private static List<Remark> remarks(
            ScaledCurve scaled,
            double[] breaks,
            double[] coefficients,
            double variance,
            double[] scores) {
        List<Remark> remarks = new ArrayList<>();
        double best = Arrays.stream(scores).min().orElseThrow();
        for (int b = 0; b < scores.length; b++) {
            if (b != breaks.length && scores[b] - best <= ALIKE) {
                remarks.add(
                        new SeriesRemark.BreaksUncertain(
                                breaks.length, b, scores[b] - scores[breaks.length]));
            }
        }
        int degrees = scaled.sums().size() - 2 - 2 * breaks.length;
        scaled.birgeRatio(variance)
                .ifPresent(
                        ratio -> {
                            if (ratio > UNBELIEVABLE) {
                                remarks.add(
                                        new ComparisonRemark.ScatterExceedsErrors(ratio, degrees));
                            }
                        });
        double memory = scaled.memory(breaks, coefficients);
        if (memory > MEMORY) {
            remarks.add(new SeriesRemark.ScatterRemembers(memory));
        }
        return remarks;
    }
}
