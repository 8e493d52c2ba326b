package science.haven.fit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.fit.Converged;
import science.haven.fit.Noise;

import java.util.List;

class ModelComparisonTest {

    /// n 20, RSS 0.5, 3 parameters: AICc −63.11092242; BIC = n ln(RSS/n) + 4 ln n.
    @Test
    void criteriaHaveTheirGoldenValues() {
        Converged fit = fit(0.5, 20, 3, Noise.ESTIMATED);
        assertThat(fit.aicc()).isCloseTo(-63.11092242, within(5e-9));
        assertThat(fit.bic()).isCloseTo(20 * Math.log(0.025) + 4 * Math.log(20), within(1e-12));
        assertThat(fit(12, 20, 3, Noise.KNOWN).aicc()).isCloseTo(12 + 6 + 24.0 / 16, within(1e-12));
    }

    @Test
    void evidenceDecidesOrDoesNot() {
        Converged plain = fit(0.50, 40, 3, Noise.ESTIMATED);
        Converged same = fit(0.49, 40, 3, Noise.ESTIMATED);
        Converged better = fit(0.30, 40, 3, Noise.ESTIMATED);
        ModelComparison close = ModelComparison.of(plain, same);
        assertThat(close.verdict()).isEqualTo(ModelComparison.Verdict.CANNOT_BE_TOLD_APART);
        assertThat(close.evidenceRatio()).isCloseTo(Math.pow(0.50 / 0.49, 20), within(1e-9));
        assertThat(ModelComparison.of(plain, better).verdict())
                .isEqualTo(ModelComparison.Verdict.SECOND);
        assertThat(ModelComparison.of(better, plain).verdict())
                .isEqualTo(ModelComparison.Verdict.FIRST);
        assertThatThrownBy(() -> ModelComparison.of(plain, fit(1, 39, 3, Noise.ESTIMATED)))
                .hasMessageContaining("same data");
    }

    /// Tables: the 5 % points of F(2, 10) and of χ²(2) are 4.102821 and 5.991465.
    @Test
    void nestedTestHasTheProbabilitiesOfTheTables() {
        Converged richer = fit(10, 15, 5, Noise.ESTIMATED);
        Converged simpler = fit(10 + 2 * 4.102821, 15, 3, Noise.ESTIMATED);
        NestedTest f = NestedTest.of(simpler, richer);
        assertThat(f.statistic()).isCloseTo(4.102821, within(1e-9));
        assertThat(f.probability()).isCloseTo(0.05, within(1e-6));
        NestedTest known =
                NestedTest.of(fit(20.991465, 15, 3, Noise.KNOWN), fit(15, 15, 5, Noise.KNOWN));
        assertThat(known.probability()).isCloseTo(0.05, within(1e-6));
    }

    private static Converged fit(double chiSquared, int residuals, int parameters, Noise noise) {
        return new Converged(
                List.of(), new double[0][], chiSquared, residuals, parameters, noise, 1, List.of());
    }
}
