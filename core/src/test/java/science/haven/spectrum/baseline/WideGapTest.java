package science.haven.spectrum.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.data.Acquisition;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.quantity.Remark;
import science.haven.spectrum.step.Baseline;
import science.haven.spectrum.step.ProcessingStep;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

class WideGapTest {

    private static final int POINTS = 2048;

    /// A Gaussian band over noise.
    ///
    /// @param width full width over that of the spectrum
    private static NmrSignal band(double width) {
        SplittableRandom random = new SplittableRandom(7);
        double[] values = new double[2 * POINTS];
        for (int i = 0; i < POINTS; i++) {
            double x = (i - POINTS / 2.0) / (POINTS * width);
            values[2 * i] = 100 * Math.exp(-4 * Math.log(2) * x * x) + 0.5 * random.nextGaussian();
        }
        SpectralAxis axis =
                new SpectralAxis(
                        Domain.FREQUENCY,
                        Quadrature.COMPLEX,
                        "7Li",
                        POINTS,
                        -POINTS / 2.0 * 100,
                        100,
                        1e8,
                        1e8);
        return new NmrSignal(
                values,
                axis,
                Optional.empty(),
                Acquisition.unknown(""),
                new Provenance("made up", "", "none", "", List.of(), List.of()));
    }

    private static ProcessingStep.Settled settled(double width) {
        return new Baseline(new BaselineMethod.Polynomial(5), List.of()).settle(band(width));
    }

    @Test
    void aBandThatFillsTheSpectrumGetsALine() {
        ProcessingStep.Settled settled = settled(0.4);
        assertThat(settled.steps().getFirst().text()).startsWith("baseline: {polynomial: 1,");
        assertThat(settled.remarks()).extracting(Remark::code).containsExactly("BASELINE_WIDE_GAP");
        assertThat(settled.remarks().getFirst().text())
                .contains("a straight line, not a polynomial of order 5");
    }

    @Test
    void aNarrowBandKeepsThePolynomial() {
        ProcessingStep.Settled settled = settled(0.05);
        assertThat(settled.steps().getFirst().text()).startsWith("baseline: {polynomial: 5,");
        assertThat(settled.remarks()).isEmpty();
    }
}
