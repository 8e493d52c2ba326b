package science.haven.spectrum.peak.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.math.CounterRandom;
import science.haven.quantity.Measured;

import java.util.List;

class CountedAreasTest {

    private static final CountedAreas AREAS =
            new CountedAreas(
                    new double[] {6, 3, 1},
                    new double[][] {{0.04, -0.01, 0}, {-0.01, 0.09, 0.002}, {0, 0.002, 0.01}});

    /// First order against draws from the same covariance.
    @Test
    void aRatioScattersAsTheDrawsDo() {
        Measured ratio = AREAS.ratio(AREAS.only(1), AREAS.only(0, 1, 2));
        assertThat(ratio.value()).isCloseTo(0.3, within(1e-15));
        double[][] factor = cholesky(AREAS.covariance());
        CounterRandom random = new CounterRandom(5, 1);
        double sum = 0;
        double squares = 0;
        int draws = 20_000;
        for (int d = 0; d < draws; d++) {
            double[] drawn = AREAS.areas().clone();
            double[] z = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j <= i; j++) {
                    drawn[i] += factor[i][j] * z[j];
                }
            }
            double share = drawn[1] / (drawn[0] + drawn[1] + drawn[2]);
            sum += share;
            squares += share * share;
        }
        double mean = sum / draws;
        double scatter = Math.sqrt(squares / draws - mean * mean);
        assertThat(ratio.uncertainty() / scatter).isCloseTo(1, within(0.03));
    }

    @Test
    void aCommonErrorOfTheFactorsLeavesSharesAlone() {
        List<Measured> same =
                List.of(new Measured(0.8, 0.1), new Measured(0.8, 0.1), new Measured(0.8, 0.1));
        CountedAreas common = AREAS.dividedBy(same, true);
        CountedAreas apart = AREAS.dividedBy(same, false);
        Measured before = AREAS.ratio(AREAS.only(0), AREAS.only(0, 1, 2));
        Measured after = common.ratio(common.only(0), common.only(0, 1, 2));
        assertThat(common.area(0).value()).isCloseTo(7.5, within(1e-12));
        assertThat(after.uncertainty()).isCloseTo(before.uncertainty(), within(1e-12));
        assertThat(apart.ratio(apart.only(0), apart.only(0, 1, 2)).uncertainty())
                .isGreaterThan(2 * before.uncertainty());
    }

    @Test
    void linesOfAPhaseBecomeOneArea() {
        CountedAreas grouped = AREAS.grouped(List.of(new int[] {0, 1}, new int[] {2}));
        assertThat(grouped.area(0).value()).isCloseTo(9, within(1e-12));
        assertThat(grouped.area(0).uncertainty()).isCloseTo(Math.sqrt(0.11), within(1e-12));
        assertThat(grouped.covariance()[0][1]).isCloseTo(0.002, within(1e-15));
    }

    @Test
    void aCovarianceOfAnotherSizeIsAMistake() {
        assertThatThrownBy(() -> new CountedAreas(new double[2], new double[1][1]))
                .hasMessageContaining("got 1 for 2");
        assertThatThrownBy(() -> AREAS.ratio(AREAS.only(0), AREAS.only()))
                .hasMessageContaining("add up to 0");
    }

    private static double[][] cholesky(double[][] a) {
        double[][] l = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = a[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
            }
        }
        return l;
    }
}
