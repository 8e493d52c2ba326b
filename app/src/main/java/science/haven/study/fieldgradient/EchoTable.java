package science.haven.study.fieldgradient;

import science.haven.data.Acquisition;
import science.haven.data.Condition;
import science.haven.data.Provenance;
import science.haven.fieldgradient.EchoDecay;
import science.haven.fit.Interval;
import science.haven.formats.FormatException;
import science.haven.formats.SourceFile;
import science.haven.formats.text.LabelledTable;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.study.plan.EchoPlan;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A table of echoes over b or over the gradient; the heads carry the units:
///
/// ```text
/// temperature / K, diffusion time / ms, gradient / G/cm, intensity, u(intensity)
/// 393, 100, 50, 0.981, 0.01
/// ```
///
/// Rows of the same temperature, diffusion time and length of pulses are one decay.
final class EchoTable {

    /// Name of the format.
    static final String FORMAT = "table of echoes";

    private static final Unit PER_DIFFUSION = Unit.parse("s/m²");

    /// Numbers beyond these are damaged.
    private static final Interval B = new Interval(0, 1e19);

    private static final Interval STRENGTH =
            new Interval(-GradientSettings.STRONGEST, GradientSettings.STRONGEST);
    private static final Interval ECHO = new Interval(-1e30, 1e30);
    private static final Interval ERROR = new Interval(1e-30, 1e30);

    private static final Unit GRADIENT = Unit.parse("T/m");

    private final SourceFile file;
    private final LabelledTable table;
    private final Technique.FieldGradient technique;
    private final OptionalInt b;
    private final OptionalInt gradient;
    private final int intensity;

    private EchoTable(
            SourceFile file,
            LabelledTable table,
            Technique.FieldGradient technique,
            int intensity) {
        this.file = file;
        this.table = table;
        this.technique = technique;
        this.intensity = intensity;
        b = column(table, List.of("b", "bvalue"));
        gradient = column(table, List.of("gradient", "g"));
    }

    /// What the rows of one decay share.
    private record Key(
            Optional<Double> temperature, Optional<Double> time, Optional<Double> pulse) {}

    /// Finds the table of a file, if it has one.
    ///
    /// @param file the file
    /// @param technique what the study says
    /// @return the table; empty if the file is something else
    /// @throws FormatException if the file cannot be read
    static Optional<EchoTable> find(SourceFile file, Technique.FieldGradient technique)
            throws FormatException {
        Optional<LabelledTable> table = LabelledTable.of(file);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt intensity =
                column(table.get(), List.of("intensity", "signal", "echo", "integral", "s"));
        boolean over = column(table.get(), List.of("b", "bvalue", "gradient", "g")).isPresent();
        return intensity.isPresent() && over
                ? Optional.of(new EchoTable(file, table.get(), technique, intensity.getAsInt()))
                : Optional.empty();
    }

