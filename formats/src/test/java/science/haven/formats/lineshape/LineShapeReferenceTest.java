package science.haven.formats.lineshape;

import static org.assertj.core.api.Assertions.assertThat;

import static science.haven.formats.lineshape.ReferenceSpectra.blurred;
import static science.haven.formats.lineshape.ReferenceSpectra.path;
import static science.haven.formats.lineshape.ReferenceSpectra.signal;
import static science.haven.formats.lineshape.ReferenceSpectra.spectrum;

import org.junit.jupiter.api.Test;

import science.haven.data.NmrSignal;
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
import science.haven.quantity.Nuclide;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Line shapes at rest and under infinitely fast spinning beside those of SIMPSON (density matrices
/// in time), RMN (perturbation theory) and histograms over many orientations, which the mrsimulator
/// project collected as its references.
///
/// Signals in time and the histograms are compared after a Lorentzian of 200 Hz, which takes the
/// noise of their samplings away; histograms with what falls into a bin. All spectra have unit
/// area. Beside Haven stands what [LinearTents] reach on the same way.
class LineShapeReferenceTest {

    private static final double DEGREE = Math.PI / 180;
    private static final double BLUR = 200;

    private final LineShapes shapes = new LineShapes();
    private final List<List<String>> rows = new ArrayList<>();

    /// A reference, who computed it, and what it shows.
    private record Case(String name, String by, String what) {}

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
                List.of(
                        "reference",
                        "by",
                        "case",
                        "rms over rms",
                        "of linear tents",
                        "largest difference over peak"),
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
        double larmor = 5.774236e6 * 9.4;
        double[] simulated = inTime(name, site, larmor, new Excitation.Central(), BLUR);
        double[] tents =
                ReferenceSpectra.inTime(
                        signal(name),
                        BLUR,
                        (axis, bins) -> tents(site, larmor, new Excitation.Central(), axis, bins));
        compare(
                new Case(name, "SIMPSON", "¹⁷O central, coupling and shift"),
                simulated,
                tents,
                BLUR,
                0.003);
    }

    /// ¹⁴N, C_Q = 10 kHz, η = 0.25, both transitions, blurred by 50 Hz.
    private void nitrogen() throws IOException {
        String name = "quad_1st_order-test00.fid";
        double[] simulated =
                ReferenceSpectra.inTime(
                        signal(name),
                        50,
                        (axis, bins) -> {
                            FirstOrderPattern.of(0, 7500, 0.25).addTo(0.5, axis, bins);
                            FirstOrderPattern.of(0, -7500, 0.25).addTo(0.5, axis, bins);
                        });
        double[] tents =
                ReferenceSpectra.inTime(
                        signal(name),
                        50,
                        (axis, bins) -> {
                            firstOrder(7500, 0.25, axis, bins);
                            firstOrder(-7500, 0.25, axis, bins);
                        });
        compare(
                new Case(name, "SIMPSON", "¹⁴N first order, closed form"),
                simulated,
                tents,
                0,
                0.016);
    }

    /// ²⁹Si beside ¹H, 1200 Hz, both axes along z: two axial patterns, blurred by 15 Hz.
    private void silicon(int k, double anisotropy) throws IOException {
        String name = "dipolar-coupling-test0%d.fid".formatted(k);
        double shift = anisotropy * 8.465546e6 * 9.4;
        NmrSignal reference = signal(name);
        double[] simulated =
                ReferenceSpectra.inTime(
                        reference,
                        15,
                        (axis, bins) -> {
                            FirstOrderPattern.of(0, shift + 1200, 0).addTo(0.5, axis, bins);
                            FirstOrderPattern.of(0, shift - 1200, 0).addTo(0.5, axis, bins);
                        });
        double[] tents =
                ReferenceSpectra.inTime(
                        reference,
                        15,
                        (axis, bins) -> {
                            firstOrder(shift + 1200, 0, axis, bins);
                            firstOrder(shift - 1200, 0, axis, bins);
                        });
        compare(
                new Case(name, "SIMPSON", "²⁹Si–¹H dipolar, closed form"),
                simulated,
                tents,
                0,
                0.007);
    }

    /// ⁵⁹Co, C_Q = −3.1 MHz, shielding anisotropy −1750 ppm, both η = 1: one transition each, from
    /// 7/2 downwards, of which RMN shows the mirror image, blurred by 10 Hz.
    private void cobalt(int k) throws IOException {
        Nuclide cobalt = Nuclide.of("59Co").orElseThrow();
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
        Experiment experiment =
                new Experiment(
                        47.201e6,
                        new Spinning.Infinite(0.9553166181245),
                        new Excitation.Chosen(List.of(new Excitation.Weighted(transition, 1))),
                        FrequencyAxis.ofWidth(16e3, points));
        double[] simulated =
                shapes.pattern(site, new Broadening(0, 10), experiment, Sampling.DEFAULT, Set.of())
                        .intensity();
        String what = "⁵⁹Co %d/2 ↔ %d/2, coupling × shift".formatted(7 - 2 * k, 5 - 2 * k);
        double[] tents = blurred(LinearTents.USUAL.pattern(site, experiment), 10, 16e3);
        compare(new Case(name, "RMN", what.replace('-', '−')), expected, simulated, tents, 0.022);
    }

    /// The patterns of ²³Na agree, bin by bin, with tents about as fine as mrsimulator's own tests
    /// choose them, and with coarser and finer ones much less: they are such tents.
    @Test
    void patternsOfSodiumAreLinearTents() throws IOException {
        List<List<String>> densities = new ArrayList<>();
        for (Sodium sodium :
                List.of(
                        new Sodium("00", 0, 0),
                        new Sodium("10", 0.5, 54.74),
                        new Sodium("16", 0, 54.74))) {
            double[] reference = sodium.reference();
            List<String> row = new ArrayList<>(List.of("quad-test" + sodium.test + ".npy"));
            List<Double> raw = new ArrayList<>();
            for (int density : new int[] {80, 100, 119, 120, 121, 140}) {
                double[] tents =
                        new LinearTents(density, 90).pattern(sodium.site(), sodium.experiment());
                raw.add(Difference.between(reference, tents).rms());
            }
            raw.add(Difference.between(reference, pattern(sodium)).rms());
            raw.forEach(rms -> row.add("%.4f".formatted(rms)));
            densities.add(row);
            assertThat(raw.get(3)).isLessThan(raw.get(6) / 3).isLessThan(raw.get(1) / 1.5);
        }
        ValidationTable.write(
                "lineshape-tents",
                List.of("reference", "N = 80", "100", "119", "120", "121", "140", "Haven"),
                densities);
    }

    private void sodium(String test, double asymmetry, double degrees) throws IOException {
        Sodium sodium = new Sodium(test, asymmetry, degrees);
        compare(
                new Case(
                        "quad-test" + test + ".npy",
                        "linear tents",
                        "²³Na central, η = %s, spun at %s°".formatted(asymmetry, degrees)),
                blurred(sodium.reference(), BLUR, 70e3),
                blurred(pattern(sodium), BLUR, 70e3),
                blurred(LinearTents.USUAL.pattern(sodium.site(), sodium.experiment()), BLUR, 70e3),
                0.004);
    }

    private double[] pattern(Sodium sodium) {
        return shapes.pattern(
                        sodium.site(),
                        Broadening.NONE,
                        sodium.experiment(),
                        Sampling.DEFAULT,
                        Set.of())
                .intensity();
    }

    /// ²³Na, C_Q = 2.5 MHz at 4.697 T; along the rotor axis nothing moves, else it turns at 12.5
    /// kHz.
    private record Sodium(String test, double asymmetry, double degrees) {

        private static final int POINTS = 1024;

        double[] reference() throws IOException {
            ByteBuffer npy =
                    ByteBuffer.wrap(Files.readAllBytes(path("quad-test" + test + ".npy")))
                            .order(ByteOrder.LITTLE_ENDIAN);
            double[] values = new double[POINTS];
            int head = npy.capacity() - 2 * POINTS * Double.BYTES;
            for (int i = 0; i < POINTS; i++) {
                values[i] = npy.getDouble(head + (POINTS + i) * Double.BYTES);
            }
            return values;
        }

        Site site() {
            return Site.of(
                    Nuclide.of("23Na").orElseThrow(),
                    ShiftTensor.isotropic(0),
                    QuadrupolarCoupling.of(2.5e6, asymmetry));
        }

        Experiment experiment() {
            return new Experiment(
                    11.26952167825e6 * 4.697,
                    degrees == 0
                            ? new Spinning.Infinite(0)
                            : new Spinning.Finite(12.5e3, degrees * DEGREE),
                    new Excitation.Central(),
                    FrequencyAxis.ofWidth(70e3, POINTS));
        }
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
                new Case(
                        "shielding-test" + test + ".csv",
                        "histogram",
                        "¹H shift, η = " + asymmetry),
                blurred(histogram, BLUR, 100e3),
                blurred(simulated, BLUR, 100e3),
                blurred(LinearTents.USUAL.pattern(site, experiment), BLUR, 100e3),
                0.001);
    }

    /// One of two axial or rhombic patterns, as that of a shift in a field so high that only the
    /// first order counts.
    private static void firstOrder(
            double largest, double asymmetry, FrequencyAxis axis, double[] bins) {
        double larmor = 1e10;
        Site site =
                Site.of(
                        Nuclide.of("29Si").orElseThrow(),
                        new ShiftTensor(0, largest / larmor, asymmetry, EulerAngles.NONE));
        tents(site, larmor, new Excitation.HardPulse(), axis, bins);
    }

    private static void tents(
            Site site, double larmor, Excitation excitation, FrequencyAxis axis, double[] bins) {
        double[] pattern =
                LinearTents.USUAL.pattern(
                        site, new Experiment(larmor, new Spinning.Static(), excitation, axis));
        for (int i = 0; i < bins.length; i++) {
            bins[i] += pattern[i];
        }
    }

    /// Beside a signal in time, of which both are made alike.
    private void compare(Case c, double[] simulated, double[] tents, double blur, double limit)
            throws IOException {
        NmrSignal reference = signal(c.name);
        int n = reference.direct().points();
        double[] fid = new double[2 * n];
        double first = reference.values()[0];
        for (int k = 0; k < n; k++) {
            double decay = Math.exp(-Math.PI * blur * k * reference.direct().step()) / first;
            fid[2 * k] = reference.values()[2 * k] * decay;
            fid[2 * k + 1] = reference.values()[2 * k + 1] * decay;
        }
        compare(c, spectrum(fid), simulated, tents, limit);
    }

    private void compare(
            Case c, double[] expected, double[] simulated, double[] tents, double limit) {
        Difference ours = Difference.between(expected, simulated);
        Difference theirs = Difference.between(expected, tents);
        rows.add(
                List.of(
                        c.name,
                        c.by,
                        c.what,
                        "%.4f".formatted(ours.rms()),
                        "%.4f".formatted(theirs.rms()),
                        "%.4f".formatted(ours.largest())));
        assertThat(ours.rms()).as(c.name).isLessThan(limit);
    }

    private double[] inTime(
            String name, Site site, double larmor, Excitation excitation, double blur)
            throws IOException {
        return ReferenceSpectra.inTime(
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
}
