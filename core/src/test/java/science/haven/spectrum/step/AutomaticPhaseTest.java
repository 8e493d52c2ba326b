package science.haven.spectrum.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import science.haven.ValidationTable;
import science.haven.data.ArrayAxis;
import science.haven.data.NmrSignal;
import science.haven.quantity.Unit;
import science.haven.spectrum.Lines;
import science.haven.spectrum.PhaseDraws;
import science.haven.spectrum.signal.Signals;
import science.haven.spectrum.step.AutomaticPhase.Method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class AutomaticPhaseTest {

    private static final int DRAWS = 40;

    /// Draws that no choice in the code was made with.
    private static final int FIRST = 500_000;

    /// 200 seeded spectra, p₀ and p₁ anywhere within half a turn: how far off the phase is where
    /// the lines are.
    @Test
    void findsThePhaseOfManyKindsOfSpectra() {
        List<List<String>> rows = new ArrayList<>();
        int good = 0;
        int silent = 0;
        for (PhaseDraws.Kind kind : PhaseDraws.Kind.values()) {
            double[] errors = new double[DRAWS];
            int within = 0;
            int doubtful = 0;
            int unsaid = 0;
            for (int i = 0; i < DRAWS; i++) {
                PhaseDraws draw = PhaseDraws.of(kind, FIRST + i);
                var settled = new AutomaticPhase().settle(draw.spectrum());
                errors[i] = draw.error((Phase) settled.steps().getFirst());
                boolean sure = settled.remarks().isEmpty();
                within += errors[i] <= 2 ? 1 : 0;
                doubtful += sure ? 0 : 1;
                unsaid += sure && errors[i] > 3 ? 1 : 0;
            }
            good += within;
            silent += unsaid;
            Arrays.sort(errors);
            rows.add(
                    List.of(
                            kind.name().toLowerCase(Locale.ROOT),
                            String.valueOf(DRAWS),
                            String.format(Locale.ROOT, "%.2f", errors[DRAWS / 2]),
                            String.valueOf(within),
                            String.valueOf(doubtful),
                            String.valueOf(unsaid)));
        }
        ValidationTable.write(
                "nmr-automatic-phase",
                List.of(
                        "lines",
                        "spectra",
                        "median error, °",
                        "within 2°",
                        "PHASE_UNCERTAIN",
                        "beyond 3° without that remark"),
                rows);
        assertThat(good).isGreaterThanOrEqualTo((int) (0.97 * 5 * DRAWS));
        assertThat(silent).isLessThanOrEqualTo((int) (0.02 * 5 * DRAWS));
    }

    /// Four delays of an inversion recovery that was stopped early: the inverted first row is the
    /// strongest, and still what recovered is up, in whatever order the delays were taken.
    @Test
    void equilibriumPointsUp() {
        for (double[] sizes : new double[][] {{-1, -0.4, 0.2, 0.7}, {0.7, 0.2, -0.4, -1}}) {
            double[] delays = sizes[0] < 0 ? new double[] {0, 1, 2, 3} : new double[] {3, 2, 1, 0};
            NmrSignal one =
                    new Transform()
                            .apply(Lines.of(new double[] {1, 2e3, 300}).signal(1024, 0, 0.9));
            double[] values = new double[4 * one.values().length];
            for (int i = 0; i < values.length; i++) {
                int length = one.values().length;
                values[i] = sizes[i / length] * one.values()[i % length];
            }
            NmrSignal rows =
                    new NmrSignal(
                            values,
                            one.direct(),
                            Optional.of(new ArrayAxis("delay", delays, Unit.SECOND)),
                            one.acquisition(),
                            one.provenance());
            NmrSignal phased = new AutomaticPhase().settle(rows).apply(rows);
            int recovered = sizes[0] < 0 ? 3 : 0;
            double sum = 0;
            for (int i = 0; i < one.values().length; i += 2) {
                sum += phased.row(recovered).values()[i];
            }
            assertThat(sum).isPositive();
        }
    }

    /// Bulk metal lags by 45°, fine deposits do not; three points are spoilt. What is asked for is
    /// the phase of the band's area, the sum of both, whatever each of them has.
    @Test
    void bandsHaveThePhaseOfTheirAreas() {
        for (double deposit : new double[] {0.3, 0.9, 2.5}) {
            NmrSignal electrolyte = Lines.of(new double[] {0.6, -14e3, 300}).signal(6144, 0, 0);
            NmrSignal bulk = Lines.of(new double[] {1, 14e3, 750}).signal(6144, 0, 0);
            NmrSignal fine = Lines.of(new double[] {deposit, 16.3e3, 1700}).signal(6144, 0, 0);
            double lag = -Math.PI / 4;
            double[] values = electrolyte.values().clone();
            for (int i = 0; i < values.length; i += 2) {
                double re = bulk.values()[i];
                double im = bulk.values()[i + 1];
                double spoilt = i < 6 ? 0.2 + 0.13 * i : 1;
                values[i] += fine.values()[i] + re * Math.cos(lag) - im * Math.sin(lag);
                values[i + 1] += fine.values()[i + 1] + re * Math.sin(lag) + im * Math.cos(lag);
                values[i] *= spoilt;
                values[i + 1] *= spoilt;
            }
            NmrSignal sum = Signals.with(electrolyte, values, electrolyte.direct());
            NmrSignal spectrum = new Transform().apply(Lines.noisy(sum, 2e-3, 7));
            Phase phase =
                    (Phase) new AutomaticPhase(Method.BANDS).settle(spectrum).steps().getFirst();
            double net = Math.atan2(Math.sin(lag), deposit + Math.cos(lag));
            assertThat(at(phase, spectrum, 14.8e3) + Math.toDegrees(net))
                    .isCloseTo(0, org.assertj.core.api.Assertions.within(3.0));
        }
    }

    /// The lines that are fitted are Lorentzian; a band of Gaussian ones still has nearly the phase
    /// of its area, 7° off where the narrow line that lags outweighs the broad one.
    @Test
    void bandsOfGaussianLinesHaveThePhaseOfTheirAreasToo() {
        double lag = -Math.PI / 4;
        for (double deposit : new double[] {0.3, 0.9, 2.5}) {
            double[] values = new double[2 * 6144];
            gaussian(values, 0.6, -14e3, 300, 0);
            gaussian(values, 1, 14e3, 750, lag);
            gaussian(values, deposit, 16.3e3, 1700, 0);
            NmrSignal spectrum = new Transform().apply(Lines.noisy(Lines.of(values, 0), 2e-3, 7));
            Phase phase =
                    (Phase) new AutomaticPhase(Method.BANDS).settle(spectrum).steps().getFirst();
            double net = Math.atan2(Math.sin(lag), deposit + Math.cos(lag));
            assertThat(at(phase, spectrum, 14.8e3) + Math.toDegrees(net))
                    .isCloseTo(
                            0, org.assertj.core.api.Assertions.within(deposit < 0.5 ? 8.0 : 3.0));
        }
    }

    private static void gaussian(
            double[] values, double size, double offset, double width, double phase) {
        double dwell = Lines.DWELL;
        for (int i = 0; i < values.length / 2; i++) {
            double t = i * dwell;
            double x = Math.PI * width * t;
            double now = size * Math.exp(-x * x / (4 * Math.log(2)));
            values[2 * i] += now * Math.cos(2 * Math.PI * offset * t + phase);
            values[2 * i + 1] += now * Math.sin(2 * Math.PI * offset * t + phase);
        }
    }

    private static double at(Phase phase, NmrSignal spectrum, double offset) {
        double width = spectrum.direct().spectralWidth();
        return Math.toDegrees(phase.p0() + phase.p1() * (offset - phase.pivot()) / width);
    }

    @Test
    void saysThatNoiseHasNoPhase() {
        NmrSignal noise = Lines.noisy(Lines.of().signal(2048, 0, 0), 1, 3);
        var settled = new AutomaticPhase().settle(new Transform().apply(noise));
        assertThat(settled.remarks()).extracting("code").containsExactly("PHASE_UNCERTAIN");
    }

    @Test
    void entropyPhasesSharpPositiveLines() {
        Lines lines =
                Lines.of(
                        new double[] {1, -20e3, 150},
                        new double[] {0.6, 3e3, 150},
                        new double[] {0.8, 24e3, 150});
        NmrSignal signal = Lines.noisy(lines.signal(4096, 0, 0), 1e-3, 5);
        NmrSignal turned = new Phase(-0.5, 0.4, 0).apply(new Transform().apply(signal));
        Phase phase = (Phase) new AutomaticPhase(Method.ENTROPY).settle(turned).steps().getFirst();
        assertThat(Math.toDegrees(phase.p0()))
                .isCloseTo(Math.toDegrees(0.5), org.assertj.core.api.Assertions.within(4.0));
    }
}
