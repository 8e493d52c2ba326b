package science.haven.exchange.echo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.motion.TimeLaw;
import science.haven.motion.kinetics.RateMatrix;
import science.haven.quantity.Constants;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Final amplitudes of known sites.
class SpinAlignmentEchoTest {

    private static final double FREQUENCY = 50e3;

    private static List<EchoSite> axial(double[]... axes) {
        List<EchoSite> sites = new ArrayList<>();
        for (double[] axis : axes) {
            sites.add(EchoSite.axial(FREQUENCY, axis[0], axis[1], axis[2]));
        }
        return sites;
    }

    private static List<EchoSite> anyhow(int count, SplittableRandom random) {
        List<EchoSite> sites = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * random.nextDouble();
            double height = 2 * random.nextDouble() - 1;
            double across = Math.sqrt(1 - height * height);
            sites.add(
                    EchoSite.axial(
                            FREQUENCY, across * Math.cos(angle), across * Math.sin(angle), height));
        }
        return sites;
    }

    private static double end(List<EchoSite> sites, double turns) {
        RateMatrix jumps = RateMatrix.equal(sites.size(), 100);
        return new SpinAlignmentEcho(sites, jumps, EchoSpin.THREE_HALVES)
                .after(turns / FREQUENCY)
                .finalAmplitude();
    }

    /// Short preparation: ⟨g_i g_j⟩/⟨g²⟩ = P₂(cos θ_ij). Long: 1/N.
    @Test
    void finalAmplitudes() {
        double phi = (1 + Math.sqrt(5)) / 2;
        Map<String, List<EchoSite>> geometries = new TreeMap<>();
        geometries.put("2 at 90°", axial(new double[] {1, 0, 0}, new double[] {0, 0, 1}));
        geometries.put("2 at 109.47°", axial(new double[] {1, 1, 1}, new double[] {1, -1, -1}));
        geometries.put(
                "4, tetrahedron",
                axial(
                        new double[] {1, 1, 1},
                        new double[] {1, -1, -1},
                        new double[] {-1, 1, -1},
                        new double[] {-1, -1, 1}));
        geometries.put(
                "6, icosahedron",
                axial(
                        new double[] {0, 1, phi},
                        new double[] {0, 1, -phi},
                        new double[] {1, phi, 0},
                        new double[] {1, -phi, 0},
                        new double[] {phi, 0, 1},
                        new double[] {-phi, 0, 1}));
        SplittableRandom random = new SplittableRandom(9);
        for (int n : new int[] {2, 3, 4, 6}) {
            geometries.put(n + ", anyhow", anyhow(n, random));
        }
        List<List<String>> rows = new ArrayList<>();
        geometries.forEach(
                (name, sites) -> {
                    double closed = closed(sites);
                    double quick = end(sites, 1e-4);
                    double late = end(sites, 50);
                    assertThat(quick).isCloseTo(closed, within(1e-6));
                    assertThat(late).isCloseTo(1.0 / sites.size(), within(0.02));
                    rows.add(List.of(name, number(closed), number(quick), number(late)));
                });
        ValidationTable.write(
                "echo-final-amplitude",
                List.of(
                        "sites",
                        "ν_Q t_p → 0: Σ P₂(cos θ_ij)/N²",
                        "Haven, ν_Q t_p = 10⁻⁴",
                        "Haven, ν_Q t_p = 50"),
                rows);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", Math.abs(value) < 5e-5 ? 0 : value);
    }

    private static double closed(List<EchoSite> sites) {
        double sum = 0;
        for (EchoSite one : sites) {
            for (EchoSite other : sites) {
                double cosine =
                        Math.sin(one.beta())
                                        * Math.sin(other.beta())
                                        * Math.cos(one.alpha() - other.alpha())
                                + Math.cos(one.beta()) * Math.cos(other.beta());
                sum += (3 * cosine * cosine - 1) / 2;
            }
        }
        return sum / (sites.size() * sites.size());
    }

    /// Unequal shares leave Σ p².
    @Test
    void unequalSharesLeaveTheSumOfSquares() {
        List<EchoSite> sites = anyhow(2, new SplittableRandom(2));
        SpinAlignmentEcho echo =
                new SpinAlignmentEcho(sites, RateMatrix.two(0.8, 10), EchoSpin.ONE);
        assertThat(echo.after(60 / FREQUENCY).finalAmplitude())
                .isCloseTo(0.64 + 0.04, within(0.01));
    }

    /// Without jumps the echo is c⟨sin²⟩: 9/40 and 3/8 at long preparation; with them the decay of
    /// N equal sites is one exponential of rate N/((N − 1) τ_res).
    @Test
    void amplitudeAndRate() {
        List<EchoSite> sites = anyhow(3, new SplittableRandom(21));
        RateMatrix jumps = RateMatrix.equal(3, 7);
        EchoModes lithium =
                new SpinAlignmentEcho(sites, jumps, EchoSpin.THREE_HALVES).after(40 / FREQUENCY);
        assertThat(lithium.at(0)).isCloseTo(9.0 / 40, within(0.01));
        EchoModes deuterium =
                new SpinAlignmentEcho(sites, jumps, EchoSpin.ONE).after(80 / FREQUENCY);
        assertThat(deuterium.at(0)).isCloseTo(3.0 / 8, within(0.01));
        double z = lithium.finalAmplitude();
        double rate = 1.5 / jumps.residenceTime(0);
        assertThat(rate).isCloseTo(21, within(1e-9));
        for (double t : new double[] {0.01, 0.05, 0.2}) {
            assertThat(lithium.at(t) / lithium.at(0))
                    .isCloseTo(z + (1 - z) * Math.exp(-rate * t), within(1e-9));
        }
    }

    /// A tensor of asymmetry 1 averages like any other: ⟨ν²⟩ = ν_Q² (1 + η²/3)/5.
    @Test
    void asymmetryCounts() {
        List<EchoSite> sites =
                List.of(new EchoSite(1e4, 1, 0.3, 1.1, 0.7), new EchoSite(1e4, 1, 2, 0.4, 0.1));
        double tiny = 1e-9;
        double echo =
                new SpinAlignmentEcho(sites, RateMatrix.equal(2, 1), EchoSpin.THREE_HALVES)
                        .after(tiny)
                        .at(0);
        double square = Math.pow(2 * Math.PI * 1e4 * tiny, 2) * (1 + 1 / 3.0) / 5;
        assertThat(echo).isCloseTo(0.45 * square, withinPercentage(1e-6));
    }

    /// M. Wilkening, P. Heitjans, Phys. Rev. B 77 (2008) 024311, abstract: Li₀.₇TiS₂, 1/τ =
    /// 6.3·10¹² s⁻¹ exp(−0.41 eV/kT), from 0.1 s⁻¹ at 148 K to 7.8·10⁸ s⁻¹ at 510 K.
    @Test
    void jumpRatesOfLithiumTitaniumDisulphide() {
        TimeLaw law = new TimeLaw.Arrhenius(1 / 6.3e12, 0.41 * Constants.ELEMENTARY_CHARGE);
        assertThat(1 / law.at(148)).isCloseTo(0.0688, withinPercentage(0.1));
        assertThat(1 / law.at(213)).isCloseTo(1254, withinPercentage(0.1));
        assertThat(1 / law.at(510)).isCloseTo(5.59e8, withinPercentage(0.1));
    }

    @Test
    void refusesNonsense() {
        List<EchoSite> two = anyhow(2, new SplittableRandom(1));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new SpinAlignmentEcho(
                                        two, RateMatrix.equal(3, 1), EchoSpin.THREE_HALVES));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EchoSite(1e3, 1.5, 0, 0, 0))
                .withMessageContaining("asymmetry must lie between 0 and 1");
    }
}
