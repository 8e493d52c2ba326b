package science.haven.figure.motion;

import java.util.List;

/// A recovery or decay of magnetization with the curve through it.
///
/// @param label name in the legend
/// @param delay delays in s
/// @param value signal over that in equilibrium, or at the start of a decay, dimensionless
/// @param curveDelay delays of the curve in s, ascending
/// @param curve the curve, dimensionless as `value`
/// @param parts curves that add up to it, dimensionless as `value`; empty for none
public record RecoveryTrace(
        String label,
        double[] delay,
        double[] value,
        double[] curveDelay,
        double[] curve,
        List<double[]> parts) {

    public RecoveryTrace {
        delay = delay.clone();
        value = value.clone();
        curveDelay = curveDelay.clone();
        curve = curve.clone();
        parts = parts.stream().map(double[]::clone).toList();
    }
}
