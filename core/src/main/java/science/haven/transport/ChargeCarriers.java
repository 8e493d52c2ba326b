package science.haven.transport;

import science.haven.quantity.Constants;
import science.haven.quantity.Measured;

/// The ions that carry the current.
///
/// @param numberDensity number density n in m⁻³; usually the largest systematic error of D_σ
/// @param chargeNumber charge of an ion in elementary charges, 1 for Li⁺
public record ChargeCarriers(Measured numberDensity, int chargeNumber) {

    public ChargeCarriers {
        if (!(numberDensity.value() > 0)) {
            throw new IllegalArgumentException(
                    "numberDensity must be > 0 m⁻³, got " + numberDensity.value());
        }
        if (chargeNumber == 0) {
            throw new IllegalArgumentException("chargeNumber must not be 0");
        }
    }

    /// Carriers counted in a crystal's unit cell.
    ///
    /// @param perCell ions per unit cell
    /// @param cellVolume volume of the unit cell in m³
    /// @param chargeNumber charge of an ion in elementary charges
    /// @return the carriers
    public static ChargeCarriers inCell(Measured perCell, Measured cellVolume, int chargeNumber) {
        return new ChargeCarriers(perCell.dividedBy(cellVolume), chargeNumber);
    }

    /// Diffusion coefficient that the Nernst-Einstein relation assigns to a conductivity, as if the
    /// ions moved independently: `D_σ = σ k T / (n q²)`.
    ///
    /// @param conductivity conductivity in S·m⁻¹
    /// @param temperature temperature in K
    /// @return D_σ in m²·s⁻¹
    public Measured diffusion(Measured conductivity, double temperature) {
        requirePositive(temperature);
        return conductivity.dividedBy(numberDensity).scaled(thermalEnergyPerCharge(temperature));
    }

    /// Conductivity that the Nernst-Einstein relation assigns to a diffusion coefficient.
    ///
    /// @param diffusion diffusion coefficient in m²·s⁻¹
    /// @param temperature temperature in K
    /// @return conductivity in S·m⁻¹
    public Measured conductivity(Measured diffusion, double temperature) {
        requirePositive(temperature);
        return diffusion.times(numberDensity).scaled(1 / thermalEnergyPerCharge(temperature));
    }

    /// `k T / q²` in J/C².
    private double thermalEnergyPerCharge(double temperature) {
        double charge = chargeNumber * Constants.ELEMENTARY_CHARGE;
        return Constants.BOLTZMANN * temperature / (charge * charge);
    }

    private static void requirePositive(double temperature) {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature must be > 0 K, got " + temperature);
        }
    }
}
