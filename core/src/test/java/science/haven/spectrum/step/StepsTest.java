package science.haven.spectrum.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.quantity.Nuclide;
import science.haven.spectrum.Lines;
import science.haven.spectrum.NmrSpectra;
import science.haven.spectrum.RecipeText;
import science.haven.spectrum.signal.Window;

import java.util.List;
import java.util.Optional;

class StepsTest {

    private static final double DWELL = Lines.DWELL;

    /// Echoes of the given tops: Gaussian envelopes of two lines of one phase at each top.
    private static NmrSignal echoes(int points, double width, double... tops) {
        double[] values = new double[2 * points];
        for (double top : tops) {
            for (int i = 0; i < points; i++) {
                double t = (i - top) * DWELL;
                double size = Math.exp(-Math.pow(t / (width * DWELL), 2));
                for (double f : new double[] {3e3, -9e3}) {
                    values[2 * i] += size * Math.cos(2 * Math.PI * f * t + 0.4);
                    values[2 * i + 1] += size * Math.sin(2 * Math.PI * f * t + 0.4);
                }
            }
        }
        return Lines.of(values, 0);
    }

    @Test
    void findsTheTopOfAnEcho() {
        NmrSignal echo = Lines.noisy(echoes(1024, 40, 300.3), 0.02, 1);
        TimeOrigin found = (TimeOrigin) new EchoTop(true).settle(echo).steps().getFirst();
        assertThat(found.time() / DWELL).isCloseTo(300.3, within(0.3));
        NmrSignal half = new EchoTop(false).apply(echo);
        assertThat(half.direct().start()).isBetween(0.0, DWELL);
        // a whole echo in phase has no imaginary part
        NmrSignal spectrum =
                new Transform()
                        .apply(new TimeOrigin(300.3 * DWELL, true).apply(echoes(1024, 40, 300.3)));
        NmrSignal phased = new Phase(-0.4, 0, 0).apply(spectrum);
        double largest = 0;
        double wrong = 0;
        for (int i = 0; i < 1024; i++) {
            largest = Math.max(largest, phased.values()[2 * i]);
            wrong = Math.max(wrong, Math.abs(phased.values()[2 * i + 1]));
        }
        assertThat(wrong / largest).isLessThan(1e-6);
    }

    @Test
    void addsTheEchoesOfATrain() {
        double[] tops = new double[12];
        for (int k = 0; k < tops.length; k++) {
            tops[k] = 60.25 + 120.4 * k;
        }
        NmrSignal train = echoes(1500, 15, tops);
        EchoTrain found = (EchoTrain) new EchoTrain().settle(train).steps().getFirst();
        assertThat(found.spacing() / DWELL).isCloseTo(120.4, within(0.3));
        NmrSignal sum = new EchoTrain(60.25 * DWELL, 120.4 * DWELL, 12).apply(train);
        assertThat(sum.direct().points()).isEqualTo(120);
        int top = 60;
        assertThat(Math.hypot(sum.values()[2 * top], sum.values()[2 * top + 1]))
                .isCloseTo(24, within(0.01));
    }

    @Test
    void predictsSpoiltPoints() {
        NmrSignal right =
                Lines.of(new double[] {1, 4e3, 100}, new double[] {0.6, -13e3, 250})
                        .signal(512, 0, 0.3);
        NmrSignal spoilt = Lines.of(right.values().clone(), 0);
        for (int i = 0; i < 8; i++) {
            spoilt.values()[i] = 5;
        }
        NmrSignal mended = new LinearPrediction(4, 8).apply(spoilt);
        for (int i = 0; i < 8; i++) {
            assertThat(mended.values()[i]).isCloseTo(right.values()[i], within(1e-3));
        }
    }

    @Test
    void takesTheReceiversOffsetAway() {
        NmrSignal signal = Lines.of(new double[] {1, 4e3, 2000}).signal(2048, 0, 0);
        NmrSignal shifted = Lines.of(signal.values().clone(), 0);
        for (int i = 0; i < shifted.values().length; i += 2) {
            shifted.values()[i] += 0.25;
        }
        assertThat(new OffsetCorrection(0.2).apply(shifted).values())
                .containsExactly(signal.values(), within(1e-9));
    }

