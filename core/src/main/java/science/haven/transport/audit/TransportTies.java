package science.haven.transport.audit;

import science.haven.quantity.Constants;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Diffusion, conductivity and the density of carriers.
final class TransportTies {

    private static final String NERNST_EINSTEIN = "σ = n q² D_σ/(kT)";

    /// Haven ratios outside these have not been seen in ion conductors.
    private static final double LEAST_RATIO = 0.05;

    /// Temperatures this close, in K, are compared.
    private static final double NEAR = 5;

    private static final Printed ENERGY =
            new Printed(0.35 * Constants.ELEMENTARY_CHARGE, 0, Constants.ELEMENTARY_CHARGE);

    /// D along two directions differ more than this, and diffusion is no longer isotropic.
    private static final double ISOTROPIC = 1.5;

    private TransportTies() {}

    static List<Tie> all() {
        return List.of(
                TransportTies::density,
                TransportTies::conducted,
                TransportTies::haven,
                TransportTies::parts,
                TransportTies::transference,
                TransportTies::directions);
    }

    private static List<Check> density(Claims claims) {
        return claims.quantities(Topic.CARRIER_DENSITY)
                .flatMap(n -> counted(claims, n.subject()).map(c -> density(n, c)).stream())
                .toList();
    }

    private static Check density(Claim.Quantity printed, Density counted) {
        return Check.of(printed, "n = N/V", counted.number(), counted.from());
    }

    /// Carriers per volume with the claims they come from.
    private record Density(Printed number, List<Claim> from) {}

