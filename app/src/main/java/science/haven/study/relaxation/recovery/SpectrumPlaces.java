package science.haven.study.relaxation.recovery;

import science.haven.data.Spectrum;
import science.haven.fit.Interval;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.relaxation.recovery.RecoveryAnalysis;
import science.haven.relaxation.recovery.RecoveryData;
import science.haven.relaxation.recovery.RecoveryOptions;
import science.haven.relaxation.recovery.RecoveryProfile;
import science.haven.spectrum.NmrSpectra;
import science.haven.spectrum.peak.FittedLine;
import science.haven.spectrum.peak.PeakFit;
import science.haven.spectrum.peak.PeakOptions;
import science.haven.spectrum.peak.series.PeakSeries;
import science.haven.study.plan.RecoveryPlan;
import science.haven.study.plan.Span;
import science.haven.study.spectrum.RowNoise;
import science.haven.study.spectrum.SpectrumRows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Divides spectra into parts and fits the recovery of each.
///
/// @param spectra the spectra over the delays
/// @param reference the rows in which the lines are seen best
/// @param options which laws
record SpectrumPlaces(RowSpectra spectra, Spectrum reference, RecoveryOptions options) {

    /// A part counts if it stands out of its uncertainty by this factor.
    private static final double SEEN = 4;

    /// Breadths by which a stretch is widened, up to half way to the next one: noise and baseline
    /// are measured beside the lines.
    private static final double BESIDE = 2;

    /// Places of a profile from point to point; more cannot be seen in a figure.
    private static final int MOST_POINTS = 500;

    static List<RecoveryPlace> of(
            RowSpectra spectra, Optional<Span> region, RecoveryPlan.By by, RecoveryOptions options)
            throws UnsuitableSpectra {
        SpectrumPlaces places = new SpectrumPlaces(spectra, spectra.reference(), options);
        List<Interval> stretches =
                SpectrumRows.stretches(places.reference).stream()
                        .flatMap(stretch -> within(stretch, region).stream())
                        .filter(places::isSeen)
                        .toList();
        if (stretches.isEmpty()) {
            throw new UnsuitableSpectra("signal above the noise", "none");
        }
        List<RecoveryPlace> found =
                switch (by) {
                    case TOTAL, REGIONS -> places.regions(stretches);
                    case LINES -> places.lines(stretches);
                    case POINTS -> places.points(stretches);
                };
        return found.stream().sorted(Comparator.comparingDouble(RecoveryPlace::shift)).toList();
    }

    private static Optional<Interval> within(Interval stretch, Optional<Span> region) {
        if (region.isEmpty()) {
            return Optional.of(stretch);
        }
        Interval asked = region.get().in(Unit.PPM);
        double lower = Math.max(stretch.lower(), asked.lower());
        double upper = Math.min(stretch.upper(), asked.upper());
        return lower < upper ? Optional.of(new Interval(lower, upper)) : Optional.empty();
    }

    private boolean isSeen(Interval stretch) {
        int inside = 0;
        for (double x : reference.abscissa()) {
            inside += x > stretch.lower() && x < stretch.upper() ? 1 : 0;
        }
        if (inside < 2) {
            return false;
        }
        Measured integral = NmrSpectra.integral(reference, stretch.lower(), stretch.upper());
        return Math.abs(integral.value()) > SEEN * integral.uncertainty();
    }

    private List<RecoveryPlace> regions(List<Interval> stretches) {
        RowNoise noise = spectra.noise();
        return stretches.stream().map(stretch -> region(stretch, noise)).toList();
    }

