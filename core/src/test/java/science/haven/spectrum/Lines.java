package science.haven.spectrum;

import science.haven.data.Acquisition;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.SpectralAxis;
import science.haven.data.SpectralAxis.Domain;
import science.haven.data.SpectralAxis.Quadrature;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Decaying signals of known lines: amplitude, frequency in Hz, full width in Hz.
public record Lines(List<double[]> lines) {

    /// 7Li at 7 T, one dwell time 10 µs.
    public static final double DWELL = 1e-5;

    private static final Provenance NOWHERE =
            new Provenance("made up", "", "none", "", List.of(), List.of());

    /// Lines.
    public static Lines of(double[]... lines) {
        return new Lines(List.of(lines));
    }

    /// The signal they give.
    ///
    /// @param points complex points
    /// @param start time of the first point in s
    /// @param phase phase of all lines at time zero in rad
    public NmrSignal signal(int points, double start, double phase) {
        double[] values = new double[2 * points];
        for (double[] line : lines) {
            for (int i = 0; i < points; i++) {
                double t = start + i * DWELL;
                if (t > -1e-12) {
                    double size = line[0] * Math.exp(-Math.PI * line[2] * t);
                    values[2 * i] += size * Math.cos(2 * Math.PI * line[1] * t + phase);
                    values[2 * i + 1] += size * Math.sin(2 * Math.PI * line[1] * t + phase);
                }
            }
        }
        return of(values, start);
    }

    /// A signal of given points.
    public static NmrSignal of(double[] values, double start) {
        SpectralAxis axis =
                new SpectralAxis(
                        Domain.TIME,
                        Quadrature.COMPLEX,
                        "7Li",
                        values.length / 2,
                        start,
                        DWELL,
                        116.64e6,
                        116.64e6);
        return new NmrSignal(values, axis, Optional.empty(), Acquisition.unknown(""), NOWHERE);
    }

    /// The signal with normal noise added.
    ///
    /// @param sigma standard deviation of each part, in the unit of the signal
    public static NmrSignal noisy(NmrSignal signal, double sigma, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = signal.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] += sigma * random.nextGaussian();
        }
        return new NmrSignal(
                values,
                signal.direct(),
                signal.indirect(),
                signal.acquisition(),
                signal.provenance());
    }
}
