package science.haven.relaxation.coupling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.motion.SpectralDensity;
import science.haven.motion.TimeLaw;
import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.relaxation.coupling.RateKind.SpinLattice;
import science.haven.transport.ChargeCarriers;
import science.haven.transport.ElementaryJump;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Jump rates that publications read off relaxation, from the numbers they print.
///
/// ```text
/// Li₀.₂₉La₀.₅₇TiO₃     ⁷Li 155.4 MHz, τ₀ = 1.4e-11 s, Eₐ = 0.11 eV, ℓ = 3.87 Å, d = 3
/// Na₃.₄ NaSICON        ²³Na at ¹H 200.13 MHz, 14 ions in 1096.37 Å³, ℓ = 3.2 Å, 298.15 K
///                      (Tietz et al., Batteries & Supercaps 2025, 10.1002/batt.202500093)
/// Na₂O-NaTaCl₆         ²³Na at ¹H 500.13 MHz, T₁ = 1.2 ms and 7.3 ms
///                      (Ojelade et al., Chem. Sci. 2025, 10.1039/d5sc05307b)
/// Li₀.₇TiS₂            1/τ = 6.3e12 s⁻¹ exp(−0.41 eV/kT)
///                      (Wilkening, Heitjans, Phys. Rev. B 77, 024311 (2008))
/// ```
///
/// Numbers that do not follow from the paper's own input are kept as they are printed: nobody shall
/// bend a formula to meet them.
class RelaxationPaperTest {

    private static final double EV = Constants.ELEMENTARY_CHARGE;
    private static final SpectralDensity BPP = new SpectralDensity.Lorentzian();
    private static final Nuclide SODIUM = Nuclide.of("23Na").orElseThrow();
    private static final Nuclide LITHIUM = Nuclide.of("7Li").orElseThrow();
    private static final TimeLaw TITANATE = new TimeLaw.Arrhenius(1.4e-11, 0.11 * EV);
    private static final Observation LITHIUM_LINE =
            new Observation(new SpinLattice(), LITHIUM, 155.4e6, 333);
    private static final Observation SODIUM_LINE =
            new Observation(new SpinLattice(), SODIUM, 132.294e6, 298);

    private final List<List<String>> rows = new ArrayList<>();

    private static double maximum(Observation at) {
        return RateMaximum.of(at, new Interaction.Quadrupolar(), BPP).orElseThrow().tau();
    }

    private void row(String what, String printed, double expected, double ours, double digits) {
        assertThat(ours / expected).as(what).isCloseTo(1, within(digits));
        rows.add(List.of(what, printed, number(expected), number(ours)));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5g", value);
    }

    @Test
    void printedNumbers() {
        titanate();
        phosphate();
        chloride();
        sulfide();
        ValidationTable.write(
                "relaxation-papers",
                List.of("quantity", "printed", "follows from the paper's input", "Haven"),
                rows);
    }

    private void titanate() {
        row("LLTO: ω₀ / rad/s", "", 9.76407e8, LITHIUM_LINE.omega(), 1e-4);
        double field = Nuclide.field(155.4e6 / LITHIUM.frequencyRatio() * 100);
        row("LLTO: B₀ / T", "", 9.3913, field, 1e-4);
        row("LLTO: τ at the T₁ minimum / s", "", 6.30675e-10, maximum(LITHIUM_LINE), 1e-4);
        row("LLTO: τ(333 K) / s", "", 6.47023e-10, TITANATE.at(333), 1e-4);
        row(
                "LLTO: T of the minimum / K",
                "",
                335.24,
                TITANATE.temperature(6.30675e-10).orElseThrow(),
                2e-4);
        row("LLTO: the same, Eₐ 0.105 eV / K", "", 320.0, minimum(0.105), 2e-4);
        row("LLTO: the same, Eₐ 0.115 eV / K", "", 350.5, minimum(0.115), 2e-4);
        row("LLTO: 1/(2πτ) at 298 K / MHz", "order of 100", 156.8, rate298() / 1e6, 1e-3);
        ElementaryJump jump = new ElementaryJump(Measured.exact(3.87e-10), 3, 1);
        double local = jump.diffusion(Measured.exact(TITANATE.at(333))).value() * 1e4;
        row(
                "LLTO: D_local(333 K) / cm²/s",
                "1.28e-7: not from its τ₀, Eₐ, ℓ, d",
                3.8579e-7,
                local,
                1e-3);
        row("LLTO: D_local over the printed one", "", 3.014, local / 1.28e-7, 1e-3);
    }

