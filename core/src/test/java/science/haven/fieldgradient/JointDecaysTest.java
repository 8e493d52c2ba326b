package science.haven.fieldgradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Several diffusion times tell together what one does not.
class JointDecaysTest {

    private static final double MEAN = (2 * 6.1e-11 + 3.3e-12) / 3;

    @Test
    void eightTimesProveATensorThatOneDoesNot() {
        int alone = 0;
        int together = 0;
        for (int n = 0; n < 20; n++) {
            List<EchoDecay> decays = decays(8, 0.005, 100L * n);
            EchoFit one = (EchoFit) EchoAnalysis.fit(decays.getFirst(), EchoOptions.DEFAULT);
            alone += one.model().law().isAnisotropic() ? 1 : 0;
            JointDecays all = JointDecays.of(decays, EchoOptions.DEFAULT).orElseThrow();
            together += all.law() == EchoLaw.OBLATE ? 1 : 0;
            assertThat(all.mean().orElseThrow().value()).isCloseTo(MEAN, within(0.1 * MEAN));
        }
        assertThat(together).isGreaterThan(10).isGreaterThan(alone + 5);
    }

    @Test
    void startsMayDiffer() {
        List<EchoDecay> decays = new ArrayList<>();
        for (EchoDecay decay : decays(4, 0.01, 7)) {
            double scale = 1 + decays.size();
            double[] intensity = decay.intensity();
            double[] sigma = decay.sigma();
            for (int i = 0; i < intensity.length; i++) {
                intensity[i] *= scale;
                sigma[i] *= scale;
            }
            decays.add(new EchoDecay(decay.b(), intensity, sigma));
        }
        JointDecays all =
                JointDecays.of(decays, EchoOptions.DEFAULT.with(Set.of(EchoLaw.OBLATE)))
                        .orElseThrow();
        assertThat(all.coefficients().getFirst().measured().value())
                .isCloseTo(6.1e-11, within(0.05 * 6.1e-11));
        assertThat(all.coefficients()).hasSize(2);
    }

    @Test
    void oneDecayIsNoSeries() {
        assertThat(JointDecays.of(decays(1, 0.01, 1), EchoOptions.DEFAULT)).isEmpty();
    }

    private static List<EchoDecay> decays(int count, double noise, long seed) {
        List<EchoDecay> decays = new ArrayList<>();
        for (int d = 0; d < count; d++) {
            decays.add(
                    EchoAnalysisTest.decay(16, 2e11, noise, seed + d, EchoAnalysisTest::titanate));
        }
        return decays;
    }
}
