package science.haven.exchange.echo;

import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.Noise;
import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// From the parameters of a fit to times, sites and what limits them.
final class EchoReading {

    /// A plateau begins after this many times of the jumps.
    private static final double PLATEAU = 3;

    /// An echo is seen up to this many T₁Q.
    private static final double SEEN = 2;

    /// Excess of χ² over its own scatter that counts.
    private static final double CLEARLY = 4;

    private static final double SLOWEST_ATTEMPTS = 1e11;
    private static final double FASTEST_ATTEMPTS = 1e14;

    private final EchoLayout layout;
    private final EchoOptions options;
    private final Converged fit;
    private final double[] values;
    private final List<Remark> remarks;

    private EchoReading(EchoLayout layout, EchoOptions options, Converged fit) {
        this.layout = layout;
        this.options = options;
        this.fit = fit;
        values = fit.values();
        remarks = new ArrayList<>(fit.remarks());
    }

    static EchoFit of(
            EchoLayout layout, EchoOptions options, Converged fit, Optional<Double> apart) {
        return new EchoReading(layout, options, fit).read(apart);
    }

    private EchoFit read(Optional<Double> apart) {
        List<EchoTime> times = layout.temperatures.stream().map(this::time).toList();
        int first = layout.energy() + 3;
        List<Estimate> ends = fit.estimates().subList(first, first + layout.preparations.size());
        SiteCount sites =
                SiteCount.of(ends.getLast().measured().value(), ends.getLast().interval95());
        Optional<Measured> energy =
                layout.activated ? Optional.of(fit.estimate("E").measured()) : Optional.empty();
        Optional<Measured> prefactor =
                layout.activated ? Optional.of(prefactor()) : Optional.empty();
        addReach(times, sites);
        addEnds(ends);
        energy.ifPresent(this::addActivation);
        prefactor.ifPresent(this::addPrefactor);
        apart.ifPresent(gain -> remarks.add(new EchoRemark.NotArrhenius(gain)));
        if (fit.noise() == Noise.KNOWN
                && fit.reducedChiSquared()
                        > 1 + CLEARLY * Math.sqrt(2.0 / fit.degreesOfFreedom())) {
            remarks.add(new EchoRemark.PoorFit(fit.reducedChiSquared()));
        }
        return new EchoFit(
                times,
                energy,
                prefactor,
                ends,
                fit.estimate("g").measured(),
                sites,
                layout.decays,
                fit,
                remarks);
    }

    private int decayAt(double temperature) {
        for (int d = 0; d < layout.decays.size(); d++) {
            if (layout.decays.get(d).temperature() == temperature) {
                return d;
            }
        }
        throw new IllegalArgumentException("no decay at %s K".formatted(temperature));
    }

    private EchoTime time(double temperature) {
        int d = decayAt(temperature);
        double x = layout.inverse(temperature);
        double tau = values[layout.time(d)] * Math.exp(values[layout.energy()] * x);
        double[] gradient = new double[values.length];
        gradient[layout.time(d)] = tau / values[layout.time(d)];
        gradient[layout.energy()] = tau * x;
        Optional<Measured> leak =
                options.relaxation()
                        ? Optional.of(fit.estimates().get(layout.leak(d)).measured())
                        : Optional.empty();
        return new EchoTime(temperature, measured(tau, gradient), leak);
    }

    /// What the echoes do not determine at all has an enormous uncertainty, but a number.
    private Measured measured(double value, double[] gradient) {
        double uncertainty = fit.propagate(gradient);
        return new Measured(
                Math.min(value, Double.MAX_VALUE),
                Double.isFinite(uncertainty) ? uncertainty : Double.MAX_VALUE);
    }

    private Measured prefactor() {
        double[] gradient = new double[values.length];
        gradient[0] = 1 / values[0];
        gradient[layout.energy()] = -layout.middle;
        return measured(Math.log(values[0]) - values[layout.energy()] * layout.middle, gradient);
    }

    private void addReach(List<EchoTime> times, SiteCount sites) {
        double reach = 0;
        List<Double> dominated = new ArrayList<>();
        for (EchoTime time : times) {
            double leak = time.relaxation().map(Measured::value).orElse(Double.POSITIVE_INFINITY);
            double tau = time.jumps().value();
            if (leak < tau) {
                dominated.add(time.temperature());
            }
            double longest =
                    layout.decays.stream()
                            .filter(decay -> decay.temperature() == time.temperature())
                            .mapToDouble(EchoLayout::longest)
                            .max()
                            .orElse(0);
            reach = Math.max(reach, Math.min(longest, SEEN * leak) / tau);
        }
        if (!dominated.isEmpty()) {
            remarks.add(new EchoRemark.RelaxationDominates(dominated));
        }
        if (reach < PLATEAU) {
            remarks.add(new EchoRemark.PlateauNotSeen(reach));
        }
        if (!sites.isUnique()) {
            remarks.add(new EchoRemark.SitesAmbiguous(sites.possible()));
        }
    }

    private void addEnds(List<Estimate> ends) {
        Measured shortest = ends.getFirst().measured();
        Measured longest = ends.getLast().measured();
        double error = Math.hypot(shortest.uncertainty(), longest.uncertainty());
        if (Math.abs(shortest.value() - longest.value()) > 2 * error) {
            remarks.add(new EchoRemark.DependsOnPreparation(shortest.value(), longest.value()));
        }
    }

    private void addActivation(Measured energy) {
        if (energy.value() < 2 * energy.uncertainty()) {
            double unit = Constants.ELEMENTARY_CHARGE;
            remarks.add(
                    new EchoRemark.NotActivated(
                            energy.value() / unit, energy.uncertainty() / unit));
        }
    }

    private void addPrefactor(Measured logarithm) {
        double attempts = -logarithm.value();
        double reach = 2 * logarithm.uncertainty();
        if (attempts + reach < Math.log(SLOWEST_ATTEMPTS)
                || attempts - reach > Math.log(FASTEST_ATTEMPTS)) {
            remarks.add(new EchoRemark.PrefactorImplausible(Math.exp(attempts)));
        }
    }
}
