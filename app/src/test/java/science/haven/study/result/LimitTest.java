package science.haven.study.result;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.impedance.ImpedanceOptions;
import science.haven.impedance.ImpedanceRemark;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.study.plan.Role;
import science.haven.study.plan.Technique;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which limits of a spectrum are limits of one part of the sample.
class LimitTest {

    private static final Technique ASSIGNED = technique(Map.of("bulk", "R1", "electrode", "R3"));
    private static final Technique FREE = technique(Map.of());

    private static Technique technique(Map<String, String> assign) {
        return new Technique.Impedance(Optional.empty(), assign, ImpedanceOptions.DEFAULT);
    }

    private static FileResult result(Remark... remarks) {
        return FileResult.of(new FileResult.Source("a.txt", "", "", ""))
                .with(List.of(), List.of(remarks));
    }

    @ParameterizedTest(name = "{0} of {1}, counted {2}")
    @CsvSource({
        "bulk, R1, true, true",
        "total, R1, true, true",
        "total, R3, true, false",
        "bulk, R3, false, false",
        "grain boundary, R1, true, false",
    })
    void anArcOutsideTheWindowLimitsWhatItBelongsTo(
            String role, String resistor, boolean counted, boolean limited) {
        Remark remark = new ImpedanceRemark.ArcOutsideWindow(resistor, 1e8, 1, 1e6, counted);
        assertThat(Limit.of(result(remark), ASSIGNED, role).contains(Limit.OUTSIDE_WINDOW))
                .isEqualTo(limited);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void ofAFreeTotalItLimitsWhatIsCounted(boolean counted) {
        Remark remark = new ImpedanceRemark.ArcOutsideWindow("R1", 1e8, 1, 1e6, counted);
        assertThat(Limit.of(result(remark), FREE, Role.TOTAL).contains(Limit.OUTSIDE_WINDOW))
                .isEqualTo(counted);
    }

    @Test
    void theSumOfTwoArcsIsKnownThoughTheirSplitIsNot() {
        Measured any = new Measured(100, 50);
        Remark remark = new ImpedanceRemark.ArcsNotResolved("R1", "R2", any, any, any);
        Remark bulk = new StudyRemark.RoleByCapacitance(Role.BULK, "R1");
        Remark boundary = new StudyRemark.RoleByCapacitance(Role.GRAIN_BOUNDARY, "R2");
        FileResult both = result(remark, bulk, boundary);
        assertThat(Limit.of(both, FREE, "bulk")).containsExactly(Limit.ARCS_NOT_RESOLVED);
        assertThat(Limit.of(both, FREE, "grain boundary")).containsExactly(Limit.ARCS_NOT_RESOLVED);
        assertThat(Limit.of(both, FREE, Role.TOTAL)).isEmpty();
    }

    @Test
    void differentCircuitsLimitEveryPartAndTheirMeanOnlyTheTotal() {
        FileResult result =
                result(
                        new StudyRemark.NoCircuitForSeries("R0 for 1, R0-C1 for 2"),
                        new ImpedanceRemark.TotalOverCircuits(new Measured(100, 20), 2, false));
        assertThat(Limit.of(result, ASSIGNED, "bulk")).containsExactly(Limit.CIRCUITS_DIFFER);
        assertThat(Limit.of(result, ASSIGNED, Role.TOTAL))
                .containsExactly(Limit.MODEL_AVERAGED, Limit.CIRCUITS_DIFFER);
    }

    @Test
    void aConclusionCountsThem() {
        List<Set<Limit>> limits =
                List.of(
                        Set.of(Limit.CIRCUIT_INADEQUATE, Limit.OUTSIDE_WINDOW),
                        Set.of(Limit.CIRCUIT_INADEQUATE),
                        Set.of());
        assertThat(StudyRemark.InputsLimited.of(limits, "times").orElseThrow().text())
                .isEqualTo(
                        "The values behind it are limited: at 2 of 3 times the circuit misses the"
                                + " data by more than their noise (CIRCUIT_INADEQUATE); at 1 of 3"
                                + " times its arc has its apex outside the measured frequencies"
                                + " (OUTSIDE_WINDOW).");
        assertThat(StudyRemark.InputsLimited.of(List.of(Set.of()), "times")).isEmpty();
    }
}
