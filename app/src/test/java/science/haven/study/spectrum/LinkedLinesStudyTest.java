package science.haven.study.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import science.haven.data.Acquisition;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.SpectralAxis;
import science.haven.formats.csdm.CsdmWriter;
import science.haven.spectrum.peak.FittedLine;
import science.haven.spectrum.peak.PeakFit;
import science.haven.study.StudyOutcome;
import science.haven.study.StudyReader;
import science.haven.study.StudyRun;
import science.haven.study.work.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Two Gaussian lines at 0 and 3 ppm that lie over each other, areas 2:1, through a study that
/// knows how they hang together.
class LinkedLinesStudyTest {

    private static final int POINTS = 512;

    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        SpectralAxis axis =
                new SpectralAxis(
                        SpectralAxis.Domain.FREQUENCY,
                        SpectralAxis.Quadrature.COMPLEX,
                        "31P",
                        POINTS,
                        -2000,
                        4000.0 / POINTS,
                        100e6,
                        100e6);
        SplittableRandom random = new SplittableRandom(3);
        double[] values = new double[2 * POINTS];
        for (int i = 0; i < POINTS; i++) {
            double x = axis.ppm(axis.at(i));
            values[2 * i] =
                    1000 * Math.exp(-x * x / 4.5)
                            + 500 * Math.exp(-(x - 3) * (x - 3) / 4.5)
                            + 10 * random.nextGaussian();
        }
        NmrSignal signal =
                new NmrSignal(
                        values,
                        axis,
                        Optional.empty(),
                        Acquisition.unknown("pair"),
                        new Provenance("pair", "", "", "", List.of(), List.of()));
        Files.writeString(folder.resolve("pair.csdf"), CsdmWriter.write(signal));
    }

    private StudyOutcome run(String options) throws IOException {
        Files.writeString(
                folder.resolve("study.yaml"),
                """
                study: pair
                sample: {name: glass}
                measurements:
                  nmr:
                    technique: spectrum
                    files: pair.csdf
                """
                        + options.indent(4));
        return new StudyRun(StudyReader.read(folder), "test", Progress.SILENT).run();
    }

    private PeakFit fit(String options) throws IOException {
        return run(options).analysed(AnalysedLines.class, "nmr").getFirst().fit().orElseThrow();
    }

    @Test
    void keepsRatioAndDistance() throws IOException {
        PeakFit fit =
                fit(
                        """
                        lines:
                          shape: Gauss
                          number: 2
                          names: {Q1: 3 ppm, Q0: 0 ppm}
                          links: [{line: Q1, to: Q0, area: 0.5, width: 1, distance: 3 ppm}]
                        """);
        FittedLine first = fit.lines().getFirst();
        FittedLine second = fit.lines().getLast();
        assertThat(second.area().value() / first.area().value()).isCloseTo(0.5, within(1e-9));
        assertThat(second.width().value()).isCloseTo(first.width().value(), within(1e-9));
        assertThat(second.position().value() - first.position().value()).isCloseTo(3, within(1e-9));
        assertThat(first.position().value())
                .isCloseTo(0, within(5 * first.position().uncertainty()));
        PeakFit free = fit("lines: {shape: Gauss, number: 2}");
        assertThat(first.area().uncertainty())
                .as("what is known makes the rest more certain")
                .isLessThan(free.lines().getFirst().area().uncertainty() / 2);
    }

    @Test
    void aDistanceOfAnotherKindIsRefused() throws IOException {
        StudyOutcome outcome =
                run("lines: {number: 2, links: [{line: 2, to: 1, distance: 300 Hz}]}");
        assertThat(outcome.results().failures())
                .singleElement()
                .satisfies(
                        f ->
                                assertThat(f.reason())
                                        .contains("expected a distance of lines in ppm")
                                        .contains("300 Hz"));
    }
}
