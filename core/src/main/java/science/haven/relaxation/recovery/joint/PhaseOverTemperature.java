package science.haven.relaxation.recovery.joint;

import science.haven.fit.Interval;
import science.haven.quantity.Measured;

import java.util.List;
import java.util.Optional;

/// One phase at all temperatures.
///
/// @param fractions share of all that relaxes at each temperature, dimensionless; the same value
///   where it is shared
/// @param rates R = 1/T₁ at each temperature, in s⁻¹
/// @param rates68 intervals that hold the rates in 68.27 % of the cases, in s⁻¹; one per
///   temperature
/// @param activationEnergy apparent activation energy of the rate in J, negative where the rate
///   falls with temperature; empty where the rates are free
public record PhaseOverTemperature(
        List<Measured> fractions,
        List<Measured> rates,
        List<Interval> rates68,
        Optional<Measured> activationEnergy) {

    public PhaseOverTemperature {
        fractions = List.copyOf(fractions);
        rates = List.copyOf(rates);
        rates68 = List.copyOf(rates68);
    }
}
