package science.haven.fieldgradient.restriction;

import science.haven.fit.Converged;
import science.haven.fit.Intervals;
import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.fit.law.Candidate;
import science.haven.fit.law.ComparisonRemark;
import science.haven.fit.law.Curve;
import science.haven.fit.law.LawComparison;
import science.haven.fit.law.RankedLaw;
import science.haven.quantity.Measured;
import science.haven.quantity.Remark;
import science.haven.quantity.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Diffusion coefficients over the diffusion time: the same at all times, or falling because of
/// walls. Walls are found without start values, by their sizes on a grid.
///
/// @param points the coefficients
/// @param chosen the law to use
/// @param ranked all laws that could be fitted, best first
/// @param remarks what limits the choice
public record DiffusionOverTime(
        List<TimePoint> points,
        RankedLaw<TimeLaw> chosen,
        List<RankedLaw<TimeLaw>> ranked,
        List<Remark> remarks) {

    private static final int SIZES = 30;

    public DiffusionOverTime {
        points = List.copyOf(points);
        ranked = List.copyOf(ranked);
        remarks = List.copyOf(remarks);
    }

    /// Fits.
    ///
    /// @param points at least two diffusion times, with uncertainties
    /// @return the laws; empty if there are not two times or an uncertainty is missing
    public static Optional<DiffusionOverTime> of(List<TimePoint> points) {
        long times = points.stream().mapToDouble(TimePoint::diffusionTime).distinct().count();
        boolean known = points.stream().allMatch(p -> p.diffusion().uncertainty() > 0);
        if (times < 2 || !known) {
            return Optional.empty();
        }
        double[] index = new double[points.size()];
        double[] y = new double[points.size()];
        double[] sigma = new double[points.size()];
        for (int i = 0; i < index.length; i++) {
            index[i] = i;
            y[i] = Math.log(points.get(i).diffusion().value());
            sigma[i] = points.get(i).diffusion().relative();
        }
        List<Candidate<TimeLaw>> candidates = new ArrayList<>();
        candidates.add(candidate(Optional.empty(), points, y, sigma));
        for (Pore pore : Pore.values()) {
            candidates.add(candidate(Optional.of(pore), points, y, sigma));
        }
        return LawComparison.tried(
                        candidates, index, y, sigma, true, Intervals.PROFILE_WHERE_NEEDED)
                .map(c -> new DiffusionOverTime(points, c.chosen(), c.ranked(), remarks(c)));
    }

    /// That points are too few for one kind of walls says it of the others.
    private static List<Remark> remarks(LawComparison<TimeLaw> comparison) {
        List<Remark> remarks = new ArrayList<>(comparison.remarks());
        Optional<Remark> first =
                remarks.stream()
                        .filter(ComparisonRemark.TooFewPoints.class::isInstance)
                        .findFirst();
        remarks.removeIf(
                r -> r instanceof ComparisonRemark.TooFewPoints && !r.equals(first.orElse(r)));
        return remarks;
    }

    /// Diffusion coefficient within the walls, or at all times.
    ///
    /// @return D in m²·s⁻¹
    public Measured diffusion() {
        return chosen.fit().estimate(TimeCurve.DIFFUSION).measured();
    }

    /// Size of the walls.
    ///
    /// @return size in m; empty where no walls are seen
    public Optional<Measured> size() {
        Converged fit = chosen.fit();
        return chosen.law().pore().map(p -> fit.estimate(TimeCurve.SIZE).measured());
    }

    /// What the law gives at a diffusion time.
    ///
    /// @param diffusionTime Δ in s
    /// @return apparent coefficient in m²·s⁻¹
    public double at(double diffusionTime) {
        double[] values = chosen.fit().values();
        double encoding = Math.min(points.getFirst().encoding(), diffusionTime);
        return chosen.law()
                .pore()
                .map(
                        pore ->
                                RestrictedEcho.apparent(
                                        pore, values[1], values[0], encoding, diffusionTime))
                .orElse(values[0]);
    }

    private static Candidate<TimeLaw> candidate(
            Optional<Pore> pore, List<TimePoint> points, double[] y, double[] sigma) {
        TimeCurve curve = new TimeCurve(pore, points);
        double fastest =
                points.stream().mapToDouble(p -> p.diffusion().value()).max().orElseThrow();
        double longest = points.stream().mapToDouble(TimePoint::diffusionTime).max().orElseThrow();
        double[] best = {fastest};
        if (pore.isPresent()) {
            double path = Math.sqrt(2 * fastest * longest);
            double least = Double.POSITIVE_INFINITY;
            double[] unused = new double[2];
            for (int k = 0; k < SIZES; k++) {
                double size = path * Math.pow(10, -1 + 3.0 * k / (SIZES - 1));
                for (double faster : new double[] {1, 2, 5}) {
                    double[] trial = {faster * fastest, size};
                    double squares = 0;
                    for (int i = 0; i < y.length; i++) {
                        squares += Math.pow((curve.at(i, trial, unused) - y[i]) / sigma[i], 2);
                    }
                    if (squares < least) {
                        least = squares;
                        best = trial;
                    }
                }
            }
        }
        return new Candidate<>(new TimeLaw(pore), curve, best, Set.of());
    }

    /// ln of the apparent coefficient of point number x.
    private record TimeCurve(Optional<Pore> pore, List<TimePoint> points) implements Curve {

        static final String DIFFUSION = "D";
        static final String SIZE = "size";

        /// Step of the derivatives, relative.
        private static final double STEP = 1e-5;

        @Override
        public List<Parameter> parameters() {
            List<Parameter> parameters = new ArrayList<>();
            parameters.add(
                    new Parameter(
                            DIFFUSION,
                            "diffusion coefficient within the walls",
                            Unit.SQUARE_METRE_PER_SECOND,
                            1e-22,
                            1e-3,
                            Scale.LOG));
            if (pore.isPresent()) {
                parameters.add(
                        new Parameter(
                                SIZE, "size of the walls", Unit.METRE, 1e-10, 1e-1, Scale.LOG));
            }
            return parameters;
        }

        @Override
        public double at(double x, double[] values, double[] gradient) {
            TimePoint point = points.get((int) x);
            if (pore.isEmpty()) {
                gradient[0] = 1 / values[0];
                return Math.log(values[0]);
            }
            for (int k = 0; k < 2; k++) {
                double[] up = values.clone();
                double[] down = values.clone();
                up[k] *= 1 + STEP;
                down[k] *= 1 - STEP;
                gradient[k] = (log(point, up) - log(point, down)) / (2 * STEP * values[k]);
            }
            return log(point, values);
        }

        private double log(TimePoint point, double[] values) {
            return Math.log(
                    RestrictedEcho.apparent(
                            pore.orElseThrow(),
                            values[1],
                            values[0],
                            point.encoding(),
                            point.diffusionTime()));
        }
    }
}
