package science.haven.spectrum.multiplequantum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import science.haven.ValidationTable;
import science.haven.data.Acquisition;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Quadrature;
import science.haven.spectrum.Recipe;
import science.haven.spectrum.step.Shear;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class MultipleQuantumTest {

    /// Slopes as printed: A. Medek, J. S. Harwood, L. Frydman, J. Am. Chem. Soc. 117 (1995) 12779.
    private static final String[][] PRINTED = {
        {"3/2", "3", "-7/9"},
        {"5/2", "3", "19/12"},
        {"5/2", "5", "-25/12"},
        {"7/2", "3", "101/45"},
        {"7/2", "5", "11/9"},
        {"7/2", "7", "-161/45"},
        {"9/2", "3", "91/36"},
        {"9/2", "5", "95/36"},
        {"9/2", "7", "7/18"},
        {"9/2", "9", "-31/6"}
    };

    @Test
    void slopesAreThePrintedOnes() {
        List<List<String>> rows = new ArrayList<>();
        for (String[] row : PRINTED) {
            MultipleQuantum coherence =
                    new MultipleQuantum(fraction(row[0]), Integer.parseInt(row[1]));
            assertThat(coherence.slope()).isCloseTo(fraction(row[2]), within(1e-12));
            assertThat(coherence.shear()).isEqualTo(new Shear(-coherence.slope()));
            double shown = residual(coherence);
            assertThat(shown).isLessThan(1e-9);
            rows.add(
                    List.of(
                            row[0],
                            row[1],
                            row[2],
                            String.format(Locale.ROOT, "%.6f", coherence.slope()),
                            String.format(Locale.ROOT, "%.6f", coherence.shiftScale()),
                            "< 1e-9"));
        }
        ValidationTable.write(
                "mqmas-shear",
                List.of("I", "p", "printed", "Haven", "shift", "left of the anisotropy"),
                rows);
    }

    private static double fraction(String text) {
        String[] parts = text.split("/", 2);
        return Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    }

    /// How much of the orientation dependence is left in `ν_p − slope · ν_1`, over what there is.
    /// The frequencies come from second-order perturbation theory with explicit spin matrices,
    /// averaged over the turns of the rotor.
    private static double residual(MultipleQuantum coherence) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        double breadth = 0;
        double first = shift(coherence.spin(), 1, 0.3, 0.2);
        for (double beta = 0.05; beta < Math.PI / 2; beta += 0.2) {
            for (double alpha = 0.1; alpha < 1.5; alpha += 0.4) {
                double one = shift(coherence.spin(), 1, beta, alpha);
                double many = shift(coherence.spin(), coherence.order(), beta, alpha);
                double isotropic = many - coherence.slope() * one;
                least = Math.min(least, isotropic);
                most = Math.max(most, isotropic);
                breadth = Math.max(breadth, Math.abs(one - first));
            }
        }
        return (most - least) / breadth;
    }

    /// Frequency of `p/2 ↔ −p/2` over ν_Q²/ν_L for η = 0.4, averaged over a turn of the rotor.
    private static double shift(double spin, int p, double beta, double alpha) {
        double magic = Math.acos(1 / Math.sqrt(3));
        double sum = 0;
        int steps = 24;
        for (int step = 0; step < steps; step++) {
            double[] b = field(magic, 2 * Math.PI * step / steps, beta, alpha);
            sum += level(spin, p / 2.0, b) - level(spin, -p / 2.0, b);
        }
        return sum / steps;
    }

    /// Direction of the field in the principal frame of the tensor, for a rotor whose axis has the
    /// polar angles β and α there.
    private static double[] field(double magic, double phase, double beta, double alpha) {
        double x = Math.sin(magic) * Math.cos(phase);
        double y = Math.sin(magic) * Math.sin(phase);
        double z = Math.cos(magic);
        double u = x * Math.cos(beta) + z * Math.sin(beta);
        double w = -x * Math.sin(beta) + z * Math.cos(beta);
        return new double[] {
            u * Math.cos(alpha) - y * Math.sin(alpha), u * Math.sin(alpha) + y * Math.cos(alpha), w
        };
    }

    /// Second-order shift of a level: `Σ_k |⟨k|H|m⟩|² / (E_m − E_k)`, E_m = −m, and `H = Σ V_ij I_i
    /// I_j / 6` with `V = diag(−(1−η)/2, −(1+η)/2, 1)` turned to the frame of the field.
    private static double level(double spin, double m, double[] b) {
        double[][] frame = frame(b);
        double[] principal = {-0.3, -0.7, 1};
        double[][] v = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                for (int k = 0; k < 3; k++) {
                    v[i][j] += frame[i][k] * principal[k] * frame[j][k];
                }
            }
        }
        double sum = 0;
        for (int q = -2; q <= 2; q++) {
            double other = m + q;
            if (q == 0 || Math.abs(other) > spin) {
                continue;
            }
            // I_x² − I_y² and the like hold I±², I_x I_z + I_z I_x and the like hold I± I_z + I_z
            // I±
            double step = Math.sqrt(spin * (spin + 1) - m * (m + Math.signum(q)));
            double square;
            if (Math.abs(q) == 2) {
                double next = m + Math.signum(q);
                double second = Math.sqrt(spin * (spin + 1) - next * other);
                square = Math.pow(step * second / 4, 2) * square(v[0][0] - v[1][1], 2 * v[0][1]);
            } else {
                square = Math.pow(step * (m + other) / 2, 2) * square(v[0][2], v[1][2]);
            }
            sum += square / (-m + other);
        }
        return sum;
    }

    private static double square(double re, double im) {
        return re * re + im * im;
    }

    /// Three axes, the last along the field.
    private static double[][] frame(double[] b) {
        double[] help = Math.abs(b[2]) < 0.9 ? new double[] {0, 0, 1} : new double[] {1, 0, 0};
        double[] x = cross(help, b);
        double length = Math.sqrt(x[0] * x[0] + x[1] * x[1] + x[2] * x[2]);
        for (int i = 0; i < 3; i++) {
            x[i] /= length;
        }
        return new double[][] {x, cross(b, x), b};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {
            a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
        };
    }

    @ParameterizedTest
    @CsvSource({"1.5, 3, 3.7777777777777777", "2.5, 3, 1.4166666666666667"})
    void chemicalShiftsAreScaled(double spin, int order, double scale) {
        assertThat(new MultipleQuantum(spin, order).shiftScale()).isCloseTo(scale, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "mp3qzqf, 23Na, shear: {ratio: 0.7777777777777778}",
        "mp5qdfs, 27Al, shear: {ratio: 2.0833333333333335}",
        "MQMAS.user, 17O, shear: {ratio: -1.5833333333333333}"
    })
    void theRecipeShears(String program, String nucleus, String step) {
        assertThat(Recipe.propose(signal(program, nucleus)).text()).contains("- " + step);
    }

    @ParameterizedTest
    @CsvSource({"mp3qsplit, 23Na", "mp5qzqf, 23Na", "mp3qzqf, 1H", "cosy, 23Na"})
    void theRecipeDoesNotShear(String program, String nucleus) {
        assertThat(Recipe.propose(signal(program, nucleus)).text()).doesNotContain("shear");
    }

    private static NmrSignal signal(String program, String nucleus) {
        SpectralAxis direct = axis(nucleus, Quadrature.COMPLEX, 64);
        SpectralAxis rows = axis(nucleus, Quadrature.STATES, 8);
        Acquisition acquisition =
                new Acquisition(
                        "", program, 1, Optional.empty(), new double[0], new double[0], new int[0]);
        return new NmrSignal(
                new double[2 * 64 * 16],
                direct,
                Optional.of(rows),
                acquisition,
                new Provenance("made up", "", "none", "", List.of(), List.of()));
    }

    private static SpectralAxis axis(String nucleus, Quadrature quadrature, int points) {
        return new SpectralAxis(
                SpectralAxis.Domain.TIME, quadrature, nucleus, points, 0, 1e-5, 1e8, 1e8);
    }

    @Test
    void thereAreNoOthers() {
        assertThatThrownBy(() -> new MultipleQuantum(1.5, 5))
                .hasMessage("order must be odd, from 3 to 3, got 5");
        assertThatThrownBy(() -> new MultipleQuantum(1, 3))
                .hasMessage("spin must be 3/2, 5/2, 7/2 or 9/2, got 1.0");
    }
}
