package science.haven.formats;

/// The file is sound, but Haven cannot read what is in it: says which feature, which value, and
/// what to do instead.
public class UnsupportedFormatException extends FormatException {

    private static final long serialVersionUID = 1L;

    /// A feature that is not supported.
    ///
    /// @param file the file as the user named it
    /// @param feature what is not supported, with the value found
    /// @param help what the user can do instead
    public UnsupportedFormatException(String file, String feature, String help) {
        super("%s: %s is not supported: %s".formatted(file, feature, help));
    }
}
