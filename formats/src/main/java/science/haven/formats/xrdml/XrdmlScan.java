package science.haven.formats.xrdml;

import science.haven.data.Spectrum;
import science.haven.formats.FormatException;
import science.haven.formats.Header;
import science.haven.formats.ReadRemark;
import science.haven.quantity.Unit;

import java.util.Arrays;
import java.util.Objects;
import java.util.StringTokenizer;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One scan: its positions in 2θ and its counts.
final class XrdmlScan {

    private final String file;
    private final int line;
    private boolean twoTheta;
    private boolean inTwoTheta;
    private boolean attenuated;
    private double[] start = new double[0];
    private double[] end = new double[0];
    private double[] listed = new double[0];
    private double[] counts = new double[0];

    XrdmlScan(String file, int line) {
        this.file = file;
        this.line = line;
    }

    boolean isOverTwoTheta() {
        return twoTheta;
    }

    void take(XMLStreamReader xml, int at) throws XMLStreamException, FormatException {
        switch (xml.getLocalName()) {
            case "positions" -> {
                String axis = Objects.requireNonNullElse(xml.getAttributeValue(null, "axis"), "");
                inTwoTheta = axis.equals("2Theta");
                twoTheta |= inTwoTheta;
            }
            case "startPosition" -> start = position(xml, at, start);
            case "endPosition" -> end = position(xml, at, end);
            case "listPositions" -> listed = position(xml, at, listed);
            case "counts", "intensities" -> counts = numbers(file, at, xml.getElementText());
            case "beamAttenuationFactors" ->
                    attenuated =
                            Arrays.stream(numbers(file, at, xml.getElementText()))
                                    .anyMatch(f -> f != 1);
            default -> {
                // Counting times, dates and the like have no place in a spectrum.
            }
        }
    }

    private double[] position(XMLStreamReader xml, int at, double[] before)
            throws XMLStreamException, FormatException {
        return inTwoTheta ? numbers(file, at, xml.getElementText()) : before;
    }

    Spectrum spectrum(Header header, String name, String sha256) throws FormatException {
        int n = counts.length;
        double[] angle = angles(n);
        if (n == 0 || angle.length != n) {
            throw wrong("as many counts as positions", n + " and " + angle.length);
        }
        double[] x = angle.clone();
        double[] y = counts.clone();
        if (n > 1 && x[1] < x[0]) {
            for (int i = 0; i < n; i++) {
                x[i] = angle[n - 1 - i];
                y[i] = counts[n - 1 - i];
            }
        }
        for (int i = 1; i < n; i++) {
            if (!(x[i] > x[i - 1])) {
                throw wrong("positions that rise or fall", String.valueOf(x[i]));
            }
        }
        Header own = header.copy();
        if (attenuated) {
            own.remark(new ReadRemark.EntryNotUsed("beamAttenuationFactors other than 1"));
        }
        return new Spectrum(x, y, "2θ", Unit.DEGREE, own.provenance(name, sha256));
    }

    /// Listed positions, or n equidistant ones from the first to the last.
    private double[] angles(int n) {
        if (listed.length > 0 || start.length != 1 || end.length != 1 || n < 2) {
            return listed;
        }
        double step = (end[0] - start[0]) / (n - 1);
        double[] angle = new double[n];
        Arrays.setAll(angle, i -> start[0] + i * step);
        return angle;
    }

    private FormatException wrong(String expected, String found) {
        return new FormatException(file, line, expected, found);
    }

    static double[] numbers(String file, int line, String text) throws FormatException {
        StringTokenizer words = new StringTokenizer(text);
        double[] numbers = new double[words.countTokens()];
        for (int i = 0; i < numbers.length; i++) {
            String word = words.nextToken();
            boolean plain = word.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
            numbers[i] = plain ? Double.parseDouble(word) : Double.NaN;
            if (!Double.isFinite(numbers[i])) {
                throw new FormatException(file, line, "numbers", word);
            }
        }
        return numbers;
    }
}
