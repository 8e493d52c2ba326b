package science.haven.impedance.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;

import science.haven.data.Condition;
import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Provenance;
import science.haven.impedance.kramerskronig.KramersKronig;
import science.haven.impedance.kramerskronig.KramersKronigTest;
import science.haven.impedance.relaxationtimes.RelaxationPeak;
import science.haven.impedance.relaxationtimes.RelaxationTimes;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// A solid electrolyte with its bulk arc at 8 MHz: one instrument sees its left flank (10 Hz to 20
/// MHz), a network analyser its right one (1 MHz to 1 GHz).
class RangeMergeTest {

    private static final double BULK = 120;

    private final SplittableRandom random = new SplittableRandom(9);

    @Test
    void instrumentsThatAgreeGiveOneSpectrumWithTheWholeArc() {
        InstrumentRange low = InstrumentRange.relative(low(0.003), 0.003);
        InstrumentRange high = InstrumentRange.reflection(high(0.001), 50, 0.001);
        MergedSpectrum merged = RangeMerge.merge(low, high);
        assertThat(merged.remarks()).isEmpty();
        assertThat(merged.spectrum().frequency()).isSorted();
        assertThat(merged.spectrum().size()).isEqualTo(64 + 31);
        assertThat(merged.sources()).extracting(Provenance::file).containsExactly("low", "high");
        assertThat(merged.spectrum().provenance().file()).isEqualTo("low");
        for (int i = 0; i < merged.sigma().length; i++) {
            assertThat(merged.second()[i] || merged.spectrum().frequency()[i] <= 2.1e7).isTrue();
        }
        assertThat(KramersKronig.test(merged.spectrum(), merged.sigma(), merged.second()).remarks())
                .isEmpty();
        assertThat(RelaxationTimes.of(merged.spectrum()).peaks())
                .filteredOn(p -> p.tau().value() < 1e-6)
                .first()
                .extracting(RelaxationPeak::resistance)
                .satisfies(r -> assertThat(r.value()).isCloseTo(BULK, within(0.06 * BULK)));
    }

    @Test
    void falseAlarmsAreRare() {
        int alarms = 0;
        for (int i = 0; i < 200; i++) {
            MergedSpectrum merged =
                    RangeMerge.merge(
                            InstrumentRange.relative(low(0.003), 0.003),
                            InstrumentRange.reflection(high(0.001), 50, 0.001));
            alarms += merged.remarks().isEmpty() ? 0 : 1;
        }
        assertThat(alarms).isLessThanOrEqualTo(3);
    }

    /// One instrument has five times the noise of the other, and does not know it.
    @Test
    void aNoisierInstrumentIsNoViolation() {
        int alarms = 0;
        for (int i = 0; i < 200; i++) {
            ImpedanceSpectrum one = low(i % 2 == 0 ? 0.002 : 0.01);
            ImpedanceSpectrum other = relativeHigh(i % 2 == 0 ? 0.01 : 0.002);
            KramersKronigTest test = test(one, other);
            alarms += test.remarks().isEmpty() ? 0 : 1;
            assertThat(test.noise()).isBetween(0.004, 0.012);
        }
        assertThat(alarms).isLessThanOrEqualTo(2);
    }

    /// The sample changes by 6 % while the quiet instrument measures it, about what the noise of
    /// the other one would hide.
    @Test
    void aDriftIsFoundBesideANoisierInstrument() {
        int found = 0;
        for (int draw = 0; draw < 50; draw++) {
            ImpedanceSpectrum calm = low(0.002);
            double[] real = calm.real();
            double[] imaginary = calm.imaginary();
            for (int i = 0; i < real.length; i++) {
                double drift = 1 + 0.06 * i / real.length;
                real[i] *= drift;
                imaginary[i] *= drift;
            }
            ImpedanceSpectrum drifting =
                    new ImpedanceSpectrum(calm.frequency(), real, imaginary, calm.provenance());
            found += test(drifting, relativeHigh(0.01)).violated() ? 1 : 0;
        }
        assertThat(found).isGreaterThanOrEqualTo(48);
    }

