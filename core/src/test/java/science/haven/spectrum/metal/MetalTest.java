package science.haven.spectrum.metal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.ValidationTable;
import science.haven.quantity.Measured;

import java.util.List;

class MetalTest {

    /// Computed with µ₀ of CODATA 2022 and the resistivities of the CRC Handbook.
    @ParameterizedTest(name = "{0} MHz")
    @CsvSource({
        "116.64, 14.20, 10.18",
        "155.51, 12.29, 8.81",
        "194.37, 11.00, 7.88",
        "233.23, 10.04, 7.20"
    })
    void skinDepth(double megahertz, double lithium, double sodium) {
        assertThat(Metal.LITHIUM.skinDepth(megahertz * 1e6) * 1e6)
                .isCloseTo(lithium, within(0.005));
        assertThat(Metal.SODIUM.skinDepth(megahertz * 1e6) * 1e6).isCloseTo(sodium, within(0.005));
    }

    /// 1 mAh/cm² of dense lithium is 4.849 µm.
    @Test
    void chargeBecomesThickness() {
        assertThat(Metal.LITHIUM.platedThickness(36000) * 1e6).isCloseTo(4.849, within(0.0005));
        assertThat(Metal.LITHIUM.plated(96485.33212331)).isCloseTo(1, within(1e-12));
    }

    /// Oracle: adaptive quadrature and bounded minimisation of SciPy 1.17.
    @Test
    void bulkCountsForPartOfASkinDepth() {
        double quarter = SkinSignal.bulkDepth(Math.PI / 2);
        double best = SkinSignal.bestBulkFlip();
        assertThat(quarter).isCloseTo(0.4310174446, within(1e-9));
        assertThat(SkinSignal.bulkDepthWithoutPhase(Math.PI / 2))
                .isCloseTo(2 / Math.PI, within(1e-15));
        assertThat(Math.toDegrees(best)).isCloseTo(122.5808, within(1e-3));
        assertThat(SkinSignal.bulkDepth(best)).isCloseTo(0.4679912104, within(1e-9));
        ValidationTable.write(
                "metal-skin-signal",
                List.of("quantity", "reference", "Haven"),
                List.of(
                        row("δ of Li at 116.64 MHz / µm", "14.20", skin(Metal.LITHIUM, 116.64)),
                        row("δ of Li at 233.23 MHz / µm", "10.04", skin(Metal.LITHIUM, 233.23)),
                        row("δ of Na at 116.64 MHz / µm", "10.18", skin(Metal.SODIUM, 116.64)),
                        row("depth at 90° / δ", "0.431017", "%.6f".formatted(quarter)),
                        row(
                                "depth at 90° without phase / δ",
                                "0.636620",
                                "%.6f".formatted(SkinSignal.bulkDepthWithoutPhase(Math.PI / 2))),
                        row(
                                "best flip angle / °",
                                "122.581",
                                "%.3f".formatted(Math.toDegrees(best))),
                        row(
                                "depth there / δ",
                                "0.467991",
                                "%.6f".formatted(SkinSignal.bulkDepth(best))),
                        row(
                                "1 mAh/cm² of Li / µm",
                                "4.849",
                                "%.3f".formatted(Metal.LITHIUM.platedThickness(36000) * 1e6))));
    }

    private static List<String> row(String name, String reference, String ours) {
        return List.of(name, reference, ours);
    }

    private static String skin(Metal metal, double megahertz) {
        return "%.2f".formatted(metal.skinDepth(megahertz * 1e6) * 1e6);
    }

