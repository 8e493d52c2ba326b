package science.haven.examples;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// Writes an experiment over a list of delays as TopSpin leaves it: `acqus`, `acqu2s`, the list,
/// `ser` and a title. Binary files are strings of Latin-1, one character per byte.
final class BrukerFolderWriter {

    private static final int POINTS = 128;
    private static final int LONG = 512;
    private static final double FULL = 4e6;
    private static final long FIRST_DAY = 1_760_000_000L;

    private final Console console;
    private final double kelvin;
    private final double[] delays;
    private final List<Site> sites;

    /// What is the same for all experiments of a series.
    ///
    /// @param title what the sample is called
    /// @param program name of the pulse program
    /// @param nucleus for example `7Li`
    /// @param megahertz its frequency in MHz
    /// @param spectralWidth in Hz
    /// @param spinning spinning frequency in Hz; 0 for a sample at rest
    /// @param recycleDelay in s
    /// @param noise standard deviation of a point over the signal at its start, dimensionless
    record Console(
            String title,
            String program,
            String nucleus,
            double megahertz,
            double spectralWidth,
            double spinning,
            double recycleDelay,
            double noise) {

        boolean locks() {
            return program.contains("t1rho");
        }
    }

    /// One line of the spectrum.
    ///
    /// @param offset from the carrier in Hz
    /// @param width full width at half maximum in Hz
    /// @param signal what is seen of it after a delay in s; all sites together give 1
    record Site(double offset, double width, DoubleUnaryOperator signal) {}

    /// The only line of a spectrum at rest.
    ///
    /// @param offset from the carrier in Hz
    /// @param decay free induction decay over time in s, 1 at its start
    record Decay(double offset, DoubleUnaryOperator decay) {}

    /// One experiment over a list of delays.
    ///
    /// @param console what was the same for all of them
    /// @param kelvin temperature that the program wrote, in K
    /// @param delays the list in s
    /// @param sites what was in the sample
    BrukerFolderWriter(Console console, double kelvin, double[] delays, List<Site> sites) {
        this.console = console;
        this.kelvin = kelvin;
        this.delays = delays.clone();
        this.sites = List.copyOf(sites);
    }

    /// Delays evenly spread over the logarithm, each with two digits as one types them.
    static double[] delays(double from, double to, int count) {
        double[] delays = new double[count];
        for (int i = 0; i < count; i++) {
            double delay = from * Math.pow(to / from, i / (count - 1.0));
            delays[i] = new BigDecimal(delay).round(new MathContext(2)).doubleValue();
        }
        return delays;
    }

    /// The files.
    ///
    /// @param folder place of the experiment, ending with its number
    Map<String, String> files(String folder) {
        long number = Long.parseLong(folder.substring(folder.lastIndexOf('/') + 1));
        Map<String, String> files = new LinkedHashMap<>();
        files.put(folder + "/acqus", acqus(number, POINTS));
        files.put(folder + "/acqu2s", parameters("TD= " + delays.length, "FnMODE= 1", frequency()));
        files.put(folder + (console.locks() ? "/vplist" : "/vdlist"), list());
        files.put(folder + "/ser", ser(number));
        files.put(
                folder + "/pdata/1/title",
                "%s, %.2f K%s\nsynthetic, made by Haven\n"
                        .formatted(console.title(), kelvin, spins()));
        return files;
    }

    /// A single free induction decay: `acqus`, `fid` and a title.
    ///
    /// @param console what was the same for all experiments of a series
    /// @param kelvin temperature that the program wrote, in K
    /// @param line the only line
    /// @param folder place of the experiment, ending with its number
    static Map<String, String> single(Console console, double kelvin, Decay line, String folder) {
        return single(console, kelvin, List.of(line), folder);
    }

    /// The same of many lines, as of the orientations of a powder.
    static Map<String, String> single(
            Console console, double kelvin, List<Decay> lines, String folder) {
        BrukerFolderWriter writer =
                new BrukerFolderWriter(console, kelvin, new double[0], List.of());
        long number = Long.parseLong(folder.substring(folder.lastIndexOf('/') + 1));
        Map<String, String> files = new LinkedHashMap<>();
        files.put(folder + "/acqus", writer.acqus(number, LONG));
        files.put(folder + "/fid", writer.fid(number, lines));
        files.put(
                folder + "/pdata/1/title",
                "%s, %.2f K\nsynthetic, made by Haven\n".formatted(console.title(), kelvin));
        return files;
    }

