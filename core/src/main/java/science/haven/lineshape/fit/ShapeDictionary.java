package science.haven.lineshape.fit;

import science.haven.lineshape.LineShapes;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.lineshape.tensor.TransitionFrequency;
import science.haven.math.FourierTransform;
import science.haven.quantity.Nuclide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Patterns of many couplings and asymmetries, ready to be found anywhere in a spectrum.
///
/// Where a pattern lies is found for all places at once by correlation; how wide it is blurred is a
/// factor in the same Fourier transform. So a pattern is computed once for each coupling and
/// asymmetry and tried at every shift and a few widths.
final class ShapeDictionary {

    private static final double STEP = 1.12;
    private static final double[] ASYMMETRIES = {0.05, 0.25, 0.5, 0.75, 0.95};

    /// Widths over the spread of the pattern.
    private static final double[] WIDTHS = {0.04, 0.1, 0.25, 0.6};

    private static final double LEAST_WIDTH = 1.5;
    private static final double WIDTH_STEP = 1.35;

    /// Least part of the square of a pattern that others leave of it, and the least of a basis.
    private static final double LEAST_OWN = 0.02;

    private static final double INDEPENDENT = 1e-3;
    private static final double LEAST_SPREAD = 0.7;
    private static final double MOST_SPREAD = 0.3;
    private static final Sampling SAMPLING = new Sampling.Density(23);

    private final Experiment experiment;
    private final FourierTransform transform;
    private final List<Entry> entries = new ArrayList<>();
    private final int scales;

    /// Widths in bins, and what each does to a Fourier transform.
    private final double[] widths;

    private final double[][] kernels;

    /// A pattern at the middle of the axis.
    ///
    /// @param scale place of its coupling in the list of couplings
    /// @param widths which widths it is tried with
    /// @param transformed its Fourier transform
    private record Entry(int scale, Site site, int[] widths, double[] transformed) {}

    /// A pattern found in a spectrum.
    ///
    /// @param scale place of its coupling in the list of couplings
    /// @param score what it takes from the sum of squares
    /// @param site the site, shifted, blurred and scaled
    /// @param entry the pattern
    /// @param width place of its width in the list of widths
    /// @param lag bins it is shifted by
    record Match(int scale, double score, ShapeSite site, Entry entry, int width, int lag) {}

    ShapeDictionary(Experiment experiment, Nuclide nuclide, LineShapes shapes) {
        this.experiment = experiment;
        FrequencyAxis axis = experiment.axis();
        int length = Integer.highestOneBit(2 * axis.points() - 1) * 2;
        transform = new FourierTransform(length);
        int count = (int) (Math.log(axis.points() / LEAST_WIDTH) / Math.log(WIDTH_STEP));
        widths = new double[count];
        kernels = new double[count][];
        for (int w = 0; w < count; w++) {
            widths[w] = LEAST_WIDTH * Math.pow(WIDTH_STEP, w);
            kernels[w] = kernel(widths[w]);
        }
        int scale = 0;
        double most = MOST_SPREAD * axis.points();
        for (double size = first(nuclide); spread(site(nuclide, size, 0.5)) < most; size *= STEP) {
            if (spread(site(nuclide, size, 0.5)) < LEAST_SPREAD) {
                continue;
            }
            for (double asymmetry : ASYMMETRIES) {
                add(site(nuclide, size, asymmetry), scale, shapes);
                if (nuclide.spin() < 1) {
                    add(site(nuclide, -size, asymmetry), scale, shapes);
                }
            }
            scale++;
        }
        scales = scale;
    }

    /// Number of couplings.
    int scales() {
        return scales;
    }

    private static double first(Nuclide nuclide) {
        return nuclide.spin() < 1 ? 1e-8 : 10;
    }

    private static Site site(Nuclide nuclide, double size, double asymmetry) {
        return nuclide.spin() < 1
                ? Site.of(nuclide, new ShiftTensor(0, size, asymmetry, EulerAngles.NONE))
                : Site.of(
                        nuclide, ShiftTensor.isotropic(0), QuadrupolarCoupling.of(size, asymmetry));
    }

