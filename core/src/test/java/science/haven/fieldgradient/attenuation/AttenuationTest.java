package science.haven.fieldgradient.attenuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import science.haven.ValidationTable;
import science.haven.fieldgradient.pulse.EchoSequence;
import science.haven.fieldgradient.pulse.GradientShape;
import science.haven.fieldgradient.restriction.Pore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/// Closed forms against quadrature, limits and printed digits; derivatives against differences.
class AttenuationTest {

    /// A law at one place.
    record Place(Attenuation law, double[] values) {}

    static List<Place> places() {
        return List.of(
                new Place(new Isotropic(), new double[] {0.7}),
                new Place(new TwoComponents(), new double[] {1.3, 0.2, 0.3}),
                new Place(new GammaDistribution(), new double[] {0.8, 0.6}),
                new Place(new LogNormalDistribution(), new double[] {0.8, 0.6}),
                new Place(new LogNormalDistribution(), new double[] {0.8, 3}),
                new Place(new Stretched(), new double[] {0.8, 0.7}),
                new Place(new PlanarPowder(), new double[] {0.9}),
                new Place(new LinearPowder(), new double[] {0.9}),
                new Place(new AxialPowder(true), new double[] {0.9, 0.05}),
                new Place(new AxialPowder(true), new double[] {0.1, 1.4}),
                new Place(new AxialPowder(true), new double[] {0.5, 0.45}),
                new Place(new RhombicPowder(), new double[] {0.9, 0.4, 0.1}),
                new Place(new BehindWalls(Pore.PLANES), new double[] {0.9, 3}),
                new Place(new BehindWalls(Pore.CYLINDER), new double[] {0.9, 1.5}),
                new Place(new BehindWalls(Pore.SPHERE), new double[] {0.9, 1}));
    }

