package science.haven.spectrum.peak.series;

import science.haven.data.Spectrum;
import science.haven.spectrum.peak.FittedLine;
import science.haven.spectrum.peak.PeakAnalysis;
import science.haven.spectrum.peak.PeakFit;
import science.haven.spectrum.peak.PeakLink;
import science.haven.spectrum.peak.PeakOptions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The lines of a series of spectra on one abscissa.
///
/// Their number and the order of the baseline come from the mean of all spectra, where they are
/// seen best; then each spectrum is fitted with as many lines.
///
/// @param mean fit of the mean spectrum
/// @param fits one per spectrum, in the order of the series
public record PeakSeries(PeakFit mean, List<PeakFit> fits) {

    /// Area over its uncertainty from which a line hands its place on to the next spectrum.
    private static final double SEEN = 3;

    /// A line whose width changes by more than this from one spectrum to the next is another one.
    private static final double LEAP = 3;

    public PeakSeries {
        fits = List.copyOf(fits);
    }

    /// Fits a series.
    ///
    /// @param spectra spectra on one abscissa, in their order
    /// @param options what to look for
    /// @param carry how the spectra know of each other
    /// @return the fits
    public static PeakSeries fit(List<Spectrum> spectra, PeakOptions options, Carry carry) {
        PeakFit mean = PeakAnalysis.fit(mean(spectra), options);
        if (mean.size() == 0) {
            return new PeakSeries(
                    mean, spectra.stream().map(s -> PeakAnalysis.fit(s, options)).toList());
        }
        return switch (carry) {
            case Carry.Along() -> along(spectra, options, mean);
            case Carry.Shared() -> shared(spectra, options, mean);
            case Carry.LinearShift shift -> shifted(spectra, options, mean, shift.condition());
        };
    }

    /// Fits a series whose lines are those of another spectrum; only areas and baseline are each
    /// spectrum's own. For series whose mean shows less than one of them, as that of an inversion
    /// recovery, in which lines cancel.
    ///
    /// @param reference the spectrum in which the lines are seen best, on the same abscissa
    /// @param spectra spectra on one abscissa, in their order
    /// @param options what to look for
    /// @return the fits, that of the reference in place of the mean; none of the series where it
    ///   shows no line
    public static PeakSeries ofLinesIn(
            Spectrum reference, List<Spectrum> spectra, PeakOptions options) {
        PeakFit lines = PeakAnalysis.fit(reference, options);
        return lines.size() == 0
                ? new PeakSeries(lines, List.of())
                : shared(spectra, options, lines);
    }

    private static PeakSeries along(List<Spectrum> spectra, PeakOptions options, PeakFit mean) {
        List<FittedLine> before = new ArrayList<>(mean.lines());
        List<PeakFit> fits = new ArrayList<>();
        for (Spectrum spectrum : spectra) {
            int order = mean.baseline().order();
            PeakFit fit = PeakAnalysis.follow(spectrum, options, before, order);
            List<Integer> lost = lost(fit, before);
            if (!lost.isEmpty()) {
                fit = PeakAnalysis.follow(spectrum, holding(lost, before, options), before, order);
            }
            fits.add(fit);
            for (int i = 0; i < fit.size() && fit.size() == before.size(); i++) {
                if (isSeen(fit.lines().get(i)) && !lost.contains(i)) {
                    before.set(i, fit.lines().get(i));
                }
            }
        }
        return new PeakSeries(mean, fits);
    }

    private static boolean isSeen(FittedLine line) {
        return line.area().value() > SEEN * line.area().uncertainty();
    }

