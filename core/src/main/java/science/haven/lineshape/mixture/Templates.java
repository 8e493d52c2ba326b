package science.haven.lineshape.mixture;

import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.math.FourierTransform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Patterns of many sizes, to be laid anywhere into a coarse spectrum.
final class Templates {

    private static final double GROWTH = 1.35;
    private static final double[] ASYMMETRIES = {0.05, 0.35, 0.65, 0.95};

    /// Widths over the spread of a pattern.
    private static final double[] BLURS = {0.05, 0.25};

    /// Spreads of patterns, in bins and over the axis.
    private static final double LEAST_SPREAD = 0.7;

    private static final double MOST_SPREAD = 0.25;
    private static final double LEAST_BLUR = 1.5;
    private static final double LEAST_KEPT = 0.8;

    private static final int BEST_OF_ALL = 3;
    private static final int RANGES = 5;
    private static final Comparator<Match> BEST =
            Comparator.comparingDouble(Match::gain).reversed();

    /// Knight shifts begin here.
    private static final double KNIGHT = 100e-6;

    /// A pattern on an axis twice as long as the spectrum.
    ///
    /// @param part what it is, at the middle of the axis of the spectrum
    /// @param bins one unit of it
    /// @param transformed its Fourier transform
    /// @param squares sums of the squares of all bins below each
    private record Template(Part part, double[] bins, double[] transformed, double[] squares) {}

    /// A place for a pattern.
    ///
    /// @param part what lies there
    /// @param gain what it takes from the sum of squares
    /// @param bins one unit of it on the axis of the spectrum
    record Match(Part part, double gain, double[] bins) {}

    private final Setting wide;
    private final FrequencyAxis axis;
    private final double larmor;
    private final FourierTransform transform;
    private final Map<Kind, List<Template>> templates = new EnumMap<>(Kind.class);

    /// @param coarse a spectrum of a few hundred bins
    Templates(Setting coarse) {
        Experiment seen = coarse.experiment();
        axis = seen.axis();
        larmor = seen.larmorFrequency();
        int n = axis.points();
        transform = new FourierTransform(2 * Integer.highestOneBit(2 * n - 1));
        FrequencyAxis twice = new FrequencyAxis(axis.at(-(n / 2)), axis.step(), 2 * n);
        wide =
                new Setting(
                        new ShapeSpectrum(
                                new Experiment(larmor, seen.spinning(), seen.excitation(), twice),
                                new double[2 * n]),
                        coarse.nuclide(),
                        0.02);
    }

    /// Places of patterns of a kind: the best of all and the best of each range of sizes, so that a
    /// broad pattern that takes nearly all does not hide narrow ones.
    List<Match> matches(Kind kind, double[] rest) {
        double[] sought = transformed(rest);
        TreeMap<Double, Match> bySize = new TreeMap<>();
        for (Template template : templates.computeIfAbsent(kind, this::made)) {
            Match match = match(template, sought);
            if (match.gain > 0) {
                double size = match.part.size() == 0 ? match.part.gaussian() : match.part.size();
                bySize.merge(size, match, (a, b) -> a.gain >= b.gain ? a : b);
            }
        }
        List<Match> sizes = List.copyOf(bySize.values());
        List<Match> chosen = new ArrayList<>();
        sizes.stream().sorted(BEST).limit(BEST_OF_ALL).forEach(chosen::add);
        for (int range = 0; range < RANGES; range++) {
            int from = range * sizes.size() / RANGES;
            int to = (range + 1) * sizes.size() / RANGES;
            sizes.subList(from, to).stream()
                    .sorted(BEST)
                    .findFirst()
                    .filter(match -> !chosen.contains(match))
                    .ifPresent(chosen::add);
        }
        chosen.sort(BEST);
        return chosen;
    }

    /// The best place, by correlation at all places at once.
    private Match match(Template template, double[] rest) {
        int n = axis.points();
        int least =
                template.part.kind() == Kind.METAL
                        ? (int) Math.ceil((KNIGHT - template.part.shift()) * larmor / axis.step())
                        : -n / 2 + 1;
        double[] product = template.transformed.clone();
        for (int k = 0; k < product.length; k += 2) {
            double re = product[k] * rest[k] + product[k + 1] * rest[k + 1];
            product[k + 1] = product[k + 1] * rest[k] - product[k] * rest[k + 1];
            product[k] = re;
        }
        transform.inverse(product, 0);
        double gain = 0;
        int best = 0;
        for (int lag = Math.max(least, -n / 2 + 1); lag < n / 2; lag++) {
            int from = n / 2 - lag;
            double dot = product[2 * from];
            double square = template.squares[from + n] - template.squares[from] + 1e-300;
            if (dot > 0 && dot * dot / square > gain) {
                gain = dot * dot / square;
                best = lag;
            }
        }
        Part p = template.part;
        Part moved =
                new Part(
                        p.kind(),
                        1,
                        p.shift() + best * axis.step() / larmor,
                        p.size(),
                        p.asymmetry(),
                        p.gaussian(),
                        p.lorentzian());
        int from = n / 2 - best;
        return new Match(moved, gain, Arrays.copyOfRange(template.bins, from, from + n));
    }

