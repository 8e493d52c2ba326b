package science.haven.formats.lineshape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.data.NmrSignal;
import science.haven.formats.Formats;
import science.haven.formats.ValidationTable;
import science.haven.lineshape.LineShapes;
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
import science.haven.math.FourierTransform;
import science.haven.quantity.Nuclide;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Spinning sidebands beside those of SIMPSON (density matrices in time), which the mrsimulator
/// project collected as its references. All spectra have unit area. The spectra of RMN, sampled in
/// step with the rotor, show all sidebands in one: see `LineShapeReferenceTest`.
class SidebandReferenceTest {

    private final LineShapes shapes = new LineShapes();
    private final List<List<String>> rows = new ArrayList<>();

    @Test
    void likeSimpson() throws IOException {
        silicon("00", 12e3, 0.5, 1000);
        silicon("01", 22e3, 0, 5000);
        silicon("02", 2e3, 1, 50);
        silicon("03", 8e3, 0.3, 1000);
        oxygen();
        ValidationTable.write(
                "lineshape-sideband-references",
                List.of(
                        "reference",
                        "case",
                        "rms over rms",
                        "of linear tents",
                        "largest difference over peak"),
                rows);
    }

    /// ²⁹Si. The signal repeats after a turn and every sideband lies on a bin. SIMPSON was asked
    /// for the first order alone; here a field a thousand times higher leaves the second out.
    private void silicon(String test, double anisotropy, double asymmetry, double rate)
            throws IOException {
        String name = "shielding_sidebands-test" + test + ".fid";
        NmrSignal reference = signal(name);
        int n = reference.direct().points();
        double larmor = 1e10;
        Site site =
                Site.of(
                        Nuclide.of("29Si").orElseThrow(),
                        new ShiftTensor(0, anisotropy / larmor, asymmetry, EulerAngles.NONE));
        Experiment experiment =
                new Experiment(
                        larmor,
                        new Spinning.Finite(rate, Spinning.MAGIC_ANGLE),
                        new Excitation.HardPulse(),
                        FrequencyAxis.ofWidth(1 / reference.direct().step(), n));
        String what =
                "²⁹Si shift, %.0f kHz, η = %s, %.2f kHz"
                        .formatted(anisotropy / 1e3, asymmetry, rate / 1e3);
        compare(
                name,
                what,
                spectrum(reference.values(), 1),
                pattern(site, experiment),
                LinearTents.USUAL.pattern(site, experiment),
                2e-5);
    }

    /// ¹⁷O central transition, C_Q = 3.1 MHz, η = 0.1, 5 kHz; the signal carries 100 Hz already,
    /// and sidebands outside its width are folded.
    private void oxygen() throws IOException {
        String name = "quad_sidebands-test00.fid";
        NmrSignal reference = signal(name);
        int n = reference.direct().points();
        double width = 1 / reference.direct().step();
        Site site =
                Site.of(
                        Nuclide.of("17O").orElseThrow(),
                        ShiftTensor.isotropic(0),
                        QuadrupolarCoupling.of(3.1e6, 0.1));
        int fold = 5;
        FrequencyAxis axis = FrequencyAxis.ofWidth(fold * width, fold * 2 * n);
        Experiment experiment =
                new Experiment(
                        5.774236e6 * 9.4,
                        new Spinning.Finite(5000, 54.735 * Math.PI / 180),
                        new Excitation.Central(),
                        axis);
        compare(
                name,
                "¹⁷O central, 5 kHz",
                spectrum(reference.values(), 0.5),
                folded(pattern(site, experiment), axis, n, width),
                folded(LinearTents.USUAL.pattern(site, experiment), axis, n, width),
                0.003);
    }

    private double[] pattern(Site site, Experiment experiment) {
        return shapes.pattern(site, Broadening.NONE, experiment, Sampling.DEFAULT, Set.of())
                .intensity();
    }

    /// A signal in time of n points from bins over a greater width, with 100 Hz, and its spectrum.
    private static double[] folded(double[] wide, FrequencyAxis axis, int n, double width) {
        double[] fid = new double[2 * n];
        for (int k = 0; k < n; k++) {
            double t = k / width;
            double decay = Math.exp(-Math.PI * 100 * t);
            double x = Math.PI * axis.step() * t;
            double bin = k == 0 ? 1 : Math.sin(x) / x;
            for (int i = 0; i < wide.length; i++) {
                double phase = 2 * Math.PI * axis.at(i) * t;
                fid[2 * k] += decay / bin * wide[i] * Math.cos(phase);
                fid[2 * k + 1] += decay / bin * wide[i] * Math.sin(phase);
            }
        }
        return spectrum(fid, 0.5);
    }

    private void compare(
            String name,
            String what,
            double[] expected,
            double[] simulated,
            double[] tents,
            double limit) {
        Difference ours = Difference.between(expected, simulated);
        Difference theirs = Difference.between(expected, tents);
        rows.add(
                List.of(
                        name,
                        what,
                        "%.1e".formatted(ours.rms()),
                        "%.1e".formatted(theirs.rms()),
                        "%.1e".formatted(ours.largest())));
        assertThat(ours.rms()).as(name).isLessThan(limit);
    }

    /// Real part in ascending order of frequency, zero in the middle.
    private static double[] spectrum(double[] fid, double first) {
        int n = fid.length / 2;
        double[] row = fid.clone();
        row[0] *= first;
        row[1] *= first;
        new FourierTransform(n).forward(row, 0);
        double[] real = new double[n];
        for (int i = 0; i < n; i++) {
            real[i] = row[2 * ((i + n - n / 2) % n)];
        }
        return real;
    }

    private static NmrSignal signal(String name) throws IOException {
        URL url = SidebandReferenceTest.class.getResource("/nmr-lineshapes-simpson-rmn/" + name);
        try {
            Path path = Path.of(Objects.requireNonNull(url, name).toURI());
            return (NmrSignal) Formats.read(path).getFirst();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
