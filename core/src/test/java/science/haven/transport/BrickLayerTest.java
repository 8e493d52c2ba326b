package science.haven.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.quantity.Measured;

class BrickLayerTest {

    private static final DepressedArc BULK = new DepressedArc(2e4, 2e-12, 1);
    private static final DepressedArc BOUNDARY = new DepressedArc(8e4, 4e-10, 0.95);
    private static final Geometry GEOMETRY =
            new Geometry(new Measured(5e-5, 5e-7), new Measured(2e-3, 2e-5));

    private static BrickLayer layers(double permittivityRatio) {
        double[][] covariance = new double[6][6];
        double[][] bulk = DepressedArcTest.covariance(BULK, 0.01, 0.05, 0.005, -0.9);
        double[][] boundary = DepressedArcTest.covariance(BOUNDARY, 0.02, 0.1, 0.01, -0.9);
        for (int i = 0; i < 3; i++) {
            System.arraycopy(bulk[i], 0, covariance[i], 0, 3);
            System.arraycopy(boundary[i], 0, covariance[i + 3], 3, 3);
        }
        return new BrickLayer(BULK, BOUNDARY, covariance, permittivityRatio);
    }

    @Test
    void thicknessRatioIsTheRatioOfCapacitances() {
        double ratio = BULK.capacitance() / BOUNDARY.capacitance();
        assertThat(layers(1).thicknessRatio().value()).isCloseTo(ratio, withinPercentage(1e-9));
        assertThat(layers(2).thicknessRatio().value()).isCloseTo(2 * ratio, withinPercentage(1e-9));
        assertThat(layers(1).volumeFraction().value()).isCloseTo(3 * ratio, withinPercentage(1e-9));
        assertThat(layers(1).thicknessRatio().relative())
                .isCloseTo(layers(2).volumeFraction().relative(), within(1e-12));
    }

    /// Both forms say the same; in the closed form the geometry cancels.
    @Test
    void closedFormAgrees() {
        double cell = GEOMETRY.cellConstant().value();
        double bulk = cell / BULK.resistance();
        double total = cell / (BULK.resistance() + BOUNDARY.resistance());
        double closed =
                BrickLayer.boundaryConductivity(
                        BULK.capacitance() / BOUNDARY.capacitance(), bulk, total);
        assertThat(layers(1).boundaryConductivity(GEOMETRY).value())
                .isCloseTo(closed, withinPercentage(1e-9));
    }

    @Test
    void errorsOfFitAndGeometryStayApart() {
        Conductivity boundary = layers(1).boundaryConductivity(GEOMETRY);
        assertThat(boundary.geometric() / boundary.value())
                .isCloseTo(Math.hypot(0.01, 0.01), within(1e-12));
        assertThat(boundary.statistical() / boundary.value())
                .isBetween(layers(1).thicknessRatio().relative() - 0.03, 0.3);
    }

    /// NaSICON glass ceramics, Tietz et al. (10.1002/batt.202500093): total and bulk conductivity
    /// in mS/cm, the ratio of capacitances that gives the boundary conductivity of the text.
    @ParameterizedTest
    @CsvSource({"2.37, 6.6, 1, 3.698", "2.37, 6.6, 0.00946, 0.035", "0.19, 1.4, 0.0227, 0.005"})
    void publishedBoundaries(double total, double bulk, double ratio, double boundary) {
        assertThat(BrickLayer.boundaryConductivity(ratio, bulk, total))
                .isCloseTo(boundary, withinPercentage(0.5));
    }

    @Test
    void totalIsBelowBulk() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrickLayer.boundaryConductivity(0.01, 1, 2))
                .withMessageContaining("total conductivity must be > 0 and < bulk = 1.0 S/m");
        assertThatIllegalArgumentException().isThrownBy(() -> layers(0));
    }
}
