package science.haven.transport.audit;

import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a text itself says about its numbers: ratios, trends, means, and the same number twice.
final class StatementTies {

    private StatementTies() {}

    static List<Tie> all() {
        return List.of(
                StatementTies::ratios,
                StatementTies::trends,
                StatementTies::increases,
                StatementTies::means,
                StatementTies::same);
    }

    private static List<Check> ratios(Claims claims) {
        List<Check> checks = new ArrayList<>();
        for (Claim.Ratio said : claims.each(Claim.Ratio.class).toList()) {
            List<Claim.Quantity> two = claims.named(List.of(said.over(), said.under()));
            if (two.size() == 2) {
                checks.add(ratio(said, two.getFirst(), two.getLast()));
            }
        }
        return checks;
    }

    private static Check ratio(Claim.Ratio said, Claim.Quantity over, Claim.Quantity under) {
        Printed follows = Printed.from(at -> at[0] / at[1], over.printed(), under.printed());
        Printed reverse = Printed.from(at -> at[1] / at[0], over.printed(), under.printed());
        boolean agrees = said.printed().meets(follows);
        String comment =
                agrees
                        ? ""
                        : said.printed().meets(reverse)
                                ? "the other way round: %s over %s is %.4g"
                                        .formatted(under.name(), over.name(), reverse.value())
                                : Factors.between(said.printed(), follows);
        return new Check(
                agrees ? Verdict.AGREES : Verdict.CONTRADICTS,
                Optional.of(said),
                said.name(),
                "%s over %s".formatted(over.name(), under.name()),
                Optional.of(follows),
                Unit.NONE,
                List.of(over, under),
                comment);
    }

    private static List<Check> trends(Claims claims) {
        return claims.each(Claim.Trend.class).map(said -> trend(said, claims)).toList();
    }

    private static Check trend(Claim.Trend said, Claims claims) {
        List<Claim.Quantity> numbers = claims.named(said.of());
        List<Claim> against = new ArrayList<>();
        for (int i = 1; i < numbers.size(); i++) {
            Claim.Quantity low = numbers.get(said.rising() ? i - 1 : i);
            Claim.Quantity high = numbers.get(said.rising() ? i : i - 1);
            if (high.printed().below(low.printed())) {
                against.add(numbers.get(i - 1));
                against.add(numbers.get(i));
            }
        }
        return new Check(
                against.isEmpty() ? Verdict.AGREES : Verdict.CONTRADICTS,
                Optional.of(said),
                said.name(),
                said.rising() ? "rising" : "falling",
                Optional.empty(),
                Unit.NONE,
                against.isEmpty() ? List.copyOf(numbers) : against.stream().distinct().toList(),
                against.isEmpty() ? "" : said.rising() ? "these fall" : "these rise");
    }

    /// Of shares, both readings are tried: a share of the value before, or percentage points.
    private static List<Check> increases(Claims claims) {
        List<Check> checks = new ArrayList<>();
        for (Claim.Increase said : claims.each(Claim.Increase.class).toList()) {
            List<Claim.Quantity> two = claims.named(List.of(said.from(), said.to()));
            if (two.size() == 2) {
                checks.add(increase(said, two.getFirst(), two.getLast()));
            }
        }
        return checks;
    }

    private static Check increase(Claim.Increase said, Claim.Quantity from, Claim.Quantity to) {
        Printed relative = Printed.from(at -> at[1] / at[0] - 1, from.printed(), to.printed());
        Printed points = Printed.from(at -> at[1] - at[0], from.printed(), to.printed());
        boolean share = from.topic() == Topic.SHARE || from.topic() == Topic.ATOM_FRACTION;
        boolean asPoints = share && said.printed().meets(points);
        boolean agrees = asPoints || said.printed().meets(relative);
        return new Check(
                agrees ? Verdict.AGREES : Verdict.CONTRADICTS,
                Optional.of(said),
                said.name(),
                asPoints ? "in percentage points" : "relative to the value before",
                Optional.of(asPoints ? points : relative),
                Unit.PERCENT,
                List.of(from, to),
                agrees ? "" : Factors.between(said.printed(), relative));
    }

    private static List<Check> means(Claims claims) {
        List<Check> checks = new ArrayList<>();
        for (Claim.Mean said : claims.each(Claim.Mean.class).toList()) {
            List<Claim.Quantity> numbers = claims.named(said.of());
            if (numbers.size() > 1) {
                checks.add(mean(said, numbers));
            }
        }
        return checks;
    }

    /// A mean may be right and its uncertainty still be that of counting alone.
    private static Check mean(Claim.Mean said, List<Claim.Quantity> numbers) {
        Printed follows =
                Printed.from(
                        at -> Arrays.stream(at).average().orElse(0),
                        numbers.stream().map(Claim.Quantity::printed).toArray(Printed[]::new));
        boolean agrees = said.printed().meets(follows);
        double squares = 0;
        for (Claim.Quantity number : numbers) {
            squares += Math.pow(number.printed().value() - follows.value(), 2);
        }
        double error = Math.sqrt(squares / (numbers.size() - 1) / numbers.size());
        double claimed = (said.printed().upper() - said.printed().lower()) / 2;
        Unit unit = numbers.getFirst().unit();
        Check check =
                new Check(
                        agrees ? Verdict.AGREES : Verdict.CONTRADICTS,
                        Optional.of(said),
                        said.name(),
                        "mean of %d".formatted(numbers.size()),
                        Optional.of(follows),
                        unit,
                        List.copyOf(numbers),
                        agrees ? "" : Factors.between(said.printed(), follows));
        return agrees && error > 3 * claimed
                ? check.but(
                        Verdict.DOUBTFUL,
                        "they scatter: the error of their mean is ±%.2g %s"
                                .formatted(unit.fromSi(error), unit.symbol()))
                : check;
    }

    /// Said to be the same, or named by the same words: then the numbers must agree.
    private static List<Check> same(Claims claims) {
        List<Check> checks = new ArrayList<>();
        for (Claim.Same said : claims.each(Claim.Same.class).toList()) {
            List<Claim.Quantity> numbers = claims.named(said.of());
            numbers.stream()
                    .skip(1)
                    .map(other -> same(numbers.getFirst(), other))
                    .forEach(checks::add);
        }
        List<Claim.Quantity> all = claims.each(Claim.Quantity.class).toList();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Claim.Quantity one = all.get(i);
                Claim.Quantity other = all.get(j);
                if (one.topic() == other.topic() && one.subject().same(other.subject())) {
                    checks.add(same(one, other));
                }
            }
        }
        return checks;
    }

    private static Check same(Claim.Quantity one, Claim.Quantity other) {
        return Check.of(other, "the same quantity, printed twice", one.printed(), List.of(one));
    }
}
