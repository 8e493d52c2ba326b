package science.haven.impedance;

import static org.assertj.core.api.Assertions.assertThat;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.ValidationTable;
import science.haven.data.ImpedanceSpectrum;
import science.haven.fit.Converged;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.circuit.text.CircuitText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The published spectra fitted by Hipparchus 4.0.3 (MINPACK's algorithm, plain parameters scaled
/// to one, started 20 % beside): the same minimum, the same standard errors.
class HipparchusReferenceTest {

    private static final Circuit CIRCUIT = CircuitText.parse("p(R1,CPE1)-p(R2,CPE2)-CPE3");
    private static final List<List<String>> ROWS = new ArrayList<>();

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "s04147-150deg.txt",
                "s04147-160deg.txt",
                "s04147-170deg.txt",
                "s04147-180deg.txt",
                "s04147-190deg.txt",
                "Example2b.txt"
            })
    void findsTheSameMinimum(String name) {
        ImpedanceSpectrum spectrum = SpectrumText.read(name);
        ImpedanceOptions options = ImpedanceOptions.DEFAULT.window(5, 1e12);
        Converged ours =
                ImpedanceAnalysis.fit(spectrum, CIRCUIT, options).converged().orElseThrow();
        double[] unit = ours.values();
        Optimum theirs =
                hipparchus(
                        new CircuitResiduals(CIRCUIT, WeightedSpectrum.of(spectrum, options)),
                        unit);
        double values = 0;
        double errors = 0;
        double theirVariance = theirs.getCost() * theirs.getCost() / ours.degreesOfFreedom();
        RealMatrix covariance = theirs.getCovariances(1e-14);
        for (int k = 0; k < unit.length; k++) {
            values = Math.max(values, Math.abs(theirs.getPoint().getEntry(k) - 1));
            double theirError = Math.sqrt(covariance.getEntry(k, k) * theirVariance) * unit[k];
            double ourError = Math.sqrt(ours.covariance()[k][k]);
            errors = Math.max(errors, Math.abs(theirError / ourError - 1));
        }
        ROWS.add(List.of(name, digits(values), digits(errors)));
        assertThat(values).isLessThan(1e-6);
        assertThat(errors).isLessThan(1e-5);
        assertThat(ours.chiSquared())
                .isLessThanOrEqualTo(theirs.getCost() * theirs.getCost() * (1 + 1e-12));
    }

    @AfterAll
    static void leaveTable() {
        ROWS.sort(Comparator.comparing(List::getFirst));
        ValidationTable.write(
                "impedance-hipparchus",
                List.of("spectrum from 5 Hz", "digits of parameters", "digits of standard errors"),
                ROWS);
    }

    private static String digits(double deviation) {
        return String.format(Locale.ROOT, "%.0f", Math.floor(-Math.log10(deviation)));
    }

    private static Optimum hipparchus(CircuitResiduals model, double[] unit) {
        double[] start = new double[unit.length];
        for (int k = 0; k < start.length; k++) {
            boolean exponent = model.parameters().get(k).symbol().startsWith("n");
            start[k] = exponent ? 0.99 : k % 2 == 0 ? 1.2 : 0.8;
        }
        return new LevenbergMarquardtOptimizer()
                .withCostRelativeTolerance(1e-15)
                .withParameterRelativeTolerance(1e-14)
                .withOrthoTolerance(1e-15)
                .optimize(
                        new LeastSquaresBuilder()
                                .start(start)
                                .target(new double[model.residuals()])
                                .maxEvaluations(5000)
                                .maxIterations(5000)
                                .model(point -> scaled(model, point.toArray(), unit))
                                .build());
    }

    private static Pair<RealVector, RealMatrix> scaled(
            CircuitResiduals model, double[] point, double[] unit) {
        double[] values = new double[unit.length];
        double[] residuals = new double[model.residuals()];
        double[][] jacobian = new double[unit.length][model.residuals()];
        for (int k = 0; k < unit.length; k++) {
            values[k] = point[k] * unit[k];
        }
        model.evaluate(values, residuals, jacobian);
        for (int k = 0; k < unit.length; k++) {
            for (int i = 0; i < residuals.length; i++) {
                jacobian[k][i] *= unit[k];
            }
        }
        return new Pair<>(
                new ArrayRealVector(residuals), new Array2DRowRealMatrix(jacobian).transpose());
    }
}
