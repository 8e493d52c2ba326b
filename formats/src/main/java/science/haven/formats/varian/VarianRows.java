package science.haven.formats.varian;

import science.haven.data.ArrayAxis;
import science.haven.data.SignalAxis;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.formats.FormatException;
import science.haven.formats.Header;
import science.haven.formats.ReadRemark;
import science.haven.formats.SourceFolder;
import science.haven.formats.UnsupportedFormatException;
import science.haven.formats.varian.Procpar.Parameter;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What the rows of an experiment run over: an array (`array='d2'`), or a second dimension (`ni`).
///
/// In `array`, parameters in brackets change together; others are nested, the last of them changes
/// fastest.
final class VarianRows {

    private static final Pattern GROUP = Pattern.compile("\\(([^()]*)\\)|([^(),]+)");

    /// Units of parameters whose subtype does not tell it.
    private static final Map<String, Unit> UNITS =
            Map.of("temp", Unit.CELSIUS, "srate", Unit.HERTZ, "sw", Unit.HERTZ);

    private final SourceFolder folder;
    private final Procpar procpar;
    private final Header notes;

    VarianRows(SourceFolder folder, Procpar procpar, Header notes) {
        this.folder = folder;
        this.procpar = procpar;
        this.notes = notes;
    }

    /// What the rows are.
    ///
    /// @param axis the dimension of the rows; empty for a one-dimensional signal
    /// @param used number of rows that belong to it
    record Rows(Optional<SignalAxis> axis, int used) {}

    /// Finds out.
    ///
    /// @param direct the direct dimension
    /// @param promised rows the experiment was set to have
    /// @param found rows there are
    Rows of(SpectralAxis direct, int promised, int found) throws FormatException {
        int increments = (int) procpar.number("ni").orElse(1);
        if (procpar.number("ni2").orElse(1) > 1) {
            throw new UnsupportedFormatException(
                    folder.name(), "an experiment of three dimensions", "take single planes");
        }
        List<List<String>> groups = groups();
        if (increments > 1) {
            return plane(direct, groups, increments, found);
        }
        notes.rows(promised, found);
        if (groups.isEmpty() && promised == 1) {
            return new Rows(Optional.empty(), 1);
        }
        return new Rows(Optional.of(array(groups, found)), found);
    }

    private List<List<String>> groups() {
        List<List<String>> groups = new ArrayList<>();
        Matcher matcher = GROUP.matcher(procpar.text("array"));
        while (matcher.find()) {
            String text = Optional.ofNullable(matcher.group(1)).orElse(matcher.group());
            List<String> names = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
            if (!names.getFirst().isEmpty()) {
                groups.add(names);
            }
        }
        return groups;
    }

    private ArrayAxis array(List<List<String>> groups, int found) {
        if (groups.size() != 1) {
            return counted(
                    groups.isEmpty() ? "no array is set" : "nested arrays " + text(groups), found);
        }
        List<String> names = groups.getFirst();
        Optional<Parameter> first = procpar.find(names.getFirst());
        List<Double> numbers = first.map(Parameter::numbers).orElse(List.of());
        if (numbers.size() < found) {
            return counted("'%s' has %d numbers".formatted(text(groups), numbers.size()), found);
        }
        if (names.size() > 1) {
            notes.remark(
                    new VarianRemark.JointArray(String.join(", ", names.subList(1, names.size()))));
        }
        Unit unit = unit(names.getFirst(), first.map(Parameter::subtype).orElse(0));
        DoubleStream values = numbers.stream().limit(found).mapToDouble(unit::inSi);
        return new ArrayAxis(names.getFirst(), values.toArray(), unit);
    }

    private ArrayAxis counted(String reason, int found) {
        notes.remark(new ReadRemark.ArrayUnknown(reason));
        return new ArrayAxis(
                "row", IntStream.rangeClosed(1, found).asDoubleStream().toArray(), Unit.NONE);
    }

    private static String text(List<List<String>> groups) {
        return String.join(" × ", groups.stream().map(names -> String.join(", ", names)).toList());
    }

    private static Unit unit(String name, int subtype) {
        return switch (subtype) {
            case 3 -> Unit.SECOND;
            case 5 -> Unit.HERTZ;
            case 6 -> Unit.parse("µs");
            default -> UNITS.getOrDefault(name, Unit.NONE);
        };
    }

    private Rows plane(SpectralAxis direct, List<List<String>> groups, int increments, int found)
            throws FormatException {
        boolean plain = groups.isEmpty() || groups.equals(List.of(List.of("phase")));
        List<Double> phases = procpar.find("phase").map(Parameter::numbers).orElse(List.of());
        boolean states = phases.equals(List.of(1.0, 2.0));
        if (!plain || (phases.size() > 1 && !states)) {
            throw new UnsupportedFormatException(
                    folder.name(),
                    "a second dimension with array '%s' and phase %s"
                            .formatted(procpar.text("array"), phases),
                    "take the parts of the array one by one");
        }
        Quadrature quadrature =
                states
                        ? Quadrature.STATES
                        : phases.equals(List.of(3.0)) ? Quadrature.TPPI : Quadrature.COMPLEX;
        int each = states ? 2 : 1;
        int points = Math.min(increments, found / each);
        notes.rows(increments * each, found);
        if (points < 1) {
            throw new FormatException(folder.name() + "/fid", "file", "2 rows", found + " rows");
        }
        return new Rows(Optional.of(indirect(direct, quadrature, points)), points * each);
    }

    private SpectralAxis indirect(SpectralAxis direct, Quadrature quadrature, int points)
            throws FormatException {
        double width = procpar.positive("sw1", "spectral width of the rows in Hz");
        String source = procpar.text("refsource1");
        boolean decoupler = source.equals("dfrq");
        if (source.isEmpty()) {
            notes.remark(new VarianRemark.IndirectNucleusAssumed());
        }
        double carrier =
                decoupler
                        ? procpar.positive("dfrq", "frequency of the rows in MHz") * 1e6
                        : direct.carrier();
        double reference =
                VarianReader.reference(procpar, "1", width, carrier)
                        .orElse(decoupler ? carrier : direct.reference());
        return new SpectralAxis(
                SpectralAxis.Domain.TIME,
                quadrature,
                decoupler ? VarianReader.nucleus(procpar.text("dn"), notes) : direct.nucleus(),
                points,
                0,
                1 / width,
                carrier,
                reference);
    }
}
