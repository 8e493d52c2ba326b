package science.haven.transport;

import science.haven.fit.Converged;
import science.haven.fit.FitOutcome;
import science.haven.fit.FitProblem;
import science.haven.fit.Interval;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;
import science.haven.fit.Parameter;
import science.haven.fit.law.ComparisonRemark;
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

/// Thermally activated conduction: a straight line through ln(σT) or ln σ over 1/kT.
///
/// ```text
/// σT = A exp(−Eₐ/kT)      ln(σT) = y₀ − Eₐ (x − x₀)      x = 1/kT, x₀ its weighted mean
/// ```
///
/// Level y₀ and slope Eₐ are independent; ln A = y₀ + Eₐ x₀ is not. The geometry is one error
/// common to all points: it moves the prefactor only. Where the points scatter more than their
/// errors say, the uncertainties are widened by the Birge ratio and a remark says so.
///
/// @param ordinate what the line is drawn through
/// @param fit level and slope with their covariance
/// @param reference x₀ in J⁻¹
/// @param geometric relative standard uncertainty of the geometry, dimensionless
/// @param temperatures lowest and highest measured temperature, in K
/// @param remarks what limits these numbers
public record Arrhenius(
        Ordinate ordinate,
        Converged fit,
        double reference,
        double geometric,
        Interval temperatures,
        List<Remark> remarks)
        implements ArrheniusOutcome {

    private static final String LEVEL = "y0";
    private static final String ENERGY = "Ea";

    public Arrhenius {
        remarks = List.copyOf(remarks);
    }

    /// Fits a series of temperatures.
    ///
    /// @param points at least two temperatures with uncertainties, or three without
    /// @param ordinate what the line is drawn through
    /// @return the line, or why there is none
    public static ArrheniusOutcome fit(List<ConductivityPoint> points, Ordinate ordinate) {
        LogPoints data = LogPoints.of(points);
        int distinct = (int) Arrays.stream(data.temperature()).distinct().count();
        int needed = data.known() ? 2 : 3;
        if (distinct < 2 || points.size() < needed) {
            return new None(
                    new ComparisonRemark.TooFewPoints(
                            "an activation energy", Math.min(distinct, points.size()), needed));
        }
        double reference = data.meanX();
        MeasuredCurve model =
                new MeasuredCurve(
                        new Line(reference), data.x(), data.ordinates(ordinate), data.sigma());
        List<Remark> remarks = new ArrayList<>();
        FitOutcome outcome = minimum(model, data.known() ? Noise.KNOWN : Noise.ESTIMATED);
        if (outcome instanceof Converged first && !data.known()) {
            remarks.add(new ComparisonRemark.UncertaintyFromScatter(first.degreesOfFreedom()));
        } else if (outcome instanceof Converged first && !LawComparison.believable(first)) {
            remarks.add(
                    new ComparisonRemark.ScatterExceedsErrors(
                            Math.sqrt(first.reducedChiSquared()), first.degreesOfFreedom()));
            outcome = minimum(model, Noise.ESTIMATED);
        }
        if (!(outcome instanceof Converged fit)) {
            return new None(new TransportRemark.NoLine());
        }
        return new Arrhenius(
                ordinate,
                fit,
                reference,
                geometric(points),
                new Interval(data.lowest(), data.highest()),
                remarks);
    }

    /// Activation energy Eₐ.
    ///
    /// @return activation energy in J
    public Measured activationEnergy() {
        return fit.estimate(ENERGY).measured();
    }

    /// The interval that holds Eₐ in 68 % of the cases; wider than ± the standard uncertainty where
    /// few points had to tell their own scatter.
    ///
    /// @return ends in J
    public Interval activationEnergy68() {
        return fit.estimate(ENERGY).interval68();
    }

    /// Natural logarithm of the prefactor A, with the geometry in its uncertainty.
    ///
    /// @return ln A, A in the unit of the ordinate; dimensionless
    public Measured lnPrefactor() {
        double value = fit.values()[0] + fit.values()[1] * reference;
        double statistical = fit.propagate(new double[] {1, reference});
        return new Measured(value, Math.hypot(statistical, geometric));
    }

    /// Correlation of ln A and Eₐ, close to 1: the two must never be varied one without the other.
    ///
    /// @return correlation coefficient, dimensionless
    public double correlation() {
        double slopeVariance = fit.covariance()[1][1];
        double together = fit.covariance()[0][1] + reference * slopeVariance;
        double deviations = lnPrefactor().uncertainty() * Math.sqrt(slopeVariance);
        return deviations == 0 ? 0 : together / deviations;
    }

    /// Conductivity at any temperature.
    ///
    /// @param temperature temperature in K
    /// @return conductivity; its statistical part is half the 68 % band at that temperature
    public Conductivity at(double temperature) {
        double distance = distance(temperature);
        double ln = fit.values()[0] - fit.values()[1] * distance - ordinate.shift(temperature);
        double sigma = Math.exp(ln);
        double statistical = fit.propagate(new double[] {1, -distance}) * reach();
        return new Conductivity(sigma, sigma * statistical, sigma * geometric);
    }

    /// The band that holds the conductivity at a temperature in 68 % of the cases, without the
    /// geometry, which would move the whole line.
    ///
    /// @param temperature temperature in K
    /// @return ends in S·m⁻¹
    public Interval band68(double temperature) {
        Conductivity middle = at(temperature);
        double factor = Math.exp(middle.statistical() / middle.value());
        return new Interval(middle.value() / factor, middle.value() * factor);
    }

    /// What to say about a conductivity at a temperature.
    ///
    /// @param temperature temperature in K
    /// @return a remark outside the measured range
    public Optional<Remark> doubt(double temperature) {
        return temperatures.contains(temperature)
                ? Optional.empty()
                : Optional.of(
                        new TransportRemark.Extrapolated(
                                "temperature",
                                Unit.KELVIN,
                                temperature,
                                temperatures.lower(),
                                temperatures.upper()));
    }

    /// Student's factor of the 68 % interval: 1 where the errors are known.
    private double reach() {
        double deviation = activationEnergy().uncertainty();
        return deviation == 0
                ? 1
                : (activationEnergy68().upper() - activationEnergy().value()) / deviation;
    }

    private double distance(double temperature) {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature must be > 0 K, got " + temperature);
        }
        return 1 / (Constants.BOLTZMANN * temperature) - reference;
    }

    private static double geometric(List<ConductivityPoint> points) {
        return points.stream()
                .map(ConductivityPoint::conductivity)
                .mapToDouble(c -> c.geometric() / c.value())
                .average()
                .orElse(0);
    }

    private static FitOutcome minimum(MeasuredCurve model, Noise noise) {
        return LeastSquares.minimise(
                new FitProblem(model, new double[] {0, 1e-19}, Set.of(), noise));
    }

    /// `y = y₀ − Eₐ (x − x₀)`.
    private record Line(double reference) implements Curve {

        private static final List<Parameter> PARAMETERS =
                List.of(
                        Parameter.real(LEVEL, "ordinate at the mean of 1/kT", Unit.NONE),
                        Parameter.real(ENERGY, "activation energy", Unit.JOULE));

        @Override
        public List<Parameter> parameters() {
            return PARAMETERS;
        }

        @Override
        public double at(double x, double[] values, double[] gradient) {
            gradient[0] = 1;
            gradient[1] = reference - x;
            return values[0] + values[1] * gradient[1];
        }
    }
}
