package science.haven.tracer.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.ValidationTable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// The closed forms against published digits, against each other, and in their limits.
class ProfileLawTest {

    private static final double D = 1e-12;
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    /// Ten digits from an independent evaluation: `x` in µm, `D` in m²/s, `k` in m/s, `t` in s.
    private static final List<List<String>> ANCHORS =
            List.of(
                    List.of("100", "1e-12", "1e-8", "3600", "0.07238753709"),
                    List.of("0", "1e-12", "5e-8", "1e4", "0.889295362"),
                    List.of("100", "1e-12", "5e-8", "1e4", "0.400870667"),
                    List.of("200", "1e-12", "5e-8", "1e4", "0.123168615"),
                    List.of("300", "1e-12", "5e-8", "1e4", "0.0248510024"),
                    List.of("400", "1e-12", "5e-8", "1e4", "0.003216146"),
                    List.of("500", "1e-12", "5e-8", "1e4", "0.000262990923"));

    @Test
    void surfaceExchangeHasTheDigitsOfTheAnchors() {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> anchor : ANCHORS) {
            double[] in = anchor.stream().mapToDouble(Double::parseDouble).toArray();
            double ours = HalfSpace.surfaceExchange(in[0] * 1e-6, in[1], in[2], in[3]);
            BigDecimal expected = new BigDecimal(anchor.get(4));
            assertThat(ours).isCloseTo(in[4], within(0.6 * expected.ulp().doubleValue()));
            List<String> row = new ArrayList<>(anchor);
            row.add(
                    BigDecimal.valueOf(ours)
                            .setScale(expected.scale(), RoundingMode.HALF_EVEN)
                            .toPlainString());
            rows.add(row);
        }
        ValidationTable.write(
                "tracer-surface-exchange",
                List.of("x / µm", "D / m²/s", "k / m/s", "t / s", "expected", "ours"),
                rows);
    }

    @Test
    void surfaceExchangeDoesNotOverflow() {
        assertThat(HalfSpace.surfaceExchange(1e-4, D, 1e-8, 3600))
                .isCloseTo(0.07238753709, within(5e-12));
        // h√(Dt) = 40, where the textbook form is ∞ · 0
        assertThat(HalfSpace.surfaceExchange(0, 1, 40, 1)).isCloseTo(0.985900, within(5e-7));
        assertThat(HalfSpace.surfaceExchange(3, 1, 1e9, 1))
                .isCloseTo(HalfSpace.constantSurface(3, 1, 1), within(1e-9));
    }

    @Test
    void theHalfSpaceObeysTheDiffusionEquationAndItsSurface() {
        double k = 2e-8;
        double t = 4000;
        double x = 4e-5;
        double h = 2e-7;
        double rate =
                (HalfSpace.surfaceExchange(x, D, k, t + 1)
                                - HalfSpace.surfaceExchange(x, D, k, t - 1))
                        / 2;
        double bend =
                (HalfSpace.surfaceExchange(x + h, D, k, t)
                                - 2 * HalfSpace.surfaceExchange(x, D, k, t)
                                + HalfSpace.surfaceExchange(x - h, D, k, t))
                        / (h * h);
        assertThat(D * bend / rate).isCloseTo(1, within(1e-4));
        double surface = HalfSpace.surfaceExchange(0, D, k, t);
        double slope = (HalfSpace.surfaceExchange(1e-9, D, k, t) - surface) / 1e-9;
        assertThat(D * slope / (k * (surface - 1))).isCloseTo(1, within(1e-4));
    }

    /// Series and mirrored half-spaces are the same on both sides of where one takes over.
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.7, 1, 1.6})
    void theSheetIsContinuousWhereTheSeriesTakesOver(double x) {
        double before = 0.03 - 1e-12;
        double after = 0.03 + 1e-12;
        assertThat(Sheet.constantSurface(x, 1, 1, after))
                .isCloseTo(Sheet.constantSurface(x, 1, 1, before), within(1e-10));
        assertThat(Sheet.surfaceExchange(x, 1, 1, 3, after))
                .isCloseTo(Sheet.surfaceExchange(x, 1, 1, 3, before), within(1e-10));
    }

    @Test
    void theSheetHasItsLimits() {
        assertThat(Sheet.surfaceExchange(0.4, 1, 1, 1e12, 0.2))
                .isCloseTo(Sheet.constantSurface(0.4, 1, 1, 0.2), within(1e-11));
        // a slow surface leaves the fraction even: c = 1 − exp(−kt/ℓ)
        assertThat(Sheet.surfaceExchange(0.4, 1, 1, 1e-6, 1e6))
                .isCloseTo(1 - Math.exp(-1), within(1e-6));
        assertThat(Sheet.constantSurface(0.2, 1, 1, 50)).isEqualTo(1);
    }

    /// The integral of a profile is the uptake, for the sheet of both faces.
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.149, 0.151, 0.5})
    void profilesAddUpToTheUptake(double time) {
        double sum = Quadrature.integral(x -> Sheet.constantSurface(x, 1, 1, time), 0, 1, 20);
        assertThat(Uptake.sheet(1, 1, time)).isCloseTo(sum, within(1e-12));
    }

    @Test
    void uptakeBeginsAsTheRootOfTimeAndIsContinuous() {
        double t = 1e-6;
        assertThat(Uptake.sheet(1, 1, t)).isCloseTo(2 / Math.sqrt(Math.PI) * 1e-3, within(1e-15));
        assertThat(Uptake.sphere(1, 1, t))
                .isCloseTo(6 * Math.sqrt(t / Math.PI) - 3 * t, within(1e-15));
        assertThat(Uptake.sphere(1, 1, 0.15 + 1e-12))
                .isCloseTo(Uptake.sphere(1, 1, 0.15 - 1e-12), within(1e-10));
        assertThat(Uptake.sphere(1, 1, 10)).isCloseTo(1, within(1e-15));
    }

    @Test
    void sealedAnnealKeepsTheAmount() {
        ExchangeExperiment quenched = ExchangeExperiment.of(3600);
        double before = amount(quenched, 1.6e-3);
        assertThat(amount(quenched.annealed(7200), 1.6e-3))
                .isCloseTo(before, within(1e-9 * before));
        ExchangeExperiment thin = quenched.thin(1.5e-4, ExchangeExperiment.Faces.ONE);
        assertThat(amount(thin.annealed(20_000), 1.5e-4))
                .isCloseTo(amount(thin, 1.5e-4), within(1e-9 * before));
        // long after, the fraction is even
        assertThat(thin.annealed(1e8).at(2e-5, D, INFINITE))
                .isCloseTo(amount(thin, 1.5e-4) / 1.5e-4, within(1e-9));
    }

    private static double amount(ExchangeExperiment experiment, double depth) {
        return Quadrature.integral(x -> experiment.at(x, D, INFINITE), 0, depth, 60);
    }

    /// An anneal of an even fraction does nothing, and one of a short time next to nothing.
    @Test
    void sealedAnnealBeginsWhereTheExchangeEnded() {
        ExchangeExperiment quenched = ExchangeExperiment.of(3600);
        assertThat(quenched.annealed(1e-4).at(5e-5, D, 2e-8))
                .isCloseTo(quenched.at(5e-5, D, 2e-8), within(1e-7));
        assertThat(SealedAnneal.at(x -> 0.3, 1, 1, 0.4, 0.1)).isCloseTo(0.3, within(1e-13));
    }

    @Test
    void bothFacesMirrorOneFace() {
        ExchangeExperiment both =
                ExchangeExperiment.of(3600).annealed(900).thin(4e-4, ExchangeExperiment.Faces.BOTH);
        ExchangeExperiment one =
                ExchangeExperiment.of(3600).annealed(900).thin(2e-4, ExchangeExperiment.Faces.ONE);
        assertThat(both.at(3.4e-4, D, 3e-8)).isCloseTo(one.at(0.6e-4, D, 3e-8), within(1e-12));
    }

    @Test
    void aBeamSmearsButKeepsStraightLines() {
        Resolution beam = new Resolution(2e-6);
        assertThat(beam.seen(x -> 3e4 * x, INFINITE, 5e-5)).isCloseTo(1.5, within(1e-12));
        assertThat(beam.seen(x -> 0.25, 1e-5, 0)).isCloseTo(0.25, within(1e-13));
        // of a step at the middle of the beam one half is seen
        assertThat(beam.seen(x -> x < 5e-5 ? 1 : 0, INFINITE, 5e-5)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExchangeExperiment.of(0))
                .withMessage("time must be > 0 s, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Resolution(-1))
                .withMessage("width must be >= 0 m, got -1.0");
    }
}
