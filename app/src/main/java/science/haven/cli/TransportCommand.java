package science.haven.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Table;
import science.haven.cli.terminal.Terminal;
import science.haven.quantity.Measured;
import science.haven.quantity.NotationException;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.report.page.Shown;
import science.haven.transport.ChargeCarriers;
import science.haven.transport.ElementaryJump;
import science.haven.transport.timescale.Method;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@Command(
        name = "transport",
        description = {
            "From one of residence time, jump rate, diffusion coefficient and conductivity to the"
                    + " others; or from several studies of one sample to one map of all diffusion"
                    + " coefficients and the Haven ratios.",
            "",
            "D = f ℓ²/(2 d τ) needs the length of a jump, σ = n q² D/(k T) the density of the"
                    + " mobile ions and the temperature. Uncertainties go through: '6.6 ± 0.2 mS/cm'."
        },
        footer = {
            "",
            "Examples:",
            "  haven transport --tau 2ns --length 3.2Å --carriers 1.28e28/m^3",
            "  haven transport --conductivity '1.4 ± 0.1 mS/cm' --length 3.2Å --carriers"
                    + " 1.28e28/m^3",
            "  haven transport impedance/study.yaml PFG/study.yaml SIMS/study.yaml --out joined"
        })
final class TransportCommand implements Callable<Integer> {

    private static final Unit DENSITY = Unit.PER_CUBIC_METRE;

