package science.haven.spectrum;

import science.haven.data.NmrSignal;
import science.haven.spectrum.step.Phase;
import science.haven.spectrum.step.Transform;
import science.haven.spectrum.step.ZeroFill;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Seeded spectra of known phase.
///
/// @param kind what is hard about them
/// @param spectrum the spectrum, its phase turned away by −p0, −p1
/// @param p0 phase to add at the carrier, in rad
/// @param p1 phase to add over the spectrum, in rad
/// @param lines the lines: amplitude, frequency, width
public record PhaseDraws(
        Kind kind, NmrSignal spectrum, double p0, double p1, List<double[]> lines) {

    /// What is hard about a spectrum.
    public enum Kind {
        SHARP(0),
        BROAD(1),
        INVERTED(2),
        SIDEBANDS(3),
        ROLL(4);

        private final int draw;

        Kind(int draw) {
            this.draw = draw;
        }
    }

    private static final int POINTS = 8192;
    private static final double WIDTH = 1 / Lines.DWELL;

    /// One draw.
    public static PhaseDraws of(Kind kind, int seed) {
        SplittableRandom random = new SplittableRandom(1000L * kind.draw + seed);
        List<double[]> lines = new ArrayList<>();
        switch (kind) {
            case SHARP -> draw(lines, random, 2 + random.nextInt(7), 40, 200, 0.4);
            case BROAD -> draw(lines, random, 1 + random.nextInt(3), 1000, 10_000, 0.2);
            case INVERTED -> {
                draw(lines, random, 2 + random.nextInt(5), 40, 500, 0.4);
                lines.forEach(l -> l[0] *= random.nextBoolean() ? 1 : -1);
            }
            case SIDEBANDS -> sidebands(lines, random);
            case ROLL -> draw(lines, random, 2 + random.nextInt(5), 50, 1000, 0.4);
        }
        NmrSignal signal = new Lines(lines).signal(POINTS / 2, 0, 0);
        double highest = lines.stream().mapToDouble(l -> Math.abs(l[0]) / l[2]).max().orElse(1);
        double noise = Math.pow(10, random.nextDouble(-3, kind == Kind.SHARP ? -1.3 : -1.7));
        // highest line in the spectrum: a / (π w dwell); noise there: σ √points
        double sigma = noise * highest / (Math.PI * Lines.DWELL) / Math.sqrt(POINTS / 2.0);
        signal = Lines.noisy(signal, sigma, seed);
        if (kind == Kind.ROLL) {
            for (int i = 0; i < 6; i++) {
                signal.values()[i] +=
                        0.05 * random.nextGaussian() * highest / (Math.PI * Lines.DWELL);
            }
        }
        double p0 = random.nextDouble(-Math.PI, Math.PI);
        double p1 = random.nextDouble(-Math.PI, Math.PI);
        NmrSignal spectrum = new Transform().apply(new ZeroFill(POINTS).apply(signal));
        return new PhaseDraws(kind, new Phase(-p0, -p1, 0).apply(spectrum), p0, p1, lines);
    }

    private static void draw(
            List<double[]> lines,
            SplittableRandom random,
            int count,
            double narrow,
            double wide,
            double reach) {
        for (int k = 0; k < count; k++) {
            double width = narrow * Math.pow(wide / narrow, random.nextDouble());
            double height = random.nextDouble(0.2, 1);
            lines.add(
                    new double[] {
                        height * width / narrow, random.nextDouble(-reach, reach) * WIDTH, width
                    });
        }
    }

    private static void sidebands(List<double[]> lines, SplittableRandom random) {
        double centre = random.nextDouble(-0.1, 0.1) * WIDTH;
        double spinning = random.nextDouble(0.03, 0.12) * WIDTH;
        double width = 200 * Math.pow(6, random.nextDouble());
        double envelope = random.nextDouble(0.05, 0.25) * WIDTH;
        double middle = random.nextDouble(-0.1, 0.1) * WIDTH;
        for (int k = -12; k <= 12; k++) {
            double x = (k * spinning - middle) / envelope;
            double size = Math.exp(-x * x) * random.nextDouble(0.5, 1);
            if (Math.abs(centre + k * spinning) < 0.48 * WIDTH) {
                lines.add(new double[] {size, centre + k * spinning, width});
            }
        }
    }

    /// Root mean square error of a phase over the lines, in degrees; a whole turn, and half a one
    /// where signs are open, is none.
    public double error(Phase found) {
        double sum = 0;
        double weights = 0;
        double turn = kind == Kind.INVERTED ? Math.PI : 2 * Math.PI;
        for (double[] line : lines) {
            double left = found.p0() + found.p1() * (line[1] - found.pivot()) / WIDTH;
            left = Math.IEEEremainder(left - p0 - p1 * line[1] / WIDTH, turn);
            sum += Math.abs(line[0]) * left * left;
            weights += Math.abs(line[0]);
        }
        return Math.toDegrees(Math.sqrt(sum / weights));
    }
}
