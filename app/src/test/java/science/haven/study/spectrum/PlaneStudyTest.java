package science.haven.study.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import science.haven.data.Acquisition;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.SpectralAxis;
import science.haven.formats.csdm.CsdmWriter;
import science.haven.report.StudyReport;
import science.haven.study.StudyOutcome;
import science.haven.study.StudyReader;
import science.haven.study.StudyRun;
import science.haven.study.result.FileResult;
import science.haven.study.result.Results;
import science.haven.study.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// A spectrum over two frequencies through a study: one result, one figure, volumes.
class PlaneStudyTest {

    private static final int POINTS = 128;

    @TempDir private Path folder;

    private static SpectralAxis axis() {
        return new SpectralAxis(
                SpectralAxis.Domain.FREQUENCY,
                SpectralAxis.Quadrature.COMPLEX,
                "7Li",
                POINTS,
                -1500,
                4000.0 / POINTS,
                100e6,
                100e6);
    }

    /// Lines of width 1 at 0 and 10 ppm, a positive cross peak and a negative one.
    @BeforeEach
    void write() throws IOException {
        SpectralAxis axis = axis();
        SplittableRandom random = new SplittableRandom(3);
        double[] values = new double[2 * POINTS * POINTS];
        for (int r = 0; r < POINTS; r++) {
            double y = axis.ppm(axis.at(r));
            for (int c = 0; c < POINTS; c++) {
                double x = axis.ppm(axis.at(c));
                values[2 * (r * POINTS + c)] =
                        1000 * (line(x, y) + line(x - 10, y - 10))
                                + 300 * (line(x - 10, y) - line(x, y - 10))
                                + 5 * random.nextGaussian();
            }
        }
        NmrSignal signal =
                new NmrSignal(
                        values,
                        axis,
                        Optional.of(axis),
                        Acquisition.unknown("exchange"),
                        new Provenance("exchange", "", "", "", List.of(), List.of()));
        Files.writeString(folder.resolve("exchange.csdf"), CsdmWriter.write(signal));
    }

    private static double line(double x, double y) {
        return Math.exp(-(x * x + y * y) / 2);
    }

    private StudyOutcome run(String options) throws IOException {
        Files.writeString(
                folder.resolve("study.yaml"),
                """
                study: exchange
                sample: {name: Li}
                measurements:
                  exsy:
                    technique: spectrum
                    files: exchange.csdf
                """
                        + options.indent(4));
        return new StudyRun(StudyReader.read(folder), "test", Progress.SILENT).run();
    }

    @Test
    void isOneResultWithVolumes() throws IOException {
        StudyOutcome outcome =
                run(
                        """
                        integrals:
                          cross: {from: 6 ppm, to: 14 ppm, indirect: {from: -4 ppm, to: 4 ppm}}
                          negative: {from: -4 ppm, to: 4 ppm, indirect: {from: 14 ppm, to: 6 ppm}}
                          column: {from: 6 ppm, to: 14 ppm}
                        """);
        Results.Group group = outcome.results().measurements().getFirst();
        assertThat(group.results()).hasSize(1);
        FileResult result = group.results().getFirst();
        assertThat(volume(result, "cross")).isCloseTo(300 * 2 * Math.PI, withinPercentage(3));
        assertThat(volume(result, "negative")).isCloseTo(-300 * 2 * Math.PI, withinPercentage(3));
        assertThat(volume(result, "column")).isCloseTo(1300 * 2 * Math.PI, withinPercentage(3));
        assertThat(result.derived("integral cross").orElseThrow().unit().symbol())
                .isEqualTo("arb. u.·ppm²");
        StudyReport.write(outcome, folder.resolve("results"));
        Path figures = folder.resolve("results/figures");
        assertThat(Files.readString(figures.resolve("exsy-01-plane.svg")))
                .as("positive and negative contours")
                .contains("#0072b2", "#d55e00");
        try (var files = Files.list(figures)) {
            assertThat(files).as("svg, pdf, png of one figure").hasSize(3);
        }
    }

    private static double volume(FileResult result, String name) {
        return result.derived("integral " + name).orElseThrow().measured().value();
    }

    @Test
    void regionsInAnotherUnitAreRefused() throws IOException {
        StudyOutcome outcome = run("integrals: {far: {from: 6 Hz, to: 14 Hz}}");
        assertThat(outcome.results().failures())
                .singleElement()
                .satisfies(f -> assertThat(f.reason()).contains("expected a region in ppm"));
    }

    @Test
    void showsOnlyTheRegion() throws IOException {
        StudyOutcome outcome =
                run("region: {from: -5 ppm, to: 15 ppm, indirect: {from: -5 ppm, to: 5 ppm}}");
        AnalysedPlane plane = outcome.analysed(AnalysedPlane.class, "exsy").getFirst();
        assertThat(plane.plane().direct()).hasSize(65);
        assertThat(plane.plane().indirect()).hasSize(33);
        assertThat(plane.direct()).isEqualTo("7Li");
    }
}
