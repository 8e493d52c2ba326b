package science.haven.spectrum;

import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.spectrum.baseline.BaselineMethod;
import science.haven.spectrum.baseline.Span;
import science.haven.spectrum.signal.Window;
import science.haven.spectrum.step.Apodisation;
import science.haven.spectrum.step.AutomaticPhase;
import science.haven.spectrum.step.Baseline;
import science.haven.spectrum.step.DigitalFilter;
import science.haven.spectrum.step.EchoTop;
import science.haven.spectrum.step.EchoTrain;
import science.haven.spectrum.step.Indirect;
import science.haven.spectrum.step.LinearPrediction;
import science.haven.spectrum.step.Magnitude;
import science.haven.spectrum.step.OffsetCorrection;
import science.haven.spectrum.step.Phase;
import science.haven.spectrum.step.ProcessingStep;
import science.haven.spectrum.step.Reference;
import science.haven.spectrum.step.Region;
import science.haven.spectrum.step.RowSum;
import science.haven.spectrum.step.Shear;
import science.haven.spectrum.step.TimeOrigin;
import science.haven.spectrum.step.Transform;
import science.haven.spectrum.step.ZeroFill;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// The one place where the steps of a recipe have their names, and their parameters theirs.
///
/// | step | parameters |
/// |---|---|
/// | `offset` | `tail` |
/// | `digital filter` | `phase` |
/// | `linear prediction` | `points`, `order` |
/// | `time origin` | `time`, `whole` |
/// | `echo top` | `whole` |
/// | `echo train` | `first`, `spacing`, `count` |
/// | `apodise` | `exponential`; `gaussian`; `lorentzian` and `gaussian`; `sine`, `power` |
/// | `zero fill` | `points` |
/// | `transform` | `periodic` |
/// | `phase` | `p0`, `p1`, `pivot`; or `automatic`: `lines`, `entropy` |
/// | `magnitude`, `power` | |
/// | `baseline` | `polynomial`, `whittaker` or `spline`; `regions` |
/// | `reference` | `frequency` |
/// | `region` | `from`, `to` |
/// | `sum rows` | |
/// | `shear` | `ratio`; `moved`: `indirect`, `direct` |
/// | `indirect` | a list of steps |
public final class StepNames {

    private static final Unit HERTZ = Unit.HERTZ;

    private final String step;
    private final Map<String, String> arguments;

    private StepNames(String step, Map<String, String> arguments) {
        this.step = step;
        this.arguments = arguments;
    }

    /// The step of a name.
    ///
    /// @param name name of the step
    /// @param arguments its parameters as text; the list of `indirect` under the empty name
    /// @return the step
    public static ProcessingStep step(String name, Map<String, String> arguments) {
        return new StepNames(name, arguments).made();
    }

    private ProcessingStep made() {
        return switch (step) {
            case "offset" -> new OffsetCorrection(number("tail", "0.1"));
            case "digital filter" ->
                    new DigitalFilter(
                            arguments.containsKey("phase")
                                    ? OptionalDouble.of(angle("phase", "0°"))
                                    : OptionalDouble.empty());
            case "linear prediction" ->
                    new LinearPrediction(count("points", "0"), count("order", "32"));
            case "time origin" -> new TimeOrigin(quantity("time", Unit.SECOND, ""), yes("whole"));
            case "echo top" -> new EchoTop(yes("whole"));
            case "echo train" ->
                    new EchoTrain(
                            quantity("first", Unit.SECOND, "0 s"),
                            quantity("spacing", Unit.SECOND, "0 s"),
                            count("count", "0"));
            case "apodise" -> new Apodisation(window());
            case "zero fill" -> new ZeroFill(count("points", ""));
            case "transform" -> new Transform(yes("periodic"));
            case "phase" -> phase();
            case "magnitude" -> new Magnitude(Magnitude.Kind.MODULUS);
            case "power" -> new Magnitude(Magnitude.Kind.POWER);
            case "baseline" -> new Baseline(method(), regions());
            case "reference" -> new Reference(quantity("frequency", HERTZ, ""));
            case "region" -> new Region(ppm(text("from", "")), ppm(text("to", "")));
            case "sum rows" -> new RowSum();
            case "shear" -> new Shear(number("ratio", ""), moved());
            case "indirect" -> new Indirect(list("").stream().map(RecipeText::step).toList());
            default ->
                    throw new IllegalArgumentException(
                            "expected a step, found '%s'".formatted(step));
        };
    }

