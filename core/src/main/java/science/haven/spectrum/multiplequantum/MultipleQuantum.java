package science.haven.spectrum.multiplequantum;

import science.haven.data.NmrSignal;
import science.haven.quantity.Nuclide;
import science.haven.spectrum.step.Shear;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A symmetric coherence `m ↔ −m` of order p = 2m of a half-integer quadrupolar nucleus.
///
/// In second order of the quadrupolar interaction the level m is moved, in units common to all
/// levels, by
///
/// ```text
/// E_m = m { V₁V₋₁ [4I(I+1) − 8m² − 1] + V₂V₋₂ [2I(I+1) − 2m² − 1] }
/// V_q V₋q = Σ_L ⟨2 q 2 −q | L 0⟩ W_L          L = 0, 2, 4
/// ```
///
/// with the tensor V in the frame of the field. Spinning at the magic angle averages L = 2. The
/// isotropic part, L = 0, has the Clebsch-Gordan coefficients −1/√5 and 1/√5, the anisotropic one,
/// L = 4, has 4/√70 and 1/√70, so that the frequency of the coherence, `E_m − E_₋m`, holds
///
/// ```text
/// C₀ = 2m [I(I+1) − 3m²]            C₄ = 2m [18 I(I+1) − 34m² − 5]
/// ```
///
/// The ridges of a powder have the slope `C₄(p)/C₄(1)` over f₂; the shear that lays them parallel
/// to f₂ has the opposite one. Convention: f₁ counts in the sense of f₂, as for a coherence that is
/// detected with the sign it had in t₁: +p in t₁ turns as p times the chemical shift of f₂. Where
/// an experiment counts f₁ the other way round, both the slope and the shift change sign.
///
/// A split t₁ does the shear while measuring, and its data need none.
///
/// @param spin spin quantum number I, dimensionless: 3/2, 5/2, 7/2 or 9/2
/// @param order order p of the coherence in t₁, odd, 3 ≤ p ≤ 2I
/// @see "L. Frydman, J. S. Harwood, J. Am. Chem. Soc. 117 (1995) 5367"
public record MultipleQuantum(double spin, int order) {

    private static final Pattern ORDER = Pattern.compile("([3579])q");

    private static final double LARGEST_SPIN = 4.5;

    public MultipleQuantum {
        if (!(spin >= 1.5 && spin <= LARGEST_SPIN && spin - Math.floor(spin) == 0.5)) {
            throw new IllegalArgumentException("spin must be 3/2, 5/2, 7/2 or 9/2, got " + spin);
        }
        if (order < 3 || order > 2 * spin || order % 2 == 0) {
            throw new IllegalArgumentException(
                    "order must be odd, from 3 to %.0f, got %d".formatted(2 * spin, order));
        }
    }

    /// The coherence of a signal, by its pulse program (`mp3qzqf`, `mqmas5q`) and its nucleus.
    ///
    /// @param signal a signal of two dimensions
    /// @return the coherence; empty if the program speaks of none, or the nucleus cannot have it
    public static Optional<MultipleQuantum> of(NmrSignal signal) {
        String program = signal.acquisition().pulseProgram().toLowerCase(Locale.ROOT);
        Matcher named = ORDER.matcher(program);
        boolean found = named.find();
        if (signal.indirect().isEmpty() || !(found || program.contains("mqmas"))) {
            return Optional.empty();
        }
        int order = found ? Integer.parseInt(named.group(1)) : 3;
        return Nuclide.of(signal.direct().nucleus())
                .map(Nuclide::spin)
                .filter(spin -> spin <= LARGEST_SPIN && order <= 2 * spin && 2 * spin % 2 == 1)
                .map(spin -> new MultipleQuantum(spin, order));
    }

    /// Coefficient of the part of the frequency that depends on orientation under magic-angle
    /// spinning, for the coherence of some order.
    private double anisotropic(int p) {
        double m = p / 2.0;
        return p * (18 * spin * (spin + 1) - 34 * m * m - 5);
    }

    /// Slope of the ridges of a powder, f₁ over f₂: −7/9 for three quanta of spin 3/2.
    ///
    /// @return slope, dimensionless
    public double slope() {
        return anisotropic(order) / anisotropic(1);
    }

    /// What lays the ridges parallel to f₂.
    ///
    /// @return the shear along f₁
    public Shear shear() {
        return new Shear(-slope());
    }

    /// How far the chemical shift moves a line along the sheared f₁, for what it moves it along f₂.
    ///
    /// @return scale of the shift, dimensionless: 34/9 for three quanta of spin 3/2
    public double shiftScale() {
        return order - slope();
    }
}
