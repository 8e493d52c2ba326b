package science.haven.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.NmrSignal;
import science.haven.data.Spectrum;
import science.haven.formats.Formats;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What is converted reads back as the same numbers.
class ConvertCommandTest {

    private static final String FID =
            "SIMP\nNP=4\nSW=1000\nTYPE=FID\nDATA\n8 2\n-3 4\n1 1\n0 -7\nEND\n";

    @TempDir private Path folder;
    private Path fid;
    private Path rows;
    private Path raman;

    @BeforeEach
    void write() throws IOException {
        fid = Files.writeString(folder.resolve("a.fid"), FID);
        rows =
                Files.writeString(
                        folder.resolve("b.fid"), FID.replace("NP=4", "NP=2\nNI=2\nSW1=10"));
        raman = Files.writeString(folder.resolve("c.txt"), "Raman shift;a;b\n1,5;2;3\n2,5;4;5\n");
    }

    @ParameterizedTest
    @CsvSource({"csdm", "jcamp"})
    void keepsASignal(String format) throws IOException {
        Path target = folder.resolve("converted");
        assertThat(Console.haven("convert", fid, "--to", format, "-o", target).code()).isZero();
        NmrSignal signal = (NmrSignal) Formats.read(target).getFirst();
        assertThat(signal.values()).containsExactly(8, 2, -3, 4, 1, 1, 0, -7);
        assertThat(signal.direct().step()).isEqualTo(0.001);
    }

    @ParameterizedTest
    @CsvSource({"csv", "csdm", "jcamp"})
    void keepsTheChosenSpectrum(String format) throws IOException {
        Path target = folder.resolve("converted");
        Console convert =
                Console.haven("convert", raman, "--to", format, "--number", 2, "-o", target);
        assertThat(convert.code()).isZero();
        Spectrum spectrum = (Spectrum) Formats.read(target).getFirst();
        assertThat(spectrum.abscissa()).containsExactly(1.5, 2.5);
        assertThat(spectrum.intensity()).containsExactly(3, 5);
        assertThat(spectrum.quantity()).isEqualToIgnoringCase("Raman shift");
    }

    @Test
    void writesTheRowsOfASignalAsColumnsAndAsCsdm() throws IOException {
        assertThat(Console.haven("convert", rows, "--to", "csv").out().lines()).hasSize(5);
        Path target = folder.resolve("converted");
        Console.haven("convert", rows, "--to", "csdm", "-o", target);
        assertThat(((NmrSignal) Formats.read(target).getFirst()).rows()).isEqualTo(2);
    }

    @Test
    void saysWhatCannotBeConverted() throws IOException {
        assertThat(Console.haven("convert", rows, "--to", "jcamp").err())
                .contains("expected one row for jcamp, found 2; csdm holds them all");
        assertThat(Console.haven("convert", raman, "--to", "csv").err())
                .contains("expected one measurement, found 2; choose one with --number");
        assertThat(Console.haven("convert", raman, "--to", "csv", "--number", 3).err())
                .contains("expected --number from 1 to 2, found 3");
        Path impedance = Example.copyTo(folder).resolve("eis/s04147-150deg.txt");
        assertThat(Console.haven("convert", impedance, "--to", "csdm").err())
                .contains("found other data; use --to csv");
    }
}
