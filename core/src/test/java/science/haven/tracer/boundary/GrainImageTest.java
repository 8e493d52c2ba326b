package science.haven.tracer.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.quantity.Measured;
import science.haven.tracer.IsotopeProfile;
import science.haven.tracer.law.ExchangeExperiment;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Images against lines, and the step formula on a line through an image.
class GrainImageTest {

    private static final double BULK = 5e-12;
    private static final double PERMEABILITY = 1e-7;
    private static final double PIXEL = 0.5e-6;
    private static final ExchangeExperiment EXCHANGE = ExchangeExperiment.of(200);

    /// Flat boundaries every 10 µm, which a line describes as well.
    @Test
    void flatGrainsAreALine() {
        int columns = 4;
        int[] grains = new int[columns * 160];
        for (int i = 0; i < grains.length; i++) {
            grains[i] = i / columns / 20;
        }
        ExchangeExperiment thin = EXCHANGE.thin(80e-6, ExchangeExperiment.Faces.ONE).annealed(100);
        double[] image =
                new GrainImage(columns, grains, PIXEL, BULK, PERMEABILITY)
                        .after(thin, Double.POSITIVE_INFINITY);
        StepProfile line =
                Polycrystal.regular(10e-6, 79e-6, BULK, PERMEABILITY)
                        .after(thin, Double.POSITIVE_INFINITY);
        for (int r = 0; r < 160; r += 7) {
            assertThat(image[r * columns + 2]).isCloseTo(image[r * columns], within(1e-12));
            assertThat(image[r * columns]).isCloseTo(line.at((r + 0.5) * PIXEL), within(1e-3));
        }
    }

    /// Grains of many shapes: a sealed anneal keeps the amount, and evens the fractions out.
    @Test
    void aSealedAnnealKeepsTheAmount() {
        GrainImage image = random(60, 60, 12);
        double[] before = image.after(EXCHANGE, 1e-7);
        double[] after = image.after(EXCHANGE.annealed(1000), 1e-7);
        double amount = Arrays.stream(before).sum();
        assertThat(Arrays.stream(after).sum()).isCloseTo(amount, within(1e-8 * amount));
        assertThat(Arrays.stream(after).max().orElseThrow())
                .isLessThan(Arrays.stream(before).max().orElseThrow());
        assertThat(Arrays.stream(before).min().orElseThrow()).isNotNegative();
    }

    /// A boundary that lies level across the image, with grains beside each other above and below:
    /// a line up through it gives the permeability back, the flux being continuous there, too.
    @Test
    void aLineThroughAnImageGivesThePermeabilityBack() {
        int columns = 40;
        int[] grains = new int[columns * 120];
        for (int i = 0; i < grains.length; i++) {
            int row = i / columns;
            grains[i] = (row < 60 ? 0 : 10) + (i % columns < 25 ? 0 : 1);
        }
        double[] image =
                new GrainImage(columns, grains, PIXEL, BULK, PERMEABILITY)
                        .after(EXCHANGE, Double.POSITIVE_INFINITY);
        double[] x = new double[60];
        double[] fraction = new double[60];
        for (int r = 30; r < 90; r++) {
            x[r - 30] = (r + 0.5) * PIXEL;
            fraction[r - 30] = image[r * columns + 10];
        }
        IsotopeProfile line = new IsotopeProfile(x, fraction, new IsotopeProfile.Noise.Unknown());
        BoundaryStep step =
                (BoundaryStep) BoundaryAnalysis.steps(line, new double[] {30e-6}, 0).getFirst();
        assertThat(step.permeability(Measured.exact(BULK)).value() / PERMEABILITY)
                .isCloseTo(1, within(0.02));
    }

    @Test
    void refusesRowsThatAreNotFull() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GrainImage(3, new int[7], PIXEL, BULK, PERMEABILITY))
                .withMessage("grains must fill whole rows of 3 columns, got 7");
    }

    /// Each pixel belongs to the nearest of some random points.
    private static GrainImage random(int columns, int rows, int count) {
        SplittableRandom random = new SplittableRandom(9);
        double[][] seeds = new double[count][2];
        for (double[] seed : seeds) {
            seed[0] = random.nextDouble() * columns;
            seed[1] = random.nextDouble() * rows;
        }
        int[] grains = new int[columns * rows];
        for (int i = 0; i < grains.length; i++) {
            int column = i % columns;
            int row = i / columns;
            double nearest = Double.POSITIVE_INFINITY;
            for (int g = 0; g < count; g++) {
                double distance = Math.hypot(column - seeds[g][0], row - seeds[g][1]);
                if (distance < nearest) {
                    nearest = distance;
                    grains[i] = g;
                }
            }
        }
        return new GrainImage(columns, grains, PIXEL, BULK, PERMEABILITY);
    }
}
