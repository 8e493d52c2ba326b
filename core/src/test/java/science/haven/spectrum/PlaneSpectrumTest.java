package science.haven.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.data.Acquisition;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.SpectralAxis;
import science.haven.quantity.Measured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// An exchange spectrum with known volumes: Gaussian lines at 0 and 10 ppm, cross peaks of a fifth,
/// noise smoothed along both dimensions as windows and zero filling do.
class PlaneSpectrumTest {

    private static final int COLUMNS = 256;
    private static final int ROWS = 128;
    private static final double MEGAHERTZ = 100e6;
    private static final double WIDTH = 0.8;
    private static final double[] LEFT = {7, 13};
    private static final double[] RIGHT = {-3, 3};

    private static SpectralAxis axis(int points) {
        double step = 40 * 100.0 / points; // 40 ppm
        return new SpectralAxis(
                SpectralAxis.Domain.FREQUENCY,
                SpectralAxis.Quadrature.COMPLEX,
                "7Li",
                points,
                -15 * 100.0,
                step,
                MEGAHERTZ,
                MEGAHERTZ);
    }

    private static NmrSignal exchange(double noise, int smooth, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] white = new double[ROWS * COLUMNS];
        Arrays.setAll(white, i -> noise * random.nextGaussian());
        double[] values = new double[2 * ROWS * COLUMNS];
        SpectralAxis direct = axis(COLUMNS);
        SpectralAxis indirect = axis(ROWS);
        for (int r = 0; r < ROWS; r++) {
            for (int c = 0; c < COLUMNS; c++) {
                double x = direct.ppm(direct.at(c));
                double y = indirect.ppm(indirect.at(r));
                double sum = 0;
                for (int a = 0; a < smooth; a++) {
                    for (int b = 0; b < smooth; b++) {
                        sum += white[(r + a) % ROWS * COLUMNS + (c + b) % COLUMNS] / smooth;
                    }
                }
                values[2 * (r * COLUMNS + c)] =
                        sum
                                + line(x - 0, y - 0)
                                + line(x - 10, y - 10)
                                + 0.2 * (line(x - 10, y - 0) + line(x - 0, y - 10));
            }
        }
        return new NmrSignal(
                values,
                direct,
                Optional.of(indirect),
                Acquisition.unknown("exchange"),
                new Provenance("exchange", "", "", "", List.of(), List.of()));
    }

    private static double line(double x, double y) {
        return Math.exp(-(x * x + y * y) / (2 * WIDTH * WIDTH));
    }

    @Test
    void volumesAreThoseOfTheLines() {
        PlaneSpectrum plane = PlaneSpectrum.of(exchange(0.01, 3, 1));
        double truth = 2 * Math.PI * WIDTH * WIDTH;
        List<List<String>> rows = new ArrayList<>();
        check(rows, "line at 0 ppm", truth, plane.volume(RIGHT, RIGHT));
        check(rows, "line at 10 ppm", truth, plane.volume(LEFT, LEFT));
        check(rows, "cross peak", 0.2 * truth, plane.volume(LEFT, RIGHT));
        check(rows, "cross peak across", 0.2 * truth, plane.volume(RIGHT, LEFT));
        ValidationTable.write(
                "plane-volumes", List.of("volume", "truth / ppm²", "Haven", "deviation / σ"), rows);
    }

    private static void check(List<List<String>> rows, String name, double truth, Measured found) {
        double deviation = (found.value() - truth) / found.uncertainty();
        assertThat(Math.abs(deviation)).as(name).isLessThan(3);
        rows.add(List.of(name, "%.4f".formatted(truth), found.text(), "%.1f".formatted(deviation)));
    }

    /// The scatter of many volumes is the uncertainty each has, although the noise is correlated.
    @Test
    void uncertaintyIsTheScatter() {
        int count = 150;
        double squares = 0;
        double uncertainty = 0;
        for (int k = 0; k < count; k++) {
            Measured empty =
                    PlaneSpectrum.of(exchange(0.01, 3, 7919L * k))
                            .volume(LEFT, new double[] {-11, -5});
            squares += empty.value() * empty.value() / count;
            uncertainty += empty.uncertainty() / count;
        }
        assertThat(uncertainty / Math.sqrt(squares)).isBetween(0.75, 1.35);
    }

    @Test
    void noiseIsNotMistakenForLines() {
        PlaneSpectrum plane = PlaneSpectrum.of(exchange(0.02, 1, 5));
        assertThat(plane.noise()).isCloseTo(0.02, withinPercentage(5));
        assertThat(plane.level()).isCloseTo(0, within(0.002));
        assertThat(plane.height()).isCloseTo(1, within(0.1));
        assertThat(plane.isSignal(0)).isFalse();
    }

    @Test
    void aPartKeepsTheNoiseOfTheWhole() {
        PlaneSpectrum plane = PlaneSpectrum.of(exchange(0.01, 1, 2));
        PlaneSpectrum part = plane.cut(LEFT, RIGHT);
        assertThat(part.direct()[0]).isBetween(7.0, 7.2);
        assertThat(part.indirect()[part.indirect().length - 1]).isBetween(2.6, 3.0);
        assertThat(part.noise()).isEqualTo(plane.noise());
        assertThat(plane.cut(new double[] {500, 600}, RIGHT).direct()).hasSize(COLUMNS);
    }

    @Test
    void oneFrequencyIsNoPlane() {
        NmrSignal row = exchange(0, 1, 1).row(0);
        assertThat(PlaneSpectrum.suits(row)).isFalse();
        assertThatThrownBy(() -> PlaneSpectrum.of(row)).hasMessageContaining("two axes");
    }
}
