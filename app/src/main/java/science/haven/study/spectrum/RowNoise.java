package science.haven.study.spectrum;

import science.haven.data.NmrSignal;
import science.haven.data.Spectrum;
import science.haven.fit.Interval;
import science.haven.quantity.Measured;
import science.haven.spectrum.NmrSpectra;
import science.haven.spectrum.Recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// By how much processing widens the integrals of rows beyond what the noise of their points says:
/// each row has its own baseline, which is laid through noise beside the line and carries it below.
///
/// @param drawn rows of noise alone, sent the same way; empty where nothing was processed
public record RowNoise(List<Spectrum> drawn) {

    /// Rows of noise drawn; their spread is then known to 7 %.
    private static final int ROWS = 100;

    private static final long SEED = 20;

    /// Keeps a copy of the list.
    public RowNoise {
        drawn = List.copyOf(drawn);
    }

    /// Sends noise alone the way of the rows.
    ///
    /// @param signal the rows as they were recorded
    /// @param log how they were processed; empty if they are spectra as they are
    /// @return the rows of noise
    public static RowNoise of(NmrSignal signal, Optional<Recipe> log) {
        List<Spectrum> drawn = new ArrayList<>();
        if (log.isPresent()) {
            SplittableRandom random = new SplittableRandom(SEED);
            while (drawn.size() < ROWS) {
                NmrSignal noise = log.get().apply(drawn(signal, random)).signal();
                for (int r = 0; r < noise.rows(); r++) {
                    drawn.add(NmrSpectra.real(noise.row(r)));
                }
            }
        }
        return new RowNoise(drawn);
    }

    /// True over stated uncertainty of integrals.
    ///
    /// @param region what is integrated, in ppm
    /// @return a factor, dimensionless
    public double widening(Interval region) {
        double sum = 0;
        double squares = 0;
        double stated = 0;
        for (Spectrum spectrum : drawn) {
            Measured integral = NmrSpectra.integral(spectrum, region.lower(), region.upper());
            sum += integral.value();
            squares += integral.value() * integral.value();
            stated += integral.uncertainty() * integral.uncertainty();
        }
        int rows = drawn.size();
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
