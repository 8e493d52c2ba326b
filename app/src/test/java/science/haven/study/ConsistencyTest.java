package science.haven.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.data.Condition;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.result.Contradiction;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;
import science.haven.transport.CapacitanceOrigin;

import java.util.List;
import java.util.Optional;

/// Results that cannot all be true, and their neighbours that can.
class ConsistencyTest {

    @Test
    void aBoundaryFasterThanTheBulkIsNamedWithItsTemperatures() {
        Results.Group exchanged =
                group(
                        "impedance",
                        arcs(423.15, new Measured(1e3, 10), new Measured(1e5, 1e3)),
                        arcs(433.15, new Measured(2e3, 20), new Measured(2e5, 2e3)));
        assertThat(texts(Consistency.of(List.of(exchanged), List.of())))
                .containsExactly(
                        "impedance: the arc assigned to the grain boundary relaxes faster than that"
                                + " of the bulk (150 °C, 160 °C); the two may be exchanged.");
        Results.Group uncertain =
                group("impedance", arcs(423.15, new Measured(1e3, 10), new Measured(2e3, 400)));
        assertThat(Consistency.of(List.of(uncertain), List.of())).isEmpty();
    }

    @Test
    void aCapacitanceAgainstItsAssignmentIsCitedWithItsValue() {
        Remark doubt = CapacitanceOrigin.BULK.doubt(3e-9, 100).orElseThrow();
        Value capacitance = Value.of("bulk capacitance", new Measured(3e-9, 1e-10), Unit.FARAD);
        Results.Group group = group("eis", result(423.15, List.of(doubt), capacitance));
        List<Contradiction> found = Consistency.of(List.of(group), List.of());
        assertThat(texts(found)).containsExactly("eis, 150 °C: " + doubt.text());
        assertThat(found.getFirst().code()).isEqualTo("CAPACITANCE_IMPLAUSIBLE");
        assertThat(found.getFirst().values())
                .extracting(Contradiction.Cited::measured)
                .containsExactly(new Measured(3e-9, 1e-10));
    }

    @Test
    void anEnergyOfTheTotalLiesBetweenThoseOfItsParts() {
        List<Results.Conclusion> outside =
                List.of(
                        energy("bulk", 0.60),
                        energy("grain boundary", 0.65),
                        energy("total", 0.70));
        assertThat(texts(Consistency.of(List.of(), outside)))
                .containsExactly(
                        "The activation energy of eis.total, 0.70 ± 0.01 eV, does not lie between"
                                + " those of its parts: eis.bulk 0.60 ± 0.01 eV, eis.grain boundary"
                                + " 0.65 ± 0.01 eV.");
        List<Results.Conclusion> within =
                List.of(
                        energy("bulk", 0.60),
                        energy("grain boundary", 0.65),
                        energy("total", 0.66));
        assertThat(Consistency.of(List.of(), within)).isEmpty();
    }

    @Test
    void twoMeasurementsDisagreeBeyondTheirUncertaintyOnly() {
        Results.Group first = group("ac", result(300, List.of(), sigma("total", 1e-2)));
        Results.Group near = group("dc", result(300, List.of(), sigma("total", 1.02e-2)));
        Results.Group far = group("dc", result(300, List.of(), sigma("total", 1.2e-2)));
        Results.Group warmer = group("dc", result(301, List.of(), sigma("total", 1.2e-2)));
        assertThat(Consistency.of(List.of(first, near), List.of())).isEmpty();
        assertThat(Consistency.of(List.of(first, warmer), List.of())).isEmpty();
        assertThat(texts(Consistency.of(List.of(first, far), List.of())))
                .containsExactly(
                        "At 26.85 °C the total conductivity is (1.00 ± 0.01) × 10⁻⁴ S/cm by ac and"
                                + " (1.200 ± 0.012) × 10⁻⁴ S/cm by dc: more apart than their"
                                + " uncertainties allow.");
    }

    @Test
    void electronsCannotCarryMoreThanEverything() {
        Results.Group ac = group("ac", result(300, List.of(), sigma("total", 1e-4)));
        Results.Group dc = group("dc", result(300, List.of(), sigma("electronic", 1e-3)));
        assertThat(texts(Consistency.of(List.of(ac, dc), List.of())))
                .containsExactly(
                        "At 26.85 °C the electronic conductivity, (1.00 ± 0.01) × 10⁻⁵ S/cm, is"
                                + " higher than the total one, (1.00 ± 0.01) × 10⁻⁶ S/cm: the"
                                + " polarisation may not have reached its steady state.");
    }

    private static List<String> texts(List<Contradiction> found) {
        return found.stream().map(Contradiction::text).toList();
    }

    private static Results.Group group(String name, FileResult... results) {
        return new Results.Group(name, "impedance", List.of(results));
    }

    private static FileResult arcs(double kelvin, Measured bulk, Measured boundary) {
        return result(
                kelvin,
                List.of(),
                Value.of("bulk relaxation frequency", bulk, Unit.HERTZ),
                Value.of("grain boundary relaxation frequency", boundary, Unit.HERTZ));
    }

    private static Value sigma(String role, double value) {
        return Value.of(
                role + " conductivity", new Measured(value, value / 100), Unit.SIEMENS_PER_METRE);
    }

    private static FileResult result(double kelvin, List<Remark> remarks, Value... derived) {
        Condition temperature =
                new Condition(
                        "temperature",
                        Measured.exact(kelvin),
                        Unit.CELSIUS,
                        Condition.Origin.STUDY,
                        Optional.empty());
        return new FileResult(
                new FileResult.Source(kelvin + ".txt", "", "", ""),
                List.of(temperature),
                "",
                List.of(),
                List.of(derived),
                Optional.empty(),
                remarks,
                Optional.empty());
    }

    private static Results.Conclusion energy(String role, double electronvolt) {
        return new Results.Conclusion(
                "activation energy",
                "eis." + role,
                "ln(σT)",
                Optional.of(new Measured(electronvolt, 0.01)),
                Unit.ELECTRONVOLT,
                List.of(),
                List.of());
    }
}
