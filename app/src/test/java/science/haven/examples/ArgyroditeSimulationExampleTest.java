package science.haven.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

import science.haven.data.Measurement;
import science.haven.data.Trajectory;
import science.haven.fit.Interval;
import science.haven.formats.Formats;
import science.haven.math.Cholesky;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.study.StudyOutcome;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.trajectory.CollectiveDiffusion;
import science.haven.trajectory.HavenRatio;
import science.haven.trajectory.IonPaths;
import science.haven.trajectory.MeanSquareDisplacement;
import science.haven.trajectory.PathFollower;
import science.haven.trajectory.PathOptions;
import science.haven.trajectory.PathOutcome;
import science.haven.trajectory.TracerDiffusion;
import science.haven.trajectory.WindowCovariance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Two real trajectories of Li₆PS₅Cl: recipes of others to their digits, our own estimate, and what
/// cannot be told.
class ArgyroditeSimulationExampleTest {

    private static final ExampleFolder FOLDER = new ExampleFolder("argyrodite-simulation");
    private static final double FRAME = 1e-13;

    private static IonPaths paths(String set) throws IOException {
        List<Trajectory> pieces = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER.path().resolve(set))) {
            for (Path file : files.sorted().toList()) {
                for (Measurement measurement : Formats.read(file)) {
                    pieces.add((Trajectory) measurement);
                }
            }
        }
        PathOutcome outcome =
                PathFollower.follow(
                        pieces, new PathOptions("Li", Set.of(), OptionalDouble.of(FRAME)));
        assertThat(outcome).isInstanceOf(IonPaths.class);
        return (IonPaths) outcome;
    }

    /// Slope of a straight line by plain least squares, as a diffusion coefficient in cm²/s.
    private static double plain(MeanSquareDisplacement msd, int from, int to) {
        double mean = (from + to) / 2.0;
        double sxx = 0;
        double sxy = 0;
        for (int k = from; k <= to; k++) {
            sxx += (k - mean) * (k - mean);
            sxy += (k - mean) * msd.lags()[k];
        }
        return sxy / sxx / 6 / FRAME * 1e4;
    }

    /// Slope by generalised least squares with the covariance of a random walk, in cm²/s.
    private static Measured generalised(MeanSquareDisplacement msd, int ions) {
        int[] lags = IntStream.rangeClosed(10, 70).map(i -> 5 * i).toArray();
        Cholesky cholesky = Cholesky.of(WindowCovariance.ofWalk(msd.frames(), lags, 3, ions));
        double[] ones = new double[lags.length];
        double[] times = new double[lags.length];
        Arrays.fill(ones, 1);
        Arrays.setAll(times, i -> lags[i]);
        double[] one = cholesky.solve(ones);
        double[] time = cholesky.solve(times);
        double[] sums = new double[5];
        for (int i = 0; i < lags.length; i++) {
            sums[0] += one[i];
            sums[1] += time[i];
            sums[2] += time[i] * lags[i];
            sums[3] += one[i] * msd.lags()[lags[i]];
            sums[4] += time[i] * msd.lags()[lags[i]];
        }
        double determinant = sums[0] * sums[2] - sums[1] * sums[1];
        double slope = (sums[0] * sums[4] - sums[1] * sums[3]) / determinant;
        double sigma = slope / 3 * Math.sqrt(sums[0] / determinant);
        return new Measured(slope, sigma).scaled(1e4 / 6 / FRAME);
    }

    /// A number of a recipe.
    private record Printed(String sites, String name, String text, double value) {}

    /// Printed: D* by least squares over two windows, MSD at 25 ps, σ by Nernst-Einstein.
    @Test
    void recipesOfOthersComeOutToTheirDigits() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        recipe(rows, "0p", List.of("4.65e-6", "2.87e-6", "10.8", "396", "9.75e-6", "2.3e-7"));
        recipe(rows, "50p", List.of("1.144e-5", "1.107e-5", "19.2", "974", "1.376e-5", "3.3e-7"));
        ValidationTable.write(
                "trajectory-recipes", List.of("sites", "quantity", "recipe", "Haven"), rows);
    }

    private static void recipe(List<List<String>> rows, String set, List<String> printed)
            throws IOException {
        IonPaths paths = paths(set);
        assertThat(paths.ions()).isEqualTo(192);
        assertThat(paths.frames()).isEqualTo(700);
        assertThat(paths.frameworkDrift()).isLessThan(2e-11);
        MeanSquareDisplacement msd = MeanSquareDisplacement.of(paths);
        double first = plain(msd, 50, 250);
        Measured whole = generalised(msd, paths.ions());
        double density = paths.ions() / paths.cell().volume();
        double sigma = CollectiveDiffusion.conductivity(first * 1e-4, density, 1, 500) * 10;
        List<Printed> numbers =
                List.of(
                        new Printed(set, "D*, 5 to 25 ps / cm²/s", printed.get(0), first),
                        new Printed(
                                set,
                                "D*, 10 to 30 ps / cm²/s",
                                printed.get(1),
                                plain(msd, 100, 300)),
                        new Printed(set, "MSD(25 ps) / Å²", printed.get(2), msd.lags()[250] * 1e20),
                        new Printed(set, "σ at 500 K / mS/cm", printed.get(3), sigma),
                        new Printed(
                                set,
                                "D*, covariance of a walk, lags of 5 to 35 ps / cm²/s",
                                printed.get(4),
                                whole.value()),
                        new Printed(
                                set,
                                "what this claims for D* / cm²/s",
                                printed.get(5),
                                whole.uncertainty()));
        for (Printed number : numbers) {
            double expected = Double.parseDouble(number.text());
            assertThat(number.value())
                    .as(number.toString())
                    .isCloseTo(
                            expected,
                            withinPercentage(number.name().startsWith("what") ? 2.5 : 0.5));
            rows.add(
                    List.of(
                            set,
                            number.name(),
                            number.text(),
                            String.format(Locale.ROOT, "%.4g", number.value())));
        }
    }

    /// Blocks of 5 ps: 7.0 and 20.9 × 10⁻⁶ cm²/s, +29 % and −18 %.
    @Test
    void saysWhatTheTrajectoriesTellAndWhatNot() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (String set : List.of("0p", "50p")) {
            IonPaths paths = paths(set);
            TracerDiffusion tracer = TracerDiffusion.of(paths);
            CollectiveDiffusion blocks = CollectiveDiffusion.of(paths, 50);
            assertThat(blocks.coefficient() * 1e10)
                    .isCloseTo(set.equals("0p") ? 7.0 : 20.9, withinPercentage(0.5));
            CollectiveDiffusion own = CollectiveDiffusion.of(paths, tracer);
            HavenRatio ratio = new HavenRatio(tracer.coefficient(), own);
            boolean known = tracer.isDiffusive();
            rows.add(
                    List.of(
                            set,
                            tracer.coefficient().scaled(1e4).text(),
                            String.format(Locale.ROOT, "%.1f", tracer.firstLag() * FRAME * 1e12),
                            known ? "yes" : "no",
                            limits("%.1f", blocks.coefficient(), blocks.interval(0.6827), 1e10),
                            known
                                    ? limits("%.1f", own.coefficient(), own.interval(0.6827), 1e10)
                                    : "refused",
                            known
                                    ? limits("%.2f", ratio.value(), ratio.interval(0.6827), 1)
                                    : "refused"));
        }
        ValidationTable.write(
                "trajectory-argyrodite",
                List.of(
                        "sites",
                        "D* / cm²/s",
                        "begin of the fit / ps",
                        "diffusive",
                        "D_σ as it is, blocks of 5 ps / 10⁻⁶ cm²/s",
                        "D_σ without rattling / 10⁻⁶ cm²/s",
                        "H_R"),
                rows);
    }

    private static String limits(String format, double value, Interval interval, double factor) {
        return (format + " (" + format + " to " + format + ")")
                .formatted(value * factor, interval.lower() * factor, interval.upper() * factor);
    }

    private static double through(FileResult result) {
        return result.derived("directions that lead through").orElseThrow().measured().value();
    }

    @Test
    void studyRefusesTheRatioOfIonsThatDoNotDiffuse() throws IOException {
        StudyOutcome outcome = FOLDER.run();
        List<Results.Group> groups = outcome.results().measurements();
        FileResult ordered = groups.get(0).results().getFirst();
        FileResult exchanged = groups.get(1).results().getFirst();
        assertThat(outcome.results().failures()).isEmpty();
        assertThat(ordered.source().all()).hasSize(5);
        assertThat(exchanged.source().all()).hasSize(6);
        assertThat(ordered.remarks()).extracting(Remark::code).contains("NOT_DIFFUSIVE");
        assertThat(ordered.derived("H_R")).isEmpty();
        // Lithium leaves its cages only where S and Cl are exchanged.
        assertThat(through(ordered)).isZero();
        assertThat(through(exchanged)).isEqualTo(3);
        assertThat(exchanged.derived("occupancy of Li1").orElseThrow().measured().value())
                .isCloseTo(0.5, within(0.01));
        assertThat(exchanged.derived("correlation factor").orElseThrow().measured().value())
                .isBetween(0.2, 0.4);
        assertThat(exchanged.remarks()).extracting(Remark::code).doesNotContain("NOT_DIFFUSIVE");
        // Quadrupoles of ⁷Li see far more of the motion than dipoles do.
        Measured gradients = exchanged.derived("R₁ by field gradients").orElseThrow().measured();
        Measured dipoles = exchanged.derived("R₁ by dipoles").orElseThrow().measured();
        assertThat(gradients.value()).isBetween(0.9, 1.2);
        assertThat(dipoles.value()).isBetween(8e-4, 1.1e-3);
        Measured tracer = exchanged.derived("D*").orElseThrow().measured();
        assertThat(tracer.value()).isBetween(1.0e-9, 1.4e-9);
        assertThat(tracer.uncertainty()).isBetween(3e-11, 1.2e-10);
        assertThat(exchanged.derived("H_R").orElseThrow().interval95().orElseThrow().contains(0.7))
                .isTrue();
    }
}
