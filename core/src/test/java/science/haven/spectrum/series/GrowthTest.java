package science.haven.spectrum.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Stages of growth, against truth.
///
/// The main case is that of the literature: growth, stall, growth (rates 2, 0 and 3 per hour,
/// breaks after 4 and 9 of 15 hours, 60 spectra).
class GrowthTest {

    private static final int RUNS = 150;
    private static final int POINTS = 60;
    private static final double HOUR = 3600;

    /// Lines that are known: breaks in h, rates in units/h, one more than breaks.
    private record Truth(String name, double[] breaks, double[] rates, double noise) {

        double at(double hour) {
            double y = 5 + rates[0] * hour;
            for (int k = 0; k < breaks.length; k++) {
                y += (rates[k + 1] - rates[k]) * Math.max(0, hour - breaks[k]);
            }
            return y;
        }
    }

    private static final Truth STALL =
            new Truth("growth, stall, growth", new double[] {4, 9}, new double[] {2, 0, 3}, 0.5);

    @Test
    void breaksAndRatesAreCalibrated() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(run(new Truth("steady", new double[0], new double[] {2}, 0.5)));
        rows.add(run(new Truth("one break", new double[] {7}, new double[] {2, 0.5}, 0.5)));
        rows.add(run(STALL));
        rows.add(
                run(
                        new Truth(
                                "three breaks",
                                new double[] {3, 7, 11},
                                new double[] {3, 0, 3, 0.5},
                                0.5)));
        ValidationTable.write(
                "series-growth",
                List.of(
                        "truth",
                        "right number of breaks / %",
                        "68 % intervals of breaks hold / %",
                        "95 % intervals of breaks hold / %",
                        "rates within 1 σ / %"),
                rows);
    }

    private static List<String> run(Truth truth) {
        SplittableRandom random = new SplittableRandom(2_2025);
        int right = 0;
        int[] held = new int[3];
        for (int run = 0; run < RUNS; run++) {
            Growth growth = Growth.of(noisy(truth, random));
            if (growth.breaks().size() != truth.breaks.length) {
                continue;
            }
            right++;
            for (int k = 0; k < truth.breaks.length; k++) {
                GrowthBreak found = growth.breaks().get(k);
                held[0] += found.interval68().contains(truth.breaks[k] * HOUR) ? 1 : 0;
                held[1] += found.interval95().contains(truth.breaks[k] * HOUR) ? 1 : 0;
            }
            for (int k = 0; k < truth.rates.length; k++) {
                var rate = growth.stages().get(k).rate();
                double off = Math.abs(rate.value() * HOUR - truth.rates[k]);
                held[2] += off <= rate.uncertainty() * HOUR ? 1 : 0;
            }
        }
        double share = 100.0 * right / RUNS;
        double rates = 100.0 * held[2] / (right * truth.rates.length);
        assertThat(share).as(truth.name).isGreaterThan(93);
        assertThat(rates).as(truth.name).isBetween(61.0, 75.0);
        String in68 = "–";
        String in95 = "–";
        if (truth.breaks.length > 0) {
            double breaks = right * truth.breaks.length;
            assertThat(100 * held[0] / breaks).as(truth.name).isBetween(61.0, 76.0);
            assertThat(100 * held[1] / breaks).as(truth.name).isBetween(91.0, 99.0);
            in68 = "%.0f".formatted(100 * held[0] / breaks);
            in95 = "%.0f".formatted(100 * held[1] / breaks);
        }
        return List.of(truth.name, "%.0f".formatted(share), in68, in95, "%.0f".formatted(rates));
    }

    @Test
    void findsTheStall() {
        Growth growth = Growth.of(noisy(STALL, new SplittableRandom(1)));
        assertThat(growth.breaks()).hasSize(2);
        assertThat(growth.stages())
                .extracting(GrowthStage::stalled)
                .containsExactly(false, true, false);
        assertThat(growth.scatter()).isCloseTo(0.5, withinPercentage(25));
        assertThat(growth.scores()).hasSize(4);
    }

    @Test
    void lineWithoutScatterIsExact() {
        Growth growth =
                Growth.of(
                        noisy(
                                new Truth("", new double[] {5}, new double[] {1, 4}, 0),
                                new SplittableRandom(1)));
        assertThat(growth.breaks()).hasSize(1);
        assertThat(growth.breaks().getFirst().place()).isCloseTo(5 * HOUR, withinPercentage(0.01));
        assertThat(growth.stages().getLast().rate().value() * HOUR).isCloseTo(4, within(1e-4));
        assertThat(growth.first().value()).isCloseTo(5, within(1e-4));
    }

    /// Hours or seconds, nanomoles or counts: the same stages.
    @Test
    void unitsDoNotMatter() {
        GrowthCurve curve = noisy(STALL, new SplittableRandom(7));
        GrowthCurve small = curve.scaled("amount", Unit.NONE, 1e-12);
        Growth one = Growth.of(curve);
        Growth other = Growth.of(small);
        assertThat(other.breaks().getFirst().place())
                .isCloseTo(one.breaks().getFirst().place(), withinPercentage(1e-4));
        assertThat(other.stages().get(2).rate().value())
                .isCloseTo(1e-12 * one.stages().get(2).rate().value(), withinPercentage(1e-3));
    }

    @Test
    void weightsCount() {
        GrowthCurve curve = noisy(STALL, new SplittableRandom(3));
        double[] value = curve.value().clone();
        double[] uncertainty = new double[POINTS];
        Arrays.fill(uncertainty, 0.5);
        value[30] += 40;
        uncertainty[30] = 50;
        Growth growth =
                Growth.of(new GrowthCurve("", Unit.NONE, curve.abscissa(), value, uncertainty));
        assertThat(growth.breaks()).hasSize(2);
        assertThat(growth.breaks().get(1).place()).isCloseTo(9 * HOUR, withinPercentage(10));
    }

    @Test
    void saysWhatItDoesNotBelieve() {
        double[] time = new double[POINTS];
        double[] value = new double[POINTS];
        double[] uncertainty = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            time[i] = i * 900;
            value[i] = i + 8 * Math.sin(i / 2.5);
            uncertainty[i] = 0.1;
        }
        assertThat(Growth.of(new GrowthCurve("", Unit.NONE, time, value, uncertainty)).remarks())
                .extracting(Remark::code)
                .contains("SCATTER_EXCEEDS_ERRORS", "SCATTER_REMEMBERS");
    }

    @Test
    void namesTheLimit() {
        GrowthCurve few =
                new GrowthCurve("", Unit.NONE, new double[] {0, 1}, new double[2], new double[2]);
        assertThatThrownBy(() -> Growth.of(few))
                .hasMessage("growth needs at least 6 points, got 2");
        assertThatThrownBy(() -> Growth.of(few, 4))
                .hasMessage("mostBreaks must be within 0 and 3, got 4");
        assertThatThrownBy(
                        () ->
                                new GrowthCurve(
                                        "", Unit.NONE, new double[2], new double[2], new double[2]))
                .hasMessage("abscissa must ascend, got 0.0 after 0.0");
    }

    private static GrowthCurve noisy(Truth truth, SplittableRandom random) {
        double[] time = new double[POINTS];
        double[] value = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double hour = 15.0 * i / (POINTS - 1);
            time[i] = hour * HOUR;
            value[i] = truth.at(hour) + truth.noise * random.nextGaussian();
        }
        return new GrowthCurve("integral", Unit.NONE, time, value, new double[POINTS]);
    }
}
