package science.haven.study.result;

import java.util.Comparator;
import java.util.List;

/// What came of one data set: the numbers, and the curves that figures are drawn from. Each
/// technique has records of its own.
public interface Analysed {

    /// The numbers, or the reason why there are none.
    ///
    /// @return the result
    FileResult result();

    /// Those of one kind.
    ///
    /// @param <A> the kind
    /// @param kind the kind
    /// @param all of all kinds
    /// @return those of that kind, in the same order
    static <A extends Analysed> List<A> of(Class<A> kind, List<Analysed> all) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// Orders by a condition; those without it come last.
    ///
    /// @param condition its name
    /// @return the order
    static Comparator<Analysed> by(String condition) {
        return Comparator.comparingDouble(
                analysed ->
                        analysed.result()
                                .condition(condition)
                                .map(c -> c.value().value())
                                .orElse(Double.POSITIVE_INFINITY));
    }

    /// A data set without curves: one that could not be used.
    ///
    /// @param result the numbers, or the reason why there are none
    record NumbersOnly(FileResult result) implements Analysed {}
}
