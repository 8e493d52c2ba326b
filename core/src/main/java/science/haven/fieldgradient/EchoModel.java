package science.haven.fieldgradient;

/// A law, and whether something beside it does not decay.
///
/// @param law how the echo falls
/// @param floor whether it falls to a floor that is fitted, rather than to zero
public record EchoModel(EchoLaw law, boolean floor) {

    static final String OVER_A_FLOOR = " over a floor";

    /// For people, within a sentence.
    @Override
    public String toString() {
        return floor ? law + OVER_A_FLOOR : law.toString();
    }
}
