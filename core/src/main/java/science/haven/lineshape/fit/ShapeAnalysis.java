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
    /// @return the fit; empty where none converged, or the spectrum is upside down
    public Optional<ShapeFit> fit(ShapeSpectrum spectrum, Nuclide nuclide, ShapeOptions options) {
        if (spectrum.upsideDown()) {
            return Optional.empty();
        }
        ShapeSearch search = new ShapeSearch(spectrum, nuclide, options, shapes);
        return new ShapeChoice(this, search, spectrum, options).fit();
    }

    /// Fits from start values, with the number of sites they have.
    ///
    /// @param spectrum the spectrum
    /// @param start the sites to start from
    /// @param options what may be fitted
    /// @return the fit; empty where it did not converge
    public Optional<ShapeFit> fit(
            ShapeSpectrum spectrum, List<ShapeSite> start, ShapeOptions options) {
        ShapeCandidate candidate = approach(spectrum, start, options);
        return solved(spectrum, candidate, options)
                .map(s -> s.fit(spectrum, List.of(candidate.tried()), List.of()));
    }

    /// The best of the first few starts.
    ShapeCandidate best(
            ShapeSpectrum spectrum, List<List<ShapeSite>> starts, ShapeOptions options) {
        return starts.stream()
                .limit(FINE)
                .map(start -> approach(spectrum, start, options))
                .min(Comparator.comparingDouble(ShapeCandidate::chiSquared))
                .orElseThrow();
    }

    ShapeCandidate approach(ShapeSpectrum spectrum, List<ShapeSite> start, ShapeOptions options) {
        ShapeModel model = model(spectrum, start, options, ROUGH * options.error(), shapes);
        double[] values =
                LeastSquares.approach(
                        new FitProblem(model, model.start(), Set.of(), Noise.ESTIMATED), APPROACH);
        double[] residuals = new double[model.residuals()];
        model.evaluate(values, residuals, new double[0][]);
        return new ShapeCandidate(model, values, ShapeGuess.squares(residuals));
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

    /// A fit that went to its end.
    record Solved(ShapeModel model, Converged fit) {

        List<ShapeSite> sites() {
            return model.sites(fit.values());
        }

        ShapeFit fit(
                ShapeSpectrum spectrum, List<ShapeFit.Tried> tried, List<ShapeFit.Other> others) {
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
            if (!others.isEmpty()) {
                remarks.add(new ShapeRemark.NotToldApart(others));
            }
            return new ShapeFit(sites(), fit, curve, tried, others, remarks);
        }
    }

    Optional<Solved> solved(
            ShapeSpectrum spectrum, ShapeCandidate candidate, ShapeOptions options) {
        double[] values = candidate.values();
        double[] last = new double[options.baseline()];
        System.arraycopy(values, values.length - last.length, last, 0, last.length);
        return solved(spectrum, candidate.sites(), last, options);
    }

    private Optional<Solved> solved(
            ShapeSpectrum spectrum,
            List<ShapeSite> start,
            double[] baseline,
            ShapeOptions options) {
        List<ShapeSite> sites = new ArrayList<>(start);
        sites.sort(Comparator.comparingDouble(ShapeSite::amount).reversed());
        Optional<Solved> solved = Optional.empty();
        for (int tries = 0; solved.isEmpty() && tries <= TRIES; tries++) {
            // A finer grid has its own rounding: what stopped the first try does not stop this one.
            double finer = options.error() / Math.pow(2, tries);
            ShapeModel model = model(spectrum, sites, options, finer, shapes);
            solved = solved(model, baseline);
        }
        return solved;
    }

    private static Optional<Solved> solved(ShapeModel model, double[] baseline) {
        double[] start = model.start();
        System.arraycopy(baseline, 0, start, start.length - baseline.length, baseline.length);
        FitProblem problem = new FitProblem(model, start, Set.of(), Noise.ESTIMATED);
        FitOutcome outcome = LeastSquares.minimise(problem, Intervals.COVARIANCE);
        return outcome instanceof Converged fit
                ? Optional.of(new Solved(model, ShapeIntervals.refined(problem, fit)))
                : Optional.empty();
    }
}
