package science.haven.lineshape.mixture;

import science.haven.lineshape.fit.ShapeAnalysis;
import science.haven.lineshape.fit.ShapeFit;
import science.haven.lineshape.fit.ShapeOptions;
import science.haven.lineshape.fit.ShapeRemark;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// From a spectrum whose phase is known to some degrees to its sites, without start values.
///
/// What a wrong phase brings looks like another site: so the phase is fitted together with one
/// site, with two, …, before a further site has to prove itself.
public final class PhasedSites {

    /// A further site must lower Akaike's criterion by so much, as it was sought at many places.
    private static final double EVIDENCE = 20;

    /// Sites found at a phase that was farther off are sought once more.
    private static final double FAR = Math.toRadians(3);

    private final ShapeAnalysis search = new ShapeAnalysis();
    private final Observed observed;
    private final ShapeOptions options;
    private final MixtureAnalysis analysis;

    private PhasedSites(Observed observed, ShapeOptions options) {
        this.observed = observed;
        this.options = options;
        analysis = new MixtureAnalysis(options.baseline());
    }

    /// Fits.
    ///
    /// @param observed the spectrum
    /// @param options what may be fitted
    /// @return the fit, of crystalline parts alone; empty where none converged
    public static Optional<MixtureFit> fit(Observed observed, ShapeOptions options) {
        PhasedSites phased = new PhasedSites(observed, options);
        Optional<MixtureFit> best = Optional.empty();
        double phase = 0;
        for (int sites = options.leastSites(); sites <= options.mostSites(); sites++) {
            Optional<MixtureFit> found = phased.of(sites, phase);
            if (found.isEmpty() || (best.isPresent() && !better(found.get(), best.get()))) {
                return best.or(() -> found);
            }
            best = found;
            phase = phase(found.get());
        }
        return best;
    }

    private static boolean better(MixtureFit more, MixtureFit fewer) {
        return more.fit().aicc() < fewer.fit().aicc() - EVIDENCE;
    }

    private static double phase(MixtureFit fit) {
        return fit.spectra().getFirst().phase().map(Measured::value).orElse(0.0);
    }

    private Optional<MixtureFit> of(int sites, double from) {
        Optional<MixtureFit> first = at(sites, from);
        double phase = first.map(PhasedSites::phase).orElse(from);
        if (Math.abs(phase - from) < FAR) {
            return first;
        }
        Optional<MixtureFit> second = at(sites, phase);
        return Stream.of(first, second)
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(fit -> fit.fit().chiSquared()));
    }

    private Optional<MixtureFit> at(int sites, double phase) {
        return search.fit(
                        observed.spectrum().turned(phase),
                        observed.nuclide(),
                        options.withSites(sites, sites))
                .flatMap(
                        found ->
                                analysis.fit(observed, found.sites(), phase)
                                        .map(fit -> with(fit, found)));
    }

    /// What the search found out about the sites holds for the fit that follows it.
    private static MixtureFit with(MixtureFit fit, ShapeFit found) {
        MixtureFit all = fit;
        for (Remark remark : found.remarks()) {
            if (remark instanceof ShapeRemark && !(remark instanceof ShapeRemark.NotDescribed)) {
                all = all.with(remark);
            }
        }
        return all;
    }
}
