package science.haven.exchange.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.motion.kinetics.RateMatrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Shapes of exchanging lines against closed forms.
class ExchangingLinesTest {

    private static final double SEPARATION = 1000;

    private static double at(ExchangingLines lines, double frequency) {
        return lines.spectrum(new double[] {frequency})[0];
    }

    private static ExchangingLines two(double first, double sum, double transverse) {
        return new ExchangingLines(
                RateMatrix.two(first, sum),
                new double[] {-SEPARATION / 2, SEPARATION / 2},
                new double[] {transverse, transverse});
    }

    /// 100 seeded draws against the closed form of two equal sites without relaxation.
    @Test
    void equalSitesAreTheClosedForm() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            double rate = Math.pow(10, random.nextDouble(1, 6));
            double frequency = random.nextDouble(-2000, 2000);
            assertThat(at(two(0.5, 2 * rate, 0), frequency))
                    .isCloseTo(
                            Coalescence.equalSites(frequency, SEPARATION, rate),
                            withinPercentage(1e-8));
        }
    }

    /// The closed form of two sites, and its derivatives, against elimination.
    @Test
    void twoSiteShapeAgreesAndItsDerivativesToo() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 100; i++) {
            double[] values = {
                random.nextDouble(-700, -300),
                random.nextDouble(300, 700),
                random.nextDouble(50, 500),
                random.nextDouble(50, 500),
                random.nextDouble(0.1, 0.9),
                Math.pow(10, random.nextDouble(1, 5))
            };
            double frequency = random.nextDouble(-1000, 1000);
            ExchangingLines lines =
                    new ExchangingLines(
                            RateMatrix.two(values[4], values[5]),
                            new double[] {values[0], values[1]},
                            new double[] {values[2], values[3]});
            double[] gradient = new double[6];
            double line = TwoSiteShape.at(frequency, values, gradient);
            assertThat(line).isCloseTo(at(lines, frequency), withinPercentage(1e-8));
            for (int k = 0; k < 6; k++) {
                double step = 1e-5 * Math.abs(values[k]);
                double[] up = values.clone();
                double[] down = values.clone();
                up[k] += step;
                down[k] -= step;
                double slope =
                        (TwoSiteShape.at(frequency, up, new double[0])
                                        - TwoSiteShape.at(frequency, down, new double[0]))
                                / (2 * step);
                assertThat(gradient[k])
                        .isCloseTo(
                                slope,
                                within(1e-6 * line / Math.abs(values[k]) + 1e-6 * Math.abs(slope)));
            }
        }
    }

    /// Coalescence by the vanishing curvature in the middle, slow and fast limits by the width.
    @Test
    void limits() {
        double low = 10;
        double high = 1e5;
        while (high / low > 1 + 1e-13) {
            double k = Math.sqrt(low * high);
            double dip = at(two(0.5, 2 * k, 0), 0.5) - at(two(0.5, 2 * k, 0), 0);
            low = dip > 0 ? k : low;
            high = dip > 0 ? high : k;
        }
        List<List<String>> rows = new ArrayList<>();
        row(rows, "coalescence, k/Δν", "π/√2", Math.PI / Math.sqrt(2), low / SEPARATION, 1e-4);
        double slow = width(two(0.7, 5, 0), -SEPARATION / 2);
        row(rows, "slow, width of A / Hz", "k_A/π", Coalescence.slowWidth(1.5), slow, 3e-3);
        double fast = Math.PI * width(two(0.7, 1e7, 0), -0.2 * SEPARATION);
        double rate = Coalescence.fastRate(SEPARATION, 0.7, 1e7);
        row(rows, "fast, R₂ / s⁻¹", "p_A p_B (2πΔν)²/(k_A + k_B)", rate, fast, 3e-3);
        ValidationTable.write(
                "exchange-limits", List.of("limit", "closed form", "expected", "Haven"), rows);
    }

    private static void row(
            List<List<String>> rows,
            String name,
            String form,
            double wanted,
            double got,
            double tol) {
        assertThat(got).isCloseTo(wanted, withinPercentage(100 * tol));
        rows.add(List.of(name, form, number(wanted), number(got)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    /// Full width at half height of a line near a frequency.
    private static double width(ExchangingLines lines, double centre) {
        double top = at(lines, centre);
        double half = 1e-6;
        while (at(lines, centre - half) > top / 2) {
            half *= 1.0001;
        }
        return 2 * half;
    }

    /// Area 1 and centre of gravity Σ p ν, whatever the rates: six sites, five seeded draws.
    @Test
    void areaAndCentreStay() {
        SplittableRandom random = new SplittableRandom(3);
        for (int draw = 0; draw < 5; draw++) {
            double[] frequencies = new double[6];
            double[] transverse = new double[6];
            double centre = 0;
            for (int j = 0; j < 6; j++) {
                frequencies[j] = random.nextDouble(-500, 500);
                transverse[j] = 300;
                centre += frequencies[j] / 6;
            }
            RateMatrix jumps = RateMatrix.equal(6, Math.pow(10, random.nextDouble(0, 5)));
            ExchangingLines lines = new ExchangingLines(jumps, frequencies, transverse);
            double[] axis = new double[40001];
            for (int i = 0; i < axis.length; i++) {
                axis[i] = (i - 20000) * 5.0;
            }
            double[] intensity = lines.spectrum(axis);
            double area = 0;
            double first = 0;
            for (int i = 0; i < axis.length; i++) {
                area += 5 * intensity[i];
                first += 5 * intensity[i] * axis[i];
            }
            assertThat(area).isCloseTo(1, within(1e-3));
            assertThat(first).isCloseTo(centre, within(2.0));
        }
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new ExchangingLines(
                                        RateMatrix.equal(2, 1), new double[3], new double[2]));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new ExchangingLines(
                                        RateMatrix.equal(2, 1),
                                        new double[2],
                                        new double[] {-1, 0}))
                .withMessageContaining("transverse must be >= 0 s⁻¹");
    }
}
