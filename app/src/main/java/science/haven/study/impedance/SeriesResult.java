package science.haven.study.impedance;

import science.haven.fit.Converged;
import science.haven.fit.Estimate;
import science.haven.fit.Failed;
import science.haven.impedance.circuit.Circuit;
import science.haven.impedance.series.FitAtTemperature;
import science.haven.impedance.series.ImpedanceSeries;
import science.haven.impedance.series.JointFit;
import science.haven.impedance.series.SpectrumAtTemperature;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.Sample;
import science.haven.study.plan.SeriesLaw;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;
import science.haven.study.result.Finding;
import science.haven.study.result.Limit;
import science.haven.study.result.Results;
import science.haven.study.result.StudyRemark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The spectra of a measurement as one temperature series.
///
/// @param plan what was asked for
/// @param law what the spectra were taken to have in common
/// @param joint the fit with that in common, with its test; empty if nothing is
/// @param conclusions what follows
public record SeriesResult(
        MeasurementPlan plan,
        SeriesLaw law,
        Optional<JointFit> joint,
        List<Results.Conclusion> conclusions)
        implements Finding {

    /// Keeps a copy of the list.
    public SeriesResult {
        conclusions = List.copyOf(conclusions);
    }

    /// A series, with the spectra that its fits are better for.
    ///
    /// @param result the series
    /// @param analysed the data sets, with carried fits where those are better
    public record Fitted(SeriesResult result, List<Analysed> analysed) {
        /// Keeps a copy of the list.
        public Fitted {
            analysed = List.copyOf(analysed);
        }
    }

    /// Fits the spectra of a measurement as one series.
    ///
    /// @param plan what the study asks for
    /// @param technique the options of the technique
    /// @param sample what was measured
    /// @param analysed the data sets of the measurement
    /// @return the series, and the data sets with their fits from it
    public static Fitted of(
            MeasurementPlan plan,
            Technique.Impedance technique,
            Sample sample,
            List<Analysed> analysed) {
        SeriesLaw law = technique.series().orElse(SeriesLaw.FREE);
        Circuit circuit = technique.circuit().orElseThrow();
        List<Integer> places = places(analysed);
        List<SpectrumAtTemperature> spectra =
                places.stream().flatMap(i -> spectrum(analysed.get(i)).stream()).toList();
        ImpedanceSeries series = ImpedanceSeries.fit(spectra, circuit, technique.options());
        List<Analysed> better = new ArrayList<>(analysed);
        int carried = 0;
        for (int k = 0; k < series.fits().size(); k++) {
            FitAtTemperature fit = series.fits().get(k);
            if (fit.carried() && analysed.get(places.get(k)) instanceof AnalysedSpectrum old) {
                carried++;
                better.set(
                        places.get(k),
                        new SpectrumAnalysis(technique, sample)
                                .of(old.spectrum(), old.result().conditions(), fit.fit()));
            }
        }
        List<FileResult> results = places.stream().map(i -> better.get(i).result()).toList();
        List<String> files = results.stream().map(result -> result.source().file()).toList();
        List<Results.Conclusion> conclusions = new ArrayList<>();
        conclusions.add(
                new Results.Conclusion(
                        "fits improved by a neighbour's values",
                        plan.name(),
                        SeriesLaw.FREE.word(),
                        Optional.of(Measured.exact(carried)),
                        Unit.NONE,
                        files,
                        series.remarks()));
        Optional<JointFit> joint =
                law == SeriesLaw.FREE
                        ? Optional.empty()
                        : Optional.of(
                                JointFit.fit(
                                        spectra,
                                        circuit,
                                        technique.options(),
                                        law.laws(circuit, technique.assign())));
        joint.ifPresent(fit -> conclusions.addAll(conclusions(fit, plan, law, results)));
        return new Fitted(new SeriesResult(plan, law, joint, conclusions), better);
    }

    /// Where the spectra stand whose temperature is known.
    private static List<Integer> places(List<Analysed> analysed) {
        return IntStream.range(0, analysed.size())
                .filter(i -> spectrum(analysed.get(i)).isPresent())
                .boxed()
                .toList();
    }

    private static Optional<SpectrumAtTemperature> spectrum(Analysed analysed) {
        return analysed instanceof AnalysedSpectrum spectrum
                ? spectrum.result()
                        .condition("temperature")
                        .map(condition -> condition.value().value())
                        .filter(kelvin -> kelvin > 0)
                        .map(kelvin -> new SpectrumAtTemperature(kelvin, spectrum.spectrum()))
                : Optional.empty();
    }

    private static List<Results.Conclusion> conclusions(
            JointFit fit, MeasurementPlan plan, SeriesLaw law, List<FileResult> results) {
        List<String> files = results.stream().map(result -> result.source().file()).toList();
        List<Results.Conclusion> conclusions = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>(fit.remarks());
        Optional<Measured> probability = Optional.empty();
        switch (fit.outcome()) {
            case Failed(String reason) -> remarks.add(new StudyRemark.SeriesFailed(reason));
            case Converged joint -> {
                probability = Optional.of(Measured.exact(rounded(fit.probability())));
                for (Estimate estimate : joint.estimates()) {
                    conclusion(estimate, plan, law, files, results).ifPresent(conclusions::add);
                }
            }
        }
        conclusions.addFirst(
                new Results.Conclusion(
                        "probability of the constraint (F-test)",
                        plan.name(),
                        law.word(),
                        probability,
                        Unit.NONE,
                        files,
                        remarks));
        return conclusions;
    }

    /// Two digits: nobody needs more of a probability.
    private static double rounded(double probability) {
        return new BigDecimal(probability).round(new MathContext(2)).doubleValue();
    }

    /// Those of the estimates that belong to the whole series; the others have a temperature in
    /// their symbol.
    private static Optional<Results.Conclusion> conclusion(
            Estimate estimate,
            MeasurementPlan plan,
            SeriesLaw law,
            List<String> files,
            List<FileResult> results) {
        String symbol = estimate.parameter().symbol();
        boolean energy = symbol.startsWith("Ea(");
        if (!energy && symbol.contains("(")) {
            return Optional.empty();
        }
        String activated = energy ? symbol.substring(3, symbol.length() - 1) : symbol;
        List<Set<Limit>> limits =
                results.stream().map(result -> Limit.ofSymbol(result, activated)).toList();
        Unit unit = energy ? Unit.ELECTRONVOLT : estimate.parameter().unit();
        return Optional.of(
                new Results.Conclusion(
                        energy ? "activation energy, joint fit" : symbol + ", joint fit",
                        plan.name() + (energy ? "." + activated : ""),
                        law.word(),
                        Optional.of(
                                energy ? unit.fromSi(estimate.measured()) : estimate.measured()),
                        unit,
                        files,
                        StudyRemark.InputsLimited.of(limits, "temperatures").stream()
                                .map(Remark.class::cast)
                                .toList()));
    }

    @Override
    public String measurement() {
        return plan.name();
    }
}
