package science.haven.transport.audit;

import science.haven.quantity.Nuclide;

import java.util.ArrayList;
import java.util.List;

/// Fields, frequencies, and the correlation time at which spins relax fastest.
final class ResonanceTies {

    /// `ω₀ τ` at the maximum of 1/T₁ of like spins and of quadrupoles, `J(ω₀) + 4 J(2ω₀)`.
    private static final double LIKE_SPINS = 0.615795;

    /// Other couplings have their maximum within these `ω₀ τ`.
    private static final double LEAST = 0.5;

    private static final double MOST = 1.2;

    private ResonanceTies() {}

    static List<Tie> all() {
        return List.of(ResonanceTies::field, ResonanceTies::larmor, ResonanceTies::maximum);
    }

    private static List<Check> field(Claims claims) {
        List<Check> checks = new ArrayList<>();
        claims.quantities(Topic.PROTON_FREQUENCY)
                .forEach(
                        proton ->
                                claims.quantities(Topic.MAGNETIC_FIELD, proton.subject())
                                        .map(
                                                field ->
                                                        Check.of(
                                                                field,
                                                                "B₀ = 2π ν(¹H)/γ(¹H)",
                                                                Printed.from(
                                                                        at -> Nuclide.field(at[0]),
                                                                        proton.printed()),
                                                                List.of(proton)))
                                        .forEach(checks::add));
        return checks;
    }

    private static List<Check> larmor(Claims claims) {
        List<Check> checks = new ArrayList<>();
        for (Claim.Quantity printed : claims.quantities(Topic.LARMOR_FREQUENCY).toList()) {
            if (printed.subject().nucleus().isEmpty()) {
                continue;
            }
            Nuclide nucleus = printed.subject().nucleus().get();
            Subject subject = printed.subject();
            claims.quantity(Topic.PROTON_FREQUENCY, subject)
                    .ifPresent(
                            proton ->
                                    checks.add(
                                            Check.of(
                                                    printed,
                                                    "ν = Ξ ν(¹H)",
                                                    Printed.from(
                                                            at -> nucleus.larmorFrequency(at[0]),
                                                            proton.printed()),
                                                    List.of(proton))));
            claims.quantity(Topic.MAGNETIC_FIELD, subject)
                    .ifPresent(
                            field ->
                                    checks.add(
                                            Check.of(
                                                    printed,
                                                    "ν = γ B₀/2π",
                                                    Printed.from(
                                                            at -> inField(nucleus, at[0]),
                                                            field.printed()),
                                                    List.of(field))));
        }
        return checks;
    }

    private static double inField(Nuclide nucleus, double field) {
        return Math.abs(nucleus.larmorFrequencyInField(field));
    }

    private static List<Check> maximum(Claims claims) {
        List<Check> checks = new ArrayList<>();
        for (Claim.Quantity tau : claims.quantities(Topic.CORRELATION_TIME_AT_MAXIMUM).toList()) {
            claims.quantities(Topic.LARMOR_FREQUENCY, tau.subject())
                    .map(larmor -> maximum(tau, larmor))
                    .forEach(checks::add);
        }
        return checks;
    }

    private static Check maximum(Claim.Quantity tau, Claim.Quantity larmor) {
        double omega0 = 2 * Math.PI * larmor.printed().value();
        Printed follows = new Printed(LIKE_SPINS / omega0, LEAST / omega0, MOST / omega0);
        return Check.of(tau, "ω₀ τ = 0.616 at the maximum of 1/T₁", follows, List.of(larmor));
    }
}