    private void add(Site site, int scale, LineShapes shapes) {
        FrequencyAxis axis = experiment.axis();
        double centre = axis.at(axis.points() / 2) - meanFrequency(site);
        ShiftTensor shift = site.shift();
        Site centred =
                new Site(
                        site.nuclide(),
                        new ShiftTensor(
                                centre / experiment.larmorFrequency(),
                                shift.anisotropy(),
                                shift.asymmetry(),
                                shift.orientation()),
                        site.quadrupole());
        double[] bins =
                shapes.pattern(centred, Broadening.NONE, experiment, SAMPLING, Set.of())
                        .intensity();
        double spread = spread(site);
        int[] tried = Arrays.stream(WIDTHS).mapToInt(w -> nearest(w * spread)).distinct().toArray();
        entries.add(new Entry(scale, centred, tried, transformed(bins)));
    }

    private int nearest(double width) {
        double steps = Math.log(Math.max(1, width / LEAST_WIDTH)) / Math.log(WIDTH_STEP);
        return (int) Math.min(widths.length - 1, Math.round(steps));
    }

    private double meanFrequency(Site site) {
        double sum = 0;
        double weight = 0;
        for (Excitation.Weighted w : experiment.excitation().transitions(site.nuclide().spin())) {
            sum += w.weight() * frequency(site, w).value().isotropic();
            weight += w.weight();
        }
        return sum / weight;
    }

    /// Of the widest transition, in bins.
    private double spread(Site site) {
        double widest = 0;
        for (Excitation.Weighted w : experiment.excitation().transitions(site.nuclide().spin())) {
            double[] c = frequency(site, w).value().components();
            double square = 0;
            for (int k = 1; k < c.length; k++) {
                square += c[k] * c[k] / (k < 6 ? 5 : 9);
            }
            widest = Math.max(widest, Math.sqrt(square));
        }
        return widest / experiment.axis().step();
    }

    private TransitionFrequency frequency(Site site, Excitation.Weighted weighted) {
        TransitionFrequency frequency =
                TransitionFrequency.of(
                        site, experiment.larmorFrequency(), weighted.transition(), List.of());
        return experiment.spinning() instanceof Spinning.Infinite(double angle)
                ? frequency.spun(angle)
                : frequency;
    }

    /// Fourier transform of bins, continued by zeros.
    private double[] transformed(double[] bins) {
        double[] row = new double[2 * transform.length()];
        for (int i = 0; i < bins.length; i++) {
            row[2 * i] = bins[i];
        }
        transform.forward(row, 0);
        return row;
    }

    /// The best place and width of every pattern, beside patterns that stay and whose amounts give
    /// way.
    ///
    /// @param data what is searched
    /// @param others bins of the patterns that stay
    List<Match> matches(double[] data, List<double[]> others) {
        List<double[]> rows = orthogonal(data, others);
        double[][] spectra = new double[(rows.size() + 1) / 2][];
        for (int pair = 0; pair < spectra.length; pair++) {
            spectra[pair] = paired(rows, 2 * pair);
        }
        double[][] products = new double[spectra.length][2 * transform.length()];
        double[] scores = new double[transform.length()];
        List<Match> matches = new ArrayList<>();
        for (Entry entry : entries) {
            Match best = null;
            for (int width : entry.widths) {
                Match match = match(entry, width, spectra, products, scores);
                if (best == null || match.score > best.score) {
                    best = match;
                }
            }
            if (best != null && best.score > 0) {
                matches.add(best);
            }
        }
        matches.sort((a, b) -> Double.compare(b.score, a.score));
        return matches;
    }

    /// What the others leave of the data, then the others, each orthogonal to those before it and
    /// of length one.
    private static List<double[]> orthogonal(double[] data, List<double[]> others) {
        List<double[]> basis = new ArrayList<>();
        for (double[] other : others) {
            double[] q = rest(other, basis);
            double length = Math.sqrt(dot(q, q));
            if (length > INDEPENDENT * Math.sqrt(dot(other, other))) {
                for (int i = 0; i < q.length; i++) {
                    q[i] /= length;
                }
                basis.add(q);
            }
        }
        basis.addFirst(rest(data, basis));
        return basis;
    }

