package science.haven.study.lineshape;

import science.haven.data.Condition;
import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.lineshape.fit.ShapeOptions;
import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.lineshape.mixture.Kind;
import science.haven.lineshape.mixture.MixtureAnalysis;
import science.haven.lineshape.mixture.MixtureChoice;
import science.haven.lineshape.mixture.MixtureFit;
import science.haven.lineshape.mixture.Observed;
import science.haven.lineshape.mixture.PhasedSites;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;
import science.haven.spectrum.Processed;
import science.haven.spectrum.Recipe;
import science.haven.spectrum.signal.Window;
import science.haven.spectrum.step.Apodisation;
import science.haven.spectrum.step.Baseline;
import science.haven.spectrum.step.ProcessingStep;
import science.haven.spectrum.step.Transform;
import science.haven.spectrum.step.ZeroFill;
import science.haven.study.plan.Technique;
import science.haven.study.plan.lineshape.JumpPlan;
import science.haven.study.plan.lineshape.ShapePlan;
import science.haven.study.result.Analysed;
import science.haven.study.result.Analysis;
import science.haven.study.result.DataSet;
import science.haven.study.result.FileResult;
import science.haven.study.result.Quality;
import science.haven.study.result.Remarks;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/// Line shapes: each spectrum to its sites.
///
/// @param name name of the measurement in the study
/// @param technique the options of the technique
public record ShapeMeasurement(String name, Technique.LineShapes technique) implements Analysis {

    /// Points of a transform that make up one bin.
    private static final int FINER = 16;

    /// Mixtures of more parts have to be said.
    private static final int MOST_PARTS = 4;

    private static final double MILLION = 1e6;

    @Override
    public List<Analysed> of(DataSet.Read set) {
        return set.measurement() instanceof NmrSignal signal
                ? of(signal, set.conditions())
                : List.of(set.refused("an NMR signal"));
    }

    /// One result per row of a signal.
    ///
    /// @param signal the signal, raw or processed
    /// @param conditions what is known about it
    /// @return numbers and curves
    public List<Analysed> of(NmrSignal signal, List<Condition> conditions) {
        boolean raw = signal.direct().domain() == SpectralAxis.Domain.TIME;
        Recipe recipe =
                raw ? technique.recipe().orElseGet(() -> plain(signal)) : new Recipe(List.of());
        Processed processed = recipe.apply(signal);
        int finer = raw ? finer(recipe, signal) : 1;
        List<Analysed> rows = new ArrayList<>();
        for (int r = 0; r < processed.signal().rows(); r++) {
            rows.add(analysed(processed.signal().row(r), finer, conditions, processed.remarks()));
        }
        return rows;
    }

    /// The proposed steps without windows, which a fit of shapes would have to undo, and without
    /// baselines, which take broad satellites for their own; the fit has one. A shape is what falls
    /// into a bin, not what a transform has in its middle: the transform is made finer and its
    /// points are added up to bins of the width the signal resolves.
    private static Recipe plain(NmrSignal signal) {
        List<ProcessingStep> steps = new ArrayList<>();
        for (ProcessingStep step : Recipe.propose(signal).steps()) {
            if (step instanceof Transform) {
                steps.add(new ZeroFill(FINER * signal.direct().points()));
            }
            boolean shapes =
                    step instanceof Apodisation
                            || step instanceof ZeroFill
                            || step instanceof Baseline;
            if (!shapes) {
                steps.add(step);
            }
        }
        return new Recipe(steps);
    }

    /// Points of the transform that make up one bin of what the signal resolves.
    private static int finer(Recipe recipe, NmrSignal signal) {
        int points = signal.direct().points();
        return recipe.steps().stream()
                .filter(ZeroFill.class::isInstance)
                .mapToInt(step -> ((ZeroFill) step).points())
                .filter(filled -> filled % points == 0)
                .map(filled -> filled / points)
                .findFirst()
                .orElse(1);
    }

