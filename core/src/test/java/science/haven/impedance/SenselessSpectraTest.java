package science.haven.impedance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.data.ImpedanceSpectrum;
import science.haven.fit.Converged;
import science.haven.fit.Failed;
import science.haven.impedance.circuit.text.CircuitText;
import science.haven.quantity.Remark;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Spectra that no cell makes: whatever comes out, it is a value, and no number in it is not
/// finite.
class SenselessSpectraTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"R0-p(R1,CPE1)-CPE2", "p(R1,CPE1)-p(R2,CPE2)-CPE3", "R(C[RW])", "R0-C1"})
    void neverThrowsAndNeverSaysNaN(String circuit) {
        SplittableRandom random = new SplittableRandom(circuit.hashCode());
        for (int draw = 0; draw < 25; draw++) {
            ImpedanceSpectrum spectrum = senseless(random, draw % 5);
            ImpedanceFit fit =
                    ImpedanceAnalysis.fit(
                            spectrum, CircuitText.parse(circuit), ImpedanceOptions.DEFAULT);
            String all =
                    fit
                            + Arrays.toString(fit.curve().real())
                            + fit.curve().misfit()
                            + fit.remarks().stream().map(Remark::text).collect(Collectors.joining())
                            + switch (fit.outcome()) {
                                case Converged c -> Arrays.deepToString(c.covariance());
                                case Failed f -> f.reason();
                            };
            assertThat(all).doesNotContain("NaN").doesNotContain("Infinity");
        }
    }

    @Test
    void impossibleMagnitudesAreRefused() {
        ImpedanceSpectrum spectrum =
                new ImpedanceSpectrum(
                        new double[] {1, 10, 100},
                        new double[] {1e-30, 1, 2},
                        new double[3],
                        SpectrumText.NOWHERE);
        ImpedanceFit fit =
                ImpedanceAnalysis.fit(
                        spectrum, CircuitText.parse("R0-C1"), ImpedanceOptions.DEFAULT);
        assertThat(fit.outcome())
                .isEqualTo(
                        new Failed(
                                "|Z| from 1 × 10⁻³⁰ to 2 Ω is no impedance: it must lie within"
                                        + " 1 × 10⁻²⁰ and 1 × 10²⁰ Ω"));
    }

    @Test
    void pointsWithoutImpedanceAreLeftOutAndCounted() {
        ImpedanceSpectrum good = SpectrumText.read("s04147-150deg.txt");
        double[] real = good.real().clone();
        double[] imaginary = good.imaginary().clone();
        real[3] = imaginary[3] = 0;
        ImpedanceFit fit =
                ImpedanceAnalysis.fit(
                        new ImpedanceSpectrum(
                                good.frequency(), real, imaginary, SpectrumText.NOWHERE),
                        CircuitText.parse("p(R1,CPE1)-p(R2,CPE2)-CPE3"),
                        ImpedanceOptions.DEFAULT);
        assertThat(fit.curve().frequency()).hasSize(good.size() - 1);
        assertThat(fit.remarks()).contains(new ImpedanceRemark.ZeroPointsLeftOut(1));
    }

    private static ImpedanceSpectrum senseless(SplittableRandom random, int kind) {
        int size = random.nextInt(1, 30);
        double scale = Math.pow(10, random.nextDouble(-12, 12));
        double[] frequency = new double[size];
        double[] real = new double[size];
        double[] imaginary = new double[size];
        for (int i = 0; i < size; i++) {
            frequency[i] = kind == 1 ? 1e3 : Math.pow(10, random.nextDouble(-3, 9));
            double wide = Math.pow(10, random.nextDouble(-7, 7));
            real[i] = scale * (kind == 2 ? wide : random.nextDouble(-1, 2));
            imaginary[i] = scale * (kind == 3 ? 1 : -1) * random.nextDouble(0, 2);
            if (kind == 4) {
                real[i] = scale * random.nextInt(2);
                imaginary[i] = -scale * random.nextInt(2);
            }
        }
        return new ImpedanceSpectrum(frequency, real, imaginary, SpectrumText.NOWHERE);
    }
}
