package science.haven.lineshape.jump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineShapeRemark;
import science.haven.lineshape.spin.Pattern;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.quantity.Nuclide;

import java.util.List;

/// Whether a pattern tells rates apart, and says so.
class JumpRegimeTest {

    private static final Nuclide LITHIUM = Nuclide.of("7Li").orElseThrow();

    private final JumpPatterns jumps = new JumpPatterns();

    private static Site axial(double coupling) {
        return Site.of(LITHIUM, ShiftTensor.isotropic(0), QuadrupolarCoupling.of(coupling, 0));
    }

    private static Experiment at(double larmor, FrequencyAxis axis) {
        return new Experiment(larmor, new Spinning.Static(), new Excitation.HardPulse(), axis);
    }

    /// 100 kHz, seen with 300 Hz: jumps show from 10 s⁻¹ on, their mean alone from 10¹¹ s⁻¹ on.
    @ParameterizedTest(name = "{0} s⁻¹: {1}")
    @CsvSource({
        "1, JUMPS_UNSEEN, 'Jumps at 1 s⁻¹ leave no trace: this pattern cannot tell rates below"
                + " 9.4'",
        "1e5, '', ''",
        "1e7, '', ''",
        "1e8, JUMPS_AT_LARMOR, 'Jumps at 1 × 10⁸ s⁻¹ reach 0.1 of the Larmor frequency, 9.8 × 10⁸'",
        "1e12, JUMPS_AVERAGED, 'Jumps at 1 × 10¹² s⁻¹ leave the mean of the places alone'"
    })
    void saysWhetherRatesAreSeen(double rate, String code, String text) {
        Pattern pattern =
                jumps.pattern(
                                JumpingSite.equal(JumpSet.flip(axial(100e3), Math.PI / 2), rate),
                                new Broadening(300, 0),
                                at(155.5e6, FrequencyAxis.ofWidth(120e3, 600)),
                                new Sampling.Density(12))
                        .pattern();
        List<LineShapeRemark> said =
                pattern.remarks().stream().filter(r -> r.code().startsWith("JUMPS")).toList();
        if (code.isEmpty()) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).anyMatch(r -> r.code().equals(code) && r.text().startsWith(text));
        }
    }

    /// Below and above the limits that the remarks name patterns are those at the limits.
    @Test
    void theLimitsAreWhereRatesAreLost() {
        List<Site> places = JumpSet.flip(axial(100e3), Math.PI / 2);
        Broadening blur = new Broadening(1000, 0);
        FrequencyAxis axis = FrequencyAxis.ofWidth(140e3, 700);
        double slow = limit(places, 1e-3, blur, axis);
        double fast = limit(places, 1e13, blur, axis);
        assertThat(slow).isCloseTo(Math.PI * 10, within(1e-6));
        assertThat(fast).isBetween(1e7, 1e10);
        assertClose(rated(places, slow, blur, axis), rated(places, 1e-3, blur, axis), 0.02);
        assertClose(rated(places, fast, blur, axis), rated(places, 1e13, blur, axis), 0.02);
    }

    private Pattern rated(List<Site> places, double rate, Broadening blur, FrequencyAxis axis) {
        return jumps.pattern(
                        JumpingSite.equal(places, rate),
                        blur,
                        at(1e12, axis),
                        new Sampling.Density(60))
                .pattern();
    }

    private double limit(List<Site> places, double rate, Broadening blur, FrequencyAxis axis) {
        for (LineShapeRemark remark : rated(places, rate, blur, axis).remarks()) {
            switch (remark) {
                case LineShapeRemark.JumpsUnseen(double _, double limit) -> {
                    return limit;
                }
                case LineShapeRemark.JumpsAveraged(double _, double limit) -> {
                    return limit;
                }
                default -> {}
            }
        }
        throw new AssertionError("no limit");
    }

    private static void assertClose(Pattern actual, Pattern expected, double error) {
        double peak = 0;
        double worst = 0;
        for (int i = 0; i < actual.intensity().length; i++) {
            peak = Math.max(peak, expected.intensity()[i]);
            worst = Math.max(worst, Math.abs(actual.intensity()[i] - expected.intensity()[i]));
        }
        assertThat(worst / peak).isLessThan(error);
    }
}
