package science.haven.quantity;

/// Constants of nature, CODATA 2022, in SI units. Those fixed by the SI are exact.
public final class Constants {

    /// Boltzmann constant k in J/K, exact.
    public static final double BOLTZMANN = 1.380649e-23;

    /// Elementary charge e in C, exact; also the joules of an electronvolt.
    public static final double ELEMENTARY_CHARGE = 1.602176634e-19;

    /// Planck constant h in J·s, exact.
    public static final double PLANCK = 6.62607015e-34;

    /// Reduced Planck constant ħ = h/2π in J·s.
    public static final double REDUCED_PLANCK = PLANCK / (2 * Math.PI);

    /// Avogadro constant in mol⁻¹, exact.
    public static final double AVOGADRO = 6.02214076e23;

    /// Molar gas constant R in J·mol⁻¹·K⁻¹, exact.
    public static final double GAS = AVOGADRO * BOLTZMANN;

    /// Faraday constant F in C/mol, exact.
    public static final double FARADAY = AVOGADRO * ELEMENTARY_CHARGE;

    /// Magnetic constant µ₀ in N/A²; standard uncertainty 2.0e-16.
    public static final double MAGNETIC = 1.25663706127e-6;

    /// Electric constant ε₀ in F/m; standard uncertainty 1.4e-21.
    public static final double ELECTRIC = 8.8541878188e-12;

    /// Nuclear magneton in J/T.
    public static final double NUCLEAR_MAGNETON = 5.0507837393e-27;

    /// Bohr magneton in J/T.
    public static final double BOHR_MAGNETON = 9.2740100657e-24;

    /// Gyromagnetic ratio of the electron, absolute value, in rad·s⁻¹·T⁻¹.
    public static final double ELECTRON_GYROMAGNETIC_RATIO = 1.76085962784e11;

    /// Gyromagnetic ratio of the bare proton in rad·s⁻¹·T⁻¹.
    public static final double PROTON_GYROMAGNETIC_RATIO = 2.6752218708e8;

    /// Gyromagnetic ratio of the proton shielded in a sphere of water at 25 °C, in rad·s⁻¹·T⁻¹.
    public static final double SHIELDED_PROTON_GYROMAGNETIC_RATIO = 2.675153194e8;

    /// Atomic mass constant in kg.
    public static final double ATOMIC_MASS = 1.66053906892e-27;

    /// Atomic unit of the electric field gradient in V/m².
    public static final double ATOMIC_FIELD_GRADIENT = 9.7173624424e21;

    /// Zero of the Celsius scale in K, exact.
    public static final double ZERO_CELSIUS = 273.15;

    private Constants() {}
}
