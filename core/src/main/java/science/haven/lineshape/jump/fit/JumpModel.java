package science.haven.lineshape.jump.fit;

import science.haven.fit.Model;
import science.haven.fit.Parameter;
import science.haven.fit.Scale;
import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.quantity.Unit;

import java.util.List;

/// A spectrum of ions that jump among places of which all but the rate is known: amount, rate,
/// shift of all places, Gaussian and level are left open.
///
/// ```text
/// S(t) = A P(t; k) exp[−π²(G² − G₀²)t²/(4 ln 2)] exp(−2πi δν_L t)       G₀ that of the library
/// ```
final class JumpModel implements Model {

    private static final double FACTOR = Math.PI * Math.PI / (4 * Math.log(2));

    private final ShapeSpectrum spectrum;
    private final RateLibrary library;
    private final double least;
    private final double noise;

    /// @param least Gaussian of the library in Hz
    JumpModel(ShapeSpectrum spectrum, RateLibrary library, double least) {
        this.spectrum = spectrum;
        this.library = library;
        this.least = least;
        noise = spectrum.noise();
    }

    @Override
    public List<Parameter> parameters() {
        double wide = spectrum.experiment().axis().step() * spectrum.intensity().length;
        return List.of(
                Parameter.real("A", "amount", Unit.NONE),
                new Parameter(
                        JumpFit.RATE,
                        "jump rate",
                        Unit.PER_SECOND,
                        library.slowest(),
                        library.fastest(),
                        Scale.LOG),
                Parameter.real("δ", "shift of all places", Unit.NONE),
                new Parameter("G", "Gaussian width", Unit.HERTZ, least, wide, Scale.LOG),
                Parameter.real("b0", "baseline", Unit.NONE));
    }

    @Override
    public int residuals() {
        return spectrum.intensity().length;
    }

    /// One unit of signal, and its change with ln k, shift and width.
    double[][] pattern(double[] values) {
        double[][] rated = library.at(values[1]);
        int length = library.length();
        double[] signal = rated[0];
        double[] rate = rated[1];
        double[] shift = new double[signal.length];
        double[] width = new double[signal.length];
        double step = spectrum.experiment().axis().step();
        double bins = spectrum.experiment().larmorFrequency() / step;
        double gaussian = values[3] / step;
        double square = gaussian * gaussian - least * least / (step * step);
        for (int k = 0; k < length; k++) {
            double t = (double) (k < length / 2 ? k : k - length) / length;
            double blur = Math.exp(-FACTOR * square * t * t);
            double angle = -2 * Math.PI * t * bins * values[2];
            turn(signal, k, blur * Math.cos(angle), blur * Math.sin(angle));
            turn(rate, k, blur * Math.cos(angle), blur * Math.sin(angle));
            double turns = -2 * Math.PI * t * bins;
            shift[2 * k] = -turns * signal[2 * k + 1];
            shift[2 * k + 1] = turns * signal[2 * k];
            double fall = -2 * FACTOR * gaussian * t * t / step;
            width[2 * k] = fall * signal[2 * k];
            width[2 * k + 1] = fall * signal[2 * k + 1];
        }
        return new double[][] {
            library.bins(signal), library.bins(rate), library.bins(shift), library.bins(width)
        };
    }

    private static void turn(double[] signal, int k, double re, double im) {
        double real = signal[2 * k] * re - signal[2 * k + 1] * im;
        signal[2 * k + 1] = signal[2 * k] * im + signal[2 * k + 1] * re;
        signal[2 * k] = real;
    }

    @Override
    public void evaluate(double[] values, double[] residuals, double[][] jacobian) {
        double[][] all = pattern(values);
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = (values[0] * all[0][i] + values[4] - spectrum.intensity()[i]) / noise;
            if (jacobian.length > 0) {
                jacobian[0][i] = all[0][i] / noise;
                jacobian[1][i] = values[0] * all[1][i] / values[1] / noise;
                jacobian[2][i] = values[0] * all[2][i] / noise;
                jacobian[3][i] = values[0] * all[3][i] / noise;
                jacobian[4][i] = 1 / noise;
            }
        }
    }
}
