package science.haven.study.plan;

import science.haven.polarisation.ElectronicRegime;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the electrodes of a polarised cell let through.
public enum Electrodes {
    /// The study does not say.
    UNKNOWN(""),
    /// Both block the ions.
    BOTH_BLOCKING("both blocking"),
    /// One is reversible; the voltages have to tell electrons and holes apart.
    ONE_REVERSIBLE("one reversible"),
    /// One is reversible, and electrons carry the current.
    ONE_REVERSIBLE_ELECTRONS("one reversible, electrons"),
    /// One is reversible, and holes carry the current.
    ONE_REVERSIBLE_HOLES("one reversible, holes");

    private final String word;

    Electrodes(String word) {
        this.word = word;
    }

    /// The words of a study file.
    ///
    /// @return all that can be said
    public static Stream<String> words() {
        return Stream.of(values()).filter(e -> e != UNKNOWN).map(e -> e.word);
    }

    /// Reads a word of a study file.
    ///
    /// @param word the word
    /// @return the electrodes; empty if there is no such word
    public static Optional<Electrodes> of(String word) {
        return Stream.of(values()).filter(e -> e != UNKNOWN && e.word.equals(word)).findFirst();
    }

    /// The law of the current.
    ///
    /// @return the law; empty if more than one may hold
    public Optional<ElectronicRegime> regime() {
        return regimes().size() == 1 ? Optional.of(regimes().getFirst()) : Optional.empty();
    }

    /// The laws beside Ohm's that may hold.
    ///
    /// @return one or more
    public List<ElectronicRegime> regimes() {
        return switch (this) {
            case UNKNOWN ->
                    List.of(
                            ElectronicRegime.BOTH_BLOCKING,
                            ElectronicRegime.HEBB_WAGNER_ELECTRONS,
                            ElectronicRegime.HEBB_WAGNER_HOLES);
            case BOTH_BLOCKING -> List.of(ElectronicRegime.BOTH_BLOCKING);
            case ONE_REVERSIBLE ->
                    List.of(
                            ElectronicRegime.HEBB_WAGNER_ELECTRONS,
                            ElectronicRegime.HEBB_WAGNER_HOLES);
            case ONE_REVERSIBLE_ELECTRONS -> List.of(ElectronicRegime.HEBB_WAGNER_ELECTRONS);
            case ONE_REVERSIBLE_HOLES -> List.of(ElectronicRegime.HEBB_WAGNER_HOLES);
        };
    }

    /// Whether the ions are blocked on one side only, so that the current tells electrons and holes
    /// apart.
    ///
    /// @return true if one electrode is reversible
    public boolean oneReversible() {
        return switch (this) {
            case ONE_REVERSIBLE, ONE_REVERSIBLE_ELECTRONS, ONE_REVERSIBLE_HOLES -> true;
            case UNKNOWN, BOTH_BLOCKING -> false;
        };
    }
}
