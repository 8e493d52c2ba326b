package science.haven.study.impedance;

import science.haven.data.Condition;
import science.haven.data.ImpedanceSpectrum;
import science.haven.impedance.kramerskronig.KramersKronig;
import science.haven.impedance.merge.InstrumentRange;
import science.haven.impedance.merge.MergedSpectrum;
import science.haven.impedance.merge.Overlap;
import science.haven.impedance.merge.RangeMerge;
import science.haven.impedance.merge.Reflection;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.study.plan.MergePlan;
import science.haven.study.plan.Sample;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;
import science.haven.study.result.DataSet;
import science.haven.study.result.FileResult;
import science.haven.study.result.Value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Joins the spectra of one instrument with those that a second one measured of the same sample.
public final class SecondInstrument {

    /// Temperatures that differ by no more than this belong together, in K.
    private static final double SAME_TEMPERATURE = 1;

    /// Times that differ by no more than this part belong together.
    private static final double SAME_TIME = 0.01;

    /// No instrument is better than this.
    private static final double BEST = 1e-4;

    private final Technique.Impedance technique;
    private final MergePlan plan;
    private final Sample sample;
    private final List<DataSet> seconds;

    /// A second instrument.
    ///
    /// @param technique how the joined spectra are analysed
    /// @param plan how they are joined
    /// @param sample what was measured
    /// @param seconds what the second instrument measured
    public SecondInstrument(
            Technique.Impedance technique, MergePlan plan, Sample sample, List<DataSet> seconds) {
        this.technique = technique;
        this.plan = plan;
        this.sample = sample;
        this.seconds = List.copyOf(seconds);
    }

    /// Analyses a spectrum of the first instrument together with its partner.
    ///
    /// @param first the spectrum of the first instrument
    /// @param set the same with its conditions
    /// @return numbers and curves, or the reason why there are none
    public Analysed joined(ImpedanceSpectrum first, DataSet.Read set) {
        Optional<ImpedanceSpectrum> partner =
                seconds.stream()
                        .filter(second -> belongTogether(set, second))
                        .flatMap(SecondInstrument::spectrum)
                        .min(Comparator.comparing(s -> s.provenance().file()));
        if (partner.isEmpty()) {
            return set.refused(
                    "a file of the second instrument ('merge') at the same "
                            + (set.condition("temperature").isPresent() ? "temperature" : "time"),
                    "none");
        }
        MergedSpectrum merged = RangeMerge.merge(firstRange(first), secondRange(partner.get()));
        AnalysedSpectrum analysed =
                new SpectrumAnalysis(
                                technique.with(technique.options().weighted(merged.weighting())),
                                sample,
                                joined ->
                                        KramersKronig.test(joined, merged.sigma(), merged.second()))
                        .of(merged.spectrum(), set.conditions());
        return new AnalysedSpectrum(
                analysed.result()
                        .with(
                                merged.overlap().map(SecondInstrument::values).orElse(List.of()),
                                List.of()),
                analysed.spectrum(),
                analysed.fit(),
                analysed.test());
    }

    /// Spectra of the second instrument that no spectrum of the first one belongs to, and files
    /// that could not be read.
    ///
    /// @param joined what the first instrument measured, joined where it could be
    /// @return one result without numbers for each
    public List<Analysed> unused(List<Analysed> joined) {
        Set<String> used = new HashSet<>();
        joined.forEach(a -> a.result().source().all().forEach(source -> used.add(source.file())));
        List<Analysed> unused = new ArrayList<>();
        for (DataSet second : seconds) {
            switch (second) {
                case DataSet.Unusable(var result) -> unused.add(new Analysed.NumbersOnly(result));
                case DataSet.Given(var numbers) ->
                        unused.add(
                                new Analysed.NumbersOnly(
                                        FileResult.failed(
                                                numbers.result().source(),
                                                List.of(),
                                                "expected an impedance spectrum, found a table")));
                case DataSet.Read read -> {
                    if (!used.contains(read.measurement().provenance().file())) {
                        unused.add(
                                read.refused(
                                        "an impedance spectrum with a partner among 'files'",
                                        "none"));
                    }
                }
            }
        }
        return unused;
    }

    private static Stream<ImpedanceSpectrum> spectrum(DataSet set) {
        return set instanceof DataSet.Read(ImpedanceSpectrum spectrum, var _)
                ? Stream.of(spectrum)
                : Stream.empty();
    }

    private static boolean belongTogether(DataSet.Read first, DataSet second) {
        if (!(second instanceof DataSet.Read read)) {
            return false;
        }
        boolean any = false;
        for (Condition condition : first.conditions()) {
            Optional<Measured> other = read.condition(condition.name());
            boolean counts =
                    condition.name().equals("temperature") || condition.name().equals("time");
            if (counts && other.isPresent()) {
                double here = condition.value().value();
                double apart = Math.abs(here - other.get().value());
                boolean temperature = condition.name().equals("temperature");
                if (apart > (temperature ? SAME_TEMPERATURE : SAME_TIME * Math.abs(here))) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private InstrumentRange firstRange(ImpedanceSpectrum spectrum) {
        return InstrumentRange.relative(spectrum, plan.firstAccuracy().orElse(noise(spectrum)));
    }

    private InstrumentRange secondRange(ImpedanceSpectrum spectrum) {
        Optional<Condition> reference = spectrum.provenance().condition("reference impedance");
        if (reference.isEmpty()) {
            return InstrumentRange.relative(spectrum, plan.accuracy().orElse(noise(spectrum)));
        }
        double ohm = reference.get().value().value();
        double scatter = Math.max(BEST, Reflection.scatter(spectrum, ohm));
        return InstrumentRange.reflection(spectrum, ohm, plan.accuracy().orElse(scatter));
    }

    private static double noise(ImpedanceSpectrum spectrum) {
        return Math.max(BEST, KramersKronig.test(spectrum).noise());
    }

    private static List<Value> values(Overlap overlap) {
        return List.of(
                Value.of("overlap gain", overlap.gainReal(), Unit.NONE),
                Value.of("overlap phase", overlap.gainImaginary(), Unit.RADIAN),
                Value.of("overlap offset", overlap.offsetReal(), Unit.OHM));
    }
}
