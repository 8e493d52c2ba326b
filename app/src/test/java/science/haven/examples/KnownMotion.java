package science.haven.examples;

import science.haven.motion.SpectralDensity;
import science.haven.quantity.Constants;
import science.haven.relaxation.coupling.Coupling;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.SpinThreeHalves;

/// A motion of known time and coupling, with the spectral density of Bloembergen, Purcell and
/// Pound.
///
/// @param prefactor τ₀ in s
/// @param barrier Eₐ in eV
/// @param coupling what fluctuates
record KnownMotion(double prefactor, double barrier, Coupling coupling) {

    private static final SpectralDensity DENSITY = new SpectralDensity.Lorentzian();

    /// Correlation time in s.
    double tau(double kelvin) {
        double energy = barrier * Constants.ELEMENTARY_CHARGE;
        return prefactor * Math.exp(energy / (Constants.BOLTZMANN * kelvin));
    }

    /// Its share of the rate in s⁻¹.
    double rate(Observation at) {
        return coupling.rate(at, DENSITY, tau(at.temperature()));
    }

    /// The exact rates of spin 3/2.
    SpinThreeHalves exact(Observation at) {
        return SpinThreeHalves.of(coupling, at, DENSITY, tau(at.temperature()));
    }
}
