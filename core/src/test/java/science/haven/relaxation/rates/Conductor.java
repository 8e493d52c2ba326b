package science.haven.relaxation.rates;

import science.haven.motion.SpectralDensity;
import science.haven.motion.TimeLaw;
import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Nuclide;
import science.haven.relaxation.coupling.Coupling;
import science.haven.relaxation.coupling.Interaction;
import science.haven.relaxation.coupling.Observation;
import science.haven.relaxation.coupling.RateKind;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/// An ion conductor whose motions are known.
record Conductor(List<Jump> jumps) {

    static final double EV = Constants.ELEMENTARY_CHARGE;
    static final Nuclide LITHIUM = Nuclide.of("7Li").orElseThrow();

    /// One motion.
    record Jump(TimeLaw time, SpectralDensity density, double strength) {

        static Jump of(double tau0, double electronvolts, double beta, double strength) {
            return new Jump(
                    new TimeLaw.Arrhenius(tau0, electronvolts * EV),
                    new SpectralDensity.Asymmetric(beta),
                    strength);
        }
    }

    double rate(Observation at) {
        double sum = 0;
        for (Jump jump : jumps) {
            sum +=
                    new Coupling(new Interaction.Free(), jump.strength())
                            .rate(at, jump.density(), jump.time().at(at.temperature()));
        }
        return sum;
    }

    /// T₁ and T₁ρ at two fields, temperatures evenly spaced in 1/T.
    List<RatePoint> measured(
            double coldest, double hottest, int count, double noise, RandomGenerator random) {
        List<RatePoint> points = new ArrayList<>();
        for (double field : new double[] {77.7e6, 155.4e6}) {
            for (RateKind kind :
                    List.of(new RateKind.SpinLattice(), new RateKind.RotatingFrame(30e3))) {
                for (double t : temperatures(coldest, hottest, count)) {
                    points.add(point(new Observation(kind, LITHIUM, field, t), noise, random));
                }
            }
        }
        return points;
    }

    RatePoint point(Observation at, double noise, RandomGenerator random) {
        double rate = rate(at) * Math.exp(noise * random.nextGaussian());
        return new RatePoint(
                at.kind(),
                at.nucleus(),
                at.frequency(),
                at.temperature(),
                new Measured(rate, noise * rate));
    }

    static double[] temperatures(double coldest, double hottest, int count) {
        double step = (1 / hottest - 1 / coldest) / (count - 1);
        return DoubleStream.iterate(1 / coldest, x -> x + step)
                .limit(count)
                .map(x -> 1 / x)
                .toArray();
    }
}
