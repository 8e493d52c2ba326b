package science.haven.formats.lineshape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.data.NmrSignal;
import science.haven.formats.Formats;
import science.haven.formats.ValidationTable;
import science.haven.lineshape.LineShapes;
import science.haven.lineshape.firstorder.FirstOrderPattern;
import science.haven.lineshape.spin.Broadening;
import science.haven.lineshape.spin.EulerAngles;
import science.haven.lineshape.spin.Excitation;
import science.haven.lineshape.spin.Experiment;
import science.haven.lineshape.spin.FrequencyAxis;
import science.haven.lineshape.spin.QuadrupolarCoupling;
import science.haven.lineshape.spin.Sampling;
import science.haven.lineshape.spin.ShiftTensor;
import science.haven.lineshape.spin.Site;
import science.haven.lineshape.spin.Spinning;
import science.haven.lineshape.spin.Transition;
import science.haven.math.FourierTransform;
import science.haven.quantity.Nuclide;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Line shapes at rest and under infinitely fast spinning beside those of SIMPSON (density matrices
/// in time), RMN (perturbation theory) and histograms over many orientations, which the mrsimulator
/// project collected as its references.
///
/// Signals in time and the histograms are compared after a Lorentzian of 200 Hz, which takes the
/// noise of their samplings away; histograms with what falls into a bin. All spectra have unit
/// area.
class LineShapeReferenceTest {

    private static final double DEGREE = Math.PI / 180;
    private static final double BLUR = 200;

    private final LineShapes shapes = new LineShapes();
    private final List<List<String>> rows = new ArrayList<>();

    @Test
    void likeSimpsonRmnAndHistograms() throws IOException {
        double[][] angles = {
            {0, 0, 0}, {45, 50, 120}, {45, 50, 120}, {5, 150, 120}, {5, 150, 10},
        };
        for (int k = 0; k < angles.length; k++) {
            oxygen(k, angles[k]);
        }
        nitrogen();
        silicon(0, 0);
        silicon(1, 10e-6);
        for (int k = 0; k < 7; k++) {
            cobalt(k);
        }
        sodium("00", 0, 0);
        sodium("01", 1, 90);
        sodium("07", 0.5, 90);
        sodium("13", 0, 90);
        sodium("10", 0.5, 54.74);
        sodium("16", 0, 54.74);
        proton("00", 0, 187.892e-6, 0.5);
        proton("02", -120 / 42.57747892e6, 9340 / 42.57747892e6, 0);
        ValidationTable.write(
                "lineshape-references",
                List.of("reference", "by", "case", "rms over rms", "largest difference over peak"),
                rows);
    }

    /// ¹⁷O, C_Q = 1.5 MHz, η = 0.5, shielding anisotropy −50 ppm; test 2 turns the other tensor.
    private void oxygen(int k, double[] degrees) throws IOException {
        EulerAngles turn =
                new EulerAngles(degrees[0] * DEGREE, degrees[1] * DEGREE, degrees[2] * DEGREE);
        Site site =
                Site.of(
                        Nuclide.of("17O").orElseThrow(),
                        new ShiftTensor(0, 50e-6, 0.1, k == 2 ? EulerAngles.NONE : turn),
                        new QuadrupolarCoupling(1.5e6, 0.5, k == 2 ? turn : EulerAngles.NONE));
        String name = "csa_quad-test0%d.fid".formatted(k);
        double[] simulated = inTime(name, site, 5.774236e6 * 9.4, new Excitation.Central(), BLUR);
        compare(name, "SIMPSON", "¹⁷O central, coupling and shift", simulated, 0.003);
    }

    /// ¹⁴N, C_Q = 10 kHz, η = 0.25, both transitions, blurred by 50 Hz.
    private void nitrogen() throws IOException {
        String name = "quad_1st_order-test00.fid";
        double[] simulated =
                inTime(
                        signal(name),
                        50,
                        (axis, bins) -> {
                            FirstOrderPattern.of(0, 7500, 0.25).addTo(0.5, axis, bins);
                            FirstOrderPattern.of(0, -7500, 0.25).addTo(0.5, axis, bins);
                        });
        compare(name, "SIMPSON", "¹⁴N first order, closed form", simulated, 0, 0.016);
    }

    /// ²⁹Si beside ¹H, 1200 Hz, both axes along z: two axial patterns, blurred by 15 Hz.
    private void silicon(int k, double anisotropy) throws IOException {
        String name = "dipolar-coupling-test0%d.fid".formatted(k);
        double shift = anisotropy * 8.465546e6 * 9.4;
        NmrSignal reference = signal(name);
        double[] simulated =
                inTime(
                        reference,
                        15,
                        (axis, bins) -> {
                            FirstOrderPattern.of(0, shift + 1200, 0).addTo(0.5, axis, bins);
                            FirstOrderPattern.of(0, shift - 1200, 0).addTo(0.5, axis, bins);
                        });
        compare(name, "SIMPSON", "²⁹Si–¹H dipolar, closed form", simulated, 0, 0.007);
    }

    /// ⁵⁹Co, C_Q = −3.1 MHz, shielding anisotropy −1750 ppm, both η = 1: one transition each, from
    /// 7/2 downwards, of which RMN shows the mirror image, blurred by 10 Hz.
    private void cobalt(int k) throws IOException {
        Nuclide cobalt = new Nuclide("59Co", 3.5, 23.727074, 6.332e7, 1, 42e-30, 42e-30);
        EulerAngles turn = new EulerAngles(Math.PI / 2, 0, 0);
        Site site =
                Site.of(
                        cobalt,
                        new ShiftTensor(0, 1750e-6, 1, turn),
                        new QuadrupolarCoupling(-3.1e6, 1, turn));
        Transition transition = new Transition(k - 2.5);
        String name = "testIp%d%d.csdf".formatted(k + 1, k + 2);
        NmrSignal reference = signal(name);
        int points = reference.direct().points();
        double[] expected = new double[points];
        for (int i = 0; i < points; i++) {
            expected[(points - i) % points] = reference.values()[2 * i];
        }
        double[] simulated =
                shapes.pattern(
                                site,
                                new Broadening(0, 10),
                                new Experiment(
                                        47.201e6,
                                        new Spinning.Infinite(0.9553166181245),
                                        new Excitation.Chosen(
                                                List.of(new Excitation.Weighted(transition, 1))),
                                        FrequencyAxis.ofWidth(16e3, points)),
                                Sampling.DEFAULT,
                                Set.of())
                        .intensity();
        String what = "⁵⁹Co %d/2 ↔ %d/2, coupling × shift".formatted(7 - 2 * k, 5 - 2 * k);
        compare(name, "RMN", what.replace('-', '−'), expected, simulated, 0.022);
    }

    /// ²³Na, C_Q = 2.5 MHz at 4.697 T; along the rotor axis nothing moves, else it turns at 12.5
    /// kHz.
    private void sodium(String test, double asymmetry, double degrees) throws IOException {
        ByteBuffer npy =
                ByteBuffer.wrap(Files.readAllBytes(path("quad-test" + test + ".npy")))
                        .order(ByteOrder.LITTLE_ENDIAN);
        int points = 1024;
        double[] histogram = new double[points];
        int head = npy.capacity() - 2 * points * Double.BYTES;
        for (int i = 0; i < points; i++) {
            histogram[i] = npy.getDouble(head + (points + i) * Double.BYTES);
        }
        Site site =
                Site.of(
                        Nuclide.of("23Na").orElseThrow(),
                        ShiftTensor.isotropic(0),
                        QuadrupolarCoupling.of(2.5e6, asymmetry));
        Experiment experiment =
                new Experiment(
                        11.26952167825e6 * 4.697,
                        degrees == 0
                                ? new Spinning.Infinite(0)
                                : new Spinning.Finite(12.5e3, degrees * DEGREE),
                        new Excitation.Central(),
                        FrequencyAxis.ofWidth(70e3, points));
        double[] simulated =
                shapes.pattern(site, Broadening.NONE, experiment, Sampling.DEFAULT, Set.of())
                        .intensity();
        compare(
                "quad-test" + test + ".npy",
                "histogram",
                "²³Na central, η = %s, spun at %s°".formatted(asymmetry, degrees),
                blurred(histogram, 70e3),
                blurred(simulated, 70e3),
                0.004);
    }

    /// ¹H at 1 T.
    private void proton(String test, double isotropic, double anisotropy, double asymmetry)
            throws IOException {
        double[] histogram =
                Files.readAllLines(path("shielding-test" + test + ".csv")).stream()
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        Site site =
                Site.of(
                        Nuclide.of("1H").orElseThrow(),
                        new ShiftTensor(isotropic, anisotropy, asymmetry, EulerAngles.NONE));
        Experiment experiment =
                new Experiment(
                        42.57747892e6,
                        new Spinning.Static(),
                        new Excitation.HardPulse(),
                        FrequencyAxis.ofWidth(100e3, histogram.length));
        double[] simulated =
                shapes.pattern(site, Broadening.NONE, experiment, Sampling.DEFAULT, Set.of())
                        .intensity();
        compare(
                "shielding-test" + test + ".csv",
                "histogram",
                "¹H shift, η = " + asymmetry,
                blurred(histogram, 100e3),
                blurred(simulated, 100e3),
                0.001);
    }

    private void compare(String name, String by, String what, double[] simulated, double limit)
            throws IOException {
        compare(name, by, what, simulated, BLUR, limit);
    }

    private void compare(
            String name, String by, String what, double[] simulated, double blur, double limit)
            throws IOException {
        NmrSignal reference = signal(name);
        int n = reference.direct().points();
        double[] fid = new double[2 * n];
        double first = reference.values()[0];
        for (int k = 0; k < n; k++) {
            double decay = Math.exp(-Math.PI * blur * k * reference.direct().step()) / first;
            fid[2 * k] = reference.values()[2 * k] * decay;
            fid[2 * k + 1] = reference.values()[2 * k + 1] * decay;
        }
        compare(name, by, what, spectrum(fid), simulated, limit);
    }

    private void compare(
            String name,
            String by,
            String what,
            double[] expected,
            double[] simulated,
            double limit) {
        double areaExpected = sum(expected);
        double areaSimulated = sum(simulated);
        double squares = 0;
        double rest = 0;
        double largest = 0;
        double peak = 0;
        for (int i = 0; i < expected.length; i++) {
            double e = expected[i] / areaExpected;
            double d = simulated[i] / areaSimulated - e;
            squares += e * e;
            rest += d * d;
            largest = Math.max(largest, Math.abs(d));
            peak = Math.max(peak, e);
        }
        double rms = Math.sqrt(rest / squares);
        rows.add(List.of(name, by, what, "%.4f".formatted(rms), "%.4f".formatted(largest / peak)));
        assertThat(rms).as(name).isLessThan(limit);
    }

    private interface Bins {
        void fill(FrequencyAxis axis, double[] bins);
    }

    private double[] inTime(
            String name, Site site, double larmor, Excitation excitation, double blur)
            throws IOException {
        return inTime(
                signal(name),
                blur,
                (axis, bins) -> {
                    double[] pattern =
                            shapes.pattern(
                                            site,
                                            Broadening.NONE,
                                            new Experiment(
                                                    larmor,
                                                    new Spinning.Static(),
                                                    excitation,
                                                    axis),
                                            new Sampling.Density(100),
                                            Set.of())
                                    .intensity();
                    System.arraycopy(pattern, 0, bins, 0, bins.length);
                });
    }

    /// A signal in time from bins four times finer over four times the width, then as the
    /// reference: cut off where that ends, with what lies outside its width folded in.
    private static double[] inTime(NmrSignal reference, double blur, Bins source) {
        int n = reference.direct().points();
        double width = 1 / reference.direct().step();
        FrequencyAxis axis = FrequencyAxis.ofWidth(4 * width, 16 * n);
        double[] bins = new double[16 * n];
        source.fill(axis, bins);
        double[] row = new double[32 * n];
        for (int j = 0; j < 16 * n; j++) {
            row[2 * ((j + 8 * n) % (16 * n))] = bins[j] * 16 * n / sum(bins);
        }
        new FourierTransform(16 * n).inverse(row, 0);
        double[] fid = new double[2 * n];
        for (int k = 0; k < n; k++) {
            double x = Math.PI * axis.step() * k / width;
            double bin = k == 0 ? 1 : Math.sin(x) / x;
            double decay = Math.exp(-Math.PI * blur * k / width) / bin;
            fid[2 * k] = row[8 * k] * decay;
            fid[2 * k + 1] = row[8 * k + 1] * decay;
        }
        return spectrum(fid);
    }

    /// Real part in ascending order of frequency, zero in the middle.
    private static double[] spectrum(double[] fid) {
        int n = fid.length / 2;
        double[] row = fid.clone();
        row[0] /= 2;
        row[1] /= 2;
        new FourierTransform(n).forward(row, 0);
        double[] real = new double[n];
        for (int i = 0; i < n; i++) {
            real[i] = row[2 * ((i + n / 2) % n)];
        }
        return real;
    }

    /// A histogram with a Lorentzian of 200 Hz, padded as the simulation is.
    private static double[] blurred(double[] histogram, double width) {
        int n = histogram.length;
        double[] row = new double[4 * n];
        for (int i = 0; i < n; i++) {
            row[2 * i] = histogram[i];
        }
        FourierTransform transform = new FourierTransform(2 * n);
        transform.forward(row, 0);
        for (int k = 0; k < 2 * n; k++) {
            double t = Math.min(k, 2 * n - k) / (2 * width);
            row[2 * k] *= Math.exp(-Math.PI * BLUR * t);
            row[2 * k + 1] *= Math.exp(-Math.PI * BLUR * t);
        }
        transform.inverse(row, 0);
        double[] blurred = new double[n];
        for (int i = 0; i < n; i++) {
            blurred[i] = row[2 * i];
        }
        return blurred;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static NmrSignal signal(String name) throws IOException {
        return (NmrSignal) Formats.read(path(name)).getFirst();
    }

    private static Path path(String name) {
        URL url = LineShapeReferenceTest.class.getResource("/nmr-lineshapes-simpson-rmn/" + name);
        try {
            return Path.of(Objects.requireNonNull(url, name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
