package science.haven.spectrum.peak;

import science.haven.data.Spectrum;

/// Fits the lines of a spectrum without start values.
///
/// The noise is measured in the spectrum; lines are added where the residuals ask for them, their
/// number and the order of the baseline are chosen by AICc; the residuals of that fit tell the
/// colour of the noise, and with it the choice is made once more; a last fit gives all parameters
/// with their covariance `(JᵀJ)⁻¹ JᵀΣJ (JᵀJ)⁻¹`, Σ being the covariance of the noise.
public final class PeakAnalysis {

    /// Change of the noise from which the choice is made once more.
    private static final double SAME = 0.1;

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
        return fit(spectrum, options, new double[0][]);
    }

    /// Fits from a first guess: position, width and form of each line.
    static PeakFit fit(Spectrum spectrum, PeakOptions options, double[][] guess) {
        Region region = Region.of(spectrum, options);
        if (region.size() < FEWEST_POINTS || region.scale() == 0) {
            return PeakReport.nothing(region);
        }
        NoiseColour noise = NoiseColour.ofData(region.y());
        Solution solution = solve(options, region, noise, guess);
        NoiseColour after = solution.noise();
        boolean changed =
                Math.abs(after.sigma() / noise.sigma() - 1) > SAME
                        || Math.abs(after.inflation() / noise.inflation() - 1) > SAME;
        if (changed) {
            solution = solve(options, region, after, solution.state());
        }
        return new PeakReport(options, region, solution, noise).fit();
    }

    private static Solution solve(
            PeakOptions options, Region region, NoiseColour noise, double[][] start) {
        Blocks blocks = Blocks.of(region, Math.max(noise.sigma(), LEAST_NOISE));
        int order = options.baselineOrder().orElse(SEARCH_ORDER);
        LineSearch search = new LineSearch(options, region, blocks, noise.inflation(), order);
        LineSearch.Found found = search.best(start);
        if (options.baselineOrder().isEmpty()) {
            for (int other = -1; other <= PeakOptions.GREATEST_ORDER; other++) {
                LineSearch next = new LineSearch(options, region, blocks, noise.inflation(), other);
                LineSearch.Found same = next.refit(found.state());
                if (other != search.order() && same.aicc() < found.aicc()) {
                    search = next;
                    found = same;
                }
            }
            if (search.order() != SEARCH_ORDER) {
                found = search.best(found.state());
            }
        }
        return Solution.of(options, region, blocks, search, found);
    }
}
