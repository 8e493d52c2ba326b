package science.haven.spectrum.phase;

import java.util.ArrayList;
import java.util.List;

/// A spectrum in blocks that are narrow where it changes and wide where it does not.
///
/// A block is halved as long as its halves differ by more than the noise and by more than a part of
/// what stands there, so that some dozens of points say of each line all there is to say.
///
/// @param data means of the blocks, real and imaginary parts in turn
/// @param place where their middles lie, 0 to 1 over the spectrum
/// @param sigma noise of a part of a mean, and what a mean over a curved line may be off by
record Blocks(double[] data, double[] place, double[] sigma) {

    /// Blocks of the widest kind over the spectrum.
    static final int FEWEST = 64;

    /// Halves that differ by less than this part of their mean are alike.
    private static final double ALIKE = 0.1;

    /// What a line may differ from its model, as part of its intensity.
    private static final double MODEL = 0.007;

    private static final double SIGNIFICANT = 3.5;

    static Blocks of(double[] values, int points) {
        List<double[]> levels = new ArrayList<>();
        List<Double> noise = new ArrayList<>();
        double[] level = values;
        double finest = Math.max(Noise.of(values, points), 1e-300);
        for (int n = points; n >= FEWEST; n /= 2) {
            double independent = finest * Math.sqrt((double) n / points);
            noise.add(
                    Math.clamp(Noise.of(level, n), independent, Math.min(2 * independent, finest)));
            levels.add(level);
            level = halved(level, n / 2);
        }
        List<double[]> blocks = new ArrayList<>();
        int top = levels.size() - 1;
        for (int i = 0; i < levels.get(top).length / 2; i++) {
            split(levels, noise, top, i, blocks);
        }
        double[] data = new double[2 * blocks.size()];
        double[] place = new double[blocks.size()];
        double[] sigma = new double[blocks.size()];
        for (int i = 0; i < place.length; i++) {
            double[] block = blocks.get(i);
            data[2 * i] = block[0];
            data[2 * i + 1] = block[1];
            place[i] = block[2] / points;
            sigma[i] = Math.hypot(block[3], MODEL * Math.hypot(block[0], block[1]));
        }
        return new Blocks(data, place, sigma);
    }

    private static double[] halved(double[] values, int points) {
        double[] half = new double[2 * points];
        for (int i = 0; i < half.length; i += 2) {
            half[i] = (values[2 * i] + values[2 * i + 2]) / 2;
            half[i + 1] = (values[2 * i + 1] + values[2 * i + 3]) / 2;
        }
        return half;
    }

    private static void split(
            List<double[]> levels, List<Double> noise, int level, int i, List<double[]> blocks) {
        double[] own = levels.get(level);
        double re = own[2 * i];
        double im = own[2 * i + 1];
        if (level > 0) {
            double[] finer = levels.get(level - 1);
            double difference =
                    Math.hypot(
                            finer[4 * i] - finer[4 * i + 2], finer[4 * i + 1] - finer[4 * i + 3]);
            double limit =
                    Math.max(
                            SIGNIFICANT * 2 * noise.get(level - 1), 2 * ALIKE * Math.hypot(re, im));
            if (difference > limit) {
                split(levels, noise, level - 1, 2 * i, blocks);
                split(levels, noise, level - 1, 2 * i + 1, blocks);
                return;
            }
        }
        double size = 1 << level;
        blocks.add(new double[] {re, im, (i + 0.5) * size, noise.get(level)});
    }
}
