package science.haven.study.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.data.Acquisition;
import science.haven.data.ArrayAxis;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.SpectralAxis;
import science.haven.formats.csdm.CsdmWriter;
import science.haven.imaging.PhaseEncoding;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;
import science.haven.report.StudyReport;
import science.haven.study.StudyOutcome;
import science.haven.study.StudyReader;
import science.haven.study.StudyRun;
import science.haven.study.file.StudyException;
import science.haven.study.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Studies of images: a phantom with a spectrum for every place, and what cannot be followed.
class ImageStudyTest {

    private static final int ROWS = 64;
    private static final int POINTS = 200;

    @TempDir private Path folder;

    private StudyOutcome run(String options) throws IOException {
        Files.writeString(
                folder.resolve("study.yaml"),
                """
                study: images
                sample: {name: Li}
                measurements:
                  m:
                    technique: image
                """
                        + options.indent(4));
        return new StudyRun(StudyReader.read(folder), "test", Progress.SILENT).run();
    }

    /// A thin layer at 0.7 mm, 260 ppm, seen by gradients from −0.2 to 0.2 T/m.
    private void phantom() throws IOException {
        double gamma = Nuclide.of("7Li").orElseThrow().gyromagneticRatio();
        double[] gradients = new double[ROWS];
        for (int j = 0; j < ROWS; j++) {
            gradients[j] = -0.2 + 0.4 * j / (ROWS - 1);
        }
        PhaseEncoding encoding = PhaseEncoding.of(gradients, 1e-3, gamma);
        SpectralAxis axis =
                new SpectralAxis(
                        SpectralAxis.Domain.FREQUENCY,
                        SpectralAxis.Quadrature.COMPLEX,
                        "7Li",
                        POINTS,
                        -50e3,
                        500,
                        155.5e6,
                        155.5e6);
        double[] values = new double[2 * ROWS * POINTS];
        for (int j = 0; j < ROWS; j++) {
            double phase = 2 * Math.PI * (encoding.first() + j * encoding.step()) * 0.7e-3;
            for (int i = 0; i < POINTS; i++) {
                double off = (axis.ppm(axis.at(i)) - 260) / 10;
                double line = Math.exp(-off * off / 2);
                values[2 * (j * POINTS + i)] = line * Math.cos(phase);
                values[2 * (j * POINTS + i) + 1] = line * Math.sin(phase);
            }
        }
        NmrSignal signal =
                new NmrSignal(
                        values,
                        axis,
                        Optional.of(new ArrayAxis("gradient", gradients, Unit.parse("T/m"))),
                        Acquisition.unknown("phantom"),
                        new Provenance("phantom", "", "", "", List.of(), List.of()));
        Files.writeString(folder.resolve("phantom.csdf"), CsdmWriter.write(signal));
    }

    @Test
    void everyPlaceHasItsSpectrum() throws IOException {
        phantom();
        StudyOutcome outcome =
                run(
                        """
                        files: phantom.csdf
                        phase encoding: {from: -0.2 T/m, to: 0.2 T/m, duration: 1 ms}
                        integrals:
                          metal: {from: 220 ppm, to: 300 ppm}
                        """);
        AnalysedImage image = outcome.analysed(AnalysedImage.class, "m").getFirst();
        List<Measured> metal = image.profiles().getOrDefault("metal", List.of());
        assertThat(metal).hasSize(ROWS);
        int brightest = 0;
        for (int m = 1; m < ROWS; m++) {
            brightest = metal.get(m).value() > metal.get(brightest).value() ? m : brightest;
        }
        assertThat(image.image().position()[brightest])
                .isCloseTo(0.7e-3, within(image.image().encoding().pixel()));
        assertThat(image.result().derived("centre of metal")).isPresent();
        StudyReport.write(outcome, folder.resolve("results"));
        assertThat(folder.resolve("results/figures/m-01-image.svg")).exists();
        assertThat(Files.readAllLines(folder.resolve("results/tables/m-01-places.csv")))
                .hasSize(ROWS + 1)
                .first()
                .isEqualTo("x / m,metal,u(metal)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "direction: left                                            | 'ascending' or 'descending'",
                "interval: 0 s                                              | interval > 0",
                "drift: {voltage: v, concentration: 1 m, diffusion: 1 m²/s} | concentration in mol/L",
                "drift: {voltage: v, concentration: 1 mol/L, diffusion: 1 m} | diffusion in m²/s",
                "phase encoding: {from: 1 T/m, to: 1 T/m, duration: 1 ms}   | not the first",
                "phase encoding: {from: 0 T/m, to: 1 T/m, duration: 1 ms}   | either the key",
            })
    void refusesWhatCannotBeMeant(String option, String message) {
        assertThatThrownBy(() -> run("files: a.txt\nfield of view: 4 mm\n" + option))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining(message);
    }

    @Test
    void profilesWithoutTimesSaySo() throws IOException {
        for (String name : List.of("a.txt", "b.txt", "c.txt")) {
            Files.writeString(
                    folder.resolve(name),
                    """
                    # File created = Wednesday
                    # LEFT = 10.0 ppm. RIGHT = -10.0 ppm.
                    # SIZE = 4
                    0
                    1
                    1
                    0
                    """);
        }
        StudyOutcome outcome = run("files: '*.txt'\nfield of view: 4 mm");
        ProfileResult result = outcome.findings(ProfileResult.class, "m").getFirst();
        assertThat(result.series()).isEmpty();
        assertThat(result.conclusions().getFirst().remarks())
                .extracting(Remark::code)
                .containsExactly("TIMES_UNKNOWN");
        StudyOutcome timed = run("files: '*.txt'\nfield of view: 4 mm\ninterval: 5 min");
        assertThat(
                        timed.findings(ProfileResult.class, "m")
                                .getFirst()
                                .series()
                                .orElseThrow()
                                .time())
                .containsExactly(0, 300, 600);
    }
}
