package science.haven.impedance.kramerskronig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;

import science.haven.data.ImpedanceSpectrum;

import java.util.Arrays;

/// Lin-KK and Z-HIT on the same synthetic spectra.
class OtherTestsTest {

    private final SyntheticSpectra draw = new SyntheticSpectra(5);

    @Test
    void linKkReachesTheNoiseOfABlockedSpectrumBecauseItHasASeriesCapacitance() {
        double[] noise = new double[40];
        for (int i = 0; i < noise.length; i++) {
            Complex[] z = draw.noisy(draw.bulkAndBoundary(), 0.005);
            LinearKramersKronig result = LinearKramersKronig.test(SyntheticSpectra.spectrum(z));
            noise[i] = result.noise();
            assertThat(result.elements()).isBetween(5, 50);
        }
        Arrays.sort(noise);
        assertThat(noise[20]).isBetween(0.004, 0.008);
    }

    @Test
    void linKkResidualsOfANoiselessZarcFallWithTheNumberOfElements() {
        double[] largest = new double[3];
        for (int k = 0; k < 3; k++) {
            LinearKramersKronig result =
                    LinearKramersKronig.test(
                            SyntheticSpectra.spectrum(SyntheticSpectra.zarc(100, 1e-4, 0.8)),
                            0,
                            10 + 8 * k);
            assertThat(result.elements()).isEqualTo(10 + 8 * k);
            largest[k] = Arrays.stream(result.real()).map(Math::abs).max().orElseThrow();
        }
        assertThat(largest[1]).isLessThan(largest[0]);
        assertThat(largest[2]).isLessThan(largest[1] / 3);
    }

    @Test
    void muIsOneWithoutNegativeResistances() {
        double middle = 1 / (2 * Math.PI * 1e3);
        LinearKramersKronig result =
                LinearKramersKronig.test(
                        SyntheticSpectra.spectrum(SyntheticSpectra.zarc(100, middle, 1)), 0.85, 3);
        assertThat(result.mu()).isCloseTo(1, within(1e-9));
        assertThat(result.noise()).isLessThan(1e-9);
    }

    @Test
    void zHitRebuildsTheModulusFromThePhase() {
        ZHit result = ZHit.of(SyntheticSpectra.spectrum(SyntheticSpectra.zarc(5000, 1e-3, 0.8)));
        assertThat(result.rms()).isLessThan(0.01);
        assertThat(result.frequency()).isSorted();
    }

    @Test
    void zHitIsExactForAConstantPhaseElement() {
        ZHit result = ZHit.of(SyntheticSpectra.spectrum(SyntheticSpectra.electrode(1e-6, 0.7)));
        assertThat(result.rms()).isLessThan(1e-9);
    }

    @Test
    void zHitShowsDriftOfTheModulus() {
        Complex[] z = SyntheticSpectra.electrode(1e-6, 0.9);
        for (int i = 0; i < z.length; i++) {
            double late = Math.max(0, i - 45.0) / 15;
            z[i] = z[i].multiply(1 + 0.3 * late);
        }
        ZHit result = ZHit.of(SyntheticSpectra.spectrum(z), 1e2, 1e5);
        assertThat(result.deviation()[0]).isBetween(0.15, 0.3);
        assertThat(result.deviation()[40]).isCloseTo(0, within(1e-3));
    }

    /// Between frequencies that differ in the last digits the phase has no slope to speak of.
    @Test
    void zHitOfFrequenciesThatLieTooCloseIsFinite() {
        double[] frequency = {1000, 1000.0000000001, 1000.0000000002, 1000.0000000003, 2000, 3000};
        double[] real = {1, -1, 1, -1, 1, 1};
        double[] imaginary = {0.1, 0.1, -1, 0.1, -1, -1};
        ZHit result =
                ZHit.of(
                        new ImpedanceSpectrum(
                                frequency, real, imaginary, SyntheticSpectra.provenance()));
        assertThat(result.rms()).isFinite();
        assertThat(Arrays.stream(result.modulus()).allMatch(Double::isFinite)).isTrue();
    }

    @Test
    void tooFewPointsAreRefused() {
        ImpedanceSpectrum one =
                new ImpedanceSpectrum(
                        new double[] {1},
                        new double[] {1},
                        new double[] {1},
                        SyntheticSpectra.provenance());
        assertThatThrownBy(() -> ZHit.of(one)).hasMessageContaining("5 points, got 1");
        assertThatThrownBy(() -> LinearKramersKronig.test(one))
                .hasMessageContaining("4 points, got 1");
    }
}
