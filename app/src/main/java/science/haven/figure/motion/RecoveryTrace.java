package science.haven.figure.motion;

/// A recovery or decay of magnetization with the curve through it.
///
/// @param label name in the legend
/// @param delay delays in s
/// @param value signal over that in equilibrium, or at the start of a decay, dimensionless
/// @param curveDelay delays of the curve in s, ascending
/// @param curve the curve, dimensionless as `value`
public record RecoveryTrace(
        String label, double[] delay, double[] value, double[] curveDelay, double[] curve) {

    public RecoveryTrace {
        delay = delay.clone();
        value = value.clone();
        curveDelay = curveDelay.clone();
        curve = curve.clone();
    }
}
