package science.haven.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A package is read as one chapter, so it stays short: a larger one is two subjects.
class PackageSizeTest {

    private static final int MOST = 20;

    @Test
    void noPackageIsLargerThanAChapter() throws IOException {
        TreeMap<Path, Integer> sizes = new TreeMap<>();
        for (Path source : Sources.of("main")) {
            if (!source.endsWith("package-info.java")) {
                sizes.merge(Sources.root().relativize(source).resolveSibling(""), 1, Integer::sum);
            }
        }
        List<String> large = new ArrayList<>();
        sizes.forEach(
                (folder, files) -> {
                    if (files > MOST) {
                        large.add("%s holds %d files".formatted(folder, files));
                    }
                });
        assertThat(large).as("packages of more than %d files", MOST).isEmpty();
    }
}
