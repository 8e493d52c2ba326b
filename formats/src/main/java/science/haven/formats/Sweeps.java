package science.haven.formats;

import science.haven.data.ImpedanceSpectrum;
import science.haven.data.Measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Collects the rows of an impedance file and cuts them into sweeps: a frequency that jumps back or
/// turns begins a new spectrum, as does a new loop that the file names.
///
/// Rows at 0 Hz are no impedance and are left out with a remark; a negative frequency is a mistake
/// of the file.
public final class Sweeps {

    /// Frequencies closer than this are the same, relative.
    private static final double SAME = 1e-6;

    /// A step back larger than this many usual steps is a jump, not jitter.
    private static final double JUMP = 1.5;

    /// Beyond these no instrument measures; a number there is damaged, or in another unit.
    private static final double LOWEST_FREQUENCY = 1e-9;

    private static final double HIGHEST_FREQUENCY = 1e15;
    private static final double LEAST_IMPEDANCE = 1e-18;
    private static final double GREATEST_IMPEDANCE = 1e24;

    private final SourceFile file;
    private final String place;
    private double[] frequency = new double[64];
    private double[] real = new double[64];
    private double[] imaginary = new double[64];
    private double[] temperature = new double[64];
    private int size;
    private int zeroRows;
    private final List<Integer> cuts = new ArrayList<>();

    private Sweeps(SourceFile file, String place) {
        this.file = file;
        this.place = place;
    }

    /// For a text file; rows are named by their line.
    ///
    /// @param file the file
    /// @return an empty collection
    public static Sweeps ofLines(SourceFile file) {
        return new Sweeps(file, "");
    }

    /// For a binary file; rows are named by the number of the point.
    ///
    /// @param file the file
    /// @return an empty collection
    public static Sweeps ofPoints(SourceFile file) {
        return new Sweeps(file, "point ");
    }

    /// Adds a row.
    ///
    /// @param row number of the line or point, from 1
    /// @param f frequency in Hz
    /// @param re Z′ in Ω
    /// @param im Z″ in Ω with its sign
    /// @throws FormatException if the frequency is negative, or something no instrument can measure
    public void add(int row, double f, double re, double im) throws FormatException {
        checkFrequency(row, f);
        if (f == 0) {
            zeroRows++;
            return;
        }
        checkImpedance(row, re, im);
        if (size == frequency.length) {
            frequency = Arrays.copyOf(frequency, 2 * size);
            real = Arrays.copyOf(real, 2 * size);
            imaginary = Arrays.copyOf(imaginary, 2 * size);
            temperature = Arrays.copyOf(temperature, 2 * size);
        }
        frequency[size] = f;
        real[size] = re;
        imaginary[size] = im;
        temperature[size++] = Double.NaN;
    }

    private void checkFrequency(int row, double f) throws FormatException {
        if (!(f >= 0 && Double.isFinite(f))) {
            throw wrong(row, "frequency > 0 Hz", f);
        }
        if (f != 0 && (f < LOWEST_FREQUENCY || f > HIGHEST_FREQUENCY)) {
            throw wrong(row, "frequency between 1e-9 and 1e15 Hz", f);
        }
    }

    private void checkImpedance(int row, double re, double im) throws FormatException {
        if (!Double.isFinite(re) || !Double.isFinite(im)) {
            throw wrong(row, "finite Z in Ω", Double.isFinite(re) ? im : re);
        }
        double modulus = Math.hypot(re, im);
        if ((modulus > 0 && modulus < LEAST_IMPEDANCE) || modulus > GREATEST_IMPEDANCE) {
            throw wrong(row, "|Z| between 1e-18 and 1e24 Ω", modulus);
        }
    }

    private FormatException wrong(int row, String expected, double found) {
        String value = Double.toString(found).replaceAll("\\.0(?=E|$)", "").replace('E', 'e');
        return place.isEmpty()
                ? new FormatException(file.name(), row, expected, value)
                : new FormatException(file.name(), place + row, expected, value);
    }

    /// Gives the temperature of the row added last.
    ///
    /// @param kelvin temperature in K
    public void temperature(double kelvin) {
        if (size > 0) {
            temperature[size - 1] = kelvin;
        }
    }

    /// Says that the next row begins a new sweep: another table, another loop.
    public void cut() {
        cuts.add(size);
    }

    /// Turns the sign of every Z″.
    public void negateImaginary() {
        for (int i = 0; i < size; i++) {
            imaginary[i] = -imaginary[i];
        }
    }

    /// Whether most points have Z″ > 0.
    ///
    /// @return true if so
    public boolean isMostlyInductive() {
        return Arrays.stream(imaginary, 0, size).filter(z -> z > 0).count() * 2 > size;
    }