    private static KramersKronigTest test(ImpedanceSpectrum one, ImpedanceSpectrum other) {
        MergedSpectrum merged =
                RangeMerge.merge(
                        InstrumentRange.relative(one, 0.003),
                        InstrumentRange.relative(other, 0.003));
        return KramersKronig.test(merged.spectrum(), merged.sigma(), merged.second());
    }

    @Test
    void gainAndOffsetAreFoundNamedAndCanBeCorrected() {
        ImpedanceSpectrum good = high(0.001);
        Complex gain = new Complex(1.04, 0.01);
        ImpedanceSpectrum bad =
                spectrum(
                        "high",
                        good.frequency(),
                        i ->
                                new Complex(good.real()[i], good.imaginary()[i])
                                        .subtract(3)
                                        .divide(gain));
        InstrumentRange low = InstrumentRange.relative(low(0.002), 0.002);
        MergedSpectrum merged = RangeMerge.merge(low, InstrumentRange.reflection(bad, 50, 0.001));
        Overlap overlap = merged.overlap().orElseThrow();
        assertThat(overlap.differs()).isTrue();
        close(overlap.gainReal(), 0.04);
        close(overlap.gainImaginary(), 0.01);
        close(overlap.offsetReal(), 3);
        close(overlap.offsetImaginary(), 0);
        assertThat(merged.remarks()).hasSize(1);
        assertThat(merged.remarks().getFirst().code()).isEqualTo("RANGES_DO_NOT_MEET");
        assertThat(merged.remarks().getFirst().text())
                .contains("Hz")
                .contains("mrad")
                .contains("Ω");
        assertThat(merged.spectrum().provenance().remarks()).hasSize(1);
        MergedSpectrum corrected =
                RangeMerge.merge(low, InstrumentRange.reflection(overlap.correct(bad), 50, 0.001));
        assertThat(corrected.remarks()).isEmpty();
    }

    private static void close(Measured found, double truth) {
        assertThat(found.uncertainty()).isPositive();
        assertThat(found.value()).isCloseTo(truth, within(4 * found.uncertainty()));
    }

    @Test
    void rangesApartAreMergedWithARemark() {
        ImpedanceSpectrum one = spectrum("a", new double[] {1, 10}, _ -> Complex.ONE);
        ImpedanceSpectrum two = spectrum("b", new double[] {100, 1000}, _ -> Complex.ONE);
        MergedSpectrum merged =
                RangeMerge.merge(
                        InstrumentRange.relative(two, 0.01), InstrumentRange.relative(one, 0.01));
        assertThat(merged.spectrum().frequency()).containsExactly(1, 10, 100, 1000);
        assertThat(merged.second()).containsExactly(true, true, false, false);
        assertThat(merged.overlap()).isEmpty();
        assertThat(merged.remarks()).containsExactly(new MergeRemark.OverlapNotChecked(0));
    }

    @Test
    void differentTemperaturesAreNamed() {
        ImpedanceSpectrum one = low(0.003);
        MergedSpectrum merged =
                RangeMerge.merge(
                        InstrumentRange.relative(at(one, 298.15), 0.003),
                        InstrumentRange.relative(at(one, 303.15), 0.003));
        assertThat(merged.remarks())
                .contains(new MergeRemark.ConditionsDiffer("temperature", 298.15, 303.15));
        assertThat(merged.spectrum().provenance().condition("temperature"))
                .hasValueSatisfying(c -> assertThat(c.value().value()).isEqualTo(298.15));
    }

    @Test
    void scatterOfTheReflectionIsFoundUnderTheSmoothPart() {
        double sum = 0;
        for (int draw = 0; draw < 20; draw++) {
            sum += Reflection.scatter(high(0.002), 50) / 0.002 / 20;
        }
        assertThat(sum).isBetween(0.9, 1.1);
        assertThat(Reflection.scatter(high(1e-9), 50)).isLessThan(3e-4);
    }

