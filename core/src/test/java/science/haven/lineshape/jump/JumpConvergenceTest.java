package science.haven.lineshape.jump;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.lineshape.LineShapes;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.motion.kinetics.RateMatrix;
import science.haven.quantity.Nuclide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// How exact patterns of jumping ions are, and when ⁷Li averages what it feels.
class JumpConvergenceTest {

    private static final int[] DENSITIES = {12, 27, 60};
    private static final int REFERENCE = 130;

    private final JumpPatterns jumps = new JumpPatterns();

    private static Site site(String nuclide, double coupling, double asymmetry) {
        return Site.of(
                Nuclide.of(nuclide).orElseThrow(),
                ShiftTensor.isotropic(0),
                QuadrupolarCoupling.of(coupling, asymmetry));
    }

    private static Experiment experiment(double larmor, double width) {
        return new Experiment(
                larmor,
                new Spinning.Static(),
                new Excitation.HardPulse(),
                FrequencyAxis.ofWidth(width, 512));
    }

    /// Largest difference over the peak; below 10⁻⁶ it is rounding.
    @Test
    void errorAgainstDensity() {
        List<List<String>> rows = new ArrayList<>();
        List<Site> tetrahedron = JumpSet.tetrahedron(site("2H", 160e3, 0));
        List<Site> flip = JumpSet.flip(site("2H", 160e3, 0.1), Math.acos(-1.0 / 3));
        for (double rate : new double[] {1e3, 1e5, 1e6, 1e8}) {
            rows.add(row("²H, tetrahedron", JumpingSite.equal(tetrahedron, rate), rate));
            rows.add(row("²H, flip of water, η = 0.1", JumpingSite.equal(flip, rate), rate));
        }
        ValidationTable.write(
                "jump-convergence",
                List.of("case", "rate of a path / s⁻¹", "N = 12", "27", "60"),
                rows);
    }

    private List<String> row(String name, JumpingSite ion, double rate) {
        Experiment experiment = experiment(46e6, 280e3);
        double[] exact = bins(ion, experiment, REFERENCE);
        List<String> row = new ArrayList<>(List.of(name, "%.0e".formatted(rate)));
        double last = 1;
        for (int density : DENSITIES) {
            last = distance(bins(ion, experiment, density), exact);
            row.add("%.1e".formatted(Math.max(last, 1e-6)));
        }
        assertThat(last).as(name + rate).isLessThan(3e-3);
        return row;
    }

    private double[] bins(JumpingSite ion, Experiment experiment, int density) {
        return jumps.pattern(ion, new Broadening(2000, 500), experiment, sampled(density))
                .pattern()
                .intensity();
    }

    private static Sampling sampled(int density) {
        return new Sampling.Density(density);
    }

    /// Paper 1: ⁷Li on the A site has 26.4 kHz, in the bottleneck 333 kHz; its couplings average at
    /// jump rates of the order of 10⁸ s⁻¹. Here one ion in ten is in a bottleneck. What the jumps
    /// leave of the difference, `p₁p₂(Δω)²/k`, then broadens a pattern of 57 kHz by 70 Hz.
    @Test
    void lithiumAveragesItsSites() {
        List<Site> places = List.of(site("7Li", 26.4e3, 0), site("7Li", 333e3, 0));
        Experiment experiment = experiment(155.5e6, 220e3);
        Broadening blur = new Broadening(1500, 0);
        List<List<String>> rows = new ArrayList<>();
        double before = 10;
        for (double rate : new double[] {1e4, 1e5, 1e6, 1e7, 1e8, 1e9}) {
            JumpingSite ion = new JumpingSite(places, RateMatrix.two(0.9, rate));
            double[] bins = jumps.pattern(ion, blur, experiment, sampled(40)).pattern().intensity();
            double[] average =
                    new LineShapes()
                            .pattern(ion.average(), blur, experiment, Sampling.DEFAULT, Set.of())
                            .intensity();
            double left = distance(bins, average);
            rows.add(List.of("%.0e".formatted(rate), "%.4f".formatted(left)));
            if (rate > 1e5) {
                assertThat(left).isLessThan(before);
            }
            before = left;
            if (rate == 1e8) {
                assertThat(left).isLessThan(0.05);
            }
        }
        ValidationTable.write(
                "jump-lithium",
                List.of("rate, there and back / s⁻¹", "difference from the average over peak"),
                rows);
    }

    private static double distance(double[] bins, double[] exact) {
        double peak = 0;
        double worst = 0;
        for (int i = 0; i < exact.length; i++) {
            peak = Math.max(peak, exact[i]);
            worst = Math.max(worst, Math.abs(bins[i] - exact[i]));
        }
        return worst / peak;
    }
}
