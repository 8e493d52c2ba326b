package science.haven.benchmarks.cost;

import science.haven.figure.FigureFiles;
import science.haven.figure.canvas.RichText;
import science.haven.figure.model.Annotation;
import science.haven.figure.model.Axis;
import science.haven.figure.model.Figure;
import science.haven.figure.model.Look;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Range;
import science.haven.figure.model.Series;
import science.haven.lineshape.LineShapes;
import science.haven.lineshape.spin.Sampling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Measures what line shapes cost and writes `lineshape-error.svg` (error against time, with other
/// programs) and `lineshape-cost.svg` (time against points and orientations, patterns per second
/// against threads) into the folder that is its argument. Takes about a minute on a quiet machine:
///
/// ```text
/// java -cp benchmarks/target/haven-benchmarks-0.1.0.jar science.haven.benchmarks.cost.LineShapeCost docs/figures
/// ```
public final class LineShapeCost {

    private static final int[] DENSITIES = {10, 20, 40, 70, 140, 200};
    private static final int[] POINTS = {256, 512, 1024, 2048, 4096, 8192, 16384};
    private static final Sampling USUAL = new Sampling.Density(70);
    private static final double WARM = 0.3;
    private static final double LONG = 0.4;

    private final List<PowderCase> cases = PowderCase.all();

    private LineShapeCost() {}

    /// Measures and writes.
    ///
    /// @param arguments the folder
    /// @throws Exception if a figure cannot be written or a measurement was interrupted
    public static void main(String[] arguments) throws Exception {
        LineShapeCost cost = new LineShapeCost();
        Path folder = Path.of(arguments[0]);
        write(folder, "lineshape-error", cost.errors());
        write(folder, "lineshape-cost", cost.costs());
    }

    private static void write(Path folder, String name, Figure figure) throws IOException {
        Files.writeString(
                folder.resolve(name + ".svg"),
                FigureFiles.svg(figure, name) + "\n",
                StandardCharsets.UTF_8);
    }

    private Figure errors() {
        List<Panel> panels = new ArrayList<>();
        for (PowderCase c : cases) {
            double[] exact = c.pattern(new LineShapes(), new Sampling.Density(500), c.points());
            double[] times = new double[DENSITIES.length];
            double[] errors = new double[DENSITIES.length];
            for (int k = 0; k < DENSITIES.length; k++) {
                Sampling sampling = new Sampling.Density(DENSITIES[k]);
                errors[k] = rms(exact, c.pattern(new LineShapes(), sampling, c.points()));
                times[k] = seconds(c, sampling, c.points());
            }
            List<Series> series = new ArrayList<>();
            series.addAll(line("Haven", times, errors, 0, 3));
            series.addAll(other(c, "mrsimulator", 1));
            series.addAll(other(c, "ssNake", 2));
            panels.add(
                    Panel.of(
                                    Axis.log("*t*", "s")
                                            .covering(new Axis.AtLeast(new Range(1e-5, 0.5))),
                                    Axis.log("rms error", ""),
                                    series)
                            .saying(List.of(new Annotation.Note(RichText.plain(c.name()), true))));
        }
        return new Figure(
                "Error of a powder pattern against the time it takes, for three programs",
                Figure.COLUMN,
                46 * panels.size(),
                panels,
                true);
    }

    private static List<Series> other(PowderCase c, String program, int index) {
        List<PowderCase.Other> others = c.of(program);
        return line(
                program,
                others.stream().mapToDouble(PowderCase.Other::seconds).toArray(),
                others.stream().mapToDouble(PowderCase.Other::error).toArray(),
                index,
                3);
    }

    private Figure costs() throws Exception {
        List<Series> points = new ArrayList<>();
        List<Series> orientations = new ArrayList<>();
        List<Series> cores = new ArrayList<>();
        for (int index = 0; index < cases.size(); index++) {
            PowderCase c = cases.get(index);
            double[] bins = Arrays.stream(POINTS).asDoubleStream().toArray();
            double[] byPoints = new double[POINTS.length];
            Arrays.setAll(byPoints, k -> seconds(c, USUAL, POINTS[k]));
            points.addAll(line(c.name(), bins, byPoints, index, cases.size()));
            double[] counts = new double[DENSITIES.length];
            Arrays.setAll(counts, k -> (DENSITIES[k] + 1) * (DENSITIES[k] + 2) / 2.0);
            double[] byDensity = new double[DENSITIES.length];
            Arrays.setAll(
                    byDensity, k -> seconds(c, new Sampling.Density(DENSITIES[k]), c.points()));
            orientations.addAll(line(c.name(), counts, byDensity, index, cases.size()));
            cores.addAll(threads(c, index));
        }
        Axis time = Axis.log("*t*", "s");
        List<Panel> panels =
                List.of(
                        Panel.of(Axis.log("points", ""), time, points).lettered("(a)"),
                        Panel.of(Axis.log("orientations of an octant", ""), time, orientations)
                                .lettered("(b)"),
                        Panel.of(
                                        Axis.linear("threads", ""),
                                        Axis.linear("patterns over those of one thread", "")
                                                .covering(new Axis.DataAndZero()),
                                        cores)
                                .lettered("(c)"));
        return new Figure(
                "Time of a powder pattern against points and orientations, and gain by threads",
                Figure.COLUMN,
                60 * panels.size(),
                panels,
                false);
    }

    private static List<Series> line(String name, double[] x, double[] y, int index, int count) {
        Look look = Look.of(index, count);
        RichText label = RichText.plain(name);
        return List.of(
                new Series.Line(label, x, y, look), new Series.Points(label, x, y, look.full()));
    }

    /// Patterns per second over those of one thread.
    private static List<Series> threads(PowderCase c, int index) throws Exception {
        int most = Runtime.getRuntime().availableProcessors();
        double[] threads = new double[most];
        double[] gain = new double[most];
        for (int n = 1; n <= most; n++) {
            threads[n - 1] = n;
            gain[n - 1] = perSecond(c, n);
        }
        double one = gain[0];
        return line(c.name(), threads, Arrays.stream(gain).map(g -> g / one).toArray(), index, 4);
    }

    private static double perSecond(PowderCase c, int threads) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Double>> tasks = new ArrayList<>();
            for (int k = 0; k < threads; k++) {
                tasks.add(() -> 1 / seconds(c, USUAL, c.points()));
            }
            double sum = 0;
            for (Future<Double> each : pool.invokeAll(tasks)) {
                sum += each.get();
            }
            return sum;
        }
    }

    /// Median time of a pattern once the loops are compiled.
    private static double seconds(PowderCase c, Sampling sampling, int bins) {
        LineShapes shapes = new LineShapes();
        double sink = 0;
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < WARM * 1e9) {
            sink += c.pattern(shapes, sampling, bins)[0];
        }
        List<Double> times = new ArrayList<>();
        begin = System.nanoTime();
        while (System.nanoTime() - begin < LONG * 1e9) {
            long start = System.nanoTime();
            sink += c.pattern(shapes, sampling, bins)[0];
            times.add((System.nanoTime() - start) / 1e9);
        }
        if (Double.isNaN(sink)) {
            throw new IllegalStateException(c.name());
        }
        times.sort(Double::compare);
        return times.get(times.size() / 2);
    }

    private static double rms(double[] exact, double[] values) {
        double squares = 0;
        double rest = 0;
        for (int i = 0; i < exact.length; i++) {
            squares += exact[i] * exact[i];
            rest += (values[i] - exact[i]) * (values[i] - exact[i]);
        }
        return Math.sqrt(rest / squares);
    }
}
