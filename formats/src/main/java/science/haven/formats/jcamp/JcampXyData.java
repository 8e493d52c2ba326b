package science.haven.formats.jcamp;

import science.haven.data.Measurement;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.data.Spectrum;
import science.haven.formats.FormatException;
import science.haven.formats.Header;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads a block with one table: `XYDATA` with an equidistant abscissa, or pairs.
final class JcampXyData {

    private final JcampBlock block;
    private final JcampRecord table;
    private final Header header;
    private final Function<Header, Provenance> provenance;

    JcampXyData(
            JcampBlock block,
            JcampRecord table,
            Header header,
            Function<Header, Provenance> provenance) {
        this.block = block;
        this.table = table;
        this.header = header;
        this.provenance = provenance;
    }

    Measurement read() throws FormatException {
        JcampUnit unit = JcampUnit.of(block.text("XUNITS"));
        boolean pairs = table.value().replace(" ", "").startsWith("(XY..XY)");
        if (pairs) {
            return pairs(unit);
        }
        if (!table.value().replace(" ", "").startsWith("(X++(Y..Y))")) {
            throw table.wrong("(X++(Y..Y)) or (XY..XY)");
        }
        Abscissa abscissa =
                new Abscissa(
                        block.need("FIRSTX").number(),
                        block.need("LASTX").number(),
                        block.need("NPOINTS").count(),
                        block.factor("XFACTOR"));
        double[] ordinates = new OrdinateTable(table.lines(), abscissa, header).read(table);
        scale(ordinates, block.factor("YFACTOR"));
        checkFirst(ordinates[0]);
        ShiftScale scale = ShiftScale.of(block);
        boolean signal =
                block.isNmr()
                        && (unit == JcampUnit.HERTZ
                                || unit == JcampUnit.SECOND
                                || (unit == JcampUnit.PPM && scale.observe() > 0));
        if (signal) {
            return signal(unit, abscissa, ordinates, scale);
        }
        double[] x = new double[ordinates.length];
        Arrays.setAll(x, abscissa::at);
        return spectrum(unit, x, ordinates);
    }

    private void scale(double[] ordinates, double factor) throws FormatException {
        for (int i = 0; i < ordinates.length; i++) {
            ordinates[i] *= factor;
            if (!Double.isFinite(ordinates[i])) {
                throw table.wrong("finite ordinates");
            }
        }
    }

    private void checkFirst(double found) throws FormatException {
        Optional<JcampRecord> first = block.first("FIRSTY");
        if (first.isPresent()) {
            double promised = first.get().number();
            double allowed = 1e-4 * Math.max(Math.abs(promised), Math.abs(found));
            if (Math.abs(promised - found) > allowed + Math.abs(block.factor("YFACTOR"))) {
                header.remark(new JcampRemark.FirstOrdinateDiffers(promised, found));
            }
        }
    }

    private NmrSignal signal(
            JcampUnit unit, Abscissa abscissa, double[] ordinates, ShiftScale scale)
            throws FormatException {
        SpectralAxis axis = scale.axis(block, unit, abscissa, Quadrature.REAL);
        boolean turned = unit != JcampUnit.SECOND && abscissa.step() < 0;
        double[] values = new double[2 * ordinates.length];
        for (int i = 0; i < ordinates.length; i++) {
            values[2 * (turned ? ordinates.length - 1 - i : i)] = ordinates[i];
        }
        scale.remark(header);
        return new NmrSignal(
                values,
                axis,
                Optional.empty(),
                JcampHeader.acquisition(block),
                provenance.apply(header));
    }

    private Spectrum spectrum(JcampUnit unit, double[] x, double[] y) throws FormatException {
        boolean raman = block.dataType().contains("RAMAN") && unit == JcampUnit.PER_CENTIMETRE;
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> x[i]));
        double[] abscissa = new double[x.length];
        double[] intensity = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            abscissa[i] = x[order[i]];
            intensity[i] = y[order[i]];
            if (i > 0 && !(abscissa[i] > abscissa[i - 1])) {
                throw table.wrong("abscissas that differ");
            }
        }
        String quantity =
                raman
                        ? "Raman shift"
                        : unit == JcampUnit.OTHER && !block.text("XUNITS").isEmpty()
                                ? block.text("XUNITS")
                                : unit.quantity;
        return new Spectrum(abscissa, intensity, quantity, unit.unit(), provenance.apply(header));
    }

    private Measurement pairs(JcampUnit unit) throws FormatException {
        double xFactor = block.factor("XFACTOR");
        double yFactor = block.factor("YFACTOR");
        double[] numbers = new double[1024];
        int size = 0;
        for (int n = table.line() + 1; n < table.end(); n++) {
            String line = table.data(n);
            List<String> fields =
                    Arrays.stream(line.split("[,;\\s]+")).filter(f -> !f.isEmpty()).toList();
            if (fields.size() % 2 != 0) {
                throw table.lines().wrong(n, "pairs of abscissa and ordinate", line);
            }
            for (String field : fields) {
                double number = Asdf.number(field) * (size % 2 == 0 ? xFactor : yFactor);
                if (!Double.isFinite(number)) {
                    throw table.lines().wrong(n, "a number", field);
                }
                if (size == numbers.length) {
                    numbers = Arrays.copyOf(numbers, 2 * size);
                }
                numbers[size++] = number;
            }
        }
        Optional<JcampRecord> promised = block.first("NPOINTS");
        if (size == 0 || (promised.isPresent() && promised.get().count() != size / 2)) {
            throw table.wrong(
                    promised.map(r -> r.value() + " points, as ##NPOINTS= says").orElse("points"));
        }
        double[] x = new double[size / 2];
        double[] y = new double[size / 2];
        for (int i = 0; i < x.length; i++) {
            x[i] = numbers[2 * i];
            y[i] = numbers[2 * i + 1];
        }
        return spectrum(unit, x, y);
    }
}
