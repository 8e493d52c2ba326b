package science.haven.spectrum.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.data.Provenance;
import science.haven.data.Spectrum;
import science.haven.math.CounterRandom;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.spectrum.peak.PeakAnalysis;
import science.haven.spectrum.peak.PeakFit;
import science.haven.spectrum.peak.PeakOptions;
import science.haven.spectrum.peak.shape.Gaussian;
import science.haven.spectrum.peak.shape.LineShape;
import science.haven.spectrum.peak.shape.Voigt;

import java.util.List;
import java.util.stream.IntStream;

class CrystallinityTest {

    private static final double[] X =
            IntStream.range(0, 2500).mapToDouble(i -> 10 + 0.02 * i).toArray();

    @Test
    void tellsPeaksFromTheHumpUnderThem() {
        Crystallinity half = Crystallinity.of(pattern(10), 2, 1);
        Measured index = half.index();
        assertThat(index.value()).isCloseTo(0.5, within(4 * index.uncertainty()));
        assertThat(index.uncertainty()).isBetween(1e-4, 0.05);
        Crystallinity quarter = Crystallinity.of(pattern(10.0 / 3), 2, 1);
        Measured lost =
                Crystallinity.amorphisation(
                        half.crystalline(),
                        quarter.crystalline(),
                        Measured.exact(1),
                        Measured.exact(1));
        assertThat(lost.value()).isCloseTo(2.0 / 3, within(4 * lost.uncertainty()));
    }

    @Test
    void internalStandardSeesTheGlass() {
        Measured glass =
                Crystallinity.byInternalStandard(new Measured(0.2, 0), new Measured(0.4, 0.01));
        assertThat(glass.value()).isCloseTo(0.625, within(1e-12));
        double slope = (byStandard(0.401) - byStandard(0.399)) / 0.002;
        assertThat(glass.uncertainty()).isCloseTo(0.01 * slope, within(1e-5));
        assertThat(byStandard(0.2)).isCloseTo(0, within(1e-12));
    }

    private static double byStandard(double seen) {
        return Crystallinity.byInternalStandard(Measured.exact(0.2), Measured.exact(seen)).value();
    }

    /// Four peaks of total area `crystalline` over a hump of area 10.
    private static PeakFit pattern(double crystalline) {
        CounterRandom random = new CounterRandom(3, 1);
        double[] y = new double[X.length];
        add(y, new Gaussian(), 10, 28, 9, 0);
        for (double place : new double[] {18, 25, 31, 46}) {
            add(y, new Voigt(), crystalline / 4, place, 0.3, 0.5);
        }
        for (int i = 0; i < y.length; i++) {
            y[i] += 0.05 + 0.02 * random.nextGaussian();
        }
        return PeakAnalysis.fit(
                new Spectrum(
                        X,
                        y,
                        "2θ",
                        Unit.DEGREE,
                        new Provenance("pattern", "", "synthetic", "", List.of(), List.of())),
                PeakOptions.automatic().withBaseline(0));
    }

    private static void add(double[] y, LineShape shape, double area, double... line) {
        double[][] out = new double[1][X.length];
        shape.evaluate(X, line[0], line[1], line[2], out);
        for (int i = 0; i < y.length; i++) {
            y[i] += area * out[0][i];
        }
    }
}
