package science.haven.lineshape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.lineshape.jump.JumpSet;
import science.haven.lineshape.jump.JumpingSite;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.Pattern;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.lineshape.spin.Transition;
import science.haven.lineshape.tensor.TransitionFrequency;
import science.haven.quantity.Nuclide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Landmarks of powder patterns in closed form, read off the patterns themselves.
class LineShapeGoldensTest {

    private static final Nuclide SODIUM = Nuclide.of("23Na").orElseThrow();
    private static final Nuclide LITHIUM = Nuclide.of("7Li").orElseThrow();
    private static final Spinning REST = new Spinning.Static();
    private static final Spinning MAS = new Spinning.Infinite(Spinning.MAGIC_ANGLE);
    private static final FrequencyAxis NARROW = FrequencyAxis.ofWidth(4000, 8000);

    private final LineShapes shapes = new LineShapes();
    private final List<List<String>> rows = new ArrayList<>();

    @Test
    void landmarks() {
        double[] spins = {1, 1.5, 2.5, 3.5, 4.5};
        double[] shares = {3.0 / 2, 1.0 / 2, 3.0 / 20, 1.0 / 14, 1.0 / 24};
        for (int i = 0; i < spins.length; i++) {
            double found = QuadrupolarCoupling.of(1, 0).frequency(spins[i]);
            row("ν_Q/C_Q of spin %.1f".formatted(spins[i]), shares[i], found, 1e-12);
        }
        row("⁷Li, C_Q 333 kHz: distance of horns / kHz", 166.5, horns(333e3) / 1e3, 0.2);
        row("⁷Li, C_Q 26.4 kHz: distance of horns / kHz", 13.2, horns(26.4e3) / 1e3, 0.02);
        row("²³Na, C_Q 1 MHz: shift at 132.294 MHz / ppm", -1.42843, shift(132.294e6), 1e-5);
        row("²³Na, C_Q 1 MHz: shift at 52.938 MHz / ppm", -8.92, shift(52.938e6), 5e-3);
        double rest = breadth(REST);
        double spun = breadth(MAS);
        row("²³Na, C_Q 1 MHz: breadth at rest / Hz", 984.23, rest, 1.5);
        row("²³Na, C_Q 1 MHz: breadth under fast spinning / Hz", 404.94, spun, 1.5);
        row("ratio of the two", 2.431, rest / spun, 0.01);
        QuadrupolarCoupling square = hop(Math.PI / 2);
        row("hop by 90°: C_Q over that of a place", -0.5, square.coupling() / 1e5, 1e-9);
        row("hop by 90°: η", 0, square.asymmetry(), 1e-9);
        QuadrupolarCoupling water = hop(Math.acos(-1.0 / 3));
        row("hop by 109.47°: C_Q by its size", 0.5, Math.abs(water.coupling()) / 1e5, 1e-9);
        row("hop by 109.47°: η", 1, water.asymmetry(), 1e-9);
        ValidationTable.write("lineshape-goldens", List.of("quantity", "expected", "Haven"), rows);
    }

    private void row(String what, double expected, double found, double slack) {
        assertThat(found).as(what).isCloseTo(expected, within(slack));
        rows.add(List.of(what, number(expected), number(found)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5g", Math.abs(value) < 1e-9 ? 0 : value);
    }

    private static QuadrupolarCoupling hop(double angle) {
        Site axial = Site.of(LITHIUM, ShiftTensor.isotropic(0), QuadrupolarCoupling.of(1e5, 0));
        return JumpingSite.equal(JumpSet.flip(axial, angle), 1)
                .average()
                .quadrupole()
                .orElseThrow();
    }

    private static double shift(double larmor) {
        return TransitionFrequency.of(sodium(), larmor, Transition.CENTRAL, List.of())
                        .value()
                        .isotropic()
                / larmor
                * 1e6;
    }

    private static Site sodium() {
        return Site.of(SODIUM, ShiftTensor.isotropic(0), QuadrupolarCoupling.of(1e6, 0));
    }

    private double horns(double coupling) {
        Site site = Site.of(LITHIUM, ShiftTensor.isotropic(0), QuadrupolarCoupling.of(coupling, 0));
        FrequencyAxis axis = FrequencyAxis.ofWidth(1.5 * coupling, 5000);
        Experiment experiment = new Experiment(155.5e6, REST, new Excitation.HardPulse(), axis);
        double[] bins = pattern(site, experiment).intensity();
        int left = 0;
        int right = 4999;
        for (int i = 0; i < 2000; i++) {
            left = bins[i] > bins[left] ? i : left;
            right = bins[4999 - i] > bins[right] ? 4999 - i : right;
        }
        return axis.at(right) - axis.at(left);
    }

    private double breadth(Spinning spinning) {
        Experiment experiment =
                new Experiment(132.294e6, spinning, new Excitation.Central(), NARROW);
        double[] bins = pattern(sodium(), experiment).intensity();
        int from = 0;
        int to = bins.length - 1;
        while (bins[from] < 1e-7) {
            from++;
        }
        while (bins[to] < 1e-7) {
            to--;
        }
        return NARROW.at(to) - NARROW.at(from);
    }

    private Pattern pattern(Site site, Experiment experiment) {
        return shapes.pattern(site, Broadening.NONE, experiment, Sampling.DEFAULT, Set.of());
    }
}
