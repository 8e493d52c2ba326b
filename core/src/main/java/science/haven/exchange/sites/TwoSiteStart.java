package science.haven.exchange.sites;

import science.haven.quantity.Constants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Start values: two lines without exchange from a grid over the coldest spectrum, then the rate of
/// each spectrum from a grid, then the barrier through those rates.
final class TwoSiteStart {

    private static final int POINTS = 200;
    private static final int CENTRES = 48;
    private static final int WIDTHS = 8;
    private static final int RATES = 48;
    private static final int KEPT = 4;
    private static final double SEEN = 0.05;
    private static final double HIGHEST = 2 * Constants.ELEMENTARY_CHARGE;

    private final TwoSiteModel model;
    private final List<SiteSpectrum> spectra;

    TwoSiteStart(TwoSiteModel model) {
        this.model = model;
        spectra = model.spectra();
    }

    /// The best places of the grid, as full start values.
    List<double[]> starts() {
        SiteSpectrum coldest =
                spectra.stream()
                        .min(Comparator.comparingDouble(SiteSpectrum::temperature))
                        .orElseThrow();
        List<double[]> starts = new ArrayList<>();
        for (double[] pair : pairs(thinned(coldest))) {
            starts.add(start(pair));
        }
        return starts;
    }

    /// Frequencies and heights, averaged to not more than [#POINTS] points.
    private static double[][] thinned(SiteSpectrum spectrum) {
        int group = Math.max(1, spectrum.size() / POINTS);
        int count = spectrum.size() / group;
        double[][] thinned = new double[2][count];
        for (int i = 0; i < count * group; i++) {
            thinned[0][i / group] += spectrum.nu(i) / group;
            thinned[1][i / group] += spectrum.height(i) / group;
        }
        return thinned;
    }

