package science.haven.formats.jcamp;

import science.haven.data.ArrayAxis;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.formats.FormatException;
import science.haven.formats.Header;
import science.haven.formats.ReadRemark;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Makes an NMR signal of the pages of an NTUPLES block: real and imaginary part, and a row for
/// each page of a second dimension.
final class JcampNtuples {

    private final JcampBlock block;
    private final Ntuples tuples;
    private final Header header;

    JcampNtuples(JcampBlock block, Header header) throws FormatException {
        this.block = block;
        this.tuples = new Ntuples(block);
        this.header = header;
    }

    NmrSignal read(String file, Function<Header, Provenance> provenance) throws FormatException {
        List<Ntuples.Row> rows = tuples.rows(file, header);
        JcampUnit unit = tuples.unit(tuples.abscissaSymbol);
        ShiftScale scale = ShiftScale.of(block);
        boolean known = scale.observe() > 0 || unit != JcampUnit.PPM;
        if (!known || !isSpectral(unit)) {
            throw block.need("UNITS").wrong("SECONDS, HZ, or PPM with .OBSERVE FREQUENCY");
        }
        Abscissa abscissa = tuples.abscissa();
        boolean complex = rows.stream().anyMatch(r -> imaginary(r).isPresent());
        SpectralAxis direct =
                scale.axis(block, unit, abscissa, complex ? Quadrature.COMPLEX : Quadrature.REAL);
        boolean turned = direct.domain() == Domain.FREQUENCY && abscissa.step() < 0;
        Optional<SignalAxis> indirect = Optional.empty();
        if (rows.size() > 1) {
            double[] pages = pages(rows);
            if (pages[1] < pages[0] && isFrequency(rows.getFirst())) {
                Collections.reverse(rows);
                pages = pages(rows);
            }
            indirect = Optional.of(indirect(rows.getFirst(), pages, scale));
        }
        scale.remark(header);
        return new NmrSignal(
                values(rows, abscissa.points(), turned),
                direct,
                indirect,
                JcampHeader.acquisition(block),
                provenance.apply(header));
    }

    private double[] values(List<Ntuples.Row> rows, int points, boolean turned) {
        double[] values = new double[2 * points * rows.size()];
        for (int r = 0; r < rows.size(); r++) {
            double[] real = real(rows.get(r)).orElseGet(() -> new double[points]);
            double[] imaginary = imaginary(rows.get(r)).orElseGet(() -> new double[points]);
            for (int i = 0; i < points; i++) {
                int at = 2 * (r * points + (turned ? points - 1 - i : i));
                values[at] = real[i];
                values[at + 1] = imaginary[i];
            }
        }
        return values;
    }

    private Optional<double[]> imaginary(Ntuples.Row row) {
        return row.parts().entrySet().stream()
                .filter(e -> isImaginary(e.getKey()))
                .map(java.util.Map.Entry::getValue)
                .findFirst();
    }

    private Optional<double[]> real(Ntuples.Row row) {
        return row.parts().entrySet().stream()
                .filter(e -> !isImaginary(e.getKey()))
                .map(java.util.Map.Entry::getValue)
                .findFirst();
    }

    private boolean isImaginary(String symbol) {
        return symbol.equals("I") || tuples.name(symbol).contains("imag");
    }

    private static boolean isSpectral(JcampUnit unit) {
        return unit == JcampUnit.HERTZ || unit == JcampUnit.PPM || unit == JcampUnit.SECOND;
    }

    private boolean isFrequency(Ntuples.Row row) {
        JcampUnit unit = tuples.unit(symbol(row));
        return unit == JcampUnit.HERTZ || unit == JcampUnit.PPM;
    }

    private static String symbol(Ntuples.Row row) {
        return row.page().split("=", 2)[0].strip();
    }

    private double[] pages(List<Ntuples.Row> rows) throws FormatException {
        double[] pages = new double[rows.size()];
        for (int r = 0; r < pages.length; r++) {
            String[] page = rows.get(r).page().split("=", 2);
            pages[r] = page.length < 2 ? Double.NaN : Asdf.number(page[1].strip());
            if (Double.isNaN(pages[r])) {
                throw block.need("PAGE").wrong("pages such as T1=0.001");
            }
        }
        return pages;
    }

    /// A second spectral dimension if its values are equidistant, otherwise an array.
    private SignalAxis indirect(Ntuples.Row row, double[] pages, ShiftScale scale)
            throws FormatException {
        String symbol = symbol(row);
        JcampUnit unit = tuples.unit(symbol);
        int n = pages.length;
        double step = (pages[n - 1] - pages[0]) / (n - 1);
        boolean equidistant = step > 0;
        for (int i = 0; i < n; i++) {
            equidistant &= Math.abs(pages[i] - pages[0] - i * step) <= 0.01 * step;
        }
        boolean spectral = symbol.toUpperCase(Locale.ROOT).matches("[FT]\\d?");
        if (!equidistant || !spectral || !isSpectral(unit)) {
            String name = tuples.name(symbol).isEmpty() ? "page" : tuples.name(symbol);
            return new ArrayAxis(name, pages, unit.unit());
        }
        List<String> nuclei =
                block.find(".NUCLEUS").map(JcampRecord::list).orElse(List.of(scale.nucleus()));
        String nucleus = nuclei.getFirst().replaceAll("[\\^<>\\s]", "");
        boolean same = nucleus.equals(scale.nucleus());
        if (!same) {
            header.remark(new ReadRemark.EntryNotUsed("the frequency of " + nucleus));
        }
        ShiftScale own = same ? scale : new ShiftScale(nucleus, 0, 0);
        if (unit == JcampUnit.PPM && own.observe() == 0) {
            return new ArrayAxis("chemical shift", pages, unit.unit());
        }
        Abscissa abscissa = new Abscissa(pages[0], pages[n - 1], n, 1);
        return own.axis(block, unit, abscissa, Quadrature.COMPLEX);
    }
}
