package science.haven.spectrum.peak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.spectrum.peak.shape.Lorentzian;
import science.haven.spectrum.peak.shape.Voigt;

class PeakAnalysisTest {

    private static final double[] X = SyntheticLines.axis(1000, 100);

    @Test
    void findsThreeOverlappingLinesWithoutStartValues() {
        double[] y = new double[X.length];
        SyntheticLines.add(X, y, new Voigt(), 3, 40, 3, 0.2);
        SyntheticLines.add(X, y, new Voigt(), 2, 44, 4, 0.8);
        SyntheticLines.add(X, y, new Voigt(), 1, 55, 2, 0.5);
        PeakFit fit = fit(SyntheticLines.noisy(y, 0.005, 1), PeakOptions.automatic());
        assertThat(fit.size()).isEqualTo(3);
        near(fit.lines().get(0).area(), 3);
        near(fit.lines().get(1).area(), 2);
        near(fit.lines().get(2).area(), 1);
        near(fit.lines().get(1).position(), 44);
        near(fit.lines().get(1).width(), 4);
        near(fit.lines().get(1).form(), 0.8);
        assertThat(fit.noise()).isCloseTo(0.005, within(0.0005));
        assertThat(fit.inflation()).isEqualTo(1);
        assertThat(fit.area(0, 1).uncertainty())
                .isLessThan(fit.lines().get(0).area().uncertainty());
    }

    @Test
    void findsNothingInNoise() {
        PeakFit fit =
                fit(SyntheticLines.noisy(new double[X.length], 1, 2), PeakOptions.automatic());
        assertThat(fit.size()).isZero();
        assertThat(fit.remarks()).extracting(Remark::code).contains("NO_LINES");
    }

    @Test
    void keepsTheBaselineOutOfTheLines() {
        double[] y = new double[X.length];
        SyntheticLines.add(X, y, new Lorentzian(), 2, 50, 3, 0);
        for (int i = 0; i < y.length; i++) {
            double t = X[i] / 50 - 1;
            y[i] += 0.3 + 0.2 * t - 0.25 * t * t + 0.2 * t * t * t;
        }
        PeakFit fit =
                fit(
                        SyntheticLines.noisy(y, 0.003, 3),
                        PeakOptions.automatic().withShape(new Lorentzian()));
        assertThat(fit.size()).isEqualTo(1);
        assertThat(fit.baseline().order()).isEqualTo(3);
        near(fit.lines().getFirst().area(), 2);
        assertThat(fit.baseline().at(50)).isCloseTo(0.3, within(0.01));
    }

    @Test
    void linksHold() {
        double[] y = new double[X.length];
        SyntheticLines.add(X, y, new Voigt(), 3, 40, 3, 0.5);
        SyntheticLines.add(X, y, new Voigt(), 1.5, 42, 3, 0.5);
        PeakFit fit =
                fit(
                        SyntheticLines.noisy(y, 0.004, 4),
                        PeakOptions.automatic()
                                .withLines(
                                        2,
                                        PeakLink.sameWidth(1, 0),
                                        PeakLink.areaRatio(1, 0, 0.5),
                                        PeakLink.distance(1, 0, 2)));
        FittedLine first = fit.lines().get(0);
        FittedLine second = fit.lines().get(1);
        assertThat(second.width()).isEqualTo(first.width());
        assertThat(second.area().value()).isCloseTo(first.area().value() / 2, within(1e-12));
        assertThat(second.position().value() - first.position().value()).isCloseTo(2, within(1e-9));
        near(first.area(), 3);
        near(fit.areaRatio(1, 0), 0.5);
    }

    @Test
    void placesASidebandFamilyByItsSpacing() {
        double[] y = new double[X.length];
        double[] areas = {0.3, 1, 4, 1.5, 0.2};
        for (int k = 0; k < 5; k++) {
            SyntheticLines.add(X, y, new Voigt(), areas[k], 20.4 + 14 * k, 1.5, 0.5);
        }
        PeakFit fit =
                fit(
                        SyntheticLines.noisy(y, 0.004, 5),
                        PeakOptions.automatic().withSidebands(2, 2, 14));
        assertThat(fit.size()).isEqualTo(5);
        near(fit.lines().get(2).position(), 48.4);
        for (int k = 0; k < 5; k++) {
            near(fit.lines().get(k).area(), areas[k]);
        }
    }

    private static PeakFit fit(double[] y, PeakOptions options) {
        return PeakAnalysis.fit(SyntheticLines.spectrum(X, y), options);
    }

    private static void near(Measured measured, double truth) {
        assertThat(measured.value())
                .as("%s for %s", measured.text(), truth)
                .isCloseTo(truth, within(3.5 * measured.uncertainty() + 1e-12));
    }
}
