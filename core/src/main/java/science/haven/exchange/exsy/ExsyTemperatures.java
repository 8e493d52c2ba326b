package science.haven.exchange.exsy;

import science.haven.fit.Converged;
import science.haven.fit.FitProblem;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.fit.Parameter;
import science.haven.fit.law.Curve;
import science.haven.fit.law.LawComparison;
import science.haven.fit.law.MeasuredCurve;
import science.haven.quantity.Constants;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/// Activation energy of every path from rates at several temperatures.
///
/// ```text
/// ln k = ln k_m − Eₐ (1/kT − 1/kT_m)          T_m: weighted middle, so that both are uncorrelated
/// ```
public final class ExsyTemperatures {

    /// A rate less certain than this is only a limit.
    private static final double LIMIT = 0.5;

    private ExsyTemperatures() {}

    /// Activation energies.
    ///
    /// @param rates rates by temperature in K
    /// @return one activation per path with rates at two temperatures or more, ordered by path
    public static List<PathActivation> of(SortedMap<Double, ExsyFit> rates) {
        List<PathActivation> paths = new ArrayList<>();
        if (rates.isEmpty()) {
            return paths;
        }
        int n = rates.values().iterator().next().populations().size();
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                if (from != to) {
                    path(rates, from, to).ifPresent(paths::add);
                }
            }
        }
        return paths;
    }

    private static Optional<PathActivation> path(
            SortedMap<Double, ExsyFit> rates, int from, int to) {
        List<double[]> points = new ArrayList<>();
        rates.forEach(
                (temperature, fit) -> {
                    Measured rate = fit.rate(from, to).rate();
                    if (rate.value() > 0 && rate.relative() < LIMIT) {
                        points.add(
                                new double[] {
                                    1 / (Constants.BOLTZMANN * temperature),
                                    Math.log(rate.value()),
                                    Math.max(rate.relative(), 1e-12)
                                });
                    }
                });
        if (points.size() < 2) {
            return Optional.empty();
        }
        double[] x = column(points, 0);
        double[] y = column(points, 1);
        double[] sigma = column(points, 2);
        Line line = new Line(middle(x, sigma));
        MeasuredCurve model = new MeasuredCurve(line, x, y, sigma);
        double[] start = {
            Arrays.stream(y).average().orElseThrow(), Constants.ELEMENTARY_CHARGE / 2
        };
        if (!(LeastSquares.minimise(new FitProblem(model, start, Set.of(), Noise.KNOWN))
                instanceof Converged fit)) {
            return Optional.empty();
        }
        Converged believed = fit;
        List<Remark> remarks = new ArrayList<>();
        if (points.size() > 2
                && !LawComparison.believable(fit)
                && LeastSquares.minimise(new FitProblem(model, start, Set.of(), Noise.ESTIMATED))
                        instanceof Converged wider) {
            believed = wider;
            remarks.add(new ExsyRemark.PoorFit(fit.reducedChiSquared()));
        }
        if (points.size() < rates.size()) {
            remarks.add(new ExsyRemark.TemperaturesLeftOut(rates.size() - points.size()));
        }
        return Optional.of(read(from, to, points.size(), line.middle, believed, remarks));
    }

    private static PathActivation read(
            int from, int to, int count, double middle, Converged fit, List<Remark> remarks) {
        double[] values = fit.values();
        return new PathActivation(
                from,
                to,
                fit.estimate("E").measured(),
                new Measured(
                        values[0] + values[1] * middle, fit.propagate(new double[] {1, middle})),
                count,
                fit,
                remarks);
    }

    private static double middle(double[] x, double[] sigma) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < x.length; i++) {
            double weight = 1 / (sigma[i] * sigma[i]);
            sum += weight * x[i];
            weights += weight;
        }
        return sum / weights;
    }

    private static double[] column(List<double[]> points, int column) {
        return points.stream().mapToDouble(point -> point[column]).toArray();
    }

    /// The straight line.
    ///
    /// @param middle 1/kT_m in 1/J
    private record Line(double middle) implements Curve {

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    Parameter.real("lnk", "logarithm of the rate in the middle", Unit.NONE),
                    Parameter.real("E", "activation energy", Unit.JOULE));
        }

        @Override
        public double at(double x, double[] values, double[] gradient) {
            gradient[0] = 1;
            gradient[1] = middle - x;
            return values[0] + values[1] * (middle - x);
        }
    }
}
