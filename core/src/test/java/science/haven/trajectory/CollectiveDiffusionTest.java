package science.haven.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.ValidationTable;
import science.haven.data.Lattice;
import science.haven.fit.Interval;
import science.haven.math.CounterRandom;
import science.haven.quantity.Measured;

import java.util.List;
import java.util.Locale;

class CollectiveDiffusionTest {

    /// 39 degrees of freedom: +29 % and −18 %, as 13 blocks of 5 ps have.
    @Test
    void limitsAreThoseOfChiSquared() {
        CollectiveDiffusion found = new CollectiveDiffusion(1, 0, 13, 3, 5e-12);
        Interval interval = found.interval(0.68);
        assertThat(interval.upper()).isCloseTo(1.29, within(0.005));
        assertThat(interval.lower()).isCloseTo(0.82, within(0.005));
    }

    /// Independent ions: D_σ = D*, in 68 of 100 walks within the interval.
    @Test
    void coversTheTruth() {
        int covered = 0;
        int ratios = 0;
        for (int r = 0; r < 300; r++) {
            IonPaths walk = Walks.random(10, 121, r);
            CollectiveDiffusion found = CollectiveDiffusion.of(walk, 20);
            covered += found.interval(0.68).contains(1.0 / 6) ? 1 : 0;
            HavenRatio ratio = new HavenRatio(new Measured(1.0 / 6, 0.001), found);
            ratios += ratio.interval(0.68).contains(1) ? 1 : 0;
        }
        assertThat(covered / 300.0).isBetween(0.62, 0.74);
        assertThat(ratios / 300.0).isBetween(0.62, 0.74);
    }

    /// The same ions rattle, each for itself or all together: what that adds is known and gone.
    @ParameterizedTest(name = "together: {0}")
    @ValueSource(booleans = {false, true})
    void rattlingIsNoDiffusion(boolean together) {
        int covered = 0;
        double sum = 0;
        double bare = 0;
        for (int r = 0; r < 300; r++) {
            IonPaths walk = rattling(Walks.random(10, 241, r), r, together);
            TracerDiffusion tracer = TracerDiffusion.of(walk);
            CollectiveDiffusion found = CollectiveDiffusion.of(walk, tracer);
            sum += found.coefficient() * 6 / 300;
            bare += (found.coefficient() + found.rattling()) * 6 / 300;
            covered += found.interval(0.68).contains(1.0 / 6) ? 1 : 0;
        }
        assertThat(sum).isCloseTo(1, within(0.05));
        assertThat(bare).isGreaterThan(1.1);
        assertThat(covered / 300.0).isBetween(0.6, 0.75);
    }

    private static IonPaths rattling(IonPaths walk, int seed, boolean together) {
        CounterRandom random = new CounterRandom(31, seed);
        double[][][] paths = new double[walk.ions()][3][walk.frames()];
        for (int axis = 0; axis < 3; axis++) {
            for (int i = 0; i < paths.length; i++) {
                walk.path(i, axis, paths[i][axis]);
            }
            for (int k = 0; k < walk.frames(); k++) {
                double shared = 0.4 * random.nextGaussian();
                for (double[][] ion : paths) {
                    ion[axis][k] += together ? shared : 0.8 * random.nextGaussian();
                }
            }
        }
        return IonPaths.of(paths, 1, Lattice.box(1, 1, 1));
    }

    /// Anchors: what other programs get wrong, and closed forms.
    @Test
    void anchorsOfOtherPrograms() {
        double[][][] flying = new double[1][3][11];
        for (int k = 0; k < 11; k++) {
            flying[0][0][k] = k;
        }
        double[] flight =
                MeanSquareDisplacement.of(IonPaths.of(flying, 1, Lattice.box(1, 1, 1))).lags();
        Interval limits = new CollectiveDiffusion(1, 0, 13, 3, 5e-12).interval(0.6827);
        double ratio =
                new HavenRatio(
                                new Measured(29.1844, 0),
                                new CollectiveDiffusion(48, 0, 13, 3, 5e-12))
                        .value();
        assertThat(ratio).isCloseTo(0.608, within(5e-4));
        ValidationTable.write(
                "trajectory-anchors",
                List.of("quantity", "expected", "Haven"),
                List.of(
                        row(
                                "ions of constant velocity, MSD(1) / v²",
                                "1 (a peer: 0.909)",
                                flight[1]),
                        row(
                                "the same, MSD(10) / (10 v)²",
                                "1 (a peer: 0.826 at its longest lag)",
                                flight[10] / 100),
                        row(
                                "H_R of 48 Li where D* is 29.1844 times D of the centre of mass",
                                "0.608 (a peer: 29.1844)",
                                ratio),
                        row("39 degrees of freedom, upper 68 % limit", "1.29", limits.upper()),
                        row("39 degrees of freedom, lower 68 % limit", "0.82", limits.lower()),
                        row(
                                "σ of 14 ions in 1096.37 Å³ at 298.15 K, l²/6τ for 3.2 Å, τ = 1 s /"
                                        + " nS/m",
                                "1.359009",
                                1e9
                                        * CollectiveDiffusion.conductivity(
                                                3.2e-10 * 3.2e-10 / 6,
                                                14 / 1096.37e-30,
                                                1,
                                                298.15))));
    }

    private static List<String> row(String quantity, String expected, double found) {
        return List.of(quantity, expected, String.format(Locale.ROOT, "%.4g", found));
    }

    @Test
    void knownTracerLeavesTheIntervalOfTheCharge() {
        CollectiveDiffusion collective = new CollectiveDiffusion(2e-9, 0, 7, 3, 9e-12);
        HavenRatio ratio = new HavenRatio(new Measured(1e-9, 1e-15), collective);
        Interval own = ratio.interval(0.95);
        Interval charge = collective.interval(0.95);
        assertThat(ratio.value()).isCloseTo(0.5, within(1e-12));
        assertThat(own.lower()).isCloseTo(1e-9 / charge.upper(), withinPercentage(0.1));
        assertThat(own.upper()).isCloseTo(1e-9 / charge.lower(), withinPercentage(0.1));
    }

    /// A peer divides by the centre of mass and prints 29.1844 for 48 Li; the ratio is 1/48 of it.
    @Test
    void displacementOfAllIonsIsDividedByTheirNumber() {
        double[][][] paths = new double[4][3][13];
        for (double[][] ion : paths) {
            for (int k = 0; k < 13; k++) {
                ion[0][k] = k; // all move together
            }
        }
        IonPaths together = IonPaths.of(paths, 1, Lattice.box(1, 1, 1));
        CollectiveDiffusion found = CollectiveDiffusion.of(together, 2);
        // (4 · 2)² / (2 · 3 · 2 · 4)
        assertThat(found.coefficient()).isCloseTo(64.0 / 48, within(1e-12));
    }

    /// n = 14/1096.37 Å³ at 298.15 K (paper 3): σ τ = 1.359009e-9 S s/m for l = 3.2 Å.
    @Test
    void conductivityIsThatOfNernstAndEinstein() {
        double diffusion = 3.2e-10 * 3.2e-10 / 6; // l²/6τ at τ = 1 s
        assertThat(CollectiveDiffusion.conductivity(diffusion, 14 / 1096.37e-30, 1, 298.15))
                .isCloseTo(1.359009e-9, withinPercentage(1e-4));
    }
}
