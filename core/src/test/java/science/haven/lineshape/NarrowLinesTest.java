package science.haven.lineshape;

import static org.assertj.core.api.Assertions.assertThat;

import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.LineParameter;
import science.haven.lineshape.spin.Pattern;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.quantity.Nuclide;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Lines and patterns hardly wider than a bin before they are blurred: wherever within a bin they
/// lie, the blurred line must be the same, moved.
class NarrowLinesTest {

    private static final Nuclide PHOSPHORUS = Nuclide.of("31P").orElseThrow();
    private static final double LARMOR = 162e6;
    private static final double STEP = 100;
    private static final int POINTS = 1024;
    private static final int PLACES = 200;

    private static final Spinning SPINNING = new Spinning.Finite(20e3, Spinning.MAGIC_ANGLE);

    private final LineShapes shapes = new LineShapes();

    /// Largest errors over the largest values of the line and of its derivative by its place.
    private record Off(double line, double derivative) {}

    @Test
    void aLineIsItsClosedFormWhereverItLies() {
        List<List<String>> rows = new ArrayList<>();
        for (double bins : new double[] {1, 1.5, 2, 3, 4, 8}) {
            Off gaussian = off(new Broadening(bins * STEP, 0));
            Off lorentzian = off(new Broadening(0, bins * STEP));
            rows.add(
                    List.of(
                            "%.1f".formatted(bins),
                            rounded(gaussian.line),
                            rounded(gaussian.derivative),
                            rounded(lorentzian.line),
                            rounded(lorentzian.derivative)));
            assertThat(gaussian.line).as("Gaussian of %s bins", bins).isLessThan(2e-5);
            assertThat(gaussian.derivative).as("Gaussian of %s bins", bins).isLessThan(2e-4);
            assertThat(lorentzian.line).as("Lorentzian of %s bins", bins).isLessThan(5e-5);
            assertThat(lorentzian.derivative).as("Lorentzian of %s bins", bins).isLessThan(2e-4);
        }
        ValidationTable.write(
                "lineshape-narrow",
                List.of(
                        "broadening / bins",
                        "Gaussian",
                        "its derivative",
                        "Lorentzian",
                        "its derivative"),
                rows);
    }

    /// A spinning line without sidebands, with its derivative.
    @Test
    void aSpinningLineIsItsClosedFormToo() {
        for (double bins : new double[] {1, 2, 4}) {
            Off off = off(new Broadening(bins * STEP, 0), SPINNING);
            assertThat(off.line).as("%s bins", bins).isLessThan(1e-5);
            assertThat(off.derivative).as("%s bins", bins).isLessThan(1e-4);
        }
    }

    /// Beside the same on bins a tenth as wide, at places across a bin.
    @Test
    void aNarrowPatternHidesInNoBin() {
        for (double bins : new double[] {0.3, 1, 3, 10, 30}) {
            ShiftTensor tensor = new ShiftTensor(0, bins * STEP / LARMOR, 0.3, EulerAngles.NONE);
            double worst = 0;
            for (int k = 0; k < 5; k++) {
                double place = k * STEP / 5;
                double[] here = pattern(tensor, place, 1).intensity();
                double[] fine = pattern(tensor, place, 10).intensity();
                double peak = 0;
                double off = 0;
                for (int i = 0; i < here.length; i++) {
                    double sum = 0;
                    for (int j = 0; j < 10; j++) {
                        sum += fine[10 * i + j];
                    }
                    peak = Math.max(peak, sum);
                    off = Math.max(off, Math.abs(here[i] - sum));
                }
                worst = Math.max(worst, off / peak);
            }
            assertThat(worst).as("%s bins wide", bins).isLessThan(3e-5);
        }
    }

    private Off off(Broadening broadening) {
        return off(broadening, new Spinning.Static());
    }

    private Off off(Broadening broadening, Spinning spinning) {
        double line = 0;
        double derivative = 0;
        for (int k = 0; k < PLACES; k++) {
            double place = (double) k / PLACES * STEP;
            FrequencyAxis axis = new FrequencyAxis(-POINTS / 2.0 * STEP, STEP, POINTS);
            Pattern pattern = pattern(place, broadening, spinning, axis);
            double[] slope = Objects.requireNonNull(pattern.derivatives().get(LineParameter.SHIFT));
            double peak = 0;
            double steepest = 0;
            double off = 0;
            double offSlope = 0;
            for (int i = 3 * POINTS / 8; i < 5 * POINTS / 8; i++) {
                double low = axis.start() + (i - 0.5) * STEP - place;
                double exact = below(broadening, low + STEP) - below(broadening, low);
                double exactSlope = height(broadening, low) - height(broadening, low + STEP);
                peak = Math.max(peak, exact);
                steepest = Math.max(steepest, Math.abs(exactSlope));
                off = Math.max(off, Math.abs(pattern.intensity()[i] - exact));
                offSlope = Math.max(offSlope, Math.abs(slope[i] / LARMOR - exactSlope));
            }
            line = Math.max(line, off / peak);
            derivative = Math.max(derivative, offSlope / steepest);
        }
        return new Off(line, derivative);
    }

    /// Signal of a pure line below a frequency.
    private static double below(Broadening broadening, double nu) {
        return broadening.gaussian() > 0
                ? Erf.erf(2 * Math.sqrt(Math.log(2)) * nu / broadening.gaussian()) / 2
                : Math.atan(2 * nu / broadening.lorentzian()) / Math.PI;
    }

    private static double height(Broadening broadening, double nu) {
        if (broadening.gaussian() > 0) {
            double q = 2 * Math.sqrt(Math.log(2)) / broadening.gaussian();
            return q / Math.sqrt(Math.PI) * Math.exp(-q * q * nu * nu);
        }
        double half = broadening.lorentzian() / 2;
        return half / (Math.PI * (nu * nu + half * half));
    }

    /// A pattern on bins that are divided into as many.
    private Pattern pattern(ShiftTensor tensor, double place, int parts) {
        double step = STEP / parts;
        FrequencyAxis axis = new FrequencyAxis(-64 * STEP - STEP / 2 + step / 2, step, 128 * parts);
        ShiftTensor moved =
                new ShiftTensor(
                        place / LARMOR, tensor.anisotropy(), tensor.asymmetry(), EulerAngles.NONE);
        return shapes.pattern(
                Site.of(PHOSPHORUS, moved),
                new Broadening(2 * STEP, 0),
                new Experiment(LARMOR, new Spinning.Static(), new Excitation.HardPulse(), axis),
                new Sampling.Density(40),
                Set.of());
    }

    private Pattern pattern(
            double place, Broadening broadening, Spinning spinning, FrequencyAxis axis) {
        return shapes.pattern(
                Site.of(PHOSPHORUS, ShiftTensor.isotropic(place / LARMOR)),
                broadening,
                new Experiment(LARMOR, spinning, new Excitation.HardPulse(), axis),
                Sampling.DEFAULT,
                Set.of(LineParameter.SHIFT));
    }

    private static String rounded(double off) {
        return "%.1e".formatted(off);
    }
}
