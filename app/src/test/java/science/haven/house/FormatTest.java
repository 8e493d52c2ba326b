package science.haven.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every source is formatted by google-java-format, AOSP style.
///
/// `mvn -pl app -am test -Dtest=FormatTest -Dformat.apply=true
/// -Dsurefire.failIfNoSpecifiedTests=false` rewrites what is not.
class FormatTest {

    private static final JavaFormatterOptions.Style STYLE = JavaFormatterOptions.Style.AOSP;
    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(STYLE).build());

    @Test
    void everySourceIsFormatted() throws IOException, FormatterException {
        boolean apply = Boolean.getBoolean("format.apply");
        List<Path> unformatted = new ArrayList<>();
        for (Path source :
                Stream.concat(Sources.of("main").stream(), Sources.of("test").stream()).toList()) {
            String text = Files.readString(source);
            String formatted = formatted(text);
            if (!formatted.equals(text)) {
                unformatted.add(Sources.root().relativize(source));
                if (apply) {
                    Files.writeString(source, formatted);
                }
            }
        }
        assertThat(apply ? List.of() : unformatted).isEmpty();
    }

    private static String formatted(String text) throws FormatterException {
        return FORMATTER.formatSource(
                ImportOrderer.reorderImports(RemoveUnusedImports.removeUnusedImports(text), STYLE));
    }
}
