package science.haven.transport.audit;

import science.haven.quantity.Unit;

import java.util.List;
import java.util.Optional;

/// One relation of physics or arithmetic, held against what is printed.
///
/// @param verdict what it comes to
/// @param claim the claim that was tested; empty where nothing is printed
/// @param what what follows, in words: `D from relaxation at 333 K`
/// @param relation the equation used
/// @param follows what follows, in its SI unit; empty where the relation gives no number
/// @param unit unit to show it in
/// @param from the claims it follows from
/// @param comment what explains the difference or limits the relation; may be empty
public record Check(
        Verdict verdict,
        Optional<Claim> claim,
        String what,
        String relation,
        Optional<Printed> follows,
        Unit unit,
        List<Claim> from,
        String comment) {

    public Check {
        from = List.copyOf(from);
    }

    /// A printed number against what follows from others.
    static Check of(
            Claim.Quantity claim, String relation, Printed follows, List<? extends Claim> from) {
        Verdict verdict = claim.printed().meets(follows) ? Verdict.AGREES : Verdict.CONTRADICTS;
        return new Check(
                verdict,
                Optional.of(claim),
                claim.name(),
                relation,
                Optional.of(follows),
                claim.unit(),
                List.copyOf(from),
                verdict == Verdict.AGREES ? "" : Factors.between(claim.printed(), follows));
    }

    /// A number that is not printed.
    static Check unprinted(
            String what, String relation, Printed follows, Unit unit, List<? extends Claim> from) {
        return new Check(
                Verdict.FOLLOWS,
                Optional.empty(),
                what,
                relation,
                Optional.of(follows),
                unit,
                List.copyOf(from),
                "");
    }

    Check but(Verdict verdict, String comment) {
        return new Check(verdict, claim, what, relation, follows, unit, from, comment);
    }
}
