package science.haven.study.exchange;

import science.haven.data.Spectrum;
import science.haven.exchange.sites.SiteSpectrum;
import science.haven.exchange.sites.network.NetworkAnalysis;
import science.haven.exchange.sites.network.NetworkFit;
import science.haven.exchange.sites.network.NetworkRefused;
import science.haven.exchange.sites.network.PathRates;
import science.haven.exchange.sites.network.SiteLine;
import science.haven.fit.Interval;
import science.haven.quantity.Dimension;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.spectrum.peak.noise.NoiseColour;
import science.haven.study.plan.SitesPlan;
import science.haven.study.result.Finding;
import science.haven.study.result.Results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Rates and barriers of exchanging sites from the shapes of their lines over temperature.
///
/// @param measurement name of the measurement
/// @param nucleus for example `7Li`
/// @param spectra what was fitted, the coldest first
/// @param fit the exchange; empty if the spectra do not determine it
/// @param conclusions what follows
public record LineShapeResult(
        String measurement,
        String nucleus,
        List<Shown> spectra,
        Optional<NetworkFit> fit,
        List<Results.Conclusion> conclusions)
        implements Finding {

    private static final String ORDINATE = "line shapes";
    private static final Unit SHIFT = new Unit("ppm", 1, 0, Dimension.NONE);

    /// Points that a spectrum is averaged to.
    private static final int POINTS = 256;

    /// Signal reaches down to this part of the highest.
    private static final double FOOT = 0.02;

    private static final int FEWEST = 16;

    /// A spectrum as it was fitted.
    ///
    /// @param temperature temperature in K
    /// @param shift shifts in ppm, ascending
    /// @param intensity intensity in arbitrary units
    /// @param curve the fitted spectrum in arbitrary units; empty if there is none
    public record Shown(double temperature, double[] shift, double[] intensity, double[] curve) {}

    /// Keeps copies of the lists.
    public LineShapeResult {
        spectra = List.copyOf(spectra);
        conclusions = List.copyOf(conclusions);
    }

    static LineShapeResult of(String measurement, List<ExchangeLine> lines, SitesPlan plan) {
        Interval region = plan.region().map(r -> r.in(Unit.PPM)).orElseGet(() -> region(lines));
        List<SiteSpectrum> spectra = lines.stream().map(line -> averaged(line, region)).toList();
        ExchangeLine first = lines.getFirst();
        List<String> files = lines.stream().map(line -> line.result().source().file()).toList();
        Writer writer = new Writer(measurement, files, new ArrayList<>());
        Optional<NetworkFit> found =
                switch (NetworkAnalysis.fit(spectra, plan.lines())) {
                    case NetworkFit fit -> {
                        writer.all(fit, first.hertz());
                        yield Optional.of(fit);
                    }
                    case NetworkRefused refused -> {
                        writer.add(
                                "exchange rates",
                                Optional.empty(),
                                Unit.PER_SECOND,
                                List.of(refused.reason()));
                        yield Optional.empty();
                    }
                };
        List<Shown> shown = new ArrayList<>();
        for (int d = 0; d < spectra.size(); d++) {
            int place = d;
            double[] shift = spectra.get(d).frequency();
            for (int i = 0; i < shift.length; i++) {
                shift[i] /= lines.get(d).hertz();
            }
            shown.add(
                    new Shown(
                            spectra.get(d).temperature(),
                            shift,
                            spectra.get(d).intensity(),
                            found.map(fit -> fit.curves().get(place)).orElse(new double[0])));
        }
        return new LineShapeResult(measurement, first.nucleus(), shown, found, writer.all());
    }

    /// Where signal is at any temperature, with as much again on either side.
    private static Interval region(List<ExchangeLine> lines) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (ExchangeLine line : lines) {
            double[] x = line.spectrum().abscissa();
            double[] y = line.spectrum().intensity();
            double sigma = NoiseColour.ofData(y).sigma();
            double top = Arrays.stream(y).max().orElse(1);
            double least = Math.max(FOOT * top, 5 * sigma);
            for (int i = 0; i < x.length; i++) {
                if (y[i] > least) {
                    low = Math.min(low, x[i]);
                    high = Math.max(high, x[i]);
                }
            }
        }
        double wide = high - low;
        return new Interval(low - wide / 2, high + wide / 2);
    }

    /// The part of a spectrum, averaged until neighbours count on their own or few are left.
    private static SiteSpectrum averaged(ExchangeLine line, Interval region) {
        Spectrum whole = line.spectrum();
        double[] x = whole.abscissa();
        double[] y = whole.intensity();
        int from = 0;
        while (from < x.length - FEWEST && x[from] < region.lower()) {
            from++;
        }
        int to = Math.min(x.length, from + FEWEST);
        while (to < x.length && x[to] <= region.upper()) {
            to++;
        }
        int group = Math.max(1, (to - from) / POINTS);
        int count = (to - from) / group;
        double[] nu = new double[count];
        double[] mean = new double[count];
        for (int i = 0; i < count * group; i++) {
            nu[i / group] += x[from + i] * line.hertz() / group;
            mean[i / group] += y[from + i] / group;
        }
        NoiseColour noise = NoiseColour.ofData(grouped(y, group));
        double sigma = noise.sigma() * Math.sqrt(noise.inflation());
        return new SiteSpectrum(line.temperature(), nu, mean, Math.max(sigma, 0));
    }

    private static double[] grouped(double[] y, int group) {
        double[] mean = new double[y.length / group];
        for (int i = 0; i < mean.length * group; i++) {
            mean[i / group] += y[i] / group;
        }
        return mean;
    }

    /// Writes conclusions; the remarks stand at the first.
    private record Writer(String of, List<String> files, List<Results.Conclusion> all) {

        void all(NetworkFit fit, double hertz) {
            add("number of sites", Measured.exact(fit.sites().size()), Unit.NONE, fit.remarks());
            for (int j = 0; j < fit.sites().size(); j++) {
                SiteLine site = fit.sites().get(j);
                add("shift " + (j + 1), site.frequency().scaled(1 / hertz), SHIFT, List.of());
                add("share " + (j + 1), site.share(), Unit.NONE, List.of());
            }
            for (PathRates path : fit.paths()) {
                int first = path.path().first() + 1;
                int second = path.path().second() + 1;
                for (PathRates.AtTemperature rate : path.rates()) {
                    String at =
                            " at "
                                    + new Quantity(Measured.exact(rate.temperature()), Unit.KELVIN)
                                            .text();
                    String name = "k(%d→%d)%s";
                    add(
                            name.formatted(first, second, at),
                            rate.forth(),
                            Unit.PER_SECOND,
                            List.of());
                    add(name.formatted(second, first, at), rate.back(), Unit.PER_SECOND, List.of());
                }
                path.energy()
                        .ifPresent(
                                energy ->
                                        add(
                                                "activation energy " + path.path().text(),
                                                Unit.ELECTRONVOLT.fromSi(energy),
                                                Unit.ELECTRONVOLT,
                                                List.of()));
            }
        }

        private void add(String name, Measured measured, Unit unit, List<Remark> remarks) {
            add(name, Optional.of(measured), unit, remarks);
        }

        void add(
                String name,
                Optional<Measured> measured,
                Unit unit,
                List<? extends Remark> remarks) {
            all.add(
                    new Results.Conclusion(
                            name, of, ORDINATE, measured, unit, files, List.copyOf(remarks)));
        }
    }
}
