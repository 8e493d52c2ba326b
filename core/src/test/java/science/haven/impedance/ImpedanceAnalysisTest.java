package science.haven.impedance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.ImpedanceSpectrum;
import science.haven.fit.Converged;
import science.haven.fit.Failed;
import science.haven.impedance.arc.Arc;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.CircuitModel;
import science.haven.impedance.circuit.law.ComplexArray;
import science.haven.impedance.circuit.law.FrequencyGrid;
import science.haven.impedance.circuit.text.CircuitText;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Any circuit without start values, what is derived from a fit, given values, and bad input.
class ImpedanceAnalysisTest {

    /// Circuits of all kinds; the fit has to come down to the noise.
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "R0, 120",
        "R0-C1, 120 1e-7",
        "'p(R1,C1)', 1e4 1e-10",
        "'L0-R0-p(R1,CPE1)', 1e-6 20 500 1e-6 0.9",
        "'p(R1-W1,CPE1)', 300 200 1e-7 0.95",
        "'R0-p(R1-W1,CPE1)', 50 300 200 1e-6 0.9",
        "'R0-p(R1-Wo1,C1)', 50 300 800 0.5 1e-6",
        "'R0-p(R1-Ws1,CPE1)', 50 300 800 0.5 1e-6 0.9",
        "'p(R1,C1)-Wo1', 1e4 1e-11 2e4 1.0",
        "R0-Zarc1-Zarc2, 10 100 1e-5 0.9 300 1e-2 0.8",
        "R0-HN1, 10 500 1e-3 0.8 0.7",
        "R0-G1, 10 500 1e-2",
        "R0-Gs1, 10 500 1e-2 0.8",
        "R0-TLMQ1, 10 300 1e-5 0.9",
        "TLM1, 400 150 1e-5 0.9",
        "La1-R0, 2e-6 0.9 30",
        "'p(R1,C1,R2-C2)', 1e4 1e-10 2e4 1e-7",
        "'p(C1,R1-p(R2,CPE2))-CPE3', 1e-11 1e4 3e4 1e-9 0.9 1e-6 0.85",
        "'p(R1,CPE1)-p(R2,CPE2)-p(R3,CPE3)-CPE4', "
                + "1e4 1e-11 .95 2e4 1e-9 .9 1e4 3e-7 .9 1e-5 .8",
    })
    void fitsAnyCircuitDownToTheNoise(String text, String values) {
        Circuit circuit = CircuitText.parse(text);
        ImpedanceSpectrum spectrum = spectrum(circuit, numbers(values), 0.001);
        ImpedanceFit fit = ImpedanceAnalysis.fit(spectrum, circuit, ImpedanceOptions.DEFAULT);
        assertThat(fit.converged()).as("%s", fit.outcome()).isPresent();
        assertThat(fit.curve().relativeRms()).isLessThan(0.001 * Math.sqrt(2) * 1.2);
    }

    @Test
    void arcsKeepTheOrderFastestFirst() {
        Circuit circuit = CircuitText.parse("p(R1,C1)-p(R2,C2)");
        ImpedanceSpectrum spectrum = spectrum(circuit, new double[] {500, 1e-5, 2000, 1e-9}, 0.001);
        ImpedanceFit fit = ImpedanceAnalysis.fit(spectrum, circuit, ImpedanceOptions.DEFAULT);
        Converged converged = fit.converged().orElseThrow();
        assertThat(converged.estimate("R1").measured().value()).isCloseTo(2000, within(10.0));
        assertThat(converged.estimate("R2").measured().value()).isCloseTo(500, within(10.0));
    }

    /// C = R^{(1−n)/n} Q^{1/n} and Brug's formula, with uncertainties from the full covariance.
    @Test
    void arcsCarryCapacitanceAndFrequency() {
        Circuit circuit = CircuitText.parse("R0-p(R1,CPE1)");
        double[] truth = {40, 100, 1e-6, 0.8};
        ImpedanceFit fit =
                ImpedanceAnalysis.fit(
                        spectrum(circuit, truth, 1e-6), circuit, ImpedanceOptions.DEFAULT);
        Arc arc = fit.arc("R1").orElseThrow();
        assertThat(arc.capacitance().value()).isCloseTo(1e-7, withinPercentage(0.01));
        assertThat(arc.relaxationFrequency().value())
                .isCloseTo(1 / (2 * Math.PI * 1e-5), withinPercentage(0.01));
        double brug = Math.pow(1e-6, 1 / 0.8) * Math.pow(1 / 40.0 + 1 / 100.0, -0.2 / 0.8);
        assertThat(arc.brugCapacitance().orElseThrow().value())
                .isCloseTo(brug, withinPercentage(0.01));
        assertThat(fit.totalResistance().orElseThrow().value()).isCloseTo(140, within(0.01));
        assertUncertaintyIsThatOfManyFits(circuit, truth);
    }

    private static void assertUncertaintyIsThatOfManyFits(Circuit circuit, double[] truth) {
        double noise = 0.003;
        Measured claimed =
                ImpedanceAnalysis.fit(
                                spectrum(circuit, truth, noise), circuit, ImpedanceOptions.DEFAULT)
                        .arc("R1")
                        .orElseThrow()
                        .capacitance();
        double[] found = new double[200];
        for (int i = 0; i < found.length; i++) {
            found[i] =
                    ImpedanceAnalysis.fit(
                                    spectrum(circuit, truth, noise, 100 + i),
                                    circuit,
                                    ImpedanceOptions.DEFAULT)
                            .arc("R1")
                            .orElseThrow()
                            .capacitance()
                            .value();
        }
        double mean = Arrays.stream(found).average().orElseThrow();
        double scatter =
                Math.sqrt(
                        Arrays.stream(found)
                                .map(c -> (c - mean) * (c - mean))
                                .average()
                                .orElseThrow());
        assertThat(claimed.uncertainty()).isCloseTo(scatter, withinPercentage(20));
    }

    @Test
    void totalResistanceOfTheSeriesUsesTheFullCovariance() {
        ImpedanceFit fit =
                ImpedanceAnalysis.fit(
                        SpectrumText.read("s04147-150deg.txt"),
                        CircuitText.parse("p(R1,CPE1)-p(R2,CPE2)-CPE3"),
                        ImpedanceOptions.DEFAULT);
        // 0.96 % if the correlation of R1 and R2 is ignored
        assertThat(fit.totalResistance().orElseThrow().relative()).isCloseTo(0.0025, within(5e-4));
    }

    @Test
    void fixedValuesStayAndStartValuesAreUsed() {
        Circuit circuit = CircuitText.parse("p(R1,CPE1)-p(R2,CPE2)-CPE3");
        ImpedanceSpectrum spectrum = SpectrumText.read("s04147-150deg.txt");
        Converged fixed =
                ImpedanceAnalysis.fit(spectrum, circuit, ImpedanceOptions.DEFAULT.fixing("n1", 0.8))
                        .converged()
                        .orElseThrow();
        assertThat(fixed.estimate("n1").measured()).isEqualTo(Measured.exact(0.8));
        assertThat(fixed.freeParameters()).isEqualTo(7);
        Map<String, Double> start =
                Map.of(
                        "R1", 2e5, "Q1", 2e-10, "n1", 0.8, "R2", 2e6, "Q2", 1e-10, "n2", 0.8, "Q3",
                        1e-6, "n3", 0.6);
        assertThat(
                        ImpedanceAnalysis.fit(
                                        spectrum,
                                        circuit,
                                        ImpedanceOptions.DEFAULT.startingFrom(start))
                                .curve()
                                .misfit())
                .isCloseTo(5.0398e-3, within(1e-6));
        assertThatThrownBy(
                        () ->
                                ImpedanceAnalysis.fit(
                                        spectrum,
                                        circuit,
                                        ImpedanceOptions.DEFAULT.fixing("R7", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no parameter R7");
    }

    @Test
    void weightsDecideWhatCounts() {
        Circuit circuit = CircuitText.parse("p(R1,CPE1)-p(R2,CPE2)-CPE3");
        SyntheticSpectra synthetic = SyntheticSpectra.twoArcs(7);
        int n = synthetic.spectrum().size();
        double[] sigma = new double[n];
        for (int i = 0; i < n; i++) {
            sigma[i] =
                    0.005
                            * Math.hypot(
                                    synthetic.spectrum().real()[i],
                                    synthetic.spectrum().imaginary()[i]);
        }
        for (Weighting weighting :
                List.of(
                        new Weighting.Proportional(),
                        new Weighting.Uniform(),
                        new Weighting.Given(sigma, sigma))) {
            ImpedanceFit fit =
                    ImpedanceAnalysis.fit(
                            synthetic.spectrum(),
                            circuit,
                            ImpedanceOptions.DEFAULT.weighted(weighting));
            Converged converged = fit.converged().orElseThrow();
            if (weighting instanceof Weighting.Given) {
                assertThat(converged.reducedChiSquared()).isCloseTo(1, within(0.35));
                assertThat(converged.estimate("R1").measured().value())
                        .isCloseTo(synthetic.truth()[0], withinPercentage(3));
            }
        }
    }

    @Test
    void badInputIsSaidNotThrown() {
        Circuit circuit = CircuitText.parse("p(R1,CPE1)-p(R2,CPE2)-CPE3");
        assertThat(reason(circuit, new double[] {1e3}, new double[] {5}))
                .isEqualTo(
                        "1 usable point is too few for the 8 free parameters of "
                                + "p(R1,CPE1)-p(R2,CPE2)-CPE3: it takes 5");
        double[] frequencies = new double[20];
        Arrays.setAll(frequencies, i -> Math.pow(10, i / 4.0));
        double[] equal = new double[20];
        Arrays.fill(equal, 100);
        assertThat(reason(circuit, frequencies, equal)).contains("the same impedance");
        assertThat(reason(circuit, frequencies, new double[20])).contains("too few");
        double[] oneFrequency = new double[20];
        Arrays.fill(oneFrequency, 1e3);
        assertThat(reason(circuit, oneFrequency, frequencies)).contains("too few");
        assertThat(reason(circuit, new double[0], new double[0])).contains("too few");
    }

    private static String reason(Circuit circuit, double[] frequency, double[] real) {
        ImpedanceSpectrum spectrum =
                new ImpedanceSpectrum(
                        frequency, real, new double[frequency.length], SpectrumText.NOWHERE);
        ImpedanceFit fit = ImpedanceAnalysis.fit(spectrum, circuit, ImpedanceOptions.DEFAULT);
        assertThat(fit.totalResistance()).isEmpty();
        assertThat(CircuitChoice.rank(spectrum, ImpedanceOptions.DEFAULT).remarks())
                .extracting(Remark::text)
                .noneMatch(text -> text.contains("NaN"));
        return ((Failed) fit.outcome()).reason();
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    }

    private static ImpedanceSpectrum spectrum(Circuit circuit, double[] values, double noise) {
        return spectrum(circuit, values, noise, 1);
    }

    private static ImpedanceSpectrum spectrum(
            Circuit circuit, double[] values, double noise, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] frequency = new double[61];
        Arrays.setAll(frequency, i -> 1e6 * Math.pow(10, -i / 7.5));
        ComplexArray z = new CircuitModel(circuit, new FrequencyGrid(frequency)).evaluate(values);
        double[] re = new double[61];
        double[] im = new double[61];
        for (int i = 0; i < 61; i++) {
            double sigma = noise * Math.hypot(z.real()[i], z.imaginary()[i]);
            re[i] = z.real()[i] + sigma * random.nextGaussian();
            im[i] = z.imaginary()[i] + sigma * random.nextGaussian();
        }
        return new ImpedanceSpectrum(frequency, re, im, SpectrumText.NOWHERE);
    }
}
