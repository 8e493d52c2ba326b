package science.haven.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.data.Lattice;

class VanHoveTest {

    /// Walks of normal steps: Maxwell's distribution, α₂ = 0.
    @Test
    void walksAreNormal() {
        VanHove found = VanHove.of(Walks.random(200, 400, 3), 9, 0.25, 60);
        double variance = 3; // of one coordinate after 9 steps
        double sum = 0;
        for (int b = 0; b < 60; b++) {
            double r = found.radius()[b];
            double normal =
                    Math.sqrt(2 / Math.PI)
                            * r
                            * r
                            / Math.pow(variance, 1.5)
                            * Math.exp(-r * r / (2 * variance));
            assertThat(found.density()[b]).isCloseTo(normal, within(0.01));
            sum += found.density()[b] * 0.25;
        }
        assertThat(sum).isCloseTo(1, within(1e-6));
        assertThat(found.nonGaussian()).isCloseTo(0, within(0.02));
    }

    /// Half of the ions rest: ⟨r⁴⟩/⟨r²⟩² doubles.
    @Test
    void ionsThatDifferAreNot() {
        IonPaths walk = Walks.random(200, 200, 4);
        double[][][] paths = new double[200][3][200];
        for (int i = 0; i < 100; i++) {
            for (int axis = 0; axis < 3; axis++) {
                walk.path(i, axis, paths[i][axis]);
            }
        }
        VanHove found = VanHove.of(IonPaths.of(paths, 1, Lattice.box(1, 1, 1)), 5, 0.5, 40);
        assertThat(found.nonGaussian()).isCloseTo(1, within(0.05));
    }
}
