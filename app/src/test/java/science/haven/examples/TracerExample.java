package science.haven.examples;

import science.haven.tracer.boundary.GrainFaces;
import science.haven.tracer.boundary.GrainImage;
import science.haven.tracer.boundary.GrainLine;
import science.haven.tracer.boundary.Polycrystal;
import science.haven.tracer.boundary.StepProfile;
import science.haven.tracer.law.ExchangeExperiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/// Line profiles of ⁶Li in Li₀.₂₉La₀.₅₇TiO₃, with the coefficients of its publication at 22 °C:
/// through one coarse grain, through many grains, and across three boundaries in all detail.
final class TracerExample {

    static final double BULK = 2.6e-12;
    static final double BOUNDARY = 1.4e-17;
    static final double THICKNESS = 0.5e-9;
    static final double PERMEABILITY = BOUNDARY / THICKNESS;
    static final double GRAIN = 20e-6;

    private static final double SOURCE = 0.95;
    private static final double NATURAL = 0.076;
    private static final ExchangeExperiment EXCHANGE = ExchangeExperiment.of(59 * 3600);
    private static final double FAST = Double.POSITIVE_INFINITY;

    /// The image: 200 µm wide and as deep.
    private static final int COLUMNS = 40;

    private static final int ROWS = 40;
    private static final double PIXEL = 5e-6;

    /// Width of the beam in m.
    private static final double BEAM = 1e-6;

    private TracerExample() {}

    static Map<String, String> files() {
        StepProfile grain = new Polycrystal(new double[0], BULK, 1).after(EXCHANGE, FAST);
        Polycrystal grains = Polycrystal.regular(GRAIN, 4e-3, BULK, PERMEABILITY);
        StepProfile many = grains.after(EXCHANGE, FAST);
        StepProfile annealed = grains.after(EXCHANGE.annealed(16 * 86_400), FAST);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("sims/grain-295K.txt", export(grain, 0, 30, 100, 2000, 1));
        files.put("sims/line-295K.txt", export(many, 2, 12, 120, 1000, 2));
        files.put("sims/annealed-295K.txt", export(annealed, 2, 30, 120, 1000, 3));
        files.put("sims/boundaries-295K.txt", export(many, 280.125, 0.25, 320, 2_000_000, 4));
        files.put("sims/image-295K.csv", image(300, 5));
        return files;
    }

    /// A coarser ceramic after an hour, with grains on both sides of two boundaries that slant: a
    /// pixel every 5 µm, the solution at y = 0, and more grains below the image.
    private static String image(int counts, long seed) {
        GrainFaces faces =
                GrainFaces.of(
                        COLUMNS,
                        2 * ROWS,
                        PIXEL,
                        List.of(
                                new GrainLine(-4e-6, 40e-6, 204e-6, 80e-6),
                                new GrainLine(-4e-6, 170e-6, 204e-6, 140e-6),
                                new GrainLine(90e-6, 58e-6, 120e-6, 153e-6),
                                new GrainLine(-4e-6, 235e-6, 204e-6, 265e-6),
                                new GrainLine(-4e-6, 330e-6, 204e-6, 345e-6)));
        double[] fraction =
                new GrainImage(faces, PIXEL, BULK, PERMEABILITY)
                        .after(ExchangeExperiment.of(3600), FAST);
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("x / µm,y / µm,6Li,7Li\n");
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            int row = i / COLUMNS;
            double n = NATURAL + (SOURCE - NATURAL) * fraction[i];
            text.append(5 * (i % COLUMNS) + 2.5).append(',').append(5 * row + 2.5);
            text.append(',').append(poisson(counts * n, random));
            text.append(',').append(poisson(counts * (1 - n), random)).append('\n');
        }
        return text.toString();
    }

    /// As SurfaceLab writes it, with a position in the place of the sputter time.
    private static String export(
            StepProfile truth, double from, double step, int points, int counts, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text =
                new StringBuilder(
                        """
                        # Profile Smoothing is Disabled
                        #\t\t\t\ttotal\t^6Li+\tLi+\tTi+\t
                        #\t\t\t\tN/A\t6.0151\t7.0160\t47.9479\t
                        #Data Point #\tPosition (µm)\tDose (ions)\tFluence (ions/cm^2)\t\
                        Intensity\tIntensity\tIntensity\tIntensity\t
                        """);
        for (int i = 0; i < points; i++) {
            double micrometres = from + i * step;
            double n = NATURAL + (SOURCE - NATURAL) * truth.seen(micrometres * 1e-6, BEAM);
            long six = poisson(counts * n, random);
            long seven = poisson(counts * (1 - n), random);
            long titanium = poisson(0.4 * counts, random);
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%d\t%s\t%.5e\t%.5e\t%d\t%d\t%d\t%d\t\n",
                            i + 1,
                            micrometres,
                            2.5e6 * (i + 1),
                            9.9e10 * (i + 1),
                            six + seven + titanium,
                            six,
                            seven,
                            titanium));
        }
        return text.toString();
    }

    /// The normal law of the same mean and variance: there are hundreds of counts, or almost none
    /// of either sign matters.
    private static long poisson(double mean, SplittableRandom random) {
        return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    }
}
