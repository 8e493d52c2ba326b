package science.haven.study.relaxation.recovery;

import science.haven.relaxation.recovery.RecoveryKind;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the names of pulse programs say about a relaxation experiment.
public final class PulsePrograms {

    /// Parts of names; the first that is found decides.
    private static final Map<String, RecoveryKind> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("t1rho", RecoveryKind.SPIN_LOCK);
        PARTS.put("t1r", RecoveryKind.SPIN_LOCK);
        PARTS.put("spinlock", RecoveryKind.SPIN_LOCK);
        PARTS.put("t1q", RecoveryKind.QUADRUPOLAR_ORDER);
        PARTS.put("jeener", RecoveryKind.QUADRUPOLAR_ORDER);
        PARTS.put("t1ir", RecoveryKind.INVERSION);
        PARTS.put("invrec", RecoveryKind.INVERSION);
        PARTS.put("inversion", RecoveryKind.INVERSION);
        PARTS.put("satprog", RecoveryKind.PROGRESSIVE_SATURATION);
        PARTS.put("satrec", RecoveryKind.SATURATION);
        PARTS.put("satrect1", RecoveryKind.SATURATION);
        PARTS.put("cpmg", RecoveryKind.ECHO_TRAIN);
        PARTS.put("hahn", RecoveryKind.ECHO);
        PARTS.put("t2", RecoveryKind.ECHO);
        PARTS.put("echo", RecoveryKind.ECHO);
    }

    private PulsePrograms() {}

    /// Looks a pulse program up.
    ///
    /// @param name its name
    /// @return what it does; empty if the name does not tell
    public static Optional<RecoveryKind> kind(String name) {
        String program = name.toLowerCase(Locale.ROOT);
        return PARTS.entrySet().stream()
                .filter(part -> program.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