    /// Lines that are not seen, or ran away to describe something else.
    private static List<Integer> lost(PeakFit fit, List<FittedLine> before) {
        List<Integer> lost = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            if (fit.size() != before.size() || !isSame(fit.lines().get(i), before.get(i))) {
                lost.add(i);
            }
        }
        return lost;
    }

    private static boolean isSame(FittedLine line, FittedLine before) {
        double width = before.width().value();
        double ratio = line.width().value() / width;
        return isSeen(line)
                && Math.abs(line.position().value() - before.position().value()) < width
                && ratio < LEAP
                && ratio > 1 / LEAP;
    }

    /// Lost lines keep the place and the width at which they were seen last; what is tied stays
    /// tied.
    private static PeakOptions holding(
            List<Integer> lost, List<FittedLine> before, PeakOptions options) {
        List<PeakLink> links = new ArrayList<>(options.links());
        for (int i : lost) {
            FittedLine line = before.get(i);
            if (isFree(options, PeakLink.Property.POSITION, i)) {
                links.add(held(PeakLink.Property.POSITION, i, line.position().value()));
            }
            if (!options.common() && isFree(options, PeakLink.Property.WIDTH, i)) {
                links.add(held(PeakLink.Property.WIDTH, i, line.width().value()));
            }
            boolean formed = line.shape().form().isPresent() && !options.common();
            if (formed && isFree(options, PeakLink.Property.FORM, i)) {
                links.add(held(PeakLink.Property.FORM, i, line.form().value()));
            }
        }
        return options.withLines(before.size(), links.toArray(PeakLink[]::new));
    }

    private static boolean isFree(PeakOptions options, PeakLink.Property property, int line) {
        return options.links().stream()
                .noneMatch(link -> link.property() == property && concerns(link, line));
    }

    private static boolean concerns(PeakLink link, int line) {
        return switch (link) {
            case PeakLink.Held held -> held.line() == line;
            case PeakLink.Tied tied -> tied.line() == line || tied.leader() == line;
        };
    }

    private static PeakSeries shared(List<Spectrum> spectra, PeakOptions options, PeakFit mean) {
        List<PeakLink> links = new ArrayList<>(areaLinks(options));
        for (int i = 0; i < mean.size(); i++) {
            FittedLine line = mean.lines().get(i);
            links.add(held(PeakLink.Property.POSITION, i, line.position().value()));
            links.add(held(PeakLink.Property.WIDTH, i, line.width().value()));
            if (line.shape().form().isPresent()) {
                links.add(held(PeakLink.Property.FORM, i, line.form().value()));
            }
        }
        PeakOptions rules = options.withLines(mean.size(), links.toArray(PeakLink[]::new));
        return each(spectra, rules, mean);
    }

    private static PeakSeries each(List<Spectrum> spectra, PeakOptions rules, PeakFit mean) {
        int order = mean.baseline().order();
        return new PeakSeries(
                mean,
                spectra.stream()
                        .map(s -> PeakAnalysis.follow(s, rules, mean.lines(), order))
                        .toList());
    }

    private static PeakSeries shifted(
            List<Spectrum> spectra, PeakOptions options, PeakFit mean, double[] condition) {
        if (condition.length != spectra.size()) {
            throw new IllegalArgumentException(
                    "condition must hold %d values, got %d"
                            .formatted(spectra.size(), condition.length));
        }
        PeakSeries free = along(spectra, options, mean);
        List<PeakLink> others =
                options.links().stream()
                        .filter(link -> link.property() != PeakLink.Property.POSITION)
                        .toList();
        List<PeakFit> fits = new ArrayList<>();
        for (int s = 0; s < spectra.size(); s++) {
            List<PeakLink> links = new ArrayList<>(others);
            for (int i = 0; i < mean.size(); i++) {
                double place = Line.through(free.fits(), i, condition).at(condition[s]);
                links.add(held(PeakLink.Property.POSITION, i, place));
            }
            PeakOptions rules = options.withLines(mean.size(), links.toArray(PeakLink[]::new));
            List<FittedLine> lines =
                    free.fits().get(s).size() == mean.size()
                            ? free.fits().get(s).lines()
                            : mean.lines();
            fits.add(PeakAnalysis.follow(spectra.get(s), rules, lines, mean.baseline().order()));
        }
        return new PeakSeries(mean, fits);
    }

    /// A straight line through positions, weighted by their uncertainties.
    private record Line(double start, double slope) {

        static Line through(List<PeakFit> fits, int line, double[] condition) {
            double w = 0;
            double wx = 0;
            double wy = 0;
            double wxx = 0;
            double wxy = 0;
            for (int s = 0; s < fits.size(); s++) {
                if (fits.get(s).size() <= line) {
                    continue;
                }
                var position = fits.get(s).lines().get(line).position();
                if (position.uncertainty() > 0) {
                    double weight = 1 / (position.uncertainty() * position.uncertainty());
                    w += weight;
                    wx += weight * condition[s];
                    wy += weight * position.value();
                    wxx += weight * condition[s] * condition[s];
                    wxy += weight * condition[s] * position.value();
                }
            }
            double spread = w * wxx - wx * wx;
            double slope = spread > 1e-12 * w * wxx ? (w * wxy - wx * wy) / spread : 0;
            return new Line(w > 0 ? (wy - slope * wx) / w : 0, slope);
        }

        double at(double condition) {
            return start + slope * condition;
        }
    }

    private static List<PeakLink> areaLinks(PeakOptions options) {
        return options.links().stream()
                .filter(link -> link.property() == PeakLink.Property.AREA)
                .toList();
    }

    private static PeakLink held(PeakLink.Property property, int line, double value) {
        return new PeakLink.Held(property, line, value);
    }

    private static Spectrum mean(List<Spectrum> spectra) {
        if (spectra.isEmpty()) {
            throw new IllegalArgumentException("a series needs a spectrum");
        }
        Spectrum first = spectra.getFirst();
        double[] x = first.abscissa();
        double[] sum = new double[x.length];
        for (Spectrum spectrum : spectra) {
            if (!Arrays.equals(x, spectrum.abscissa())) {
                throw new IllegalArgumentException(
                        "the spectra of a series must share one abscissa; "
                                + spectrum.provenance().file()
                                + " has another");
            }
            double[] y = spectrum.intensity();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += y[i] / spectra.size();
            }
        }
        return new Spectrum(x, sum, first.quantity(), first.unit(), first.provenance());
    }
}
