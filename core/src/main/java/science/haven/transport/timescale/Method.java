package science.haven.transport.timescale;

import science.haven.fit.Interval;

import java.util.List;
import java.util.Optional;

/// A method with its place on the map of time scales.
///
/// The windows are those of ordinary instruments, to half an order of magnitude; they follow the
/// overview of Böhmer, Jeffrey and Vogel, Prog. Nucl. Magn. Reson. Spectrosc. 50, 87 (2007), and of
/// Wilkening and Heitjans, ChemPhysChem 13, 53 (2012).
///
/// @param name name of the method
/// @param nuclear whether nuclear spins see the motion
/// @param sensitivity what it is sensitive to
/// @param length the distances it looks over, in m
/// @param returns what it tells
public record Method(
        String name, boolean nuclear, Sensitivity sensitivity, Interval length, String returns) {

    private static final double ANGSTROM = 1e-10;
    private static final double MICROMETRE = 1e-6;

    /// All methods, from slow to fast, the nuclear ones first.
    private static final List<Method> ALL =
            List.of(
                    spins("spin-alignment echo", 1e-1, 1e4, site(), "τ, Eₐ, number of sites"),
                    spins("2D exchange NMR", 1e-2, 1e3, site(), "rate constants between sites"),
                    spins("CODEX", 1e-1, 1e3, site(), "τ, number of orientations"),
                    spins("line shapes in exchange", 1e1, 1e5, site(), "rate constants"),
                    spins("motional narrowing", 1e3, 1e6, near(), "onset rate, apparent Eₐ"),
                    spins("T₁ρ", 1e4, 1e6, near(), "τ, Eₐ, dimensionality"),
                    spins("T₂", 1e3, 1e9, near(), "τ"),
                    spins("field cycling", 1e4, 1e8, near(), "spectral density"),
                    spins("T₁", 1e7, 1e11, near(), "τ, Eₐ, dimensionality"),
                    spins("β-NMR", 1e0, 1e10, near(), "τ of implanted ions"),
                    new Method(
                            "pulsed field gradient",
                            true,
                            displacement(1e-14, 1e-8),
                            new Interval(0.1 * MICROMETRE, 100 * MICROMETRE),
                            "D, anisotropy, restriction"),
                    new Method(
                            "static field gradient",
                            true,
                            displacement(1e-15, 1e-8),
                            new Interval(0.1 * MICROMETRE, 10 * MICROMETRE),
                            "D"),
                    other("mechanical relaxation", 1e-4, 1e8, near(), "τ"),
                    other("muon spin relaxation", 1e5, 1e7, near(), "jump rate near the muon"),
                    other(
                            "quasi-elastic neutron scattering",
                            1e9,
                            1e12,
                            new Interval(ANGSTROM, 30 * ANGSTROM),
                            "τ, jump length"),
                    other(
                            "alternating current",
                            1e-3,
                            1e10,
                            new Interval(ANGSTROM, MICROMETRE),
                            "σ over frequency"),
                    new Method(
                            "direct current",
                            false,
                            new Sensitivity.Transport(),
                            new Interval(10 * MICROMETRE, 1e-2),
                            "σ, D_σ"),
                    new Method(
                            "tracer profiles",
                            false,
                            displacement(1e-24, 1e-9),
                            new Interval(1e-8, 1e-3),
                            "D*, D of grain boundaries"),
                    other(
                            "molecular dynamics",
                            1e9,
                            1e13,
                            new Interval(ANGSTROM, 100 * ANGSTROM),
                            "D*, mechanism"));

    /// All methods of the map.
    ///
    /// @return the methods, the nuclear ones first
    public static List<Method> all() {
        return ALL;
    }

    /// Looks a method up.
    ///
    /// @param name its name
    /// @return the method, if the map has it
    public static Optional<Method> of(String name) {
        return ALL.stream().filter(method -> method.name.equals(name)).findFirst();
    }

    /// The window of jump rates, where it does not depend on the length of a jump.
    ///
    /// @return window in s⁻¹; empty where displacements or long times are seen
    public Optional<Interval> jumpRates() {
        return sensitivity instanceof Sensitivity.Jumps(Interval window)
                ? Optional.of(window)
                : Optional.empty();
    }

    private static Method spins(
            String name, double slowest, double fastest, Interval length, String returns) {
        return new Method(name, true, jumps(slowest, fastest), length, returns);
    }

    private static Method other(
            String name, double slowest, double fastest, Interval length, String returns) {
        return new Method(name, false, jumps(slowest, fastest), length, returns);
    }

    private static Sensitivity jumps(double slowest, double fastest) {
        return new Sensitivity.Jumps(new Interval(slowest, fastest));
    }

    private static Sensitivity displacement(double slowest, double fastest) {
        return new Sensitivity.Displacement(new Interval(slowest, fastest));
    }

    /// One jump between sites.
    private static Interval site() {
        return new Interval(ANGSTROM, 5 * ANGSTROM);
    }

    /// A few jumps.
    private static Interval near() {
        return new Interval(ANGSTROM, 10 * ANGSTROM);
    }
}
