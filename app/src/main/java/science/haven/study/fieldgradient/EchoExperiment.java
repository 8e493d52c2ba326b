package science.haven.study.fieldgradient;

import science.haven.data.ArrayAxis;
import science.haven.data.Condition;
import science.haven.data.NmrSignal;
import science.haven.fieldgradient.EchoDecay;
import science.haven.fieldgradient.pulse.EchoSequence;
import science.haven.fit.Interval;
import science.haven.quantity.Digits;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.Span;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;
import science.haven.study.spectrum.RowNoise;
import science.haven.study.spectrum.SpectrumRows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Spectra over a list of gradients: b values, integrals, diffusion.
final class EchoExperiment {

    private static final Unit GRADIENT = Unit.parse("T/m");

    private final Technique.FieldGradient technique;

    EchoExperiment(Technique.FieldGradient technique) {
        this.technique = technique;
    }

    Analysed of(NmrSignal signal, List<Condition> conditions) throws UnsuitableEchoes {
        double[] listed = gradients(signal);
        Nuclide nucleus = nucleus(signal);
        GradientSettings settings =
                GradientSettings.of(technique.plan().pulses(), signal.acquisition(), true);
        EchoSequence sequence = settings.sequence();
        double[] b = new double[listed.length];
        for (int i = 0; i < b.length; i++) {
            b[i] = sequence.b(settings.peak(listed[i]), nucleus.gyromagneticRatio());
        }
        SpectrumRows rows = SpectrumRows.of(signal, technique.recipe());
        RowNoise noise = RowNoise.of(signal, rows.log());
        Map<String, EchoDecay> decays = new LinkedHashMap<>();
        for (Map.Entry<String, Interval> region : regions(rows).entrySet()) {
            SpectrumRows.Integrals integrals = rows.integrals(region.getValue(), noise);
            decays.put(region.getKey(), new EchoDecay(b, integrals.values(), integrals.sigma()));
        }
        List<Remark> remarks = new ArrayList<>(signal.provenance().remarks());
        remarks.addAll(settings.remarks());
        remarks.addAll(rows.remarks());
        return new DecayAnalysis(
                        technique.plan(),
                        FileResult.Source.of(signal.provenance()),
                        sequence.encoding())
                .of(decays, withTime(conditions, sequence.diffusionTime()), remarks, rows.log());
    }

    /// The diffusion time as one more condition.
    static List<Condition> withTime(List<Condition> conditions, double seconds) {
        List<Condition> all = new ArrayList<>(conditions);
        all.removeIf(c -> c.name().equals(DecayAnalysis.TIME));
        all.add(
                new Condition(
                        DecayAnalysis.TIME,
                        Measured.exact(seconds),
                        Unit.parse("ms"),
                        Condition.Origin.FILE,
                        Optional.empty()));
        return all;
    }

    private Map<String, Interval> regions(SpectrumRows rows) throws UnsuitableEchoes {
        Map<String, Interval> regions = new LinkedHashMap<>();
        for (Map.Entry<String, Span> region : technique.regions().entrySet()) {
            Interval place = region.getValue().in(Unit.PPM);
            double[] shift = rows.rows().getFirst().abscissa();
            if (place.lower() >= shift[shift.length - 1] || place.upper() <= shift[0]) {
                throw new UnsuitableEchoes(
                        "a region between %.4g and %.4g ppm"
                                .formatted(shift[0], shift[shift.length - 1]),
                        "%.4g to %.4g ppm".formatted(place.lower(), place.upper()));
            }
            regions.put(region.getKey(), place);
        }
        if (regions.isEmpty()) {
            List<Interval> stretches = SpectrumRows.stretches(rows.strongest());
            if (stretches.isEmpty()) {
                throw new UnsuitableEchoes(
                        "signal above the noise, or a 'region' to integrate", "none");
            }
            regions.put(
                    "", new Interval(stretches.getFirst().lower(), stretches.getLast().upper()));
        }
        return regions;
    }

    private Nuclide nucleus(NmrSignal signal) throws UnsuitableEchoes {
        Optional<Nuclide> nucleus =
                technique.plan().nucleus().or(() -> Nuclide.of(signal.direct().nucleus()));
        if (nucleus.isEmpty()) {
            throw new UnsuitableEchoes("the key 'nucleus'", "a file that does not tell it");
        }
        return nucleus.get();
    }

    private static double[] gradients(NmrSignal signal) throws UnsuitableEchoes {
        Optional<ArrayAxis> axis = signal.array();
        if (axis.isEmpty()) {
            throw new UnsuitableEchoes(
                    "spectra over a list of gradients", "spectra without a list that fits them");
        }
        if (!axis.get().unit().dimension().equals(GRADIENT.dimension())) {
            throw new UnsuitableEchoes(
                    "spectra over a list of gradients", "an array of " + axis.get().quantity());
        }
        double[] values = axis.get().values();
        for (int i = 0; i < values.length; i++) {
            if (!(Math.abs(values[i]) <= GradientSettings.STRONGEST)) {
                throw new UnsuitableEchoes(
                        "gradients up to 1000 T/m",
                        "%s T/m in row %d".formatted(Digits.of(values[i], 3), i + 1));
            }
        }
        return values;
    }
}
