package science.haven.relaxation.recovery;

import science.haven.math.CounterRandom;
import science.haven.relaxation.recovery.spin.Mechanism;
import science.haven.relaxation.recovery.spin.Observation;
import science.haven.relaxation.recovery.spin.RecoveryModes;

import java.util.function.DoubleUnaryOperator;

/// A random inversion recovery of known truth, inversion 95 % complete.
///
/// One phase of spin 3/2 recovers with 0.2 e^{−a₁t} + 0.8 e^{−a₂t} by itself: T₁ from 10 ms to 1 s,
/// a₁/a₂ from 2.1 to 4 (jumps slower than the Larmor frequency; in fast motion a₁ = a₂ and there is
/// one exponential to be found). Two phases: 14 to 50 % of the fast one, rates 6 to 24 times apart.
///
/// @param t1 relaxation time in s, that of the slow phase where there are two
/// @param recovery signal over delay in s
record DrawnRecovery(double t1, DoubleUnaryOperator recovery) {

    static final Observation SODIUM = Observation.total(1.5);
    static final RecoveryLaw ONE_PHASE = new RecoveryLaw.OnePhase(SODIUM, Mechanism.QUADRUPOLAR);
    static final RecoveryLaw TWO_PHASES = new RecoveryLaw.Exponentials(2);

    /// Delays that suit every T₁ of the draws, in s.
    static final double[] DELAYS = delays(1e-4, 10);

    /// Standard deviation of a point; the way from inversion to equilibrium is 1.95.
    static final double NOISE = 0.01;

    private static final int FRESH = 90_417;

    static DrawnRecovery onePhase(int number) {
        CounterRandom random = new CounterRandom(FRESH, number);
        double t1 = 0.01 * Math.pow(100, random.nextDouble());
        double ratio = 0.25 + 0.225 * random.nextDouble();
        RecoveryModes modes = RecoveryModes.of(SODIUM, Mechanism.QUADRUPOLAR, ratio);
        return new DrawnRecovery(t1, t -> 1 - 1.95 * modes.at(t / t1));
    }

    static DrawnRecovery twoPhases(int number) {
        CounterRandom random = new CounterRandom(FRESH + 1, number);
        double t1 = 0.01 * Math.pow(100, random.nextDouble());
        double fast = 0.14 + 0.36 * random.nextDouble();
        double faster = 6 * Math.pow(4, random.nextDouble());
        return new DrawnRecovery(
                t1,
                t ->
                        1
                                - 1.95
                                        * (fast * Math.exp(-faster * t / t1)
                                                + (1 - fast) * Math.exp(-t / t1)));
    }

    static double[] noisy(DoubleUnaryOperator truth, double[] delays, int stream) {
        CounterRandom random = new CounterRandom(FRESH + 2, stream);
        double[] intensity = new double[delays.length];
        for (int i = 0; i < intensity.length; i++) {
            intensity[i] = truth.applyAsDouble(delays[i]) + NOISE * random.nextGaussian();
        }
        return intensity;
    }

    static double[] delays(double from, double to) {
        double[] delays = new double[24];
        for (int i = 0; i < delays.length; i++) {
            delays[i] = from * Math.pow(to / from, i / 23.0);
        }
        return delays;
    }

    static double aicc(RecoveryFit fit, RecoveryLaw law) {
        return fit.ranked().stream()
                .filter(ranked -> ranked.law().equals(law))
                .mapToDouble(ranked -> ranked.aicc())
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }
}
