package science.haven.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.fit.Interval;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;

import java.util.List;
import java.util.Optional;

/// Numbers as a reader of the report sees them.
class ShownTest {

    @Test
    void conductivitiesAreInSiemensPerCentimetre() {
        Value value =
                Value.of("bulk conductivity", new Measured(3.72e-4, 4e-5), Unit.SIEMENS_PER_METRE);
        assertThat(Shown.text(value)).isEqualTo("(3.72 ± 0.40) × 10⁻⁶ S/cm");
        assertThat(Shown.number(value)).isEqualTo("(3.72 ± 0.40) × 10⁻⁶");
    }

    @ParameterizedTest
    @CsvSource({"0.0035,0.35 %", "0.5,50 %", "1,100 %", "0,0 %"})
    void sharesAreInPercent(double share, String text) {
        assertThat(Shown.percent(share)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"1.204e-9,1.2e-11,1.204 ± 0.012 nA", "2,0.13,2.00 ± 0.13 A", "0,0,0 A"})
    void aPrefixLeavesOneToThreeDigitsBeforeThePoint(
            double value, double uncertainty, String text) {
        assertThat(Shown.prefixed(new Measured(value, uncertainty), Unit.parse("A")))
                .isEqualTo(text);
    }

    @Test
    void whatIsNotThereIsADash() {
        FileResult empty = FileResult.of(new FileResult.Source("a.txt", "", "", ""));
        assertThat(Shown.derived(empty, "bulk conductivity")).isEqualTo(Shown.NOTHING);
        assertThat(Shown.temperature(empty)).isEqualTo(Shown.NOTHING);
        assertThat(Shown.place(empty)).isEqualTo("a.txt");
        assertThat(Shown.rounded(Double.NaN, 3)).isEqualTo(Shown.NOTHING);
        Results.Conclusion none =
                new Results.Conclusion(
                        "activation energy",
                        "impedance.bulk",
                        "ln(T/R)",
                        Optional.empty(),
                        Unit.ELECTRONVOLT,
                        List.of(),
                        List.of());
        assertThat(Shown.text(none)).isEqualTo(Shown.NOTHING);
    }

    @Test
    void anIntervalWithoutAnEndSaysSo() {
        assertThat(Shown.interval(new Interval(1.5, Double.POSITIVE_INFINITY)))
                .isEqualTo("1.5 to no limit");
        assertThat(Shown.interval(new Interval(Double.NEGATIVE_INFINITY, 1.5)))
                .isEqualTo("no limit below to 1.5");
    }
}
