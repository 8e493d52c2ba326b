package science.haven.formats.touchstone;

import science.haven.formats.FormatException;
import science.haven.formats.text.Dialect;
import science.haven.formats.text.TextLines;

import java.util.List;
import java.util.Locale;

/// The option line of a Touchstone file: `# GHz S MA R 50`. What is missing has these values.
///
/// @param hertz one unit of the frequency column in Hz
/// @param parameter what is given
/// @param pair how the two numbers of a row make a complex one
/// @param reference reference resistance in Ω
record TouchstoneOption(double hertz, Parameter parameter, Pair pair, double reference) {

    private static final Dialect SPACES = new Dialect(Dialect.Separator.SPACE, false);

    enum Parameter {
        REFLECTION,
        IMPEDANCE,
        ADMITTANCE
    }

    enum Pair {
        MODULUS_AND_DEGREES,
        DECIBEL_AND_DEGREES,
        REAL_AND_IMAGINARY
    }

    /// Whether a line is an option line and not a comment of another format.
    static boolean isOption(String line) {
        if (!line.startsWith("#")) {
            return false;
        }
        List<String> words = SPACES.split(line.substring(1).toUpperCase(Locale.ROOT));
        return words.stream()
                .allMatch(
                        w -> {
                            boolean number = !Double.isNaN(SPACES.number(w));
                            return number || WORDS.contains(w);
                        });
    }

    private static final List<String> WORDS =
            List.of("HZ", "KHZ", "MHZ", "GHZ", "S", "Y", "Z", "G", "H", "MA", "DB", "RI", "R");

    static TouchstoneOption parse(TextLines lines, int number) throws FormatException {
        List<String> words =
                SPACES.split(lines.line(number).strip().substring(1).toUpperCase(Locale.ROOT));
        double hertz = 1e9;
        Parameter parameter = Parameter.REFLECTION;
        Pair pair = Pair.MODULUS_AND_DEGREES;
        double reference = 50;
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "HZ" -> hertz = 1;
                case "KHZ" -> hertz = 1e3;
                case "MHZ" -> hertz = 1e6;
                case "GHZ" -> hertz = 1e9;
                case "S" -> parameter = Parameter.REFLECTION;
                case "Z" -> parameter = Parameter.IMPEDANCE;
                case "Y" -> parameter = Parameter.ADMITTANCE;
                case "MA" -> pair = Pair.MODULUS_AND_DEGREES;
                case "DB" -> pair = Pair.DECIBEL_AND_DEGREES;
                case "RI" -> pair = Pair.REAL_AND_IMAGINARY;
                case "R" -> {
                    i++;
                    reference = i < words.size() ? SPACES.number(words.get(i)) : Double.NaN;
                }
                default -> throw lines.wrong(number, "# unit, S or Y or Z, MA or DB or RI, R ohm");
            }
        }
        if (!(reference > 0)) {
            throw lines.wrong(number, "a reference resistance > 0 Ω behind R");
        }
        return new TouchstoneOption(hertz, parameter, pair, reference);
    }

    /// Impedance of a row.
    ///
    /// @return Z′ and Z″ in Ω; not finite for an open circuit
    double[] impedance(double a, double b) {
        double modulus = pair == Pair.DECIBEL_AND_DEGREES ? Math.pow(10, a / 20) : a;
        boolean polar = pair != Pair.REAL_AND_IMAGINARY;
        double re = polar ? modulus * Math.cos(Math.toRadians(b)) : a;
        double im = polar ? modulus * Math.sin(Math.toRadians(b)) : b;
        return switch (parameter) {
            case REFLECTION -> fromReflection(re, im);
            case IMPEDANCE -> new double[] {reference * re, reference * im};
            case ADMITTANCE -> {
                double square = re * re + im * im;
                yield new double[] {reference * re / square, -reference * im / square};
            }
        };
    }

    /// `Z = Z₀ (1 + S)/(1 − S)`.
    private double[] fromReflection(double re, double im) {
        double square = (1 - re) * (1 - re) + im * im;
        return new double[] {
            reference * (1 - re * re - im * im) / square, reference * 2 * im / square
        };
    }
}