    private RecoveryPlace region(Interval stretch, RowNoise noise) {
        double[] x = reference.abscissa();
        double[] y = reference.intensity();
        double top = (stretch.lower() + stretch.upper()) / 2;
        double most = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > stretch.lower() && x[i] < stretch.upper() && Math.abs(y[i]) > most) {
                most = Math.abs(y[i]);
                top = x[i];
            }
        }
        RecoveryData data = RecoveryExperiment.of(spectra, stretch, noise).data();
        return new RecoveryPlace(top, stretch, RecoveryAnalysis.fit(data, options));
    }

    /// The lines of the reference keep place, width and form in all rows. A stretch that cannot be
    /// taken apart counts as a whole.
    private List<RecoveryPlace> lines(List<Interval> stretches) {
        List<RecoveryPlace> places = new ArrayList<>();
        RowNoise noise = spectra.noise();
        for (int s = 0; s < stretches.size(); s++) {
            Interval wide = widened(stretches, s);
            PeakOptions lines = PeakOptions.automatic().within(wide.lower(), wide.upper());
            PeakSeries series = PeakSeries.ofLinesIn(reference, spectra.rows(), lines);
            List<RecoveryPlace> seen = seen(series);
            places.addAll(seen.isEmpty() ? List.of(region(stretches.get(s), noise)) : seen);
        }
        return places;
    }

    private List<RecoveryPlace> seen(PeakSeries series) {
        List<RecoveryPlace> seen = new ArrayList<>();
        for (int k = 0; k < series.mean().size() && !series.fits().isEmpty(); k++) {
            FittedLine line = series.mean().lines().get(k);
            if (line.area().value() > SEEN * line.area().uncertainty()) {
                seen.add(place(series.fits(), k, line));
            }
        }
        return seen;
    }

    private static Interval widened(List<Interval> stretches, int s) {
        Interval one = stretches.get(s);
        double beside = BESIDE * (one.upper() - one.lower());
        double lower = one.lower() - beside;
        double upper = one.upper() + beside;
        if (s > 0) {
            lower = Math.max(lower, (one.lower() + stretches.get(s - 1).upper()) / 2);
        }
        if (s + 1 < stretches.size()) {
            upper = Math.min(upper, (one.upper() + stretches.get(s + 1).lower()) / 2);
        }
        return new Interval(lower, upper);
    }

    private RecoveryPlace place(List<PeakFit> fits, int k, FittedLine line) {
        double[] area = new double[fits.size()];
        double[] sigma = new double[fits.size()];
        for (int r = 0; r < area.length; r++) {
            Measured measured = fits.get(r).lines().get(k).area();
            area[r] = measured.value();
            sigma[r] = measured.uncertainty();
        }
        RecoveryData data =
                new RecoveryData(
                        spectra.delays(), area, SpectrumRows.common(sigma, 1), spectra.kind());
        double shift = line.position().value();
        double half = line.width().value() / 2;
        return new RecoveryPlace(
                shift,
                new Interval(shift - half, shift + half),
                RecoveryAnalysis.fit(data, options));
    }

    /// Means over so many points that the figure can hold them; their noise is the scatter.
    private List<RecoveryPlace> points(List<Interval> stretches) {
        double[] x = reference.abscissa();
        int all = 0;
        for (double shift : x) {
            all += stretches.stream().anyMatch(s -> shift > s.lower() && shift < s.upper()) ? 1 : 0;
        }
        int size = Math.max(1, (all + MOST_POINTS - 1) / MOST_POINTS);
        List<Interval> bins = new ArrayList<>();
        double half = (x[1] - x[0]) / 2;
        for (Interval stretch : stretches) {
            int first = 0;
            while (first < x.length && x[first] <= stretch.lower()) {
                first++;
            }
            while (first + size <= x.length && x[first + size - 1] < stretch.upper()) {
                bins.add(new Interval(x[first] - half, x[first + size - 1] + half));
                first += size;
            }
        }
        double[] place = bins.stream().mapToDouble(b -> (b.lower() + b.upper()) / 2).toArray();
        double[][] rows =
                spectra.rows().stream().map(row -> means(row, bins)).toArray(double[][]::new);
        RecoveryProfile profile =
                RecoveryProfile.of(place, spectra.delays(), rows, spectra.kind(), options);
        List<RecoveryPlace> places = new ArrayList<>();
        for (int p = 0; p < place.length; p++) {
            places.add(new RecoveryPlace(place[p], bins.get(p), profile.outcomes().get(p)));
        }
        return places;
    }

    private static double[] means(Spectrum row, List<Interval> bins) {
        double[] x = row.abscissa();
        double[] y = row.intensity();
        double[] means = new double[bins.size()];
        int i = 0;
        for (int b = 0; b < means.length; b++) {
            while (x[i] < bins.get(b).lower()) {
                i++;
            }
            int points = 0;
            for (; i < x.length && x[i] < bins.get(b).upper(); i++, points++) {
                means[b] += y[i];
            }
            means[b] /= points;
        }
        return means;
    }
}