    private Window window() {
        if (arguments.containsKey("exponential")) {
            return new Window.Exponential(quantity("exponential", HERTZ, ""));
        }
        if (arguments.containsKey("lorentzian")) {
            return new Window.LorentzToGauss(
                    quantity("lorentzian", HERTZ, ""), quantity("gaussian", HERTZ, ""));
        }
        if (arguments.containsKey("gaussian")) {
            return new Window.Gaussian(quantity("gaussian", HERTZ, ""));
        }
        return new Window.Sine(angle("sine", ""), number("power", "1"));
    }

    private ProcessingStep phase() {
        return switch (text("automatic", "no")) {
            case "lines" -> new AutomaticPhase(AutomaticPhase.Method.LINES);
            case "bands" -> new AutomaticPhase(AutomaticPhase.Method.BANDS);
            case "entropy" -> new AutomaticPhase(AutomaticPhase.Method.ENTROPY);
            case "no" ->
                    new Phase(
                            angle("p0", "0°"), angle("p1", "0°"), quantity("pivot", HERTZ, "0 Hz"));
            default -> throw expected("automatic", "lines, bands or entropy");
        };
    }

    private Shear.Dimension moved() {
        return switch (text("moved", "indirect")) {
            case "indirect" -> Shear.Dimension.INDIRECT;
            case "direct" -> Shear.Dimension.DIRECT;
            default -> throw expected("moved", "indirect or direct");
        };
    }

    private BaselineMethod method() {
        if (arguments.containsKey("polynomial")) {
            return new BaselineMethod.Polynomial(count("polynomial", ""));
        }
        if (arguments.containsKey("clipped")) {
            return new BaselineMethod.Clipped(count("clipped", ""), number("noise", "6"));
        }
        if (arguments.containsKey("whittaker")) {
            return new BaselineMethod.Whittaker(number("whittaker", ""));
        }
        if (arguments.containsKey("spline")) {
            return new BaselineMethod.Spline();
        }
        throw new IllegalArgumentException(
                "baseline: expected polynomial, whittaker or spline, found " + arguments.keySet());
    }

    private List<Span> regions() {
        return list("regions").stream()
                .map(
                        region -> {
                            String[] ends = region.split(" to ", -1);
                            if (ends.length != 2) {
                                throw expected("regions", "'… to … ppm'");
                            }
                            return new Span(ppm(ends[0]), ppm(ends[1]));
                        })
                .toList();
    }

    private List<String> list(String name) {
        String text = text(name, "[]").strip();
        if (!(text.startsWith("[") && text.endsWith("]"))) {
            throw expected(name, "a list in brackets");
        }
        return RecipeText.parts(text.substring(1, text.length() - 1));
    }

    private String text(String name, String otherwise) {
        String text = arguments.getOrDefault(name, otherwise);
        if (text.isEmpty()) {
            throw new IllegalArgumentException(step + ": '" + name + "' is missing");
        }
        return text;
    }

    private double number(String name, String otherwise) {
        try {
            return Double.parseDouble(text(name, otherwise));
        } catch (NumberFormatException e) {
            throw expected(name, "a number");
        }
    }

    private int count(String name, String otherwise) {
        try {
            return Integer.parseInt(text(name, otherwise));
        } catch (NumberFormatException e) {
            throw expected(name, "a whole number");
        }
    }

    private boolean yes(String name) {
        return switch (text(name, "no")) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw expected(name, "yes or no");
        };
    }

    /// Plain numbers go to the last bit; other units through the parser of quantities.
    private double quantity(String name, Unit unit, String otherwise) {
        String text = text(name, otherwise);
        if (text.endsWith(" " + unit.symbol())) {
            try {
                return Double.parseDouble(
                        text.substring(0, text.length() - unit.symbol().length() - 1));
            } catch (NumberFormatException e) {
                throw expected(name, "a value in " + unit.symbol());
            }
        }
        return Quantity.parse(text, unit).si().value();
    }

    private double angle(String name, String otherwise) {
        String text = text(name, otherwise);
        try {
            return text.endsWith("°")
                    ? Math.toRadians(Double.parseDouble(text.substring(0, text.length() - 1)))
                    : quantity(name, Unit.RADIAN, otherwise);
        } catch (NumberFormatException e) {
            throw expected(name, "an angle in °");
        }
    }

    private double ppm(String text) {
        try {
            return Double.parseDouble(text.replace("ppm", "").strip());
        } catch (NumberFormatException e) {
            throw expected("", "a shift in ppm");
        }
    }

    private IllegalArgumentException expected(String name, String wanted) {
        return new IllegalArgumentException(
                "%s: expected %s, found '%s'"
                        .formatted(
                                name.isEmpty() ? step : step + ", " + name,
                                wanted,
                                arguments.getOrDefault(name, "")));
    }
}
