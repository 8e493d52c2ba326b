package science.haven.study.fieldgradient;

import science.haven.study.plan.EchoPlan;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the names of pulse programs say about gradient pulses: `stebpgp1s`, `ledbpgp2s`,
/// `dstebpgp3s`, `stegp1s`, `diffSte`, `Dbppste`.
public final class GradientPrograms {

    /// Parts of names; the first that is found decides.
    private static final Map<String, EchoPlan.Sequence> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("dstebp", EchoPlan.Sequence.DOUBLE_BIPOLAR);
        PARTS.put("bppste_cc", EchoPlan.Sequence.DOUBLE_BIPOLAR);
        PARTS.put("dstegp", EchoPlan.Sequence.DOUBLE_SINGLE);
        PARTS.put("bpgp", EchoPlan.Sequence.BIPOLAR);
        PARTS.put("bpp", EchoPlan.Sequence.BIPOLAR);
        PARTS.put("bpled", EchoPlan.Sequence.BIPOLAR);
        PARTS.put("bipolar", EchoPlan.Sequence.BIPOLAR);
        PARTS.put("13interval", EchoPlan.Sequence.BIPOLAR);
        PARTS.put("stegp", EchoPlan.Sequence.SINGLE);
        PARTS.put("ledgp", EchoPlan.Sequence.SINGLE);
        PARTS.put("segp", EchoPlan.Sequence.SINGLE);
        PARTS.put("diffste", EchoPlan.Sequence.SINGLE);
        PARTS.put("diffse", EchoPlan.Sequence.SINGLE);
        PARTS.put("pgste", EchoPlan.Sequence.SINGLE);
        PARTS.put("pgse", EchoPlan.Sequence.SINGLE);
    }

    private GradientPrograms() {}

    /// Looks a pulse program up.
    ///
    /// @param name its name
    /// @return how its gradient pulses follow each other; empty if the name does not tell
    public static Optional<EchoPlan.Sequence> sequence(String name) {
        String program = name.toLowerCase(Locale.ROOT);
        return PARTS.entrySet().stream()
                .filter(part -> program.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
