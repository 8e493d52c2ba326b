package science.haven.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class SourceFolderTest {

    @TempDir Path folder;

    @Test
    void listsFilesInsideFoldersAndReadsThemWhenAsked() throws IOException {
        Files.createDirectories(folder.resolve("pdata/1"));
        Files.writeString(folder.resolve("acqus"), "##TITLE=");
        Files.writeString(folder.resolve("pdata/1/procs"), "##TITLE=");
        SourceFolder source = SourceFolder.of(folder);
        assertThat(source.files()).containsExactly("acqus", "pdata/1/procs");
        assertThat(source.file("pdata/1/procs").head()).isEqualTo("##TITLE=");
        assertThat(source.find("fid")).isEmpty();
    }

    @Test
    void namesTheFileThatIsMissing() {
        byte[] bytes = "x".getBytes(StandardCharsets.US_ASCII);
        SourceFolder source = SourceFolder.of("nmr/1", Map.of("fid", bytes));
        assertThatThrownBy(() -> source.file("acqus"))
                .isInstanceOf(FormatException.class)
                .hasMessage("nmr/1: folder: expected a file acqus, found 'nothing there'");
    }

    @Test
    void saysThatNoReaderFits() {
        assertThatThrownBy(() -> Formats.read(SourceFolder.of("empty", Map.of())))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("the folder of an NMR experiment");
    }
}
