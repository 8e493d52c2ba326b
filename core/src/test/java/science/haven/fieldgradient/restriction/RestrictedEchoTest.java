package science.haven.fieldgradient.restriction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import science.haven.ValidationTable;
import science.haven.math.CounterRandom;
import science.haven.quantity.Measured;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Walls: printed roots and sums, limits, and walls found again.
class RestrictedEchoTest {

    private static final double D = 1e-11;

    @Test
    void rootsAsPrinted() {
        List<List<String>> rows = new ArrayList<>();
        root(rows, "j₁′, first", Pore.SPHERE.wave(0), 2.08158);
        root(rows, "j₁′, second", Pore.SPHERE.wave(1), 5.94037);
        root(rows, "j₁′, third", Pore.SPHERE.wave(2), 9.20584);
        root(rows, "J₁′, first", Pore.CYLINDER.wave(0), 1.84118);
        root(rows, "J₁′, second", Pore.CYLINDER.wave(1), 5.33144);
        root(rows, "ΣB of planes over a²", sum(Pore.PLANES), 1.0 / 12);
        root(rows, "ΣB of cylinders over R²", sum(Pore.CYLINDER), 1.0 / 4);
        root(rows, "ΣB of spheres over R²", sum(Pore.SPHERE), 1.0 / 5);
        ValidationTable.write(
                "field-gradient-walls", List.of("root or sum", "expected", "Haven"), rows);
        assertThat(Pore.SPHERE.wave(59) - Pore.SPHERE.wave(58)).isCloseTo(Math.PI, within(1e-3));
    }

    private static void root(List<List<String>> rows, String name, double found, double expected) {
        assertThat(found).as(name).isCloseTo(expected, within(1e-5));
        rows.add(
                List.of(
                        name,
                        String.format(Locale.ROOT, "%.5f", expected),
                        String.format(Locale.ROOT, "%.5f", found)));
    }

    private static double sum(Pore pore) {
        double sum = 0;
        for (int n = 0; n < pore.modes(); n++) {
            sum += pore.weight(n);
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource
    void farWallsAreNone(Pore pore) {
        assertThat(RestrictedEcho.apparent(pore, 1, D, 1e-3, 0.1)).isCloseTo(D, within(1e-4 * D));
        double near = RestrictedEcho.apparent(pore, 1e-4, D, 1e-3, 0.1);
        assertThat(near).isLessThan(D).isGreaterThan(0.95 * D);
    }

    /// Short times feel the surface alone: `D(t)/D = 1 − (4/(9√π)) (S/V) √(D t)` (P. P. Mitra, P.
    /// N. Sen, L. M. Schwartz, Phys. Rev. B 47, 8565 (1993)).
    @Test
    void shortTimesFeelTheSurface() {
        double radius = 1e-5;
        double pulse = 1e-7;
        for (double time : new double[] {0.002, 0.005, 0.01}) {
            double expected = 1 - 4 / (9 * Math.sqrt(Math.PI)) * (3 / radius) * Math.sqrt(D * time);
            double found = RestrictedEcho.apparent(Pore.SPHERE, radius, D, pulse, time) / D;
            assertThat(found).isCloseTo(expected, within(1e-3));
        }
    }

    /// After a long time with short pulses −ln E = q²⟨x²⟩, the spread of places: a²/12, R²/4, R²/5.
    @ParameterizedTest
    @EnumSource
    void longTimesShowTheSpread(Pore pore) {
        double size = 1e-6;
        double pulse = 1e-6;
        double spread = RestrictedEcho.phase(pore, size, D, pulse, 100) / (pulse * pulse);
        double expected =
                switch (pore) {
                    case PLANES -> 1.0 / 12;
                    case CYLINDER -> 1.0 / 4;
                    case SPHERE -> 1.0 / 5;
                };
        assertThat(spread / (size * size)).isCloseTo(expected, within(1e-4));
    }

    /// The braces as printed, by plain exponentials where they do not cancel.
    @Test
    void bracesAsPrinted() {
        double size = 2e-6;
        double pulse = 0.01;
        double time = 0.03;
        double sum = 0;
        for (int n = 0; n < Pore.SPHERE.modes(); n++) {
            double rate = D * Math.pow(Pore.SPHERE.wave(n) / size, 2);
            double braces =
                    2 * rate * pulse
                            - (2
                                    + Math.exp(-rate * (time - pulse))
                                    - 2 * Math.exp(-rate * pulse)
                                    - 2 * Math.exp(-rate * time)
                                    + Math.exp(-rate * (time + pulse)));
            sum += Pore.SPHERE.weight(n) * size * size / (rate * rate) * braces;
        }
        assertThat(RestrictedEcho.phase(Pore.SPHERE, size, D, pulse, time))
                .isCloseTo(sum, within(1e-9 * sum));
    }

    @Test
    void wallsAreFoundOverTheDiffusionTime() {
        CounterRandom random = new CounterRandom(5, 1);
        List<TimePoint> points = new ArrayList<>();
        for (double time : new double[] {0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1}) {
            double apparent = RestrictedEcho.apparent(Pore.SPHERE, 1.5e-6, D, 2e-3, time);
            double noisy = apparent * (1 + 0.01 * random.nextGaussian());
            points.add(new TimePoint(time, 2e-3, new Measured(noisy, 0.01 * apparent)));
        }
        DiffusionOverTime found = DiffusionOverTime.of(points).orElseThrow();
        assertThat(found.chosen().law().pore()).isPresent();
        assertThat(found.diffusion().value()).isCloseTo(D, within(0.05 * D));
        var sphere =
                found.ranked().stream()
                        .filter(l -> l.law().pore().filter(Pore.SPHERE::equals).isPresent())
                        .findFirst()
                        .orElseThrow();
        Measured size = sphere.fit().estimate("size").measured();
        assertThat(size.value()).isCloseTo(1.5e-6, within(4 * size.uncertainty()));
        assertThat(found.at(0.1)).isCloseTo(points.get(4).diffusion().value(), within(0.04 * D));
    }

    @Test
    void withoutWallsThereAreNone() {
        CounterRandom random = new CounterRandom(5, 2);
        List<TimePoint> points = new ArrayList<>();
        for (double time : new double[] {0.02, 0.05, 0.1, 0.2, 0.4}) {
            points.add(
                    new TimePoint(
                            time,
                            2e-3,
                            new Measured(D * (1 + 0.02 * random.nextGaussian()), 0.02 * D)));
        }
        DiffusionOverTime found = DiffusionOverTime.of(points).orElseThrow();
        assertThat(found.chosen().law()).hasToString("diffusion without walls");
        assertThat(found.size()).isEmpty();
        assertThat(found.diffusion().value())
                .isCloseTo(D, within(3 * found.diffusion().uncertainty()));
        assertThat(DiffusionOverTime.of(points.subList(0, 1))).isEmpty();
    }

    @Test
    void timesMustBeLongerThanPulses() {
        assertThatThrownBy(() -> new TimePoint(1e-3, 2e-3, new Measured(D, D)))
                .hasMessage("diffusionTime must be >= encoding, got 0.001 s and 0.002 s");
    }
}
