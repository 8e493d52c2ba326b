package science.haven.relaxation.dipolar;

import science.haven.data.CrystalStructure;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;
import science.haven.relaxation.coupling.Coupling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The dipolar fields at a nucleus in a crystal, one source per kind of nucleus around it.
///
/// @param nucleus the nucleus observed
/// @param sources what broadens its line and relaxes it, strongest first
/// @param remarks what limits these numbers
public record DipolarField(Nuclide nucleus, List<Source> sources, List<Remark> remarks) {

    public DipolarField {
        sources = List.copyOf(sources);
        remarks = List.copyOf(remarks);
    }

    /// One kind of nucleus around the observed one.
    ///
    /// @param partner the other nucleus, or the same
    /// @param distanceSum `Σ r⁻⁶` weighted by abundance and occupancy, in m⁻⁶
    /// @param secondMoment its share of the second moment of a rigid powder
    /// @param coupling its strength for relaxation rates if the distance to it fluctuates
    public record Source(
            Nuclide partner, double distanceSum, SecondMoment secondMoment, Coupling coupling) {}

    /// Sums over a crystal with isotopes as in nature.
    ///
    /// @param structure the crystal
    /// @param nucleus the nucleus observed
    /// @return the fields
    public static DipolarField of(CrystalStructure structure, Nuclide nucleus) {
        return of(structure, nucleus, Map.of());
    }

    /// Sums over a crystal.
    ///
    /// @param structure the crystal
    /// @param nucleus the nucleus observed
    /// @param abundances shares of isotopes that differ from nature, by the symbol of the nuclide,
    ///   0 to 1
    /// @return the fields
    public static DipolarField of(
            CrystalStructure structure, Nuclide nucleus, Map<String, Double> abundances) {
        String observed = element(nucleus, structure);
        Set<Remark> remarks = new LinkedHashSet<>();
        List<Source> sources = new ArrayList<>();
        for (String element : elements(structure)) {
            List<Nuclide> partners =
                    Nuclide.all().stream()
                            .filter(n -> element(n, structure).equals(element))
                            .filter(n -> abundance(n, element, abundances) > 0)
                            .toList();
            if (partners.isEmpty()) {
                continue;
            }
            LatticeSum sum = LatticeSum.of(structure, observed, element);
            remarks.addAll(sum.remarks());
            for (Nuclide partner : partners) {
                sources.add(
                        source(
                                nucleus,
                                partner,
                                sum.value() * abundance(partner, element, abundances)));
            }
        }
        sources.sort((p, q) -> Double.compare(q.secondMoment.value(), p.secondMoment.value()));
        if (nucleus.spin() > 0.5
                && sources.stream().anyMatch(source -> source.partner.equals(nucleus))) {
            remarks.add(new DipolarRemark.WholeSpectrum(nucleus));
        }
        return new DipolarField(nucleus, sources, List.copyOf(remarks));
    }

    /// The second moment of all sources.
    ///
    /// @return their sum
    public SecondMoment secondMoment() {
        return sources.stream()
                .map(Source::secondMoment)
                .reduce(new SecondMoment(0), SecondMoment::plus);
    }

    private static Source source(Nuclide nucleus, Nuclide partner, double sum) {
        return nucleus.equals(partner)
                ? new Source(
                        partner,
                        sum,
                        SecondMoment.likeSpins(nucleus, sum),
                        Coupling.likeSpins(nucleus, sum))
                : new Source(
                        partner,
                        sum,
                        SecondMoment.unlikeSpins(nucleus, partner, sum),
                        Coupling.unlikeSpins(nucleus, partner, sum));
    }

    private static Set<String> elements(CrystalStructure structure) {
        Set<String> elements = new LinkedHashSet<>();
        structure.atoms().forEach(atom -> elements.add(atom.element()));
        return elements;
    }

    /// The element under which a nuclide stands in a structure: deuterium may have its own letter.
    private static String element(Nuclide nuclide, CrystalStructure structure) {
        String letters = nuclide.symbol().replaceAll("[^A-Za-z]", "");
        boolean deuterium =
                nuclide.symbol().replaceAll("\\D", "").equals("2")
                        && letters.equals("H")
                        && structure.perCell("D") > 0;
        return deuterium ? "D" : letters;
    }

    private static double abundance(
            Nuclide nuclide, String element, Map<String, Double> abundances) {
        double natural = element.equals("D") ? 1 : nuclide.abundance();
        double share = abundances.getOrDefault(nuclide.symbol(), natural);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "abundance of %s must be >= 0 and <= 1 (dimensionless), got %s"
                            .formatted(nuclide.symbol(), share));
        }
        return share;
    }
}
