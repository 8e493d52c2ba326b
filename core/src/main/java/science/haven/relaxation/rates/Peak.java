package science.haven.relaxation.rates;

import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateMaximum;

import java.util.Optional;

/// A maximum of a rate over temperature.
///
/// @param temperature where it lies, in K
/// @param tau correlation time there, in s; it does not depend on the coupling
/// @param rate its height in s⁻¹
public record Peak(double temperature, double tau, double rate) {

    private static final double COLDEST = 1;
    private static final double HOTTEST = 1e5;

    static Optional<Peak> of(MotionProcess process, Observation at, RateMaximum maximum) {
        double logarithm = Math.log(maximum.tau());
        double[] none = new double[0];
        double cold = COLDEST;
        double hot = HOTTEST;
        if (process.time().logarithm(hot, none) > logarithm
                || process.time().logarithm(cold, none) < logarithm) {
            return Optional.empty();
        }
        while (hot / cold > 1 + 1e-12) {
            double middle = Math.sqrt(hot * cold);
            if (process.time().logarithm(middle, none) > logarithm) {
                cold = middle;
            } else {
                hot = middle;
            }
        }
        double height = maximum.perStrength() * process.coupling(at.nucleus()).strength();
        return Optional.of(new Peak(Math.sqrt(hot * cold), maximum.tau(), height));
    }
}