    private Analysed analysed(
            NmrSignal row, int finer, List<Condition> conditions, List<? extends Remark> made) {
        FileResult.Source source = FileResult.Source.of(row.provenance());
        Optional<ShapeSetup> setup = ShapeSetup.of(row, finer, technique, conditions);
        if (setup.isEmpty()) {
            return new Analysed.NumbersOnly(
                    FileResult.failed(
                            source,
                            conditions,
                            "expected a nucleus, found '%s'; 'nucleus' in the study says which"
                                    .formatted(row.direct().nucleus())));
        }
        List<Remark> remarks = new ArrayList<>(row.provenance().remarks());
        remarks.addAll(Remarks.of(conditions));
        remarks.addAll(made);
        remarks.addAll(setup.get().remarks());
        ShapeSpectrum spectrum = setup.get().spectrum();
        Nuclide nuclide = setup.get().nuclide();
        AnalysedShapes bare =
                new AnalysedShapes(
                        new FileResult(
                                source,
                                conditions,
                                "",
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                Remarks.distinct(remarks),
                                Optional.empty()),
                        nuclide,
                        spectrum,
                        shifts(spectrum),
                        List.of(),
                        spectrum.noise(),
                        new double[0]);
        if (technique.plan().joint()) {
            return bare;
        }
        if (spectrum.upsideDown()) {
            return failed(bare, "the spectrum points downwards: its phase is off by half a turn");
        }
        Optional<JumpPlan> jumps = technique.plan().jumps();
        if (jumps.isPresent()) {
            return jumping(bare, jumps.get());
        }
        boolean mixture = technique.plan().chosen() || !technique.plan().models().isEmpty();
        return mixture ? mixture(bare) : sites(bare);
    }

    private AnalysedShapes sites(AnalysedShapes bare) {
        ShapeOptions options =
                ShapeOptions.of(bare.nuclide())
                        .withSites(technique.plan().leastSites(), technique.plan().mostSites());
        return PhasedSites.fit(observed(bare), options)
                .map(found -> fitted(bare, MixtureValues.of(found, 0)))
                .orElseGet(() -> failed(bare, "no number of sites led to a fit"));
    }

    private static AnalysedShapes jumping(AnalysedShapes bare, JumpPlan plan) {
        Optional<String> refused = JumpValues.refused(bare.spectrum(), bare.nuclide());
        if (refused.isPresent()) {
            return failed(bare, refused.get());
        }
        return JumpValues.of(bare.spectrum(), bare.nuclide(), plan)
                .map(found -> fitted(bare, found))
                .orElseGet(() -> failed(bare, "no jump rate led to a fit"));
    }

    private AnalysedShapes mixture(AnalysedShapes bare) {
        if (!mixed(bare.nuclide())) {
            return failed(bare, MixtureValues.noQuadrupole(bare.nuclide()));
        }
        return mixture(List.of(observed(bare)))
                .map(found -> fitted(bare, MixtureValues.of(found, 0)))
                .orElseGet(() -> failed(bare, "no mixture of these models led to a fit"));
    }

    /// The mixture that was asked for, or the likeliest one.
    private Optional<MixtureFit> mixture(List<Observed> spectra) {
        ShapePlan plan = technique.plan();
        if (!plan.chosen()) {
            return new MixtureAnalysis(plan.baseline()).fit(spectra, plan.models());
        }
        return MixtureChoice.fit(spectra, plan.baseline(), MOST_PARTS)
                .map(chosen -> chosen.fit().with(ShapeStudyRemark.MixtureChosen.of(chosen)));
    }

    private Observed observed(AnalysedShapes one) {
        return new Observed(one.spectrum(), one.nuclide(), window());
    }

    /// Width by which the steps of the study blur a spectrum. A Gaussian window needs no care:
    /// sites have a Gaussian themselves.
    private double window() {
        double width = 0;
        for (ProcessingStep step : technique.recipe().map(Recipe::steps).orElse(List.of())) {
            if (step instanceof Apodisation(Window.Exponential(double broadening))) {
                width += broadening;
            }
        }
        return Math.max(0, width);
    }

    private boolean mixed(Nuclide nuclide) {
        return nuclide.spin() >= 1 || !technique.plan().models().contains(Kind.CZJZEK);
    }

