package science.haven.spectrum.peak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.spectrum.peak.shape.Voigt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// 500 spectra of one to five overlapping Voigt lines under 0.2 to 5 % noise, without start values.
///
/// Theory allows the true number of lines where the truth is so much better than the best fit with
/// one line fewer that noise hides it in less than one case in forty. With Λ = χ² of the noiseless
/// spectrum against its best fit with one line fewer, χ² falls by Λ + 4 ± √(8 + 4Λ) for the four
/// parameters of the line, and has to fall by what AICc asks: 8 + 2 ln(10 M).
class DeconvolutionTest {

    private static final int SPECTRA = 500;

    /// Draws that no choice in the code was made with.
    private static final int FIRST = 7_700_000;

    private static final double[] X = SyntheticLines.axis(1024, 100);

    @Test
    void findsTheNumberOfLinesAndCalibratedAreas() {
        int[] allowed = new int[6];
        int[] right = new int[6];
        int[] within = new int[6];
        int[] areas = new int[6];
        for (int draw = 0; draw < SPECTRA; draw++) {
            Truth truth = Truth.draw(draw);
            if (!truth.allowed()) {
                continue;
            }
            int n = truth.lines.length;
            PeakFit fit =
                    PeakAnalysis.fit(
                            SyntheticLines.spectrum(
                                    X,
                                    SyntheticLines.noisy(truth.clean, truth.noise, FIRST + draw)),
                            PeakOptions.automatic());
            allowed[n]++;
            if (fit.size() == n) {
                right[n]++;
                for (int i = 0; i < n; i++) {
                    var area = fit.lines().get(i).area();
                    areas[n]++;
                    if (Math.abs(area.value() - truth.areas[i]) < area.uncertainty()) {
                        within[n]++;
                    }
                }
            }
        }
        report(allowed, right, within, areas);
        assertThat(total(right) / (double) total(allowed)).isGreaterThan(0.95);
        assertThat(total(within) / (double) total(areas)).isBetween(0.63, 0.73);
        assertThat(total(allowed)).isGreaterThan(SPECTRA / 2);
    }

    private static int total(int[] counts) {
        return Arrays.stream(counts).sum();
    }

    private static void report(int[] allowed, int[] right, int[] within, int[] areas) {
        List<List<String>> rows = new ArrayList<>();
        for (int n = 1; n <= 5; n++) {
            rows.add(row(Integer.toString(n), allowed[n], right[n], within[n], areas[n]));
        }
        rows.add(row("all", total(allowed), total(right), total(within), total(areas)));
        ValidationTable.write(
                "deconvolution",
                List.of(
                        "lines",
                        "spectra where theory allows the number",
                        "right number",
                        "areas within one standard uncertainty"),
                rows);
    }

    private static List<String> row(String n, int allowed, int right, int within, int areas) {
        return List.of(
                n, Integer.toString(allowed), percent(right, allowed), percent(within, areas));
    }

    private static String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }

    /// A spectrum that is known.
    ///
    /// @param lines position, width and Lorentzian share, ascending
    private record Truth(double[][] lines, double[] areas, double[] clean, double noise) {

        static Truth draw(int seed) {
            SplittableRandom random = new SplittableRandom(FIRST + seed);
            int n = 1 + seed % 5;
            double[][] lines = new double[n][];
            double centre = random.nextDouble(30, 70);
            for (int i = 0; i < n; i++) {
                double width = Math.pow(6, random.nextDouble());
                double place = centre + (random.nextDouble() - 0.5) * 9 * width;
                lines[i] =
                        new double[] {
                            i == 0 ? centre : Math.max(8, Math.min(92, place)),
                            width,
                            random.nextDouble()
                        };
            }
            Arrays.sort(lines, Comparator.comparingDouble(line -> line[0]));
            double[] areas = new double[n];
            double[] clean = new double[X.length];
            for (int i = 0; i < n; i++) {
                areas[i] = lines[i][1] * Math.pow(5, random.nextDouble() - 0.5);
                SyntheticLines.add(X, clean, new Voigt(), areas[i], lines[i]);
            }
            double height = Arrays.stream(clean).max().orElseThrow();
            double offset = 0.05 * (random.nextDouble() - 0.5) * height;
            double slope = 0.05 * (random.nextDouble() - 0.5) * height;
            for (int i = 0; i < clean.length; i++) {
                clean[i] += offset + slope * (X[i] / 50 - 1);
            }
            return new Truth(
                    lines, areas, clean, height * 0.002 * Math.pow(25, random.nextDouble()));
        }

        boolean allowed() {
            PeakOptions options = PeakOptions.automatic();
            Region region = Region.of(SyntheticLines.spectrum(X, clean), options);
            Blocks blocks = Blocks.of(region, noise / region.scale());
            LineSearch search = new LineSearch(new LineTrials(options, region, blocks, 1, 1));
            double least = Double.MAX_VALUE;
            double price = 0;
            for (int gone = 0; gone < lines.length; gone++) {
                List<double[]> left = new ArrayList<>(List.of(lines));
                left.remove(gone);
                LineTrials.Found fewer = search.refit(left.toArray(double[][]::new));
                if (fewer.lines() == left.size() && fewer.chiSquared() < least) {
                    least = fewer.chiSquared();
                    price = 8 + LineTrials.price(region, lines[gone][1]);
                }
            }
            return least + 4 - 2 * Math.sqrt(8 + 4 * least) > price;
        }
    }
}
