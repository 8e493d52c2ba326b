package science.haven.formats.jcamp;

import science.haven.formats.FormatException;
import science.haven.formats.Header;
import science.haven.formats.UnsupportedFormatException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The variables of an NTUPLES block and its pages, each with a table of one of them.
final class Ntuples {

    private static final Pattern FORM =
            Pattern.compile(
                    "\\(\\s*(\\w+)\\s*\\+\\+\\s*\\(\\s*(\\w+)\\s*\\.\\.\\s*\\w+\\s*\\)\\s*\\).*");

    /// Rows that belong to one value of the page variable: real, and imaginary if there is one.
    ///
    /// @param page what the page says of itself, for example `T1=0.001`
    /// @param parts tables by the symbol of their ordinate
    record Row(String page, Map<String, double[]> parts) {}

    private final JcampBlock block;
    private final List<String> symbols;

    /// Symbol of the abscissa of all tables; empty before the first.
    String abscissaSymbol = "";

    Ntuples(JcampBlock block) throws FormatException {
        this.block = block;
        this.symbols = block.need("SYMBOL").list();
    }

    /// Reads all pages; tables of one page, or of a page that only counts real and imaginary part,
    /// make one row.
    List<Row> rows(String file, Header header) throws FormatException {
        List<Row> rows = new ArrayList<>();
        Map<String, Row> byPage = new LinkedHashMap<>();
        String page = "";
        for (JcampRecord record : block.records()) {
            if (record.label().equals("PAGE")) {
                page = record.value();
            }
            if (!record.label().equals("DATATABLE")) {
                continue;
            }
            Matcher form = FORM.matcher(record.value());
            if (!form.matches()) {
                throw new UnsupportedFormatException(
                        file,
                        "the table '%s' in line %d".formatted(record.value(), record.line()),
                        "save it as (X++(Y..Y))");
            }
            if (!abscissaSymbol.isEmpty() && !abscissaSymbol.equals(form.group(1))) {
                throw record.wrong("a table over " + abscissaSymbol);
            }
            abscissaSymbol = form.group(1);
            String symbol = form.group(2);
            double[] values = table(record, symbol, header);
            Row row = counts(page) && !rows.isEmpty() ? rows.getLast() : byPage.get(page);
            if (row == null || row.parts.containsKey(symbol)) {
                row = new Row(page, new LinkedHashMap<>());
                rows.add(row);
                byPage.put(page, row);
            }
            row.parts.put(symbol, values);
        }
        if (rows.isEmpty()) {
            throw block.need("NTUPLES").wrong("pages with ##DATA TABLE=");
        }
        return rows;
    }

    private double[] table(JcampRecord record, String symbol, Header header)
            throws FormatException {
        Abscissa abscissa = abscissa();
        double[] values = new OrdinateTable(record.lines(), abscissa, header).read(record);
        double factor = number("FACTOR", symbol).orElse(1.0);
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
            if (!Double.isFinite(values[i])) {
                throw record.wrong("finite ordinates");
            }
        }
        return values;
    }

    Abscissa abscissa() throws FormatException {
        String x = abscissaSymbol;
        Optional<Double> first = number("FIRST", x);
        Optional<Double> last = number("LAST", x);
        Optional<Double> points = number("VARDIM", x);
        if (first.isEmpty() || last.isEmpty()) {
            throw block.need("FIRST").wrong("first and last value of " + x);
        }
        double n = points.orElse(0.0);
        if (!(n >= 1 && n <= 1 << 28 && n == Math.rint(n))) {
            throw block.need("VARDIM").wrong("the number of points of " + x);
        }
        return new Abscissa(first.get(), last.get(), (int) n, number("FACTOR", x).orElse(1.0));
    }

    /// Whether the page variable only counts the tables.
    private boolean counts(String page) {
        String symbol = page.split("=", 2)[0].strip();
        return text("VARNAME", symbol).toUpperCase(Locale.ROOT).startsWith("PAGE");
    }

    JcampUnit unit(String symbol) {
        return JcampUnit.of(text("UNITS", symbol));
    }

    String name(String symbol) {
        return text("VARNAME", symbol).toLowerCase(Locale.ROOT);
    }

    String text(String label, String symbol) {
        int i = symbols.indexOf(symbol);
        Optional<JcampRecord> record = block.find(label);
        if (i < 0 || record.isEmpty()) {
            return "";
        }
        List<String> list = record.get().list();
        return i < list.size() ? list.get(i) : "";
    }

    private Optional<Double> number(String label, String symbol) throws FormatException {
        String text = text(label, symbol);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        double number = Asdf.number(text);
        if (Double.isNaN(number)) {
            throw block.need(label).wrong("a number for " + symbol);
        }
        return Optional.of(number);
    }
}
