package science.haven.cli.relaxation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Table;
import science.haven.cli.terminal.Terminal;
import science.haven.data.CrystalStructure;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.quantity.Nuclide;
import science.haven.relaxation.dipolar.DipolarField;
import science.haven.report.page.Shown;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "moment",
        description = {
            "Find the dipolar fields at a nucleus in a crystal: second moment, width of the rigid"
                    + " lattice, and the strength C of each coupling for relaxation rates."
        },
        footer = {"", "Example:", "  haven relaxation moment Li3N.cif 7Li --abundance 7Li=0.9999"})
final class MomentCommand implements Callable<Integer> {

    private static final double PER_ANGSTROM_6 = 1e60;

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CIF", description = "Crystal structures.")
    private Path file;

    @Parameters(index = "1", paramLabel = "NUCLIDE", description = "The nucleus observed: 7Li.")
    private String name;

    @Option(
            names = "--abundance",
            paramLabel = "7Li=0.95",
            description = "Share of an isotope, where it is not that of nature.")
    private Map<String, Double> abundances = new LinkedHashMap<>();

    @Override
    public Integer call() throws IOException {
        Nuclide nucleus =
                Nuclide.of(name).orElseThrow(() -> wrong("no such nuclide in the table: " + name));
        PrintWriter out = Terminal.of(spec).out();
        for (CrystalStructure structure : Formats.structures(file)) {
            String element = nucleus.symbol().replaceAll("\\d", "");
            boolean deuterium = nucleus.symbol().equals("2H") && structure.perCell("D") > 0;
            if (structure.perCell(element) == 0 && !deuterium) {
                throw new FormatException(
                        file.toString(), "structure", element + " among its atoms", "none");
            }
            print(structure, DipolarField.of(structure, nucleus, shares()), out);
        }
        return 0;
    }

    /// Shares by the symbol as the table has it.
    private Map<String, Double> shares() {
        Map<String, Double> shares = new LinkedHashMap<>();
        abundances.forEach(
                (symbol, share) -> {
                    Nuclide isotope =
                            Nuclide.of(symbol)
                                    .orElseThrow(
                                            () -> wrong("no such nuclide in the table: " + symbol));
                    if (!(share >= 0 && share <= 1)) {
                        throw wrong("--abundance must be 0 to 1, got " + share);
                    }
                    shares.put(isotope.symbol(), share);
                });
        return shares;
    }

    private static void print(CrystalStructure structure, DipolarField field, PrintWriter out) {
        out.println(structure.name());
        Table table =
                new Table("from", ">Σ r⁻⁶ / Å⁻⁶", ">second moment / 10⁶ rad²/s²", ">C / 10⁶ s⁻²");
        for (DipolarField.Source source : field.sources()) {
            table.row(
                    source.partner().symbol(),
                    Shown.rounded(source.distanceSum() / PER_ANGSTROM_6, 5),
                    Shown.rounded(source.secondMoment().value() / 1e6, 5),
                    Shown.rounded(source.coupling().strength() / 1e6, 5));
        }
        table.print(out, "  ");
        out.println(
                "  Gaussian width of the rigid lattice: %s kHz"
                        .formatted(Shown.rounded(field.secondMoment().gaussianWidth() / 1e3, 4)));
        structure.provenance().remarks().forEach(r -> out.println("  remark: " + r.text()));
        field.remarks().forEach(remark -> out.println("  remark: " + remark.text()));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
