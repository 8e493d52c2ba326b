package science.haven.study.relaxation;

import science.haven.data.NmrSignal;
import science.haven.data.Spectrum;
import science.haven.fit.Interval;
import science.haven.quantity.Measured;
import science.haven.spectrum.NmrSpectra;
import science.haven.spectrum.Recipe;

import java.util.SplittableRandom;

/// By how much processing widens the integrals of rows beyond what the noise of their points says:
/// each row has its own baseline, which is laid through noise beside the line and carries it below.
final class RowNoise {

    /// Rows of noise drawn; their spread is then known to 7 %.
    private static final int ROWS = 100;

    private static final long SEED = 20;

    private RowNoise() {}

    /// Sends noise alone the same way.
    ///
    /// @param recipe the steps with all choices made
    /// @param signal what they were made for
    /// @param region what is integrated, in ppm
    /// @return true over stated uncertainty of the integrals, dimensionless
    static double widening(Recipe recipe, NmrSignal signal, Interval region) {
        SplittableRandom random = new SplittableRandom(SEED);
        double sum = 0;
        double squares = 0;
        double stated = 0;
        int rows = 0;
        while (rows < ROWS) {
            NmrSignal noise = recipe.apply(drawn(signal, random)).signal();
            for (int r = 0; r < noise.rows(); r++) {
                Spectrum spectrum = NmrSpectra.real(noise.row(r));
                Measured integral = NmrSpectra.integral(spectrum, region.lower(), region.upper());
                sum += integral.value();
                squares += integral.value() * integral.value();
                stated += integral.uncertainty() * integral.uncertainty();
                rows++;
            }
        }
        double variance = (squares - sum * sum / rows) / (rows - 1);
        double ratio = Math.sqrt(variance / (stated / rows));
        return Double.isFinite(ratio) && ratio > 0 ? ratio : 1;
    }

    private static NmrSignal drawn(NmrSignal signal, SplittableRandom random) {
        double[] values = new double[signal.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextGaussian();
        }
        return new NmrSignal(
                values,
                signal.direct(),
                signal.indirect(),
                signal.acquisition(),
                signal.provenance());
    }
}
