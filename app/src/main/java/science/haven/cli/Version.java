package science.haven.cli;

import picocli.CommandLine.IVersionProvider;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/// The version of Haven, as the build wrote it.
final class Version implements IVersionProvider {

    /// For example `0.1.0`.
    static String text() {
        Properties properties = new Properties();
        try (InputStream in =
                Version.class.getResourceAsStream("/science/haven/haven.properties")) {
            if (in == null) {
                throw new IllegalStateException("haven.properties is missing from the jar");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"haven " + text()};
    }
}
