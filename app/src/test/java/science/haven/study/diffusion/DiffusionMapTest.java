package science.haven.study.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.data.Condition;
import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.study.plan.Sample;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;
import science.haven.transport.ChargeCarriers;
import science.haven.transport.TemperatureLaw;
import science.haven.transport.TransportRemark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Diffusion of grains and boundaries with known Haven ratios.
class DiffusionMapTest {

    private static final double EV = Constants.ELEMENTARY_CHARGE;
    private static final double DENSITY = 5.0034e27;
    private static final Sample SAMPLE =
            new Sample(
                    "LLTO",
                    Optional.of("Li+"),
                    Optional.empty(),
                    Optional.of(Quantity.parse("5.0034e27 m⁻³")),
                    Optional.empty());

    private static double grains(double kelvin) {
        return 2.6e-12 * Math.exp(-0.2844 * EV / Constants.BOLTZMANN * (1 / kelvin - 1 / 298.15));
    }

    /// Grains of 20 µm with boundaries of 0.5 nm, D_gb as D of the grains over 186,000.
    private static double across(double kelvin, double haven) {
        double boundary = 0.5e-9 / 20e-6 * haven * 186e3 / grains(kelvin);
        return 1 / (1 / grains(kelvin) + boundary);
    }

    private static FileResult result(double kelvin, Value... values) {
        FileResult empty = FileResult.of(new FileResult.Source(kelvin + ".txt", "", "", ""));
        return empty.with(List.of(values), List.of())
                .with(
                        new Condition(
                                "temperature",
                                Measured.exact(kelvin),
                                Unit.KELVIN,
                                Condition.Origin.STUDY,
                                Optional.empty()));
    }

    private static Value diffusion(String name, double d) {
        return Value.of(name, new Measured(d, 0.03 * d), Unit.SQUARE_METRE_PER_SECOND);
    }

    private static Value conductivity(String part, double d, double kelvin) {
        Measured sigma =
                new ChargeCarriers(Measured.exact(DENSITY), 1)
                        .conductivity(new Measured(d, 0.02 * d), kelvin);
        return Value.of(part + " conductivity", sigma, Unit.SIEMENS_PER_METRE);
    }

    private static List<Results.Group> study(double bulk) {
        List<FileResult> impedance = new ArrayList<>();
        List<FileResult> echoes = new ArrayList<>();
        for (double kelvin = 283.15; kelvin < 340; kelvin += 10) {
            impedance.add(
                    result(
                            kelvin,
                            conductivity("bulk", grains(kelvin) / bulk, kelvin),
                            conductivity("total", across(kelvin, 0.24), kelvin)));
            echoes.add(result(kelvin + 3, diffusion("diffusion coefficient", grains(kelvin + 3))));
        }
        return List.of(
                new Results.Group("impedance", "impedance", impedance),
                new Results.Group("PFG", "field gradient", echoes),
                new Results.Group(
                        "SIMS",
                        "tracer",
                        List.of(result(295.15, diffusion("D*, total", across(295.15, 1))))));
    }

    private static List<Results.Conclusion> named(DiffusionMap map, String name) {
        return map.conclusions().stream().filter(c -> c.name().startsWith(name)).toList();
    }

    @Test
    void grainsHaveARatioOfOneAndBoundariesOfAQuarter() {
        DiffusionMap map = DiffusionMap.of(study(1), List.of(), SAMPLE);
        assertThat(map.lines())
                .extracting(line -> line.series().name())
                .containsExactly(
                        "D_σ, bulk (impedance)",
                        "D_σ, total (impedance)",
                        "D_PFG (PFG)",
                        "D*, total (SIMS)");
        List<Results.Conclusion> boundary = named(map, "Haven ratio of grain boundaries");
        assertThat(boundary).hasSize(1);
        Measured quarter = boundary.getFirst().measured().orElseThrow();
        assertThat(quarter.value()).isCloseTo(0.24, within(0.005));
        assertThat(quarter.uncertainty()).isBetween(0.005, 0.05);
        List<Results.Conclusion> grains =
                named(map, "Haven ratio at").stream()
                        .filter(c -> c.of().startsWith("D_PFG"))
                        .toList();
        assertThat(grains).hasSizeGreaterThanOrEqualTo(5);
        assertThat(grains)
                .allSatisfy(
                        ratio -> {
                            assertThat(ratio.measured().orElseThrow().value())
                                    .isCloseTo(1, within(0.01));
                            assertThat(ratio.remarks()).isEmpty();
                        });
        assertThat(map.compares()).isTrue();
    }

    @Test
    void energiesOfDiffusionAreGiven() {
        DiffusionMap map = DiffusionMap.of(study(1), List.of(), SAMPLE);
        Results.Conclusion energy = named(map, "activation energy of D").getFirst();
        assertThat(energy.measured().orElseThrow().value()).isCloseTo(0.2844, within(1e-3));
        assertThat(map.energies(Set.of())).hasSize(1);
    }

    @Test
    void aBreakKeepsItsTwoSlopes() {
        List<FileResult> results = new ArrayList<>();
        for (double kelvin = 300; kelvin <= 520; kelvin += 20) {
            double energy = kelvin > 400 ? 0.2 : 0.4;
            double inverse = EV / Constants.BOLTZMANN * (1 / kelvin - 1.0 / 400);
            results.add(result(kelvin, diffusion("D*", 1e-11 * Math.exp(-energy * inverse))));
        }
        DiffusionLine line =
                DiffusionMap.of(
                                List.of(new Results.Group("MD", "trajectory", results)),
                                List.of(),
                                Sample.UNNAMED)
                        .lines()
                        .getFirst();
        assertThat(line.line()).isEmpty();
        assertThat(line.bent().orElseThrow().law()).isEqualTo(TemperatureLaw.TWO_SLOPES);
    }

    @Test
    void ionsDoNotOutrunTheirCharge() {
        DiffusionMap map = DiffusionMap.of(study(2), List.of(), SAMPLE);
        assertThat(named(map, "Haven ratio at"))
                .filteredOn(c -> c.of().startsWith("D_PFG"))
                .allSatisfy(
                        c ->
                                assertThat(c.remarks())
                                        .hasAtLeastOneElementOfType(
                                                TransportRemark.HavenRatioAboveOne.class));
    }

    @Test
    void withoutCarriersThereIsNoDiffusionOfTheCharge() {
        DiffusionMap map = DiffusionMap.of(study(1), List.of(), Sample.UNNAMED);
        assertThat(named(map, "Haven ratio")).isEmpty();
        assertThat(map.lines()).hasSize(2);
    }
}
