package science.haven.report.exchange;

import science.haven.exchange.echo.EchoDecay;
import science.haven.exchange.echo.EchoFit;
import science.haven.exchange.exsy.ExsyFit;
import science.haven.exchange.exsy.ExsyVolumes;
import science.haven.figure.SpectrumFigures;
import science.haven.figure.SpectrumTrace;
import science.haven.figure.motion.ExchangeFigures;
import science.haven.figure.motion.ExchangeMatrixFigure;
import science.haven.quantity.Digits;
import science.haven.report.page.Plate;
import science.haven.study.exchange.EchoResult;
import science.haven.study.exchange.ExsyResult;
import science.haven.study.exchange.LineShapeResult;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// The figures of exchange: echoes, and exchange peaks over the mixing time.
final class ExchangePlates {

    private static final int POINTS = 160;

    /// Decades that a curve is drawn beyond the data.
    private static final double BEYOND = 0.15;

    private ExchangePlates() {}

    static List<Plate> echoes(String measurement, EchoResult result) {
        if (result.fit().isEmpty()) {
            return List.of();
        }
        EchoFit fit = result.fit().get();
        List<ExchangeFigures.Trace> traces = new ArrayList<>();
        for (int k = 0; k < fit.decays().size(); k++) {
            traces.add(echo(fit, k));
        }
        return List.of(
                new Plate(
                        measurement + "-echoes",
                        "Echo over the mixing time, relative to its start, with the fitted jumps"
                                + " and the relaxation of quadrupolar order (lines).",
                        ExchangeFigures.echoes(traces)));
    }

    /// Spectra above each other, the coldest below, with their fit.
    static Plate lines(String measurement, LineShapeResult result) {
        List<SpectrumTrace> traces = new ArrayList<>();
        for (LineShapeResult.Shown one : result.spectra()) {
            traces.add(
                    new SpectrumTrace(
                            Digits.of(one.temperature(), 4) + " K",
                            one.shift(),
                            one.intensity(),
                            List.of(),
                            one.curve()));
        }
        return new Plate(
                measurement + "-lines",
                "Spectra over temperature (black) with the lines of exchanging sites fitted to all"
                        + " of them together (colours).",
                SpectrumFigures.stacked(
                        "Exchanging lines", traces, SpectrumFigures.shift(result.nucleus())));
    }

