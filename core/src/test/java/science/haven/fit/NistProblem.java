package science.haven.fit;

import static org.hipparchus.util.FastMath.atan;
import static org.hipparchus.util.FastMath.cos;
import static org.hipparchus.util.FastMath.exp;
import static org.hipparchus.util.FastMath.pow;
import static org.hipparchus.util.FastMath.sin;

import org.hipparchus.analysis.differentiation.Gradient;

import science.haven.quantity.Unit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// One problem of the NIST Statistical Reference Datasets, read from `nist-strd/NAME.tsv`.
///
/// @param name name of the data set
/// @param start1 the far start, in the problem's units
/// @param start2 the near start, in the problem's units
/// @param certified certified estimates, in the problem's units
/// @param deviations certified standard deviations, in the problem's units
/// @param residualSum certified residual sum of squares, in the problem's unit squared
/// @param y response, in the problem's unit
/// @param x predictors, one row each, in the problem's units
record NistProblem(
        String name,
        double[] start1,
        double[] start2,
        double[] certified,
        double[] deviations,
        double residualSum,
        double[] y,
        double[][] x) {

    static final List<String> NAMES =
            List.of(
                    "Misra1a",
                    "Chwirut2",
                    "Chwirut1",
                    "Lanczos3",
                    "Gauss1",
                    "Gauss2",
                    "DanWood",
                    "Misra1b",
                    "Kirby2",
                    "Hahn1",
                    "Nelson",
                    "MGH17",
                    "Lanczos1",
                    "Lanczos2",
                    "Gauss3",
                    "Misra1c",
                    "Misra1d",
                    "Roszman1",
                    "ENSO",
                    "MGH09",
                    "Thurber",
                    "BoxBOD",
                    "Rat42",
                    "MGH10",
                    "Eckerle4",
                    "Rat43",
                    "Bennett5");

    static NistProblem read(String name) {
        List<String[]> rows = new ArrayList<>();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        NistProblem.class.getResourceAsStream(
                                                "/nist-strd/" + name + ".tsv")),
                                StandardCharsets.UTF_8))) {
            in.lines().skip(1).forEach(line -> rows.add(line.split("\t", -1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int header = 2;
        while (!rows.get(header)[0].equals("y")) {
            header++;
        }
        List<String[]> parameters = rows.subList(2, header);
        List<String[]> data = rows.subList(header + 1, rows.size());
        double[] y = column(data, 0);
        return new NistProblem(
                name,
                column(parameters, 0),
                column(parameters, 1),
                column(parameters, 2),
                column(parameters, 3),
                Double.parseDouble(rows.getFirst()[1]),
                name.equals("Nelson") ? logarithms(y) : y,
                rows.get(header).length == 2
                        ? new double[][] {column(data, 1)}
                        : new double[][] {column(data, 1), column(data, 2)});
    }

    /// Nelson's model is one of ln y.
    private static double[] logarithms(double[] y) {
        double[] logarithms = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            logarithms[i] = Math.log(y[i]);
        }
        return logarithms;
    }

    private static double[] column(List<String[]> rows, int k) {
        return rows.stream().mapToDouble(cells -> Double.parseDouble(cells[k])).toArray();
    }

    /// The problem as a model without bounds, all scales linear, as NIST states it.
    CurveModel model() {
        List<Parameter> parameters = new ArrayList<>();
        for (int k = 1; k <= certified.length; k++) {
            parameters.add(Parameter.real("b" + k, "parameter " + k, Unit.OHM));
        }
        double[] index = new double[y.length];
        for (int i = 0; i < index.length; i++) {
            index[i] = i;
        }
        return new CurveModel(parameters, index, y, 1, (b, i) -> at(b, (int) i));
    }

    private Gradient at(Gradient[] b, int i) {
        double t = x[0][i];
        return switch (name) {
            case "Misra1a", "BoxBOD" -> b[0].multiply(exp(b[1].multiply(-t)).negate().add(1));
            case "Misra1b" -> b[0].multiply(b[1].multiply(t / 2).add(1).pow(-2).negate().add(1));
            case "Misra1c" ->
                    b[0].multiply(b[1].multiply(2 * t).add(1).sqrt().reciprocal().negate().add(1));
            case "Misra1d" -> b[0].multiply(b[1]).multiply(t).divide(b[1].multiply(t).add(1));
            case "Chwirut1", "Chwirut2" ->
                    exp(b[0].multiply(-t)).divide(b[1].add(b[2].multiply(t)));
            case "Lanczos1", "Lanczos2", "Lanczos3" ->
                    decay(b[0], b[1], t).add(decay(b[2], b[3], t)).add(decay(b[4], b[5], t));
            case "Gauss1", "Gauss2", "Gauss3" ->
                    decay(b[0], b[1], t)
                            .add(peak(b[2], b[3], b[4], t))
                            .add(peak(b[5], b[6], b[7], t));
            case "DanWood" -> b[0].multiply(exp(b[1].multiply(Math.log(t))));
            case "Kirby2" ->
                    polynomial(t, b[0], b[1], b[2]).divide(polynomial(t, one(b), b[3], b[4]));
            case "Hahn1", "Thurber" ->
                    polynomial(t, b[0], b[1], b[2], b[3])
                            .divide(polynomial(t, one(b), b[4], b[5], b[6]));
            case "Nelson" -> b[0].subtract(b[1].multiply(t).multiply(exp(b[2].multiply(-x[1][i]))));
            case "MGH17" -> b[0].add(decay(b[1], b[3], t)).add(decay(b[2], b[4], t));
            case "Roszman1" ->
                    b[0].subtract(b[1].multiply(t))
                            .subtract(atan(b[2].divide(b[3].negate().add(t))).divide(Math.PI));
            case "ENSO" ->
                    b[0].add(wave(b[1], b[2], one(b).multiply(12), t))
                            .add(wave(b[4], b[5], b[3], t))
                            .add(wave(b[7], b[8], b[6], t));
            case "MGH09" ->
                    b[0].multiply(b[1].multiply(t).add(t * t))
                            .divide(b[2].multiply(t).add(t * t).add(b[3]));
            case "MGH10" -> b[0].multiply(exp(b[1].divide(b[2].add(t))));
            case "Rat42" -> b[0].divide(exp(b[1].subtract(b[2].multiply(t))).add(1));
            case "Rat43" ->
                    b[0].divide(
                            pow(exp(b[1].subtract(b[2].multiply(t))).add(1), b[3].reciprocal()));
            case "Eckerle4" ->
                    b[0].divide(b[1])
                            .multiply(exp(b[2].negate().add(t).divide(b[1]).pow(2).multiply(-0.5)));
            case "Bennett5" -> b[0].multiply(pow(b[1].add(t), b[2].reciprocal().negate()));
            default -> throw new IllegalStateException(name);
        };
    }

    private static Gradient one(Gradient[] b) {
        return Gradient.constant(b.length, 1);
    }

    private static Gradient decay(Gradient amplitude, Gradient rate, double t) {
        return amplitude.multiply(exp(rate.multiply(-t)));
    }

    private static Gradient peak(Gradient height, Gradient centre, Gradient width, double t) {
        return height.multiply(exp(centre.negate().add(t).divide(width).pow(2).negate()));
    }

    private static Gradient wave(Gradient cosine, Gradient sine, Gradient period, double t) {
        Gradient phase = period.reciprocal().multiply(2 * Math.PI * t);
        return cosine.multiply(cos(phase)).add(sine.multiply(sin(phase)));
    }

    private static Gradient polynomial(double t, Gradient... coefficients) {
        Gradient sum = coefficients[coefficients.length - 1];
        for (int k = coefficients.length - 2; k >= 0; k--) {
            sum = sum.multiply(t).add(coefficients[k]);
        }
        return sum;
    }
}
