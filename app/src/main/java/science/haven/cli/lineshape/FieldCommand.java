package science.haven.cli.lineshape;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import science.haven.cli.terminal.Table;
import science.haven.cli.terminal.Terminal;
import science.haven.data.Atom;
import science.haven.data.CrystalStructure;
import science.haven.formats.FormatException;
import science.haven.formats.Formats;
import science.haven.lineshape.field.FieldGradient;
import science.haven.lineshape.field.FieldRemark;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.quantity.Element;
import science.haven.quantity.Nuclide;
import science.haven.report.page.Shown;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;

@Command(
        name = "field",
        description = {
            "Estimate quadrupolar couplings in a crystal from the electric field gradient of point"
                    + " charges.",
            "",
            "Charges are formal ones unless given. The estimate is where a search begins, not a"
                    + " prediction."
        },
        footer = {
            "",
            "Examples:",
            "  haven lineshape field NaTaCl6.cif --site Na1 --antishielding=-4.5",
            "  haven lineshape field LLTO.cif --charge Ti=2 --charge O=-1.2"
        })
final class FieldCommand implements Callable<Integer> {

    private static final double LARGE_FIELD = 1e20;

    /// What rounded coordinates leave where symmetry allows no gradient, in 10²⁰ V/m².
    private static final double NOTHING = 1e-3;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "CIF", description = "Crystal structures.")
    private Path file;

    @Option(
            names = "--site",
            paramLabel = "Li1",
            description = "Label of a site, or an element; all sites if not given.")
    private Optional<String> site = Optional.empty();

    @Option(
            names = "--nuclide",
            paramLabel = "6Li",
            description = "The nucleus, where it is not the commonest with a quadrupole.")
    private Optional<String> nuclide = Optional.empty();

    @Option(
            names = "--charge",
            paramLabel = "O=-2",
            description = "Charge of the ions of an element in e.")
    private Map<String, Double> charges = new LinkedHashMap<>();

    @Option(
            names = "--antishielding",
            paramLabel = "γ∞",
            description = "Sternheimer's γ∞ of the ion observed, by which C_Q is 1 − γ∞ larger.")
    private Optional<Double> antishielding = Optional.empty();

    @Override
    public Integer call() throws IOException {
        for (CrystalStructure structure : Formats.structures(file)) {
            print(structure, Terminal.of(spec).out());
        }
        return 0;
    }

    private void print(CrystalStructure structure, PrintWriter out) throws FormatException {
        Map<String, Double> all = charges(structure);
        List<Atom> observed = observed(structure);
        out.println(structure.name());
        List<String> said = new ArrayList<>();
        all.forEach((element, charge) -> said.add(element + " " + Shown.rounded(charge, 3)));
        out.println("  charges in e: " + String.join(", ", said));
        Table table = new Table("site", "nucleus", ">V_zz / 10²⁰ V m⁻²", ">C_Q / kHz", ">η");
        Set<String> remarks = new LinkedHashSet<>();
        structure.provenance().remarks().forEach(r -> remarks.add(r.text()));
        for (Atom atom : observed) {
            Nuclide nucleus = nucleus(atom).orElseThrow();
            FieldGradient gradient = FieldGradient.at(structure, all, atom);
            QuadrupolarCoupling coupling = gradient.coupling(nucleus, antishielding.orElse(0.0));
            double field = gradient.axes().largest() / LARGE_FIELD;
            boolean cubic = Math.abs(field) < NOTHING;
            table.row(
                    atom.label(),
                    nucleus.symbol(),
                    cubic ? "0" : Shown.rounded(field, 3),
                    cubic ? "0" : Shown.rounded(coupling.coupling() / 1e3, 3),
                    cubic ? Shown.NOTHING : Shown.rounded(coupling.asymmetry(), 2));
            gradient.remarks().forEach(r -> remarks.add(r.text()));
        }
        remarks.add(new FieldRemark.FirstIdea(antishielding.isPresent()).text());
        table.print(out, "  ");
        remarks.forEach(remark -> out.println("  remark: " + remark));
    }

    private static String labels(CrystalStructure structure) {
        Set<String> labels = new LinkedHashSet<>();
        structure.atoms().forEach(atom -> labels.add(atom.label()));
        return String.join(", ", labels);
    }

    /// One atom of each site that is asked for; symmetry makes the others equal.
    private List<Atom> observed(CrystalStructure structure) throws FormatException {
        Map<String, Atom> first = new LinkedHashMap<>();
        for (Atom atom : structure.atoms()) {
            boolean asked =
                    site.isEmpty()
                            || site.get().equals(atom.label())
                            || site.get().equals(atom.element());
            if (asked && nucleus(atom).isPresent()) {
                first.putIfAbsent(atom.label(), atom);
            }
        }
        if (first.isEmpty()) {
            throw new FormatException(
                    file.toString(),
                    "structure",
                    site.orElse("a site") + " with a nucleus that has a quadrupole",
                    labels(structure));
        }
        return List.copyOf(first.values());
    }

    private Optional<Nuclide> nucleus(Atom atom) {
        return nuclide.map(name -> List.of(named(name))).orElseGet(Nuclide::all).stream()
                .filter(n -> n.spin() >= 1 && isOf(n, atom))
                .max(Comparator.comparingDouble(Nuclide::abundance));
    }

    private static boolean isOf(Nuclide nucleus, Atom atom) {
        return nucleus.symbol().replaceAll("\\d", "").equals(atom.element())
                || (nucleus.symbol().equals("2H") && atom.element().equals("D"));
    }

    private Nuclide named(String symbol) {
        Nuclide nucleus =
                Nuclide.of(symbol)
                        .orElseThrow(() -> wrong("no such nuclide in the table: " + symbol));
        if (nucleus.spin() < 1) {
            throw wrong("--nuclide needs a spin above 1/2, got " + nucleus.symbol());
        }
        return nucleus;
    }

    private Map<String, Double> charges(CrystalStructure structure) {
        Map<String, Double> all = new TreeMap<>();
        for (Atom atom : structure.atoms()) {
            Double given = charges.get(atom.element());
            if (given != null && !Double.isFinite(given)) {
                throw wrong("--charge must be a number of e, got " + given);
            }
            all.put(atom.element(), given != null ? given : usual(atom));
        }
        return all;
    }

    private static double usual(Atom atom) {
        return Element.of(atom.element().equals("D") ? "H" : atom.element())
                .map(Element::commonOxidationState)
                .orElse(0);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
