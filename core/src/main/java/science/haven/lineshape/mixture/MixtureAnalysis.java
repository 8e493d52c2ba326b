package science.haven.lineshape.mixture;

import science.haven.fit.Converged;
import science.haven.fit.FitOutcome;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.lineshape.fit.ShapeRemark;
import science.haven.lineshape.fit.ShapeSpectrum;
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
/// Several spectra, of other fields or spinning rates, are fitted together: shifts, couplings,
/// asymmetries and their distributions are those of the sample; amounts, widths of lines and
/// baselines those of the spectrum.
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
    private static final int APPROACH = 30;

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
        if (spectra.isEmpty() || kinds.isEmpty()) {
            throw new IllegalArgumentException("spectra and kinds must not be empty");
        }
        if (nuclide.spin() < 1 && kinds.contains(Kind.CZJZEK)) {
            throw new IllegalArgumentException(
                    "kinds must hold no CZJZEK, as %s has no quadrupole"
                            .formatted(nuclide.symbol()));
        }
        List<Setting> settings = settings(spectra, nuclide, Integer.MAX_VALUE, ERROR);
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
        List<ShapeSpectrum> spectra = settings.stream().map(Setting::spectrum).toList();
        List<Setting> coarse =
                settings(spectra, settings.getFirst().nuclide(), COARSE, COARSE_ERROR);
        List<Candidate> candidates = new ArrayList<>();
        for (Setting setting : settings) {
            for (List<Part> start : new MixtureSearch(setting, baseline, bins).mixtures(kinds)) {
                candidates.add(nearer(coarse, everywhere(coarse, start)));
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::squares));
        Candidate best =
                candidates.stream()
                        .limit(FINE)
                        .map(candidate -> nearer(settings, candidate.parts))
                        .min(Comparator.comparingDouble(Candidate::squares))
                        .orElseThrow();
        return finished(settings, kinds, ordered(best.parts));
    }

    private record Candidate(List<List<Part>> parts, double squares) {}

    private static List<Setting> settings(
            List<ShapeSpectrum> spectra, Nuclide nuclide, int most, double error) {
        List<Setting> settings = new ArrayList<>();
        for (ShapeSpectrum spectrum : spectra) {
            int factor = Math.max(1, spectrum.intensity().length / most);
            settings.add(
                    new Setting(factor > 1 ? spectrum.coarser(factor) : spectrum, nuclide, error));
        }
        return settings;
    }

    /// The same parts in all spectra, with the amounts each has.
    private static List<List<Part>> everywhere(List<Setting> settings, List<Part> parts) {
        List<List<Part>> all = new ArrayList<>();
        for (Setting setting : settings) {
            double[] amounts =
                    Amounts.of(
                            setting.spectrum().intensity(),
                            parts.stream().map(setting::pattern).toList());
            List<Part> here = new ArrayList<>();
            for (int p = 0; p < amounts.length; p++) {
                here.add(parts.get(p).with(amounts[p]));
            }
            all.add(here);
        }
        return all;
    }

    private Candidate nearer(List<Setting> settings, List<List<Part>> parts) {
        JointModel model = new JointModel(settings, parts, baseline);
        double[] values =
                LeastSquares.approach(
                        new FitProblem(model, model.start(), Set.of(), Noise.ESTIMATED), APPROACH);
        double[] residuals = new double[model.residuals()];
        model.evaluate(values, residuals, new double[0][]);
        double squares = 0;
        for (double r : residuals) {
            squares += r * r;
        }
        List<List<Part>> found = new ArrayList<>();
        for (int j = 0; j < settings.size(); j++) {
            found.add(
                    Parts.of(
                            parts.get(j),
                            model.own(values, j),
                            settings.get(j).experiment().larmorFrequency()));
        }
        return new Candidate(found, squares);
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

    private Optional<MixtureFit> finished(
            List<Setting> settings, List<Kind> kinds, List<List<Part>> parts) {
        JointModel model = new JointModel(settings, parts, baseline);
        FitOutcome outcome =
                LeastSquares.minimise(
                        new FitProblem(
                                model, model.start(), without(settings, parts), Noise.ESTIMATED),
                        Intervals.COVARIANCE);
        if (!(outcome instanceof Converged fit)) {
            return Optional.empty();
        }
        List<MixtureFit.Drawn> drawn = new ArrayList<>();
        for (int j = 0; j < settings.size(); j++) {
            Setting setting = settings.get(j);
            double[] own = model.own(fit.values(), j);
            List<Part> found = Parts.of(parts.get(j), own, setting.experiment().larmorFrequency());
            drawn.add(drawn(setting, found, own, shares(fit, found, ending(settings, j))));
        }
        List<Remark> remarks = new ArrayList<>(fit.remarks());
        if (fit.reducedChiSquared() > NOT_DESCRIBED) {
            remarks.add(new ShapeRemark.NotDescribed(fit.reducedChiSquared()));
        }
        return Optional.of(new MixtureFit(kinds, fit, drawn, remarks));
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

    private MixtureFit.Drawn drawn(
            Setting setting, List<Part> parts, double[] own, List<Measured> shares) {
        List<double[]> curves = new ArrayList<>();
        double[] sum = new double[setting.spectrum().intensity().length];
        for (Part part : parts) {
            double[] curve = setting.pattern(part);
            for (int i = 0; i < curve.length; i++) {
                curve[i] *= part.amount();
                sum[i] += curve[i];
            }
            curves.add(curve);
        }
        double[] last = new double[baseline];
        System.arraycopy(own, own.length - baseline, last, 0, baseline);
        new BaselineComponent(baseline).add(last, sum, new double[0][]);
        return new MixtureFit.Drawn(sum, curves, shares);
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
            shares.add(new Measured(share, fit.propagate(gradient)));
        }
        return shares;
    }
}