    @Test
    void thinPlateIsSeenWholeAndThickPlateFromOutside() {
        SkinSignal thin = SkinSignal.plate(1e-6, 12e-6, Math.PI / 2);
        SkinSignal middle = SkinSignal.plate(30e-6, 12e-6, Math.PI / 2);
        SkinSignal thick = SkinSignal.plate(500e-6, 12e-6, Math.PI / 2);
        SkinSignal thickest = SkinSignal.plate(1e-2, 12e-6, Math.PI / 2);
        assertThat(thin.meaning()).isEqualTo(SkinSignal.Meaning.VOLUME);
        assertThat(thin.share()).isCloseTo(1, within(1e-3));
        assertThat(middle.meaning()).isEqualTo(SkinSignal.Meaning.BETWEEN);
        assertThat(thick.meaning()).isEqualTo(SkinSignal.Meaning.SURFACE);
        assertThat(thick.depth()).isCloseTo(2 * 0.4310174446 * 12e-6, withinPercentage(0.01));
        assertThat(thickest.depth()).isCloseTo(thick.depth(), withinPercentage(0.01));
    }

    /// A thin plate follows the sine of the flip angle, bulk metal does not.
    @ParameterizedTest
    @CsvSource({"0.3", "1", "2", "3"})
    void thinPlateFollowsTheSine(double flip) {
        assertThat(SkinSignal.plate(1e-7, 1e-5, flip).depth())
                .isCloseTo(1e-7 * Math.sin(flip), withinPercentage(0.01));
    }

    /// With χ of 24.5 ppm the plate that faces the field lies that much below the one along it.
    @Test
    void susceptibilityShiftsByForm() {
        BulkSusceptibility metal = new BulkSusceptibility(24.5e-6);
        assertThat(metal.shift(1.0 / 3)).isCloseTo(0, within(1e-20));
        assertThat(metal.shift(0) - metal.shift(1)).isCloseTo(24.5e-6, within(1e-18));
        assertThat(metal.spread()).isCloseTo(24.5e-6, within(1e-18));
        assertThatThrownBy(() -> metal.shift(1.5))
                .hasMessage("demagnetising must be within 0 and 1, got 1.5");
    }

    @Test
    void integralBecomesAmountVolumeAndSurface() {
        MetalCalibration calibration =
                MetalCalibration.of(new Measured(2e6, 2e4), Measured.exact(1e-5), Metal.LITHIUM);
        Measured amount = calibration.amount(new Measured(4e6, 4e4));
        assertThat(amount.value()).isCloseTo(2e-5, withinPercentage(1e-9));
        assertThat(amount.relative()).isCloseTo(Math.hypot(0.01, 0.01), within(1e-9));
        assertThat(calibration.volume(new Measured(4e6, 0)).value())
                .isCloseTo(2e-5 * 6.94e-3 / 534, withinPercentage(1e-6));
        assertThat(calibration.surface(new Measured(4e6, 0), 5e-6).value())
                .isCloseTo(2e-5 * 6.94e-3 / 534 / 5e-6, withinPercentage(1e-6));
    }

    @Test
    void namesTheLimit() {
        assertThatThrownBy(() -> Metal.LITHIUM.skinDepth(0))
                .hasMessage("frequency must be > 0 Hz, got 0.0");
        assertThatThrownBy(() -> SkinSignal.bulkDepth(7))
                .hasMessage("flip must be within 0 and 2π rad, got 7.0");
        assertThatThrownBy(() -> SkinSignal.plate(0, 1, 1))
                .hasMessage("thickness must be > 0 m, got 0.0");
    }

    /// Faces of 0.8 cm² seen down to 0.431 δ are 0.26 mg of lithium.
    @Test
    void thickElectrodesCalibrateByTheirFaces() {
        double depth = 0.431 * Metal.LITHIUM.skinDepth(116.64e6);
        MetalCalibration calibration =
                MetalCalibration.ofSurface(
                        new Measured(8.8e6, 0), new Measured(0.8e-4, 0.1e-4), depth, Metal.LITHIUM);
        Measured amount = calibration.amount(Measured.exact(8.8e6));
        assertThat(amount.value() * 6.94e-3).isCloseTo(0.2614e-6, withinPercentage(0.2));
        assertThat(amount.relative()).isCloseTo(0.125, within(1e-3));
    }
}
