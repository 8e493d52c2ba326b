package science.haven.study.relaxation.recovery;

import science.haven.data.Acquisition;
import science.haven.data.ArrayAxis;
import science.haven.data.NmrSignal;
import science.haven.data.Provenance;
import science.haven.data.SpectralAxis;
import science.haven.quantity.Unit;
import science.haven.relaxation.recovery.RecoveryKind;
import science.haven.study.plan.RecoveryPlan;
import science.haven.study.plan.Technique;
import science.haven.study.result.Analysed;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Free induction decays of known Lorentzian lines after an inversion of 95 %.
///
/// @param lines the lines
/// @param points complex points of each decay
/// @param noise standard deviation of each real and imaginary point
/// @param phase phase of the receiver in rad
record KnownLines(List<Line> lines, int points, double noise, double phase) {

    static final double CARRIER = 100e6;
    private static final double DWELL = 25e-6;
    private static final double INVERTED = 1.95;

    /// A line at a shift in ppm, of a full width in Hz, with T₁ in s.
    record Line(double shift, double width, double t1, double area) {}

    static final double[] DELAYS = {
        0.001, 0.003, 0.01, 0.03, 0.06, 0.1, 0.2, 0.35, 0.6, 1, 1.8, 3, 6, 12
    };

    NmrSignal signal(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[2 * points * DELAYS.length];
        for (int row = 0; row < DELAYS.length; row++) {
            for (Line line : lines) {
                double size = line.area * (1 - INVERTED * Math.exp(-DELAYS[row] / line.t1));
                double turn = 2 * Math.PI * line.shift * 1e-6 * CARRIER;
                for (int i = 0; i < points; i++) {
                    double t = i * DWELL;
                    double decay = size * Math.exp(-Math.PI * line.width * t);
                    values[2 * (row * points + i)] += decay * Math.cos(turn * t + phase);
                    values[2 * (row * points + i) + 1] += decay * Math.sin(turn * t + phase);
                }
            }
        }
        for (int i = 0; i < values.length; i++) {
            values[i] += noise * random.nextGaussian();
        }
        SpectralAxis direct =
                new SpectralAxis(
                        SpectralAxis.Domain.TIME,
                        SpectralAxis.Quadrature.COMPLEX,
                        "13C",
                        points,
                        0,
                        DWELL,
                        CARRIER,
                        CARRIER);
        return new NmrSignal(
                values,
                direct,
                Optional.of(new ArrayAxis("delay", DELAYS, Unit.SECOND)),
                Acquisition.unknown("known"),
                new Provenance("known", "", "test", "", List.of(), List.of()));
    }

    /// What a study makes of it.
    static Analysed analysed(NmrSignal signal, RecoveryPlan plan) {
        return analysed(signal, plan, RecoveryPlan.Given.nothing());
    }

    static Analysed analysed(NmrSignal signal, RecoveryPlan plan, RecoveryPlan.Given given) {
        Technique.Relaxation technique =
                new Technique.Relaxation(
                        Optional.of(RecoveryKind.INVERSION),
                        Optional.empty(),
                        Optional.empty(),
                        plan,
                        given);
        try {
            return new TransientAnalysis(technique).of(signal, signal.provenance().conditions());
        } catch (UnsuitableSpectra unsuitable) {
            throw new IllegalArgumentException(unsuitable);
        }
    }
}
