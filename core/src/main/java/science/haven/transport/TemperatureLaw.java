package science.haven.transport;

import science.haven.fit.law.Candidate;
import science.haven.fit.law.LawComparison;
import science.haven.fit.linear.LinearFit;
import science.haven.quantity.Constants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// How a conductivity can depend on the temperature.
public enum TemperatureLaw {
    /// One activation energy.
    ARRHENIUS("one Arrhenius line"),
    /// `σ = A T^(−1/2) exp(−B/(T − T₀))`: motion coupled to that of a glassy matrix.
    VOGEL_FULCHER_TAMMANN("the Vogel-Fulcher-Tammann law"),
    /// Two activation energies that meet at a break.
    TWO_SLOPES("two Arrhenius lines with a break");

    private static final int GRID = 60;

    private final String words;

    TemperatureLaw(String words) {
        this.words = words;
    }

    /// Tests whether a series is curved. No start values are needed: T₀ and the break walk over a
    /// grid, where the other parameters follow in closed form.
    ///
    /// @param points temperatures and conductivities, at least four temperatures
    /// @param ordinate what the straight lines are drawn through
    /// @return the laws, ranked
    /// @throws IllegalArgumentException if there are fewer than four temperatures; ask
    ///   [#canCompare(List)] first
    public static LawComparison<TemperatureLaw> compare(
            List<ConductivityPoint> points, Ordinate ordinate) {
        if (!canCompare(points)) {
            throw new IllegalArgumentException(
                    "a curvature needs at least 4 temperatures, got " + points.size());
        }
        LogPoints data = LogPoints.of(points);
        List<Candidate<TemperatureLaw>> candidates = new ArrayList<>();
        candidates.add(straight(data, ordinate));
        candidates.add(vogelFulcherTammann(data));
        candidates.add(twoSlopes(data, ordinate));
        return LawComparison.of(
                candidates, data.temperature(), data.y(), data.sigma(), data.known());
    }

    /// Whether the temperatures suffice to ask for a curvature.
    ///
    /// @param points temperatures and conductivities
    /// @return whether there are at least four different temperatures
    public static boolean canCompare(List<ConductivityPoint> points) {
        return points.stream().map(p -> p.temperature().value()).distinct().count() >= 4;
    }

    /// For people, within a sentence.
    @Override
    public String toString() {
        return words;
    }

    private static Candidate<TemperatureLaw> straight(LogPoints data, Ordinate ordinate) {
        double reference = data.meanX();
        double[] start = line(data, data.ordinates(ordinate), minus(data.x(), reference));
        return new Candidate<>(
                ARRHENIUS,
                new TemperatureCurve.Straight(ordinate, reference),
                new double[] {start[0], -start[1]},
                Set.of());
    }

    private static Candidate<TemperatureLaw> vogelFulcherTammann(LogPoints data) {
        double reference = 1 / (Constants.BOLTZMANN * data.meanX());
        double[] y = data.y().clone();
        for (int i = 0; i < y.length; i++) {
            y[i] += 0.5 * Math.log(data.temperature()[i] / reference);
        }
        double[] best = {0, 1, 0};
        double least = Double.POSITIVE_INFINITY;
        for (int g = 0; g < GRID; g++) {
            double t0 = data.lowest() * g / GRID;
            double[] column =
                    Arrays.stream(data.temperature())
                            .map(t -> 1 / (reference - t0) - 1 / (t - t0))
                            .toArray();
            LinearFit fit = fit(data, y, column);
            if (fit.chiSquared() < least && fit.coefficients()[1] > 0) {
                least = fit.chiSquared();
                best = new double[] {fit.coefficients()[0], fit.coefficients()[1], t0};
            }
        }
        // A start on the bound would leave the solver nowhere to go.
        best[2] = Math.max(best[2], data.lowest() / (2.0 * GRID));
        return new Candidate<>(
                VOGEL_FULCHER_TAMMANN,
                new TemperatureCurve.VogelFulcherTammann(reference, data.lowest()),
                best,
                Set.of());
    }

    private static Candidate<TemperatureLaw> twoSlopes(LogPoints data, Ordinate ordinate) {
        double[] sorted = data.temperature().clone();
        Arrays.sort(sorted);
        double first = sorted[1];
        double last = sorted[sorted.length - 2];
        double[] y = data.ordinates(ordinate);
        double[] best = {0, 0, 0, (first + last) / 2};
        double least = Double.POSITIVE_INFINITY;
        for (int g = 1; g < 4 * GRID; g++) {
            double kink = first + (last - first) * g / (4 * GRID);
            double[] distance = minus(data.x(), TemperatureCurve.inverseEnergy(kink));
            LinearFit fit =
                    fit(
                            data,
                            y,
                            Arrays.stream(distance).map(d -> Math.min(d, 0)).toArray(),
                            Arrays.stream(distance).map(d -> Math.max(d, 0)).toArray());
            if (fit.chiSquared() < least) {
                least = fit.chiSquared();
                double[] c = fit.coefficients();
                best = new double[] {c[0], -c[1], -c[2], kink};
            }
        }
        return new Candidate<>(
                TWO_SLOPES,
                new TemperatureCurve.TwoSlopes(ordinate, first, last),
                best,
                Set.of(TemperatureCurve.BREAK));
    }

    private static double[] line(LogPoints data, double[] y, double[] column) {
        return fit(data, y, column).coefficients();
    }

    private static LinearFit fit(LogPoints data, double[] y, double[]... columns) {
        double[][] all = new double[columns.length + 1][];
        all[0] = new double[data.size()];
        Arrays.fill(all[0], 1);
        System.arraycopy(columns, 0, all, 1, columns.length);
        return LinearFit.of(all, y, data.sigma());
    }

    private static double[] minus(double[] values, double shift) {
        return Arrays.stream(values).map(v -> v - shift).toArray();
    }
}
