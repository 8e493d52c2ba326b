package science.haven.spectrum.peak;

import science.haven.data.Spectrum;
import science.haven.spectrum.peak.noise.NoiseColour;

import java.util.List;
import java.util.Optional;

/// Fits the lines of a spectrum without start values.
///
/// The noise is measured in the spectrum; lines are added where the residuals ask for them, their
/// number and the order of the baseline are chosen by AICc; the residuals of that fit tell the
/// colour of the noise, and with it the choice is made once more; a last fit gives all parameters
/// with their covariance `(JᵀJ)⁻¹ JᵀΣJ (JᵀJ)⁻¹`, Σ being the covariance of the noise.
public final class PeakAnalysis {

    /// Change of the noise from which the choice is made once more.
    private static final double SAME = 0.2;

    private static final int FEWEST_POINTS = 12;

    /// Noise that is assumed at least, over the largest intensity: noiseless data are a special
    /// case.
    private static final double LEAST_NOISE = 1e-7;

    /// Order of the baseline while lines are looked for.
    private static final int SEARCH_ORDER = 1;

    private PeakAnalysis() {}

    /// Fits a spectrum.
    ///
    /// @param spectrum the spectrum
    /// @param options what to look for
    /// @return the lines; none if there are none or the region holds too few points, with a remark
    public static PeakFit fit(Spectrum spectrum, PeakOptions options) {
        Region region = Region.of(spectrum, options);
        if (region.size() < FEWEST_POINTS || region.scale() == 0) {
            return PeakReport.nothing(region);
        }
        NoiseColour noise = NoiseColour.ofData(region.y());
        Solution solution = solve(options, region, noise, new double[0][]);
        NoiseColour after = solution.noise();
        boolean changed =
                Math.abs(after.sigma() / noise.sigma() - 1) > SAME
                        || Math.abs(after.inflation() / noise.inflation() - 1) > SAME;
        if (changed && !solution.search().shapeMisfit()) {
            solution = solve(options, region, after, solution.state());
        }
        return new PeakReport(options, region, solution, noise).fit();
    }

    /// Fits a spectrum that follows another one, as in a series: as many lines, from where they
    /// were. A line may shrink to nothing, and then its area is zero within its uncertainty.
    ///
    /// @param spectrum the spectrum
    /// @param options what to look for
    /// @param lines the lines of the spectrum before, ascending
    /// @param order order of the baseline, −1 for none
    /// @return the lines
    public static PeakFit follow(
            Spectrum spectrum, PeakOptions options, List<FittedLine> lines, int order) {
        PeakLink[] links = options.links().toArray(PeakLink[]::new);
        PeakOptions rules =
                options.withLines(lines.size(), links).withBaseline(order).withEitherSign();
        Region region = Region.of(spectrum, rules);
        if (region.size() < FEWEST_POINTS || region.scale() == 0) {
            return PeakReport.nothing(region);
        }
        double[][] guess =
                lines.stream()
                        .map(
                                line ->
                                        new double[] {
                                            line.position().value(),
                                            line.width().value(),
                                            line.form().value()
                                        })
                        .toArray(double[][]::new);
        NoiseColour noise = NoiseColour.ofData(region.y());
        Blocks blocks = Blocks.of(region, Math.max(noise.sigma(), LEAST_NOISE));
        LineSearch search = search(rules, region, blocks, noise, order);
        Solution solution = Solution.of(rules, region, blocks, search, search.refit(guess));
        return new PeakReport(rules, region, solution, noise).fit();
    }

    private static Solution solve(
            PeakOptions options, Region region, NoiseColour noise, double[][] start) {
        Blocks blocks = Blocks.of(region, Math.max(noise.sigma(), LEAST_NOISE));
        int order = options.baselineOrder().orElse(SEARCH_ORDER);
        LineSearch search = search(options, region, blocks, noise, order);
        LineTrials.Found found = search.best(start);
        if (options.baselineOrder().isEmpty() && !search.shapeMisfit()) {
            for (int other = -1; other <= PeakOptions.GREATEST_ORDER; other++) {
                if (other == SEARCH_ORDER) {
                    continue;
                }
                LineSearch next = search(options, region, blocks, noise, other);
                Optional<LineTrials.Found> same = next.better(found);
                if (same.isPresent() && same.get().aicc() < found.aicc()) {
                    search = next;
                    found = same.get();
                }
            }
            if (search.trials().order != SEARCH_ORDER && options.lines().isEmpty()) {
                found = search.choose(found);
            }
        }
        return Solution.of(options, region, blocks, search, found);
    }

    private static LineSearch search(
            PeakOptions options, Region region, Blocks blocks, NoiseColour noise, int order) {
        return new LineSearch(new LineTrials(options, region, blocks, noise.inflation(), order));
    }
}