    /// Where the T₁ minimum lies for any barrier that is printed as 0.11 eV.
    private static double minimum(double barrier) {
        return new TimeLaw.Arrhenius(1.4e-11, barrier * EV).temperature(6.30675e-10).orElseThrow();
    }

    private static double rate298() {
        return 1 / (2 * Math.PI * TITANATE.at(298));
    }

    private void phosphate() {
        double frequency = SODIUM.larmorFrequency(200.13e6);
        Observation at = new Observation(new SpinLattice(), SODIUM, frequency, 298.15);
        row("NaSICON: ²³Na frequency / MHz", "52.9", 52.938, frequency / 1e6, 1e-4);
        row("NaSICON: 1/ω₀ / ns", "20: lacks 2π", 3.006, 1e9 / at.omega(), 1e-3);
        row("NaSICON: τ at the maximum / ns", "20: lacks 2π", 1.851, maximum(at) * 1e9, 1e-3);
        ElementaryJump jump = new ElementaryJump(Measured.exact(3.2e-10), 3, 1);
        ChargeCarriers ions =
                ChargeCarriers.inCell(Measured.exact(14), Measured.exact(1096.37e-30), 1);
        double product = ions.conductivity(jump.diffusion(Measured.exact(1)), 298.15).value();
        row("NaSICON: σ τ / S·s/m", "", 1.359009e-9, product, 1e-5);
        row("NaSICON: τ of 6.6 mS/cm / ns", "", 2.0591, product / 0.66 * 1e9, 1e-4);
        row("NaSICON: τ of 1.4 mS/cm / ns", "", 9.7072, product / 0.14 * 1e9, 1e-4);
        row(
                "NaSICON: σ at the maximum / mS/cm",
                "1.4 to 6.6",
                7.34,
                product / 1.8514e-9 * 10,
                1e-3);
        ElementaryJump other = new ElementaryJump(Measured.exact(3.286e-10), 3, 1);
        double diffusion = other.diffusion(Measured.exact(2e-9)).value();
        row("Sc-NaSICON: D of ℓ 3.286 Å, τ 2 ns / m²/s", "9e-12", 9e-12, diffusion, 1e-3);
    }

    private void chloride() {
        row(
                "NTOC: ²³Na at 500.13 MHz / MHz",
                "132.294",
                132.2939,
                SODIUM.larmorFrequency(500.13e6) / 1e6,
                1e-5);
        row(
                "NTOC: ²³Na at 300.13 MHz / MHz",
                "73.39: misprint",
                79.3901,
                SODIUM.larmorFrequency(300.13e6) / 1e6,
                1e-5);
        Coupling megahertz = Coupling.quadrupolar(1.5, 1e6, 0);
        RateMaximum top =
                RateMaximum.of(SODIUM_LINE, new Interaction.Quadrupolar(), BPP).orElseThrow();
        double greatest = megahertz.strength() * top.perStrength();
        row(
                "NTOC: R₁ at the maximum, C_Q 1 MHz / s⁻¹",
                "eq. 3 lacks the square of 2π C_Q",
                1353.75,
                greatest,
                1e-4);
        least(SODIUM_LINE, 1.2e-3, 0.78459);
        least(new Observation(new SpinLattice(), SODIUM, 79.39e6, 298), 1.2e-3, 0.60779);
        least(SODIUM_LINE, 7.3e-3, 0.31810);
        times(1e6, 2.382, 239.0);
        times(1.5e6, 6.022, 95.83);
        times(2e6, 10.888, 53.14);
        times(3e6, 24.647, 23.484);
        widths();
    }

