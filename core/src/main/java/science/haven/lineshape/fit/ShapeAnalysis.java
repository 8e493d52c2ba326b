package science.haven.lineshape.fit;

import science.haven.fit.Converged;
import science.haven.fit.FitOutcome;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.lineshape.LineShapes;
import science.haven.lineshape.spin.Sampling;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// From a spectrum to the tensors and amounts of its sites.
///
/// An instance keeps the tables of its grids; it serves one thread.
public final class ShapeAnalysis {

    /// A further site must lower Akaike's criterion by so much: it was sought at thousands of
    /// places, and took the one where the noise is kindest to it.
    static final double EVIDENCE = 20;

    private static final double NOT_DESCRIBED = 1.3;
    private static final int TRIES = 3;
    private static final int FINE = 3;
    private static final int APPROACH = 60;

    /// Candidates are compared with patterns of a greater error than that of the last fit: the
    /// density that is chosen for an error keeps well below it.
    private static final double ROUGH = 4;

    private final LineShapes shapes = new LineShapes();

    /// Makes room to work in.
    public ShapeAnalysis() {}

    /// Fits without start values: as many sites as the spectrum proves.
    ///
    /// @param spectrum the spectrum
    /// @param nuclide the nucleus
    /// @param options what may be fitted
    /// @return the fit; empty where none converged
    public Optional<ShapeFit> fit(ShapeSpectrum spectrum, Nuclide nuclide, ShapeOptions options) {
        ShapeSearch search = new ShapeSearch(spectrum, nuclide, options, shapes);
        List<ShapeFit.Tried> tried = new ArrayList<>();
        Candidate best = null;
        for (int sites = 1; sites <= options.mostSites(); sites++) {
            List<List<ShapeSite>> starts = search.next();
            if (sites < options.leastSites()) {
                continue;
            }
            Candidate found =
                    starts.stream()
                            .limit(FINE)
                            .map(start -> approach(spectrum, start, options))
                            .min(Comparator.comparingDouble(Candidate::chiSquared))
                            .orElseThrow();
            tried.add(new ShapeFit.Tried(sites, found.aicc(), found.chiSquared / found.degrees()));
            if (best != null && found.aicc() > best.aicc() - EVIDENCE) {
                break;
            }
            best = found;
        }
        return best == null ? Optional.empty() : finished(spectrum, best, options, tried);
    }

    /// Fits from start values, with the number of sites they have.
    ///
    /// @param spectrum the spectrum
    /// @param start the sites to start from
    /// @param options what may be fitted
    /// @return the fit; empty where it did not converge
    public Optional<ShapeFit> fit(
            ShapeSpectrum spectrum, List<ShapeSite> start, ShapeOptions options) {
        Candidate candidate = approach(spectrum, start, options);
        return finished(
                spectrum,
                candidate,
                options,
                List.of(
                        new ShapeFit.Tried(
                                start.size(),
                                candidate.aicc(),
                                candidate.chiSquared / candidate.degrees())));
    }

    private record Candidate(ShapeModel model, double[] values, double chiSquared) {

        int degrees() {
            return model.residuals() - values.length;
        }

        double aicc() {
            int n = model.residuals();
            int k = values.length + 1;
            return n * Math.log(chiSquared / n) + 2.0 * k + 2.0 * k * (k + 1) / (n - k - 1);
        }
    }

    private Candidate approach(
            ShapeSpectrum spectrum, List<ShapeSite> start, ShapeOptions options) {
        ShapeModel model = model(spectrum, start, options, ROUGH * options.error(), shapes);
        double[] values =
                LeastSquares.approach(
                        new FitProblem(model, model.start(), Set.of(), Noise.ESTIMATED), APPROACH);
        double[] residuals = new double[model.residuals()];
        model.evaluate(values, residuals, new double[0][]);
        double chiSquared = 0;
        for (double r : residuals) {
            chiSquared += r * r;
        }
        return new Candidate(model, values, chiSquared);
    }

    /// A model whose patterns are right to a given error, dimensionless.
    static ShapeModel model(
            ShapeSpectrum spectrum,
            List<ShapeSite> start,
            ShapeOptions options,
            double error,
            LineShapes shapes) {
        Sampling sampling =
                LineShapes.fixed(
                        start.stream().map(ShapeSite::site).toList(),
                        start.stream().map(ShapeSite::broadening).toList(),
                        spectrum.experiment(),
                        error);
        return new ShapeModel(spectrum, start, options, sampling, shapes);
    }

    private Optional<ShapeFit> finished(
            ShapeSpectrum spectrum,
            Candidate candidate,
            ShapeOptions options,
            List<ShapeFit.Tried> tried) {
        List<ShapeSite> sites = new ArrayList<>(candidate.model.sites(candidate.values));
        sites.sort(Comparator.comparingDouble(ShapeSite::amount).reversed());
        double[] last =
                Arrays.copyOfRange(
                        candidate.values,
                        candidate.values.length - options.baseline(),
                        candidate.values.length);
        ShapeModel model = model(spectrum, sites, options, options.error(), shapes);
        Optional<Converged> solved = solved(model, last);
        for (int tries = 0; solved.isEmpty() && tries < TRIES; tries++) {
            // A finer grid has its own rounding: what stopped the first try does not stop this one.
            double finer = options.error() / Math.pow(2, tries + 1);
            model = model(spectrum, sites, options, finer, shapes);
            solved = solved(model, last);
        }
        if (solved.isEmpty()) {
            return Optional.empty();
        }
        Converged fit = solved.get();
        double[] residuals = new double[model.residuals()];
        model.evaluate(fit.values(), residuals, new double[0][]);
        double sigma = spectrum.noise();
        double[] curve = spectrum.intensity().clone();
        for (int i = 0; i < curve.length; i++) {
            curve[i] += sigma * residuals[i];
        }
        List<Remark> remarks = new ArrayList<>(fit.remarks());
        if (fit.reducedChiSquared() > NOT_DESCRIBED) {
            remarks.add(new ShapeRemark.NotDescribed(fit.reducedChiSquared()));
        }
        return Optional.of(new ShapeFit(model.sites(fit.values()), fit, curve, tried, remarks));
    }

    private static Optional<Converged> solved(ShapeModel model, double[] baseline) {
        double[] start = model.start();
        System.arraycopy(baseline, 0, start, start.length - baseline.length, baseline.length);
        FitOutcome outcome =
                LeastSquares.minimise(
                        new FitProblem(model, start, Set.of(), Noise.ESTIMATED),
                        Intervals.COVARIANCE);
        return outcome instanceof Converged fit ? Optional.of(fit) : Optional.empty();
    }
}
