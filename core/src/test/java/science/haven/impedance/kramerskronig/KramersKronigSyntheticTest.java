package science.haven.impedance.kramerskronig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.data.ImpedanceSpectrum;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/// Spectra of known noise and known violations.
class KramersKronigSyntheticTest {

    private final KramersKronig test = KramersKronig.on(SyntheticSpectra.frequencies());
    private final SyntheticSpectra draw = new SyntheticSpectra(11);

    @Test
    void findsTheNoiseWithin25PercentAndAccusesNoCleanSpectrum() {
        int spectra = 400;
        int good = 0;
        int accused = 0;
        int inadequate = 0;
        for (int i = 0; i < spectra; i++) {
            Complex[] truth = i % 2 == 0 ? draw.bulkAndBoundary() : draw.seriesAndArc();
            Complex[] data = draw.noisy(truth, 0.005);
            KramersKronigTest result = result(data);
            good += Math.abs(result.noise() / 0.005 - 1) < 0.25 ? 1 : 0;
            accused += result.violated() ? 1 : 0;
            // The truth as a circuit without parameters.
            CircuitAdequacy adequacy =
                    CircuitAdequacy.of(sumOfSquares(data, truth), 2 * data.length, result);
            inadequate += adequacy.remark().isPresent() ? 1 : 0;
        }
        assertThat(good).isGreaterThanOrEqualTo(396);
        assertThat(accused).isLessThanOrEqualTo(4);
        assertThat(inadequate).isLessThanOrEqualTo(4);
        ValidationTable.write(
                "kramers-kronig",
                List.of("400 synthetic spectra, 0.5 % noise", "spectra"),
                List.of(
                        List.of("noise found within 25 %", Integer.toString(good)),
                        List.of("called inconsistent", Integer.toString(accused)),
                        List.of("true circuit called inadequate", Integer.toString(inadequate))));
    }

    @Test
    void noiselessSpectraLeaveOnlyTheSpacingOfTheTimeConstants() {
        for (int i = 0; i < 20; i++) {
            KramersKronigTest result = result(draw.bulkAndBoundary());
            assertThat(result.noise()).isLessThan(3e-5);
            assertThat(result.remarks()).isEmpty();
        }
        assertThat(result(SyntheticSpectra.zarc(100, 1.234e-3, 1)).noise()).isLessThan(3e-4);
    }

    @Test
    void unitsDoNotMatter() {
        Complex[] z = draw.noisy(draw.bulkAndBoundary(), 0.005);
        Complex[] megaohm = changed(z, c -> c.multiply(1e-6));
        assertThat(result(megaohm).noise()).isCloseTo(result(z).noise(), within(1e-9));
    }

    @Test
    void orderOfThePointsDoesNotMatter() {
        ImpedanceSpectrum down =
                SyntheticSpectra.spectrum(draw.noisy(draw.bulkAndBoundary(), 0.005));
        ImpedanceSpectrum up =
                new ImpedanceSpectrum(
                        reversed(down.frequency()),
                        reversed(down.real()),
                        reversed(down.imaginary()),
                        down.provenance());
        assertThat(KramersKronig.test(up).noise())
                .isCloseTo(KramersKronig.test(down).noise(), within(1e-12));
        assertThat(KramersKronig.test(up).frequency()).isSorted();
    }

    @Test
    void findsTheOnePointThatIsOff() {
        for (int i = 0; i < 40; i++) {
            Complex[] z = draw.noisy(draw.bulkAndBoundary(), 0.005);
            z[30] = z[30].multiply(1.08);
            KramersKronigTest result = result(z);
            assertThat(result.violated()).isTrue();
            assertThat(result.largestFrequency()).isEqualTo(SyntheticSpectra.frequencies()[30]);
            assertThat(result.remarks())
                    .anyMatch(r -> r instanceof KramersKronigRemark.Outlier o && o.misfit() > 0.03);
        }
    }

    @Test
    void findsDriftThatScalesTheWholeSpectrum() {
        for (int i = 0; i < 40; i++) {
            Complex[] z = draw.noisy(draw.seriesAndArc(), 0.005);
            for (int k = 0; k < z.length; k++) {
                z[k] = z[k].multiply(1 + 0.15 * k / z.length);
            }
            assertThat(result(z).violated()).isTrue();
        }
    }

    @Test
    void tellsWhereARangeIsWrong() {
        for (int i = 0; i < 40; i++) {
            Complex[] z = draw.noisy(draw.bulkAndBoundary(), 0.005);
            // A phase error around 1 Hz that the modulus knows nothing of.
            for (int k = 0; k < z.length; k++) {
                double distance = (Math.log10(SyntheticSpectra.frequencies()[k]) - 1) / 0.8;
                double angle = -0.06 * Math.exp(-distance * distance);
                z[k] = z[k].multiply(new Complex(0, angle).exp());
            }
            List<KramersKronigRemark> remarks = result(z).remarks();
            assertThat(remarks).first().isInstanceOf(KramersKronigRemark.Structured.class);
            var where = (KramersKronigRemark.Structured) remarks.getFirst();
            assertThat(where.lowestFrequency()).isLessThan(100);
            assertThat(where.highestFrequency()).isGreaterThan(1);
            assertThat(where.text()).contains("Hz").contains("%");
        }
    }

