package science.haven.spectrum.step;

import science.haven.data.NmrSignal;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.math.FourierTransform;
import science.haven.spectrum.phase.EchoSearch;
import science.haven.spectrum.phase.PhaseRamp;
import science.haven.spectrum.phase.PhaseRemark;
import science.haven.spectrum.signal.Signals;

import java.util.Arrays;
import java.util.List;

/// Adds the echoes of a CPMG train to one whole echo, whose spectrum is the envelope of the
/// spikelets; without this step the transform gives the spikelets themselves.
///
/// Each echo is cut out with half the distance on either side and shifted by its part of a dwell
/// time, so that all tops meet.
///
/// @param first time of the first top in s; the place of the train in the data if `spacing` is 0
/// @param spacing distance of the tops in s; 0: found in the data
/// @param count number of echoes to add; 0: all. Where the data hold no train (a record that begins
///   behind the loop), an open step comes to nothing, with a remark
/// @see "F. H. Larsen et al., J. Phys. Chem. A 101 (1997) 8597"
public record EchoTrain(double first, double spacing, int count) implements ProcessingStep {

    public EchoTrain {
        if (!(spacing >= 0 && Double.isFinite(spacing) && Double.isFinite(first))) {
            throw new IllegalArgumentException(
                    "first and spacing >= 0 must be finite in s, got %s, %s"
                            .formatted(first, spacing));
        }
        if (count < 0) {
            throw new IllegalArgumentException("count must be >= 0, got " + count);
        }
    }

    /// Found in the data, all echoes.
    public EchoTrain() {
        this(0, 0, 0);
    }

    @Override
    public Settled settle(NmrSignal signal) {
        SpectralAxis axis = Signals.time(signal, "an echo train");
        double distance = spacing / axis.step();
        double top = (first - axis.start()) / axis.step();
        if (spacing == 0) {
            distance = EchoSearch.spacing(signal.values(), axis.points());
            if (distance == 0) {
                return new Settled(List.of(), List.of(new PhaseRemark.NoEchoTrain()));
            }
            top = EchoSearch.top(signal.values(), axis.points());
            top -= distance * Math.floor((top - distance / 2) / distance + 1e-9);
        }
        int all = (int) Math.floor((axis.points() - 1 - top - distance / 2) / distance) + 1;
        int used = count == 0 ? Math.max(all, 1) : Math.min(count, Math.max(all, 1));
        EchoTrain found =
                new EchoTrain(axis.start() + top * axis.step(), distance * axis.step(), used);
        return new Settled(List.of(found), List.of());
    }

    @Override
    public NmrSignal apply(NmrSignal signal) {
        if (spacing == 0 || count == 0) {
            return settle(signal).apply(signal);
        }
        SpectralAxis axis = Signals.time(signal, "an echo train");
        int half = (int) Math.floor(spacing / axis.step() / 2);
        int points = 2 * half;
        if (points < 2) {
            throw new IllegalArgumentException(
                    "spacing must be >= %s s, got %s".formatted(2 * axis.step(), spacing));
        }
        double[] to = new double[2 * points * signal.rows()];
        FourierTransform transform = new FourierTransform(points);
        double[] echo = new double[2 * points];
        for (int row = 0; row < signal.rows(); row++) {
            for (int k = 0; k < count; k++) {
                double top = (first + k * spacing - axis.start()) / axis.step();
                int from = (int) Math.rint(top) - half;
                cut(signal, row, from, echo);
                shift(transform, echo, Math.rint(top) - top);
                for (int i = 0; i < echo.length; i++) {
                    to[2 * row * points + i] += echo[i];
                }
            }
        }
        SpectralAxis cut =
                Signals.axis(axis, Domain.TIME, points, -half * axis.step(), axis.step());
        return Signals.with(signal, to, cut);
    }

    /// Copies a stretch of a row; what lies outside is zero.
    private static void cut(NmrSignal signal, int row, int from, double[] echo) {
        int points = signal.direct().points();
        Arrays.fill(echo, 0);
        int begin = Math.max(from, 0);
        int end = Math.min(from + echo.length / 2, points);
        if (begin < end) {
            int offset = 2 * (row * points + begin);
            System.arraycopy(signal.values(), offset, echo, 2 * (begin - from), 2 * (end - begin));
        }
    }

    /// Delays an echo by a part of a dwell time.
    private static void shift(FourierTransform transform, double[] echo, double delay) {
        int points = transform.length();
        int half = points / 2;
        PhaseRamp ramp = new PhaseRamp(-2 * Math.PI * delay / points);
        transform.forward(echo, 0);
        ramp.turn(echo, 0, echo, 0, half, 0);
        ramp.turn(echo, 2 * half, echo, 2 * half, points - half, Math.PI * delay);
        transform.inverse(echo, 0);
    }

    @Override
    public String text() {
        return spacing == 0
                ? "echo train"
                : "echo train: {first: %s s, spacing: %s s, count: %d}"
                        .formatted(first, spacing, count);
    }
}
