package science.haven.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.study.result.FileResult;
import science.haven.study.result.Value;

import java.util.List;
import java.util.Optional;

class ValueColumnTest {

    @Test
    void smallNumbersShareAPowerOfTenAndShiftsDoNot() {
        assertThat(column(Unit.METRE).unit()).isEqualTo("10⁻³ m");
        Unit ppm = new Unit("ppm", 1, 0, Unit.PPM.dimension());
        assertThat(column(ppm).unit()).isEqualTo("ppm");
        assertThat(column(ppm).cells()).containsExactly("0.0023 ± 0.0012");
    }

    private static ValueColumn column(Unit unit) {
        Value value = Value.of("x", new Measured(0.0023, 0.0012), unit);
        FileResult result =
                new FileResult(
                        new FileResult.Source("a", "", "", ""),
                        List.of(),
                        "",
                        List.of(value),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty());
        return ValueColumn.of("x", List.of(result), "x");
    }
}
