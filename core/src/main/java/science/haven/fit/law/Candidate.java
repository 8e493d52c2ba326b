package science.haven.fit.law;

import science.haven.fit.Converged;
import science.haven.fit.FitOutcome;
import science.haven.fit.FitProblem;
import science.haven.fit.Intervals;
import science.haven.fit.LeastSquares;
import science.haven.fit.Noise;

import java.util.Set;

/// A law in a comparison, with start values that were found on a grid.
///
/// @param law the law
/// @param curve its curve
/// @param start start values, each in the SI unit of its parameter
/// @param shape symbols of the parameters that are held if the solver cannot move them
public record Candidate<L>(L law, Curve curve, double[] start, Set<String> shape) {

    public Candidate {
        start = start.clone();
        shape = Set.copyOf(shape);
    }

    /// Start values.
    ///
    /// @return a copy, each in the SI unit of its parameter
    @Override
    public double[] start() {
        return start.clone();
    }

    /// Fits the law. Where the solver gets stuck, as on the kink of a hinge, the shape stays at the
    /// best place of the grid and only the rest is fitted.
    FitOutcome fit(double[] x, double[] y, double[] sigma, Noise noise, Intervals intervals) {
        MeasuredCurve model = new MeasuredCurve(curve, x, y, sigma);
        FitOutcome free =
                LeastSquares.minimise(new FitProblem(model, start, Set.of(), noise), intervals);
        return free instanceof Converged || shape.isEmpty()
                ? free
                : LeastSquares.minimise(new FitProblem(model, start, shape, noise), intervals);
    }

    int parameters() {
        return curve.parameters().size();
    }
}
