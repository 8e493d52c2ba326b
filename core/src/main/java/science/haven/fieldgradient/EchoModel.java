package science.haven.fieldgradient;

/// A law, and whether something beside it does not decay.
///
/// @param law how the echo falls
/// @param floor whether it falls to a floor that is fitted, rather than to zero
public record EchoModel(EchoLaw law, boolean floor) {

    /// For people, within a sentence.
    @Override
    public String toString() {
        return floor ? law + " over a floor" : law.toString();
    }
}
