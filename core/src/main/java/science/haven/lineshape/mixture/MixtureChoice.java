package science.haven.lineshape.mixture;

import science.haven.lineshape.spin.Experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What spectra are a mixture of, by evidence: part by part the kind is added that lowers Akaike's
/// criterion most, until none lowers it enough or what it adds may be nothing; then each part is
/// tried as the simplest kind, a line.
public final class MixtureChoice {

    /// A further part must lower Akaike's criterion by so much, as it was sought at many places.
    private static final double EVIDENCE = 20;

    /// A share of so many standard uncertainties is not none.
    private static final double CLEAR = 3;

    /// Knight shifts begin here.
    private static final double KNIGHT = 100e-6;

    private final MixtureAnalysis analysis;
    private final List<Observed> spectra;
    private final List<Tried> tried = new ArrayList<>();

    private MixtureChoice(MixtureAnalysis analysis, List<Observed> spectra) {
        this.analysis = analysis;
        this.spectra = spectra;
    }

    /// A mixture that was looked at.
    ///
    /// @param kinds its parts
    /// @param aicc Akaike's criterion with the correction for few data, dimensionless
    public record Tried(List<Kind> kinds, double aicc) {

        /// Keeps a copy of the list.
        public Tried {
            kinds = List.copyOf(kinds);
        }
    }

    /// The choice.
    ///
    /// @param fit the mixture that was taken
    /// @param tried all that were looked at, the likeliest first
    public record Chosen(MixtureFit fit, List<Tried> tried) {

        /// Keeps a copy of the list.
        public Chosen {
            tried = List.copyOf(tried);
        }
    }

    /// Fits.
    ///
    /// @param spectra spectra of one sample, as for [MixtureAnalysis#fit(List, List)]
    /// @param baseline terms of the baselines, 0 for none
    /// @param most greatest number of parts
    /// @return the choice; empty where no fit converged
    public static Optional<Chosen> fit(List<Observed> spectra, int baseline, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most must be >= 1, got " + most);
        }
        MixtureChoice choice = new MixtureChoice(new MixtureAnalysis(baseline), spectra);
        Optional<MixtureFit> best = Optional.empty();
        for (int parts = 1; parts <= most; parts++) {
            Optional<MixtureFit> next = choice.extended(best);
            if (next.isEmpty() || (best.isPresent() && !better(next.get(), best.get()))) {
                break;
            }
            best = next;
        }
        return best.map(choice::simplified)
                .map(fit -> new Chosen(fit, choice.tried.stream().sorted(LIKELIEST).toList()));
    }

    private static final Comparator<Tried> LIKELIEST = Comparator.comparingDouble(Tried::aicc);

    private static boolean better(MixtureFit more, MixtureFit fewer) {
        return more.fit().aicc() < fewer.fit().aicc() - EVIDENCE && allThere(more);
    }

    /// Whether each part has a share in some spectrum that is not none.
    private static boolean allThere(MixtureFit fit) {
        return IntStream.range(0, fit.kinds().size())
                .allMatch(
                        p ->
                                fit.spectra().stream()
                                        .map(drawn -> drawn.shares().get(p))
                                        .anyMatch(
                                                share ->
                                                        share.value()
                                                                > CLEAR * share.uncertainty()));
    }

    private Optional<MixtureFit> extended(Optional<MixtureFit> fewer) {
        List<MixtureFit> next = new ArrayList<>();
        for (Kind kind : kinds()) {
            List<Kind> more = new ArrayList<>(fewer.map(MixtureFit::kinds).orElse(List.of()));
            more.add(kind);
            fitted(more).ifPresent(next::add);
        }
        return next.stream().min(Comparator.comparingDouble(fit -> fit.fit().aicc()));
    }

    private MixtureFit simplified(MixtureFit fit) {
        MixtureFit best = fit;
        for (int p = 0; p < fit.kinds().size(); p++) {
            Kind kind = best.kinds().get(p);
            if (kind == Kind.CRYSTALLINE || kind == Kind.CZJZEK) {
                List<Kind> simpler = new ArrayList<>(best.kinds());
                simpler.set(p, Kind.LINE);
                Optional<MixtureFit> other = fitted(simpler);
                double before = best.fit().aicc();
                if (other.isPresent() && other.get().fit().aicc() < before) {
                    best = other.get();
                }
            }
        }
        return best;
    }

    private Optional<MixtureFit> fitted(List<Kind> kinds) {
        List<Kind> sorted = kinds.stream().sorted().toList();
        if (tried.stream().anyMatch(one -> one.kinds.equals(sorted))) {
            return Optional.empty();
        }
        Optional<MixtureFit> fit = analysis.fit(spectra, sorted);
        fit.ifPresent(found -> tried.add(new Tried(sorted, found.fit().aicc())));
        return fit;
    }

    /// What there may be.
    private Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.of(Kind.CRYSTALLINE, Kind.LINE);
        if (spectra.stream().allMatch(one -> one.nuclide().spin() >= 1)) {
            kinds.add(Kind.CZJZEK);
        }
        if (spectra.stream().anyMatch(MixtureChoice::reachesMetals)) {
            kinds.add(Kind.METAL);
        }
        return kinds;
    }

    private static boolean reachesMetals(Observed observed) {
        Experiment experiment = observed.spectrum().experiment();
        double end = experiment.axis().at(experiment.axis().points() - 1);
        return end > 2 * KNIGHT * experiment.larmorFrequency();
    }
}
