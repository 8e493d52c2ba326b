package science.haven.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import science.haven.ValidationTable;
import science.haven.motion.SpectralDensity.Asymmetric;
import science.haven.motion.SpectralDensity.Chain;
import science.haven.motion.SpectralDensity.Lorentzian;
import science.haven.motion.SpectralDensity.Planar;
import science.haven.motion.SpectralDensity.SquareLattice;
import science.haven.quantity.Constants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Spectral densities against numbers from 30-digit integration, their limits and derivatives.
class SpectralDensityTest {

    private static final double ROOM = 300;
    private static final double EV = Constants.ELEMENTARY_CHARGE;

    private static final List<SpectralDensity> ALL =
            List.of(
                    new Lorentzian(),
                    new Asymmetric(1.5),
                    new ColeDavidson(0.5),
                    new ColeCole(0.6),
                    new HavriliakNegami(0.7, 0.6),
                    new Stretched(0.5),
                    new Stretched(0.93),
                    new Stretched(0.27),
                    new Planar(),
                    new Chain(),
                    new SquareLattice(),
                    new BarrierDistribution(0.06 * EV));

    /// j at y = 0.1, 1 and 10.
    private record Golden(SpectralDensity density, double low, double one, double high) {}

    private static final List<Golden> GOLDENS =
            List.of(
                    new Golden(new Lorentzian(), 0.9900990099, 0.5, 0.009900990099),
                    new Golden(new Asymmetric(1.5), 0.96934657, 0.5, 0.03065343003),
                    new Golden(new ColeDavidson(0.5), 0.4968994017, 0.3217971265, 0.02116633281),
                    new Golden(new ColeCole(0.6), 1.496010168, 0.2547627247, 0.01496010168),
                    new Golden(
                            new HavriliakNegami(0.7, 0.6),
                            0.9117531667,
                            0.2351564162,
                            0.01910530647),
                    new Golden(new Stretched(0.5), 1.496766599, 0.2705135802, 0.01530664172),
                    new Golden(new Planar(), 4.615120517, 0.6931471806, 0.009950330853),
                    new Golden(new Chain(), 1.54019238, 0.3515775843, 0.009757616039),
                    new Golden(new SquareLattice(), 1.366998584, 0.4272243244, 0.009829088114));

    @Test
    void goldenValues() {
        List<List<String>> rows = new ArrayList<>();
        for (Golden golden : GOLDENS) {
            row(rows, golden.density(), 0.1, golden.low());
            row(rows, golden.density(), 1, golden.one());
            row(rows, golden.density(), 10, golden.high());
        }
        ValidationTable.write(
                "spectral-densities", List.of("J(ω)/τ", "ωτ", "reference", "Haven"), rows);
    }

