package science.haven.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The JSON schema of a study file, for editors.
public final class StudySchema {

    private StudySchema() {}

    /// The schema.
    ///
    /// @return JSON text
    public static String text() {
        try (InputStream in = StudySchema.class.getResourceAsStream("study.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("study.schema.json is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
