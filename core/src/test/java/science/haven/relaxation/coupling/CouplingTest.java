package science.haven.relaxation.coupling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.ValidationTable;
import science.haven.motion.ColeDavidson;
import science.haven.motion.SpectralDensity;
import science.haven.quantity.Nuclide;
import science.haven.relaxation.coupling.Interaction.LikeSpins;
import science.haven.relaxation.coupling.Interaction.Quadrupolar;
import science.haven.relaxation.coupling.Interaction.UnlikeSpins;
import science.haven.relaxation.coupling.RateKind.QuadrupolarOrder;
import science.haven.relaxation.coupling.RateKind.RotatingFrame;
import science.haven.relaxation.coupling.RateKind.SpinLattice;
import science.haven.relaxation.coupling.RateKind.Transverse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Relaxation rates against explicit operator calculations (Redfield double commutators).
///
/// ```text
/// ⁷Li-⁷Li and ⁷Li{³¹P}, 3 Å, τ = 1 ns, 155.506 MHz
/// ²³Na, C_Q = 1 MHz, η = 0.3, τ = 1 ns, 132.294 MHz
/// ```
class CouplingTest {

    private static final SpectralDensity BPP = new SpectralDensity.Lorentzian();
    private static final Nuclide LITHIUM = nuclide("7Li");
    private static final Nuclide SODIUM = nuclide("23Na");
    private static final double THREE_ANGSTROM = Math.pow(3e-10, -6);
    private static final double NANOSECOND = 1e-9;

    static Nuclide nuclide(String symbol) {
        return Nuclide.of(symbol).orElseThrow();
    }

    private static Observation lithium(RateKind kind) {
        return new Observation(kind, LITHIUM, 155.506e6, 300);
    }

    private static Observation sodium(RateKind kind) {
        return new Observation(kind, SODIUM, 132.294e6, 300);
    }

    @Test
    void redfieldRates() {
        Coupling like = Coupling.likeSpins(LITHIUM, THREE_ANGSTROM);
        Coupling unlike = Coupling.unlikeSpins(LITHIUM, byGyromagneticRatio("31P"), THREE_ANGSTROM);
        Coupling gradient = Coupling.quadrupolar(1.5, 1e6, 0.3);
        SpinThreeHalves exact =
                SpinThreeHalves.of(gradient, sodium(new SpinLattice()), BPP, NANOSECOND);
        List<List<String>> rows = new ArrayList<>();
        row(rows, "⁷Li-⁷Li R₁", 0.03588555843, rate(like, new SpinLattice()));
        row(rows, "⁷Li-⁷Li R₂", 0.07987847263, rate(like, new Transverse()));
        row(rows, "⁷Li-⁷Li R₁ρ, 30 kHz", 0.07987846693, rate(like, new RotatingFrame(30e3)));
        row(rows, "⁷Li{³¹P} R₁", 0.007242056635, rate(unlike, new SpinLattice()));
        row(rows, "⁷Li{³¹P} R₂", 0.01034984047, rate(unlike, new Transverse()));
        row(rows, "²³Na R₁", 1345.250306, gradient.rate(sodium(new SpinLattice()), BPP, 1e-9));
        row(rows, "²³Na R₂", 2638.330575, gradient.rate(sodium(new Transverse()), BPP, 1e-9));
        row(rows, "²³Na a₁", 2404.744209, exact.satellites());
        row(rows, "²³Na a₂", 1080.37683, exact.central());
        row(rows, "²³Na b₁", 3235.510611, exact.transverseSatellites());
        row(rows, "²³Na b₂", 1742.56052, exact.transverseCentral());
        row(rows, "²³Na R₁Q", 3485.121039, exact.order());
        ValidationTable.write(
                "redfield-rates", List.of("rate", "operators / s⁻¹", "Haven / s⁻¹"), rows);
        assertThat(exact.initial())
                .isCloseTo(
                        gradient.rate(sodium(new SpinLattice()), BPP, 1e-9),
                        withinPercentage(1e-10));
        assertThat(exact.initialTransverse())
                .isCloseTo(
                        gradient.rate(sodium(new Transverse()), BPP, 1e-9),
                        withinPercentage(1e-10));
        assertThat(exact.order())
                .isCloseTo(
                        gradient.rate(sodium(new QuadrupolarOrder()), BPP, 1e-9),
                        withinPercentage(1e-10));
    }

    /// A partner whose frequency follows from γ, as in the calculation compared with; by Ξ the
    /// rates of ⁷Li{³¹P} are 0.024 % higher, for their Larmor frequencies nearly meet.
    private static Nuclide byGyromagneticRatio(String symbol) {
        Nuclide n = nuclide(symbol);
        double ratio =
                LITHIUM.frequencyRatio() * n.gyromagneticRatio() / LITHIUM.gyromagneticRatio();
        return new Nuclide(symbol, n.spin(), ratio, n.gyromagneticRatio(), n.abundance(), 0, 0);
    }

