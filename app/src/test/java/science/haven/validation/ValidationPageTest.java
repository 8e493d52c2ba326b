package science.haven.validation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `docs/validation.md` shows numbers that this very build has measured.
///
/// The tests leave their tables in `target/validation/NAME.tsv`; the page holds each between `<!--
/// table: NAME -->` and `<!-- end -->`. With `-Dvalidation.write=true` the tables are renewed,
/// otherwise they are compared: same rows, same words, numbers within 2 % (another processor may
/// round the last digit of an iteration differently). Tests run by the alphabet, so that this
/// package comes when all others have measured.
class ValidationPageTest {

    private static final Path ROOT =
            Path.of(System.getProperty("haven.root", ".")).toAbsolutePath();
    private static final Path PAGE = ROOT.resolve("docs/validation.md");
    private static final Path TABLES = ROOT.resolve("target/validation");
    private static final Pattern SECTION =
            Pattern.compile("(?s)<!-- table: (\\S+) -->\n(.*?)<!-- end -->");
    private static final Pattern BORDER = Pattern.compile("(?<!\\\\)\\|");

    /// Counts of correct digits end in rounding errors, which are another processor's own.
    private static final double LOST_DIGITS = 2;

    @Test
    void everyTableIsWhatThisBuildMeasured() throws IOException {
        String page = Files.readString(PAGE);
        StringBuilder renewed = new StringBuilder();
        Matcher section = SECTION.matcher(page);
        while (section.find()) {
            String measured = markdown(section.group(1));
            if (!Boolean.getBoolean("validation.write")) {
                compare(section.group(1), section.group(2), measured);
            }
            section.appendReplacement(
                    renewed,
                    Matcher.quoteReplacement(
                            "<!-- table: "
                                    + section.group(1)
                                    + " -->\n"
                                    + measured
                                    + "<!-- end -->"));
        }
        section.appendTail(renewed);
        if (Boolean.getBoolean("validation.write")) {
            Files.writeString(PAGE, renewed);
        }
    }

    @Test
    void everyMeasuredTableIsShown() throws IOException {
        String page = Files.readString(PAGE);
        try (var tables = Files.list(TABLES)) {
            assertThat(tables.map(t -> t.getFileName().toString().replace(".tsv", "")))
                    .allSatisfy(name -> assertThat(page).contains("<!-- table: " + name + " -->"));
        }
    }

    private static String markdown(String name) throws IOException {
        Path table = TABLES.resolve(name + ".tsv");
        assertThat(table).as("run mvn verify once: its tests measure this table").exists();
        List<String> lines = Files.readAllLines(table);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).replace("|", "\\|").split("\t", -1);
            text.append("| ").append(String.join(" | ", cells)).append(" |\n");
            if (i == 0) {
                text.append("|").append("---|".repeat(cells.length)).append("\n");
            }
        }
        return text.toString();
    }

    private static void compare(String name, String shown, String measured) {
        List<String> old = shown.lines().toList();
        List<String> fresh = measured.lines().toList();
        assertThat(fresh).as("rows of table " + name).hasSameSizeAs(old);
        String[] heads = BORDER.split(fresh.getFirst(), -1);
        for (int row = 0; row < old.size(); row++) {
            String[] before = BORDER.split(old.get(row), -1);
            String[] now = BORDER.split(fresh.get(row), -1);
            assertThat(now).as("columns of table " + name).hasSameSizeAs(before);
            for (int column = 0; column < now.length; column++) {
                double slack = heads[column].contains("digits") ? LOST_DIGITS : 0;
                assertThat(agree(before[column].strip(), now[column].strip(), slack))
                        .as(
                                "table %s: shown '%s', measured '%s'",
                                name, old.get(row), fresh.get(row))
                        .isTrue();
            }
        }
    }

    private static boolean agree(String shown, String measured, double slack) {
        if (shown.equals(measured)) {
            return true;
        }
        try {
            double a = Double.parseDouble(shown);
            double b = Double.parseDouble(measured);
            return Math.abs(a - b) <= 0.02 * Math.max(Math.abs(a), Math.abs(b)) + slack + 1e-9;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
