package science.haven.impedance.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import science.haven.fit.Parameter;
import science.haven.impedance.circuit.law.Complex;
import science.haven.impedance.circuit.law.ComplexArray;
import science.haven.impedance.circuit.law.FrequencyGrid;
import science.haven.impedance.circuit.text.CircuitText;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The laws of the elements against golden values, their limits, and finite differences.
class ElementTest {

    /// Golden values computed from the formulas in independent software with complex arithmetic.
    @ParameterizedTest(name = "{0} with {1} at {2} Hz")
    @CsvSource({
        "R1,           100,              1e3, 100, 0",
        "C1,           1e-9,             1e3, 0, -159154.94309189534",
        "L1,           1e-6,             1e3, 0, 0.006283185307179586",
        "La1,          2e-6 0.95,        1e3, 6.367136625369835e-4, 8.090214154514556e-3",
        "CPE1,         1e-6 0.8,         1e3, 282.77334509641815, -870.2868689552228",
        "'p(R1,CPE1)', 100 1e-6 0.8,     1e3, 95.76538185903487, -9.627975955831545",
        "Zarc1,        100 1e-5 0.8,     1e3, 95.76538185903487, -9.627975955831545",
        "HN1,          100 1e-3 0.8 0.6, 1e3, 31.629470745, -23.215753765",
        "W1,           30,               1e3, 0.37846987830302403, -0.37846987830302403",
        "Ws1,          50 2,             0.1, 41.637594039, -16.691908357",
        "Wo1,          50 2,             0.1, 16.502185233, -41.164333929",
        "G1,           10 1,             0.1, 8.842199433, -2.547314425",
        "Gs1,          20 1e-4 1.5,      1e3, 18.25361263985347, -6.6413481618536405",
        "TLMQ1,        40 1e-5 0.9,      1e3, 19.074259038966314, -38.57623286786391",
        "TLM1,         40 15 1e-5 0.9,   1e3, 24.18637608312651, -38.116332364195955",
    })
    void goldenValues(String circuit, String values, double frequency, double re, double im) {
        double[] numbers =
                Arrays.stream(values.split(" ")).mapToDouble(Double::parseDouble).toArray();
        Complex z = impedance(circuit, frequency, numbers);
        assertThat(z.re()).isCloseTo(re, within(1e-9 * Math.abs(re) + 1e-300));
        assertThat(z.im()).isCloseTo(im, within(1e-9 * Math.abs(im) + 1e-300));
    }

    @Test
    void openWarburgEndsAsThirdOfResistanceAndCapacitor() {
        Complex z = impedance("Wo1", 1e-6 / (2 * Math.PI), 50, 2);
        assertThat(z.re()).isCloseTo(50 / 3.0, within(1e-8));
        assertThat(z.im()).isCloseTo(-50 / (1e-6 * 2), within(1e-3));
    }

    @Test
    void shortWarburgHasItsApexAt2point5406() {
        Complex z = impedance("Ws1", 2.5406 / (2 * Math.PI), 1, 1);
        assertThat(-z.im()).isCloseTo(0.41723, within(1e-5));
        assertThat(impedance("Ws1", 1e-9, 1, 1).re()).isCloseTo(1, within(1e-9));
    }

    @Test
    void gerischerHasItsApexAtRootThree() {
        Complex z = impedance("G1", Math.sqrt(3) / (2 * Math.PI), 10, 1);
        assertThat(-z.im()).isCloseTo(10 / (2 * Math.sqrt(2)), within(1e-12));
        Complex thick = impedance("Gs1", 0.1, 10, 1, 40);
        assertThat(thick.re()).isCloseTo(impedance("G1", 0.1, 10, 1).re(), within(1e-9));
    }

    @Test
    void zarcIsAsHighAsItsExponentSays() {
        Complex z = impedance("Zarc1", 1 / (2 * Math.PI * 1e-3), 100, 1e-3, 0.8);
        assertThat(-z.im()).isCloseTo(50 * Math.tan(0.8 * Math.PI / 4), within(1e-10));
    }