    private static double[] rest(double[] row, List<double[]> basis) {
        double[] rest = row.clone();
        for (double[] b : basis) {
            double along = dot(b, rest);
            for (int i = 0; i < rest.length; i++) {
                rest[i] -= along * b[i];
            }
        }
        return rest;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /// Two real rows as one complex one, transformed: both are correlated at once.
    private double[] paired(List<double[]> rows, int first) {
        double[] row = new double[2 * transform.length()];
        double[] real = rows.get(first);
        for (int i = 0; i < real.length; i++) {
            row[2 * i] = real[i];
        }
        if (first + 1 < rows.size()) {
            double[] imaginary = rows.get(first + 1);
            for (int i = 0; i < real.length; i++) {
                row[2 * i + 1] = imaginary[i];
            }
        }
        transform.forward(row, 0);
        return row;
    }

    private Match match(
            Entry entry, int width, double[][] spectra, double[][] products, double[] scores) {
        int length = transform.length();
        double[] kernel = kernels[width];
        double[] t = entry.transformed;
        double square = 0;
        for (int k = 0; k < length; k++) {
            double re = kernel[k] * t[2 * k];
            double im = kernel[k] * t[2 * k + 1];
            square += re * re + im * im;
            for (int pair = 0; pair < spectra.length; pair++) {
                double[] s = spectra[pair];
                products[pair][2 * k] = s[2 * k] * re + s[2 * k + 1] * im;
                products[pair][2 * k + 1] = s[2 * k + 1] * re - s[2 * k] * im;
            }
        }
        square /= length;
        for (double[] product : products) {
            transform.inverse(product, 0);
        }
        int lag = best(products, square, scores);
        int signed = lag > length / 2 ? lag - length : lag;
        double height = Math.max(0, products[0][2 * lag]);
        double bins = widths[width];
        return new Match(
                entry.scale,
                scores[lag],
                shifted(entry.site, bins, signed, height / square),
                entry,
                width,
                signed);
    }

    /// The place that takes most from the sum of squares, with the part of the pattern that the
    /// others cannot make.
    private static int best(double[][] products, double square, double[] scores) {
        int lag = 0;
        for (int i = 0; i < scores.length; i++) {
            double own = square;
            for (int pair = 0; pair < products.length; pair++) {
                double re = pair == 0 ? 0 : products[pair][2 * i];
                double im = products[pair][2 * i + 1];
                own -= re * re + im * im;
            }
            double height = Math.max(0, products[0][2 * i]);
            scores[i] = height * height / Math.max(own, LEAST_OWN * square);
            if (scores[i] > scores[lag]) {
                lag = i;
            }
        }
        return lag;
    }

    /// Gaussian of a full width at half maximum in bins, at each time over the length.
    private double[] kernel(double width) {
        double[] kernel = new double[transform.length()];
        for (int k = 0; k < kernel.length; k++) {
            double t = (double) Math.min(k, kernel.length - k) / kernel.length;
            kernel[k] = Math.exp(-Math.PI * Math.PI * width * width * t * t / (4 * Math.log(2)));
        }
        return kernel;
    }

    private ShapeSite shifted(Site site, double width, int lag, double amount) {
        double step = experiment.axis().step();
        ShiftTensor shift = site.shift();
        return new ShapeSite(
                new Site(
                        site.nuclide(),
                        new ShiftTensor(
                                shift.isotropic() + lag * step / experiment.larmorFrequency(),
                                shift.anisotropy(),
                                shift.asymmetry(),
                                shift.orientation()),
                        site.quadrupole()),
                new Broadening(width * step, 0),
                amount);
    }

    /// The bins of one unit of a match.
    double[] bins(Match match) {
        int length = transform.length();
        double[] kernel = kernels[match.width];
        double[] row = match.entry.transformed.clone();
        for (int k = 0; k < length; k++) {
            row[2 * k] *= kernel[k];
            row[2 * k + 1] *= kernel[k];
        }
        transform.inverse(row, 0);
        double[] bins = new double[experiment.axis().points()];
        for (int i = 0; i < bins.length; i++) {
            int from = i - match.lag;
            if (from >= 0 && from < length / 2) {
                bins[i] = row[2 * from];
            }
        }
        return bins;
    }
}
