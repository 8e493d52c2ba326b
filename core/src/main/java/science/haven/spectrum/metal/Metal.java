package science.haven.spectrum.metal;

import science.haven.fit.Interval;
import science.haven.quantity.Constants;
import science.haven.quantity.Element;

/// A metal that batteries plate.
///
/// @param symbol chemical symbol
/// @param resistivity resistivity at room temperature in Ω·m
/// @param density density in kg/m³
/// @param molarMass molar mass in kg/mol
/// @param shift where its line lies, in ppm, with what orientation and form do to it
public record Metal(
        String symbol, double resistivity, double density, double molarMass, Interval shift) {

    /// Lithium. The line of a foil lies near 245 ppm, that of structures grown out of it up to 270
    /// ppm.
    ///
    /// Sources: resistivity at 293 K and density from CRC Handbook of Chemistry and Physics; shifts
    /// after Bhattacharyya et al., Nat. Mater. 9, 504 (2010).
    public static final Metal LITHIUM = metal("Li", 9.28e-8, 534, new Interval(245, 270));

    /// Sodium, with its line near 1125 ppm.
    ///
    /// Sources: resistivity at 293 K and density from CRC Handbook of Chemistry and Physics.
    public static final Metal SODIUM = metal("Na", 4.77e-8, 968, new Interval(1125, 1125));

    public Metal {
        if (!(resistivity > 0)) {
            throw new IllegalArgumentException("resistivity must be > 0 Ω·m, got " + resistivity);
        }
        if (!(density > 0)) {
            throw new IllegalArgumentException("density must be > 0 kg/m³, got " + density);
        }
        if (!(molarMass > 0)) {
            throw new IllegalArgumentException("molarMass must be > 0 kg/mol, got " + molarMass);
        }
    }

    private static Metal metal(String symbol, double resistivity, double density, Interval shift) {
        double molarMass = Element.of(symbol).orElseThrow().atomicWeight() * 1e-3;
        return new Metal(symbol, resistivity, density, molarMass, shift);
    }

    /// Depth at which the radio field has fallen to 1/e: `δ = √(ρ / (π µ₀ ν))`.
    ///
    /// @param frequency radio frequency ν in Hz
    /// @return skin depth δ in m
    public double skinDepth(double frequency) {
        if (!(frequency > 0)) {
            throw new IllegalArgumentException("frequency must be > 0 Hz, got " + frequency);
        }
        return Math.sqrt(resistivity / (Math.PI * Constants.MAGNETIC * frequency));
    }

    /// Amount that a charge plates, one electron for each atom: `n = Q / F`.
    ///
    /// @param charge passed charge in C
    /// @return amount in mol
    public double plated(double charge) {
        return charge / Constants.FARADAY;
    }

    /// Thickness of the dense layer that a charge plates: `d = (Q/A) M / (F ρ)`.
    ///
    /// @param chargePerArea passed charge over the area in C/m²; 1 mAh/cm² is 36 000 C/m²
    /// @return thickness in m
    public double platedThickness(double chargePerArea) {
        return plated(chargePerArea) * molarMass / density;
    }
}
