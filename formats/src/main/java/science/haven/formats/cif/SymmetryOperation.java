package science.haven.formats.cif;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A symmetry operation on fractional coordinates, `x−y, −y+1/2, z`.
///
/// @param rotation rows of the matrix
/// @param shift what is added, in fractions of the cell
record SymmetryOperation(double[][] rotation, double[] shift) {

    private static final Pattern TERM =
            Pattern.compile("([+-]?)(?:([xyz])|(\\d+(?:\\.\\d*)?|\\.\\d+)(?:/(\\d+))?)");

    /// Reads an operation.
    ///
    /// @return the operation; empty if the text is none
    static Optional<SymmetryOperation> parse(String text) {
        String[] parts = text.toLowerCase(Locale.ROOT).replaceAll("\\s", "").split(",", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        double[][] rotation = new double[3][3];
        double[] shift = new double[3];
        for (int row = 0; row < 3; row++) {
            OptionalDouble constant = coordinate(parts[row], rotation[row]);
            if (constant.isEmpty()) {
                return Optional.empty();
            }
            shift[row] = constant.getAsDouble();
        }
        return Math.abs(Math.abs(determinant(rotation)) - 1) < 1e-9
                ? Optional.of(new SymmetryOperation(rotation, shift))
                : Optional.empty();
    }

    /// Reads one coordinate, `-y+1/2`.
    ///
    /// @param factors receives what x, y and z are multiplied by
    /// @return what is added; empty if the text is no coordinate
    private static OptionalDouble coordinate(String text, double[] factors) {
        double shift = 0;
        int at = 0;
        Matcher term = TERM.matcher(text);
        while (term.find() && term.start() == at && (at == 0 || !term.group(1).isEmpty())) {
            double sign = term.group(1).equals("-") ? -1 : 1;
            if (term.group(2) != null) {
                factors[term.group(2).charAt(0) - 'x'] += sign;
            } else {
                double below = term.group(4) == null ? 1 : Double.parseDouble(term.group(4));
                shift += sign * Double.parseDouble(term.group(3)) / below;
            }
            at = term.end();
        }
        return at > 0 && at == text.length() && Double.isFinite(shift)
                ? OptionalDouble.of(shift)
                : OptionalDouble.empty();
    }

    /// Where a place goes, within the cell.
    double[] apply(double[] place) {
        double[] image = new double[3];
        for (int row = 0; row < 3; row++) {
            double sum = shift[row];
            for (int k = 0; k < 3; k++) {
                sum += rotation[row][k] * place[k];
            }
            image[row] = sum - Math.floor(sum);
        }
        return image;
    }

    private static double determinant(double[][] m) {
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }
}
