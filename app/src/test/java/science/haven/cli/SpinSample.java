package science.haven.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A study of one file or experiment of relaxation, narrowing or exchange.
///
/// @param name what is studied
/// @param study the study file
/// @param damaged the file that is damaged, seen from the study's folder
/// @param source an experiment to copy, or a text to write
record SpinSample(String name, String study, String damaged, Source source) {

    /// Where the file comes from.
    sealed interface Source {}

    /// A folder.
    record Experiment(Path folder) implements Source {}

    /// A text.
    record Text(String text) implements Source {}

    private static final String HEAD =
            """
            study: A damaged file
            sample: {ion: Li+, jump: {length: 3 Å}, carriers: 1e28 1/m^3}
            measurements:
              damaged:
            """;

    private static final String RATES =
            """
                technique: relaxation
                files: t.csv
                nucleus: 7Li
                frequency: 77.7 MHz
            conclusions:
              - motion: damaged
                number: 1 to 2
            """;

    private static final String FIELDS =
            """
                technique: relaxation
                files: t.csv
                nucleus: 7Li
                conditions: {temperature: 300 K}
            conclusions:
              - motion: damaged
                number: 1
            """;

    private static final String WIDTHS =
            """
                technique: spectrum
                files: t.csv
            conclusions:
              - narrowing: damaged
            """;

    private static final String EXCHANGE =
            """
                technique: exchange
                files: t.csv
            """;

    private static final String GRADIENTS =
            """
                technique: field gradient
                files: t.csv
                nucleus: 7Li
                sequence: bipolar pairs
                gradient pulse: 1 ms
                gap: 1 ms
                shape: SMSQ10.100
            conclusions:
              - arrhenius: damaged.diffusion
            """;

    private static final String DECAY =
            """
                technique: field gradient
                files: x/*
                regions: {all: {from: -20 ppm, to: 20 ppm}, half: {from: -20 ppm, to: 0 ppm}}
            conclusions:
              - arrhenius: damaged.diffusion, all
            """;

    private static final String TRANSIENT =
            """
                technique: relaxation
                files: x/*
                spin lock: 20 kHz
            conclusions:
              - motion: damaged
            """;

    private static final String LINE =
            """
                technique: spectrum
                files: x/*
                lines: {number: 1}
            conclusions:
              - narrowing: damaged
            """;

    static List<SpinSample> all() throws IOException {
        Path examples =
                Path.of(System.getProperty("haven.root", ".")).toAbsolutePath().resolve("examples");
        List<SpinSample> samples = new ArrayList<>();
        samples.add(table("echoes", EXCHANGE, echoes()));
        samples.add(table("volumes", EXCHANGE, volumes()));
        samples.add(table("dispersion", FIELDS, dispersion()));
        samples.add(table("widths", WIDTHS, widths()));
        samples.add(table("gradients", GRADIENTS, decays(false)));
        samples.add(table("b values", GRADIENTS, decays(true)));
        for (String rates :
                List.of(
                        "llto-relaxation/lower-field.csv",
                        "roadmap-relaxation/lower-field.csv",
                        "na2o-natacl6-relaxation/higher-field.csv")) {
            samples.add(table(rates, RATES, Files.readString(examples.resolve(rates))));
        }
        experiment(examples.resolve("llto-relaxation/T1/1"), TRANSIENT, samples);
        experiment(examples.resolve("roadmap-relaxation/T1rho/50"), TRANSIENT, samples);
        experiment(examples.resolve("llto-relaxation/static/31"), LINE, samples);
        experiment(examples.resolve("llto-gradients/temperatures/6"), DECAY, samples);
        return samples;
    }

    private static SpinSample table(String name, String study, String text) {
        return new SpinSample(name, HEAD + study, "t.csv", new Text(text));
    }

