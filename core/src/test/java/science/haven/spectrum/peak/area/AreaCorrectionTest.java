package science.haven.spectrum.peak.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.Optional;

class AreaCorrectionTest {

    /// Recycle delay 10 s against T₁ 11.43 s and 6.49 s of NaCl, as in paper 4 (E30).
    @Test
    void tenSecondsLetSixtyPercentOfBulkSaltRecover() {
        assertThat(recovered(11.43)).isCloseTo(0.583, within(5e-4));
        assertThat(recovered(6.49)).isCloseTo(0.786, within(5e-4));
    }

    @Test
    void carriesTheUncertaintyOfT1() {
        AreaCorrection correction =
                AreaCorrection.saturation(10, Optional.of(new Measured(11.43, 0.5)));
        double slope = (recovered(11.93) - recovered(10.93)) / 2;
        assertThat(correction.factor().uncertainty()).isCloseTo(Math.abs(slope), within(1e-4));
        assertThat(correction.remarks()).extracting(Remark::code).containsExactly("SATURATION");
        assertThat(correction.correct(Measured.exact(0.583)).value()).isCloseTo(1, within(1e-3));
    }

    @Test
    void saysWhenT1IsUnknownAndNothingWhenAllRecovered() {
        AreaCorrection unknown = AreaCorrection.saturation(10, Optional.empty());
        assertThat(unknown.factor()).isEqualTo(Measured.exact(1));
        assertThat(unknown.remarks().getFirst().text()).contains("T₁ is not known");
        assertThat(AreaCorrection.saturation(10, Optional.of(Measured.exact(1))).remarks())
                .isEmpty();
    }

    @Test
    void shortPulsesExciteAllSitesAlike() {
        Measured nutation = Measured.exact(50e3);
        double all = AreaCorrection.nutation(1.5, nutation, 1e-7, false).factor().value();
        double selective = AreaCorrection.nutation(1.5, nutation, 1e-7, true).factor().value();
        assertThat(selective / all).isCloseTo(1, within(1e-3));
    }

    /// A 90° pulse on the liquid inverts the central transition of spin 3/2.
    @Test
    void aLongPulseIsRefusedComparison() {
        AreaCorrection correction =
                AreaCorrection.nutation(1.5, new Measured(50e3, 1e3), 2e-6, true);
        assertThat(correction.remarks()).extracting(Remark::code).containsExactly("PULSE_TOO_LONG");
        assertThat(correction.factor().value())
                .isCloseTo(Math.sin(2 * Math.PI * 0.2) / 2, within(1e-12));
        AreaCorrection both =
                correction.and(AreaCorrection.saturation(1, Optional.of(Measured.exact(1))));
        assertThat(both.remarks()).hasSize(2);
        assertThat(both.factor().value())
                .isCloseTo(correction.factor().value() * (1 - Math.exp(-1)), within(1e-12));
    }

    private static double recovered(double t1) {
        return AreaCorrection.saturation(10, Optional.of(Measured.exact(t1))).factor().value();
    }
}