    /// A line over a curve: the curve goes, the area of the line stays.
    @ParameterizedTest
    @CsvSource({"polynomial: 3, 0.02", "spline: yes, 0.05", "whittaker: 1e9, 0.05"})
    void takesTheBaselineAway(String method, double tolerance) {
        NmrSignal flat =
                new Transform().apply(Lines.of(new double[] {1, 8e3, 300}).signal(4096, 0, 0));
        NmrSignal rolling = Lines.of(flat.values().clone(), 0);
        double top = 2 * flat.values()[2 * (2048 + 328)];
        for (int i = 0; i < 4096; i++) {
            double x = i / 2048.0 - 1;
            rolling.values()[2 * i] += top * (0.05 * x * x - 0.03 * x + 0.02);
        }
        NmrSignal curved =
                new NmrSignal(
                        rolling.values(),
                        flat.direct(),
                        Optional.empty(),
                        flat.acquisition(),
                        flat.provenance());
        NmrSignal mended = RecipeText.step("baseline: {" + method + "}").apply(curved);
        double from = flat.direct().ppm(5e3);
        double to = flat.direct().ppm(11e3);
        double before = NmrSpectra.integral(NmrSpectra.real(flat), from, to).value();
        double after = NmrSpectra.integral(NmrSpectra.real(mended), from, to).value();
        assertThat(after / before).isCloseTo(1, within(tolerance));
    }

    /// One line at f₁ = 1.2 kHz, f₂ = −7 kHz, recorded in each of the ways: it must come out there.
    @ParameterizedTest
    @EnumSource(
            value = Quadrature.class,
            names = {"COMPLEX", "STATES", "TPPI", "STATES_TPPI", "ECHO_ANTIECHO"})
    void putsALineInTheRightPlace(Quadrature quadrature) {
        double step = quadrature == Quadrature.TPPI ? 1e-4 : 2e-4;
        NmrSignal raw = twoDimensional(quadrature, step);
        NmrSignal rows = new Transform().apply(raw);
        NmrSignal spectrum = new Indirect(List.of(new ZeroFill(128), new Transform())).apply(rows);
        SpectralAxis first = (SpectralAxis) spectrum.indirect().orElseThrow();
        int best = 0;
        for (int i = 0; i < spectrum.values().length / 2; i++) {
            if (size(spectrum, i) > size(spectrum, best)) {
                best = i;
            }
        }
        int points = spectrum.direct().points();
        assertThat(spectrum.direct().at(best % points)).isCloseTo(-7e3, within(100.0));
        assertThat(first.at(best / points)).isCloseTo(1.2e3, within(80.0));
    }

    private static double size(NmrSignal signal, int i) {
        return Math.hypot(signal.values()[2 * i], signal.values()[2 * i + 1]);
    }

    private static NmrSignal twoDimensional(Quadrature quadrature, double step) {
        int increments = 64;
        SpectralAxis second =
                new SpectralAxis(Domain.TIME, quadrature, "7Li", increments, 0, step, 116e6, 116e6);
        NmrSignal line = Lines.of(new double[] {1, -7e3, 400}).signal(1024, 0, 0);
        double[] values = new double[second.rows() * 2048];
        for (int row = 0; row < second.rows(); row++) {
            boolean pairs = second.rows() > increments;
            int k = pairs ? row / 2 : row;
            double t = k * step;
            double angle = 2 * Math.PI * 1.2e3 * t;
            double decay = Math.exp(-Math.PI * 60 * t);
            double sign = k % 2 == 0 ? 1 : -1;
            double re =
                    switch (quadrature) {
                        case COMPLEX -> Math.cos(angle);
                        case STATES -> row % 2 == 0 ? Math.cos(angle) : Math.sin(angle);
                        case STATES_TPPI ->
                                sign * (row % 2 == 0 ? Math.cos(angle) : Math.sin(angle));
                        case TPPI -> Math.cos(angle + Math.PI / 2 * k);
                        case ECHO_ANTIECHO -> Math.cos(angle);
                        case REAL -> 0;
                    };
            double im =
                    switch (quadrature) {
                        case COMPLEX -> Math.sin(angle);
                        case ECHO_ANTIECHO -> row % 2 == 0 ? Math.sin(angle) : -Math.sin(angle);
                        case STATES, STATES_TPPI, TPPI, REAL -> 0;
                    };
            for (int i = 0; i < 1024; i++) {
                double a = line.values()[2 * i];
                double b = line.values()[2 * i + 1];
                values[2048 * row + 2 * i] = decay * (a * re - b * im);
                values[2048 * row + 2 * i + 1] = decay * (a * im + b * re);
            }
        }
        return new NmrSignal(
                values, line.direct(), Optional.of(second), line.acquisition(), line.provenance());
    }

