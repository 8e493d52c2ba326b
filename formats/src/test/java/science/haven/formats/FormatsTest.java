package science.haven.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

class FormatsTest {

    @TempDir private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | an empty file",
                "' ¶ ¶' | only white space",
                "PDAC is from:¶the lab | PDAC is from:",
                "¶¶tau,gamma¶1e-7,1e-4¶ | tau,gamma",
                "\uFEFF | only white space",
            })
    void saysWhatAnUnknownFileLooksLike(String content, String found) {
        byte[] bytes = content.replace('¶', '\n').getBytes(StandardCharsets.UTF_8);
        SourceFile file = new SourceFile("a.DTA", bytes);
        assertThatThrownBy(() -> Formats.read(file))
                .isInstanceOf(FormatException.class)
                .hasMessage("a.DTA: file: expected a known format, found '%s'".formatted(found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.DTA", "a.z", "a.mpr", "a.mpt", "a.ism", "a.s1p", "a.par", "a.csv"})
    void refusesBinaryGarbageUnderAKnownExtension(String name) {
        byte[] garbage = new byte[5000];
        new SplittableRandom(1).nextBytes(garbage);
        assertThatThrownBy(() -> Formats.read(new SourceFile(name, garbage)))
                .isInstanceOf(FormatException.class)
                .hasMessage(name + ": file: expected a known format," + " found 'binary data'");
    }

    @Test
    void namesAMissingFileAndAFolder() {
        Path missing = folder.resolve("missing.txt");
        assertThatThrownBy(() -> Formats.read(missing))
                .isInstanceOf(FormatException.class)
                .hasMessage(missing + ": file: expected a file, found 'nothing there'");
        assertThatThrownBy(() -> Formats.read(folder))
                .isInstanceOf(FormatException.class)
                .hasMessage(
                        folder
                                + ": folder: expected a file, or the folder of an NMR experiment,"
                                + " found 'a folder of 0 other files'");
    }

    @Test
    void looksIntoTheFileAndNotAtItsName() throws IOException {
        Path renamed = folder.resolve("renamed.csv");
        Files.copy(Samples.path("eis-instrument-formats/exampleDataGamry.DTA"), renamed);
        assertThat(Formats.read(renamed).getFirst().provenance().format()).isEqualTo("Gamry DTA");
    }

    @Test
    void everyFormatHasItsOwnName() {
        assertThat(Formats.readers()).extracting(FormatReader::format).doesNotHaveDuplicates();
    }
}