    /// One sample for every file that holds more than words.
    private static void experiment(Path folder, String study, List<SpinSample> samples)
            throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                samples.add(
                        new SpinSample(
                                folder.resolveSibling(name)
                                        .toString()
                                        .replaceAll(".*examples/", ""),
                                HEAD + study,
                                "x/1/" + name,
                                new Experiment(folder)));
            }
        }
    }

    /// Lays the sample into the folder of the study.
    void copyTo(Path place) throws IOException {
        switch (source) {
            case Text(String text) -> Files.writeString(place.resolve(damaged), text);
            case Experiment(Path from) -> {
                try (Stream<Path> files = Files.walk(from)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        Path to = place.resolve("x/1").resolve(from.relativize(file).toString());
                        Files.createDirectories(to.resolveSibling(""));
                        Files.copy(file, to);
                    }
                }
            }
        }
    }

    /// Jumps among four sites at two temperatures. Two temperatures over gradients or b values.
    private static String decays(boolean overB) {
        StringBuilder text =
                new StringBuilder("temperature / K,diffusion time / ms,")
                        .append(overB ? "b / s/mm²" : "gradient / G/cm")
                        .append(",intensity,u(intensity)\n");
        for (double kelvin : new double[] {300, 340}) {
            for (int i = 0; i < 12; i++) {
                double b = 0.04 * i * i;
                double echo = Math.exp(-b * (kelvin - 280) / 20);
                text.append(
                        String.format(
                                Locale.ROOT,
                                "%.0f,100,%.4g,%.4f,0.01\n",
                                kelvin,
                                overB ? 1e4 * b : 60 * i,
                                echo + 0.005 * ((i * 7) % 5 - 2)));
            }
        }
        return text.toString();
    }

    private static String echoes() {
        StringBuilder text =
                new StringBuilder(
                        "temperature / K,preparation time / µs,mixing time / s,echo,u(echo)\n");
        for (int kelvin : new int[] {280, 300}) {
            double tau = kelvin == 280 ? 0.02 : 0.005;
            for (int i = 0; i < 16; i++) {
                double mixing = tau * Math.pow(10, -2 + 4.0 * i / 15);
                double echo =
                        (0.25 + 0.75 * Math.exp(-mixing / tau)) * Math.exp(-mixing / (400 * tau));
                text.append(
                        String.format(Locale.ROOT, "%d,20,%.4g,%.4f,0.01\n", kelvin, mixing, echo));
            }
        }
        return text.toString();
    }

    /// Two sites of the same population.
    private static String volumes() {
        StringBuilder text =
                new StringBuilder("temperature / K,mixing time / ms,from,to,volume,u(volume)\n");
        for (int kelvin : new int[] {280, 300, 320}) {
            double rate = 100 * Math.exp((kelvin - 280) / 20.0);
            for (double mixing : new double[] {0, 1, 3, 10}) {
                double moved = (1 - Math.exp(-2 * rate * mixing / 1e3)) / 4;
                text.append(
                        String.format(
                                Locale.ROOT,
                                "%d,%s,1,1,%.4f,0.005\n",
                                kelvin,
                                mixing,
                                0.5 - moved));
                text.append(
                        String.format(
                                Locale.ROOT,
                                "%d,%s,2,2,%.4f,0.005\n",
                                kelvin,
                                mixing,
                                0.5 - moved));
                text.append(
                        String.format(
                                Locale.ROOT, "%d,%s,1,2,%.4f,0.005\n", kelvin, mixing, moved));
                text.append(
                        String.format(
                                Locale.ROOT, "%d,%s,2,1,%.4f,0.005\n", kelvin, mixing, moved));
            }
        }
        return text.toString();
    }

    /// A Lorentzian spectral density.
    private static String dispersion() {
        StringBuilder text =
                new StringBuilder("STELAR Export File\n\n_BRLX__\t_T1__\t_R1__\t__err__\n\n");
        for (double megahertz = 0.01; megahertz < 30; megahertz *= 2.2) {
            double rate = 1 + 200 / (1 + Math.pow(megahertz / 0.5, 2));
            text.append(
                    String.format(
                            Locale.ROOT, "%.4g\t%.6g\t%.6g\t2.0\n", megahertz, 1e3 / rate, rate));
        }
        return text.toString();
    }

    private static String widths() {
        StringBuilder text = new StringBuilder("temperature / K,width / kHz,u(width) / kHz\n");
        for (int kelvin = 160; kelvin <= 400; kelvin += 16) {
            double width = 0.3 + 6.7 / (1 + Math.exp((kelvin - 260) / 14.0));
            text.append(String.format(Locale.ROOT, "%d,%.4f,%.4f\n", kelvin, width, 0.02 * width));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
