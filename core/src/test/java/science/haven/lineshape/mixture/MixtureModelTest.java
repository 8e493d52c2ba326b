package science.haven.lineshape.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.fit.Converged;
import science.haven.fit.FitProblem;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.lineshape.distribution.Czjzek;
import science.haven.lineshape.distribution.DistributedSite;
import science.haven.lineshape.distribution.DistributionParameter;
import science.haven.lineshape.distribution.LibraryGrid;
import science.haven.lineshape.distribution.PatternLibrary;
import science.haven.lineshape.mixture.component.CrystallineComponent;
import science.haven.lineshape.mixture.component.DistributedComponent;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.math.CounterRandom;
import science.haven.quantity.Nuclide;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A crystal, a glass and a metal in one spectrum.
class MixtureModelTest {

    private static final Nuclide SODIUM = Nuclide.of("23Na").orElseThrow();
    private static final double LARMOR = 132.294e6;
    private static final Experiment EXPERIMENT =
            new Experiment(
                    LARMOR,
                    new Spinning.Infinite(Spinning.MAGIC_ANGLE),
                    new Excitation.Central(),
                    new FrequencyAxis(-40e3, 200, 1024));

    private static MixtureModel model(double off, double[] intensity, double noise) {
        CrystallineComponent crystal =
                new CrystallineComponent(
                        "1",
                        Site.of(
                                SODIUM,
                                ShiftTensor.isotropic(10e-6 + off * 5e-6),
                                QuadrupolarCoupling.of(2e6 * (1 + off * 0.1), 0.5 - 0.1 * off)),
                        new Broadening(400 * (1 + off), 0),
                        1 + 0.5 * off,
                        EXPERIMENT,
                        EnumSet.of(
                                LineParameter.SHIFT,
                                LineParameter.COUPLING,
                                LineParameter.COUPLING_ASYMMETRY,
                                LineParameter.GAUSSIAN_WIDTH));
        PatternLibrary library =
                PatternLibrary.of(SODIUM, EXPERIMENT, 0, new LibraryGrid(5e6, 50, 12));
        DistributedComponent glass =
                new DistributedComponent(
                        "2",
                        new DistributedSite(
                                new Czjzek(0.7e6 * (1 + 0.2 * off)),
                                -20e-6,
                                6e-6 * (1 + 0.3 * off),
                                0,
                                new Broadening(300, 0)),
                        2 - off,
                        library,
                        EnumSet.of(
                                DistributionParameter.TENSOR_WIDTH,
                                DistributionParameter.SHIFT,
                                DistributionParameter.SHIFT_WIDTH));
        CrystallineComponent metal =
                CrystallineComponent.metal(
                        "Na",
                        SODIUM,
                        1125e-6 + off * 3e-6,
                        new Broadening(800, 1500),
                        0.5,
                        EXPERIMENT);
        return new MixtureModel(List.of(crystal, glass, metal), intensity, noise);
    }

    private static double[] spectrum(double noise) {
        MixtureModel truth = model(0, new double[1024], 1);
        double[] spectrum = new double[1024];
        truth.evaluate(truth.start(), spectrum, new double[0][]);
        CounterRandom random = new CounterRandom(3, 1);
        for (int i = 0; i < spectrum.length; i++) {
            spectrum[i] += noise * random.nextGaussian();
        }
        return spectrum;
    }

    @Test
    void findsTheThreeAgain() {
        double noise = 2e-4;
        MixtureModel model = model(1, spectrum(noise), noise);
        var outcome =
                LeastSquares.minimise(new FitProblem(model, model.start(), Set.of(), Noise.KNOWN));
        assertThat(outcome).isInstanceOf(Converged.class);
        Converged fit = (Converged) outcome;
        double[] truth = model(0, new double[1024], 1).start();
        for (int k = 0; k < truth.length; k++) {
            double sigma = fit.estimates().get(k).measured().uncertainty();
            assertThat(fit.values()[k])
                    .as(fit.estimates().get(k).parameter().symbol())
                    .isCloseTo(truth[k], within(3.5 * sigma));
        }
        assertThat(fit.estimate("C_Q1").measured().uncertainty()).isLessThan(0.02e6);
        assertThat(fit.chiSquared() / 1012).isBetween(0.85, 1.15);
    }

    @Test
    void derivativesAreThoseOfDifferences() {
        MixtureModel model = model(0.5, new double[1024], 1);
        double[] at = model.start();
        double[][] jacobian = new double[at.length][1024];
        model.evaluate(at, new double[1024], jacobian);
        for (int k = 0; k < at.length; k++) {
            double h = 1e-4 * Math.abs(at[k]);
            double[][] steps = new double[4][1024];
            for (int s = 0; s < 4; s++) {
                double[] moved = at.clone();
                moved[k] += h * new int[] {-2, -1, 1, 2}[s];
                model.evaluate(moved, steps[s], new double[0][]);
            }
            double error = 0;
            double size = 0;
            for (int i = 0; i < 1024; i++) {
                double difference =
                        (steps[0][i] - 8 * steps[1][i] + 8 * steps[2][i] - steps[3][i]) / (12 * h);
                error += Math.pow(jacobian[k][i] - difference, 2);
                size += difference * difference;
            }
            assertThat(Math.sqrt(error / size))
                    .as(model.parameters().get(k).symbol())
                    .isLessThan(3e-6);
        }
    }

    @Test
    void saysWhatCannotBe() {
        assertThatThrownBy(() -> new MixtureModel(List.of(), new double[3], 0))
                .hasMessage("noise must be > 0, got 0.0");
        assertThatThrownBy(
                        () ->
                                new CrystallineComponent(
                                        "1",
                                        Site.of(SODIUM, ShiftTensor.isotropic(0)),
                                        Broadening.NONE,
                                        1,
                                        EXPERIMENT,
                                        Set.of(LineParameter.SHIFT_BETA)))
                .hasMessage("orientations are not fitted in a mixture, got SHIFT_BETA");
    }
}
