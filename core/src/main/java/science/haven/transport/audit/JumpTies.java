package science.haven.transport.audit;

import science.haven.quantity.Constants;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Correlation times over temperature, and the diffusion their jumps make.
final class JumpTies {

    /// Times between two vibrations of an ion in a lattice, in s: 0.3 to 30 THz.
    private static final double SHORTEST = 1 / 3e13;

    private static final double LONGEST = 1 / 3e11;

    private JumpTies() {}

    static List<Tie> all() {
        return List.of(JumpTies::times, JumpTies::rates, JumpTies::diffusion, JumpTies::attempts);
    }

    /// A correlation time at a temperature with the claims it comes from.
    private record Time(Printed tau, List<Claim> from) {}

    private static List<Check> times(Claims claims) {
        List<Check> checks = new ArrayList<>();
        for (Claim.Quantity printed : claims.quantities(Topic.CORRELATION_TIME).toList()) {
            activated(claims, printed.subject())
                    .map(time -> Check.of(printed, "τ = τ₀ exp(Eₐ/kT)", time.tau(), time.from()))
                    .ifPresent(checks::add);
        }
        return checks;
    }

    private static List<Check> rates(Claims claims) {
        List<Check> checks = new ArrayList<>();
        for (Claim.Quantity printed : claims.quantities(Topic.JUMP_RATE).toList()) {
            time(claims, printed.subject())
                    .map(
                            time ->
                                    Check.of(
                                            printed,
                                            "Γ = 1/τ",
                                            Printed.from(at -> 1 / at[0], time.tau()),
                                            time.from()))
                    .ifPresent(checks::add);
        }
        return checks;
    }

    /// Only diffusion coefficients that are said to come from relaxation.
    private static List<Check> diffusion(Claims claims) {
        List<Check> checks = new ArrayList<>();
        for (Claim.Quantity printed : claims.quantities(Topic.DIFFUSION).toList()) {
            Subject subject = printed.subject();
            Optional<Time> time = time(claims, subject);
            Optional<Claim.Quantity> length = claims.quantity(Topic.JUMP_LENGTH, subject);
            Optional<Claim.Quantity> dimensions = claims.quantity(Topic.DIMENSIONS, subject);
            boolean told = time.isPresent() && length.isPresent() && dimensions.isPresent();
            if (told && subject.by().equals("relaxation")) {
                Printed d = Printed.exact(dimensions.get().printed().value());
                Printed follows =
                        Printed.from(
                                at -> at[0] * at[0] / (2 * at[1] * at[2]),
                                length.get().printed(),
                                d,
                                time.get().tau());
                List<Claim> from = new ArrayList<>(time.get().from());
                from.add(length.get());
                from.add(dimensions.get());
                checks.add(Check.of(printed, "D = ℓ²/(2 d τ)", follows, from));
            }
        }
        return checks;
    }

    private static List<Check> attempts(Claims claims) {
        return claims.quantities(Topic.CORRELATION_TIME_PREFACTOR)
                .filter(tau0 -> outside(tau0.printed()))
                .map(JumpTies::attempts)
                .toList();
    }

    private static boolean outside(Printed tau0) {
        return tau0.upper() < SHORTEST || tau0.lower() > LONGEST;
    }

    private static Check attempts(Claim.Quantity tau0) {
        Printed rate = Printed.from(at -> 1 / at[0], tau0.printed());
        return Check.unprinted("attempt frequency", "1/τ₀", rate, Unit.PER_SECOND, List.of(tau0))
                .but(
                        Verdict.DOUBTFUL,
                        "ions vibrate 3 × 10¹¹ to 3 × 10¹³ times a second: energy and prefactor may"
                                + " be those of a distribution, or of a slope that is only apparent");
    }

    private static Optional<Time> time(Claims claims, Subject subject) {
        Optional<Time> printed =
                claims.quantity(Topic.CORRELATION_TIME, subject)
                        .filter(tau -> tau.subject().temperature().isPresent())
                        .map(tau -> new Time(tau.printed(), List.of(tau)));
        return activated(claims, subject).or(() -> printed);
    }

    private static Optional<Time> activated(Claims claims, Subject subject) {
        var prefactor = claims.quantity(Topic.CORRELATION_TIME_PREFACTOR, subject);
        var energy = claims.quantity(Topic.CORRELATION_TIME_ENERGY, subject);
        if (prefactor.isEmpty() || energy.isEmpty() || subject.temperature().isEmpty()) {
            return Optional.empty();
        }
        Printed tau =
                Printed.from(
                        at -> at[0] * Math.exp(at[1] / (Constants.BOLTZMANN * at[2])),
                        prefactor.get().printed(),
                        energy.get().printed(),
                        subject.temperature().get());
        return Optional.of(new Time(tau, List.of(prefactor.get(), energy.get())));
    }
}
