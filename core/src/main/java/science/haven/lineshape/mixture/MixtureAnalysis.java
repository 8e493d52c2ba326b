package science.haven.lineshape.mixture;

import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.FitOutcome;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.lineshape.fit.ShapeRemark;
import science.haven.lineshape.fit.ShapeSite;
import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.lineshape.mixture.component.BaselineComponent;
import science.haven.lineshape.mixture.component.PhaseComponent;
import science.haven.lineshape.spin.LineParameter;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// From spectra of one sample to the crystals, glasses, metals and lines they are a mixture of,
/// without start values.
///
/// Several spectra, of other fields, spinning rates or isotopes, are fitted together: shifts,
/// couplings, asymmetries and their distributions are those of the sample; amounts, widths of
/// lines, phases and baselines those of the spectrum. Isotopes have their couplings by the ratio of
/// their quadrupole moments.
///
/// Where a spectrum is complex, its phase is a parameter: an automatic one is off by degrees where
/// bands are skewed, and skews them itself.
///
/// It holds nothing, so threads may share it.
public final class MixtureAnalysis {

    private static final double ERROR = 1e-3;

    /// Bins to search in: more where fewer did not lead to a mixture that describes the spectra.
    private static final int[] SEARCHED = {512, 1024};

    private static final double COARSE_ERROR = 5e-3;
    private static final int COARSE = 768;
    private static final double NOT_DESCRIBED = 1.3;
    private static final int FINE = 3;
    private static final int TRIES = 3;
    private static final int APPROACH = 30;

    /// So many parts are found at once; of more the search may take one for another.
    private static final int FEW = 2;

    /// A width below this share of the other one in a Voigt profile cannot be told from none.
    private static final double NO_WIDTH = 0.1;

    private final int baseline;

    /// Makes an analysis.
    ///
    /// @param baseline terms of the baseline, 0 for none
    public MixtureAnalysis(int baseline) {
        if (baseline < 0) {
            throw new IllegalArgumentException("baseline must be >= 0 terms, got " + baseline);
        }
        this.baseline = baseline;
    }

    /// Fits.
    ///
    /// @param spectra spectra of one sample
    /// @param nuclide the nucleus of all
    /// @param kinds what there is, one entry per part
    /// @return the fit; empty where none converged
    public Optional<MixtureFit> fit(
            List<ShapeSpectrum> spectra, Nuclide nuclide, List<Kind> kinds) {
        return fit(spectra.stream().map(s -> new Observed(s, nuclide)).toList(), kinds);
    }

    /// Fits spectra of isotopes of one element, or of one nucleus.
    ///
    /// @param spectra spectra of one sample; couplings are given for the nucleus of the first
    /// @param kinds what there is, one entry per part
    /// @return the fit; empty where none converged
    public Optional<MixtureFit> fit(List<Observed> spectra, List<Kind> kinds) {
        if (spectra.isEmpty() || kinds.isEmpty()) {
            throw new IllegalArgumentException("spectra and kinds must not be empty");
        }
        Observed first = spectra.getFirst();
        for (Observed observed : spectra) {
            if (observed.nuclide().spin() < 1 && kinds.contains(Kind.CZJZEK)) {
                throw new IllegalArgumentException(
                        "kinds must hold no CZJZEK, as %s has no quadrupole"
                                .formatted(observed.nuclide().symbol()));
            }
            if (!observed.alike(first)) {
                throw new IllegalArgumentException(
                        "spectra must be of isotopes of one element with quadrupoles, got %s and %s"
                                .formatted(first.nuclide().symbol(), observed.nuclide().symbol()));
            }
        }
        List<Setting> settings =
                spectra.stream().map(one -> Setting.of(one, first, ERROR)).toList();
        Optional<MixtureFit> best = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (int bins : SEARCHED) {
            Optional<MixtureFit> found =
                    least < NOT_DESCRIBED ? Optional.empty() : fit(settings, kinds, bins);
            double reduced =
                    found.map(f -> f.fit().reducedChiSquared()).orElse(Double.POSITIVE_INFINITY);
            if (reduced < least) {
                best = found;
                least = reduced;
            }
        }
        return best;
    }