    /// Shapes `ν_A, ν_B, R₂, R₂, p_A, 0` that describe a spectrum without exchange best.
    private static List<double[]> pairs(double[][] data) {
        double[] nu = data[0];
        double step = (nu[nu.length - 1] - nu[0]) / (nu.length - 1);
        double[] region = region(data, step);
        double spacing = (region[1] - region[0]) / (CENTRES - 1);
        List<double[]> found = new ArrayList<>();
        for (int w = 0; w < WIDTHS; w++) {
            double widest = (region[1] - region[0]) / (2 * step) + 1;
            double half = step * Math.pow(widest, (w + 0.5) / WIDTHS);
            double[][] columns = new double[CENTRES][];
            for (int c = 0; c < CENTRES; c++) {
                columns[c] = lorentzian(nu, region[0] + spacing * c, half);
            }
            for (int a = 0; a < CENTRES; a++) {
                for (int b = a + 1; b < CENTRES; b++) {
                    double[] fit = twoLines(columns[a], columns[b], data[1]);
                    if (fit[0] > 0 && fit[1] > 0) {
                        double first = region[0] + spacing * a;
                        double second = region[0] + spacing * b;
                        double rate = 2 * Math.PI * half;
                        double share = fit[0] / (fit[0] + fit[1]);
                        found.add(new double[] {first, second, rate, rate, share, 0, fit[2]});
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble(place -> place[6]));
        return apart(found, (region[1] - region[0]) / 10);
    }

    /// First and last frequency where a line stands out of the baseline.
    private static double[] region(double[][] data, double step) {
        double base = median(data[1]);
        double largest = Arrays.stream(data[1]).map(y -> Math.abs(y - base)).max().orElse(1);
        int first = 0;
        int last = data[0].length - 1;
        while (first < last && Math.abs(data[1][first] - base) < SEEN * largest) {
            first++;
        }
        while (last > first && Math.abs(data[1][last] - base) < SEEN * largest) {
            last--;
        }
        return new double[] {data[0][first], Math.max(data[0][last], data[0][first] + step)};
    }

    private static List<double[]> apart(List<double[]> found, double distance) {
        List<double[]> kept = new ArrayList<>();
        for (double[] place : found) {
            boolean other =
                    kept.stream()
                            .allMatch(
                                    k ->
                                            Math.abs(k[0] - place[0]) > distance
                                                    || Math.abs(k[1] - place[1]) > distance);
            if (other && kept.size() < KEPT) {
                kept.add(place);
            }
        }
        return kept;
    }

    private static double[] lorentzian(double[] nu, double centre, double half) {
        double[] line = new double[nu.length];
        for (int i = 0; i < nu.length; i++) {
            double x = (nu[i] - centre) / half;
            line[i] = 1 / (1 + x * x);
        }
        return line;
    }

    /// Heights of two lines on a baseline, and the misfit.
    private static double[] twoLines(double[] one, double[] two, double[] y) {
        double n = y.length;
        double s1 = 0;
        double s2 = 0;
        double sy = 0;
        double s11 = 0;
        double s22 = 0;
        double s12 = 0;
        double s1y = 0;
        double s2y = 0;
        double syy = 0;
        for (int i = 0; i < y.length; i++) {
            s1 += one[i];
            s2 += two[i];
            sy += y[i];
            s11 += one[i] * one[i];
            s22 += two[i] * two[i];
            s12 += one[i] * two[i];
            s1y += one[i] * y[i];
            s2y += two[i] * y[i];
            syy += y[i] * y[i];
        }
        double a = s11 - s1 * s1 / n;
        double b = s12 - s1 * s2 / n;
        double c = s22 - s2 * s2 / n;
        double u = s1y - s1 * sy / n;
        double v = s2y - s2 * sy / n;
        double det = Math.max(a * c - b * b, 1e-12 * a * c);
        double first = (c * u - b * v) / det;
        double second = (a * v - b * u) / det;
        return new double[] {first, second, syy - sy * sy / n - first * u - second * v};
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private double[] start(double[] pair) {
        int count = spectra.size();
        double[] logarithms = new double[count];
        double[] start = new double[model.parameters().size()];
        System.arraycopy(pair, 0, start, 0, TwoSiteShape.COUNT);
        for (int d = 0; d < count; d++) {
            double[] best = bestRate(spectra.get(d), pair);
            logarithms[d] = Math.log(best[0]);
            start[TwoSiteModel.SHARED + 2 * d] = best[1];
            start[TwoSiteModel.SHARED + 2 * d + 1] = best[2];
        }
        double energy = 0;
        double middle = Arrays.stream(logarithms).average().orElseThrow();
        double spread = 0;
        for (int d = 0; d < count; d++) {
            double x = model.inverse(spectra.get(d).temperature());
            energy -= x * (logarithms[d] - middle);
            spread += x * x;
        }
        start[TwoSiteModel.ENERGY] = spread > 0 ? Math.clamp(energy / spread, 0, HIGHEST) : 0;
        start[TwoSiteShape.RATE] = Math.exp(middle);
        start[TwoSiteShape.SHARE] = Math.clamp(pair[TwoSiteShape.SHARE], 0.02, 0.98);
        return start;
    }

    /// Rate, area and baseline of one spectrum for given lines.
    private static double[] bestRate(SiteSpectrum spectrum, double[] pair) {
        double[][] data = thinned(spectrum);
        double[] shape = Arrays.copyOf(pair, TwoSiteShape.COUNT);
        double separation = 2 * Math.PI * Math.abs(pair[1] - pair[0]);
        double[] best = {separation, 1, 0, Double.POSITIVE_INFINITY};
        for (int r = 0; r < RATES; r++) {
            shape[TwoSiteShape.RATE] = separation * Math.pow(10, -3 + 5.5 * r / (RATES - 1));
            double[] line = new double[data[0].length];
            for (int i = 0; i < line.length; i++) {
                line[i] = TwoSiteShape.at(data[0][i], shape, new double[0]);
            }
            double[] fit = oneLine(line, data[1]);
            if (fit[0] > 0 && fit[2] < best[3]) {
                best = new double[] {shape[TwoSiteShape.RATE], fit[0], fit[1], fit[2]};
            }
        }
        return best;
    }

    /// Area, baseline and misfit.
    private static double[] oneLine(double[] line, double[] y) {
        double n = y.length;
        double sx = Arrays.stream(line).sum();
        double sy = Arrays.stream(y).sum();
        double sxx = 0;
        double sxy = 0;
        double syy = 0;
        for (int i = 0; i < y.length; i++) {
            sxx += line[i] * line[i];
            sxy += line[i] * y[i];
            syy += y[i] * y[i];
        }
        double area = (sxy - sx * sy / n) / Math.max(sxx - sx * sx / n, Double.MIN_NORMAL);
        return new double[] {
            area, (sy - area * sx) / n, syy - sy * sy / n - area * (sxy - sx * sy / n)
        };
    }
}