    /// Makes the spectra.
    ///
    /// @param header what the file says about all of them
    /// @return one spectrum per sweep, in the order of the file
    /// @throws FormatException if there is no row with a frequency > 0
    public List<Measurement> spectra(Header header) throws FormatException {
        if (size == 0) {
            throw new FormatException(
                    file.name(), "file", "rows with frequency > 0 Hz, Z′ and Z″", "none");
        }
        if (zeroRows > 0) {
            header.remark(new ReadRemark.RowsLeftOut(zeroRows, "the frequency is 0 Hz"));
        }
        List<Integer> starts = starts();
        String sha256 = file.sha256();
        List<Measurement> spectra = new ArrayList<>();
        for (int k = 0; k < starts.size(); k++) {
            int from = starts.get(k);
            int to = k + 1 < starts.size() ? starts.get(k + 1) : size;
            String name = starts.size() == 1 ? file.name() : file.name() + "#" + (k + 1);
            Header own = header.copy();
            remarkOnOrder(from, to, own);
            own.temperatures(Arrays.copyOfRange(temperature, from, to));
            spectra.add(
                    new ImpedanceSpectrum(
                            Arrays.copyOfRange(frequency, from, to),
                            Arrays.copyOfRange(real, from, to),
                            Arrays.copyOfRange(imaginary, from, to),
                            own.provenance(name, sha256)));
        }
        return spectra;
    }

    /// First rows of all sweeps.
    private List<Integer> starts() {
        List<Integer> borders = new ArrayList<>(cuts);
        borders.add(0);
        borders.add(size);
        int[] border = borders.stream().mapToInt(i -> i).sorted().distinct().toArray();
        List<Integer> starts = new ArrayList<>();
        for (int k = 0; k + 1 < border.length; k++) {
            List<Integer> inside = starts(border[k], border[k + 1]);
            int rows = border[k + 1] - border[k];
            if (rows >= 6 && rows < 3 * inside.size()) { // no sweeps: in no order
                starts.add(border[k]);
            } else {
                starts.addAll(inside);
            }
        }
        return starts;
    }

    private List<Integer> starts(int from, int to) {
        double[] step = steps(from, to);
        double jump = JUMP * median(step);
        List<Integer> starts = new ArrayList<>(List.of(from));
        double direction = 0;
        for (int i = 0; i < step.length; i++) {
            double sign = Math.signum(step[i]);
            if (sign * direction >= 0) {
                direction = direction == 0 ? sign : direction;
                continue;
            }
            boolean turns = i + 1 < step.length && step[i + 1] * direction < 0;
            boolean restarts = same(frequency[starts.getLast()], frequency[from + i + 1]);
            if (turns && i > 0 && step[i - 1] == 0) { // the turning point was measured twice
                starts.add(from + i);
                direction = sign;
            } else if (turns || restarts || Math.abs(step[i]) > jump) {
                starts.add(from + i + 1);
                direction = 0;
            }
        }
        return starts;
    }

    /// Logarithmic steps between neighbours, 0 where the frequency stays.
    private double[] steps(int from, int to) {
        double[] step = new double[Math.max(0, to - from - 1)];
        for (int i = 0; i < step.length; i++) {
            double log = Math.log(frequency[from + i + 1] / frequency[from + i]);
            step[i] = Math.abs(log) < SAME ? 0 : log;
        }
        return step;
    }

    private static double median(double[] step) {
        double[] sizes = Arrays.stream(step).map(Math::abs).filter(s -> s > 0).sorted().toArray();
        return sizes.length == 0 ? 0 : sizes[sizes.length / 2];
    }

    private static boolean same(double a, double b) {
        return Math.abs(a - b) <= SAME * b;
    }

    /// Points at the same frequency, and frequencies that go to and fro without a sweep to be seen.
    private void remarkOnOrder(int from, int to, Header header) {
        double[] sorted = Arrays.copyOfRange(frequency, from, to);
        Arrays.sort(sorted);
        int duplicates = 0;
        int rising = 0;
        int falling = 0;
        for (int i = 1; i < sorted.length; i++) {
            duplicates += same(sorted[i - 1], sorted[i]) ? 1 : 0;
            rising += frequency[from + i] > frequency[from + i - 1] ? 1 : 0;
            falling += frequency[from + i] < frequency[from + i - 1] ? 1 : 0;
        }
        if (duplicates > 0) {
            header.remark(new ReadRemark.DuplicateFrequencies(duplicates));
        }
        if (4 * Math.min(rising, falling) > rising + falling) {
            header.remark(new ReadRemark.UnorderedFrequencies());
        }
    }
}
