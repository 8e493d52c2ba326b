package science.haven.report.relaxation;

import science.haven.figure.model.Curves;
import science.haven.figure.motion.RateTrace;
import science.haven.figure.motion.RecoveryTrace;
import science.haven.figure.motion.RelaxationFigures;
import science.haven.fit.Interval;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.rates.MotionProcess;
import science.haven.relaxation.rates.RatePoint;
import science.haven.relaxation.rates.RatesFit;
import science.haven.relaxation.recovery.RecoveryFit;
import science.haven.relaxation.recovery.RecoveryLaw;
import science.haven.relaxation.recovery.distribution.TimeDistribution;
import science.haven.relaxation.recovery.joint.JointCurve;
import science.haven.relaxation.recovery.joint.JointFit;
import science.haven.relaxation.recovery.joint.PhaseOverTemperature;
import science.haven.report.page.Plate;
import science.haven.report.page.Shown;
import science.haven.study.relaxation.MotionResult;
import science.haven.study.relaxation.Observed;
import science.haven.study.relaxation.recovery.AnalysedRecovery;
import science.haven.study.relaxation.recovery.PhasesResult;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The figures of relaxation: transients, and rates over temperature with the motions behind them.
final class RelaxationPlates {

    private static final int POINTS = 160;

    /// More curves than this in one figure cannot be told apart.
    private static final int MOST = 7;

    /// Decades that a curve is drawn beyond the shortest and the longest delay.
    private static final double BEYOND = 0.15;

    /// A curve is drawn this far beyond the coldest and the hottest point, in ln T.
    private static final double AROUND = 0.04;

    private static final RateTrace.Curve NO_CURVE =
            new RateTrace.Curve(
                    new double[0], new double[0], new double[0], new double[0], List.of());

    private RelaxationPlates() {}

    /// All transients of a measurement in one figure.
    static List<Plate> overview(String measurement, List<AnalysedRecovery> recoveries) {
        if (recoveries.isEmpty()) {
            return List.of();
        }
        List<RecoveryTrace> traces = new ArrayList<>();
        int shown = Math.min(MOST, recoveries.size());
        for (int i = 0; i < shown; i++) {
            int at = shown == 1 ? 0 : (int) Math.round(i * (recoveries.size() - 1.0) / (shown - 1));
            traces.add(trace(recoveries.get(at)));
        }
        String which =
                shown < recoveries.size()
                        ? " %d of %d are shown.".formatted(shown, recoveries.size())
                        : "";
        boolean recovers = recovers(recoveries.getFirst());
        return List.of(
                new Plate(
                        measurement + "-transients",
                        "%s: magnetization over the delay with the laws that describe it (lines).%s"
                                .formatted(measurement, which),
                        RelaxationFigures.transients(traces, recovers)));
    }

