package science.haven.fieldgradient.attenuation;

import science.haven.fieldgradient.restriction.Pore;
import science.haven.fieldgradient.restriction.ShortPulseEcho;
import science.haven.fit.Parameter;

import java.util.ArrayList;
import java.util.List;

/// Ions that walls hold back, watched by pulses so short that nobody moves during them. With `s =
/// a²/(Δ − δ/3)` for the size a nothing else of the experiment is needed: `x² = (γgδa)² = bs`, `τ =
/// D/s`.
///
/// @param pore the walls
/// @see ShortPulseEcho
public record BehindWalls(Pore pore) implements Attenuation {

    /// Symbol of s.
    public static final String SQUARED_SIZE = "s";

    private static final List<Parameter> PARAMETERS =
            List.of(
                    Attenuation.coefficient("D", "diffusion coefficient within the walls"),
                    Attenuation.coefficient(
                            SQUARED_SIZE, "squared size of the walls over the diffusion time"));

    /// From hardly to strongly held back.
    private static final double[] TIMES = {
        0.01, 0.02, 0.04, 0.07, 0.1, 0.14, 0.2, 0.27, 0.37, 0.5, 0.7, 1, 1.5, 2.5
    };

    /// The echo has minima over the size, and a fit its own about each of them.
    private static final double[] SIZES = {0.6, 0.7, 0.8, 0.92, 1.06, 1.22, 1.4, 1.62};

    private static final double STEP = 1e-5;

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public double at(double b, double[] values, double[] slopes) {
        for (int k = 0; k < values.length; k++) {
            double[] up = values.clone();
            double[] down = values.clone();
            up[k] *= 1 + STEP;
            down[k] *= 1 - STEP;
            slopes[k] = (echo(b, up) - echo(b, down)) / (2 * STEP * values[k]);
        }
        return echo(b, values);
    }

    private double echo(double b, double[] values) {
        return ShortPulseEcho.at(pore, Math.sqrt(b * values[1]), values[0] / values[1]);
    }

    @Override
    public double mean(double[] values, double[] slopes) {
        for (int k = 0; k < values.length; k++) {
            double[] up = values.clone();
            double[] down = values.clone();
            up[k] *= 1 + STEP;
            down[k] *= 1 - STEP;
            slopes[k] = (initial(up) - initial(down)) / (2 * STEP * values[k]);
        }
        return initial(values);
    }

    private double initial(double[] values) {
        return values[1] * ShortPulseEcho.slope(pore, values[0] / values[1]);
    }

    @Override
    public List<double[]> starts(double rate) {
        List<double[]> starts = new ArrayList<>();
        for (double tau : TIMES) {
            for (double factor : SIZES) {
                double squaredSize = factor * rate / ShortPulseEcho.slope(pore, tau);
                starts.add(new double[] {tau * squaredSize, squaredSize});
            }
        }
        return starts;
    }
}