    private static ExchangeFigures.Trace echo(EchoFit fit, int k) {
        EchoDecay decay = fit.decays().get(k);
        double[] mixing = decay.mixing();
        double longest = Arrays.stream(mixing).max().orElse(1);
        double shortest = Arrays.stream(mixing).filter(t -> t > 0).min().orElse(longest / 1e3);
        double from = Math.log10(shortest) - BEYOND;
        double to = Math.log10(longest) + BEYOND;
        double start = fit.at(k, 0);
        double[] time = new double[POINTS];
        double[] curve = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            time[i] = Math.pow(10, from + (to - from) * i / (POINTS - 1));
            curve[i] = fit.at(k, time[i]) / start;
        }
        String label =
                "%s K, %s µs"
                        .formatted(
                                Digits.of(decay.temperature(), 4),
                                Digits.of(decay.preparation() * 1e6, 3));
        return new ExchangeFigures.Trace(
                label,
                mixing,
                scaled(decay.amplitude(), 1 / start),
                scaled(decay.sigma(), 1 / Math.abs(start)),
                time,
                curve);
    }

    static List<Plate> peaks(String measurement, ExsyResult result) {
        List<Plate> plates = new ArrayList<>();
        for (int i = 0; i < result.spectra().size(); i++) {
            ExsyResult.AtTemperature here = result.spectra().get(i);
            String name = Plate.name(measurement, i);
            here.fit()
                    .ifPresent(
                            fit ->
                                    plates.add(
                                            new Plate(
                                                    name + "-exchange",
                                                    ("Share of each site's ions that a peak holds"
                                                                    + " after the mixing time%s, with the"
                                                                    + " fitted rates (lines).")
                                                            .formatted(here.at()),
                                                    ExchangeFigures.peaks(traces(here, fit)))));
            plates.add(matrix(name, here, result.sites()));
        }
        return plates;
    }

    /// The spectrum whose cross peaks hold the largest share.
    private static Plate matrix(String name, ExsyResult.AtTemperature here, List<Double> sites) {
        ExsyVolumes shown =
                here.volumes().stream()
                        .max(Comparator.comparingDouble(ExchangePlates::crossed))
                        .orElseThrow();
        List<String> words = new ArrayList<>();
        for (int k = 0; k < sites.size(); k++) {
            words.add("%d: %s ppm".formatted(k + 1, Digits.of(sites.get(k), 3)));
        }
        here.fit()
                .ifPresent(
                        fit ->
                                fit.rates()
                                        .forEach(
                                                rate ->
                                                        words.add(
                                                                rate.path()
                                                                        + ": "
                                                                        + rate.rate().text()
                                                                        + " s⁻¹")));
        return new Plate(
                name + "-matrix",
                ("Volumes of the exchange peaks%s after %s ms as areas of discs, with their shares"
                                + " of all: ions that stayed (grey), ions that moved (blue), volumes below"
                                + " zero (hollow); beside the frame the sites and the rate of each path.")
                        .formatted(here.at(), Digits.of(shown.mixingTime() * 1e3, 3)),
                ExchangeMatrixFigure.of(shown.volumes(), words));
    }

    private static double crossed(ExsyVolumes spectrum) {
        double[][] volumes = spectrum.volumes();
        double all = 0;
        double stayed = 0;
        for (int j = 0; j < volumes.length; j++) {
            all += Arrays.stream(volumes[j]).sum();
            stayed += volumes[j][j];
        }
        return all > 0 ? 1 - stayed / all : 0;
    }

    /// One trace per path: volume over the sum of its column, which relaxation common to all sites
    /// leaves alone.
    private static List<ExchangeFigures.Trace> traces(ExsyResult.AtTemperature here, ExsyFit fit) {
        List<ExsyVolumes> spectra = here.volumes();
        double longest = spectra.stream().mapToDouble(ExsyVolumes::mixingTime).max().orElse(1);
        double[] time = new double[POINTS];
        double[][][] curves = new double[POINTS][][];
        for (int i = 0; i < POINTS; i++) {
            time[i] = 1.05 * longest * i / (POINTS - 1);
            curves[i] = fit.matrix().propagator(time[i]);
        }
        List<ExchangeFigures.Trace> traces = new ArrayList<>();
        int sites = fit.populations().size();
        for (int from = 0; from < sites; from++) {
            for (int to = 0; to < sites; to++) {
                if (from != to) {
                    traces.add(trace(spectra, from, to, time, curves));
                }
            }
        }
        return traces;
    }

    private static ExchangeFigures.Trace trace(
            List<ExsyVolumes> spectra, int from, int to, double[] time, double[][][] curves) {
        double[] mixing = new double[spectra.size()];
        double[] share = new double[spectra.size()];
        double[] error = new double[spectra.size()];
        boolean known = false;
        for (int s = 0; s < mixing.length; s++) {
            double[][] volumes = spectra.get(s).volumes();
            double[][] sigma = spectra.get(s).sigma();
            double sum = 0;
            for (double[] row : volumes) {
                sum += row[from];
            }
            mixing[s] = spectra.get(s).mixingTime();
            share[s] = volumes[to][from] / sum;
            if (sigma.length > 0) {
                error[s] = sigma[to][from] / Math.abs(sum);
                known = true;
            }
        }
        double[] curve = new double[time.length];
        for (int i = 0; i < curve.length; i++) {
            curve[i] = curves[i][to][from];
        }
        String label = (from + 1) + "→" + (to + 1);
        return new ExchangeFigures.Trace(
                label, mixing, share, known ? error : new double[0], time, curve);
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }
}
