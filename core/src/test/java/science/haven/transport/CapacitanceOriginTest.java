package science.haven.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacitanceOriginTest {

    @ParameterizedTest(name = "{0} F is {1}")
    @CsvSource({
        "1e-12, BULK",
        "2e-11, BULK",
        "5e-10, GRAIN_BOUNDARY",
        "5e-9, GRAIN_BOUNDARY",
        "5e-8, SURFACE_LAYER",
        "1e-6, ELECTRODE",
        "1e-4, REACTION"
    })
    void decadesTellTheOrigin(double capacitance, CapacitanceOrigin origin) {
        assertThat(CapacitanceOrigin.of(capacitance, 100)).contains(origin);
        assertThat(origin.doubt(capacitance, 100)).isEmpty();
    }

    /// A film of 1 µm over 1 mm² has a cell constant of 1 m⁻¹; 100 pF there are a bulk of ε_r = 11.
    @Test
    void cellConstantScales() {
        assertThat(CapacitanceOrigin.of(1e-10, 1)).contains(CapacitanceOrigin.BULK);
        assertThat(CapacitanceOrigin.of(1e-10, 100)).doesNotContain(CapacitanceOrigin.BULK);
    }

    @Test
    void doubtNamesWhatItCouldBe() {
        TransportRemark remark = CapacitanceOrigin.BULK.doubt(1e-6, 100).orElseThrow();
        assertThat(remark.code()).isEqualTo("CAPACITANCE_IMPLAUSIBLE");
        assertThat(remark.text())
                .isEqualTo(
                        "Assigned to bulk (8 × 10⁻¹⁴ to 3 × 10⁻¹¹ F in a cell of 1 cm⁻¹), but the"
                                + " capacitance is 1 × 10⁻⁶ F, as of electrode interface.");
        assertThat(CapacitanceOrigin.BULK.doubt(1e-15, 100).orElseThrow().text())
                .endsWith("the capacitance is 1 × 10⁻¹⁵ F, which no part of a sample has.");
    }
}