    private Optional<MixtureFit> fit(List<Setting> settings, List<Kind> kinds, int bins) {
        List<Setting> coarse =
                settings.stream().map(one -> one.coarser(COARSE, COARSE_ERROR)).toList();
        Descent rough = new Descent(coarse, baseline, APPROACH);
        List<Descent.Reached> candidates = new ArrayList<>();
        for (Setting setting : settings) {
            for (List<Part> start : new MixtureSearch(setting, baseline, bins).mixtures(kinds)) {
                candidates.add(rough.everywhere(coupled(start, 1 / setting.coupling())));
            }
        }
        candidates.sort(Comparator.comparingDouble(Descent.Reached::squares));
        Descent exact = new Descent(settings, baseline, APPROACH);
        Descent.Reached best =
                candidates.stream()
                        .limit(FINE)
                        .map(candidate -> exact.from(candidate.parts()))
                        .min(Comparator.comparingDouble(Descent.Reached::squares))
                        .orElseThrow();
        if (kinds.size() > FEW) {
            best = inWindows(exact, best);
        }
        return finished(settings, kinds, ordered(best.parts()));
    }

    /// What is found where overlapping parts are sought anew in windows of their own.
    private Descent.Reached inWindows(Descent descent, Descent.Reached found) {
        Descent.Reached best = found;
        for (int j = 0; j < descent.settings().size(); j++) {
            Setting setting = descent.settings().get(j);
            Windows windows = new Windows(setting, baseline);
            for (List<Part> other : windows.mixtures(found.parts().get(j), found.phases().get(j))) {
                Descent.Reached next = descent.everywhere(coupled(other, 1 / setting.coupling()));
                best = next.squares() < best.squares() ? next : best;
            }
        }
        return best;
    }

    private static List<Part> coupled(List<Part> parts, double ratio) {
        return parts.stream().map(part -> part.coupled(ratio)).toList();
    }

    /// Parts of one kind by their amount in the first spectrum, the largest first.
    private static List<List<Part>> ordered(List<List<Part>> parts) {
        List<Part> first = parts.getFirst();
        List<Integer> order = new ArrayList<>();
        for (Part part : first) {
            Kind kind = part.kind();
            order.add(
                    IntStream.range(0, first.size())
                            .boxed()
                            .filter(p -> first.get(p).kind() == kind && !order.contains(p))
                            .max(Comparator.comparingDouble(p -> first.get(p).amount()))
                            .orElseThrow());
        }
        return parts.stream().map(all -> order.stream().map(all::get).toList()).toList();
    }

    /// From sites to begin with.
    ///
    /// @param phase phase of the receiver to begin with, in rad
    Optional<MixtureFit> fit(Observed observed, List<ShapeSite> sites, double phase) {
        Setting setting = Setting.of(observed, observed, ERROR).turned(phase);
        List<Part> parts = sites.stream().map(MixtureAnalysis::part).toList();
        return finished(List.of(setting), parts.stream().map(Part::kind).toList(), List.of(parts));
    }

    private static Part part(ShapeSite site) {
        boolean quadrupolar = site.site().quadrupole().isPresent();
        return new Part(
                Kind.CRYSTALLINE,
                site.amount(),
                site.value(LineParameter.SHIFT),
                site.value(quadrupolar ? LineParameter.COUPLING : LineParameter.SHIFT_ANISOTROPY),
                site.value(
                        quadrupolar
                                ? LineParameter.COUPLING_ASYMMETRY
                                : LineParameter.SHIFT_ASYMMETRY),
                site.broadening().gaussian(),
                0);
    }