    private double[] transformed(double[] bins) {
        double[] row = new double[2 * transform.length()];
        for (int i = 0; i < bins.length; i++) {
            row[2 * i] = bins[i];
        }
        transform.forward(row, 0);
        return row;
    }

    private List<Template> made(Kind kind) {
        return switch (kind) {
            case CRYSTALLINE -> crystals();
            case CZJZEK -> glasses();
            case METAL, LINE -> lines(kind);
        };
    }

    private double middle() {
        return axis.at(axis.points() / 2) / larmor;
    }

    private List<Template> lines(Kind kind) {
        List<Template> lines = new ArrayList<>();
        for (double bins = LEAST_BLUR; bins < axis.points() / 6.0; bins *= 1.5) {
            double half = bins * axis.step() / 2;
            lines.add(template(new Part(kind, 1, middle(), 0, 0, half, half)));
        }
        return lines;
    }

    private List<Template> crystals() {
        List<Template> crystals = new ArrayList<>();
        boolean half = wide.nuclide().spin() < 1;
        for (double size : sizes(half ? 1e-6 : 1e3)) {
            for (double asymmetry : ASYMMETRIES) {
                add(crystals, size, asymmetry);
                if (half) {
                    add(crystals, -size, asymmetry);
                }
            }
        }
        return crystals;
    }

    private void add(List<Template> crystals, double size, double asymmetry) {
        double step = axis.step();
        Part sharp = new Part(Kind.CRYSTALLINE, 1, middle(), size, asymmetry, LEAST_BLUR * step, 0);
        double spread = spread(template(sharp).bins);
        for (double blur : BLURS) {
            double width = Math.max(LEAST_BLUR, blur * spread) * step;
            crystals.add(
                    template(new Part(Kind.CRYSTALLINE, 1, middle(), size, asymmetry, width, 0)));
        }
    }

    private List<Template> glasses() {
        List<Template> glasses = new ArrayList<>();
        for (double size : sizes(1e3)) {
            // ⟨|V|⟩ is two s.
            double s = size / 2;
            for (double blur : new double[] {2, 5, 12, 30}) {
                glasses.add(
                        template(new Part(Kind.CZJZEK, 1, middle(), s, 0, blur * axis.step(), 0)));
            }
        }
        return glasses;
    }

    /// Sizes whose patterns are wider than a bin and fit onto the axis.
    private double[] sizes(double from) {
        List<Double> sizes = new ArrayList<>();
        double total = Double.NaN;
        for (double size = from; ; size *= GROWTH) {
            double[] bins =
                    template(
                                    new Part(
                                            Kind.CRYSTALLINE,
                                            1,
                                            middle(),
                                            size,
                                            0.5,
                                            LEAST_BLUR * axis.step(),
                                            0))
                            .bins;
            double kept = IntStream.range(0, bins.length).mapToDouble(i -> bins[i]).sum();
            total = Double.isNaN(total) ? kept : total;
            double spread = spread(bins);
            if (spread > MOST_SPREAD * axis.points() || kept < LEAST_KEPT * total) {
                break;
            }
            // What blurs the pattern spreads it, too.
            if (spread > LEAST_SPREAD + LEAST_BLUR / Part.FULL_WIDTH) {
                sizes.add(size);
            }
        }
        return sizes.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Standard deviation, in bins.
    private static double spread(double[] bins) {
        double sum = 0;
        double mean = 0;
        double square = 0;
        for (int i = 0; i < bins.length; i++) {
            sum += bins[i];
            mean += bins[i] * i;
            square += bins[i] * i * i;
        }
        mean /= sum;
        return Math.sqrt(Math.max(0, square / sum - mean * mean));
    }

    private Template template(Part part) {
        double[] bins = wide.pattern(part);
        double[] squares = new double[bins.length + 1];
        for (int i = 0; i < bins.length; i++) {
            squares[i + 1] = squares[i] + bins[i] * bins[i];
        }
        return new Template(part, bins, transformed(bins), squares);
    }
}