    private static OptionalInt column(LabelledTable table, List<String> names) {
        return IntStream.range(0, table.labels().size())
                .filter(i -> names.contains(plain(table.labels().get(i).name())))
                .findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    /// All decays.
    ///
    /// @param conditions conditions of a decay, by what the table says of it
    /// @return one result per decay
    /// @throws FormatException if a number cannot be read, or what the pulses were is not known
    List<Analysed> decays(Function<Provenance, List<Condition>> conditions) throws FormatException {
        Map<Key, List<LabelledTable.Row>> decays = new LinkedHashMap<>();
        for (LabelledTable.Row row : table.rows()) {
            Key key =
                    new Key(
                            value(row, List.of("temperature", "t"), Unit.KELVIN),
                            value(row, List.of("diffusiontime"), Unit.SECOND),
                            value(row, List.of("gradientpulse"), Unit.SECOND));
            decays.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        if (decays.isEmpty()) {
            throw table.lines().wrong(table.head(), "rows below the heads", "none");
        }
        List<Analysed> analysed = new ArrayList<>();
        for (Map.Entry<Key, List<LabelledTable.Row>> decay : decays.entrySet()) {
            analysed.add(decay(decay.getKey(), decay.getValue(), conditions));
        }
        return analysed;
    }

    private Analysed decay(
            Key key, List<LabelledTable.Row> rows, Function<Provenance, List<Condition>> conditions)
            throws FormatException {
        List<Remark> remarks = new ArrayList<>();
        Optional<Double> time = key.time();
        double[] place;
        double encoding = 0;
        if (b.isPresent()) {
            place = numbers(rows, b.getAsInt(), PER_DIFFUSION, B, "b >= 0 s/m², up to 1e19");
            EchoPlan.Pulses pulses = technique.plan().pulses();
            time = time.or(() -> said(pulses.diffusionTime()));
            double lobes = pulses.sequence().filter(EchoPlan.Sequence::bipolar).isPresent() ? 2 : 1;
            encoding = lobes * said(pulses.length()).orElse(0.0);
        } else {
            GradientSettings settings = settings(key);
            remarks.addAll(settings.remarks());
            time = Optional.of(settings.sequence().diffusionTime());
            place = fromGradients(rows, settings);
            encoding = settings.sequence().encoding();
        }
        double[] echo = numbers(rows, intensity, Unit.NONE, ECHO, "an intensity");
        List<Condition> known = conditions.apply(provenance(key));
        FileResult.Source source = new FileResult.Source(file.name(), file.sha256(), FORMAT, "");
        return new DecayAnalysis(technique.plan(), source, encoding)
                .of(
                        Map.of("", new EchoDecay(place, echo, sigma(rows))),
                        time.map(seconds -> EchoExperiment.withTime(known, seconds)).orElse(known),
                        remarks,
                        Optional.empty());
    }

    private double[] fromGradients(List<LabelledTable.Row> rows, GradientSettings settings)
            throws FormatException {
        double[] place =
                numbers(
                        rows,
                        gradient.orElseThrow(),
                        GRADIENT,
                        STRENGTH,
                        "a gradient up to 1000 T/m");
        if (technique.plan().nucleus().isEmpty()) {
            throw head("the key 'nucleus'");
        }
        double gamma = technique.plan().nucleus().get().gyromagneticRatio();
        for (int i = 0; i < place.length; i++) {
            place[i] = settings.sequence().b(settings.peak(place[i]), gamma);
        }
        return place;
    }

    private GradientSettings settings(Key key) throws FormatException {
        EchoPlan.Pulses here =
                technique
                        .plan()
                        .pulses()
                        .with(
                                key.pulse().map(EchoTable::seconds),
                                key.time().map(EchoTable::seconds));
        try {
            return GradientSettings.of(here, Acquisition.unknown(""), false);
        } catch (UnsuitableEchoes e) {
            throw table.lines().wrong(table.head(), e.expected(), e.found());
        }
    }

    private FormatException head(String expected) {
        return table.lines().wrong(table.head(), expected, table.lines().line(table.head()));
    }

    private static Quantity seconds(double value) {
        return new Quantity(Measured.exact(value), Unit.SECOND);
    }

    private static Optional<Double> said(Optional<Quantity> quantity) {
        return quantity.map(q -> q.si().value());
    }

    private Provenance provenance(Key key) {
        List<Condition> conditions =
                key.temperature().stream()
                        .map(
                                kelvin ->
                                        new Condition(
                                                "temperature",
                                                Measured.exact(kelvin),
                                                Unit.KELVIN,
                                                Condition.Origin.FILE,
                                                Optional.empty()))
                        .toList();
        return new Provenance(
                file.name(), file.sha256(), FORMAT, "", conditions, List.of(), List.of());
    }

    private Optional<Double> value(LabelledTable.Row row, List<String> names, Unit kind)
            throws FormatException {
        OptionalInt column = column(table, names);
        if (column.isEmpty()) {
            return Optional.empty();
        }
        int place = column.getAsInt();
        Unit unit = table.unit(place, kind);
        double value =
                table.si(
                        row, place, unit, Double.NEGATIVE_INFINITY, "a number in " + unit.symbol());
        if (!(value > 0)) {
            throw table.lines()
                    .wrong(
                            row.line(),
                            "%s > 0 %s".formatted(table.labels().get(place).name(), kind.symbol()),
                            row.fields().get(place));
        }
        return Optional.of(value);
    }

    private double[] numbers(
            List<LabelledTable.Row> rows, int column, Unit kind, Interval range, String expected)
            throws FormatException {
        Unit unit = kind.equals(Unit.NONE) ? Unit.NONE : table.unit(column, kind);
        double[] values = new double[rows.size()];
        for (int i = 0; i < values.length; i++) {
            LabelledTable.Row row = rows.get(i);
            values[i] = table.si(row, column, unit, Double.NEGATIVE_INFINITY, expected);
            if (!range.contains(values[i])) {
                throw table.lines().wrong(row.line(), expected, row.fields().get(column));
            }
        }
        return values;
    }

    private double[] sigma(List<LabelledTable.Row> rows) throws FormatException {
        String name = "u(" + plain(table.labels().get(intensity).name()) + ")";
        OptionalInt column = column(table, List.of(name));
        return column.isPresent()
                ? numbers(rows, column.getAsInt(), Unit.NONE, ERROR, "an uncertainty > 0")
                : new double[0];
    }
}
