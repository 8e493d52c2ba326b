package science.haven.formats.jcamp;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.data.Spectrum;
import science.haven.formats.OriginText;
import science.haven.formats.jcamp.Asdf.Kind;
import science.haven.quantity.Unit;

import java.math.BigDecimal;

/// Writes one-dimensional NMR signals and spectra as JCAMP-DX 6.00, ordinates as DIFDUP.
///
/// Ordinates become whole numbers. Where all of them are multiples of one power of two, as counts
/// are, nothing is lost; otherwise they are rounded to 2⁻³¹ of the largest, and a comment says so.
/// Spectra whose abscissa is not equidistant are written as pairs and lose nothing.
public final class JcampWriter {

    private static final int WIDTH = 76;
    private static final double LARGEST = 1L << 31;

    private final StringBuilder text = new StringBuilder();

    private JcampWriter() {}

    /// Writes a signal of one row: a free induction decay in s, or a spectrum in Hz from 0 ppm.
    ///
    /// @param signal the signal
    /// @return the text of the file
    public static String write(NmrSignal signal) {
        if (signal.rows() != 1) {
            throw new IllegalArgumentException(
                    "a JCAMP-DX file must hold one row, got " + signal.rows());
        }
        return new JcampWriter().signal(signal);
    }

    /// Writes a spectrum.
    ///
    /// @param spectrum the spectrum, of at least one point
    /// @return the text of the file
    public static String write(Spectrum spectrum) {
        return new JcampWriter().spectrum(spectrum);
    }

    private String signal(NmrSignal signal) {
        SpectralAxis axis = signal.direct();
        boolean time = axis.domain() == Domain.TIME;
        String type = time ? "NMR FID" : "NMR SPECTRUM";
        head(signal.acquisition().title(), type, OriginText.of(signal));
        if (axis.carrier() > 0) {
            record(".OBSERVE FREQUENCY", megahertz(axis.carrier()));
            record("$SF", megahertz(axis.reference()));
        }
        if (!axis.nucleus().isEmpty()) {
            record(".OBSERVE NUCLEUS", "^" + axis.nucleus());
        }
        record(".AVERAGES", String.valueOf(signal.acquisition().scans()));
        if (!signal.acquisition().pulseProgram().isEmpty()) {
            record(".PULSE SEQUENCE", clean(signal.acquisition().pulseProgram()));
        }
        boolean complex = axis.quadrature() != Quadrature.REAL;
        int n = axis.points();
        double[] real = new double[n];
        double[] imaginary = new double[n];
        for (int i = 0; i < n; i++) {
            real[i] = signal.values()[2 * i];
            imaginary[i] = signal.values()[2 * i + 1];
        }
        double above = time ? 0 : axis.carrier() - axis.reference();
        Abscissa abscissa =
                new Abscissa(axis.start() + above, axis.at(n - 1) + above, n, axis.step());
        String unit = time ? "SECONDS" : "HZ";
        if (complex) {
            ntuples(type, unit, abscissa, new double[][] {real, imaginary});
        } else {
            table(unit, abscissa, real);
        }
        record("END", "");
        return text.toString();
    }

    private String spectrum(Spectrum spectrum) {
        String quantity = spectrum.quantity();
        String type =
                switch (quantity) {
                    case "Raman shift" -> "RAMAN SPECTRUM";
                    case "wavenumber", "wavelength" -> "INFRARED SPECTRUM";
                    case "2θ" -> "X-RAY DIFFRACTION";
                    case "chemical shift" -> "NMR SPECTRUM";
                    default -> "SPECTRUM";
                };
        head(quantity, type, OriginText.of(spectrum));
        double[] x = spectrum.abscissa();
        Abscissa abscissa = new Abscissa(x[0], x[x.length - 1], x.length, 1);
        boolean equidistant = x.length > 1;
        for (int i = 0; i < x.length; i++) {
            equidistant &= Math.abs(x[i] - abscissa.at(i)) <= 1e-9 * abscissa.step();
        }
        String unit = unit(spectrum);
        if (equidistant) {
            Abscissa stepped = new Abscissa(x[0], x[x.length - 1], x.length, abscissa.step());
            table(unit, stepped, spectrum.intensity());
        } else {
            record("XUNITS", unit);
            record("YUNITS", "ARBITRARY UNITS");
            record("NPOINTS", String.valueOf(x.length));
            record("XYPOINTS", "(XY..XY)");
            for (int i = 0; i < x.length; i++) {
                text.append(JcampNumber.text(x[i]))
                        .append(", ")
                        .append(JcampNumber.text(spectrum.intensity()[i]))
                        .append('\n');
            }
        }
        record("END", "");
        return text.toString();
    }

    private static String unit(Spectrum spectrum) {
        if (spectrum.unit().equals(Unit.PER_CENTIMETRE)) {
            return "1/CM";
        }
        if (spectrum.unit().equals(Unit.DEGREE)) {
            return "DEGREES";
        }
        if (spectrum.unit().equals(Unit.MICROMETRE) && spectrum.quantity().equals("wavelength")) {
            return "MICROMETERS";
        }
        if (spectrum.unit().equals(Unit.NANOMETRE) && spectrum.quantity().equals("wavelength")) {
            return "NANOMETERS";
        }
        if (spectrum.unit().equals(Unit.PPM)) {
            return "PPM";
        }
        String symbol = spectrum.unit().symbol();
        return spectrum.quantity() + (symbol.isEmpty() ? "" : " / " + symbol);
    }

