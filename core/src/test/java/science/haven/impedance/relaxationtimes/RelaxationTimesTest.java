package science.haven.impedance.relaxationtimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Synthetic solid electrolytes: bulk and grain boundary, with and without a blocking electrode.
class RelaxationTimesTest {

    private static final int POINTS = 60;

    private final SplittableRandom random = new SplittableRandom(4);
    private final RelaxationTimes analysis = RelaxationTimes.on(frequencies());

    @Test
    void resistancesOfBulkAndBoundaryAreRightWithAndWithoutTail() {
        double[] blocked = medianErrors(true);
        double[] open = medianErrors(false);
        for (double[] errors : List.of(blocked, open)) {
            assertThat(errors[0]).isLessThan(0.03);
            assertThat(errors[1]).isLessThan(0.04);
            assertThat(errors[2]).isGreaterThan(80);
        }
        ValidationTable.write(
                "relaxation-peaks",
                List.of(
                        "100 synthetic spectra, 0.5 % noise",
                        "median error of R1 / %", "median error of R2 / %", "both within 10 %"),
                List.of(row("blocking electrode", blocked), row("no electrode", open)));
    }

    private static List<String> row(String name, double[] errors) {
        return List.of(
                name,
                "%.1f".formatted(100 * errors[0]),
                "%.1f".formatted(100 * errors[1]),
                "%.0f".formatted(errors[2]));
    }

    /// Median relative errors of both resistances, and how many spectra in 100 have both within 10
    /// %.
    private double[] medianErrors(boolean tail) {
        int spectra = 100;
        double[] first = new double[spectra];
        double[] second = new double[spectra];
        int both = 0;
        for (int i = 0; i < spectra; i++) {
            Sample sample = Sample.draw(random);
            List<RelaxationPeak> peaks = of(sample.noisy(random, tail, 0.005, 1)).peaks();
            first[i] = error(peaks, sample.tau1, sample.bulk);
            second[i] = error(peaks, sample.tau2, sample.boundary);
            both += first[i] < 0.1 && second[i] < 0.1 ? 1 : 0;
        }
        Arrays.sort(first);
        Arrays.sort(second);
        return new double[] {first[spectra / 2], second[spectra / 2], 100.0 * both / spectra};
    }

    private static double error(List<RelaxationPeak> peaks, double tau, double resistance) {
        return peaks.stream()
                .filter(p -> Math.abs(Math.log10(p.tau().value() / tau)) < 0.5)
                .mapToDouble(p -> Math.abs(p.resistance().value() / resistance - 1))
                .min()
                .orElse(1);
    }

    @Test
    void ohmAndMegaohmGiveTheSameDistribution() {
        Sample sample = Sample.draw(random);
        RelaxationDistribution ohm = of(sample.noisy(new SplittableRandom(1), true, 0.005, 1));
        RelaxationDistribution mega = of(sample.noisy(new SplittableRandom(1), true, 0.005, 1e6));
        assertThat(mega.peaks()).hasSameSizeAs(ohm.peaks());
        assertThat(mega.polarisationResistance() / 1e6)
                .isCloseTo(
                        ohm.polarisationResistance(), within(1e-6 * ohm.polarisationResistance()));
        double highest = Arrays.stream(ohm.gamma()).max().orElseThrow();
        for (int k = 0; k < ohm.gamma().length; k++) {
            assertThat(mega.gamma()[k] / 1e6).isCloseTo(ohm.gamma()[k], within(1e-5 * highest));
        }
    }

    @Test
    void onePureRelaxationKeepsItsResistanceTimeAndCapacitance() {
        Complex[] z = impedance(s -> s.multiply(1e-4).add(1).reciprocal().multiply(500).add(20));
        RelaxationDistribution result = of(noisy(z, new SplittableRandom(3), 0.002));
        assertThat(result.peaks()).hasSize(1);
        RelaxationPeak peak = result.peaks().getFirst();
        assertThat(peak.resistance().value()).isCloseTo(500, within(2.0));
        assertThat(peak.tau().value()).isCloseTo(1e-4, within(5e-7));
        assertThat(peak.capacitance().value()).isCloseTo(2e-7, within(1e-9));
        assertThat(peak.resistance().uncertainty()).isBetween(0.05, 2.0);
        assertThat(result.seriesResistance()).isCloseTo(20, within(0.2));
        assertThat(result.noise()).isBetween(0.0015, 0.0025);
        assertThat(result.electrode()).isEmpty();
    }

