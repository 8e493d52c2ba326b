package science.haven.study.impedance;

import science.haven.data.Condition;
import science.haven.data.ImpedanceSpectrum;
import science.haven.fit.Converged;
import science.haven.fit.Failed;
import science.haven.formats.ReadRemark;
import science.haven.impedance.CircuitChoice;
import science.haven.impedance.FittedCurve;
import science.haven.impedance.ImpedanceAnalysis;
import science.haven.impedance.ImpedanceFit;
import science.haven.impedance.ImpedanceRemark;
import science.haven.impedance.circuit.text.CircuitText;
import science.haven.impedance.kramerskronig.CircuitAdequacy;
import science.haven.impedance.kramerskronig.KramersKronig;
import science.haven.impedance.kramerskronig.KramersKronigRemark;
import science.haven.impedance.kramerskronig.KramersKronigTest;
import science.haven.quantity.Remark;
import science.haven.study.plan.Sample;
import science.haven.study.plan.Technique;
import science.haven.study.result.FileResult;
import science.haven.study.result.Quality;
import science.haven.study.result.Remarks;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The whole way of one impedance spectrum: test, fit, what follows, what limits it.
public final class SpectrumAnalysis {

    private final Technique.Impedance technique;
    private final Sample sample;
    private final Function<ImpedanceSpectrum, KramersKronigTest> testing;

    /// The analysis of spectra of one sample.
    ///
    /// @param technique circuit and options
    /// @param sample what was measured
    public SpectrumAnalysis(Technique.Impedance technique, Sample sample) {
        this(technique, sample, KramersKronig::test);
    }

    /// The analysis of spectra whose noise is not that of one instrument.
    ///
    /// @param technique circuit and options
    /// @param sample what was measured
    /// @param testing the Kramers-Kronig test
    SpectrumAnalysis(
            Technique.Impedance technique,
            Sample sample,
            Function<ImpedanceSpectrum, KramersKronigTest> testing) {
        this.technique = technique;
        this.sample = sample;
        this.testing = testing;
    }

    /// Analyses a spectrum.
    ///
    /// @param spectrum the data
    /// @param conditions what is known about it, one condition of each name
    /// @return numbers and curves
    public AnalysedSpectrum of(ImpedanceSpectrum spectrum, List<Condition> conditions) {
        if (technique.circuit().isPresent()) {
            return of(
                    spectrum,
                    conditions,
                    ImpedanceAnalysis.fit(
                            spectrum, technique.circuit().get(), technique.options()));
        }
        CircuitChoice choice = CircuitChoice.rank(spectrum, technique.options());
        ImpedanceFit best = choice.best().orElseGet(SpectrumAnalysis::undetermined);
        KramersKronigTest test = testing.apply(spectrum);
        boolean adequate =
                best.converged()
                        .map(converged -> adequacy(best, converged, test).remark().isEmpty())
                        .orElse(false);
        return of(
                spectrum,
                conditions,
                best.with(choice.remarks()).with(choice.totals(adequate)),
                test);
    }

    /// Tests a spectrum that has been fitted already, and draws the consequences.
    ///
    /// @param spectrum the data
    /// @param conditions what is known about it, one condition of each name
    /// @param fit its fit
    /// @return numbers and curves
    public AnalysedSpectrum of(
            ImpedanceSpectrum spectrum, List<Condition> conditions, ImpedanceFit fit) {
        return of(spectrum, conditions, fit, KramersKronig.test(spectrum));
    }

    private AnalysedSpectrum of(
            ImpedanceSpectrum spectrum,
            List<Condition> conditions,
            ImpedanceFit fit,
            KramersKronigTest test) {
        return new AnalysedSpectrum(result(spectrum, conditions, fit, test), spectrum, fit, test);
    }

    private static ImpedanceFit undetermined() {
        return new ImpedanceFit(
                CircuitText.parse("R0"),
                new Failed("no physical circuit has resistances that the data determine"),
                FittedCurve.NONE,
                List.of(),
                Optional.empty(),
                List.of());
    }

    private FileResult result(
            ImpedanceSpectrum spectrum,
            List<Condition> conditions,
            ImpedanceFit fit,
            KramersKronigTest test) {
        String model = fit.converged().isPresent() ? fit.circuit().text() : asked(fit);
        FileResult.Source source = FileResult.Source.of(spectrum.provenance());
        return switch (fit.outcome()) {
            case Failed(String reason) ->
                    new FileResult(
                            source,
                            conditions,
                            model,
                            List.of(),
                            List.of(),
                            Optional.empty(),
                            List.copyOf(test.remarks()),
                            Optional.of(reason));
            case Converged converged -> {
                Derivation derivation = new Derivation(fit, converged, technique, sample);
                List<Value> derived = derivation.values(conditions);
                CircuitAdequacy adequacy = adequacy(fit, converged, test);
                List<Remark> remarks = new ArrayList<>(spectrum.provenance().remarks());
                // The condition itself is doubtful, and says so.
                remarks.removeIf(ReadRemark.DummyArea.class::isInstance);
                remarks.addAll(Remarks.of(conditions));
                remarks.addAll(test.remarks());
                adequacy.remark().ifPresent(remarks::add);
                fit.remarks().forEach(remark -> remarks.add(judged(remark, derivation)));
                remarks.addAll(derivation.remarks());
                yield new FileResult(
                        source,
                        conditions,
                        model,
                        Value.parameters(converged),
                        derived,
                        Optional.of(quality(fit, converged, test)),
                        Remarks.distinct(remarks),
                        Optional.empty());
            }
        };
    }

    /// An arc that the user assigned to the sample is no electrode, wherever its apex lies.
    private static Remark judged(Remark remark, Derivation derivation) {
        return remark instanceof ImpedanceRemark.ArcOutsideWindow outside
                        && derivation.counts(outside.resistor())
                ? outside.asCounted()
                : remark;
    }

    private String asked(ImpedanceFit fit) {
        return technique.circuit().isPresent() ? fit.circuit().text() : "auto";
    }

    private static CircuitAdequacy adequacy(
            ImpedanceFit fit, Converged converged, KramersKronigTest test) {
        int freedom = Math.max(1, converged.degreesOfFreedom());
        FittedCurve curve = fit.curve();
        double sumOfSquares =
                test.sumOfSquares(
                        curve.frequency(), curve.residualReal(), curve.residualImaginary());
        return CircuitAdequacy.of(sumOfSquares, freedom, test);
    }

    private static Quality quality(ImpedanceFit fit, Converged converged, KramersKronigTest test) {
        boolean noisy =
                test.remarks().stream()
                        .noneMatch(KramersKronigRemark.TooFewPoints.class::isInstance);
        return new Quality(
                fit.curve().frequency().length,
                2,
                converged.chiSquared(),
                fit.curve().relativeRms(),
                noisy ? Optional.of(test.noise()) : Optional.empty());
    }
}
