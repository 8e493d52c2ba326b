package science.haven.quantity;

import java.util.List;
import java.util.Optional;

/// A nucleus with the numbers nuclear magnetic resonance needs.
///
/// What to know before using a row:
///
/// - Q differs between tables, and C_Q scales with it: ²³Na 10.4 against 10.06 fm² (3.4 %), ⁶⁷Zn
///   12.2 against 15, ⁵¹V −5.2 against −4.3. Say which Q a result used; [#QUADRUPOLE_SOURCE] names
///   it.
/// - ²⁰⁹Bi: −51.6 fm² of the 2017 set was revised to −42.2 (Dognon, Pyykkö, PCCP 25, 2758 (2023)).
/// - Lists that give ¹⁹F, ⁷⁷Se or ¹¹⁹Sn a Q quote excited states; a spin ½ has none.
/// - The natural abundance of lithium varies (⁶Li 1.9 to 7.8 %, commercial lithium most of all):
///   where it matters it belongs to the sample.
/// - ²⁰⁷Pb: γ differs by 1.7 % between tables; its frequency follows from Ξ.
///
/// @param symbol mass number and element, for example `7Li`
/// @param spin spin quantum number I, dimensionless
/// @param frequencyRatio Ξ, frequency over that of ¹H in tetramethylsilane, dimensionless, in
///   percent
/// @param gyromagneticRatio γ in rad·s⁻¹·T⁻¹, with its sign
/// @param abundance natural abundance, dimensionless, 0 to 1
/// @param quadrupoleMoment Q in m², set of 2017; 0 for spin ½
/// @param olderQuadrupoleMoment Q in m² of the set before, to redo older work; 0 for spin ½
public record Nuclide(
        String symbol,
        double spin,
        double frequencyRatio,
        double gyromagneticRatio,
        double abundance,
        double quadrupoleMoment,
        double olderQuadrupoleMoment) {

    /// Where [#quadrupoleMoment] comes from, to be stored with every result that used it.
    public static final String QUADRUPOLE_SOURCE =
            "Pyykkö, Mol. Phys. 116, 1328 (2018), year-2017 set";

    /// Where [#olderQuadrupoleMoment] comes from.
    public static final String OLDER_QUADRUPOLE_SOURCE = "Stone, INDC(NDS)-650 (2013)";

    /// Looks a nucleus up.
    ///
    /// @param symbol `7Li`, `Li-7` or `⁷Li`
    /// @return the nucleus, empty if the table lacks it
    public static Optional<Nuclide> of(String symbol) {
        String plain =
                Superscript.lowered(symbol.strip()).replaceFirst("^([A-Z][a-z]?)-?(\\d+)$", "$2$1");
        return Optional.ofNullable(NuclideTable.BY_SYMBOL.get(plain));
    }

    /// All nuclei of the table, by mass.
    ///
    /// @return the nuclei
    public static List<Nuclide> all() {
        return List.copyOf(NuclideTable.BY_SYMBOL.values());
    }

    /// Larmor frequency in a spectrometer that is known by its proton frequency.
    ///
    /// Uses Ξ and not γ: γ is that of the bare nucleus and lies off by 0.06 % for ²³Na and up to
    /// 1.8 % for heavy nuclei.
    ///
    /// @param protonFrequency frequency of ¹H in tetramethylsilane, in Hz
    /// @return Larmor frequency in Hz
    public double larmorFrequency(double protonFrequency) {
        if (!(protonFrequency > 0)) {
            throw new IllegalArgumentException(
                    "protonFrequency must be > 0 Hz, got " + protonFrequency);
        }
        return frequencyRatio * protonFrequency / 100;
    }

    /// Larmor frequency in a magnetic field.
    ///
    /// @param field flux density B₀ in T
    /// @return Larmor frequency in Hz
    public double larmorFrequencyInField(double field) {
        return larmorFrequency(protonFrequency(field));
    }

    /// Flux density of a spectrometer that is known by its proton frequency; the shielding of
    /// tetramethylsilane makes it wrong by less than 35 ppm.
    ///
    /// @param protonFrequency frequency of ¹H in Hz
    /// @return flux density B₀ in T
    public static double field(double protonFrequency) {
        return 2 * Math.PI * protonFrequency / Constants.PROTON_GYROMAGNETIC_RATIO;
    }

    /// Quadrupolar coupling from an electric field gradient: `C_Q = e Q V_zz / h`.
    ///
    /// @param fieldGradient largest component V_zz of the field gradient in V/m²
    /// @return C_Q in Hz
    public double quadrupolarCoupling(double fieldGradient) {
        return Constants.ELEMENTARY_CHARGE * quadrupoleMoment * fieldGradient / Constants.PLANCK;
    }

    private static double protonFrequency(double field) {
        if (!(field > 0)) {
            throw new IllegalArgumentException("field must be > 0 T, got " + field);
        }
        return field * Constants.PROTON_GYROMAGNETIC_RATIO / (2 * Math.PI);
    }
}