    @Test
    void reflectionBecomesImpedanceAndItsUncertaintyFollows() {
        Complex z = new Complex(120, -85);
        Complex s = z.subtract(50).divide(z.add(50));
        Reflection reflection =
                new Reflection(
                        new double[] {1e6, 2e6},
                        new double[] {s.getReal(), 1},
                        new double[] {s.getImaginary(), 0},
                        50,
                        low(0).provenance());
        ImpedanceSpectrum spectrum = reflection.impedance();
        assertThat(spectrum.frequency()).containsExactly(1e6);
        assertThat(spectrum.real()[0]).isCloseTo(120, within(1e-10));
        assertThat(spectrum.imaginary()[0]).isCloseTo(-85, within(1e-10));
        double derivative = 2 * 50 / Math.pow(Complex.ONE.subtract(s).norm(), 2);
        assertThat(Reflection.uncertainty(spectrum, 50, 1e-3)[0])
                .isCloseTo(1e-3 * derivative, within(1e-10));
        assertThatThrownBy(() -> Reflection.uncertainty(spectrum, 0, 1e-3))
                .hasMessageContaining("> 0 Ω, got 0");
    }

    private static Complex impedance(double frequency) {
        Complex s = new Complex(0, 2 * Math.PI * frequency);
        Complex bulk = s.multiply(2e-8).pow(0.97).add(1).reciprocal().multiply(BULK);
        Complex boundary = s.multiply(2e-5).pow(0.9).add(1).reciprocal().multiply(300);
        return bulk.add(boundary).add(s.pow(0.85).multiply(1e-5).reciprocal());
    }

    private ImpedanceSpectrum low(double noise) {
        double[] frequency = new double[64];
        for (int i = 0; i < frequency.length; i++) {
            frequency[i] = Math.pow(10, 7.3 - 0.1 * i);
        }
        return spectrum(
                "low",
                frequency,
                i -> {
                    Complex z = impedance(frequency[i]);
                    return z.add(noise(noise * z.norm()));
                });
    }

    /// With noise on S, so that it grows in Z where Z is far from 50 Ω.
    private ImpedanceSpectrum high(double noise) {
        double[] frequency = new double[31];
        for (int i = 0; i < frequency.length; i++) {
            frequency[i] = Math.pow(10, 6 + 0.1 * i);
        }
        return spectrum(
                "high",
                frequency,
                i -> {
                    Complex z = impedance(frequency[i]);
                    Complex s = z.subtract(50).divide(z.add(50)).add(noise(noise));
                    return s.add(1).divide(Complex.ONE.subtract(s)).multiply(50);
                });
    }

    /// The same range by an instrument whose noise is a part of |Z|.
    private ImpedanceSpectrum relativeHigh(double noise) {
        double[] frequency = high(0).frequency();
        return spectrum(
                "high",
                frequency,
                i -> {
                    Complex z = impedance(frequency[i]);
                    return z.add(noise(noise * z.norm()));
                });
    }

    private Complex noise(double sigma) {
        return new Complex(sigma * random.nextGaussian(), sigma * random.nextGaussian());
    }

    private static ImpedanceSpectrum spectrum(
            String file, double[] frequency, java.util.function.IntFunction<Complex> z) {
        double[] real = new double[frequency.length];
        double[] imaginary = new double[frequency.length];
        for (int i = 0; i < frequency.length; i++) {
            Complex value = z.apply(i);
            real[i] = value.getReal();
            imaginary[i] = value.getImaginary();
        }
        return new ImpedanceSpectrum(
                frequency,
                real,
                imaginary,
                new Provenance(file, "0".repeat(64), "synthetic", "", List.of(), List.of()));
    }

    private static ImpedanceSpectrum at(ImpedanceSpectrum spectrum, double kelvin) {
        Condition temperature =
                new Condition(
                        "temperature",
                        Measured.exact(kelvin),
                        Unit.KELVIN,
                        Condition.Origin.FILE,
                        Optional.empty());
        return new ImpedanceSpectrum(
                spectrum.frequency(),
                spectrum.real(),
                spectrum.imaginary(),
                new Provenance("x", "", "", "", List.of(temperature), List.of()));
    }
}
