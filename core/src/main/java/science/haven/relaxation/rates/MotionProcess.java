package science.haven.relaxation.rates;

import science.haven.fit.Estimate;
import science.haven.motion.SpectralDensity;
import science.haven.motion.TimeLaw;
import science.haven.quantity.Nuclide;
import science.haven.relaxation.coupling.Coupling;
import science.haven.relaxation.coupling.Interaction;

import java.util.List;

/// One kind of motion found in the rates.
///
/// @param number its place among the motions, from 1, the fastest first
/// @param time correlation time over temperature
/// @param density spectral density
/// @param estimates parameters of time and shape with their intervals
/// @param strengths how strongly it acts on each nucleus
public record MotionProcess(
        int number,
        TimeLaw time,
        SpectralDensity density,
        List<Estimate> estimates,
        List<Strength> strengths) {

    public MotionProcess {
        estimates = List.copyOf(estimates);
        strengths = List.copyOf(strengths);
    }

    /// The strength of a motion at one nucleus.
    ///
    /// @param nucleus the nucleus
    /// @param interaction what fluctuates there
    /// @param estimate C in s⁻² with its intervals
    public record Strength(Nuclide nucleus, Interaction interaction, Estimate estimate) {

        /// The coupling.
        ///
        /// @return interaction with its strength
        public Coupling coupling() {
            return new Coupling(interaction, estimate.measured().value());
        }

        /// C_Q √(1 + η²/3) that has this strength.
        ///
        /// @return in Hz
        public double quadrupolarCoupling() {
            return Coupling.quadrupolarCoupling(nucleus.spin(), estimate.measured().value());
        }
    }

    /// A parameter by name.
    ///
    /// @param name its name without the number of the motion, for example `tau0`, `E`, `beta`
    /// @return its estimate
    public Estimate estimate(String name) {
        String symbol = name + "_" + number;
        return estimates.stream()
                .filter(e -> e.parameter().symbol().equals(symbol))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no parameter of motion %d is called %s"
                                                .formatted(number, name)));
    }

    /// The coupling at a nucleus.
    ///
    /// @param nucleus a nucleus of the fit
    /// @return interaction with its strength
    public Coupling coupling(Nuclide nucleus) {
        return strengths.stream()
                .filter(s -> s.nucleus().equals(nucleus))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("the fit holds no " + nucleus.symbol()))
                .coupling();
    }
}
