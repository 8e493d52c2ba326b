package science.haven.examples;

import java.util.List;
import java.util.Locale;

/// BioLogic's text export of EC-Lab (.mpt), as version 11.50 writes it.
final class EcLabText {

    private EcLabText() {}

    /// A file.
    ///
    /// @param technique name of the technique in the third filled line
    /// @param settings lines of settings of the technique
    /// @param columns names of the columns
    /// @param rows values, one array per row
    static String of(
            String technique, List<String> settings, List<String> columns, List<double[]> rows) {
        StringBuilder head = new StringBuilder();
        head.append("\n").append(technique).append("\n\n");
        head.append("Run on channel : 1 (SN 00000)\nUser : \n");
        head.append("Electrode connection : standard\nPotential control : Ewe\n");
        head.append("Ewe ctrl range : min = -10.00 V, max = 10.00 V\n");
        head.append("Acquisition started on : 01/01/2025 12:00:00.000\n");
        head.append("Device : VMP-300 (SN 0000)\n");
        head.append("EC-LAB for windows v11.50 (software)\n");
        head.append("Comments : synthetic, made by Haven\n");
        settings.forEach(line -> head.append(line).append("\n"));
        head.append("\n").append(String.join("\t", columns)).append("\t\n");
        long lines = head.chars().filter(c -> c == '\n').count() + 2;
        StringBuilder text = new StringBuilder("EC-Lab ASCII FILE\n");
        text.append("Nb header lines : %-28d\n".formatted(lines)).append(head);
        for (double[] row : rows) {
            for (double value : row) {
                text.append(number(value)).append('\t');
            }
            text.append('\n');
        }
        return text.toString();
    }

    /// EC-Lab writes `1.2345678E-001`.
    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.7E", value);
        int e = text.indexOf('E');
        int exponent = Integer.parseInt(text.substring(e + 1));
        return "%sE%s%03d"
                .formatted(text.substring(0, e), exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