    @Test
    void leadInductanceAndBlockingCapacitanceAreNotRelaxations() {
        Complex[] z =
                impedance(
                        s ->
                                s.multiply(1e-6)
                                        .add(30)
                                        .add(s.multiply(1e-5).reciprocal())
                                        .add(s.multiply(1e-5).add(1).reciprocal().multiply(50)));
        RelaxationDistribution result = of(noisy(z, new SplittableRandom(5), 0.002));
        assertThat(result.inductance()).isCloseTo(1e-6, within(3e-8));
        assertThat(result.peaks()).hasSize(1);
        assertThat(result.peaks().getFirst().resistance().value()).isCloseTo(50, within(2.0));
        assertThat(result.electrode()).anyMatch(e -> e.exponent() > 0.9);
    }

    @Test
    void oddSpectraGiveFiniteAnswers() {
        RelaxationTimes three = RelaxationTimes.on(new double[] {1, 1, 1});
        RelaxationDistribution equal = three.of(new double[] {5, 5, 5}, new double[] {0, 0, 0});
        assertThat(equal.seriesResistance() + equal.polarisationResistance())
                .isCloseTo(5, within(0.01));
        RelaxationDistribution zero = three.of(new double[3], new double[3]);
        assertThat(zero.gamma()).containsOnly(0.0);
        assertThat(zero.peaks()).isEmpty();
        assertThatThrownBy(() -> RelaxationTimes.on(new double[2]))
                .hasMessageContaining("3 values in Hz, got 2");
        assertThatThrownBy(() -> three.of(new double[2], new double[3]))
                .hasMessageContaining("3 values in Ω");
    }

    private RelaxationDistribution of(Complex[] z) {
        return analysis.of(
                Arrays.stream(z).mapToDouble(Complex::getReal).toArray(),
                Arrays.stream(z).mapToDouble(Complex::getImaginary).toArray());
    }

    private static double[] frequencies() {
        double[] frequency = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            frequency[i] = Math.pow(10, 7 - 8.0 * i / (POINTS - 1));
        }
        return frequency;
    }

    private static Complex[] impedance(java.util.function.UnaryOperator<Complex> circuit) {
        return Arrays.stream(frequencies())
                .mapToObj(f -> circuit.apply(new Complex(0, 2 * Math.PI * f)))
                .toArray(Complex[]::new);
    }

    private static Complex[] noisy(Complex[] z, SplittableRandom random, double relative) {
        return Arrays.stream(z)
                .map(
                        c -> {
                            double sigma = relative * c.norm();
                            return c.add(
                                    new Complex(
                                            sigma * random.nextGaussian(),
                                            sigma * random.nextGaussian()));
                        })
                .toArray(Complex[]::new);
    }

    /// Bulk 100 Ω to 100 kΩ with its apex at 0.2 to 5 MHz, a grain boundary 1.5 to 3 decades
    /// slower, and a constant phase element as electrode.
    private record Sample(
            double bulk,
            double tau1,
            double n1,
            double boundary,
            double tau2,
            double n2,
            double q,
            double n3) {

        static Sample draw(SplittableRandom random) {
            double bulk = Math.pow(10, 2 + 3 * random.nextDouble());
            double tau1 = 1 / (2 * Math.PI * 0.2e6 * Math.pow(25, random.nextDouble()));
            return new Sample(
                    bulk,
                    tau1,
                    0.9 + 0.1 * random.nextDouble(),
                    bulk * Math.pow(10, -0.5 + 1.5 * random.nextDouble()),
                    tau1 * Math.pow(10, 1.5 + 1.5 * random.nextDouble()),
                    0.8 + 0.15 * random.nextDouble(),
                    Math.pow(10, -6.5 + 1.5 * random.nextDouble()),
                    0.7 + 0.25 * random.nextDouble());
        }

        Complex[] noisy(SplittableRandom noise, boolean tail, double relative, double unit) {
            Complex[] z =
                    impedance(
                            s -> {
                                Complex arcs =
                                        arc(s, bulk, tau1, n1).add(arc(s, boundary, tau2, n2));
                                return tail ? arcs.add(s.pow(n3).multiply(q).reciprocal()) : arcs;
                            });
            return Arrays.stream(RelaxationTimesTest.noisy(z, noise, relative))
                    .map(c -> c.multiply(unit))
                    .toArray(Complex[]::new);
        }

        private static Complex arc(Complex s, double resistance, double tau, double n) {
            return s.multiply(tau).pow(n).add(1).reciprocal().multiply(resistance);
        }
    }
}
