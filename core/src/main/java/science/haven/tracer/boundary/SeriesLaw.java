package science.haven.tracer.boundary;

import science.haven.quantity.Measured;

/// Grains and boundaries one behind the other, boundaries much thinner than grains:
///
/// ```text
/// 1/D_eff = 1/D_b + 1/(P d)    P = D_gb/δ    d: grain size
/// ```
///
/// Of a boundary only P is seen, not its thickness.
public final class SeriesLaw {

    private SeriesLaw() {}

    /// The effective diffusion coefficient.
    ///
    /// @param bulk diffusion coefficient D_b within the grains in m²·s⁻¹
    /// @param permeability P = D_gb/δ of the boundaries in m·s⁻¹
    /// @param grain grain size d in m
    /// @return D_eff in m²·s⁻¹
    public static double effective(double bulk, double permeability, double grain) {
        if (!(bulk > 0 && permeability > 0 && grain > 0)) {
            throw new IllegalArgumentException(
                    "bulk, permeability and grain must be > 0, got %s m²/s, %s m/s, %s m"
                            .formatted(bulk, permeability, grain));
        }
        return 1 / (1 / bulk + 1 / (permeability * grain));
    }

    /// The permeability that the boundaries must have.
    ///
    /// @param effective D_eff in m²·s⁻¹
    /// @param bulk D_b in m²·s⁻¹
    /// @param grain grain size d in m
    /// @return P = D_gb/δ in m·s⁻¹; its uncertainty is that of first order. Not positive where the
    ///   grains alone are no faster than the whole
    public static Measured permeability(Measured effective, Measured bulk, double grain) {
        Measured boundary = effective.power(-1).minus(bulk.power(-1));
        return boundary.scaled(grain).power(-1);
    }

    /// The grain size below which boundaries hold a tracer up more than grains do.
    ///
    /// @param bulk D_b in m²·s⁻¹
    /// @param permeability P = D_gb/δ in m·s⁻¹
    /// @return `D_b/P` in m
    public static double equivalentGrain(double bulk, double permeability) {
        return bulk / permeability;
    }
}
