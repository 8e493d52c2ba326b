package science.haven.transport.audit;

import science.haven.quantity.Element;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Formulas: their charge, their atom fractions, and the occupancies of sites.
final class CompositionTies {

    /// An element and the decimals of its amount.
    private static final Pattern DECIMALS = Pattern.compile("([A-Z][a-z]?)\\d*\\.(\\d+)");

    private CompositionTies() {}

    static List<Tie> all() {
        return List.of(
                CompositionTies::charges, CompositionTies::fractions, CompositionTies::occupancies);
    }

    private static List<Check> charges(Claims claims) {
        return claims.each(Claim.Composition.class).map(CompositionTies::charge).toList();
    }

    private static Check charge(Claim.Composition composition) {
        double charge = composition.formula().charge(composition.oxidationStates());
        double range = 0;
        for (Element element : composition.formula().amounts().keySet()) {
            double state =
                    composition
                            .oxidationStates()
                            .getOrDefault(
                                    element.symbol(), (double) element.commonOxidationState());
            range += Math.abs(state) * lastDigit(composition, element) / 2;
        }
        Printed follows = new Printed(charge, charge - range, charge + range);
        boolean neutral = follows.meets(Printed.exact(0));
        return new Check(
                neutral ? Verdict.AGREES : Verdict.CONTRADICTS,
                Optional.of(composition),
                "charge of " + composition.formula(),
                "Σ amount · oxidation state = 0",
                Optional.of(follows),
                Unit.NONE,
                List.of(),
                neutral ? "" : balance(composition, charge));
    }

    /// The amount of oxygen, or of the halogen, that would balance the formula.
    private static String balance(Claim.Composition composition, double charge) {
        for (String symbol : List.of("O", "S", "Cl", "Br", "I", "F")) {
            Optional<Element> element = Element.of(symbol);
            double amount = composition.formula().amount(symbol);
            if (element.isPresent() && amount > 0) {
                double balanced = amount - charge / element.get().commonOxidationState();
                return "%s%.6g would be neutral"
                        .formatted(symbol, balanced)
                        .replaceFirst("(\\.\\d*?)0+( |$)", "$1$2")
                        .replaceFirst("\\.( |$)", "$1");
            }
        }
        return "";
    }

    /// What one step of the last printed digit of an amount is worth; whole numbers are exact.
    private static double lastDigit(Claim.Composition composition, Element element) {
        Matcher decimals = DECIMALS.matcher(composition.formula().text());
        while (decimals.find()) {
            if (decimals.group(1).equals(element.symbol())) {
                return Math.pow(10, -decimals.group(2).length());
            }
        }
        return 0;
    }

    private static List<Check> fractions(Claims claims) {
        List<Check> checks = new ArrayList<>();
        for (Claim.Quantity share : claims.quantities(Topic.ATOM_FRACTION).toList()) {
            Optional<Element> element = share.subject().element();
            claims.each(Claim.Composition.class)
                    .filter(c -> element.isPresent() && c.subject().fits(share.subject()))
                    .map(c -> fraction(share, c, element.orElseThrow().symbol()))
                    .forEach(checks::add);
        }
        return checks;
    }

    private static Check fraction(
            Claim.Quantity share, Claim.Composition composition, String symbol) {
        double fraction = composition.formula().atomFraction(symbol);
        return Check.of(
                share,
                "atoms of %s over all atoms".formatted(symbol),
                Printed.exact(fraction),
                List.of(composition));
    }

    /// Layers hold the same number of sites, so their mean occupancy is the amount per site.
    private static List<Check> occupancies(Claims claims) {
        Map<Element, List<Claim.Quantity>> byElement = new LinkedHashMap<>();
        claims.quantities(Topic.OCCUPANCY)
                .filter(o -> o.subject().element().isPresent())
                .forEach(
                        o ->
                                byElement
                                        .computeIfAbsent(
                                                o.subject().element().orElseThrow(),
                                                _ -> new ArrayList<>())
                                        .add(o));
        List<Check> checks = new ArrayList<>();
        for (var layers : byElement.entrySet()) {
            claims.each(Claim.Composition.class)
                    .filter(c -> c.formula().amount(layers.getKey().symbol()) > 0)
                    .findFirst()
                    .map(c -> occupancy(layers.getKey(), layers.getValue(), c))
                    .ifPresent(checks::add);
        }
        return checks;
    }

    private static Check occupancy(
            Element element, List<Claim.Quantity> layers, Claim.Composition composition) {
        Printed mean =
                Printed.from(
                        at -> Arrays.stream(at).average().orElse(0),
                        layers.stream().map(Claim.Quantity::printed).toArray(Printed[]::new));
        double digit = lastDigit(composition, element);
        double amount = composition.formula().amount(element.symbol());
        Printed written = new Printed(amount, amount - digit / 2, amount + digit / 2);
        boolean agrees = mean.meets(written);
        return new Check(
                agrees ? Verdict.AGREES : Verdict.CONTRADICTS,
                Optional.of(composition),
                "%s per formula unit of %s".formatted(element.symbol(), composition.formula()),
                "mean occupancy of equal layers",
                Optional.of(mean),
                Unit.NONE,
                List.copyOf(layers),
                agrees ? "" : "the occupancies are those of another composition");
    }
}
