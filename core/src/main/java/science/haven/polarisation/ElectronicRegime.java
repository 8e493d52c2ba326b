package science.haven.polarisation;

import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.Optional;

/// How the steady current of electrons through blocking electrodes depends on the voltage. With `u
/// = eU/kT`, G the conductance of the electrons and `I` the steady current:
///
/// ```text
/// ohmic          I = G U                                       u ≪ 1
/// both blocking  I = G (2kT/e) tanh(u/2)                       ideal electrons, fixed content
/// Hebb-Wagner    I = (kT/e) [Gₙ (1 − exp(−u)) + Gₚ (exp(u) − 1)]   one electrode reversible
/// ```
public enum ElectronicRegime {
    /// Ohm's law.
    OHMIC,
    /// Both electrodes block the ions.
    BOTH_BLOCKING,
    /// One reversible electrode, electrons in excess.
    HEBB_WAGNER_ELECTRONS,
    /// One reversible electrode, holes.
    HEBB_WAGNER_HOLES;

    /// Above this eU/kT Ohm's law is off by more than about 2 %.
    private static final double OHMIC_LIMIT = 0.5;

    /// Conductance of the electrons.
    ///
    /// @param current steady current in A
    /// @param voltage voltage in V, not 0
    /// @param temperature temperature in K
    /// @return conductance G in S
    public Measured conductance(Measured current, double voltage, double temperature) {
        double u = reducedVoltage(voltage, temperature);
        double thermal = voltage / u;
        return switch (this) {
            case OHMIC -> current.scaled(1 / voltage);
            case BOTH_BLOCKING -> current.scaled(1 / (2 * thermal * Math.tanh(u / 2)));
            case HEBB_WAGNER_ELECTRONS -> current.scaled(-1 / (thermal * Math.expm1(-u)));
            case HEBB_WAGNER_HOLES -> current.scaled(1 / (thermal * Math.expm1(u)));
        };
    }

    /// Conductance of the electrons where the voltage has an uncertainty of its own.
    ///
    /// @param current steady current in A
    /// @param voltage voltage in V, not 0
    /// @param temperature temperature in K
    /// @return conductance G in S
    public Measured conductance(Measured current, Measured voltage, double temperature) {
        Measured conductance = conductance(current, voltage.value(), temperature);
        double u = reducedVoltage(voltage.value(), temperature);
        double slope =
                switch (this) {
                    case OHMIC -> 1;
                    case BOTH_BLOCKING -> u / Math.sinh(u);
                    case HEBB_WAGNER_ELECTRONS -> u / Math.expm1(u);
                    case HEBB_WAGNER_HOLES -> -u / Math.expm1(-u);
                };
        double ofVoltage = conductance.value() * slope * voltage.relative();
        return new Measured(conductance.value(), Math.hypot(conductance.uncertainty(), ofVoltage));
    }

    /// Voltage in units of the thermal voltage, `eU/kT`.
    ///
    /// @param voltage voltage in V, not 0
    /// @param temperature temperature in K
    /// @return eU/kT, dimensionless
    public static double reducedVoltage(double voltage, double temperature) {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature must be > 0 K, got " + temperature);
        }
        if (voltage == 0 || !Double.isFinite(voltage)) {
            throw new IllegalArgumentException("voltage must be finite and not 0, got " + voltage);
        }
        return Constants.ELEMENTARY_CHARGE * voltage / (Constants.BOLTZMANN * temperature);
    }

    /// What to say about Ohm's law at a voltage.
    ///
    /// @param voltage voltage in V, not 0
    /// @param temperature temperature in K
    /// @return a remark if the voltage is not far below kT/e
    public static Optional<Remark> doubt(double voltage, double temperature) {
        double u = Math.abs(reducedVoltage(voltage, temperature));
        return u > OHMIC_LIMIT
                ? Optional.of(new PolarisationRemark.BeyondOhmicRegime(u))
                : Optional.empty();
    }
}
