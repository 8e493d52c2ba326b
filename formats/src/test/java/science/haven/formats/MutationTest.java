package science.haven.formats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import science.haven.data.CrystalStructure;
import science.haven.data.Measurement;
import science.haven.formats.cif.CifReader;
import science.haven.formats.columns.VoltageColumns;
import science.haven.formats.stelar.Dispersion;
import science.haven.formats.stelar.StelarReader;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/// Damages every sample file at random, again and again: a reader may complain in one line or
/// deliver sound numbers, and nothing else.
///
/// `-Dhaven.mutations=10000` damages each file ten thousand times; without it, it is 100 times.
class MutationTest {

    static List<Path> samples() {
        return Samples.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    @Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void complainsInOneLineOrDeliversSoundNumbers(Path sample) throws IOException {
        byte[] original = Files.readAllBytes(sample);
        String name = String.valueOf(sample.getFileName());
        SplittableRandom random = new SplittableRandom(name.hashCode());
        for (int i = 0; i < Mutations.COUNT; i++) {
            check(new SourceFile(name, Mutations.damaged(original, random)), i, MutationTest::read);
        }
    }

    /// What is read only where a study asks for it: the voltage of a cell beside its spectra.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "time (h);voltage (V)\n0,5;12,5\n1;13\n1,5;13,2\n2;14\n",
                "time/s\tEwe/V\n0\t2.1\n60\t2.2\n120\t2.25\n180\t2.3\n"
            })
    void readsTheVoltageOfACellOrComplainsInOneLine(String text) {
        SplittableRandom random = new SplittableRandom(text.hashCode());
        byte[] original = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < Mutations.COUNT; i++) {
            SourceFile file = new SourceFile("cell.txt", Mutations.damaged(original, random));
            check(file, i, f -> List.copyOf(VoltageColumns.read(f, 4e-4).stream().toList()));
        }
    }

    /// What is no measurement: crystals that second moments are summed over.
    @ParameterizedTest(name = "{0}")
    @MethodSource("structures")
    void readsCrystalsOrComplainsInOneLine(Path sample) throws IOException {
        byte[] original = Files.readAllBytes(sample);
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < Mutations.COUNT; i++) {
            byte[] damaged = Mutations.damaged(original, random);
            complaint(new SourceFile("a.cif", damaged), i, MutationTest::readCrystals);
        }
    }

    static List<Path> structures() {
        return Samples.all().stream().filter(f -> f.toString().endsWith(".cif")).toList();
    }

    private static void readCrystals(SourceFile file) throws FormatException {
        for (CrystalStructure crystal : new CifReader().read(file)) {
            assertThat(crystal.cell().volume()).isFinite().isPositive();
            assertThat(crystal.atoms())
                    .allMatch(
                            atom ->
                                    Double.isFinite(
                                            atom.x() + atom.y() + atom.z() + atom.occupancy()));
        }
    }

    /// Rates over the field, which are no measurement either.
    @Test
    void readsDispersionsOrComplainsInOneLine() {
        String text =
                """
                STELAR Export File

                _BRLX______\t_T1________\t_R1________\t____%err___\t+-err(R1)__\tZone\tFile

                20.000\t182.30\t5.4855\t1.20\t0.0658\t1\tsample.sdf
                2.0000\t41.020\t24.378\t1.50\t0.3657\t2\tsample.sdf
                0.0100\t0\t0\t0\t0\t3\tsample.sdf
                0.0050\t12.10\t82.645\t2.0\t1.6529\t4\tsample.sdf
                """;
        byte[] original = text.getBytes(StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < Mutations.COUNT; i++) {
            byte[] damaged = Mutations.damaged(original, random);
            complaint(new SourceFile("a.sef", damaged), i, MutationTest::readDispersion);
        }
    }

    private static void readDispersion(SourceFile file) throws FormatException {
        Dispersion dispersion = new StelarReader().read(file);
        assertThat(dispersion.points())
                .isNotEmpty()
                .allMatch(
                        point ->
                                Double.isFinite(point.frequency())
                                        && Double.isFinite(point.rate().value())
                                        && Double.isFinite(point.rate().uncertainty()));
    }

    /// Reads a file into measurements.
    private interface Reading {
        List<Measurement> of(SourceFile file) throws FormatException;
    }

    /// Reads a file and looks at what it holds.
    private interface Look {
        void at(SourceFile file) throws FormatException;
    }

    private static List<Measurement> read(SourceFile file) throws FormatException {
        List<Measurement> measurements = Formats.read(file);
        assertThat(measurements).isNotEmpty();
        return measurements;
    }

    private static void check(SourceFile file, int mutation, Reading reading) {
        complaint(
                file,
                mutation,
                f -> {
                    for (Measurement m : reading.of(f)) {
                        assertThat(Mutations.isSound(m)).as("mutation %d", mutation).isTrue();
                    }
                });
    }

    private static void complaint(SourceFile file, int mutation, Look look) {
        try {
            look.at(file);
        } catch (FormatException e) {
            assertThat(e).hasMessageStartingWith(file.name() + ":");
            assertThat(e.getMessage()).as("mutation %d", mutation).doesNotContain("\n", "\r");
        } catch (RuntimeException e) {
            throw new AssertionError("mutation " + mutation + " of " + file.name(), e);
        }
    }
}