    private static void row(
            List<List<String>> rows, SpectralDensity density, double y, double printed) {
        double ours = density.at(y / 1e-9, 1e-9, ROOM) / 1e-9;
        assertThat(ours).as("%s at %s", density, y).isCloseTo(printed, withinPercentage(6e-8));
        rows.add(
                List.of(
                        density.text(),
                        number("%.1f", y),
                        number("%.10g", printed),
                        number("%.10g", ours)));
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static List<SpectralDensity> all() {
        return ALL;
    }

    /// ∂ ln j/∂ ln y and ∂j/∂p against central differences over sixteen decades.
    @ParameterizedTest
    @MethodSource("all")
    void derivativesAreThoseOfTheCurve(SpectralDensity density) {
        double[] out = new double[4];
        double[] up = new double[4];
        double[] down = new double[4];
        double h = 3e-5;
        for (double x = -18.3; x < 18; x += 0.61) {
            double y = Math.exp(x);
            density.shape(y, ROOM, out);
            density.shape(y * Math.exp(h), ROOM, up);
            density.shape(y * Math.exp(-h), ROOM, down);
            double slope = Math.log(up[0] / down[0]) / (2 * h);
            assertThat(out[1]).as("slope at %s", y).isCloseTo(slope, within(2e-6));
            double[] values = density.values();
            for (int k = 0; k < values.length; k++) {
                double step = h * values[k];
                density.with(moved(values, k, step)).shape(y, ROOM, up);
                density.with(moved(values, k, -step)).shape(y, ROOM, down);
                double numeric = (up[0] - down[0]) / (2 * step);
                assertThat(out[2 + k] * values[k] / out[0])
                        .as("∂/∂%s at %s", density.parameters().get(k).symbol(), y)
                        .isCloseTo(numeric * values[k] / out[0], within(1e-5));
            }
        }
    }

    private static double[] moved(double[] values, int k, double step) {
        double[] moved = values.clone();
        moved[k] += step;
        return moved;
    }

    /// `(2/π) ∫ J dω = 1` wherever the correlation function starts at 1.
    @ParameterizedTest
    @MethodSource("all")
    void areaIsThatOfTheCorrelationAtZero(SpectralDensity density) {
        double area = 0;
        double[] out = new double[4];
        double step = 0.02;
        for (double x = -90; x < 200; x += step) {
            density.shape(Math.exp(x), ROOM, out);
            area += out[0] * Math.exp(x) * step * 2 / Math.PI;
        }
        double expected =
                switch (density) {
                    case Asymmetric(double beta) -> 2 / (beta * Math.sin(Math.PI / beta));
                    case Planar _ -> 2;
                    default -> 1;
                };
        assertThat(area).isCloseTo(expected, within(1e-6));
    }

    /// Far out the slope of ln J over ln y is −(1 + cold flank), near zero it is hot flank − 1.
    @ParameterizedTest
    @MethodSource("all")
    void flanksAreThoseNamed(SpectralDensity density) {
        double[] out = new double[4];
        density.shape(1e16, ROOM, out);
        assertThat(-1 - out[1]).isCloseTo(density.coldFlank(), within(0.01));
        density.shape(1e-16, ROOM, out);
        assertThat(1 + out[1]).isCloseTo(density.hotFlank(), within(0.03));
        assertThat(density.finiteAtZero()).isEqualTo(Double.isFinite(density.at(0, 1e-9, ROOM)));
    }

    /// 200 seeded draws: special cases agree wherever they meet.
    @Test
    void modelsMeetWhereTheyShould() {
        SplittableRandom random = new SplittableRandom(20_26);
        for (int i = 0; i < 200; i++) {
            double y = Math.exp(random.nextDouble(-20, 20));
            double share = random.nextDouble(0.25, 1);
            double bpp = new Lorentzian().at(y, 1, ROOM);
            double davidson = new ColeDavidson(share).at(y, 1, ROOM);
            double cole = new ColeCole(share).at(y, 1, ROOM);
            assertThat(new Asymmetric(2).at(y, 1, ROOM)).isCloseTo(bpp, withinPercentage(1e-9));
            assertThat(new ColeDavidson(1).at(y, 1, ROOM)).isCloseTo(bpp, withinPercentage(1e-6));
            assertThat(new Stretched(1).at(y, 1, ROOM)).isCloseTo(bpp, withinPercentage(1e-6));
            assertThat(new BarrierDistribution(0).at(y, 1, ROOM))
                    .isCloseTo(bpp, withinPercentage(1e-6));
            assertThat(new HavriliakNegami(1, share).at(y, 1, ROOM))
                    .isCloseTo(davidson, withinPercentage(1e-9));
            assertThat(new HavriliakNegami(share, 1).at(y, 1, ROOM))
                    .isCloseTo(cole, withinPercentage(1e-9));
        }
        assertThat(Asymmetric.fromExcess(0.5)).isEqualTo(new Asymmetric(1.5));
        assertThat(new Asymmetric(1.7).excess()).isCloseTo(0.7, within(1e-15));
    }

    /// The table of the stretched exponential against its integral, off the nodes.
    @Test
    void tableKeepsTheIntegral() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 400; i++) {
            double y = Math.exp(random.nextDouble(-21, 22));
            double beta = random.nextDouble(0.2, 1);
            assertThat(new Stretched(beta).at(y, 1, ROOM))
                    .as("y = %s, β = %s", y, beta)
                    .isCloseTo(StretchedShape.integral(y, beta), withinPercentage(1e-6));
        }
    }

    @Test
    void refusesShapesThatDoNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Asymmetric(1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Stretched(0.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ColeCole(1.2))
                .withMessage("alpha must be > 0 and <= 1 (dimensionless), got 1.2");
        assertThatIllegalArgumentException().isThrownBy(() -> new BarrierDistribution(-1));
    }
}
