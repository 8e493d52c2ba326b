package science.haven.polarisation;

import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.fit.law.Candidate;
import science.haven.fit.law.Curve;
import science.haven.fit.linear.LinearFit;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// How a response comes to its steady state.
public enum Relaxation {
    /// One exponential: a resistance that charges a capacitance.
    EXPONENTIAL("one exponential"),
    /// Diffusion against blocked ends (Yokota).
    BLOCKED_DIFFUSION("diffusion against blocked ends"),
    /// Diffusion between fixed ends, which begins as Cottrell's law.
    FIXED_DIFFUSION("diffusion between fixed ends"),
    /// Two exponentials.
    TWO_EXPONENTIALS("two exponentials");

    static final String STEADY = "steady";
    static final String TAU = "tau";

    private static final int GRID = 80;

    private final String words;

    Relaxation(String words) {
        this.words = words;
    }

    /// For people, within a sentence.
    @Override
    public String toString() {
        return words;
    }

    /// The laws that make sense under a control, with start values, the simplest first.
    static List<Candidate<Relaxation>> candidates(
            Control control, double[] time, double[] y, double[] sigma) {
        List<Candidate<Relaxation>> candidates = new ArrayList<>();
        candidates.add(single(EXPONENTIAL, control, time, y, sigma));
        candidates.add(single(BLOCKED_DIFFUSION, control, time, y, sigma));
        if (control == Control.VOLTAGE) {
            candidates.add(single(FIXED_DIFFUSION, control, time, y, sigma));
        }
        candidates.add(twoExponentials(control, time, y, sigma));
        return candidates;
    }

    /// Shape of a law that has one time constant, over `s = t/τ`.
    double shape(double s) {
        return switch (this) {
            case EXPONENTIAL, TWO_EXPONENTIALS -> Math.exp(-s);
            case BLOCKED_DIFFUSION -> DiffusionSeries.blocked(s);
            case FIXED_DIFFUSION -> DiffusionSeries.fixed(s);
        };
    }

    double slope(double s) {
        return switch (this) {
            case EXPONENTIAL, TWO_EXPONENTIALS -> -Math.exp(-s);
            case BLOCKED_DIFFUSION -> DiffusionSeries.blockedSlope(s);
            case FIXED_DIFFUSION -> DiffusionSeries.fixedSlope(s);
        };
    }

    private double[] column(double[] time, double tau) {
        return Arrays.stream(time).map(t -> shape(t / tau)).toArray();
    }

    private static Candidate<Relaxation> single(
            Relaxation law, Control control, double[] time, double[] y, double[] sigma) {
        double[] best = {};
        double least = Double.POSITIVE_INFINITY;
        for (double tau : timeConstants(time)) {
            double[][] columns = {one(time), law.column(time, tau)};
            LinearFit fit = LinearFit.of(columns, y, sigma);
            if (fit.chiSquared() < least) {
                least = fit.chiSquared();
                best = new double[] {fit.coefficients()[0], fit.coefficients()[1], tau};
            }
        }
        return new Candidate<>(law, new OneTime(law, control, span(time)), best, Set.of(TAU));
    }

    private static Candidate<Relaxation> twoExponentials(
            Control control, double[] time, double[] y, double[] sigma) {
        double[] grid = timeConstants(time);
        double[] best = {};
        double least = Double.POSITIVE_INFINITY;
        for (int slow = 3; slow < grid.length; slow += 3) {
            double[] slowColumn = EXPONENTIAL.column(time, grid[slow]);
            for (int fast = 0; fast < slow; fast += 3) {
                double[][] columns = {one(time), slowColumn, EXPONENTIAL.column(time, grid[fast])};
                LinearFit fit = LinearFit.of(columns, y, sigma);
                if (fit.chiSquared() < least) {
                    least = fit.chiSquared();
                    double[] c = fit.coefficients();
                    best = new double[] {c[0], c[1], grid[slow], c[2], grid[fast]};
                }
            }
        }
        return new Candidate<>(
                TWO_EXPONENTIALS,
                new TwoTimes(control, span(time)),
                best,
                Set.of(TAU, TwoTimes.FAST));
    }

    /// From half the first time to ten times the last.
    private static double[] timeConstants(double[] time) {
        double shortest = Math.max(time[0] / 2, span(time) * 1e-6);
        double ratio = Math.log(10 * span(time) / shortest);
        double[] grid = new double[GRID];
        for (int g = 0; g < GRID; g++) {
            grid[g] = shortest * Math.exp(ratio * g / (GRID - 1));
        }
        return grid;
    }

    private static double span(double[] time) {
        return time[time.length - 1];
    }

    private static double[] one(double[] time) {
        double[] one = new double[time.length];
        Arrays.fill(one, 1);
        return one;
    }

    private static Parameter response(String symbol, String meaning, Control control) {
        return Parameter.real(
                symbol, meaning, control == Control.VOLTAGE ? Unit.AMPERE : Unit.VOLT);
    }

    private static Parameter tau(String symbol, String meaning, double span) {
        return new Parameter(symbol, meaning, Unit.SECOND, span * 1e-7, span * 1e3, Scale.LOG);
    }

    /// `y = y_∞ + a shape(t/τ)`.
    private record OneTime(Relaxation law, Control control, double span) implements Curve {

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    response(STEADY, "steady state", control),
                    response("a", "amplitude of the relaxation", control),
                    tau(TAU, "time constant of the slowest mode", span));
        }

        @Override
        public double at(double time, double[] values, double[] gradient) {
            double s = time / values[2];
            gradient[0] = 1;
            gradient[1] = law.shape(s);
            gradient[2] = -values[1] * law.slope(s) * s / values[2];
            return values[0] + values[1] * gradient[1];
        }
    }

    /// `y = y_∞ + a exp(−t/τ) + b exp(−t/τ₂)`.
    private record TwoTimes(Control control, double span) implements Curve {

        static final String FAST = "tau2";

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    response(STEADY, "steady state", control),
                    response("a", "amplitude of the slow relaxation", control),
                    tau(TAU, "time constant of the slow relaxation", span),
                    response("b", "amplitude of the fast relaxation", control),
                    tau(FAST, "time constant of the fast relaxation", span));
        }

        @Override
        public double at(double time, double[] values, double[] gradient) {
            double slow = time / values[2];
            double fast = time / values[4];
            gradient[0] = 1;
            gradient[1] = Math.exp(-slow);
            gradient[2] = values[1] * gradient[1] * slow / values[2];
            gradient[3] = Math.exp(-fast);
            gradient[4] = values[3] * gradient[3] * fast / values[4];
            return values[0] + values[1] * gradient[1] + values[3] * gradient[3];
        }
    }
}
