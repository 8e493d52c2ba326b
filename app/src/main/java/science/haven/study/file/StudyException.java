package science.haven.study.file;

import java.io.IOException;

/// A study file asks for something that cannot be done. The message is one line that begins with
/// the place: `study.yaml:7:3: unknown key 'thicknes', did you mean 'thickness'?`
public final class StudyException extends IOException {

    private static final long serialVersionUID = 1L;

    /// A mistake at a place in the study file.
    ///
    /// @param place where
    /// @param message what is wrong there
    public StudyException(Place place, String message) {
        super(place + ": " + message);
    }

    /// A value that is not what its key promises.
    ///
    /// @param place where the value stands
    /// @param expected what should stand there
    /// @param found what stands there
    public StudyException(Place place, String expected, String found) {
        this(place, "expected %s, found '%s'".formatted(expected, found));
    }
}
