package science.haven.tracer.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.ValidationTable;
import science.haven.math.CounterRandom;
import science.haven.quantity.Measured;
import science.haven.tracer.IsotopeImage;
import science.haven.tracer.ProfileOptions;
import science.haven.tracer.law.ExchangeExperiment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Images of grains made by the forward model, and what is found in them.
class ImageFitTest {

    private static final double BULK = 5e-12;
    private static final double PERMEABILITY = 2e-7;
    private static final double PIXEL = 0.5e-6;
    private static final int SIDE = 80;
    private static final ExchangeExperiment EXCHANGE = ExchangeExperiment.of(60);

    /// One boundary across the image and one from it down to the far edge.
    private static final List<GrainLine> LINES =
            List.of(
                    new GrainLine(-1e-6, 8e-6, 41e-6, 14e-6),
                    new GrainLine(20e-6, 10e-6, 26e-6, 81e-6));

    /// The specimen goes on to twice the depth of the image.
    private static IsotopeImage image(double counts) {
        GrainFaces faces = GrainFaces.of(SIDE, 2 * SIDE, PIXEL, LINES);
        double[] fraction =
                new GrainImage(faces, PIXEL, BULK, PERMEABILITY)
                        .after(EXCHANGE, Double.POSITIVE_INFINITY);
        CounterRandom random = new CounterRandom(11, 3);
        double[] tracer = new double[SIDE * SIDE];
        double[] other = new double[SIDE * SIDE];
        for (int i = 0; i < tracer.length; i++) {
            double n = 0.0759 + (0.95 - 0.0759) * fraction[i];
            double noise = random.nextGaussian() * Math.sqrt(counts * n * (1 - n));
            tracer[i] = Math.max(0, counts * n + noise);
            other[i] = Math.max(0, counts - tracer[i]);
        }
        return new IsotopeImage(SIDE, PIXEL, tracer, other, 1);
    }

    @Test
    void linesPartPixels() {
        GrainFaces faces = GrainFaces.of(4, 3, 1, List.of(new GrainLine(2, -1, 2, 4)));
        assertThat(faces.right()).containsExactly(0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0);
        assertThat(faces.up()).containsOnly(0);
        assertThat(GrainFaces.of(4, 3, 1, List.of(new GrainLine(2, -1, 2, 1))).length())
                .isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GrainLine(1, 2, 1, 2))
                .withMessageContaining("the ends must differ");
    }

    /// The steps of a slanting line are longer than itself, but count as much as it is long.
    @ParameterizedTest
    @ValueSource(doubles = {0, 10, 30, 55, 80})
    void slantingLinesCountWithTheirLength(double across) {
        GrainLine line = new GrainLine(3, 0, 3 + across, 80);
        double length = Math.hypot(across, 80);
        GrainFaces faces = GrainFaces.of(100, 80, 1, List.of(line));
        assertThat(faces.length()).isCloseTo(length, within(5.0));
    }

    @Test
    void binningKeepsTheCounts() {
        IsotopeImage image = image(100);
        IsotopeImage coarse = image.binned(1600);
        assertThat(coarse.columns()).isEqualTo(40);
        assertThat(coarse.pixel()).isEqualTo(2 * PIXEL);
        assertThat(Arrays.stream(coarse.other()).sum())
                .isCloseTo(Arrays.stream(image.other()).sum(), within(1e-6));
        assertThat(image.profile().size()).isEqualTo(SIDE);
    }

    @Test
    void grainsAndBoundariesAreFound() {
        ImageFit fit = ImageFit.fit(image(200), ProfileOptions.of(EXCHANGE), LINES).orElseThrow();
        Measured bulk = fit.bulk().measured();
        Measured permeability = fit.permeability().measured();
        assertThat(bulk.value()).isCloseTo(BULK, within(0.03 * BULK));
        assertThat(permeability.value()).isCloseTo(PERMEABILITY, within(0.06 * PERMEABILITY));
        assertThat(bulk.relative()).isBetween(1e-4, 0.03);
        assertThat(fit.fit().estimate("n_s").measured().value()).isCloseTo(0.95, within(0.01));
        assertThat(fit.fit().reducedChiSquared()).isBetween(0.8, 1.3);
        ValidationTable.write(
                "tracer-image",
                List.of("quantity", "truth", "ours", "±"),
                List.of(
                        row("D_b / m²/s", BULK, bulk),
                        row("D_gb/δ / m/s", PERMEABILITY, permeability)));
    }

    private static List<String> row(String name, double truth, Measured found) {
        return List.of(
                name,
                String.format(Locale.ROOT, "%.2e", truth),
                String.format(Locale.ROOT, "%.2e", found.value()),
                String.format(Locale.ROOT, "%.1e", found.uncertainty()));
    }

    @Test
    void withoutBoundariesThereIsNothingToFind() {
        assertThat(ImageFit.fit(image(50), ProfileOptions.of(EXCHANGE), List.of())).isEmpty();
    }
}
