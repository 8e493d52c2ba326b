package science.haven.transport.audit;

import science.haven.quantity.Constants;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How an experiment was done, and what that makes of its numbers.
final class ExperimentTies {

    /// Less of the full signal than this makes areas of different phases incomparable.
    private static final double FULL = 0.95;

    /// Above this, the current is no longer proportional to the voltage.
    private static final double OHMIC = 1;

    private static final double ROOM_TEMPERATURE = 298.15;

    private static final double ZERO_CELSIUS = 273.15;

    private ExperimentTies() {}

    static List<Tie> all() {
        return List.of(
                ExperimentTies::saturation,
                ExperimentTies::humidity,
                ExperimentTies::polarisation,
                ExperimentTies::components,
                ExperimentTies::coupling);
    }

    private static List<Check> saturation(Claims claims) {
        List<Check> checks = new ArrayList<>();
        for (Claim.Quantity delay : claims.quantities(Topic.RECYCLE_DELAY).toList()) {
            for (Claim.Quantity t1 :
                    claims.quantities(Topic.RELAXATION_TIME, delay.subject()).toList()) {
                Printed share =
                        Printed.from(
                                at -> 1 - Math.exp(-at[0] / at[1]), delay.printed(), t1.printed());
                Check check =
                        Check.unprinted(
                                "share of the signal of " + t1.name(),
                                "1 − exp(−d/T₁)",
                                share,
                                Unit.PERCENT,
                                List.of(delay, t1));
                checks.add(
                        share.upper() < FULL
                                ? check.but(
                                        Verdict.DOUBTFUL,
                                        "areas are too small by this factor after a full pulse")
                                : check);
            }
        }
        return checks;
    }

    /// Buck's equation, J. Appl. Meteorol. 20, 1527 (1981), in the form of 1996.
    private static List<Check> humidity(Claims claims) {
        List<Check> checks = new ArrayList<>();
        for (Claim.Quantity pressure : claims.quantities(Topic.WATER_PRESSURE).toList()) {
            Optional<Printed> kelvin = pressure.subject().temperature();
            claims.quantity(Topic.RELATIVE_HUMIDITY, pressure.subject())
                    .filter(_ -> kelvin.isPresent())
                    .map(
                            humidity ->
                                    Check.of(
                                            pressure,
                                            "p = humidity · p_sat(T), Buck 1996",
                                            Printed.from(
                                                    at -> at[0] * saturated(at[1]),
                                                    humidity.printed(),
                                                    kelvin.orElseThrow()),
                                            List.of(humidity)))
                    .ifPresent(checks::add);
        }
        return checks;
    }

    private static double saturated(double kelvin) {
        double t = kelvin - ZERO_CELSIUS;
        return 611.21 * Math.exp((18.678 - t / 234.5) * t / (257.14 + t));
    }

    private static List<Check> polarisation(Claims claims) {
        List<Check> checks = new ArrayList<>();
        for (Claim.Quantity voltage : claims.quantities(Topic.POLARISATION_VOLTAGE).toList()) {
            Printed kelvin =
                    voltage.subject().temperature().orElse(Printed.exact(ROOM_TEMPERATURE));
            Printed ratio =
                    Printed.from(
                            at ->
                                    Constants.ELEMENTARY_CHARGE
                                            * at[0]
                                            / (Constants.BOLTZMANN * at[1]),
                            voltage.printed(),
                            kelvin);
            if (ratio.lower() > OHMIC) {
                checks.add(
                        Check.unprinted(
                                        "eU/kT of " + voltage.name(),
                                        "Hebb-Wagner: ohmic below eU = kT",
                                        ratio,
                                        Unit.NONE,
                                        List.of(voltage))
                                .but(
                                        Verdict.DOUBTFUL,
                                        "current over voltage is not the conductivity of electrons"
                                                + " where one electrode blocks ions"));
            }
        }
        return checks;
    }

    /// One phase of spin 3/2 relaxes with two rates by itself, of spin 5/2 with three.
    private static List<Check> components(Claims claims) {
        List<Check> checks = new ArrayList<>();
        for (Claim.Quantity count : claims.quantities(Topic.RELAXATION_COMPONENTS).toList()) {
            Optional<Nuclide> nucleus = count.subject().nucleus();
            double own = nucleus.map(n -> n.spin() + 0.5).orElse(1.0);
            if (own > 1 && count.printed().value() > 1) {
                checks.add(
                        Check.unprinted(
                                        "rates of one phase of " + nucleus.orElseThrow().symbol(),
                                        "I + ½ rates for half-integer spin",
                                        Printed.exact(own),
                                        Unit.NONE,
                                        List.of(count))
                                .but(
                                        Verdict.DOUBTFUL,
                                        "so several rates are no proof of as many phases"));
            }
        }
        return checks;
    }

    /// Fluctuations of the coupling relax no faster than at their maximum, which bounds it from
    /// below.
    private static List<Check> coupling(Claims claims) {
        List<Check> checks = new ArrayList<>();
        for (Claim.Quantity t1 : claims.quantities(Topic.RELAXATION_TIME).toList()) {
            Optional<Nuclide> nucleus =
                    t1.subject().nucleus().filter(n -> n.spin() > 0.5 && n.spin() % 1 != 0);
            Optional<Claim.Quantity> larmor = claims.quantity(Topic.LARMOR_FREQUENCY, t1.subject());
            if (nucleus.isEmpty() || larmor.isEmpty()) {
                continue;
            }
            Printed least =
                    Printed.from(
                            at -> leastCoupling(nucleus.get().spin(), at[0], at[1]),
                            t1.printed(),
                            larmor.get().printed());
            checks.addAll(coupling(claims, t1, larmor.get(), least));
        }
        return checks;
    }

    /// `1/T₁ = (3/200) (2I+3)/(I²(2I−1)) (2π C_Q)² [J(ω₀) + 4 J(2ω₀)]`, whose bracket is at most
    /// 1.4252/ω₀ (Abragam, Principles of Nuclear Magnetism, 1961, chapter VIII).
    private static double leastCoupling(double spin, double t1, double larmor) {
        double factor = (2 * spin + 3) / (spin * spin * (2 * spin - 1));
        double omega0 = 2 * Math.PI * larmor;
        return Math.sqrt(omega0 / (t1 * 1.425175719 * 0.015 * factor)) / (2 * Math.PI);
    }

    private static List<Check> coupling(
            Claims claims, Claim.Quantity t1, Claim.Quantity larmor, Printed least) {
        String relation = "1/T₁ ≤ its maximum over τ";
        List<Claim> from = List.of(t1, larmor);
        List<Check> checks =
                claims.quantities(Topic.QUADRUPOLAR_COUPLING, t1.subject())
                        .filter(c -> c.printed().below(least))
                        .map(
                                c ->
                                        Check.of(c, relation, least, from)
                                                .but(
                                                        Verdict.CONTRADICTS,
                                                        "too weak to relax the spins so fast by"
                                                                + " itself"))
                        .toList();
        return checks.isEmpty()
                ? List.of(
                        Check.unprinted(
                                "least C_Q behind " + t1.name(),
                                relation,
                                least,
                                Unit.parse("kHz"),
                                from))
                : checks;
    }
}
