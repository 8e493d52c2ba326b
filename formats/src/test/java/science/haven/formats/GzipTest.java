package science.haven.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import science.haven.data.Measurement;
import science.haven.data.Transient;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

class GzipTest {

    private static final Path PLAIN = Samples.path("eis-li6ps5cl-biologic/CP_SSB_first200.txt");

    @TempDir private Path folder;

    @Test
    void packedFilesAreReadLikeOthersAndKeepTheirOwnHash() throws IOException {
        byte[] packed = pack(Files.readAllBytes(PLAIN));
        Path file = Files.write(folder.resolve("CP.txt.gz"), packed);

        Measurement read = Formats.read(file).getFirst();

        Transient plain = (Transient) Formats.read(PLAIN).getFirst();
        assertThat(((Transient) read).voltage()).isEqualTo(plain.voltage());
        assertThat(read.provenance().sha256()).isEqualTo(new SourceFile("", packed).sha256());
    }

    @Test
    void damagedFilesAreRefused() throws IOException {
        byte[] packed = pack(Files.readAllBytes(PLAIN));

        assertThatThrownBy(() -> Gzip.unpack("a.gz", Arrays.copyOf(packed, 500)))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("a.gz: file: expected an undamaged gzip file, found");
        packed[2] = 99;
        assertThatThrownBy(() -> Gzip.unpack("a.gz", packed))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("a.gz: file: expected an undamaged gzip file, found");
    }

    @Test
    void aBombIsNotUnpacked() throws IOException {
        byte[] bomb = pack(new byte[100_000]);

        assertThat(bomb.length).isLessThan(1000);
        assertThatThrownBy(() -> Gzip.unpack("a.gz", bomb, 50_000))
                .isInstanceOf(UnsupportedFormatException.class)
                .hasMessageContaining("a packed file of more than 50000 bytes");
    }

    private static byte[] pack(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
