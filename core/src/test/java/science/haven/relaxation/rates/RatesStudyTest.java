package science.haven.relaxation.rates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.fit.Estimate;
import science.haven.math.CounterRandom;
import science.haven.quantity.Constants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// 200 seeded ion conductors with one to three motions: T₁ and T₁ρ at two fields, 20 temperatures
/// from 120 to 600 K, 3 % noise. Nothing is given to the fit, not even the number of motions.
class RatesStudyTest {

    private static final double COLDEST = 120;
    private static final double HOTTEST = 600;
    private static final double REFERENCE = 2 / (1 / COLDEST + 1 / HOTTEST);
    private static final double OMEGA = 2 * Math.PI * 77.7e6;
    private static final int CONDUCTORS = 200;

    /// One estimate against its truth.
    private record Check(String name, double deviation, boolean covered) {}

    private record Trial(int motions, int found, List<Check> checks) {}

    /// Motions whose T₁ maxima at the lower field lie within the range, a factor of 1.5 apart.
    private static Conductor draw(int motions, CounterRandom random) {
        double[] peaks = new double[motions];
        double width = Math.log(HOTTEST / 1.15 / (COLDEST * 1.25));
        do {
            for (int k = 0; k < motions; k++) {
                peaks[k] = COLDEST * 1.25 * Math.exp(width * random.nextDouble());
            }
            Arrays.sort(peaks);
        } while (!apart(peaks));
        List<Conductor.Jump> jumps = new ArrayList<>();
        double strength = 1e9;
        for (double peak : peaks) {
            double tau0 = 1e-14 * Math.exp(random.nextDouble() * Math.log(100));
            double energy = Math.log(0.62 / OMEGA / tau0) * Constants.BOLTZMANN * peak;
            double beta = random.nextDouble(1.35, 1.95);
            jumps.add(Conductor.Jump.of(tau0, energy / Conductor.EV, beta, strength));
            strength *= Math.exp(random.nextDouble(-0.7, 1.2));
        }
        return new Conductor(jumps);
    }

    private static boolean apart(double[] peaks) {
        return IntStream.range(1, peaks.length).allMatch(k -> peaks[k] > 1.5 * peaks[k - 1]);
    }

    private static Trial trial(int number) {
        CounterRandom random = new CounterRandom(4, number);
        int motions = 1 + number % 3;
        Conductor conductor = draw(motions, random);
        List<RatePoint> points = conductor.measured(COLDEST, HOTTEST, 20, 0.03, random);
        RatesFit fit = (RatesFit) RatesAnalysis.fit(points, RatesOptions.automatic());
        List<Check> checks = new ArrayList<>();
        if (fit.processes().size() == motions) {
            List<Conductor.Jump> jumps = new ArrayList<>(conductor.jumps());
            jumps.sort(Comparator.comparingDouble(jump -> jump.time().at(REFERENCE)));
            for (int k = 0; k < motions; k++) {
                check(fit.processes().get(k), jumps.get(k), checks);
            }
        }
        return new Trial(motions, fit.processes().size(), checks);
    }

    private static void check(MotionProcess process, Conductor.Jump jump, List<Check> checks) {
        double[] times = jump.time().values();
        Estimate tau0 = process.estimate("tau0");
        double value = tau0.measured().value();
        checks.add(
                new Check(
                        "τ₀",
                        Math.log(value / times[0]) / tau0.measured().relative(),
                        tau0.interval68().contains(times[0])));
        checks.add(linear("Eₐ", process.estimate("E"), times[1]));
        if (!process.density().parameters().isEmpty()) {
            checks.add(linear("β", process.estimate("beta"), jump.density().values()[0]));
        }
    }

    private static Check linear(String name, Estimate estimate, double truth) {
        double deviation = estimate.measured().value() - truth;
        return new Check(
                name,
                deviation / estimate.measured().uncertainty(),
                estimate.interval68().contains(truth));
    }

    @Test
    void motionsOfTwoHundredConductors() {
        List<Trial> trials =
                IntStream.range(0, CONDUCTORS).parallel().mapToObj(RatesStudyTest::trial).toList();
        List<List<String>> numbers = new ArrayList<>();
        for (int motions = 1; motions <= 3; motions++) {
            int truth = motions;
            List<Trial> same = trials.stream().filter(t -> t.motions() == truth).toList();
            double right = share(same.stream().map(t -> t.found() == truth).toList());
            assertThat(right).as("right number of %s", motions).isGreaterThan(0.9);
            numbers.add(List.of("" + motions, "" + same.size(), percent(right)));
        }
        ValidationTable.write(
                "rates-motions", List.of("motions", "conductors", "right number"), numbers);
        List<List<String>> rows = new ArrayList<>();
        for (String name : List.of("τ₀", "Eₐ", "β")) {
            List<Check> checks =
                    trials.stream()
                            .flatMap(t -> t.checks().stream())
                            .filter(c -> c.name().equals(name))
                            .toList();
            double within = share(checks.stream().map(c -> Math.abs(c.deviation()) < 3).toList());
            double covered = share(checks.stream().map(Check::covered).toList());
            assertThat(within).as("%s within 3 σ", name).isGreaterThan(0.97);
            assertThat(covered).as("68 %% intervals of %s", name).isBetween(0.63, 0.73);
            rows.add(List.of(name, "" + checks.size(), percent(within), percent(covered)));
        }
        ValidationTable.write(
                "rates-coverage",
                List.of("parameter", "estimates", "within 3 σ", "68 % covers"),
                rows);
    }

    private static double share(List<Boolean> outcomes) {
        return outcomes.stream().mapToInt(b -> b ? 1 : 0).average().orElse(0);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
