package science.haven.fieldgradient.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import science.haven.ValidationTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Echoes behind walls after very short pulses: printed values, another way to compute them, and
/// limits.
class ShortPulseEchoTest {

    private static final double TURN = 2 * Math.PI;

    /// Planes: the closed sum of Tanner and Stejskal. Cylinders and spheres: finite volumes along
    /// the radius, order by order, extrapolated to no step (scipy 1.17).
    @Test
    void valuesOfOthers() {
        List<List<String>> rows = new ArrayList<>();
        row(rows, Pore.PLANES, 0.3 * TURN, 0.1, 0.828854, 6);
        row(rows, Pore.PLANES, 0.3 * TURN, 1, 0.736852, 6);
        row(rows, Pore.PLANES, 0.3 * TURN, 1e3, 0.736840, 6);
        row(rows, Pore.CYLINDER, 1.5, 0.05, 0.9120158, 7);
        row(rows, Pore.CYLINDER, 3, 0.1, 0.5185059, 7);
        row(rows, Pore.CYLINDER, 3, 0.3, 0.2323404, 7);
        row(rows, Pore.CYLINDER, 6, 0.05, 0.2405931, 7);
        row(rows, Pore.CYLINDER, 5, 1, 0.0174418, 7);
        row(rows, Pore.SPHERE, 1.5, 0.05, 0.9132130, 7);
        row(rows, Pore.SPHERE, 3, 0.1, 0.5265020, 7);
        row(rows, Pore.SPHERE, 3, 0.3, 0.2560289, 7);
        row(rows, Pore.SPHERE, 6, 0.05, 0.2411829, 7);
        row(rows, Pore.SPHERE, 5, 1, 0.0038661, 7);
        ValidationTable.write(
                "field-gradient-short-pulses",
                List.of("walls", "γgδa", "DΔ/a²", "expected", "Haven"),
                rows);
    }

    private static void row(
            List<List<String>> rows, Pore pore, double x, double tau, double expected, int digits) {
        double found = ShortPulseEcho.at(pore, x, tau);
        assertThat(found).as(pore + " " + x).isCloseTo(expected, within(Math.pow(10, -digits)));
        String format = "%." + digits + "f";
        rows.add(
                List.of(
                        pore.toString(),
                        String.format(Locale.ROOT, "%.4f", x),
                        tau > 100 ? "∞" : String.format(Locale.ROOT, "%.2f", tau),
                        String.format(Locale.ROOT, format, expected),
                        String.format(Locale.ROOT, format, found)));
    }

    /// At once nobody has moved: all modes together are one.
    @ParameterizedTest
    @EnumSource
    void modesAreComplete(Pore pore) {
        for (double x : new double[] {0.3, 1, 2, 5, 9}) {
            assertThat(ShortPulseEcho.at(pore, x, 1e-6)).isCloseTo(1, within(1e-3));
        }
    }

    /// Near a root the quotient is 0/0; on both sides of the switch E is the same.
    @ParameterizedTest
    @CsvSource({
        "PLANES, 6.283185307179586",
        "CYLINDER, 3.0542369282271",
        "SPHERE, 4.4934094579091"
    })
    void rootsAreRemovable(Pore pore, double root) {
        double at = ShortPulseEcho.at(pore, root, 0.02);
        for (double aside : new double[] {-3e-7, -5e-8, 5e-8, 3e-7}) {
            assertThat(ShortPulseEcho.at(pore, root + aside, 0.02)).isCloseTo(at, within(1e-6));
        }
    }

    /// Where x is small the phase is Gaussian, whatever the walls.
    @ParameterizedTest
    @EnumSource
    void weakGradientsSeeTheGaussianPhase(Pore pore) {
        double size = 2e-6;
        double d = 1e-11;
        double pulse = 1e-6;
        for (double tau : new double[] {0.03, 0.2, 2}) {
            double time = tau * size * size / d;
            double phase = RestrictedEcho.phase(pore, size, d, pulse, time) / (pulse * pulse);
            double x = 0.01;
            double slope = -Math.log(ShortPulseEcho.at(pore, x, tau)) / (x * x);
            assertThat(slope).isCloseTo(phase / (size * size), within(1e-4 * slope));
            assertThat(ShortPulseEcho.slope(pore, tau)).isCloseTo(slope, within(1e-4 * slope));
        }
    }

    /// Far walls are none: `E = e^(−x²τ)`.
    @ParameterizedTest
    @EnumSource
    void farWallsLetIonsPass(Pore pore) {
        double tau = 1e-2;
        double x = 5;
        double free = Math.exp(-x * x * tau);
        assertThat(ShortPulseEcho.at(pore, x, tau)).isBetween(free, 1.12 * free);
    }
}
