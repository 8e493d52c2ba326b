package science.haven.study.arrhenius;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.Condition;
import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.study.file.Place;
import science.haven.study.plan.Technique;
import science.haven.study.plan.conclusion.ArrheniusPlan;
import science.haven.study.plan.trajectory.TrajectoryPlan;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.result.Value;
import science.haven.transport.Ordinate;
import science.haven.transport.TemperatureLaw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Activation energies of diffusion coefficients, whichever method gave them.
class ArrheniusResultTest {

    private static final double EV = Constants.ELEMENTARY_CHARGE;
    private static final double BREAK = 400;

    private static final Technique SIMULATED =
            new Technique.Trajectories(
                    new TrajectoryPlan(
                            Optional.of("Li"),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));

    /// D of 0.2 eV above the break and of another energy below it.
    private static double diffusion(double kelvin, double below) {
        double energy = kelvin > BREAK ? 0.2 : below;
        return 1e-11 * Math.exp(-energy * EV / Constants.BOLTZMANN * (1 / kelvin - 1 / BREAK));
    }

    private static ArrheniusResult result(String role, String name, double below) {
        List<FileResult> results = new ArrayList<>();
        for (double kelvin = 300; kelvin <= 520; kelvin += 20) {
            Value other =
                    Value.of(
                            name + ", fast ions",
                            new Measured(3e-10, 1e-12),
                            Unit.SQUARE_METRE_PER_SECOND);
            double d = diffusion(kelvin, below);
            Value value = Value.of(name, new Measured(d, 0.01 * d), Unit.SQUARE_METRE_PER_SECOND);
            results.add(
                    FileResult.of(new FileResult.Source(kelvin + ".txt", "", "", ""))
                            .with(List.of(value, other), List.of())
                            .with(
                                    new Condition(
                                            "temperature",
                                            Measured.exact(kelvin),
                                            Unit.KELVIN,
                                            Condition.Origin.STUDY,
                                            Optional.empty())));
        }
        ArrheniusPlan plan =
                new ArrheniusPlan(
                        new Place("study.yaml", 1, 1),
                        "MD",
                        role,
                        Ordinate.SIGMA,
                        Optional.empty());
        return ArrheniusResult.of(
                plan, SIMULATED, List.of(new Results.Group("MD", "trajectory", results)));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "diffusion            | diffusion coefficient",
                "diffusion            | D*",
                "diffusion            | D*, bulk",
                "diffusion, slow ions | diffusion coefficient, slow ions",
                "diffusion, slow ions | D*, slow ions"
            })
    void takesTheCoefficientOfEveryMethod(String role, String name) {
        ArrheniusResult result = result(role, name, 0.2);
        assertThat(result.plotted()).isEqualTo(Plotted.DIFFUSION);
        assertThat(result.points()).hasSize(12);
        assertThat(result.bent()).isEmpty();
        Measured energy = result.conclusions().getFirst().measured().orElseThrow();
        assertThat(energy.value()).isCloseTo(0.2, within(1e-6));
    }

    @Test
    void keepsTheLawOfABreak() {
        ArrheniusResult result = result("diffusion", "D*", 0.35);
        var law = result.bent().orElseThrow();
        assertThat(law.law()).isEqualTo(TemperatureLaw.TWO_SLOPES);
        double[] unused = new double[4];
        for (double kelvin : new double[] {310, 390, 410, 500}) {
            assertThat(law.curve().at(kelvin, law.fit().values(), unused))
                    .isCloseTo(Math.log(diffusion(kelvin, 0.35)), within(1e-3));
        }
    }
}
