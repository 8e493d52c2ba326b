package science.haven.relaxation.rates;

import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateMaximum;

import java.util.Optional;
import java.util.OptionalDouble;

/// A maximum of a rate over temperature.
///
/// @param temperature where it lies, in K
/// @param tau correlation time there, in s; it does not depend on the coupling
/// @param rate its height in s⁻¹
public record Peak(double temperature, double tau, double rate) {

    static Optional<Peak> of(MotionProcess process, Observation at, RateMaximum maximum) {
        double height = maximum.perStrength() * process.coupling(at.nucleus()).strength();
        OptionalDouble temperature = process.time().temperature(maximum.tau());
        return temperature.isPresent()
                ? Optional.of(new Peak(temperature.getAsDouble(), maximum.tau(), height))
                : Optional.empty();
    }
}
