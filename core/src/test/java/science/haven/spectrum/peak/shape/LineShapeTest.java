package science.haven.spectrum.peak.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class LineShapeTest {

    private static final double[] X =
            IntStream.range(0, 40_001).mapToDouble(i -> -1000 + i * 0.05).toArray();

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of(new Gaussian(), 0.0),
                Arguments.of(new Lorentzian(), 0.0),
                Arguments.of(new Voigt(), 0.0),
                Arguments.of(new Voigt(), 0.4),
                Arguments.of(new Voigt(), 1.0),
                Arguments.of(new SkewedLorentzian(), 0.5),
                Arguments.of(new SkewedLorentzian(), -0.3),
                Arguments.of(new ExponentiallyModulated(), 0.001),
                Arguments.of(new ExponentiallyModulated(), 0.019),
                Arguments.of(new ExponentiallyModulated(), 0.6),
                Arguments.of(new ExponentiallyModulated(), -3.0));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("shapes")
    void hasUnitAreaWithTheWingsAdded(LineShape shape, double form) {
        double[] y = over(shape, 3, 2, form);
        double area = 0.05 * Arrays.stream(y).sum();
        double wings = 1000 * (y[0] + y[y.length - 1]); // ∫ c/x² from X on is X y(X)
        assertThat(area + wings).isCloseTo(1, within(2e-5));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("shapes")
    void derivativesAreSlopes(LineShape shape, double form) {
        double[][] out = new double[LineShape.ROWS][X.length];
        shape.evaluate(X, 3.013, 2, form, out);
        double h = 1e-4;
        compare(out[1], slope(over(shape, 3.013 + h, 2, form), over(shape, 3.013 - h, 2, form), h));
        compare(out[2], slope(over(shape, 3.013, 2 + h, form), over(shape, 3.013, 2 - h, form), h));
        boolean inside =
                shape.form().isPresent()
                        && shape.form().get().lower() < form
                        && form < shape.form().get().upper();
        if (inside) {
            double[] right = over(shape, 3.013, 2, form + h);
            double[] left = over(shape, 3.013, 2, form - h);
            compare(out[3], slope(right, left, h));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("shapes")
    void widthIsFullWidthAtHalfMaximum(LineShape shape, double form) {
        if (shape instanceof ExponentiallyModulated) {
            return; // its width is that of the Gaussian before the tail
        }
        double[] fine = IntStream.range(-20_000, 20_001).mapToDouble(i -> i * 1e-4).toArray();
        double[][] out = new double[1][fine.length];
        shape.evaluate(fine, 0, 2, form, out);
        double half = Arrays.stream(out[0]).max().orElseThrow() / 2;
        long above = Arrays.stream(out[0]).filter(v -> v >= half).count();
        assertThat(above * 1e-4).isCloseTo(2, within(8e-4));
    }

    /// The deviations that make Haven fit the true Voigt line.
    @Test
    void pseudoVoigtIsOffByUpToOnePercentOfTheHeight() {
        double worst = 0;
        for (double share : List.of(0.1, 0.3, 0.5, 0.7, 0.9)) {
            double gaussian = Voigt.gaussianWidth(2, share);
            PseudoVoigt pseudo = PseudoVoigt.thompsonCoxHastings(1, 3, gaussian, 2 * share);
            double[] y = over(new Voigt(), 3, 2, share);
            double height = Arrays.stream(y).max().orElseThrow();
            for (int i = 0; i < X.length; i++) {
                worst = Math.max(worst, Math.abs(pseudo.at(X[i]) - y[i]) / height);
            }
        }
        assertThat(worst).isBetween(0.005, 0.014);
    }

    @Test
    void voigtWidthIsMadeOfItsParts() {
        double gaussian = Voigt.gaussianWidth(2, 0.4);
        assertThat(Voigt.width(gaussian, 0.8)).isCloseTo(2, within(1e-14));
    }

    private static double[] over(LineShape shape, double position, double width, double form) {
        double[][] out = new double[1][X.length];
        shape.evaluate(X, position, width, form, out);
        return out[0];
    }

    private static double[] slope(double[] right, double[] left, double h) {
        return IntStream.range(0, right.length)
                .mapToDouble(i -> (right[i] - left[i]) / (2 * h))
                .toArray();
    }

    private static void compare(double[] exact, double[] slope) {
        double greatest = Arrays.stream(exact).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < exact.length; i++) {
            double difference = Math.abs(slope[i] - exact[i]);
            assertThat(difference).as("place %s", X[i]).isLessThan(2e-5 * greatest);
        }
    }
}