    @ParameterizedTest
    @MethodSource("places")
    void derivatives(Place place) {
        double[] slopes = new double[place.values().length];
        double[] unused = slopes.clone();
        for (double b : new double[] {0, 0.3, 2, 17}) {
            place.law().at(b, place.values(), slopes);
            for (int k = 0; k < slopes.length; k++) {
                double step = 1e-5 * place.values()[k];
                double[] up = place.values().clone();
                double[] down = up.clone();
                up[k] += step;
                down[k] -= step;
                double numeric =
                        (place.law().at(b, up, unused) - place.law().at(b, down, unused))
                                / (2 * step);
                assertThat(slopes[k]).as("b %s, %d", b, k).isCloseTo(numeric, within(2e-9));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void startsAtOneWithTheMeanAsSlope(Place place) {
        double[] slopes = new double[place.values().length];
        assertThat(place.law().at(0, place.values(), slopes)).isCloseTo(1, within(1e-13));
        double mean = place.law().mean(place.values(), slopes);
        if (Double.isFinite(mean)) {
            double b = 1e-5;
            double initial = (1 - place.law().at(b, place.values(), slopes)) / b;
            assertThat(initial).isCloseTo(mean, within(1e-3 * mean));
        }
        assertThat(place.law().starts(2))
                .isNotEmpty()
                .allSatisfy(start -> assertThat(start).hasSameSizeAs(place.values()));
    }

    /// D∥, D⊥, b, and E as the closed forms are printed.
    @Test
    void printedDigitsOfPowders() {
        List<List<String>> rows = new ArrayList<>();
        golden(rows, "planes, bD = 1", axial(0, 1, 1), 0.5380795069, 1e-10);
        golden(rows, "channels, bD = 1", axial(1, 0, 1), 0.7468241328, 1e-10);
        golden(rows, "planes, bD = 20", axial(0, 1, 20), 2.567909e-2, 1e-8);
        golden(rows, "D∥/D⊥ = 0.05, bD⊥ = 1", axial(0.05, 1, 1), 0.5267210495, 1e-10);
        golden(
                rows,
                "paper 1 at 393 K, b = 5·10¹⁰ s/m²",
                axial(3.3e-12, 6.1e-11, 5e10),
                0.1861749852,
                1e-10);
        EchoSequence lithium =
                new EchoSequence.SinglePulses(new GradientShape.Rectangle(), 2e-3, 0.1);
        golden(rows, "b of ⁷Li, 10 T/m, 2 ms, 100 ms", lithium.b(10, 1.0397701e8), 4.29566e11, 2e6);
        ValidationTable.write(
                "field-gradient-goldens", List.of("quantity", "expected", "Haven"), rows);
    }

    private static void golden(
            List<List<String>> rows, String name, double found, double expected, double slack) {
        assertThat(found).as(name).isCloseTo(expected, within(slack));
        rows.add(
                List.of(
                        name,
                        String.format(Locale.ROOT, "%.10g", expected),
                        String.format(Locale.ROOT, "%.10g", found)));
    }

    @Test
    void axialPowderAgainstQuadrature() {
        double worst = 0;
        for (double b : new double[] {0.01, 0.3, 1, 10, 100}) {
            for (double par : new double[] {0, 0.2, 0.999, 1, 1.7}) {
                double perp = 1;
                double quadrature =
                        integral(u -> Math.exp(-b * (perp + (par - perp) * u * u)), 400_000);
                worst = Math.max(worst, Math.abs(axial(par, perp, b) / quadrature - 1));
            }
        }
        assertThat(worst).isLessThan(2e-8);
    }

    @Test
    void rhombicPowderHasTheAxialOnesAsLimits() {
        double[] slopes = new double[3];
        for (double b : new double[] {0.5, 5, 50}) {
            double oblate = new RhombicPowder().at(b, new double[] {1, 1, 0.1}, slopes);
            double prolate = new RhombicPowder().at(b, new double[] {0.1, 1, 0.1}, slopes);
            assertThat(oblate).isCloseTo(axial(0.1, 1, b), within(1e-11));
            assertThat(prolate).isCloseTo(axial(1, 0.1, b), within(1e-9));
        }
    }

    /// Var D = (4/45)(Dx² + Dy² + Dz² − DxDy − DyDz − DzDx).
    @Test
    void secondCumulantOfARhombicPowder() {
        double[] d = {0.9, 0.4, 0.1};
        double b = 0.01;
        double[] slopes = new double[3];
        double mean = (d[0] + d[1] + d[2]) / 3;
        double variance =
                4.0
                        / 45
                        * (d[0] * d[0]
                                + d[1] * d[1]
                                + d[2] * d[2]
                                - d[0] * d[1]
                                - d[1] * d[2]
                                - d[2] * d[0]);
        double log = Math.log(new RhombicPowder().at(b, d, slopes));
        assertThat((log + b * mean) / (b * b / 2)).isCloseTo(variance, within(1e-4));
    }

    @Test
    void tailsOfPowders() {
        double[] slopes = new double[1];
        double planes = new PlanarPowder().at(1e5, new double[] {1}, slopes);
        double channels = new LinearPowder().at(1e5, new double[] {1}, slopes);
        assertThat(1e5 * planes).isCloseTo(0.5, within(1e-5));
        assertThat(Math.sqrt(1e5) * channels).isCloseTo(Math.sqrt(Math.PI) / 2, within(1e-9));
    }

    @Test
    void logNormalAgainstQuadrature() {
        double sigma = Math.sqrt(Math.log1p(0.36));
        double[] slopes = new double[2];
        double b = 3;
        double quadrature =
                integral(
                        v -> {
                            double z = 20 * v - 10;
                            double d = 0.8 * Math.exp(sigma * z - sigma * sigma / 2);
                            return 20 * Math.exp(-z * z / 2 - b * d) / Math.sqrt(2 * Math.PI);
                        },
                        200_000);
        assertThat(new LogNormalDistribution().at(b, new double[] {0.8, 0.6}, slopes))
                .isCloseTo(quadrature, within(1e-9));
    }

    @Test
    void aNarrowDistributionIsOneCoefficient() {
        double[] slopes = new double[2];
        List<Attenuation> laws = new ArrayList<>();
        laws.add(new GammaDistribution());
        laws.add(new LogNormalDistribution());
        for (Attenuation law : laws) {
            assertThat(law.at(2, new double[] {0.7, 1e-3}, slopes))
                    .isCloseTo(Math.exp(-1.4), within(1e-6));
        }
    }

    private static double axial(double par, double perp, double b) {
        double[] slopes = new double[2];
        return new AxialPowder(true).at(b, new double[] {perp, par}, slopes);
    }

    private static double integral(DoubleUnaryOperator f, int steps) {
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += f.applyAsDouble((i + 0.5) / steps);
        }
        return sum / steps;
    }
}
