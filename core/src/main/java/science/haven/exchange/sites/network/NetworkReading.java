package science.haven.exchange.sites.network;

import science.haven.exchange.sites.SiteSpectrum;
import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.Noise;
import science.haven.fit.law.LawComparison;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A minimum, and what it says.
///
/// @param spectra what was fitted
/// @param model the model
/// @param fit its minimum
/// @param unneeded paths that were dropped on the way
record NetworkReading(
        List<SiteSpectrum> spectra,
        NetworkModel model,
        Converged fit,
        List<Topology.Path> unneeded) {

    /// A rate, share or distance less certain than this is none.
    private static final double UNKNOWN = 0.5;

    /// AICc that does not tell two descriptions apart.
    private static final double ALIKE = 4;

    /// Excess of χ² over its own scatter that counts.
    private static final double CLEARLY = 4;

    Topology topology() {
        return model.topology();
    }

    double aicc() {
        return fit.aicc();
    }

    /// Whether more sites could only describe noise.
    boolean suffices() {
        return fit.noise() == Noise.KNOWN && LawComparison.believable(fit) && limit().isEmpty();
    }

    NetworkReading dropped(NetworkReading from, Topology.Path path) {
        List<Topology.Path> all = new ArrayList<>(from.unneeded());
        all.add(path);
        return new NetworkReading(spectra, model, fit, all);
    }

    /// The same paths with another minimum.
    NetworkReading with(NetworkReading other) {
        return new NetworkReading(spectra, other.model(), other.fit(), unneeded);
    }

    /// Whether the misfit is no more than the noise explains.
    boolean isWithinNoise() {
        double scatter = Math.sqrt(2.0 / fit.degreesOfFreedom());
        return fit.noise() == Noise.ESTIMATED || fit.reducedChiSquared() <= 1 + CLEARLY * scatter;
    }

    /// Values for the same without a path.
    double[] without(int path) {
        double[] values = fit.values();
        double[] left = new double[values.length - 2];
        int next = 0;
        for (int k = 0; k < values.length; k++) {
            if (k != model.mean(path) && k != model.energy(path)) {
                left[next++] = values[k];
            }
        }
        return left;
    }

    /// The path whose rate is least certain, and not certain; −1 if there is none.
    int leastCertain(Set<Topology.Path> needed) {
        int worst = -1;
        double most = UNKNOWN / 2;
        for (int p = 0; p < topology().paths().size(); p++) {
            double error = error(p);
            if (!(error <= most) && !needed.contains(topology().paths().get(p))) {
                worst = p;
                most = error;
            }
        }
        return worst;
    }

    /// Relative uncertainty of the mean rate of a path where it is known best.
    private double error(int path) {
        double least = Double.POSITIVE_INFINITY;
        for (int d = 0; d < model.spectra(); d++) {
            double error = fit.propagate(byLogarithm(path, d));
            least = error < least ? error : least;
        }
        return least;
    }

    private double[] byLogarithm(int path, int d) {
        double[] gradient = new double[fit.estimates().size()];
        gradient[model.mean(path)] = 1 / fit.values()[model.mean(path)];
        gradient[model.energy(path)] = -model.inverse(d);
        return gradient;
    }

    /// Why the spectra do not determine the sites; empty if they do.
    Optional<NetworkRemark> limit() {
        int sites = topology().sites();
        for (int j = 0; j < sites; j++) {
            if (!(share(j).relative() < UNKNOWN)) {
                return Optional.of(new NetworkRemark.SitesNotDetermined(sites));
            }
            for (int i = 0; i < j; i++) {
                double[] gradient = new double[fit.estimates().size()];
                gradient[i] = -1;
                gradient[j] = 1;
                double apart = Math.abs(fit.values()[j] - fit.values()[i]);
                if (!(fit.propagate(gradient) < UNKNOWN * apart)) {
                    return Optional.of(new NetworkRemark.SitesNotDetermined(sites));
                }
            }
        }
        boolean[] moves = new boolean[sites];
        double highest = 0;
        for (int p = 0; p < topology().paths().size(); p++) {
            Topology.Path path = topology().paths().get(p);
            boolean known = error(p) < UNKNOWN;
            moves[path.first()] |= known;
            moves[path.second()] |= known;
            highest = Math.max(highest, upper(p));
        }
        boolean still = true;
        boolean all = true;
        for (boolean one : moves) {
            still &= !one;
            all &= one;
        }
        if (still) {
            return Optional.of(new NetworkRemark.NoJumpsSeen(highest));
        }
        return all ? Optional.empty() : Optional.of(new NetworkRemark.SitesNotDetermined(sites));
    }

    /// Upper end of the mean rate of a path at the hottest spectrum.
    private double upper(int path) {
        Estimate rate = fit.estimates().get(model.mean(path));
        double energy = fit.values()[model.energy(path)];
        double growth = 1;
        for (int d = 0; d < model.spectra(); d++) {
            growth = Math.max(growth, Math.exp(-energy * model.inverse(d)));
        }
        double end = rate.measured().value() + 2 * rate.measured().uncertainty();
        return growth * Math.min(end, rate.interval95().upper());
    }

    private Measured share(int site) {
        double[] shares = model.shares(fit.values());
        double[] gradient = new double[fit.estimates().size()];
        for (int j = 1; j < shares.length; j++) {
            double weight = fit.values()[model.weight(j)];
            gradient[model.weight(j)] = shares[site] * ((j == site ? 1 : 0) - shares[j]) / weight;
        }
        return new Measured(shares[site], fit.propagate(gradient));
    }

    /// What it says.
    ///
    /// @param ranking all numbers of sites tried
    /// @param known the same minimum with the noise that was stated
    NetworkFit found(List<RankedSites> ranking, NetworkReading known) {
        List<SiteLine> sites = new ArrayList<>();
        for (int j = 0; j < topology().sites(); j++) {
            sites.add(
                    new SiteLine(
                            fit.estimates().get(j).measured(),
                            share(j),
                            fit.estimates().get(model.transverse(j)).measured()));
        }
        List<PathRates> paths = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>(fit.remarks());
        for (int p = 0; p < topology().paths().size(); p++) {
            if (error(p) < UNKNOWN) {
                paths.add(rates(p));
            } else {
                Topology.Path path = topology().paths().get(p);
                remarks.add(new NetworkRemark.PathNotDetermined(path));
            }
        }
        unneeded.forEach(path -> remarks.add(new NetworkRemark.PathNotNeeded(path)));
        ranking.stream()
                .filter(r -> r.topology().sites() != topology().sites())
                .filter(r -> Math.abs(r.aicc() - known.aicc()) < ALIKE)
                .forEach(
                        r ->
                                remarks.add(
                                        new NetworkRemark.NumberNotCertain(
                                                topology().sites(),
                                                r.topology().sites(),
                                                r.aicc() - known.aicc())));
        if (!known.isWithinNoise()) {
            remarks.add(new NetworkRemark.LinesDiffer(known.fit().reducedChiSquared()));
        }
        List<double[]> curves = new ArrayList<>();
        for (int d = 0; d < model.spectra(); d++) {
            curves.add(model.curve(fit.values(), d));
        }
        return new NetworkFit(sites, paths, curves, fit, ranking, remarks);
    }

    private PathRates rates(int p) {
        Topology.Path path = topology().paths().get(p);
        List<PathRates.AtTemperature> rates = new ArrayList<>();
        for (int d = 0; d < model.spectra(); d++) {
            rates.add(
                    new PathRates.AtTemperature(
                            spectra.get(d).temperature(),
                            rate(p, d, path.first(), path.second()),
                            rate(p, d, path.second(), path.first())));
        }
        Estimate energy = fit.estimates().get(model.energy(p));
        return energy.fixed()
                ? new PathRates(path, rates, Optional.empty(), Optional.empty())
                : new PathRates(
                        path,
                        rates,
                        Optional.of(energy.measured()),
                        Optional.of(energy.interval68()));
    }

    /// `k = s √(w_to/w_from)`.
    private Measured rate(int p, int d, int from, int to) {
        double[] values = fit.values();
        double[] shares = model.shares(values);
        double mean = values[model.mean(p)] * Math.exp(-values[model.energy(p)] * model.inverse(d));
        double rate = mean * Math.sqrt(shares[to] / shares[from]);
        double[] gradient = byLogarithm(p, d);
        if (to > 0) {
            gradient[model.weight(to)] = 0.5 / values[model.weight(to)];
        }
        if (from > 0) {
            gradient[model.weight(from)] = -0.5 / values[model.weight(from)];
        }
        return new Measured(rate, rate * fit.propagate(gradient));
    }
}