    private void least(Observation at, double time, double megahertz) {
        double strength =
                RateMaximum.of(at, new Interaction.Quadrupolar(), BPP)
                        .orElseThrow()
                        .leastStrength(1 / time);
        row(
                "NTOC: least C_Q, T₁ %s ms at %s MHz / MHz"
                        .formatted(time * 1e3, at.frequency() / 1e6),
                "",
                megahertz,
                Coupling.quadrupolarCoupling(1.5, strength) / 1e6,
                1e-4);
    }

    private void times(double hertz, double nanoseconds, double picoseconds) {
        CorrelationTimes times =
                CorrelationTimes.of(
                                1 / 1.2e-3, SODIUM_LINE, Coupling.quadrupolar(1.5, hertz, 0), BPP)
                        .orElseThrow();
        String name = "NTOC: τ of T₁ 1.2 ms, C_Q %s MHz".formatted(hertz / 1e6);
        row(name + ", slow / ns", "slow motion", nanoseconds, times.slow() * 1e9, 1e-3);
        row(name + ", fast / ps", "slow motion", picoseconds, times.fast() * 1e12, 1e-3);
    }

    private void widths() {
        LifetimeWidth fast = new LifetimeWidth(1 / 1.2e-3, SODIUM_LINE, BPP);
        row(
                "NTOC: width of fast motion / Hz",
                "380.15 measured",
                265.3,
                fast.range().lower(),
                1e-3);
        row(
                "NTOC: width at the maximum / Hz",
                "380.15 measured",
                321.6,
                fast.width(maximum(SODIUM_LINE)),
                1e-3);
        row(
                "NTOC: width of slow motion / Hz",
                "380.15 measured",
                414.5,
                fast.range().upper(),
                1e-3);
        double tau = fast.correlationTime(380.15).orElseThrow();
        row("NTOC: ω₀τ of the measured width", "", 1.4, SODIUM_LINE.omega() * tau, 0.05);
        LifetimeWidth slow = new LifetimeWidth(1 / 7.3e-3, SODIUM_LINE, BPP);
        row(
                "NaTaCl₆: width of fast motion / Hz",
                "274.99 measured",
                43.6,
                slow.range().lower(),
                1e-3);
        row(
                "NaTaCl₆: width of slow motion / Hz",
                "274.99 measured",
                68.1,
                slow.range().upper(),
                1e-3);
        // Where the printed T₁ is that of the slower exponential, the initial rate is 1.6 times it.
        LifetimeWidth tail = new LifetimeWidth(1.6 / 1.2e-3, SODIUM_LINE, BPP);
        row("NTOC: the same, T₁ of the tail / Hz", "380.15 measured", 663.1, slowest(tail), 1e-3);
        LifetimeWidth salt = new LifetimeWidth(1.6 / 7.3e-3, SODIUM_LINE, BPP);
        row("NaTaCl₆: the same, T₁ of the tail / Hz", "274.99 measured", 109, slowest(salt), 1e-3);
        assertThat(slow.correlationTime(274.99)).isEmpty();
        assertThat(CorrelationTimes.of(1e4, SODIUM_LINE, Coupling.quadrupolar(1.5, 1e6, 0), BPP))
                .isEmpty();
    }

    private static double slowest(LifetimeWidth width) {
        return width.range().upper();
    }

    private void sulfide() {
        TimeLaw law = new TimeLaw.Arrhenius(1 / 6.3e12, 0.41 * EV);
        row("Li₀.₇TiS₂: 1/τ at 148 K / s⁻¹", "0.1", 0.0688, 1 / law.at(148), 1e-3);
        row("Li₀.₇TiS₂: 1/τ at 213 K / s⁻¹", "1e3", 1254, 1 / law.at(213), 1e-3);
        row("Li₀.₇TiS₂: 1/τ at 510 K / s⁻¹", "7.8e8 at most", 5.59e8, 1 / law.at(510), 1e-3);
    }
}
