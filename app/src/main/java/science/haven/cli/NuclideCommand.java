package science.haven.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Table;
import science.haven.quantity.Measured;
import science.haven.quantity.NotationException;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Quantity;
import science.haven.quantity.Unit;
import science.haven.report.page.Shown;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;

@Command(
        name = "nuclide",
        description = "Spin, frequency and quadrupole moment of a nucleus.",
        footer = {"", "Example:", "  haven nuclide 7Li --field 9.4T"})
final class NuclideCommand implements Callable<Integer> {

    private static final double FEMTOMETRE_SQUARED = 1e-30;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "NUCLIDE", description = "7Li, Li-7 or ⁷Li.")
    private String name;

    @Option(names = "--field", paramLabel = "B", description = "Magnetic field: 9.4T.")
    private Optional<String> field = Optional.empty();

    @Override
    public Integer call() {
        Nuclide nuclide =
                Nuclide.of(name).orElseThrow(() -> wrong("no such nuclide in the table: " + name));
        PrintWriter out = spec.commandLine().getOut();
        Table table = new Table("", "");
        table.row("spin", spin(nuclide.spin()));
        table.row("natural abundance", Shown.rounded(100 * nuclide.abundance(), 6) + " %");
        table.row("γ", Shown.rounded(nuclide.gyromagneticRatio(), 9) + " rad/(s·T)");
        table.row("Ξ", Shown.rounded(nuclide.frequencyRatio(), 9) + " %");
        if (nuclide.quadrupoleMoment() != 0) {
            table.row(
                    "quadrupole moment",
                    "%s fm² (%s)"
                            .formatted(
                                    Shown.rounded(
                                            nuclide.quadrupoleMoment() / FEMTOMETRE_SQUARED, 6),
                                    Nuclide.QUADRUPOLE_SOURCE));
        }
        field.ifPresent(text -> frequency(nuclide, text, table));
        out.println(nuclide.symbol());
        table.printBody(out, "  ");
        return 0;
    }

    private void frequency(Nuclide nuclide, String text, Table table) {
        Quantity strength;
        try {
            strength = Quantity.parse(text, Unit.TESLA);
        } catch (NotationException e) {
            throw wrong("--field " + e.getMessage());
        }
        double hertz = Math.abs(nuclide.larmorFrequencyInField(strength.si().value()));
        Unit megahertz = Unit.parse("MHz");
        Measured shown = Measured.exact(Double.parseDouble(Shown.plain(hertz, 7)));
        table.row(
                "Larmor frequency",
                new Quantity(shown, megahertz).text() + " at " + strength.text());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private static String spin(double spin) {
        return spin == Math.rint(spin)
                ? String.valueOf((int) spin)
                : "%d/2".formatted((int) Math.rint(2 * spin));
    }
}
