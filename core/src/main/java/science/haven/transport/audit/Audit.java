package science.haven.transport.audit;

import java.util.List;
import java.util.stream.Stream;

/// Tests every pair of numbers that physics ties together.
public final class Audit {

    private static final List<Tie> TIES =
            Stream.of(
                            ResonanceTies.all(),
                            JumpTies.all(),
                            TransportTies.all(),
                            EnergyTies.all(),
                            CompositionTies.all(),
                            ExperimentTies.all(),
                            StatementTies.all())
                    .flatMap(List::stream)
                    .toList();

    private Audit() {}

    /// Tests all claims of a text.
    ///
    /// @param claims what the text says
    /// @return all checks, contradictions first
    public static List<Check> of(Claims claims) {
        List<Check> checks = TIES.stream().flatMap(tie -> tie.test(claims).stream()).toList();
        return Stream.of(Verdict.values())
                .flatMap(verdict -> checks.stream().filter(c -> c.verdict() == verdict))
                .toList();
    }
}
