package science.haven.relaxation.narrowing;

import science.haven.fit.Converged;
import science.haven.fit.law.RankedLaw;
import science.haven.motion.TimeLaw;
import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// What one law reads from the widths.
///
/// @param law the law
/// @param rigidWidth full width of the rigid lattice in Hz
/// @param residualWidth full width in Hz that motion does not take away
/// @param activationEnergy Eₐ in J; apparent where a remark says so
/// @param onset where a tenth of what motion can take away is gone
/// @param half where half of it is gone, the inflection
/// @param times correlation time over temperature, of the laws that know one; empty, too, where the
///   step is not resolved
/// @param remarks what limits these numbers
public record NarrowingReading(
        NarrowingLaw law,
        Measured rigidWidth,
        Measured residualWidth,
        Measured activationEnergy,
        RateMarker onset,
        RateMarker half,
        Optional<TimeLaw.Arrhenius> times,
        List<Remark> remarks) {

    /// Share of the narrowing width that is left at the onset.
    private static final double ONSET = 0.9;

    /// Between this share and what it leaves of 1 a width tells how steep the step is.
    private static final double STEP = 0.95;

    private static final double LEAST_TAU0 = 1e-200;
    private static final double LEAST_ATTEMPTS = 1e11;
    private static final double MOST_ATTEMPTS = 1e14;
    private static final double WAUGH_FEDIN = 1.617e-3 * Constants.ELEMENTARY_CHARGE;

    public NarrowingReading {
        remarks = List.copyOf(remarks);
    }

    /// Energy by the rule of Waugh and Fedin, `Eₐ = 1.617 meV/K · T_onset`: an order of magnitude.
    ///
    /// @return energy in J
    public double waughFedinEnergy() {
        return WAUGH_FEDIN * onset.temperature().value();
    }

    /// The width B of the mobile ions in the law of Hendrickson and Bray, `A/B − 1 = exp(Eₐ/kT½)`;
    /// it is far below anything that can be measured and only sets the temperature of the step.
    ///
    /// @return B in Hz; empty for the other laws
    public OptionalDouble activatedWidth() {
        if (law != NarrowingLaw.HENDRICKSON_BRAY) {
            return OptionalDouble.empty();
        }
        double thermal = Constants.BOLTZMANN * half.temperature().value();
        double lost = rigidWidth.value() - residualWidth.value();
        return OptionalDouble.of(lost / (1 + Math.exp(activationEnergy.value() / thermal)));
    }

    static NarrowingReading of(RankedLaw<NarrowingLaw> ranked, double[] temperatures) {
        return new Reader(ranked, (NarrowingCurve) ranked.curve()).reading(temperatures);
    }

    /// Derives numbers from a fit with all correlations.
    private record Reader(RankedLaw<NarrowingLaw> ranked, NarrowingCurve curve) {

        private NarrowingReading reading(double[] temperatures) {
            Measured energy = energy();
            Optional<TimeLaw.Arrhenius> times = times(energy.value());
            return new NarrowingReading(
                    ranked.law(),
                    width(1, 0),
                    width(0, 1),
                    energy,
                    marker(ONSET),
                    marker(0.5),
                    times,
                    remarks(temperatures, times));
        }

        /// A combination of both widths.
        private Measured width(double ofRigid, double ofResidual) {
            double[] gradient = new double[fit().estimates().size()];
            if (curve.rigid().isEmpty()) {
                gradient[0] = ofRigid;
            }
            if (curve.residual().isEmpty()) {
                gradient[curve.residualPlace()] = ofResidual;
            }
            double[] values = fit().values();
            return measured(
                    ofRigid * curve.rigid(values) + ofResidual * curve.residual(values), gradient);
        }

        private Measured energy() {
            double[] values = fit().values();
            int half = curve.half();
            double steepness = values[half + 1];
            double[] gradient = new double[values.length];
            if (ranked.law() != NarrowingLaw.SIGMOID) {
                gradient[half + 1] = 1;
                return measured(steepness, gradient);
            }
            double energy = Constants.BOLTZMANN * values[half] * values[half] / steepness;
            gradient[half] = 2 * energy / values[half];
            gradient[half + 1] = -energy / steepness;
            return measured(energy, gradient);
        }

        private RateMarker marker(double share) {
            double perTau = 2 * Math.PI / Math.exp(ranked.law().lnProduct(share));
            return new RateMarker(temperature(share), width(perTau, -perTau));
        }

        private Measured temperature(double share) {
            double[] values = fit().values();
            int half = curve.half();
            double steepness = values[half + 1];
            double z = ranked.law().place(share);
            double[] gradient = new double[values.length];
            if (ranked.law() == NarrowingLaw.SIGMOID) {
                gradient[half] = 1;
                gradient[half + 1] = -z;
                return measured(values[half] - z * steepness, gradient);
            }
            double perEnergy = Constants.BOLTZMANN * z / steepness;
            double temperature = 1 / (1 / values[half] + perEnergy);
            double square = temperature * temperature;
            gradient[half] = square / (values[half] * values[half]);
            gradient[half + 1] = square * perEnergy / steepness;
            return measured(temperature, gradient);
        }

        /// The correlation time, unless the step is so steep that τ₀ is no number any more.
        private Optional<TimeLaw.Arrhenius> times(double energy) {
            double temperature = fit().values()[curve.half()];
            double tau = 1 / marker(0.5).rate().value();
            double tau0 = tau * Math.exp(-energy / (Constants.BOLTZMANN * temperature));
            return ranked.law().knowsTime() && tau0 > LEAST_TAU0
                    ? Optional.of(new TimeLaw.Arrhenius(tau0, energy))
                    : Optional.empty();
        }

        private List<Remark> remarks(double[] temperatures, Optional<TimeLaw.Arrhenius> times) {
            List<Remark> remarks = new ArrayList<>(fit().remarks());
            if (!ranked.law().knowsTime()) {
                remarks.add(new NarrowingRemark.ApparentEnergy(ranked.law()));
                remarks.add(new NarrowingRemark.RateByRule(ranked.law()));
            }
            double cold = share(Arrays.stream(temperatures).min().orElseThrow());
            double hot = share(Arrays.stream(temperatures).max().orElseThrow());
            long onStep =
                    Arrays.stream(temperatures)
                            .filter(t -> share(t) > 1 - STEP && share(t) < STEP)
                            .distinct()
                            .count();
            if (onStep < 2) {
                remarks.add(new NarrowingRemark.StepNotResolved((int) onStep));
            }
            if (curve.rigid().isEmpty() && cold < ONSET) {
                remarks.add(new NarrowingRemark.PlateauNotCovered(cold));
            }
            if (curve.residual().isEmpty() && hot > 1 - ONSET) {
                remarks.add(new NarrowingRemark.NarrowedNotCovered(hot));
            }
            times.filter(this::implausible)
                    .ifPresent(
                            t ->
                                    remarks.add(
                                            new NarrowingRemark.PrefactorImplausible(
                                                    1 / t.tau0())));
            return remarks;
        }

        /// Whether 1/τ₀ lies two standard uncertainties outside of what lattices can do.
        private boolean implausible(TimeLaw.Arrhenius times) {
            double thermal = Constants.BOLTZMANN * fit().values()[curve.half()];
            double doubt = 2 * energy().uncertainty() / thermal;
            double ln = -Math.log(times.tau0());
            return ln + doubt < Math.log(LEAST_ATTEMPTS) || ln - doubt > Math.log(MOST_ATTEMPTS);
        }

        private double share(double temperature) {
            double[] values = fit().values();
            double[] out = new double[2];
            curve.share(temperature, values[curve.half()], values[curve.half() + 1], out);
            return out[0];
        }

        private Measured measured(double value, double[] gradient) {
            double uncertainty = fit().propagate(gradient);
            return new Measured(
                    value, Double.isFinite(uncertainty) ? uncertainty : Double.MAX_VALUE);
        }

        private Converged fit() {
            return ranked.fit();
        }
    }
}
