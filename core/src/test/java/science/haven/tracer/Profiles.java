package science.haven.tracer;

import science.haven.tracer.law.ExchangeExperiment;

import java.util.SplittableRandom;

/// Profiles of known truth: a source of 95.5 % ⁶Li, a specimen of natural lithium.
final class Profiles {

    private Profiles() {}

    static IsotopeProfile exact(
            ExchangeExperiment experiment, double d, double k, double length, int points) {
        double[] x = new double[points];
        double[] fraction = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = length * i / (points - 1);
            fraction[i] = truth(experiment.at(x[i], d, k));
        }
        return new IsotopeProfile(x, fraction, new IsotopeProfile.Noise.Unknown());
    }

    @SuppressWarnings("checkstyle:ParameterNumber") // the truth and how it is seen
    static IsotopeProfile counted(
            ExchangeExperiment experiment,
            double d,
            double k,
            double length,
            int points,
            int counts,
            SplittableRandom random) {
        double[] x = new double[points];
        double[] tracer = new double[points];
        double[] other = new double[points];
        for (int i = 0; i < points; i++) {
            x[i] = length * i / (points - 1);
            tracer[i] = binomial(counts, truth(experiment.at(x[i], d, k)), random);
            other[i] = counts - tracer[i];
        }
        return IsotopeProfile.counted(x, tracer, other, 1);
    }

    static double truth(double shape) {
        return 0.0759 + (0.955 - 0.0759) * shape;
    }

    static int binomial(int trials, double p, SplittableRandom random) {
        int hits = 0;
        for (int i = 0; i < trials; i++) {
            hits += random.nextDouble() < p ? 1 : 0;
        }
        return hits;
    }
}