    @Test
    void anInductiveLoopIsConsistentWithNegativeRelaxations() {
        Complex[] z =
                SyntheticSpectra.add(
                        SyntheticSpectra.zarc(100, 1e-4, 1), SyntheticSpectra.zarc(-30, 0.1, 1));
        Complex[] data = draw.noisy(changed(z, c -> c.add(20)), 0.005);
        KramersKronigTest result = result(data);
        assertThat(result.violated()).isFalse();
        assertThat(result.remarks()).extracting(r -> r.code()).contains("NEGATIVE_RELAXATION");
        assertThat(result.noise()).isBetween(0.003, 0.007);
    }

    @Test
    void decadesHoldAllPointsAndTheWholeMisfit() {
        KramersKronigTest result = result(draw.noisy(draw.bulkAndBoundary(), 0.005));
        double sum =
                result.decades().stream()
                        .mapToDouble(d -> 2 * d.points() * d.misfit() * d.misfit())
                        .sum();
        assertThat(sum).isCloseTo(result.sumOfSquares(), within(1e-12));
        assertThat(result.decades().stream().mapToInt(KramersKronigTest.Decade::points).sum())
                .isEqualTo(60);
    }

    @Test
    void aWrongCircuitIsCalledInadequate() {
        Complex[] truth = SyntheticSpectra.zarc(1000, 1e-5, 0.9);
        Complex[] wrong = SyntheticSpectra.zarc(1000, 1e-5, 0.88);
        Complex[] data = draw.noisy(truth, 0.002);
        CircuitAdequacy adequacy = CircuitAdequacy.of(sumOfSquares(data, wrong), 117, result(data));
        assertThat(adequacy.remark())
                .hasValueSatisfying(
                        r -> {
                            assertThat(r.code()).isEqualTo("CIRCUIT_INADEQUATE");
                            assertThat(r.text()).contains("%").contains("F = ").contains("p < ");
                        });
    }

    /// Above 1 kHz 1 % of noise, below it 0.05 %: a circuit that is off by 0.3 % there is hidden
    /// from a test by one noise of all points, while the true one is right by either.
    @Test
    void eachInstrumentIsJudgedByItsOwnNoise() {
        Complex[] truth = draw.bulkAndBoundary();
        Complex[] wrong = truth.clone();
        Complex[] data = draw.noisy(truth, 0.01);
        Complex[] quiet = draw.noisy(truth, 0.0005);
        double[] sigma = new double[data.length];
        boolean[] second = new boolean[data.length];
        for (int i = 0; i < data.length; i++) {
            second[i] = SyntheticSpectra.frequencies()[i] < 1e3;
            data[i] = second[i] ? quiet[i] : data[i];
            wrong[i] = truth[i].multiply(second[i] ? 1.003 : 1);
            sigma[i] = (second[i] ? 0.0005 : 0.01) * data[i].norm();
        }
        KramersKronigTest both = KramersKronig.test(SyntheticSpectra.spectrum(data), sigma, second);
        int freedom = 2 * data.length - 8;
        assertThat(CircuitAdequacy.of(weighted(data, truth, both), freedom, both).remark())
                .isEmpty();
        assertThat(CircuitAdequacy.of(weighted(data, wrong, both), freedom, both).remark())
                .isPresent();
        assertThat(CircuitAdequacy.of(sumOfSquares(data, wrong), freedom, result(data)).remark())
                .isEmpty();
    }

    private static double weighted(Complex[] data, Complex[] model, KramersKronigTest test) {
        double[] re = new double[data.length];
        double[] im = new double[data.length];
        for (int i = 0; i < data.length; i++) {
            Complex off = data[i].subtract(model[i]).divide(data[i].norm());
            re[i] = off.getReal();
            im[i] = off.getImaginary();
        }
        return test.sumOfSquares(SyntheticSpectra.frequencies(), re, im);
    }

    @Test
    void fewAndOddPointsGiveFiniteAnswers() {
        for (int points : new int[] {1, 2, 5, 7}) {
            double[] frequency = Arrays.copyOf(SyntheticSpectra.frequencies(), points);
            double[] same = new double[points];
            Arrays.fill(same, 3);
            KramersKronigTest result = KramersKronig.on(frequency).test(same, new double[points]);
            assertThat(result.noise()).isBetween(0.0, 1e-6);
            assertThat(result.remarks())
                    .containsExactly(new KramersKronigRemark.TooFewPoints(points));
        }
        double[] zero = new double[60];
        assertThat(test.test(zero, zero).noise()).isZero();
        assertThatThrownBy(() -> test.test(zero, new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("60 values in Ω");
    }

    private KramersKronigTest result(Complex[] z) {
        ImpedanceSpectrum spectrum = SyntheticSpectra.spectrum(z);
        return test.test(spectrum.real(), spectrum.imaginary());
    }

    private static Complex[] changed(Complex[] z, UnaryOperator<Complex> change) {
        return Arrays.stream(z).map(change).toArray(Complex[]::new);
    }

    private static double sumOfSquares(Complex[] data, Complex[] model) {
        double sum = 0;
        for (int i = 0; i < data.length; i++) {
            sum += Math.pow(data[i].subtract(model[i]).norm() / data[i].norm(), 2);
        }
        return sum;
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }
}