    /// One transient with its residuals.
    static Plate single(String name, AnalysedRecovery recovery) {
        RecoveryFit fit = recovery.fit();
        double scale = recovery.full();
        double[] residuals = recovery.residuals();
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] /= scale;
        }
        double[] sigma = fit.data().sigma();
        return new Plate(
                name + "-transient",
                "%s: %s, and what it leaves over%s."
                        .formatted(
                                Shown.place(recovery.result()),
                                recovery.result().model(),
                                sigma.length > 0 ? ", with the noise of the data (band)" : ""),
                RelaxationFigures.single(
                        trace(recovery),
                        residuals,
                        sigma.length > 0 ? sigma[0] / Math.abs(scale) : 0,
                        recovers(recovery)));
    }

    /// The distribution of times of one transient, where one was made.
    static Optional<Plate> distribution(String name, AnalysedRecovery recovery) {
        return recovery.distribution().map(found -> distribution(name, recovery, found));
    }

    private static Plate distribution(
            String name, AnalysedRecovery recovery, TimeDistribution found) {
        RecoveryFit fit = recovery.fit();
        double[] time = found.time();
        double total = Arrays.stream(found.density()).sum() * Math.log(time[1] / time[0]);
        double scale = total > 0 ? 1 / total : 1;
        List<double[]> phases = new ArrayList<>();
        if (recovery.together().isPresent()) {
            JointCurve joint = recovery.together().get();
            for (int k = 0; k < joint.rates().length; k++) {
                phases.add(new double[] {1 / joint.rates()[k], joint.fractions()[k]});
            }
        } else if (fit.law() instanceof RecoveryLaw.Exponentials) {
            fit.components()
                    .forEach(c -> phases.add(new double[] {c.time().value(), c.weight().value()}));
        }
        String limits = found.remarks().stream().map(Remark::text).collect(Collectors.joining(" "));
        return new Plate(
                name + "-distribution",
                ("%s: distribution of times, as smooth as the noise allows, with the 68 %% band of"
                                + " the noise. %s")
                        .formatted(
                                Shown.place(recovery.result()),
                                limits.isEmpty() ? "No law is assumed." : limits),
                RelaxationFigures.distribution(
                        rich(recovery.symbol()),
                        time,
                        Curves.scaled(found.density(), scale),
                        Curves.scaled(found.uncertainty(), scale),
                        phases));
    }

    /// A symbol as an axis writes it.
    static String rich(String symbol) {
        char index = symbol.charAt(1) == '₁' ? '1' : '2';
        return "*T*_{%s%s}".formatted(index, symbol.substring(2));
    }

    private static boolean recovers(AnalysedRecovery recovery) {
        return recovery.fit().data().kind().recovers();
    }

    private static RecoveryTrace trace(AnalysedRecovery recovery) {
        RecoveryFit fit = recovery.fit();
        double scale = recovery.full();
        double[] delay = fit.data().delay();
        double[] value = fit.data().intensity();
        double shortest = Double.POSITIVE_INFINITY;
        double longest = 0;
        for (int i = 0; i < delay.length; i++) {
            value[i] /= scale;
            longest = Math.max(longest, delay[i]);
            shortest = delay[i] > 0 ? Math.min(shortest, delay[i]) : shortest;
        }
        double from = Math.log10(shortest) - BEYOND;
        double to = Math.log10(longest) + BEYOND;
        double[] time = new double[POINTS];
        double[] curve = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            time[i] = Math.pow(10, from + (to - from) * i / (POINTS - 1));
            curve[i] = recovery.at(time[i]) / scale;
        }
        List<double[]> parts =
                recovery.together().map(joint -> parts(joint, time, scale)).orElse(List.of());
        return new RecoveryTrace(Shown.place(recovery.result()), delay, value, time, curve, parts);
    }

    private static List<double[]> parts(JointCurve joint, double[] time, double scale) {
        List<double[]> parts = new ArrayList<>();
        for (int k = 0; k < joint.rates().length; k++) {
            int phase = k;
            parts.add(Curves.map(time, t -> joint.part(phase, t) / scale));
        }
        return parts;
    }

    /// Rates over temperature with the motions behind them.
    static Plate rates(String name, MotionResult result) {
        Map<String, List<RatePoint>> groups = new LinkedHashMap<>();
        for (RatePoint point : result.points()) {
            groups.computeIfAbsent(Observed.of(point.observation()), g -> new ArrayList<>())
                    .add(point);
        }
        List<RateTrace> traces = new ArrayList<>();
        groups.forEach((label, points) -> traces.add(trace(label, points, result.fit())));
        String motions =
                result.fit()
                        .map(
                                fit ->
                                        fit.processes().size() > 1
                                                ? "; solid the sum with its 68 % band, broken each"
                                                        + " motion alone"
                                                : "; line and 68 % band: the motion behind them")
                        .orElse("");
        return new Plate(
                name + "-rates",
                "Relaxation rates over temperature" + motions + ".",
                RelaxationFigures.rates(traces));
    }

    /// The rates of phases that all temperatures share.
    static List<Plate> phases(PhasesResult result) {
        return result
                .fit()
                .map(
                        fit ->
                                new Plate(
                                        result.measurement() + "-phases",
                                        "%s: rates of the phases that all temperatures share."
                                                .formatted(result.measurement()),
                                        RelaxationFigures.rates(traces(result.symbol(), fit))))
                .stream()
                .toList();
    }

    private static List<RateTrace> traces(String symbol, JointFit fit) {
        List<RateTrace> traces = new ArrayList<>();
        for (PhaseOverTemperature phase : fit.phases()) {
            traces.add(
                    new RateTrace(
                            "%s, phase %d".formatted(symbol, traces.size() + 1),
                            fit.temperatures(),
                            phase.rates().stream().mapToDouble(Measured::value).toArray(),
                            phase.rates().stream().mapToDouble(Measured::uncertainty).toArray(),
                            NO_CURVE));
        }
        return traces;
    }

    private static RateTrace trace(String label, List<RatePoint> points, Optional<RatesFit> fit) {
        double[] temperature = points.stream().mapToDouble(RatePoint::temperature).toArray();
        double[] rate = points.stream().mapToDouble(p -> p.rate().value()).toArray();
        double[] error = points.stream().mapToDouble(p -> p.rate().uncertainty()).toArray();
        RateTrace.Curve curve =
                fit.map(f -> curve(f, points.getFirst().observation(), temperature))
                        .orElse(NO_CURVE);
        return new RateTrace(label, temperature, rate, error, curve);
    }

    private static RateTrace.Curve curve(RatesFit fit, Observation at, double[] measured) {
        double cold = Double.POSITIVE_INFINITY;
        double hot = 0;
        for (double t : measured) {
            cold = Math.min(cold, t);
            hot = Math.max(hot, t);
        }
        double room = Math.exp(AROUND * Math.log(hot / cold));
        double from = Math.log(cold / room);
        double to = Math.log(hot * room);
        double[] temperature = new double[POINTS];
        double[] rate = new double[POINTS];
        double[] lower = new double[POINTS];
        double[] upper = new double[POINTS];
        List<double[]> parts = new ArrayList<>();
        fit.processes().forEach(p -> parts.add(new double[POINTS]));
        boolean background = false;
        double[] rest = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            temperature[i] = Math.exp(to + (from - to) * i / (POINTS - 1));
            Observation here =
                    new Observation(at.kind(), at.nucleus(), at.frequency(), temperature[i]);
            Interval band = fit.band68(here);
            rate[i] = fit.rate(here);
            lower[i] = band.lower();
            upper[i] = band.upper();
            int k = 0;
            for (MotionProcess process : fit.processes()) {
                parts.get(k++)[i] = fit.component(process, here);
            }
            rest[i] = fit.backgroundRate(here);
            background |= rest[i] > 0;
        }
        if (background) {
            parts.add(rest);
        }
        return new RateTrace.Curve(temperature, rate, lower, upper, parts);
    }
}