    @Override
    public Joint together(List<Analysed> analysed) {
        List<AnalysedShapes> spectra =
                analysed.stream()
                        .filter(AnalysedShapes.class::isInstance)
                        .map(AnalysedShapes.class::cast)
                        .toList();
        if (technique.plan().jumps().isPresent()) {
            JumpRates rates = JumpRates.of(name, spectra);
            return new Joint(analysed, rates.conclusions().isEmpty() ? List.of() : List.of(rates));
        }
        if (!technique.plan().joint() || spectra.isEmpty()) {
            return new Joint(analysed, List.of());
        }
        List<Observed> observed = spectra.stream().map(this::observed).toList();
        Optional<String> refused = refused(observed);
        Optional<MixtureFit> fit = refused.isPresent() ? Optional.empty() : mixture(observed);
        if (fit.isEmpty()) {
            String why = refused.orElse("no mixture of these models led to a joint fit");
            return new Joint(each(analysed, i -> failed(spectra.get(i), why)), List.of());
        }
        MixtureFit found = fit.get();
        return new Joint(
                each(analysed, i -> fitted(spectra.get(i), MixtureValues.of(found, i))),
                List.of(MixtureResult.of(name, spectra, found)));
    }

    private Optional<String> refused(List<Observed> spectra) {
        Observed first = spectra.getFirst();
        for (Observed one : spectra) {
            if (!one.alike(first)) {
                return Optional.of(
                        "%s and %s have no joint fit: isotopes of one element with quadrupoles have"
                                .formatted(first.nuclide().symbol(), one.nuclide().symbol()));
            }
            if (!mixed(one.nuclide())) {
                return Optional.of(MixtureValues.noQuadrupole(one.nuclide()));
            }
        }
        return Optional.empty();
    }

    private static List<Analysed> each(
            List<Analysed> analysed, IntFunction<AnalysedShapes> changed) {
        List<Analysed> all = new ArrayList<>();
        int next = 0;
        for (Analysed one : analysed) {
            boolean changes = one instanceof AnalysedShapes;
            all.add(changes ? changed.apply(next) : one);
            next += changes ? 1 : 0;
        }
        return all;
    }

    /// What a fit says about one spectrum.
    record Fitted(
            String name,
            List<Value> values,
            double[] model,
            List<double[]> parts,
            double phase,
            List<Remark> remarks) {}

    private static AnalysedShapes fitted(AnalysedShapes bare, Fitted fitted) {
        FileResult before = bare.result();
        List<Remark> remarks = new ArrayList<>(before.remarks());
        remarks.addAll(fitted.remarks);
        FileResult result =
                new FileResult(
                        before.source(),
                        before.conditions(),
                        fitted.name,
                        fitted.values,
                        List.of(),
                        Optional.of(quality(bare.spectrum().turned(fitted.phase), fitted)),
                        Remarks.distinct(remarks),
                        Optional.empty());
        return bare.with(result, fitted.parts, fitted.model, fitted.phase);
    }

    private static AnalysedShapes failed(AnalysedShapes bare, String why) {
        FileResult before = bare.result();
        FileResult result =
                new FileResult(
                        before.source(),
                        before.conditions(),
                        "",
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        before.remarks(),
                        Optional.of(why));
        return bare.with(result, List.of(), new double[0], 0);
    }

    private static Quality quality(ShapeSpectrum spectrum, Fitted fit) {
        double[] intensity = spectrum.intensity();
        double squares = 0;
        double most = Double.MIN_NORMAL;
        for (int i = 0; i < intensity.length; i++) {
            double rest = intensity[i] - fit.model[i];
            squares += rest * rest;
            most = Math.max(most, Math.abs(intensity[i]));
        }
        double noise = spectrum.noise();
        return new Quality(
                intensity.length,
                1,
                squares / (noise * noise),
                Math.sqrt(squares / intensity.length) / most,
                Optional.of(noise / most));
    }

    private static double[] shifts(ShapeSpectrum spectrum) {
        FrequencyAxis axis = spectrum.experiment().axis();
        double[] ppm = new double[axis.points()];
        for (int i = 0; i < ppm.length; i++) {
            ppm[i] = axis.at(i) / spectrum.experiment().larmorFrequency() * MILLION;
        }
        return ppm;
    }
}
