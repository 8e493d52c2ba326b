package science.haven.spectrum.metal;

import science.haven.quantity.Measured;

/// What an integral says in moles of metal.
///
/// @param perMole integral of one mole that is seen whole, in the unit of the integral over mol,
///   > 0
/// @param metal the metal
public record MetalCalibration(Measured perMole, Metal metal) {

    public MetalCalibration {
        if (!(perMole.value() > 0)) {
            throw new IllegalArgumentException("perMole must be > 0, got " + perMole.value());
        }
    }

    /// Calibration by a sample of known amount under the same conditions.
    ///
    /// @param integral its integral
    /// @param amount its amount in mol
    /// @param metal the metal
    /// @return the calibration
    public static MetalCalibration of(Measured integral, Measured amount, Metal metal) {
        return new MetalCalibration(integral.dividedBy(amount), metal);
    }

    /// Calibration by metal thicker than the radio field reaches, such as the electrodes of a cell
    /// before anything has grown on them.
    ///
    /// @param integral its integral
    /// @param area area of all its faces along the radio field in m²
    /// @param depth signal-equivalent depth below one face in m
    /// @param metal the metal
    /// @return the calibration
    public static MetalCalibration ofSurface(
            Measured integral, Measured area, double depth, Metal metal) {
        if (!(depth > 0)) {
            throw new IllegalArgumentException("depth must be > 0 m, got " + depth);
        }
        return of(integral, area.scaled(depth * metal.density() / metal.molarMass()), metal);
    }

    /// Amount of metal that is seen whole, as mossy and dendritic structures thinner than the skin
    /// depth are.
    ///
    /// @param integral integral of its line
    /// @return amount in mol
    public Measured amount(Measured integral) {
        return integral.dividedBy(perMole);
    }

    /// Volume of metal that is seen whole.
    ///
    /// @param integral integral of its line
    /// @return volume in m³
    public Measured volume(Measured integral) {
        return amount(integral).scaled(metal.molarMass() / metal.density());
    }

    /// Surface of metal that is thicker than the radio field reaches.
    ///
    /// @param integral integral of its line
    /// @param depth signal-equivalent depth below one face in m
    /// @return area of all faces along the radio field in m²
    public Measured surface(Measured integral, double depth) {
        if (!(depth > 0)) {
            throw new IllegalArgumentException("depth must be > 0 m, got " + depth);
        }
        return volume(integral).scaled(1 / depth);
    }
}
