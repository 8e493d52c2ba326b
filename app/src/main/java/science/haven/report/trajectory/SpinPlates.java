package science.haven.report.trajectory;

import science.haven.data.Condition;
import science.haven.figure.model.Curves;
import science.haven.figure.motion.RateTrace;
import science.haven.figure.motion.RelaxationFigures;
import science.haven.figure.motion.SpinFigures;
import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.report.page.Plate;
import science.haven.study.plan.trajectory.SpinsPlan;
import science.haven.study.result.FileResult;
import science.haven.study.trajectory.AnalysedTrajectory;
import science.haven.study.trajectory.SpinRelaxation;
import science.haven.trajectory.spins.SpinCorrelation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The figures of what nuclei of simulated ions see.
final class SpinPlates {

    private static final double PICO = 1e12;
    private static final int POINTS = 60;

    /// Slower than that nothing changes any more in a simulation.
    private static final double LOWEST = 0.1; // of the least frequency that is in the data

    private SpinPlates() {}

    static List<Plate> of(String name, AnalysedTrajectory one) {
        List<Plate> plates = new ArrayList<>();
        one.spins()
                .ifPresent(
                        spins -> {
                            List<SpinFigures.Fluctuation> all = fluctuations(spins);
                            double larmor = spins.plan().frequency().si().value();
                            plates.add(
                                    new Plate(
                                            name + "-correlation",
                                            "Correlation functions of what nuclei of the ions see,"
                                                    + " over their values at time 0, until they"
                                                    + " fall to zero.",
                                            SpinFigures.correlations(all)));
                            plates.add(
                                    new Plate(
                                            name + "-spectral-density",
                                            "Spectral densities of the same; the upright lines are"
                                                    + " the Larmor frequency of "
                                                    + spins.plan().nucleus().symbol()
                                                    + " and its double, "
                                                    + Digits.of(larmor * 1e-6, 4)
                                                    + " MHz and "
                                                    + Digits.of(2e-6 * larmor, 4)
                                                    + " MHz.",
                                            SpinFigures.densities(all, larmor)));
                        });
        return plates;
    }

    private static List<SpinFigures.Fluctuation> fluctuations(SpinRelaxation spins) {
        double larmor = spins.plan().frequency().si().value();
        List<SpinFigures.Fluctuation> all = new ArrayList<>();
        all.add(fluctuation("dipoles", spins.dipolar(), larmor));
        spins.gradient().ifPresent(g -> all.add(fluctuation("field gradients", g, larmor)));
        return all;
    }

    private static SpinFigures.Fluctuation fluctuation(
            String label, SpinCorrelation seen, double larmor) {
        double[] mean = seen.mean();
        int end = seen.end();
        double[] time = new double[end - 1];
        double[] correlation = new double[end - 1];
        for (int n = 1; n < end; n++) {
            time[n - 1] = n * seen.interval() * PICO;
            correlation[n - 1] = mean[n] / mean[0];
        }
        double lowest = Math.min(LOWEST / (end * seen.interval()), larmor / 2);
        double highest = Math.max(0.5 / seen.interval(), 4 * larmor);
        double[] frequency = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            frequency[i] = lowest * Math.pow(highest / lowest, i / (POINTS - 1.0));
        }
        double[] density =
                Curves.map(frequency, f -> seen.density(2 * Math.PI * f).value() / mean[0] * PICO);
        int shown = 0;
        while (shown < POINTS && density[shown] > 0) {
            shown++;
        }
        return new SpinFigures.Fluctuation(
                label,
                time,
                correlation,
                Arrays.copyOf(frequency, shown),
                Arrays.copyOf(density, shown));
    }

    /// Rates over temperature, if there are several temperatures.
    static List<Plate> overTemperature(String measurement, List<AnalysedTrajectory> all) {
        List<AnalysedTrajectory> series =
                all.stream()
                        .filter(one -> one.spins().isPresent())
                        .filter(one -> one.result().condition("temperature").isPresent())
                        .toList();
        if (series.size() < 2) {
            return List.of();
        }
        SpinsPlan plan = series.getFirst().spins().orElseThrow().plan();
        List<RateTrace> traces = new ArrayList<>();
        for (String kind : List.of(SpinRelaxation.DIPOLAR, SpinRelaxation.QUADRUPOLAR)) {
            List<FileResult> known =
                    series.stream()
                            .map(AnalysedTrajectory::result)
                            .filter(result -> result.derived(kind).isPresent())
                            .toList();
            if (!known.isEmpty()) {
                traces.add(trace(kind, known));
            }
        }
        return List.of(
                new Plate(
                        measurement + "-relaxation",
                        "Spin-lattice relaxation rates R₁ = 1/T₁ of %s at %s, as the simulated"
                                        .formatted(plan.nucleus().symbol(), plan.frequency().text())
                                + " motion makes them.",
                        RelaxationFigures.rates(traces)));
    }

    private static RateTrace trace(String kind, List<FileResult> results) {
        double[] temperature =
                results.stream()
                        .flatMap(result -> result.condition("temperature").stream())
                        .map(Condition::value)
                        .mapToDouble(Measured::value)
                        .toArray();
        List<Measured> rates =
                results.stream()
                        .flatMap(result -> result.derived(kind).stream())
                        .map(value -> value.measured())
                        .toList();
        double[] none = new double[0];
        return new RateTrace(
                kind,
                temperature,
                rates.stream().mapToDouble(Measured::value).toArray(),
                rates.stream().mapToDouble(Measured::uncertainty).toArray(),
                new RateTrace.Curve(none, none, none, none, List.of()));
    }
}