    private static Optional<Density> counted(Claims claims, Subject subject) {
        var ions = claims.quantity(Topic.IONS_PER_CELL, subject);
        var volume = claims.quantity(Topic.CELL_VOLUME, subject);
        return ions.isEmpty() || volume.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Density(
                                Printed.from(
                                        at -> at[0] / at[1],
                                        ions.get().printed(),
                                        volume.get().printed()),
                                List.of(ions.get(), volume.get())));
    }

    private static Optional<Density> carriers(Claims claims, Subject subject) {
        return claims.quantity(Topic.CARRIER_DENSITY, subject)
                .map(n -> new Density(n.printed(), List.of(n)))
                .or(() -> counted(claims, subject));
    }

    /// Every conductivity of ions at a known temperature becomes a D_σ.
    private static List<Check> conducted(Claims claims) {
        List<Check> checks = new ArrayList<>();
        for (Claim.Quantity sigma : claims.quantities(Topic.CONDUCTIVITY).toList()) {
            conductionDiffusion(claims, sigma)
                    .map(
                            d ->
                                    Check.unprinted(
                                            "D_σ of " + sigma.name(),
                                            NERNST_EINSTEIN,
                                            d.number(),
                                            Unit.SQUARE_CENTIMETRE_PER_SECOND,
                                            d.from()))
                    .ifPresent(checks::add);
        }
        return checks;
    }

    private static Optional<Density> conductionDiffusion(Claims claims, Claim.Quantity sigma) {
        Optional<Printed> kelvin = sigma.subject().temperature();
        Optional<Density> carriers = carriers(claims, sigma.subject());
        if (kelvin.isEmpty() || carriers.isEmpty()) {
            return Optional.empty();
        }
        double square = Math.pow(Constants.ELEMENTARY_CHARGE, 2);
        Printed d =
                Printed.from(
                        at -> at[0] * Constants.BOLTZMANN * at[2] / (at[1] * square),
                        sigma.printed(),
                        carriers.get().number(),
                        kelvin.get());
        List<Claim> from = new ArrayList<>(List.of(sigma));
        from.addAll(carriers.get().from());
        return Optional.of(new Density(d, from));
    }

    /// The Haven ratio of every diffusion coefficient that is not made of the conductivity itself.
    private static List<Check> haven(Claims claims) {
        List<Check> checks = new ArrayList<>();
        for (Claim.Quantity d : claims.quantities(Topic.DIFFUSION).toList()) {
            Subject subject = d.subject();
            if (subject.by().equals("conductivity") || subject.temperature().isEmpty()) {
                continue;
            }
            claims.quantities(Topic.CONDUCTIVITY)
                    .filter(sigma -> sigma.subject().at(subject.temperature()).fits(subject))
                    .flatMap(sigma -> haven(claims, d, sigma).stream())
                    .forEach(checks::add);
        }
        return checks;
    }

    /// Between temperatures that lie close together any activation energy up to 1 eV is allowed.
    private static Optional<Check> haven(Claims claims, Claim.Quantity d, Claim.Quantity sigma) {
        double one = d.subject().temperature().orElseThrow().value();
        double other = sigma.subject().temperature().map(Printed::value).orElse(0.0);
        if (Math.abs(one - other) > NEAR) {
            return Optional.empty();
        }
        return conductionDiffusion(claims, sigma)
                .map(
                        charged ->
                                new Density(
                                        Printed.from(
                                                at ->
                                                        at[0]
                                                                * Math.exp(
                                                                        at[1]
                                                                                / Constants
                                                                                        .BOLTZMANN
                                                                                * (1 / other
                                                                                        - 1 / one)),
                                                charged.number(),
                                                ENERGY),
                                        charged.from()))
                .map(charged -> haven(claims, d, charged));
    }

    private static Check haven(Claims claims, Claim.Quantity d, Density charged) {
        Printed ratio = Printed.from(at -> at[0] / at[1], d.printed(), charged.number());
        List<Claim> from = new ArrayList<>(List.of(d));
        from.addAll(charged.from());
        String relation = "H_R = D*/D_σ, " + NERNST_EINSTEIN;
        Optional<Claim.Quantity> printed = claims.quantity(Topic.HAVEN_RATIO, d.subject());
        Check check =
                printed.map(h -> Check.of(h, relation, ratio, from))
                        .orElseGet(
                                () ->
                                        Check.unprinted(
                                                "Haven ratio of " + d.name(),
                                                relation,
                                                ratio,
                                                Unit.NONE,
                                                from));
        boolean plausible = ratio.lower() <= 1 && ratio.upper() >= LEAST_RATIO;
        return plausible
                ? check
                : check.but(
                        Verdict.CONTRADICTS,
                        ratio.lower() > 1
                                ? "ions cannot diffuse faster than their charge: the density of"
                                        + " carriers, or what was measured, is another"
                                : "no ion conductor is known below 0.05");
    }

    /// A part in series conducts no worse than the whole.
    private static List<Check> parts(Claims claims) {
        List<Check> checks = new ArrayList<>();
        for (Claim.Quantity whole : claims.quantities(Topic.CONDUCTIVITY).toList()) {
            String sample = whole.subject().of();
            if (!sample.equals("total") && !sample.startsWith("total, ")) {
                continue;
            }
            String bulk = "bulk" + sample.substring("total".length());
            claims.quantities(Topic.CONDUCTIVITY)
                    .filter(part -> part.subject().of().equals(bulk))
                    .filter(part -> part.printed().below(whole.printed()))
                    .map(part -> aboveBulk(whole, part))
                    .forEach(checks::add);
        }
        return checks;
    }

    private static Check aboveBulk(Claim.Quantity whole, Claim.Quantity part) {
        return Check.of(whole, "1/σ_total ≥ 1/σ_bulk", part.printed(), List.of(part))
                .but(Verdict.CONTRADICTS, "the whole conducts better than its grains");
    }

    private static List<Check> transference(Claims claims) {
        List<Check> checks = new ArrayList<>();
        for (Claim.Quantity electrons : claims.quantities(Topic.ELECTRONIC_CONDUCTIVITY).toList()) {
            for (Claim.Quantity ions :
                    claims.quantities(Topic.CONDUCTIVITY, electrons.subject()).toList()) {
                Printed t =
                        Printed.from(at -> 1 - at[0] / at[1], electrons.printed(), ions.printed());
                String relation = "t_ion = 1 − σ_e/σ";
                List<Claim> from = List.of(electrons, ions);
                checks.add(
                        claims.quantity(Topic.TRANSFERENCE, electrons.subject())
                                .map(printed -> Check.of(printed, relation, t, from))
                                .orElseGet(
                                        () ->
                                                Check.unprinted(
                                                        "ionic transference number",
                                                        relation,
                                                        t,
                                                        Unit.NONE,
                                                        from)));
            }
        }
        return checks;
    }

    /// A tensor beside a jump length that is counted as if all directions were alike.
    private static List<Check> directions(Claims claims) {
        Optional<Claim.Quantity> isotropic =
                claims.quantities(Topic.DIMENSIONS)
                        .filter(d -> d.printed().value() == 3)
                        .findFirst();
        List<Claim.Quantity> along =
                claims.quantities(Topic.DIFFUSION)
                        .filter(d -> d.subject().of().startsWith("along "))
                        .toList();
        if (isotropic.isEmpty() || along.size() < 2) {
            return List.of();
        }
        double most = along.stream().mapToDouble(d -> d.printed().value()).max().orElse(1);
        double least = along.stream().mapToDouble(d -> d.printed().value()).min().orElse(1);
        if (most < ISOTROPIC * least) {
            return List.of();
        }
        return List.of(
                new Check(
                        Verdict.DOUBTFUL,
                        Optional.of(isotropic.get()),
                        isotropic.get().name(),
                        "D = ℓ²/(2 d τ)",
                        Optional.of(Printed.exact(most / least)),
                        Unit.NONE,
                        List.copyOf(along),
                        "the anisotropy that follows says that jumps lead in fewer directions"));
    }
}
