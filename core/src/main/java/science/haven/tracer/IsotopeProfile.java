package science.haven.tracer;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The fraction of a tracer isotope over depth, or along a line: `n = N*/(N* + N)`.
///
/// The noise is that of counting where counts are known: the expected fraction tells how much a
/// count scatters, so a point without any tracer count is no point without error.
///
/// @param position distances from the surface in m, strictly ascending
/// @param fraction fraction of the tracer among the atoms of its element, dimensionless
/// @param noise what is known of the noise
public record IsotopeProfile(double[] position, double[] fraction, Noise noise) {

    /// What is known of the noise of a profile.
    public sealed interface Noise {

        /// Nothing; the scatter about a fit has to tell it.
        record Unknown() implements Noise {}

        /// Standard uncertainties.
        ///
        /// @param sigma standard uncertainty of each fraction, dimensionless
        record Given(double[] sigma) implements Noise {

            public Given {
                sigma = sigma.clone();
                for (double s : sigma) {
                    if (!(s > 0)) {
                        throw new IllegalArgumentException("sigma must be > 0, got " + s);
                    }
                }
            }
        }

        /// Ions were counted.
        ///
        /// @param total counts of both isotopes, dimensionless
        /// @param sensitivity counts per atom of the tracer over that of the other isotope,
        ///   dimensionless
        record Counted(double[] total, double sensitivity) implements Noise {

            public Counted {
                total = total.clone();
            }
        }
    }

    public IsotopeProfile {
        position = position.clone();
        fraction = fraction.clone();
        if (fraction.length != position.length) {
            throw new IllegalArgumentException(
                    "position and fraction must have the same length, got %d, %d"
                            .formatted(position.length, fraction.length));
        }
        for (int i = 0; i < position.length; i++) {
            if (!(fraction[i] >= 0 && fraction[i] <= 1)) {
                throw new IllegalArgumentException("fractions must be 0 to 1, got " + fraction[i]);
            }
            if (!Double.isFinite(position[i]) || (i > 0 && !(position[i] > position[i - 1]))) {
                throw new IllegalArgumentException(
                        "positions must ascend in m, got " + position[i] + " at " + i);
            }
        }
    }

    /// A profile of counts. Points without any count are left out: they say nothing.
    ///
    /// @param position distances from the surface in m, strictly ascending
    /// @param tracer counts of the tracer, dimensionless
    /// @param other counts of the other isotopes, dimensionless
    /// @param sensitivity counts per atom of the tracer over that of the others, dimensionless; 1
    ///   without mass discrimination
    /// @return the profile
    public static IsotopeProfile counted(
            double[] position, double[] tracer, double[] other, double sensitivity) {
        if (!(sensitivity > 0 && Double.isFinite(sensitivity))) {
            throw new IllegalArgumentException("sensitivity must be > 0, got " + sensitivity);
        }
        int n = 0;
        double[] x = new double[position.length];
        double[] fraction = new double[position.length];
        double[] total = new double[position.length];
        for (int i = 0; i < position.length; i++) {
            if (!(tracer[i] >= 0 && other[i] >= 0)) {
                throw new IllegalArgumentException(
                        "counts must be >= 0, got %s and %s".formatted(tracer[i], other[i]));
            }
            if (tracer[i] + other[i] > 0) {
                x[n] = position[i];
                total[n] = tracer[i] + other[i];
                fraction[n] = tracer[i] / (tracer[i] + sensitivity * other[i]);
                n++;
            }
        }
        return new IsotopeProfile(
                Arrays.copyOf(x, n),
                Arrays.copyOf(fraction, n),
                new Noise.Counted(Arrays.copyOf(total, n), sensitivity));
    }

    /// Number of points.
    ///
    /// @return number of points
    public int size() {
        return position.length;
    }

    /// Whether the noise is known.
    ///
    /// @return false if the scatter has to tell it
    public boolean isNoiseKnown() {
        return !(noise instanceof Noise.Unknown);
    }

    /// Standard uncertainties, given what is expected at each point.
    ///
    /// @param expected expected fractions, dimensionless
    /// @return standard uncertainty of each fraction, dimensionless; 1 where nothing is known
    public double[] sigma(double[] expected) {
        double[] sigma = new double[size()];
        for (int i = 0; i < sigma.length; i++) {
            sigma[i] =
                    switch (noise) {
                        case Noise.Unknown _ -> 1;
                        case Noise.Given(var given) -> given[i];
                        case Noise.Counted(var total, var s) -> counting(expected[i], total[i], s);
                    };
        }
        return sigma;
    }

    /// Of N counts the share `p = sn/(sn + 1 − n)` are tracer, with the variance of a binomial; a
    /// quarter of a count keeps it from zero.
    private static double counting(double expected, double total, double sensitivity) {
        double n = Math.clamp(expected, 0.25 / (total + 1), 1 - 0.25 / (total + 1));
        double p = sensitivity * n / (sensitivity * n + 1 - n);
        return n * (1 - n) / Math.sqrt(total * p * (1 - p));
    }

    /// A smooth guess of what is expected, for a start: each fraction with its neighbours.
    ///
    /// @return expected fractions, dimensionless
    public double[] smoothed() {
        double[] smooth = new double[size()];
        for (int i = 0; i < smooth.length; i++) {
            int from = Math.max(0, i - 2);
            int to = Math.min(size() - 1, i + 2);
            for (int j = from; j <= to; j++) {
                smooth[i] += fraction[j] / (to - from + 1);
            }
        }
        return smooth;
    }

    /// The part of the profile between two places.
    ///
    /// @param from first place in m
    /// @param to last place in m
    /// @return its points
    public IsotopeProfile between(double from, double to) {
        int[] kept =
                IntStream.range(0, size())
                        .filter(i -> position[i] >= from && position[i] <= to)
                        .toArray();
        Noise part =
                switch (noise) {
                    case Noise.Unknown unknown -> unknown;
                    case Noise.Given(var sigma) -> new Noise.Given(taken(sigma, kept));
                    case Noise.Counted(var total, var s) ->
                            new Noise.Counted(taken(total, kept), s);
                };
        return new IsotopeProfile(taken(position, kept), taken(fraction, kept), part);
    }

    /// This profile, followed by another of the same kind of noise.
    ///
    /// @param deeper a profile that begins where this one has ended
    /// @return both
    public IsotopeProfile and(IsotopeProfile deeper) {
        Noise joint =
                switch (noise) {
                    case Noise.Unknown unknown -> unknown;
                    case Noise.Given(var sigma)
                            when deeper.noise instanceof Noise.Given(var rest) ->
                            new Noise.Given(joined(sigma, rest));
                    case Noise.Counted(var total, var s)
                            when deeper.noise instanceof Noise.Counted(var rest, var _) ->
                            new Noise.Counted(joined(total, rest), s);
                    case Noise.Given _, Noise.Counted _ ->
                            throw new IllegalArgumentException(
                                    "both profiles must have the same kind of noise");
                };
        return new IsotopeProfile(
                joined(position, deeper.position), joined(fraction, deeper.fraction), joint);
    }

    private static double[] joined(double[] first, double[] second) {
        double[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static double[] taken(double[] values, int[] kept) {
        return Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
    }
}