    @Test
    void shearsALineAlongTheFirstDimension() {
        NmrSignal rows = new Transform().apply(twoDimensional(Quadrature.COMPLEX, 2e-4));
        NmrSignal spectrum =
                new Indirect(List.of(new ZeroFill(128), new Transform()))
                        .apply(new Shear(0.1).apply(rows));
        SpectralAxis first = (SpectralAxis) spectrum.indirect().orElseThrow();
        int column = (int) Math.rint((-7e3 - spectrum.direct().start()) / spectrum.direct().step());
        int best = 0;
        for (int row = 0; row < spectrum.rows(); row++) {
            int points = spectrum.direct().points();
            if (size(spectrum, row * points + column) > size(spectrum, best * points + column)) {
                best = row;
            }
        }
        assertThat(first.at(best)).isCloseTo(1.2e3 - 700, within(80.0));
    }

    @Test
    void referencesByTheRatioOfFrequencies() {
        Nuclide lithium = Nuclide.of("7Li").orElseThrow();
        Nuclide phosphorus = Nuclide.of("31P").orElseThrow();
        Reference found = Reference.byRatio(lithium, phosphorus, 202.4563e6);
        assertThat(found.frequency()).isCloseTo(194.3695e6, within(100.0));
    }

    @Test
    void cutsARegionAndAddsRows() {
        NmrSignal spectrum =
                new Transform().apply(Lines.of(new double[] {1, 8e3, 300}).signal(1000, 0, 0));
        double ppm = spectrum.direct().ppm(8e3);
        NmrSignal part = new Region(ppm - 10, ppm + 10).apply(spectrum);
        assertThat(part.direct().points()).isEqualTo(23);
        assertThat(part.direct().ppm(part.direct().at(0))).isBetween(ppm - 10, ppm - 9);
        NmrSignal rows = twoDimensional(Quadrature.COMPLEX, 2e-4);
        double[] sum = new RowSum().apply(rows).values();
        double expected = 0;
        for (int row = 0; row < 64; row++) {
            expected += rows.values()[2048 * row];
        }
        assertThat(sum[0]).isCloseTo(expected, within(1e-12));
    }

    @Test
    void magnitudeHasNoPhase() {
        NmrSignal spectrum =
                new Transform().apply(Lines.of(new double[] {1, 8e3, 300}).signal(1000, 0, 0));
        Magnitude modulus = new Magnitude(Magnitude.Kind.MODULUS);
        assertThat(modulus.apply(new Phase(1, 2, 0).apply(spectrum)).values())
                .containsExactly(modulus.apply(spectrum).values(), within(1e-9));
    }

    /// Weights that are carried on by multiplication are those of the formula.
    @Test
    void exponentialWindowsAreTheFormulaToRounding() {
        for (double start : new double[] {0, 3.3e-6, -7.25e-4}) {
            SpectralAxis axis = Lines.of(new double[2 * 1000], start).direct();
            Window window = new Window.Exponential(80);
            double[] weights = window.weights(axis);
            for (int i = 0; i < weights.length; i++) {
                double exact = Math.exp(-Math.PI * 80 * Math.abs(axis.at(i)));
                assertThat(weights[i] / exact).isCloseTo(1, within(1e-13));
            }
        }
    }
}
