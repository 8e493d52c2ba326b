package science.haven.trajectory.spins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

import science.haven.data.Lattice;
import science.haven.math.CounterRandom;
import science.haven.quantity.Constants;
import science.haven.trajectory.IonPaths;

import java.util.List;

/// A pair whose vector keeps its length and takes a new direction at random with a rate 1/τ: `G(t)
/// = r⁻⁶ e^{−t/τ}`.
class SpinCorrelationTest {

    private static final double LENGTH = 3e-10;
    private static final double INTERVAL = 1e-12;
    private static final double TAU = 20; // frames
    private static final int FRAMES = 40_000;
    private static final Lattice BOX = Lattice.box(40e-10, 40e-10, 40e-10);

    /// Paths of the two ends, the second across a wall of the cell.
    private static double[][][] tumbling() {
        CounterRandom random = new CounterRandom(6, 1);
        double[][][] paths = new double[2][3][FRAMES];
        double[] u = {0, 0, 1};
        for (int k = 0; k < FRAMES; k++) {
            if (random.nextDouble() < 1 - Math.exp(-1 / TAU)) {
                double norm = 0;
                for (int axis = 0; axis < 3; axis++) {
                    u[axis] = random.nextGaussian();
                    norm += u[axis] * u[axis];
                }
                for (int axis = 0; axis < 3; axis++) {
                    u[axis] /= Math.sqrt(norm);
                }
            }
            for (int axis = 0; axis < 3; axis++) {
                paths[1][axis][k] = LENGTH * u[axis] + (axis == 0 ? 40e-10 : 0);
            }
        }
        return paths;
    }

    private static double discrete(double omega) {
        double decay = Math.exp(-1 / TAU);
        double sum = 0.5;
        for (int n = 1; n < 2000; n++) {
            sum += Math.pow(decay, n) * Math.cos(omega * n * INTERVAL);
        }
        return sum * INTERVAL;
    }

    @Test
    void dipolarCorrelationDecaysWithTheJumps() {
        SpinCorrelation found =
                SpinCorrelation.dipolar(IonPaths.of(tumbling(), INTERVAL, BOX), 5e-10, 10);
        double[] g = found.mean();
        double whole = Math.pow(LENGTH, -6);
        assertThat(g[0] / whole).isCloseTo(1, within(0.01));
        assertThat(g[20] / whole).isCloseTo(Math.exp(-1), within(0.03));
        double omega = 1 / (TAU * INTERVAL);
        assertThat(found.density(omega).value() / whole)
                .isCloseTo(discrete(omega), withinPercentage(8));
        // 7Li at ω₀τ = 1: (2/5) I(I+1) K² [J(ω₀) + 4 J(2ω₀)]
        double gamma = 1.03977e8;
        double k = 1e-7 * gamma * gamma * Constants.REDUCED_PLANCK / Math.pow(LENGTH, 3);
        double expected = 0.4 * 3.75 * k * k * (discrete(omega) + 4 * discrete(2 * omega));
        assertThat(found.dipolarRate(1.5, gamma, omega).value())
                .isCloseTo(expected, withinPercentage(10));
    }

    /// The axial gradient of one charge: V_zz = 2q/(4πε₀r³), G(0) = (2/3) · (3/2) V_zz².
    @Test
    void gradientOfAPointChargeRelaxesTheQuadrupole() {
        double[][][] paths = tumbling();
        IonPaths nucleus = IonPaths.of(new double[][][] {paths[0]}, INTERVAL, BOX);
        IonPaths charge = IonPaths.of(new double[][][] {paths[1]}, INTERVAL, BOX);
        double q = -2 * Constants.ELEMENTARY_CHARGE;
        SpinCorrelation found =
                SpinCorrelation.fieldGradient(
                        nucleus,
                        List.of(
                                new SpinCorrelation.Charges(nucleus, Constants.ELEMENTARY_CHARGE),
                                new SpinCorrelation.Charges(charge, q)),
                        10);
        double axial = 2 * q / (4 * Math.PI * Constants.ELECTRIC * Math.pow(LENGTH, 3));
        assertThat(found.mean()[0]).isCloseTo(axial * axial, withinPercentage(1));
        // Ω_Q² = (eQV_zz/ħ)² for η = 0: the same rate as that of a coupling C_Q = eQV_zz/h.
        double moment = -4.01e-30;
        double omega = 1 / (TAU * INTERVAL);
        double coupling = Constants.ELEMENTARY_CHARGE * moment * axial / Constants.REDUCED_PLANCK;
        double expected =
                3.0
                        / 200
                        * 4.0
                        / 3
                        * coupling
                        * coupling
                        * (discrete(omega) + 4 * discrete(2 * omega));
        assertThat(found.quadrupolarRate(1.5, moment, 1, omega).value())
                .isCloseTo(expected, withinPercentage(10));
    }

    @Test
    void looksAtSomeNucleiOnly() {
        IonPaths ions = IonPaths.of(new double[7][3][20], INTERVAL, BOX);
        List<SpinCorrelation.Charges> charges = List.of(new SpinCorrelation.Charges(ions, 1e-19));
        assertThat(SpinCorrelation.dipolar(ions, 5e-10, 2).ions()).hasSize(2);
        assertThat(SpinCorrelation.fieldGradient(ions, charges, 3).ions()).hasSize(3);
        assertThat(SpinCorrelation.fieldGradient(ions, charges, 7).ions()).hasSize(7);
    }

    @Test
    void whatStandsStillDoesNotRelax() {
        double[][][] paths = new double[2][3][100];
        for (int k = 0; k < 100; k++) {
            paths[1][0][k] = LENGTH;
        }
        SpinCorrelation found =
                SpinCorrelation.dipolar(IonPaths.of(paths, INTERVAL, BOX), 5e-10, 10);
        assertThat(found.mean()[0] * Math.pow(LENGTH, 6)).isCloseTo(0, within(1e-20));
    }
}