    @Spec private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "STUDY",
            description = "Studies of one sample, folders or files, to be joined.")
    private List<Path> studies = List.of();

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "Where the map of joined studies goes, as figure and as table.")
    private Optional<Path> target = Optional.empty();

    @Option(names = "--tau", paramLabel = "x", description = "Mean residence time on a site: 2ns.")
    private Optional<String> tau = Optional.empty();

    @Option(names = "--rate", paramLabel = "x", description = "Jump rate 1/τ: 5e8/s.")
    private Optional<String> rate = Optional.empty();

    @Option(
            names = "--diffusion",
            paramLabel = "x",
            description = "Diffusion coefficient: 3.9e-7cm^2/s.")
    private Optional<String> diffusion = Optional.empty();

    @Option(names = "--conductivity", paramLabel = "x", description = "Conductivity: 1.4mS/cm.")
    private Optional<String> conductivity = Optional.empty();

    @Option(names = "--length", paramLabel = "ℓ", description = "Length of a jump: 3.2Å.")
    private Optional<String> length = Optional.empty();

    @Option(
            names = "--dimensions",
            paramLabel = "d",
            description = "In how many directions jumps lead: 1, 2 or 3 (default).")
    private int dimensions = 3;

    @Option(
            names = "--correlation-factor",
            paramLabel = "f",
            description = "Tracer correlation factor; 1 if not said.")
    private double correlation = 1;

    @Option(
            names = "--carriers",
            paramLabel = "n",
            description = "Density of the mobile ions: 1.28e28/m^3.")
    private Optional<String> carriers = Optional.empty();

    @Option(
            names = "--charge",
            paramLabel = "z",
            description = "Charge number of the ion; 1 for Li+.")
    private int charge = 1;

    @Option(names = "--temperature", paramLabel = "T", description = "25°C if not said.")
    private String temperature = "25 °C";

    @Override
    public Integer call() throws IOException {
        long given =
                Stream.of(tau, rate, diffusion, conductivity).filter(Optional::isPresent).count();
        if (!studies.isEmpty()) {
            if (given > 0) {
                throw wrong("studies, or one of --tau, --rate, --diffusion and --conductivity");
            }
            return new StudyJoin(studies, target).run(Terminal.of(spec));
        }
        if (given != 1) {
            throw wrong(
                    "one of --tau, --rate, --diffusion and --conductivity, found "
                            + (given == 0 ? "none" : given));
        }
        double kelvin = quantity("--temperature", temperature, Unit.KELVIN).value();
        Optional<ElementaryJump> jump = jump();
        Optional<ChargeCarriers> ions = carriers();
        Optional<Measured> d = coefficient(jump, ions, kelvin);
        Optional<Measured> hops = hops(jump, d);
        PrintWriter out = spec.commandLine().getOut();
        Table table = new Table("quantity", "value");
        hops.ifPresent(
                r -> {
                    table.row("jump rate 1/τ", text(r, Unit.PER_SECOND));
                    table.row("residence time τ", text(r.power(-1), Unit.SECOND));
                });
        d.ifPresent(value -> table.row("D", text(value, Unit.SQUARE_CENTIMETRE_PER_SECOND)));
        if (d.isPresent() && ions.isPresent()) {
            table.row(
                    "σ (Nernst-Einstein)",
                    text(ions.get().conductivity(d.get(), kelvin), Unit.SIEMENS_PER_CENTIMETRE));
        }
        table.print(out, "  ");
        hops.ifPresent(r -> out.println("  seen by: " + seenBy(r.value(), jump)));
        missing(jump, ions).ifPresent(text -> out.println("  " + text));
        return 0;
    }

    private Optional<ElementaryJump> jump() {
        try {
            return length.map(
                    text ->
                            new ElementaryJump(
                                    quantity("--length", text, Unit.METRE),
                                    dimensions,
                                    correlation));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private Optional<ChargeCarriers> carriers() {
        try {
            return carriers.map(
                    text -> new ChargeCarriers(quantity("--carriers", text, DENSITY), charge));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    /// The diffusion coefficient, as far as what is given leads there.
    private Optional<Measured> coefficient(
            Optional<ElementaryJump> jump, Optional<ChargeCarriers> ions, double kelvin) {
        if (diffusion.isPresent()) {
            return Optional.of(
                    quantity("--diffusion", diffusion.get(), Unit.SQUARE_METRE_PER_SECOND));
        }
        if (conductivity.isPresent()) {
            Measured sigma = quantity("--conductivity", conductivity.get(), Unit.SIEMENS_PER_METRE);
            return ions.map(n -> n.diffusion(sigma, kelvin));
        }
        return jump.map(j -> j.diffusion(given().power(-1)));
    }

    private Optional<Measured> hops(Optional<ElementaryJump> jump, Optional<Measured> d) {
        if (tau.isPresent() || rate.isPresent()) {
            return Optional.of(given());
        }
        return jump.flatMap(j -> d.map(j::rate));
    }

    /// The jump rate that was given, as time or as rate.
    private Measured given() {
        return tau.isPresent()
                ? quantity("--tau", tau.get(), Unit.SECOND).power(-1)
                : quantity("--rate", rate.orElse(""), Unit.PER_SECOND);
    }

    private static String seenBy(double rate, Optional<ElementaryJump> jump) {
        return Method.all().stream()
                .filter(
                        method ->
                                jump.flatMap(j -> method.sensitivity().rates(j))
                                        .or(method::jumpRates)
                                        .map(window -> window.contains(rate))
                                        .orElse(false))
                .map(Method::name)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> missing(
            Optional<ElementaryJump> jump, Optional<ChargeCarriers> ions) {
        List<String> missing =
                Stream.of(jump.isEmpty() ? "--length" : "", ions.isEmpty() ? "--carriers" : "")
                        .filter(name -> !name.isEmpty())
                        .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("with %s there is more".formatted(String.join(" and ", missing)));
    }

    private Measured quantity(String option, String text, Unit kind) {
        try {
            Quantity quantity = Quantity.parse(text, kind);
            if (!(quantity.si().value() > 0)) {
                throw wrong(option + " must be > 0, got " + text);
            }
            return quantity.si();
        } catch (NotationException e) {
            throw wrong(option + " " + e.getMessage());
        }
    }

    /// What is exact by its input has no more than six digits all the same.
    private static String text(Measured si, Unit unit) {
        boolean exact = si.uncertainty() == 0;
        return exact
                ? "%s %s".formatted(Shown.rounded(unit.fromSi(si.value()), 6), unit.symbol())
                : new Quantity(si, unit).text();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
