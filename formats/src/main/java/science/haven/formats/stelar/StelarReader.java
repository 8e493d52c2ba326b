package science.haven.formats.stelar;

import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.text.TextLines;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Stelar's export of fitted relaxation times over the field (`.sef`):
///
/// ```text
/// STELAR Export File
///
/// _BRLX______  _T1________  _R1________  ____%err___  +-err(R1)__  Zone  File
///
/// 9.99         182.3        5.485        1.2          0.0658       1     sample.sdf
/// ```
///
/// BRLX is in MHz, R₁ in s⁻¹. The unit of T₁ is not written: it must be s, ms or µs so that both
/// columns say the same; a file in which they do not is refused. The last columns may be missing.
/// It is a table of results, not a measurement, so this reader stands beside those of
/// [science.haven.formats.Formats].
public final class StelarReader {

    private static final String MARK = "STELAR Export File";
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?");

    /// Digits that a table of four significant ones may lose.
    private static final double ROUNDING = 0.01;

    /// No relaxometer goes beyond these, in Hz and s⁻¹; a number there is damaged.
    private static final double LEAST_FREQUENCY = 1;

    private static final double GREATEST_FREQUENCY = 1e12;
    private static final double SLOWEST = 1e-9;
    private static final double FASTEST = 1e12;

    private static final double[] SECONDS = {1, 1e3, 1e6};

    /// A reader; it has no state.
    public StelarReader() {}

    /// Looks into the file.
    ///
    /// @param file the file
    /// @return whether it is an export of Stelar's program
    public boolean recognises(SourceFile file) {
        return file.head().stripLeading().startsWith(MARK);
    }

    /// Reads the dispersion.
    ///
    /// @param file a file that this reader recognises
    /// @return its rates, at least one
    /// @throws FormatException if the file is not what its format promises
    public Dispersion read(SourceFile file) throws FormatException {
        TextLines lines = TextLines.of(file);
        int head = lines.find(lines.find(1, MARK) + 1, "_BRLX");
        if (head > lines.count()) {
            throw lines.wrong(head, "a line of names that begins with _BRLX");
        }
        List<Row> rows = new ArrayList<>();
        int without = 0;
        for (int n = head + 1; n <= lines.count(); n++) {
            if (lines.line(n).isBlank()) {
                continue;
            }
            Row row = row(lines, n);
            if (row.time == 0) {
                without++;
            } else {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw lines.wrong(lines.count() + 1, "a frequency with its relaxation time");
        }
        checkUnit(lines, rows);
        List<Remark> remarks = new ArrayList<>();
        remarks.add(new StelarRemark.NucleusNotNamed());
        if (without > 0) {
            remarks.add(new StelarRemark.WithoutTime(without));
        }
        rows.stream()
                .filter(Row::errorsDiffer)
                .findFirst()
                .ifPresent(
                        row ->
                                remarks.add(
                                        new StelarRemark.ErrorsDiffer(
                                                row.frequency, row.percent, row.error)));
        return new Dispersion(
                rows.stream().map(Row::point).toList(),
                file.provenance("Stelar SEF", "Stelar relaxometer", List.of(), remarks));
    }

    private record Row(
            int line,
            double frequency,
            double time,
            double rate,
            double percent,
            double error,
            int zone) {

        private DispersionPoint point() {
            return new DispersionPoint(frequency, new Measured(rate, error), zone);
        }

        private boolean errorsDiffer() {
            return error > 0
                    && percent > 0
                    && Math.abs(error / rate / (percent / 100) - 1) > 0.1
                    && Math.abs(error - percent / 100 * rate) > ROUNDING * rate;
        }
    }

    private static Row row(TextLines lines, int n) throws FormatException {
        String[] words = lines.line(n).strip().split("\\s+");
        if (words.length < 3) {
            throw lines.wrong(n, "BRLX, T1 and R1");
        }
        double frequency = number(lines, n, "BRLX in MHz", words[0]) * 1e6;
        if (!(frequency > 0)) {
            throw lines.wrong(n, "BRLX > 0 MHz", words[0]);
        }
        double time = number(lines, n, "T1", words[1]);
        double rate = number(lines, n, "R1 in s⁻¹", words[2]);
        if (time < 0 || rate < 0 || (time == 0) != (rate == 0)) {
            throw lines.wrong(n, "T1 and R1 > 0", words[1] + " and " + words[2]);
        }
        measurable(lines, n, frequency, rate);
        double percent = error(lines, n, "error >= 0 in %", words, 3);
        double error = error(lines, n, "error of R1 >= 0 s⁻¹", words, 4);
        int zone =
                words.length > 5 && words[5].matches("\\d{1,9}") ? Integer.parseInt(words[5]) : 0;
        return new Row(
                n, frequency, time, rate, percent, error > 0 ? error : percent / 100 * rate, zone);
    }

    private static void measurable(TextLines lines, int n, double frequency, double rate)
            throws FormatException {
        if (frequency < LEAST_FREQUENCY || frequency > GREATEST_FREQUENCY) {
            throw lines.wrong(n, "BRLX between 1e-6 and 1e6 MHz", frequency / 1e6 + "");
        }
        if (rate > 0 && (rate < SLOWEST || rate > FASTEST)) {
            throw lines.wrong(n, "R1 between 1e-9 and 1e12 s⁻¹", rate + "");
        }
    }

    /// An error in a column that may be missing.
    private static double error(TextLines lines, int n, String what, String[] words, int column)
            throws FormatException {
        double error = words.length > column ? number(lines, n, what, words[column]) : 0;
        if (error < 0) {
            throw lines.wrong(n, what, words[column]);
        }
        return error;
    }

    private static double number(TextLines lines, int n, String what, String word)
            throws FormatException {
        Matcher matcher = NUMBER.matcher(word);
        if (!matcher.matches() || !Double.isFinite(Double.parseDouble(word))) {
            throw lines.wrong(n, what, word);
        }
        return Double.parseDouble(word);
    }

    /// Both columns must speak of the same time, in one unit throughout.
    private static void checkUnit(TextLines lines, List<Row> rows) throws FormatException {
        for (double unit : SECONDS) {
            if (rows.stream().allMatch(row -> agrees(row, unit))) {
                return;
            }
        }
        Row odd = rows.getFirst();
        for (double unit : SECONDS) {
            if (agrees(rows.getFirst(), unit)) {
                odd = rows.stream().filter(row -> !agrees(row, unit)).findFirst().orElse(odd);
            }
        }
        throw lines.wrong(
                odd.line,
                "R1 = 1/T1, T1 in s, ms or µs throughout",
                "%s and %s".formatted(odd.time, odd.rate));
    }

    private static boolean agrees(Row row, double unit) {
        return Math.abs(row.time * row.rate / unit - 1) < ROUNDING;
    }
}
