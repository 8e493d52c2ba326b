package science.haven.relaxation.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import science.haven.motion.HavriliakNegami;
import science.haven.motion.SpectralDensity;
import science.haven.motion.TimeLaw;
import science.haven.quantity.Constants;
import science.haven.relaxation.rates.columns.Columns;
import science.haven.relaxation.rates.columns.Subset;
import science.haven.relaxation.rates.columns.SubsetSearch;

import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

class RatesModelTest {

    private static final double EV = Conductor.EV;
    private static final Conductor ONE =
            new Conductor(List.of(Conductor.Jump.of(1e-13, 0.3, 1.7, 1e9)));

    private static List<TimeLaw> laws() {
        return List.of(
                new TimeLaw.Arrhenius(1e-13, 0.3 * EV),
                new TimeLaw.VogelFulcher(1e-13, 1500, 100),
                new TimeLaw.Eyring(0.3 * EV, Constants.BOLTZMANN),
                new TimeLaw.Constant(1e-8));
    }

    /// Two motions with two shape parameters each over a background, against central differences.
    @ParameterizedTest
    @MethodSource("laws")
    void derivativesAreThoseOfTheResiduals(TimeLaw law) {
        SpectralDensity density = new HavriliakNegami(0.8, 0.7);
        RatesOptions options =
                RatesOptions.automatic()
                        .withTime(law)
                        .withBackground(new Background(OptionalDouble.of(2), true, true));
        List<RatePoint> points = ONE.measured(200, 500, 6, 0.03, new SplittableRandom(2));
        RatesModel model = new RatesModel(new RateTable(points, options), options, density, 2);
        double[] values = values(model, law);
        int rows = model.residuals();
        double[][] jacobian = new double[values.length][rows];
        double[] residuals = new double[rows];
        model.evaluate(values, residuals, jacobian);
        double[] up = new double[rows];
        double[] down = new double[rows];
        for (int k = 0; k < values.length; k++) {
            double step = 1e-6 * values[k];
            double kept = values[k];
            values[k] = kept + step;
            model.evaluate(values, up, new double[0][]);
            values[k] = kept - step;
            model.evaluate(values, down, new double[0][]);
            values[k] = kept;
            for (int i = 0; i < rows; i++) {
                double slope = (up[i] - down[i]) / (2 * step) * kept;
                assertThat(jacobian[k][i] * kept)
                        .as("%s at point %s", model.parameters().get(k).symbol(), i)
                        .isCloseTo(slope, within(1e-4));
            }
        }
    }

    private static double[] values(RatesModel model, TimeLaw law) {
        double[] values = new double[model.parameters().size()];
        for (int k = 0; k < 2; k++) {
            double[] time = law.values();
            for (int p = 0; p < time.length; p++) {
                values[k * model.perMotion() + p] = time[p] * (1 + 0.1 * k);
            }
            values[model.shapeAt(k)] = 0.8;
            values[model.shapeAt(k) + 1] = 0.7 + 0.1 * k;
            values[model.strengthAt(k, 0)] = 1e9;
        }
        for (int ground = 0; ground < 2; ground++) {
            values[model.backgroundAt(ground, 0)] = 0.1;
            values[model.backgroundAt(ground, 1)] = 0.02;
        }
        values[values.length - 1] = 1.7;
        return values;
    }

    /// Of forty decaying columns the two that make the data are found, with their coefficients.
    @Test
    void searchFindsTheColumnsOfASum() {
        double[][] column = new double[40][60];
        int[][] places = new int[40][];
        for (int c = 0; c < 40; c++) {
            for (int i = 0; i < 60; i++) {
                column[c][i] = Math.exp(-i * 0.005 * Math.exp(0.15 * c));
            }
            places[c] = new int[] {c, 0};
        }
        double[] logData = new double[60];
        double[] sigma = new double[60];
        for (int i = 0; i < 60; i++) {
            logData[i] = Math.log(3 * column[6][i] + 8 * column[25][i]);
            sigma[i] = 0.01;
        }
        Columns columns =
                new Columns(new Columns.Data(logData, sigma, new int[60]), column, places);
        Subset best = new SubsetSearch(columns, 2).best(2, 1).getFirst();
        assertThat(List.of(best.member(0), best.member(1))).containsExactlyInAnyOrder(6, 25);
        assertThat(best.coefficient(0, 6)).isCloseTo(3, within(1e-6));
        assertThat(best.coefficient(0, 25)).isCloseTo(8, within(1e-6));
        assertThat(best.coefficient(0, 9)).isZero();
    }

    @Test
    void refusesOptionsThatMeanNothing() {
        RatesOptions options = RatesOptions.automatic();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.withMotions(3, 2))
                .withMessage("numbers of motions must be 1 to 4 and ordered, got 3 to 2");
        assertThatIllegalArgumentException()
                .isThrownBy(options::withDensities)
                .withMessage("densities must hold at least one, got none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dispersion(Conductor.LITHIUM, 300, new double[2], List.of()))
                .withMessage("frequencies and rates must have the same length, got 2 and 0");
    }
}
