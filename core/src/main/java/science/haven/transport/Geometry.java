package science.haven.transport;

import science.haven.quantity.Constants;
import science.haven.quantity.Measured;

/// Area and thickness of a pellet or film between plane electrodes.
///
/// @param area area of the electrodes A in m²
/// @param thickness distance of the electrodes L in m
public record Geometry(Measured area, Measured thickness) {

    public Geometry {
        if (!(area.value() > 0)) {
            throw new IllegalArgumentException("area must be > 0 m², got " + area.value());
        }
        if (!(thickness.value() > 0)) {
            throw new IllegalArgumentException("thickness must be > 0 m, got " + thickness.value());
        }
    }

    /// A round pellet.
    ///
    /// @param diameter diameter of the electrodes in m
    /// @param thickness distance of the electrodes in m
    /// @return the geometry
    public static Geometry ofPellet(Measured diameter, Measured thickness) {
        return new Geometry(diameter.power(2).scaled(Math.PI / 4), thickness);
    }

    /// Thickness over area, `L/A`.
    ///
    /// @return cell constant in m⁻¹
    public Measured cellConstant() {
        return thickness.dividedBy(area);
    }

    /// Conductivity of what fills the whole cell: `σ = L/(A R)`.
    ///
    /// @param resistance resistance in Ω, > 0
    /// @return conductivity
    public Conductivity conductivity(Measured resistance) {
        if (!(resistance.value() > 0)) {
            throw new IllegalArgumentException(
                    "resistance must be > 0 Ω, got " + resistance.value());
        }
        Measured cell = cellConstant();
        double sigma = cell.value() / resistance.value();
        return new Conductivity(sigma, sigma * resistance.relative(), sigma * cell.relative());
    }

    /// Conductivity of what fills the whole cell, from its conductance: `σ = G L/A`.
    ///
    /// @param conductance conductance G in S, > 0
    /// @return conductivity
    public Conductivity conductivityOfConductance(Measured conductance) {
        Measured cell = cellConstant();
        double sigma = cell.value() * conductance.value();
        return new Conductivity(
                sigma, cell.value() * conductance.uncertainty(), sigma * cell.relative());
    }

    /// Relative permittivity of what fills the whole cell: `ε_r = C L/(ε₀ A)`.
    ///
    /// @param capacitance capacitance in F
    /// @return relative permittivity, dimensionless
    public Measured permittivity(Measured capacitance) {
        return capacitance.times(cellConstant()).scaled(1 / Constants.ELECTRIC);
    }

    /// Frequency at which conduction and displacement current of the bulk are equal, the apex of
    /// the bulk arc: `f_b = σ/(2π ε₀ ε_r)`. It tells whether that arc lies inside the measured
    /// window.
    ///
    /// @param conductivity bulk conductivity in S·m⁻¹
    /// @param permittivity relative permittivity, dimensionless
    /// @return frequency in Hz
    public static double bulkRelaxationFrequency(double conductivity, double permittivity) {
        return conductivity / (2 * Math.PI * Constants.ELECTRIC * permittivity);
    }
}
