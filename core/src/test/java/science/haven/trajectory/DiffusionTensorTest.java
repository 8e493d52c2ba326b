package science.haven.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.data.Lattice;
import science.haven.quantity.Measured;

class DiffusionTensorTest {

    /// Fast along (1, 1, 0), slow along the two other directions.
    private static IonPaths channels() {
        IonPaths walk = Walks.random(150, 300, 77);
        double[][][] paths = new double[150][3][300];
        double[][] own = new double[3][300];
        for (int i = 0; i < 150; i++) {
            for (int axis = 0; axis < 3; axis++) {
                walk.path(i, axis, own[axis]);
            }
            for (int k = 0; k < 300; k++) {
                double along = 3 * own[0][k] / Math.sqrt(2);
                double across = own[1][k] / Math.sqrt(2);
                paths[i][0][k] = along + across;
                paths[i][1][k] = along - across;
                paths[i][2][k] = own[2][k];
            }
        }
        return IonPaths.of(paths, 1, Lattice.box(1, 1, 1));
    }

    @Test
    void findsTheDirectionOfChannels() {
        IonPaths paths = channels();
        DiffusionTensor tensor = DiffusionTensor.of(paths, TracerDiffusion.of(paths));
        assertThat(tensor.principal()[0]).isCloseTo(9.0 / 6, within(0.05));
        assertThat(tensor.principal()[1]).isCloseTo(1.0 / 6, within(0.01));
        assertThat(tensor.principal()[2]).isCloseTo(1.0 / 6, within(0.01));
        Measured across = tensor.components().get(3); // D_xy = (9 − 1)/12
        assertThat(across.value()).isCloseTo(8.0 / 12, within(3 * across.uncertainty()));
        assertThat(tensor.isAnisotropic()).isTrue();
    }

    @Test
    void thirdOfTheTraceIsTheTracerCoefficient() {
        IonPaths paths = Walks.random(60, 200, 5);
        TracerDiffusion tracer = TracerDiffusion.of(paths);
        DiffusionTensor tensor = DiffusionTensor.of(paths, tracer);
        double trace = 0;
        for (Measured own : tensor.components().subList(0, 3)) {
            trace += own.value() / 3;
        }
        assertThat(trace).isCloseTo(tracer.coefficient().value(), within(1e-12));
    }

    @Test
    void isotropicWalksAreSeldomCalledAnisotropic() {
        int called = 0;
        for (int r = 0; r < 60; r++) {
            IonPaths paths = Walks.random(40, 100, r);
            called += DiffusionTensor.of(paths, TracerDiffusion.of(paths)).isAnisotropic() ? 1 : 0;
        }
        assertThat(called).isLessThanOrEqualTo(2);
    }
}
