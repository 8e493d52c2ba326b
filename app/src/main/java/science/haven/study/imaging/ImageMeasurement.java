package science.haven.study.imaging;

import science.haven.data.ArrayAxis;
import science.haven.data.Condition;
import science.haven.data.ImpedanceSpectrum;
import science.haven.data.IonProfile;
import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.Spectrum;
import science.haven.data.Trajectory;
import science.haven.data.Transient;
import science.haven.fit.Interval;
import science.haven.imaging.ChemicalShiftImage;
import science.haven.quantity.Dimension;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.spectrum.NmrSpectra;
import science.haven.spectrum.Recipe;
import science.haven.spectrum.step.Magnitude;
import science.haven.study.plan.EncodingPlan;
import science.haven.study.plan.MeasurementPlan;
import science.haven.study.plan.Span;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;
import science.haven.study.result.Analysis;
import science.haven.study.result.DataSet;
import science.haven.study.result.FileResult;
import science.haven.study.result.Remarks;
import science.haven.study.result.Value;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Images: profiles one after the other and what moves in them, or a spectrum for every place.
///
/// @param plan what was asked for
/// @param technique the options of the technique
/// @param voltage what was read of the voltage of the cell; none if the study names no file
public record ImageMeasurement(
        MeasurementPlan plan, Technique.Images technique, List<DataSet> voltage)
        implements Analysis {

    private static final Unit AREA = new Unit("arb. u.·ppm", 1, 0, Dimension.NONE);

    private static final Magnitude MAGNITUDE = new Magnitude(Magnitude.Kind.MODULUS);

    /// Keeps a copy of the list.
    public ImageMeasurement {
        voltage = List.copyOf(voltage);
    }

    @Override
    public List<Analysed> of(DataSet.Read set) {
        Optional<EncodingPlan> encoding = technique.encoding();
        return switch (set.measurement()) {
            case NmrSignal signal ->
                    encoding.isPresent()
                            ? List.of(image(signal, encoding.get(), set))
                            : profiles(spectra(signal), set);
            case Spectrum spectrum ->
                    encoding.isPresent()
                            ? List.of(set.refused("an NMR signal with one row per gradient"))
                            : List.of(profile(spectrum, set, set.conditions(), Optional.empty()));
            case ImpedanceSpectrum _, Transient _, IonProfile _, Trajectory _ ->
                    List.of(set.refused("an NMR image"));
        };
    }

    /// Raw signals are transformed by what suits their pulse program.
    private static NmrSignal spectra(NmrSignal signal) {
        return signal.direct().domain() == SpectralAxis.Domain.FREQUENCY
                ? signal
                : Recipe.propose(signal).apply(signal).signal();
    }

    /// The phase of a profile says nothing, so its magnitude is taken.
    private static List<Analysed> profiles(NmrSignal rows, DataSet.Read set) {
        List<Analysed> profiles = new ArrayList<>();
        for (int r = 0; r < rows.rows(); r++) {
            List<Condition> conditions = new ArrayList<>(set.conditions());
            int at = r;
            rows.array().ifPresent(axis -> conditions.add(condition(axis, at)));
            Spectrum row = NmrSpectra.real(MAGNITUDE.apply(rows.row(r)));
            profiles.add(profile(row, set, conditions, rows.acquisition().start()));
        }
        return profiles;
    }

    private static Condition condition(ArrayAxis axis, int row) {
        return new Condition(
                axis.quantity(),
                Measured.exact(axis.values()[row]),
                axis.unit(),
                Condition.Origin.FILE,
                Optional.empty());
    }

    private static Analysed profile(
            Spectrum profile,
            DataSet.Read set,
            List<Condition> conditions,
            Optional<Instant> start) {
        List<Remark> remarks = new ArrayList<>(profile.provenance().remarks());
        remarks.addAll(Remarks.of(conditions));
        double[] x = profile.abscissa();
        Measured integral = NmrSpectra.integral(profile, x[0] - 1, x[x.length - 1] + 1);
        List<Value> values = List.of(Value.of("integral", integral, AREA));
        return new AnalysedProfile(result(set, conditions, values, remarks), profile, start);
    }

    private Analysed image(NmrSignal signal, EncodingPlan encoding, DataSet.Read set) {
        Optional<Nuclide> nuclide = Nuclide.of(signal.direct().nucleus());
        if (signal.rows() < 2) {
            return set.refused("one row per gradient", "one row");
        }
        if (nuclide.isEmpty()) {
            return set.refused(
                    "a nucleus with a known gyromagnetic ratio",
                    "'%s'".formatted(signal.direct().nucleus()));
        }
        double gamma = nuclide.get().gyromagneticRatio();
        ChemicalShiftImage image =
                ChemicalShiftImage.of(spectra(signal), encoding.of(signal.rows(), gamma));
        Map<String, List<Measured>> profiles = new LinkedHashMap<>();
        List<Value> values = new ArrayList<>();
        for (Map.Entry<String, Span> part : technique.integrals().entrySet()) {
            Interval range = part.getValue().in(Unit.PPM);
            List<Measured> profile = image.profile(range.lower(), range.upper());
            profiles.put(part.getKey(), profile);
            values.add(centre(part.getKey(), image.position(), profile));
        }
        List<Remark> remarks = new ArrayList<>(signal.provenance().remarks());
        remarks.addAll(Remarks.of(set.conditions()));
        remarks.addAll(image.remarks());
        return new AnalysedImage(result(set, set.conditions(), values, remarks), image, profiles);
    }

    /// Mean position, weighed with the signal.
    private static Value centre(String name, double[] position, List<Measured> profile) {
        double all = profile.stream().mapToDouble(Measured::value).sum();
        double centre = 0;
        for (int m = 0; m < position.length; m++) {
            centre += position[m] * profile.get(m).value() / all;
        }
        double variance = 0;
        for (int m = 0; m < position.length; m++) {
            double lever = (position[m] - centre) / all * profile.get(m).uncertainty();
            variance += lever * lever;
        }
        Measured measured = new Measured(centre, Math.sqrt(variance));
        return Value.of("centre of " + name, measured, Unit.METRE);
    }

    private static FileResult result(
            DataSet.Read set,
            List<Condition> conditions,
            List<Value> values,
            List<Remark> remarks) {
        return new FileResult(
                FileResult.Source.of(set.measurement().provenance()),
                conditions,
                "",
                List.of(),
                values,
                Optional.empty(),
                Remarks.distinct(remarks),
                Optional.empty());
    }

    /// The voltage joins the data sets, so that the report says where it comes from.
    @Override
    public Joint together(List<Analysed> analysed) {
        List<Analysed> all = new ArrayList<>(analysed);
        List<AnalysedProfile> profiles = Analysed.of(AnalysedProfile.class, analysed);
        if (profiles.isEmpty()) {
            return new Joint(all, List.of());
        }
        ProfileResult result = ProfileResult.of(plan, technique, profiles, cell());
        for (DataSet set : voltage) {
            switch (set) {
                case DataSet.Unusable(var broken) -> all.add(new Analysed.NumbersOnly(broken));
                case DataSet.Read read ->
                        all.add(
                                new Analysed.NumbersOnly(
                                        FileResult.of(
                                                FileResult.Source.of(
                                                        read.measurement().provenance()))));
                case DataSet.Given _ -> {} // numbers worked out elsewhere hold no image
            }
        }
        return new Joint(all, List.of(result));
    }

    private Optional<Transient> cell() {
        return voltage.stream()
                .filter(DataSet.Read.class::isInstance)
                .map(set -> ((DataSet.Read) set).measurement())
                .filter(Transient.class::isInstance)
                .map(Transient.class::cast)
                .findFirst();
    }
}