    private static double rate(Coupling coupling, RateKind kind) {
        return coupling.rate(lithium(kind), BPP, NANOSECOND);
    }

    private static void row(List<List<String>> rows, String name, double printed, double ours) {
        assertThat(ours).as(name).isCloseTo(printed, withinPercentage(2e-5));
        rows.add(List.of(name, number(printed), number(ours)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.10g", value);
    }

    /// 200 seeded draws: in extreme narrowing all rates along and across the field are one.
    @Test
    void fastMotionMakesAllRatesOne() {
        SplittableRandom random = new SplittableRandom(20_26);
        for (int i = 0; i < 200; i++) {
            double tau = Math.exp(random.nextDouble(-40, -30));
            RateKind lock = new RotatingFrame(1e3 + 1e5 * random.nextDouble(), 0);
            RateKind tilted = new RotatingFrame(30e3, 80e3 * (random.nextDouble() - 0.5));
            for (Interaction interaction :
                    List.of(new LikeSpins(), new Quadrupolar(), new UnlikeSpins(SODIUM))) {
                Coupling coupling = new Coupling(interaction, 1e9);
                double along = coupling.rate(lithium(new SpinLattice()), BPP, tau);
                for (RateKind kind : List.of(new Transverse(), lock, tilted)) {
                    assertThat(coupling.rate(lithium(kind), BPP, tau) / along)
                            .isCloseTo(1, within(1e-3));
                }
            }
        }
    }

    /// Abragam's fast limit, `(3/40) p_I Ω_Q² τ` with `p_I = (2I + 3)/(I²(2I − 1))` and `Ω_Q² = (2π
    /// C_Q)² (1 + η²/3)`.
    @ParameterizedTest(name = "I = {0}")
    @CsvSource({"1, 5", "1.5, 1.3333333333", "2.5, 0.32", "3.5, 0.1360544218", "4.5, 0.0740740741"})
    void spinInTheFastLimit(double spin, double share) {
        double square = Math.pow(2 * Math.PI * 1e6, 2) * (1 + 0.09 / 3);
        double rate =
                Coupling.quadrupolar(spin, 1e6, 0.3).rate(sodium(new SpinLattice()), BPP, 1e-15);
        assertThat(rate).isCloseTo(3.0 / 40 * share * square * 1e-15, withinPercentage(1e-6));
    }

    /// T₁/T₁Q of spin 3/2 goes from 2 in fast to 25/8 in slow motion.
    @Test
    void orderDecaysTwoToThreeTimesFaster() {
        Coupling gradient = Coupling.quadrupolar(1.5, 1e6, 0.3);
        double[] taus = {1e-14, 1e-5};
        double[] ratios = {2, 25.0 / 8};
        for (int i = 0; i < taus.length; i++) {
            double order = gradient.rate(sodium(new QuadrupolarOrder()), BPP, taus[i]);
            double along = gradient.rate(sodium(new SpinLattice()), BPP, taus[i]);
            assertThat(order / along).isCloseTo(ratios[i], within(1e-6));
        }
    }

    /// Whatever the motion, a weaker lock relaxes faster, and R₁ρ lies between R₂ and R₁.
    @Test
    void rotatingFrameLiesBetween() {
        SplittableRandom random = new SplittableRandom(7);
        Coupling coupling = Coupling.likeSpins(LITHIUM, THREE_ANGSTROM);
        for (int i = 0; i < 200; i++) {
            double tau = Math.exp(random.nextDouble(-26, -5));
            double strong = coupling.rate(lithium(new RotatingFrame(60e3)), BPP, tau);
            double weak = coupling.rate(lithium(new RotatingFrame(10e3)), BPP, tau);
            double across = coupling.rate(lithium(new Transverse()), BPP, tau);
            double along = coupling.rate(lithium(new SpinLattice()), BPP, tau);
            assertThat(strong).isBetween(along * 0.999999, weak * 1.000001);
            assertThat(weak).isLessThanOrEqualTo(across);
        }
    }

    /// Far off resonance the lock does nothing and R₁ρ is R₁.
    @Test
    void farOffResonanceIsAlongTheField() {
        for (Interaction interaction : List.of(new LikeSpins(), new UnlikeSpins(SODIUM))) {
            Coupling coupling = new Coupling(interaction, 1e9);
            double along = coupling.rate(lithium(new SpinLattice()), BPP, 1e-8);
            double far = coupling.rate(lithium(new RotatingFrame(1, 1e7)), BPP, 1e-8);
            double on = coupling.rate(lithium(new RotatingFrame(30e3, 1e-6)), BPP, 1e-8);
            assertThat(far).isCloseTo(along, withinPercentage(1e-4));
            assertThat(on)
                    .isCloseTo(
                            coupling.rate(lithium(new RotatingFrame(30e3)), BPP, 1e-8),
                            withinPercentage(1e-6));
        }
    }

    /// ω τ at the maximum and, over ω₀, its height.
    @ParameterizedTest(name = "β = {0}")
    @CsvSource({
        "2.0, 0.6158, 1.4252, 0.5000",
        "1.9, 0.6561, 1.4336, 0.5285",
        "1.8, 0.7082, 1.4473, 0.5660",
        "1.7, 0.7780, 1.4681, 0.6167",
        "1.6, 0.8750, 1.4991, 0.6881",
        "1.5, 1.0175, 1.5449, 0.7937",
        "1.4, 1.2433, 1.6135, 0.9621",
        "1.3, 1.6444, 1.7191, 1.2624",
        "1.2, 2.5101, 1.8906, 1.9118"
    })
    void maximaOfModifiedMotion(double beta, double lattice, double height, double rotating) {
        SpectralDensity density = new SpectralDensity.Asymmetric(beta);
        Observation at = lithium(new SpinLattice());
        RateMaximum maximum = RateMaximum.of(at, new LikeSpins(), density).orElseThrow();
        assertThat(maximum.tau() * at.omega()).isCloseTo(lattice, within(6e-5));
        assertThat(maximum.perStrength() * at.omega()).isCloseTo(height, within(6e-5));
        // a lock at a billionth of the Larmor frequency, so that only its own term has a maximum
        RateMaximum locked =
                RateMaximum.of(lithium(new RotatingFrame(0.1)), new LikeSpins(), density)
                        .orElseThrow();
        assertThat(locked.tau() * 2 * Math.PI * 0.1).isCloseTo(rotating, within(2e-3));
    }

    @ParameterizedTest(name = "γ = {0}")
    @CsvSource({
        "0.9, 0.6749, 1.36374", "0.8, 0.7478, 1.29520", "0.7, 0.8398, 1.21802",
        "0.6, 0.9601, 1.13008", "0.5, 1.1243, 1.02844", "0.4, 1.3635, 0.90883",
        "0.3, 1.7494, 0.76467"
    })
    void maximaOfColeDavidson(double gamma, double place, double height) {
        Observation at = lithium(new SpinLattice());
        RateMaximum maximum =
                RateMaximum.of(at, new LikeSpins(), new ColeDavidson(gamma)).orElseThrow();
        assertThat(maximum.tau() * at.omega()).isCloseTo(place, within(6e-5));
        assertThat(maximum.perStrength() * at.omega()).isCloseTo(height, within(6e-6));
    }

    @Test
    void maximumOfThePlainMotionToTenDigits() {
        Observation at = lithium(new SpinLattice());
        RateMaximum maximum = RateMaximum.of(at, new LikeSpins(), BPP).orElseThrow();
        assertThat(maximum.tau() * at.omega()).isCloseTo(0.6157951559791, within(3e-8));
        assertThat(maximum.perStrength() * at.omega()).isCloseTo(1.425175719, within(1e-9));
        assertThat(RateMaximum.of(at.of(new Transverse()), new LikeSpins(), BPP)).isEmpty();
    }

    /// 0.616 is not universal: ω_I τ at the maximum of pairs.
    @ParameterizedTest(name = "{0}{1}")
    @CsvSource({
        "7Li, 139La, 0.916",
        "7Li, 19F, 0.722",
        "6Li, 7Li, 0.716",
        "23Na, 35Cl, 0.916",
        "23Na, 181Ta, 0.921",
        "23Na, 31P, 0.914",
        "7Li, 31P, 23.66"
    })
    void maximaOfPairs(String observed, String partner, double expected) {
        Observation at =
                new Observation(
                        new SpinLattice(),
                        nuclide(observed),
                        nuclide(observed).larmorFrequency(400e6),
                        300);
        RateMaximum maximum =
                RateMaximum.of(at, new UnlikeSpins(nuclide(partner)), BPP).orElseThrow();
        assertThat(maximum.tau() * at.omega()).isCloseTo(expected, withinPercentage(0.15));
    }

    @Test
    void refusesWhatHasNoMeaning() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coupling.quadrupolar(0.5, 1e6, 0))
                .withMessage("spin must be >= 1 to have a quadrupole (dimensionless), got 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LikeSpins().terms(lithium(new QuadrupolarOrder())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observation(new SpinLattice(), LITHIUM, 1e8, -5))
                .withMessage("temperature must be > 0 K, got -5.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new RotatingFrame(0));
    }
}
