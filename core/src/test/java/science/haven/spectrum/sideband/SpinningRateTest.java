package science.haven.spectrum.sideband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.data.Acquisition;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

class SpinningRateTest {

    private static final double NOMINAL = 20e3;
    private static final int ORDERS = 8;
    private static final int POINTS = 512;
    private static final double DWELL = 2e-6;

    /// Relative strength of the orders −4 … 3 for two sites.
    private static final double[][] STRENGTH = {
        {0, 0.03, 0.12, 0.5, 1, 0.6, 0.2, 0.02}, {0, 0.01, 0.05, 0.2, 0.9, 0.1, 0.02, 0}
    };

    /// Offset and width in Hz of the two sites, which overlap.
    private static final double[][] SITES = {{-2000, 5000}, {4000, 7000}};

    private static NmrSignal sorted(double rate, double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[2 * ORDERS * POINTS];
        for (int row = 0; row < ORDERS; row++) {
            for (int i = 0; i < POINTS; i++) {
                double t = i * DWELL;
                double re = noise * random.nextGaussian();
                double im = noise * random.nextGaussian();
                for (int site = 0; site < SITES.length; site++) {
                    double phase = 2 * Math.PI * (SITES[site][0] + (row - 4) * rate) * t;
                    double size = STRENGTH[site][row] * Math.exp(-Math.PI * SITES[site][1] * t);
                    re += size * Math.cos(phase);
                    im += size * Math.sin(phase);
                }
                values[2 * (row * POINTS + i)] = re;
                values[2 * (row * POINTS + i) + 1] = im;
            }
        }
        return new NmrSignal(
                values,
                axis(Domain.TIME, POINTS, 0, DWELL),
                Optional.of(axis(Domain.FREQUENCY, ORDERS, -4 * NOMINAL, NOMINAL)),
                Acquisition.unknown(""),
                new Provenance("made up", "", "none", "", List.of(), List.of()));
    }

    private static SpectralAxis axis(Domain domain, int points, double start, double step) {
        return new SpectralAxis(
                domain, Quadrature.COMPLEX, "7Li", points, start, step, 77.8e6, 77.8e6);
    }

    @Test
    void findsARateThatIsNotTheOneSet() {
        SpinningRate found = SpinningRate.ofOrders(sorted(19_500, 1e-4, 1)).orElseThrow();
        assertThat(found.rate().value()).isCloseTo(19_500, within(3 * found.rate().uncertainty()));
        assertThat(found.rate().uncertainty()).isLessThan(2);
        assertThat(found.shapes()).isEqualTo(2);
        assertThat(found.remarks())
                .hasOnlyElementsOfType(SidebandRemark.SpinningRateDiffers.class)
                .hasSize(1);
        assertThat(found.remarks().getFirst().text()).contains("19.499", "20.000 kHz");
    }

    @Test
    void saysHowFarItMayBeOff() {
        int draws = 100;
        int inside = 0;
        double sum = 0;
        for (int draw = 0; draw < draws; draw++) {
            SpinningRate found = SpinningRate.ofOrders(sorted(20_040, 0.02, draw)).orElseThrow();
            double off = (found.rate().value() - 20_040) / found.rate().uncertainty();
            inside += Math.abs(off) <= 1 ? 1 : 0;
            sum += off;
        }
        assertThat((double) inside / draws).isBetween(0.56, 0.80);
        assertThat(sum / draws).isBetween(-0.3, 0.3);
    }

    @Test
    void findsNothingInNoise() {
        NmrSignal signal = sorted(20_000, 1, 3);
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < signal.values().length; i++) {
            signal.values()[i] = random.nextGaussian();
        }
        assertThat(SpinningRate.ofOrders(signal)).isEmpty();
    }

    @Test
    void wantsSortedOrders() {
        assertThatThrownBy(() -> SpinningRate.ofOrders(sorted(20_000, 0.01, 1).row(0)))
                .hasMessage("orders must be in time, and sorted by the frequency of their rows");
    }
}
