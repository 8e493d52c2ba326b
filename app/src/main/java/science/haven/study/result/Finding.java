package science.haven.study.result;

import java.util.List;

/// What several data sets of one measurement say together: a law over temperature, a growth over
/// time. Each technique has records of its own.
public interface Finding {

    /// The measurement it belongs to.
    ///
    /// @return its name in the study
    String measurement();

    /// The numbers.
    ///
    /// @return what follows, or why nothing does
    List<Results.Conclusion> conclusions();

    /// Those of one kind.
    ///
    /// @param <F> the kind
    /// @param kind the kind
    /// @param all of all kinds
    /// @return those of that kind, in the same order
    static <F extends Finding> List<F> of(Class<F> kind, List<Finding> all) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
