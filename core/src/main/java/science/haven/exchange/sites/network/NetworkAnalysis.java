package science.haven.exchange.sites.network;

import science.haven.exchange.sites.SiteSpectrum;
import science.haven.fit.Converged;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Fits two to four exchanging lines to spectra at one or several temperatures together, without
/// start values, and finds how many sites there are and among which of them ions jump.
///
/// More sites are tried until the spectra are described within their noise; of all numbers tried
/// the best by AICc is taken among those that the spectra determine.
public final class NetworkAnalysis {

    /// Starts that are followed to their minimum.
    private static final int FOLLOWED = 3;

    /// AICc that a further site must gain.
    private static final double CLEARLY_BETTER = 10;

    private NetworkAnalysis() {}

    /// Fits.
    ///
    /// @param spectra spectra with one frequency axis, in any order; all of them with noise, or
    ///   none
    /// @param options what is known about the sites
    /// @return the exchange, or why there is none
    public static NetworkOutcome fit(List<SiteSpectrum> spectra, SitesOptions options) {
        if (spectra.isEmpty()) {
            throw new IllegalArgumentException("spectra must not be empty");
        }
        if (spectra.stream().map(s -> s.sigma() > 0).distinct().count() > 1) {
            throw new IllegalArgumentException("all spectra must have a noise, or none");
        }
        NetworkStart start = new NetworkStart(spectra);
        List<NetworkReading> tried = new ArrayList<>();
        for (int sites = options.fewest(); sites <= options.most(); sites++) {
            if (tried.stream().anyMatch(NetworkReading::suffices)) {
                break;
            }
            Topology topology = options.jumps().orElse(Topology.full(sites));
            Optional<NetworkReading> best = fitted(spectra, start, topology);
            if (best.isPresent()) {
                tried.add(
                        options.jumps().isPresent() ? best.get() : simplified(spectra, best.get()));
            }
        }
        tried.sort(Comparator.comparingDouble(NetworkReading::aicc));
        List<RankedSites> ranking =
                tried.stream()
                        .map(t -> new RankedSites(t.topology(), t.aicc(), t.limit().isEmpty()))
                        .toList();
        if (tried.isEmpty()) {
            return new NetworkRefused(new NetworkRemark.NoMinimum(), ranking);
        }
        Optional<NetworkReading> chosen = chosen(tried);
        return chosen.isPresent()
                ? scattered(spectra, chosen.get()).found(ranking, chosen.get())
                : new NetworkRefused(tried.getFirst().limit().orElseThrow(), ranking);
    }

    /// The same with uncertainties from the scatter, where that is more than the noise explains.
    private static NetworkReading scattered(List<SiteSpectrum> spectra, NetworkReading known) {
        if (known.isWithinNoise()) {
            return known;
        }
        return minimised(spectra, known.topology(), known.fit().values(), Noise.ESTIMATED)
                .map(known::with)
                .orElse(known);
    }

    /// The best that is determined, or one of fewer sites that is hardly worse: paths were chosen
    /// for each number of sites, which flatters the larger ones.
    private static Optional<NetworkReading> chosen(List<NetworkReading> tried) {
        List<NetworkReading> determined = tried.stream().filter(t -> t.limit().isEmpty()).toList();
        return determined.stream()
                .filter(t -> t.aicc() < determined.getFirst().aicc() + CLEARLY_BETTER)
                .min(Comparator.comparingInt(t -> t.topology().sites()));
    }

    private static Optional<NetworkReading> fitted(
            List<SiteSpectrum> spectra, NetworkStart start, Topology topology) {
        Optional<double[][]> lines = start.lines(topology.sites());
        Optional<NetworkReading> best = Optional.empty();
        if (lines.isPresent()) {
            for (double[] values : start.starts(lines.get(), topology, FOLLOWED)) {
                best = better(best, minimised(spectra, topology, values));
            }
        }
        return best;
    }

    private static Optional<NetworkReading> better(
            Optional<NetworkReading> one, Optional<NetworkReading> other) {
        return one.isEmpty() || (other.isPresent() && other.get().aicc() < one.get().aicc())
                ? other
                : one;
    }

    private static Optional<NetworkReading> minimised(
            List<SiteSpectrum> spectra, Topology topology, double[] start) {
        Noise noise = spectra.getFirst().sigma() > 0 ? Noise.KNOWN : Noise.ESTIMATED;
        return minimised(spectra, topology, start, noise);
    }

    private static Optional<NetworkReading> minimised(
            List<SiteSpectrum> spectra, Topology topology, double[] start, Noise noise) {
        NetworkModel model = new NetworkModel(spectra, topology);
        FitProblem problem = new FitProblem(model, start, held(spectra, topology), noise);
        return LeastSquares.minimise(problem, Intervals.COVARIANCE) instanceof Converged fit
                ? Optional.of(new NetworkReading(spectra, model, fit, List.of()))
                : Optional.empty();
    }

    private static Set<String> held(List<SiteSpectrum> spectra, Topology topology) {
        boolean several =
                spectra.stream().mapToDouble(SiteSpectrum::temperature).distinct().count() > 1;
        return several
                ? Set.of()
                : topology.paths().stream().map(p -> "E" + p.symbol()).collect(Collectors.toSet());
    }

    /// Drops paths as long as that does the spectra no harm, the least certain first.
    private static NetworkReading simplified(List<SiteSpectrum> spectra, NetworkReading full) {
        NetworkReading best = full;
        Set<Topology.Path> needed = new HashSet<>();
        while (true) {
            Topology topology = best.topology();
            int worst = best.leastCertain(needed);
            if (worst < 0 || !topology.without(worst).isConnected()) {
                return best;
            }
            Topology.Path path = topology.paths().get(worst);
            Optional<NetworkReading> simpler =
                    minimised(spectra, topology.without(worst), best.without(worst));
            if (simpler.isPresent() && simpler.get().aicc() <= best.aicc()) {
                best = simpler.get().dropped(best, path);
            } else {
                needed.add(path);
            }
        }
    }
}
