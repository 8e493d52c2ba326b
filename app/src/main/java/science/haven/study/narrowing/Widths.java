package science.haven.study.narrowing;

import science.haven.data.Condition;
import science.haven.quantity.Measured;
import science.haven.quantity.Quantity;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.relaxation.narrowing.WidthPoint;
import science.haven.spectrum.peak.FittedLine;
import science.haven.spectrum.peak.PeakFit;
import science.haven.spectrum.signal.Window;
import science.haven.study.plan.conclusion.NarrowingPlan;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;
import science.haven.study.result.Value;
import science.haven.study.spectrum.AnalysedLines;
import science.haven.study.spectrum.WidthsResult;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// The widths of one line over temperature, out of fitted spectra and tables.
final class Widths {

    /// A temperature that was set twice is met within this, in K.
    private static final double SAME = 0.5;

    /// Beyond this factor two widths at one temperature are of different things.
    private static final double APART = 1.5;

    private static final double PPM = 1e-6;

    private final NarrowingPlan plan;
    private final List<WidthPoint> points = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int spectra;
    private int leftOut;
    private double spinning;
    private double widest;
    private final Set<String> windows = new LinkedHashSet<>();
    private String reason = "";

    private Widths(NarrowingPlan plan) {
        this.plan = plan;
    }

    static Widths of(NarrowingPlan plan, List<Analysed> analysed) {
        Widths widths = new Widths(plan);
        for (Analysed one : analysed) {
            switch (one) {
                case AnalysedWidths table -> widths.addAll(table.points(), table.result());
                case AnalysedLines lines -> widths.add(lines);
                default -> {}
            }
        }
        widths.limits();
        return widths;
    }

    /// The widths, ascending in temperature.
    List<WidthPoint> points() {
        return points.stream().sorted(Comparator.comparingDouble(WidthPoint::temperature)).toList();
    }

    List<String> files() {
        return List.copyOf(files);
    }

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /// Why spectra gave no widths; empty if they did.
    String reason() {
        return reason;
    }

    private void addAll(List<WidthPoint> more, FileResult from) {
        points.addAll(more);
        files.add(from.source().file());
    }

    private void add(AnalysedLines lines) {
        spectra++;
        FileResult result = lines.result();
        Optional<Condition> temperature = result.condition("temperature");
        Optional<String> label = label(result);
        Optional<Value> width =
                label.flatMap(name -> result.parameter(("width " + name).strip()))
                        .filter(value -> value.measured().value() > 0);
        if (temperature.isEmpty() || width.isEmpty()) {
            leftOut++;
            return;
        }
        OptionalDouble hertz = hertz(lines);
        if (hertz.isEmpty()) {
            reason =
                    "widths in %s become frequencies only with the Larmor frequency, key 'frequency'"
                            .formatted(lines.spectrum().unit().symbol());
            leftOut++;
            return;
        }
        Optional<Measured> value =
                sharpened(lines, label.get(), width.get().measured().scaled(hertz.getAsDouble()));
        if (value.isEmpty()) {
            leftOut++;
            return;
        }
        addAll(List.of(new WidthPoint(temperature.get().value().value(), value.get())), result);
        result.condition("spinning frequency")
                .ifPresent(s -> spinning = Math.max(spinning, s.value().value()));
    }

    /// A width as it was before a window broadened it.
    private Optional<Measured> sharpened(AnalysedLines lines, String label, Measured width) {
        windows.addAll(WindowBroadening.other(lines).stream().map(Window::text).toList());
        double broadening = WindowBroadening.of(lines);
        List<String> labels = WidthsResult.labels(lines.result());
        List<FittedLine> fitted = lines.fit().map(PeakFit::lines).orElse(List.of());
        int place = labels.indexOf(label);
        if (broadening == 0 || place >= fitted.size()) {
            return Optional.of(width);
        }
        widest = Math.max(widest, broadening);
        FittedLine line = fitted.get(place);
        return WindowBroadening.without(width, line.shape(), line.form(), broadening);
    }

    /// The line that was asked for, or the only one.
    private Optional<String> label(FileResult result) {
        List<String> labels = WidthsResult.labels(result);
        if (plan.line().isPresent()) {
            return plan.line().filter(labels::contains);
        }
        if (labels.size() > 1) {
            reason =
                    "%s has lines %s; the key 'line' says which"
                            .formatted(result.source().file(), String.join(", ", labels));
        }
        return labels.size() == 1 ? Optional.of(labels.getFirst()) : Optional.empty();
    }

    /// Hertz in one unit of the abscissa.
    private OptionalDouble hertz(AnalysedLines lines) {
        Unit unit = lines.spectrum().unit();
        if (unit.dimension().equals(Unit.HERTZ.dimension())) {
            return OptionalDouble.of(unit.inSi(1) - unit.inSi(0));
        }
        if (!unit.equals(Unit.PPM)) {
            return OptionalDouble.empty();
        }
        Optional<Double> given = plan.frequency().map(f -> f.si().value());
        return given.isPresent()
                ? OptionalDouble.of(PPM * given.get())
                : lines.reference().stream().map(f -> PPM * f).findFirst();
    }

    private void limits() {
        if (leftOut > 0) {
            remarks.add(new WidthRemark.LeftOut(leftOut, spectra));
        }
        if (widest != 0) {
            remarks.add(
                    new WidthRemark.WindowTakenOff(
                            new Quantity(Measured.exact(widest), Unit.HERTZ)));
        }
        windows.forEach(window -> remarks.add(new WidthRemark.WindowLeft(window)));
        if (spinning > 0) {
            remarks.add(
                    new WidthRemark.Spun(
                            new Quantity(Measured.exact(spinning), Unit.parse("kHz"))));
        }
        long without = points.stream().filter(p -> p.width().uncertainty() == 0).count();
        if (without > 0 && without < points.size()) {
            remarks.add(new WidthRemark.UncertaintiesLeftOut());
            points.replaceAll(
                    p -> new WidthPoint(p.temperature(), Measured.exact(p.width().value())));
        }
        disagreeing().ifPresent(remarks::add);
    }

    private Optional<Remark> disagreeing() {
        List<WidthPoint> ascending = points();
        for (int i = 1; i < ascending.size(); i++) {
            WidthPoint one = ascending.get(i - 1);
            WidthPoint other = ascending.get(i);
            double factor =
                    Math.exp(Math.abs(Math.log(one.width().value() / other.width().value())));
            if (other.temperature() - one.temperature() < SAME && factor > APART) {
                return Optional.of(new WidthRemark.Disagreeing(other.temperature(), factor));
            }
        }
        return Optional.empty();
    }
}