    @Test
    void twoRailLineHasTheLimitsOfItsRails() {
        assertThat(impedance("TLM1", 1e-6, 40, 15, 1e-5, 1).re()).isCloseTo(55 / 3.0, within(1e-4));
        assertThat(impedance("TLM1", 1e12, 40, 15, 1e-5, 1).re())
                .isCloseTo(40 * 15 / 55.0, within(1e-2));
        Complex deLevie = impedance("TLMQ1", 1e3, 40, 1e-5, 0.9);
        assertThat(impedance("TLM1", 1e3, 40, 1e-9, 1e-5, 0.9).re())
                .isCloseTo(deLevie.re(), within(1e-6));
    }

    @Test
    void extremeFrequenciesStayFinite() {
        for (String circuit : new String[] {"Wo1", "Ws1", "Gs1", "TLMQ1", "TLM1", "HN1"}) {
            double[] values = new double[CircuitText.parse(circuit).parameters().size()];
            Arrays.fill(values, 0.5);
            for (double frequency : new double[] {1e-12, 1e15}) {
                Complex z = impedance(circuit, frequency, values);
                assertThat(Double.isFinite(z.re()) && Double.isFinite(z.im())).isTrue();
            }
        }
    }

    /// Seeded draws of plausible values for every element alone and for nested circuits.
    static Stream<Arguments> circuits() {
        SplittableRandom random = new SplittableRandom(5);
        Stream<String> alone =
                Arrays.stream(Element.class.getPermittedSubclasses()).map(ElementTest::text);
        return Stream.concat(alone, Stream.of("R(C[RW])", "L(RQ)(RQ)Q", "(C[R(RQ)])W"))
                .flatMap(
                        circuit ->
                                IntStream.range(0, 4)
                                        .mapToObj(
                                                _ -> Arguments.of(circuit, draw(circuit, random))));
    }

    private static String text(Class<?> kind) {
        try {
            return ((Element) kind.getConstructor(String.class).newInstance("1")).text();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(kind + " is not made from its label alone", e);
        }
    }

    private static double[] draw(String circuit, SplittableRandom random) {
        return CircuitText.parse(circuit).parameters().stream()
                .mapToDouble(
                        p ->
                                p.upper() <= 1
                                        ? random.nextDouble(0.3, 0.95)
                                        : Math.pow(10, random.nextDouble(-2, 2)))
                .toArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("circuits")
    void derivativesAgreeWithFiniteDifferences(String text, double[] values) {
        FrequencyGrid grid = new FrequencyGrid(new double[] {1e-3, 0.1, 3, 200});
        CircuitModel model = new CircuitModel(CircuitText.parse(text), grid);
        double[] modulus = new double[grid.size()];
        ComplexArray z = model.differentiate(values);
        for (int i = 0; i < grid.size(); i++) {
            modulus[i] = Math.hypot(z.real()[i], z.imaginary()[i]);
        }
        CircuitModel other = new CircuitModel(CircuitText.parse(text), grid);
        for (int k = 0; k < values.length; k++) {
            double step = 1e-3 * values[k];
            double[][] near = new double[4][];
            for (int m = 0; m < 4; m++) {
                double[] moved = values.clone();
                moved[k] += step * (m < 2 ? m - 2 : m - 1);
                ComplexArray at = other.evaluate(moved);
                near[m] = concatenate(at);
            }
            double[] exact = concatenate(model.derivative(k));
            for (int i = 0; i < exact.length; i++) {
                double difference =
                        (near[0][i] - 8 * near[1][i] + 8 * near[2][i] - near[3][i]) / (12 * step);
                assertThat(exact[i] * values[k])
                        .as("parameter %d, point %d", k, i)
                        .isCloseTo(difference * values[k], within(1e-8 * modulus[i % grid.size()]));
            }
        }
    }

    @Test
    void parametersAreNamedAfterTheirElements() {
        assertThat(CircuitText.parse("p(R1,CPE1)-p(R2,CPE2)-CPE3").parameters())
                .extracting(Parameter::symbol)
                .containsExactly("R1", "Q1", "n1", "R2", "Q2", "n2", "Q3", "n3");
    }

    private static double[] concatenate(ComplexArray array) {
        return Stream.of(array.real(), array.imaginary()).flatMapToDouble(Arrays::stream).toArray();
    }

    private static Complex impedance(String circuit, double frequency, double... values) {
        FrequencyGrid grid = new FrequencyGrid(new double[] {frequency});
        ComplexArray z = new CircuitModel(CircuitText.parse(circuit), grid).evaluate(values);
        return new Complex(z.real()[0], z.imaginary()[0]);
    }
}