    private void head(String title, String type, String origin) {
        record("TITLE", title.isBlank() ? "untitled" : clean(title));
        record("JCAMP-DX", "6.00");
        record("DATA TYPE", type);
        record("ORIGIN", "Haven");
        record("OWNER", "see ORIGIN of the data");
        record("SOURCE REFERENCE", clean(origin));
    }

    private void table(String unit, Abscissa abscissa, double[] ordinates) {
        double factor = factor(ordinates);
        record("XUNITS", unit);
        record("YUNITS", "ARBITRARY UNITS");
        record("XFACTOR", Double.toString(abscissa.factor()));
        record("YFACTOR", Double.toString(factor));
        record("FIRSTX", Double.toString(abscissa.first()));
        record("LASTX", Double.toString(abscissa.last()));
        record("FIRSTY", Double.toString(Math.rint(ordinates[0] / factor) * factor));
        record("NPOINTS", String.valueOf(ordinates.length));
        record("XYDATA", "(X++(Y..Y))");
        lines(abscissa, ordinates, factor);
    }

    private void ntuples(String type, String unit, Abscissa abscissa, double[][] parts) {
        int n = abscissa.points();
        double real = factor(parts[0]);
        double imaginary = factor(parts[1]);
        record("DATA CLASS", "NTUPLES");
        record("NTUPLES", type);
        record("VAR_NAME", "ABSCISSA, SIGNAL/REAL, SIGNAL/IMAG, PAGE NUMBER");
        record("SYMBOL", "X, R, I, N");
        record("VAR_TYPE", "INDEPENDENT, DEPENDENT, DEPENDENT, PAGE");
        record("VAR_FORM", "AFFN, ASDF, ASDF, AFFN");
        record("VAR_DIM", "%1$d, %1$d, %1$d, 2".formatted(n));
        record("UNITS", unit + ", ARBITRARY UNITS, ARBITRARY UNITS,");
        record("FACTOR", abscissa.factor() + ", " + real + ", " + imaginary + ", 1");
        record("FIRST", abscissa.first() + ", " + parts[0][0] + ", " + parts[1][0] + ", 1");
        record("LAST", abscissa.last() + ", " + parts[0][n - 1] + ", " + parts[1][n - 1] + ", 2");
        record("PAGE", "N=1");
        record("DATA TABLE", "(X++(R..R)), XYDATA");
        lines(abscissa, parts[0], real);
        record("PAGE", "N=2");
        record("DATA TABLE", "(X++(I..I)), XYDATA");
        lines(abscissa, parts[1], imaginary);
        record("END NTUPLES", type);
    }

    private void record(String label, String value) {
        text.append("##").append(label).append("= ").append(value).append('\n');
    }

    /// Two dollars would begin a comment.
    private static String clean(String value) {
        return value.replaceAll("[\\p{Cntrl}]+", " ").replace("$$", "$ $").replace("##", "# #");
    }

    private static String megahertz(double hertz) {
        return new BigDecimal(Double.toString(hertz))
                .movePointLeft(6)
                .stripTrailingZeros()
                .toPlainString();
    }

    /// The largest power of two that divides all ordinates, if what remains has digits enough;
    /// otherwise 2⁻³¹ of the largest.
    private double factor(double[] ordinates) {
        double largest = 0;
        int power = Double.MAX_EXPONENT;
        for (double y : ordinates) {
            largest = Math.max(largest, Math.abs(y));
            if (y != 0) {
                long mantissa = (Double.doubleToLongBits(y) & 0xfffffffffffffL) | 1L << 52;
                int lowest = Long.numberOfTrailingZeros(mantissa);
                power = Math.min(power, Math.getExponent(y) - 52 + lowest);
            }
        }
        if (largest == 0) {
            return 1;
        }
        double exact = Math.scalb(1.0, power);
        if (exact > 0 && largest / exact <= 1L << 53) {
            return exact;
        }
        text.append("$$ ordinates rounded to 2^-31 of the largest\n");
        return Math.max(largest / LARGEST, Double.MIN_NORMAL);
    }

    private void lines(Abscissa abscissa, double[] ordinates, double factor) {
        int i = 0;
        while (i < ordinates.length) {
            StringBuilder line = new StringBuilder();
            line.append((long) Math.rint(abscissa.at(i) / abscissa.factor()));
            long before = (long) Math.rint(ordinates[i] / factor);
            line.append(Asdf.write(before, Kind.VALUE));
            int k = i + 1;
            long step = 0;
            int count = 0;
            while (k < ordinates.length && line.length() < WIDTH) {
                long now = (long) Math.rint(ordinates[k] / factor);
                if (count > 0 && now - before == step) {
                    count++;
                } else {
                    duplicate(line, count);
                    step = now - before;
                    count = 1;
                    line.append(Asdf.write(step, Kind.DIFFERENCE));
                }
                before = now;
                k++;
            }
            duplicate(line, count);
            text.append(line).append('\n');
            // The last ordinate once more, as the check; a line of one number has none.
            boolean check = k > i + 1;
            if (check && k == ordinates.length) {
                text.append((long) Math.rint(abscissa.at(k - 1) / abscissa.factor()))
                        .append(Asdf.write(before, Kind.VALUE))
                        .append('\n');
            }
            i = k == ordinates.length || !check ? k : k - 1;
        }
    }

    private static void duplicate(StringBuilder line, int count) {
        if (count > 1) {
            line.append(Asdf.write(count, Kind.DUPLICATE));
        }
    }
}
