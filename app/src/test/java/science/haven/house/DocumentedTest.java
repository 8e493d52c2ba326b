package science.haven.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every public type says what it is, and every package has its page.
class DocumentedTest {

    private static final Pattern PUBLIC_TYPE =
            Pattern.compile(
                    "(?m)^public (?:(?:final|sealed|non-sealed|abstract) )*"
                            + "(?:class|record|interface|enum|@interface) (\\w+)");

    @Test
    void everyPublicTypeSaysWhatItIs() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path source : Sources.of("main")) {
            String text = Files.readString(source);
            Matcher type = PUBLIC_TYPE.matcher(text);
            while (type.find()) {
                if (!text.substring(0, type.start()).contains("\n///")) {
                    silent.add(type.group(1));
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void everyPackageHasItsPage() throws IOException {
        TreeSet<Path> pageless = new TreeSet<>();
        for (Path source : Sources.of("main")) {
            Path folder = source.getParent();
            if (folder != null && !Files.exists(folder.resolve("package-info.java"))) {
                pageless.add(Sources.root().relativize(folder));
            }
        }
        assertThat(pageless).isEmpty();
    }
}
