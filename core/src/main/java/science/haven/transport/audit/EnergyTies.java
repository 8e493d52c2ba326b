package science.haven.transport.audit;

import science.haven.quantity.Constants;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Two numbers at two temperatures are a slope.
final class EnergyTies {

    private EnergyTies() {}

    static List<Tie> all() {
        return List.of(
                claims -> slopes(claims, Topic.DIFFUSION, "D ∝ exp(−Eₐ/kT)", false),
                claims -> slopes(claims, Topic.CONDUCTIVITY, "σT ∝ exp(−Eₐ/kT)", true));
    }

    private static List<Check> slopes(
            Claims claims, Topic topic, String relation, boolean timesTemperature) {
        List<Check> checks = new ArrayList<>();
        List<Claim.Quantity> all =
                claims.quantities(topic)
                        .filter(q -> q.subject().temperature().isPresent())
                        .toList();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (alike(all.get(i).subject(), all.get(j).subject())) {
                    checks.add(slope(claims, all.get(i), all.get(j), relation, timesTemperature));
                }
            }
        }
        return checks;
    }

    private static boolean alike(Subject one, Subject other) {
        return one.of().equals(other.of())
                && one.by().equals(other.by())
                && !one.temperature().orElseThrow().meets(other.temperature().orElseThrow());
    }

    private static Check slope(
            Claims claims,
            Claim.Quantity one,
            Claim.Quantity other,
            String relation,
            boolean timesTemperature) {
        Printed energy =
                Printed.from(
                        at -> {
                            double ratio = at[0] / at[1] * (timesTemperature ? at[2] / at[3] : 1);
                            double inverse = 1 / at[3] - 1 / at[2];
                            return Constants.BOLTZMANN * Math.log(ratio) / inverse;
                        },
                        one.printed(),
                        other.printed(),
                        one.subject().temperature().orElseThrow(),
                        other.subject().temperature().orElseThrow());
        List<Claim> from = List.of(one, other);
        Optional<Claim.Quantity> printed =
                claims.quantities(Topic.ACTIVATION_ENERGY)
                        .filter(e -> e.subject().of().equals(one.subject().of()))
                        .filter(e -> e.subject().by().equals(one.subject().by()))
                        .findFirst();
        return printed.map(e -> Check.of(e, relation, energy, from))
                .orElseGet(
                        () ->
                                Check.unprinted(
                                        "activation energy between "
                                                + one.name()
                                                + " and "
                                                + other.name(),
                                        relation,
                                        energy,
                                        Unit.ELECTRONVOLT,
                                        from));
    }
}
