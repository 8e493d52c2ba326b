package science.haven.exchange.sites.network;

import science.haven.fit.Converged;
import science.haven.quantity.Remark;

import java.util.List;

/// Exchange of two to four sites from spectra over temperature.
///
/// @param sites the sites in the order of their frequencies
/// @param paths the paths whose rates the spectra determine
/// @param curves fitted spectra, in the order and the unit of those given
/// @param fit all parameters: `nu1` … , `R21` …, `w2` … (shares over that of site 1), `s1-2` …
///   (geometric means of the rates both ways at the middle temperature), `E1-2` …
/// @param ranking all numbers of sites tried, the best AICc first
/// @param remarks what limits these numbers
public record NetworkFit(
        List<SiteLine> sites,
        List<PathRates> paths,
        List<double[]> curves,
        Converged fit,
        List<RankedSites> ranking,
        List<Remark> remarks)
        implements NetworkOutcome {

    public NetworkFit {
        sites = List.copyOf(sites);
        paths = List.copyOf(paths);
        curves = List.copyOf(curves);
        ranking = List.copyOf(ranking);
        remarks = List.copyOf(remarks);
    }

    /// The rates of a path.
    ///
    /// @param first the one site, from 0
    /// @param second the other site, from 0, greater than `first`
    /// @return the rates
    public PathRates path(int first, int second) {
        return paths.stream()
                .filter(p -> p.path().first() == first && p.path().second() == second)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no path between %d and %d".formatted(first, second)));
    }
}
