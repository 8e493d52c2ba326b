package science.haven.spectrum.isotope;

import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;

/// The share of ⁶Li in lithium: `x = n₆/(n₆ + n₇)`, a fraction of the atoms.
///
/// @param atoms atom fraction of ⁶Li, dimensionless
public record IsotopeFraction(Measured atoms) {

    /// Masses in u; AME2020, M. Wang et al., Chin. Phys. C 45, 030003 (2021).
    private static final double LITHIUM_6 = 6.0151228874;

    private static final double LITHIUM_7 = 7.0160034342;

    public IsotopeFraction {
        checkFraction(atoms.value());
    }

    /// From the areas of both spectra: `n_i = I_i / s_i`.
    ///
    /// @param lithium6 area I₆ of the ⁶Li spectrum, ≥ 0
    /// @param lithium7 area I₇ of the ⁷Li spectrum, in the same unit, ≥ 0
    /// @param sensitivity s₆/s₇, signal of a ⁶Li over that of a ⁷Li at the settings of both,
    ///   dimensionless
    /// @return the fraction
    public static IsotopeFraction fromAreas(
            Measured lithium6, Measured lithium7, Measured sensitivity) {
        if (!(lithium6.value() >= 0 && lithium7.value() >= 0)) {
            throw new IllegalArgumentException(
                    "areas must be >= 0, got %s and %s"
                            .formatted(lithium6.value(), lithium7.value()));
        }
        if (!(sensitivity.value() > 0)) {
            throw new IllegalArgumentException(
                    "sensitivity must be > 0, got " + sensitivity.value());
        }
        double six = lithium6.value();
        double seven = lithium7.value() * sensitivity.value();
        double sum = six + seven;
        if (!(sum > 0)) {
            throw new IllegalArgumentException("one of the areas must be > 0");
        }
        double u6 = lithium6.uncertainty();
        double u7 = lithium7.times(sensitivity).uncertainty();
        double uncertainty = Math.hypot(seven * u6, six * u7) / (sum * sum);
        return new IsotopeFraction(new Measured(six / sum, uncertainty));
    }

    /// Relative sensitivity from a reference of known fraction, measured at the same settings:
    /// `s₆/s₇ = (I₆/I₇)(1 − x)/x`.
    ///
    /// @param lithium6 area of its ⁶Li spectrum
    /// @param lithium7 area of its ⁷Li spectrum
    /// @param known its fraction
    /// @return s₆/s₇, dimensionless
    public static Measured sensitivity(
            Measured lithium6, Measured lithium7, IsotopeFraction known) {
        double x = known.atoms.value();
        if (!(x > 0 && x < 1)) {
            throw new IllegalArgumentException("a reference needs both isotopes, got x = " + x);
        }
        Measured odds = new Measured((1 - x) / x, known.atoms.uncertainty() / (x * x));
        return lithium6.dividedBy(lithium7).times(odds);
    }

    /// Relative sensitivity of the nuclei themselves, `γ³ I(I+1)`: a guide only, because coil,
    /// filters and pulses differ between the two frequencies.
    ///
    /// @return s₆/s₇, dimensionless
    public static double receptivityRatio() {
        return receptivity("6Li") / receptivity("7Li");
    }

    private static double receptivity(String symbol) {
        Nuclide nuclide = Nuclide.of(symbol).orElseThrow();
        return Math.pow(Math.abs(nuclide.gyromagneticRatio()), 3)
                * nuclide.spin()
                * (nuclide.spin() + 1);
    }

    /// From the share of the mass, as suppliers of enriched lithium often state it.
    ///
    /// @param weights mass fraction of ⁶Li, dimensionless
    /// @return the fraction
    public static IsotopeFraction fromWeights(Measured weights) {
        double w = weights.value();
        checkFraction(w);
        double six = w / LITHIUM_6;
        double seven = (1 - w) / LITHIUM_7;
        double slope = 1 / (LITHIUM_6 * LITHIUM_7 * (six + seven) * (six + seven));
        return new IsotopeFraction(
                new Measured(six / (six + seven), weights.uncertainty() * slope));
    }

    /// The share of the mass.
    ///
    /// @return mass fraction of ⁶Li, dimensionless
    public Measured weights() {
        double x = atoms.value();
        double mass = x * LITHIUM_6 + (1 - x) * LITHIUM_7;
        double slope = LITHIUM_6 * LITHIUM_7 / (mass * mass);
        return new Measured(x * LITHIUM_6 / mass, atoms.uncertainty() * slope);
    }

    private static void checkFraction(double fraction) {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException(
                    "a fraction must be within 0 and 1, got " + fraction);
        }
    }
}
