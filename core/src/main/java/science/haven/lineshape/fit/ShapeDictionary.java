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
    private static final double LEAST_SPREAD = 0.7;
    private static final double MOST_SPREAD = 0.3;
    private static final Sampling SAMPLING = new Sampling.Density(23);

    private final Experiment experiment;
    private final FourierTransform transform;
    private final List<Entry> entries = new ArrayList<>();
    private final int scales;

    /// A pattern at the middle of the axis.
    ///
    /// @param scale place of its coupling in the list of couplings
    /// @param spread root mean square of its frequencies in bins
    /// @param transformed its Fourier transform
    private record Entry(int scale, Site site, double spread, double[] transformed) {}

    /// A pattern found in a spectrum.
    ///
    /// @param scale place of its coupling in the list of couplings
    /// @param score what it takes from the sum of squares
    record Match(int scale, double score, ShapeSite site, Entry entry, double width, int lag) {}

    ShapeDictionary(Experiment experiment, Nuclide nuclide, LineShapes shapes) {
        this.experiment = experiment;
        FrequencyAxis axis = experiment.axis();
        int length = Integer.highestOneBit(2 * axis.points() - 1) * 2;
        transform = new FourierTransform(length);
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
        entries.add(new Entry(scale, centred, spread(site), transformed(bins)));
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
    double[] transformed(double[] bins) {
        double[] row = new double[2 * transform.length()];
        for (int i = 0; i < bins.length; i++) {
            row[2 * i] = bins[i];
        }
        transform.forward(row, 0);
        return row;
    }

    /// The best place and width of every pattern.
    ///
    /// @param spectrum Fourier transform of what is searched
    List<Match> matches(double[] spectrum) {
        List<Match> matches = new ArrayList<>();
        double[] product = new double[spectrum.length];
        for (Entry entry : entries) {
            Match best = null;
            for (double relative : WIDTHS) {
                double width = Math.max(LEAST_WIDTH, relative * entry.spread);
                Match match = match(entry, width, spectrum, product);
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

    private Match match(Entry entry, double width, double[] spectrum, double[] product) {
        int length = transform.length();
        double[] t = entry.transformed;
        double square = 0;
        for (int k = 0; k < length; k++) {
            double g = kernel(width, k);
            double re = g * t[2 * k];
            double im = g * t[2 * k + 1];
            square += re * re + im * im;
            product[2 * k] = spectrum[2 * k] * re + spectrum[2 * k + 1] * im;
            product[2 * k + 1] = spectrum[2 * k + 1] * re - spectrum[2 * k] * im;
        }
        square /= length;
        transform.inverse(product, 0);
        int lag = 0;
        for (int i = 1; i < length; i++) {
            if (product[2 * i] > product[2 * lag]) {
                lag = i;
            }
        }
        double height = Math.max(0, product[2 * lag]);
        int signed = lag > length / 2 ? lag - length : lag;
        return new Match(
                entry.scale,
                height * height / square,
                shifted(entry.site, width, signed, height / square),
                entry,
                width,
                signed);
    }

    /// Gaussian of a full width at half maximum in bins, at time k over the length.
    private double kernel(double width, int k) {
        double t = (double) Math.min(k, transform.length() - k) / transform.length();
        return Math.exp(-Math.PI * Math.PI * width * width * t * t / (4 * Math.log(2)));
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
        double[] row = match.entry.transformed.clone();
        for (int k = 0; k < length; k++) {
            double g = kernel(match.width, k);
            row[2 * k] *= g;
            row[2 * k + 1] *= g;
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