    private Optional<MixtureFit> finished(
            List<Setting> coarsest, List<Kind> kinds, List<List<Part>> parts) {
        Optional<Converged> solved = Optional.empty();
        List<Setting> settings = coarsest;
        JointModel model = new JointModel(settings, parts, baseline);
        for (int tries = 0; tries < TRIES && solved.isEmpty(); tries++) {
            if (tries > 0) {
                // A finer grid has its own rounding: what stopped the last try stops not this one.
                settings = settings.stream().map(Setting::finer).toList();
                model = new JointModel(settings, parts, baseline);
            }
            solved = solved(model, without(settings, parts));
        }
        if (solved.isEmpty()) {
            return Optional.empty();
        }
        Converged fit = solved.get();
        List<MixtureFit.Drawn> drawn = new ArrayList<>();
        for (int j = 0; j < settings.size(); j++) {
            Setting setting = settings.get(j);
            double[] own = model.own(fit.values(), j);
            List<Part> found = Part.all(parts.get(j), own, setting.experiment().larmorFrequency());
            String ending = ending(settings, j);
            drawn.add(drawn(setting, found, own, shares(fit, found, ending), phase(fit, ending)));
        }
        List<Remark> remarks = new ArrayList<>(fit.remarks());
        if (fit.reducedChiSquared() > NOT_DESCRIBED) {
            remarks.add(new ShapeRemark.NotDescribed(fit.reducedChiSquared()));
        }
        return Optional.of(new MixtureFit(kinds, fit, drawn, remarks));
    }

    private static Optional<Converged> solved(JointModel model, Set<String> fixed) {
        FitOutcome outcome =
                LeastSquares.minimise(
                        new FitProblem(model, model.start(), fixed, Noise.ESTIMATED),
                        Intervals.COVARIANCE);
        return outcome instanceof Converged fit ? Optional.of(fit) : Optional.empty();
    }

    private static String ending(List<Setting> settings, int spectrum) {
        return settings.size() > 1 ? "·" + (spectrum + 1) : "";
    }

    /// Widths that a Voigt profile does without.
    private static Set<String> without(List<Setting> settings, List<List<Part>> parts) {
        Set<String> fixed = new TreeSet<>();
        for (int j = 0; j < settings.size(); j++) {
            for (int p = 0; p < parts.get(j).size(); p++) {
                Part part = parts.get(j).get(p);
                String name = (p + 1) + ending(settings, j);
                if (part.kind() == Kind.CRYSTALLINE || part.kind() == Kind.CZJZEK) {
                    continue;
                }
                if (part.lorentzian() < NO_WIDTH * part.gaussian()) {
                    fixed.add("L" + name);
                } else if (part.gaussian() < NO_WIDTH * part.lorentzian()) {
                    fixed.add("G" + name);
                }
            }
        }
        return fixed;
    }

    /// The phase of a spectrum, if it was fitted.
    private static Optional<Measured> phase(Converged fit, String ending) {
        return fit.estimates().stream()
                .filter(e -> e.parameter().symbol().equals(PhaseComponent.SYMBOL + ending))
                .map(Estimate::measured)
                .findFirst();
    }

    private MixtureFit.Drawn drawn(
            Setting setting,
            List<Part> parts,
            double[] own,
            List<Measured> shares,
            Optional<Measured> phase) {
        List<double[]> curves = new ArrayList<>();
        double[] sum = new double[setting.spectrum().intensity().length];
        for (Part part : parts) {
            double[] curve = setting.curve(part);
            for (int i = 0; i < curve.length; i++) {
                sum[i] += curve[i];
            }
            curves.add(curve);
        }
        double[] last = new double[baseline];
        System.arraycopy(own, own.length - baseline, last, 0, baseline);
        new BaselineComponent(baseline).add(last, sum, new double[0][]);
        return new MixtureFit.Drawn(sum, curves, shares, phase, setting.coupling());
    }

    private static List<Measured> shares(Converged fit, List<Part> parts, String ending) {
        double all = parts.stream().mapToDouble(Part::amount).sum();
        List<Measured> shares = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            double share = parts.get(p).amount() / all;
            double[] gradient = new double[fit.estimates().size()];
            for (int q = 0; q < parts.size(); q++) {
                gradient[fit.indexOf("A" + (q + 1) + ending)] = ((p == q ? 1 : 0) - share) / all;
            }
            double sigma = fit.propagate(gradient);
            // What cannot be told lies between nothing and all.
            shares.add(new Measured(share, sigma < 1 ? sigma : 1));
        }
        return shares;
    }
}