    private String fid(long number, List<Decay> lines) {
        SplittableRandom random = new SplittableRandom(1000 * Math.round(kelvin) + number);
        ByteBuffer buffer = ByteBuffer.allocate(8 * LONG).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < LONG; i++) {
            double time = i / console.spectralWidth();
            double real = 0;
            double imaginary = 0;
            for (Decay line : lines) {
                double size = line.decay().applyAsDouble(time);
                double phase = 2 * Math.PI * line.offset() * time;
                real += size * Math.cos(phase);
                imaginary += size * Math.sin(phase);
            }
            real += console.noise() * random.nextGaussian();
            imaginary += console.noise() * random.nextGaussian();
            buffer.putInt((int) Math.round(FULL * real));
            buffer.putInt((int) Math.round(FULL * imaginary));
        }
        return new String(buffer.array(), StandardCharsets.ISO_8859_1);
    }

    private String spins() {
        return console.spinning() > 0 ? ", MAS %d Hz".formatted((int) console.spinning()) : "";
    }

    private String frequency() {
        return "SFO1= %s\n##$BF1= %<s".formatted(console.megahertz());
    }

    private String acqus(long number, int points) {
        return parameters(
                "AQ_mod= 3",
                "BYTORDA= 0",
                "D= (0..2)\n0 %s 0.00002".formatted(console.recycleDelay()),
                "DATE= " + (FIRST_DAY + 3600 * number),
                "DECIM= 1",
                "DIGMOD= 0",
                "DTYPA= 0",
                "GRPDLY= 0",
                "INSTRUM= <synthetic>",
                "MASR= " + (int) console.spinning(),
                "NC= 0",
                "NS= 16",
                "NUC1= <%s>".formatted(console.nucleus()),
                "O1= 0",
                "PULPROG= <%s>".formatted(console.program()),
                "RG= 101",
                frequency(),
                "SW_h= " + console.spectralWidth(),
                "TD= " + 2 * points,
                String.format(Locale.ROOT, "TE= %.2f", kelvin));
    }

    private static String parameters(String... entries) {
        StringBuilder text = new StringBuilder("##TITLE= Parameter file, TopSpin 4.1.4\n");
        text.append("##JCAMPDX= 5.0\n##DATATYPE= Parameter Values\n##ORIGIN= Bruker BioSpin\n");
        for (String entry : entries) {
            text.append("##$").append(entry).append('\n');
        }
        return text.append("##END=\n").toString();
    }

    /// Delays are written in s, the pulses of a spin lock in µs.
    private String list() {
        return DoubleStream.of(delays)
                .map(delay -> console.locks() ? 1e6 * delay : delay)
                .mapToObj(d -> new BigDecimal(d).round(new MathContext(6)).stripTrailingZeros())
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String ser(long number) {
        SplittableRandom random = new SplittableRandom(1000 * Math.round(kelvin) + number);
        double dwell = 1 / console.spectralWidth();
        ByteBuffer buffer =
                ByteBuffer.allocate(8 * POINTS * delays.length).order(ByteOrder.LITTLE_ENDIAN);
        for (double delay : delays) {
            for (int i = 0; i < POINTS; i++) {
                double real = console.noise() * random.nextGaussian();
                double imaginary = console.noise() * random.nextGaussian();
                double time = i * dwell;
                for (Site site : sites) {
                    double size =
                            site.signal().applyAsDouble(delay)
                                    * Math.exp(-Math.PI * site.width() * time);
                    real += size * Math.cos(2 * Math.PI * site.offset() * time);
                    imaginary += size * Math.sin(2 * Math.PI * site.offset() * time);
                }
                buffer.putInt((int) Math.round(FULL * real));
                buffer.putInt((int) Math.round(FULL * imaginary));
            }
        }
        return new String(buffer.array(), StandardCharsets.ISO_8859_1);
    }
}
