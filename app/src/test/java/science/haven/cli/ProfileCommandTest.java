package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.tracer.boundary.GrainImage;
import science.haven.tracer.boundary.Polycrystal;
import science.haven.tracer.boundary.StepProfile;
import science.haven.tracer.law.ExchangeExperiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

class ProfileCommandTest {

    private static final int MUTATIONS = Integer.getInteger("haven.mutations", 15);

    @TempDir private Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /// Expected counts of 2000 per point after 59 h with D = 2.6 × 10⁻¹² m²/s.
    private static double enriched(double metres) {
        double shape =
                ExchangeExperiment.of(59 * 3600).at(metres, 2.6e-12, Double.POSITIVE_INFINITY);
        return 2000 * (0.076 + (0.95 - 0.076) * shape);
    }

    private static String table() {
        StringBuilder text = new StringBuilder("position / µm,6Li,7Li\n");
        for (int x = 0; x <= 3000; x += 50) {
            long six = Math.round(enriched(x * 1e-6));
            text.append(String.format(Locale.ROOT, "%d,%d,%d%n", x, six, 2000 - six));
        }
        return text.toString();
    }

    /// The same as SurfaceLab writes it, 1 µm in a second.
    private static String surfaceLab() {
        StringBuilder text =
                new StringBuilder(
                        """
                        # Profile Smoothing is Disabled
                        #\t\t\t\ttotal\t^6Li+\tLi+\t
                        #\t\t\t\tN/A\t6.0151\t7.0160\t
                        #Data Point #\tSputter Time (s)\tDose (ions)\tFluence (ions/cm^2)\t\
                        Intensity\tIntensity\tIntensity\t
                        """);
        for (int i = 0; i <= 60; i++) {
            double six = enriched(i * 5e-5);
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%d\t%d\t1e6\t1e10\t2000\t%.4f\t%.4f\t%n",
                            i + 1,
                            50 * i,
                            six,
                            2000 - six));
        }
        return text.toString();
    }

    /// 24 × 40 pixels of 1 µm with a level boundary at 12 µm, 2000 counts each, the edge of the
    /// source on the left; with noise that follows no order.
    private static String image(String heads) {
        int columns = 24;
        int rows = 80;
        int[] grains = new int[columns * rows];
        for (int i = 0; i < grains.length; i++) {
            grains[i] = i / columns < 12 ? 0 : 1;
        }
        double[] fraction =
                new GrainImage(columns, grains, 1e-6, 5e-12, 2e-7)
                        .after(ExchangeExperiment.of(60), Double.POSITIVE_INFINITY);
        StringBuilder text = new StringBuilder(heads + "\n");
        for (int i = 0; i < columns * 40; i++) {
            double n = 0.076 + (0.95 - 0.076) * fraction[i];
            double noise = 1.3 * Math.sin(i * i * 0.7 + i) * Math.sqrt(2000 * n * (1 - n));
            long six = Math.clamp(Math.round(2000 * n + noise), 0, 2000);
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%d,%d,%d,%d%n",
                            i / columns,
                            i % columns,
                            six,
                            2000 - six));
        }
        return text.toString();
    }

    @Test
    void grainsAndBoundariesOfAnImage() throws IOException {
        write("image.csv", image("x,y,6Li,7Li"));
        write(
                "study.yaml",
                """
                study: an image
                measurements:
                  image:
                    technique: tracer
                    files: image.csv
                    conditions: {temperature: 295 K}
                    exchange: 60 s
                    enters: low x
                    pixel: 1 µm
                    boundaries: [12 µm]
                    boundary thickness: 0.5 nm
                """);
        Console run = Console.haven("run", folder);
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("D_gb/δ in the image", "D* is that of all rows of the image summed")
                .containsPattern("(4[.]9|5[.]0|5[.]1)[0-9]* ± 0[.]0");
        assertThat(folder.resolve("results/figures/image-01-image.svg")).exists();
    }

    /// As instruments export images: a file for each ion, a matrix or three columns without heads.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachIsotopeMayHaveAnImageOfItsOwn(boolean matrix) throws IOException {
        StringBuilder six = new StringBuilder("# 6Li+\n");
        StringBuilder seven = new StringBuilder("# Li+\n");
        for (int y = 0; y < 30; y++) {
            double n = enriched((y + 0.5) * 1e-4) / 2000;
            for (int x = 0; x < 8; x++) {
                String place = matrix ? "" : x + " " + y + " ";
                String end = matrix && x < 7 ? "\t" : "\n";
                six.append(place).append(Math.round(1000 * n)).append(end);
                seven.append(place).append(Math.round(1000 * (1 - n))).append(end);
            }
        }
        write("six.txt", six.toString());
        write("seven.txt", seven.toString());
        String study =
                """
                study: two images
                measurements:
                  image:
                    technique: tracer
                    files: six.txt
                    other image: seven.txt
                    pixel: 100 µm
                    conditions: {temperature: 295 K}
                    exchange: 59 h
                """;
        write("study.yaml", study);
        Console run = Console.haven("run", folder);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).containsPattern("2[.](5|6)[0-9]* ± 0[.]");
        assertThat(Files.readString(folder.resolve("results/results.json"))).contains("seven.txt");
        write("seven.txt", seven.substring(0, seven.length() - 20));
        assertThat(Console.haven("run", folder).err()).contains("seven.txt");
        write("seven.txt", seven.toString().replaceFirst("\\d+\\R", "-5\n"));
        assertThat(Console.haven("run", folder).err()).contains("a number >= 0");
    }

    /// Two columns of resin before the surface, written into the study.
    @Test
    void anImageMayBeginBeforeTheSurface() throws IOException {
        StringBuilder text = new StringBuilder("x / µm,y / µm,6Li,7Li\n");
        for (int i = 0; i < 8 * 30; i++) {
            int x = i / 8;
            double n = x < 2 ? 0.076 : enriched((x - 1.5) * 1e-4) / 2000;
            text.append(
                    "%d,%d,%d,%d%n"
                            .formatted(
                                    100 * x + 50,
                                    100 * (i % 8),
                                    Math.round(1000 * n),
                                    Math.round(1000 * (1 - n))));
        }
        write("image.csv", text.toString());
        String study =
                """
                study: an image
                measurements:
                  image:
                    technique: tracer
                    files: image.csv
                    conditions: {temperature: 295 K}
                    exchange: 59 h
                    enters: low x
                    begins: 200 µm
                """;
        write("study.yaml", study);
        assertThat(Console.haven("run", folder).out()).containsPattern("2[.](5|6)[0-9]* ± 0[.]");
        write("study.yaml", study.replace("200 µm", "9 mm"));
        assertThat(Console.haven("run", folder).err()).contains("'begins' within the image");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,y,6Li,7Li | 0,0,1,9 | heads such as 'x / µm', or the key 'pixel'",
                "x / µm,y / µm,6Li,7Li | 0,0,1,9 | each pixel once",
                "x / µm,y / µm,6Li,7Li | 0.4,0,1,9 | pixels in even steps",
                "x / µm,y / µm,6Li,7Li | 0,40,1,9 | pixels",
                "x / µm,y / µm,6Li,7Li | 0,0,-1,9 | counts of 6Li >= 0"
            })
    void imagesThatAreNone(String heads, String last, String complaint) throws IOException {
        Path file = write("image.csv", image(heads) + last + "\n");
        assertThat(Console.haven("diffusion", "profile", file, "--exchange", "60s").err())
                .contains(complaint);
    }

    @Test
    void aLineProfileBecomesADiffusionCoefficient() throws IOException {
        Path table = write("line.csv", table());
        Console console =
                Console.haven(
                        "diffusion", "profile", table, "--exchange", "59h", "--source", "95%");
        assertThat(console.code()).isZero();
        assertThat(console.out())
                .contains("line.csv: constant surface")
                .containsPattern("D\\* +\\(2\\.60\\d? ± 0\\.0\\d+\\) × 10⁻¹²")
                .contains("k is not determined, only that it is above");
        Console unknown = Console.haven("diffusion", "profile", table, "--exchange", "59h");
        assertThat(unknown.out()).containsPattern("n_s +0\\.9(5|49)\\d* ± ");
    }

    @Test
    void aDepthProfileTakesTheUncertaintyOfItsCrater() throws IOException {
        Path export = write("depth.txt", surfaceLab());
        Console console =
                Console.haven(
                        "diffusion",
                        "profile",
                        export,
                        "--exchange=59h",
                        "--source=95%",
                        "--crater=3.00 ± 0.15 mm");
        assertThat(console.code()).isZero();
        // 5 % of the depth is 10 % of D
        assertThat(console.out()).containsPattern("D\\* +\\(2\\.60 ± 0\\.26\\) × 10⁻¹² m²/s");
        Console without = Console.haven("diffusion", "profile", export, "--exchange=59h");
        assertThat(without.code()).isEqualTo(1);
        assertThat(without.err()).contains("expected a depth scale", "found sputter times only");
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "150,        | 40,         | :5: expected a position that rises from row to row,"
                        + " found '40'",
                "150,        | 150,-       | :5: expected counts of 6Li >= 0, found '-",
                "6Li         | 6L          | :1: expected columns '6Li' and '7Li', or 'fraction',",
                "/ µm        | / µmm       | :1: expected a unit such as m, found 'µmm'",
                "/ µm,       | ,           | :1: expected a unit such as m, found ''"
            })
    void namesThePlace(String what, String by, String message) throws IOException {
        Path table = write("bad.csv", table().replaceFirst(what, by));
        Console console = Console.haven("diffusion", "profile", table, "--exchange", "59h");
        assertThat(console.code()).isEqualTo(1);
        assertThat(console.err()).contains("bad.csv" + message);
        assertThat(console.err().strip().lines()).hasSize(1);
    }

    /// Damaged at random, profiles give sound numbers or one line.
    @Test
    void damagedProfilesGiveNumbersOrOneLine() throws IOException {
        for (String text : List.of(table(), surfaceLab())) {
            Damage damage = new Damage(text.hashCode());
            for (int i = 0; i < MUTATIONS; i++) {
                Path damaged = folder.resolve("damaged.txt");
                Files.write(damaged, damage.of(text.getBytes(StandardCharsets.UTF_8)));
                Console console =
                        Console.haven(
                                "diffusion",
                                "profile",
                                damaged,
                                "--exchange=59h",
                                "--source=95%",
                                "--rate=1µm/s",
                                "--debug");
                String what = "mutation " + i + ": " + console.err();
                assertThat(console.code()).as(what).isBetween(0, 1);
                assertThat(console.err().strip().lines().count())
                        .as(what)
                        .isLessThanOrEqualTo(console.code());
                assertThat(console.out()).as(what).doesNotContain("NaN", "Infinity");
            }
        }
    }

    @Test
    void namesAFractionThatCannotBe() throws IOException {
        Path table = write("f.csv", "depth / nm,fraction,u(fraction)\n0,0.9,0.01\n10,1.2,0.01\n");
        Console console = Console.haven("diffusion", "profile", table, "--exchange", "2h");
        assertThat(console.err())
                .contains("f.csv:3: expected an isotope fraction from 0 to 1, found '1.2'");
    }

    @Test
    void namesOptionsThatCannotBe() throws IOException {
        Path table = write("line.csv", table());
        Console.haven("diffusion", "profile", table);
        assertThat(Console.haven("diffusion", "profile", table).err())
                .contains("Missing required option: '--exchange=t'");
        Console wrong =
                Console.haven(
                        "diffusion", "profile", table, "--exchange=59h", "--surface=constant");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--surface: unknown 'constant'");
        assertThat(
                        Console.haven(
                                        "diffusion",
                                        "profile",
                                        table,
                                        "--exchange=59h",
                                        "--source=120%")
                                .err())
                .contains("--source must be a fraction up to 1, got 120%");
        assertThat(
                        Console.haven(
                                        "diffusion",
                                        "profile",
                                        table,
                                        "--exchange=59h",
                                        "--both-faces")
                                .err())
                .contains("--both-faces needs --thickness");
    }

    /// Five boundaries from the surface on: their steps and the whole profile agree.
    @Test
    void aProfileThroughBoundariesGivesGrainsAndBoundaries() throws IOException {
        double[] places = {15e-6, 40e-6, 62e-6, 90e-6, 120e-6};
        StepProfile truth =
                new Polycrystal(places, 2.6e-12, 2.8e-8)
                        .after(ExchangeExperiment.of(7200), Double.POSITIVE_INFINITY);
        StringBuilder text = new StringBuilder("position / µm,6Li,7Li\n");
        for (int i = 0; i < 700; i++) {
            double x = 0.5 * i + 0.25;
            long six = Math.round(2e5 * (0.076 + 0.874 * truth.seen(x * 1e-6, 1e-6)));
            text.append(String.format(Locale.ROOT, "%s,%d,%d%n", x, six, 200_000 - six));
        }
        Console console =
                Console.haven(
                        "diffusion",
                        "profile",
                        write("steps.csv", text.toString()),
                        "--exchange=2h",
                        "--source=95%",
                        "--beam=1µm",
                        "--boundaries=15µm,40µm,62µm,90µm,120µm",
                        "--bulk=2.6e-8cm²/s",
                        "--boundary-thickness=0.5nm");
        assertThat(console.code()).isZero();
        assertThat(console.out())
                .containsPattern("D_b of grains between boundaries +\\(2\\.(59|60|61)\\d* ± ")
                .containsPattern(
                        "D_gb of all boundaries +\\(1\\.(39|40|41)\\d* ± [0-9.]+\\) × 10⁻¹⁷")
                .containsPattern("D_gb at 40 µm +\\(1\\.[34]\\d* ± ");
    }

    @Test
    void aStudyReportsProfiles() throws IOException {
        Files.createDirectories(folder.resolve("sims"));
        write("sims/llto-295K.csv", table());
        write("sims/llto-300K.txt", surfaceLab());
        write(
                "study.yaml",
                """
                study: Tracer
                measurements:
                  lines:
                    technique: tracer
                    files: sims/llto-{temperature K}K.*
                    exchange: 59 h
                    source: 95 %
                    background: 7.6 %
                    rate: 1.00 ± 0.01 µm/s
                    beam: 1 µm
                """);
        Console console = Console.haven("run", folder);
        assertThat(console.code()).isZero();
        assertThat(console.out())
                .contains("D* / 10⁻¹² m²/s")
                .containsPattern("llto-300K.txt +300 K +2\\.60\\d? ± 0\\.0\\d+");
        assertThat(Files.readString(folder.resolve("results/report.html")))
                .contains("Tracer diffusion from the profiles of lines", "J. Crank");
        assertThat(folder.resolve("results/figures/lines-profiles.svg")).exists();
        assertThat(Files.readString(folder.resolve("results/tables/lines-01.csv")))
                .startsWith("x / m,fraction,u(fraction),fit");
    }
}
