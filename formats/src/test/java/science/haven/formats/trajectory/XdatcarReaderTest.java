package science.haven.formats.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.Trajectory;
import science.haven.formats.Formats;
import science.haven.formats.SourceFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

class XdatcarReaderTest {

    private static final String SMALL =
            """
            two ions
            2.0
            5 0 0
            0 5 0
            -1 0 5
            Li_sv S
            1 1
            Direct configuration=     1
            0.1 0.2 0.3
            0.5 0.5 0.5
            Direct configuration=     2
            0.11 0.2 0.3
            0.5 0.5 0.5
            """;

    private static Trajectory read(String text) throws IOException {
        SourceFile file = new SourceFile("XDATCAR", text.getBytes(StandardCharsets.UTF_8));
        return (Trajectory) Formats.read(file).getFirst();
    }

    private static List<double[]> places(Trajectory trajectory) {
        List<double[]> places = new ArrayList<>();
        trajectory.frames().forEach(frame -> places.add(frame.places().clone()));
        return places;
    }

    @Test
    void readsFramesOfVasp() throws IOException, URISyntaxException {
        URL url = XdatcarReaderTest.class.getResource("/md-aimd-li6ps5cl/XDATCAR");
        Path path = Path.of(Objects.requireNonNull(url).toURI());
        Trajectory trajectory = (Trajectory) Formats.read(path).getFirst();
        assertThat(trajectory.provenance().format()).isEqualTo("VASP XDATCAR");
        assertThat(Collections.frequency(trajectory.species(), "Li")).isEqualTo(192);
        assertThat(trajectory.species()).hasSize(416).startsWith("Li").endsWith("P");
        List<double[]> frames = places(trajectory);
        assertThat(frames).hasSize(3);
        assertThat(frames.getFirst()).startsWith(0.01127708, 0.14362618, 0.34155668);
        trajectory
                .frames()
                .forEach(
                        frame -> {
                            assertThat(frame.cell().edge(0))
                                    .isCloseTo(20.312311e-10, within(1e-18));
                            return true;
                        });
    }

    @Test
    void readsScaleSuffixAndPiecesJoinedInOneFile() throws IOException {
        Trajectory trajectory = read(SMALL + SMALL.replace("0.11 0.2", "0.13 0.2"));
        assertThat(trajectory.species()).containsExactly("Li", "S");
        List<double[]> frames = places(trajectory);
        assertThat(frames).hasSize(4);
        assertThat(frames.getLast()[0]).isEqualTo(0.13);
        trajectory
                .frames()
                .forEach(
                        frame -> {
                            assertThat(frame.cell().volume()).isCloseTo(1e-27, within(1e-38));
                            return true;
                        });
    }

    @Test
    void readsACellBeforeEveryFrame() throws IOException {
        String second =
                SMALL.substring(0, SMALL.indexOf("Direct"))
                        + SMALL.substring(SMALL.indexOf("Direct configuration=     2"));
        String first = SMALL.substring(0, SMALL.indexOf("Direct configuration=     2"));
        Trajectory trajectory = read(first + second.replace("2.0", "2.1"));
        List<Double> volumes = new ArrayList<>();
        trajectory.frames().forEach(frame -> volumes.add(frame.cell().volume() * 1e30));
        assertThat(volumes.get(0)).isCloseTo(1000, within(1e-9));
        assertThat(volumes.get(1)).isCloseTo(1157.625, within(1e-9));
    }

    /// A scale below zero is the volume.
    @Test
    void readsAVolumeAsScale() throws IOException {
        List<Double> volumes = new ArrayList<>();
        read(SMALL.replace("2.0", "-512"))
                .frames()
                .forEach(frame -> volumes.add(frame.cell().volume() * 1e30));
        assertThat(volumes.getFirst()).isCloseTo(512, within(1e-9));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "5 0 0          | 5 0          | 3: expected an edge of the cell in Å, found '5 0'",
                "0 5 0          | 5 0 0        | 5: expected edges that span a volume, found '-1 0"
                        + " 5'",
                "Li_sv S        | 1 1          | 6: expected symbols of the elements, as VASP 5"
                        + " writes them, found '1 1'",
                "1 1 | 1 0 | 7: expected a number of atoms for each symbol, found '0'",
                "0.11 0.2 0.3   | 0.11 x 0.3   | 12: expected a fraction of the second edge, found"
                        + " 'x'",
                "0.11 0.2 0.3   | 0.11 NaN 0.3 | 12: expected a fraction of the second edge, found"
                        + " 'NaN'",
                "ion=     2     | ion=     ?   | 11: expected the number of the configuration,"
                        + " found '?'",
            })
    void namesThePlace(String sound, String broken, String message) {
        assertThatThrownBy(() -> places(read(SMALL.replace(sound, broken))))
                .satisfiesAnyOf(
                        e -> assertThat(e).hasMessage("XDATCAR:" + message),
                        e ->
                                assertThat(e)
                                        .isInstanceOf(UncheckedIOException.class)
                                        .cause()
                                        .hasMessage("XDATCAR:" + message));
    }

    @Test
    void namesTheFrameThatWasCut() {
        String cut = SMALL.substring(0, SMALL.lastIndexOf("0.5 0.5 0.5"));
        assertThatThrownBy(() -> places(read(cut)))
                .cause()
                .hasMessage(
                        "XDATCAR:12: expected 2 atoms in frame 2, found 'the end of the file after"
                                + " 1'");
    }
}
