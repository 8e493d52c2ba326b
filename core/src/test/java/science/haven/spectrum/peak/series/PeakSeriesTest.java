package science.haven.spectrum.peak.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.data.Provenance;
import science.haven.data.Spectrum;
import science.haven.math.CounterRandom;
import science.haven.quantity.Measured;
import science.haven.quantity.Unit;
import science.haven.spectrum.peak.PeakOptions;
import science.haven.spectrum.peak.shape.Voigt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class PeakSeriesTest {

    private static final int SPECTRA = 40;
    private static final double[] X =
            IntStream.range(0, 800).mapToDouble(i -> 200 + 0.15 * i).toArray();
    private static final PeakOptions TWO = PeakOptions.automatic().withLines(2).withBaseline(0);

    /// One line grows from nothing beside another that stays and moves slowly.
    private static List<Spectrum> growing() {
        List<Spectrum> spectra = new ArrayList<>();
        double[][] out = new double[1][X.length];
        for (int s = 0; s < SPECTRA; s++) {
            CounterRandom random = new CounterRandom(11, s);
            double[] y = new double[X.length];
            new Voigt().evaluate(X, 246 + 0.05 * s, 9, 0.6, out);
            for (int i = 0; i < y.length; i++) {
                y[i] = 10 * out[0][i] + 0.01 * random.nextGaussian();
            }
            new Voigt().evaluate(X, 265, 12, 0.4, out);
            for (int i = 0; i < y.length; i++) {
                y[i] += 0.5 * s * out[0][i];
            }
            spectra.add(spectrum(y, s));
        }
        return spectra;
    }

    private static Spectrum spectrum(double[] y, int number) {
        return new Spectrum(
                X,
                y,
                "chemical shift",
                Unit.PPM,
                new Provenance("s" + number, "", "synthetic", "", List.of(), List.of()));
    }

    @Test
    void followsLinesThatMoveAndGrowFromNothing() {
        PeakSeries series = PeakSeries.fit(growing(), TWO, new Carry.Along());
        assertThat(series.fits()).hasSize(SPECTRA);
        int inside = 0;
        for (int s = 5; s < SPECTRA; s++) {
            Measured area = series.fits().get(s).lines().get(1).area();
            inside += Math.abs(area.value() - 0.5 * s) < 2 * area.uncertainty() ? 1 : 0;
        }
        assertThat(inside).isGreaterThan(29);
        WidthsOverCondition widths =
                WidthsOverCondition.of(
                        "number",
                        IntStream.range(0, SPECTRA).asDoubleStream().toArray(),
                        series.fits(),
                        0);
        assertThat(widths.points()).hasSize(SPECTRA);
        Measured width = widths.points().get(20).width();
        assertThat(width.value()).isCloseTo(9, within(4 * width.uncertainty()));
    }

    /// Before a line can be seen it stays where the mean has it, and its area is that of the noise.
    @Test
    void aLineNotYetSeenDoesNotRunAway() {
        PeakSeries series = PeakSeries.fit(growing(), TWO, new Carry.Along());
        for (int s = 0; s < 4; s++) {
            var line = series.fits().get(s).lines().get(1);
            assertThat(line.position().value()).isCloseTo(265, within(3.0));
            assertThat(line.width().value()).isCloseTo(12, within(4.0));
            assertThat(line.area().value()).isCloseTo(0.5 * s, within(1.0));
        }
    }

    @Test
    void aLinearShiftMakesPositionsStraight() {
        double[] condition = IntStream.range(0, SPECTRA).asDoubleStream().toArray();
        PeakSeries series = PeakSeries.fit(growing(), TWO, new Carry.LinearShift(condition));
        double first = series.fits().getFirst().lines().getFirst().position().value();
        double last = series.fits().getLast().lines().getFirst().position().value();
        assertThat((last - first) / (SPECTRA - 1)).isCloseTo(0.05, within(0.002));
    }

    @Test
    void sharedLinesLeaveOnlyTheAreas() {
        PeakSeries series = PeakSeries.fit(growing(), TWO, new Carry.Shared());
        assertThat(series.fits())
                .allSatisfy(
                        fit ->
                                assertThat(fit.lines().get(1).width().value())
                                        .isEqualTo(series.mean().lines().get(1).width().value()));
        assertThat(series.fits().get(20).lines().get(1).area().value()).isCloseTo(10, within(1.0));
    }

    @Test
    void wantsOneAbscissa() {
        List<Spectrum> spectra = growing();
        double[] other = spectra.getFirst().abscissa().clone();
        other[0] -= 0.01;
        Spectrum odd =
                new Spectrum(
                        other,
                        spectra.getFirst().intensity(),
                        "chemical shift",
                        Unit.PPM,
                        spectra.getLast().provenance());
        assertThatThrownBy(
                        () ->
                                PeakSeries.fit(
                                        List.of(spectra.getFirst(), odd), TWO, new Carry.Along()))
                .hasMessageContaining("s39");
    }

    /// A line that is inverted in as many spectra as it is upright in is not there in their mean.
    @Test
    void linesThatCancelInTheMeanAreFoundInAnotherSpectrum() {
        double[] share = {-1, -0.6, 0, 0.6, 1};
        double[][] out = new double[1][X.length];
        new Voigt().evaluate(X, 255, 9, 0.5, out);
        List<Spectrum> spectra = new ArrayList<>();
        for (int s = 0; s < share.length; s++) {
            CounterRandom random = new CounterRandom(12, s);
            double[] y = new double[X.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = 10 * share[s] * out[0][i] + 0.01 * random.nextGaussian();
            }
            spectra.add(spectrum(y, s));
        }
        PeakOptions options = PeakOptions.automatic().withBaseline(0);
        PeakSeries series = PeakSeries.ofLinesIn(spectra.getLast(), spectra, options);
        assertThat(series.mean().size()).isEqualTo(1);
        for (int s = 0; s < share.length; s++) {
            Measured area = series.fits().get(s).lines().getFirst().area();
            assertThat(area.value()).isCloseTo(10 * share[s], within(4 * area.uncertainty()));
        }
        PeakSeries nothing = PeakSeries.ofLinesIn(spectra.get(2), spectra, options);
        assertThat(nothing.fits()).isEmpty();
    }
}
