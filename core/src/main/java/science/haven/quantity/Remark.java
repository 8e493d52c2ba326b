package science.haven.quantity;

/// What limits a number, or what its reader has to know about it; it travels with the number into
/// every report, table and screen.
///
/// Each package declares its own remarks as records of one sealed family, so that a technique lists
/// all it can say in one place; whoever shows remarks needs only these two methods.
public interface Remark {

    /// Stable name in capitals, for example `AT_BOUND`; part of the results file, never renamed.
    ///
    /// @return the code
    String code();

    /// One sentence for people, with the numbers and units that matter.
    ///
    /// @return the sentence
    String text();
}
