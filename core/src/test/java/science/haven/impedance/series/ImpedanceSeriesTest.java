package science.haven.impedance.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.data.ImpedanceSpectrum;
import science.haven.fit.Converged;
import science.haven.fit.Failed;
import science.haven.impedance.ImpedanceOptions;
import science.haven.impedance.SpectrumText;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.CircuitModel;
import science.haven.impedance.circuit.law.ComplexArray;
import science.haven.impedance.circuit.law.FrequencyGrid;
import science.haven.impedance.circuit.text.CircuitText;
import science.haven.quantity.Constants;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Fits over temperature: carried over, in order, jointly, and with an activation energy inside.
class ImpedanceSeriesTest {

    private static final Circuit CIRCUIT = CircuitText.parse("p(R1,CPE1)-p(R2,CPE2)-CPE3");

    private static List<SpectrumAtTemperature> measured() {
        List<SpectrumAtTemperature> all = new ArrayList<>();
        for (int celsius : new int[] {170, 150, 190, 160, 180}) {
            all.add(
                    new SpectrumAtTemperature(
                            celsius + 273.15, SpectrumText.read("s04147-" + celsius + "deg.txt")));
        }
        return all;
    }

    @Test
    void resistancesFallAndArcsKeepTheirPlaces() {
        ImpedanceSeries series = ImpedanceSeries.fit(measured(), CIRCUIT, ImpedanceOptions.DEFAULT);
        assertThat(series.fits())
                .extracting(FitAtTemperature::temperature)
                .containsExactly(423.15, 433.15, 443.15, 453.15, 463.15);
        for (String resistor : List.of("R1", "R2")) {
            double[] resistances =
                    series.fits().stream()
                            .mapToDouble(
                                    f -> f.fit().arc(resistor).orElseThrow().resistance().value())
                            .toArray();
            for (int i = 1; i < resistances.length; i++) {
                assertThat(resistances[i]).isLessThan(resistances[i - 1]);
            }
        }
        assertThat(series.remarks()).isEmpty();
    }

    /// The series does not obey one activation energy with shared exponents: published experience
    /// with these data, and the reason why the constraint comes only with its test.
    @Test
    void aConstraintThatTheDataRejectIsSaid() {
        JointFit joint =
                JointFit.fit(
                        measured(),
                        CIRCUIT,
                        ImpedanceOptions.DEFAULT,
                        Map.of(
                                "R1", OverTemperature.ARRHENIUS,
                                "R2", OverTemperature.ARRHENIUS,
                                "n1", OverTemperature.SHARED,
                                "n2", OverTemperature.SHARED));
        assertThat(joint.outcome()).isInstanceOf(Converged.class);
        assertThat(joint.probability()).isLessThan(1e-6);
        assertThat(joint.remarks()).extracting(Remark::code).contains("CONSTRAINT_REJECTED");
    }

    @Test
    void aTrueActivationEnergyIsFoundAndNotRejected() {
        double energy = 0.45 * Constants.ELEMENTARY_CHARGE;
        JointFit joint =
                JointFit.fit(
                        synthetic(energy),
                        CIRCUIT,
                        ImpedanceOptions.DEFAULT,
                        Map.of(
                                "R1", OverTemperature.ARRHENIUS,
                                "n1", OverTemperature.SHARED,
                                "Q1", OverTemperature.SHARED));
        Converged fit = (Converged) joint.outcome();
        var found = fit.estimate("Ea(R1)").measured();
        assertThat(found.value()).isCloseTo(energy, within(3 * found.uncertainty()));
        assertThat(found.relative()).isLessThan(0.01);
        assertThat(joint.probability()).isGreaterThan(0.01);
        assertThat(fit.estimate("n1").measured().value()).isCloseTo(0.92, within(0.01));
        assertThat(fit.estimate("R1(320.00 K)").measured().value()).isCloseTo(1e4, within(200.0));
    }

    @Test
    void whatCannotBeFittedJointlyIsSaid() {
        JointFit alone =
                JointFit.fit(measured().subList(0, 1), CIRCUIT, ImpedanceOptions.DEFAULT, Map.of());
        assertThat(alone.outcome())
                .isEqualTo(new Failed("a joint fit needs spectra at two or more temperatures"));
        assertThatThrownBy(
                        () ->
                                JointFit.fit(
                                        measured(),
                                        CIRCUIT,
                                        ImpedanceOptions.DEFAULT,
                                        Map.of("n1", OverTemperature.ARRHENIUS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("n1 cannot be ARRHENIUS");
    }

    /// A spectrum that fails does not stop its neighbours.
    @Test
    void oneBadSpectrumDoesNotStopTheSeries() {
        List<SpectrumAtTemperature> spectra = new ArrayList<>(measured());
        spectra.add(
                new SpectrumAtTemperature(
                        400,
                        new ImpedanceSpectrum(
                                new double[] {1},
                                new double[] {1},
                                new double[] {-1},
                                SpectrumText.NOWHERE)));
        ImpedanceSeries series = ImpedanceSeries.fit(spectra, CIRCUIT, ImpedanceOptions.DEFAULT);
        assertThat(series.fits().getFirst().fit().outcome()).isInstanceOf(Failed.class);
        assertThat(series.fits().stream().filter(f -> f.fit().converged().isPresent())).hasSize(5);
    }

    private static List<SpectrumAtTemperature> synthetic(double energy) {
        SplittableRandom random = new SplittableRandom(77);
        List<SpectrumAtTemperature> all = new ArrayList<>();
        for (double temperature : new double[] {290, 305, 320, 335, 350}) {
            double lever = (1 / temperature - 1 / 320.0) / Constants.BOLTZMANN;
            double factor = temperature / 320 * Math.exp(energy * lever);
            double[] values = {
                1e4 * factor, 2e-10, 0.92, 3e4 * Math.pow(factor, 1.2), 5e-9, 0.88, 1e-5, 0.8
            };
            double[] frequency = new double[61];
            Arrays.setAll(frequency, i -> 1e7 * Math.pow(10, -i / 7.5));
            ComplexArray z =
                    new CircuitModel(CIRCUIT, new FrequencyGrid(frequency)).evaluate(values);
            double[] re = z.real().clone();
            double[] im = z.imaginary().clone();
            for (int i = 0; i < re.length; i++) {
                double sigma = 0.005 * Math.hypot(z.real()[i], z.imaginary()[i]);
                re[i] += sigma * random.nextGaussian();
                im[i] += sigma * random.nextGaussian();
            }
            all.add(
                    new SpectrumAtTemperature(
                            temperature,
                            new ImpedanceSpectrum(frequency, re, im, SpectrumText.NOWHERE)));
        }
        return all;
    }
}
