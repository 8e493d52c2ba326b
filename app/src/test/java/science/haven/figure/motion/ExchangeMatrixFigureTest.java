package science.haven.figure.motion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.figure.canvas.Colour;
import science.haven.figure.model.Annotation;
import science.haven.figure.model.Panel;
import science.haven.figure.model.Series;

import java.util.List;

class ExchangeMatrixFigureTest {

    @Test
    void areasOfDiscsAreVolumes() {
        double[][] volumes = {{64, 4}, {16, -4}};
        Panel panel = ExchangeMatrixFigure.of(volumes, List.of("1→2: 3 s⁻¹")).panels().getFirst();
        List<Series> discs = panel.series();
        assertThat(discs).hasSize(4);
        Series stayed = discs.getFirst();
        Series moved = discs.get(1);
        assertThat(moved.x()).as("1→2: after mixing on site 2").containsExactly(2);
        assertThat(moved.look().size() / stayed.look().size()).isEqualTo(0.5);
        assertThat(moved.look().colour()).isNotEqualTo(stayed.look().colour());
        assertThat(discs.get(3).look().filled()).as("a volume below zero").isFalse();
        assertThat(panel.annotations())
                .filteredOn(Annotation.PointLabel.class::isInstance)
                .hasSize(4)
                .allSatisfy(
                        said ->
                                assertThat(((Annotation.PointLabel) said).colour())
                                        .isEqualTo(Colour.BLACK));
    }
}
