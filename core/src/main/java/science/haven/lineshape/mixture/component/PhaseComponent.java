package science.haven.lineshape.mixture.component;

import science.haven.fit.Parameter;
import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.quantity.Unit;

import java.util.List;

/// What a wrong phase of the receiver took from a spectrum and brought into it: `φ`.
///
/// ```text
/// S = (R + iJ)     what is added to the model:  R − Re[S exp(−iφ)]
/// ```
///
/// so that the model is laid beside the spectrum as it should have been. White noise stays what it
/// is, and what lies beyond the ends of the axis need not be known, as it had to be for the
/// dispersion of a model.
public final class PhaseComponent implements Component {

    /// Symbol of the phase.
    public static final String SYMBOL = "φ";

    private static final List<Parameter> PARAMETERS =
            List.of(Parameter.real(SYMBOL, "phase of the receiver", Unit.RADIAN));

    private final double[] real;
    private final double[] imaginary;

    private final double start;

    /// Takes a spectrum.
    ///
    /// @param spectrum the spectrum as it was measured
    /// @param start where a fit begins, in rad
    public PhaseComponent(ShapeSpectrum spectrum, double start) {
        this.start = start;
        real = spectrum.intensity();
        imaginary = spectrum.imaginary();
    }

    @Override
    public List<Parameter> parameters() {
        return PARAMETERS;
    }

    @Override
    public double[] start() {
        return new double[] {start};
    }

    @Override
    public void add(double[] values, double[] intensity, double[][] derivatives) {
        double cosine = Math.cos(values[0]);
        double sine = Math.sin(values[0]);
        for (int i = 0; i < intensity.length; i++) {
            intensity[i] += (1 - cosine) * real[i] - sine * imaginary[i];
            if (derivatives.length > 0) {
                derivatives[0][i] += sine * real[i] - cosine * imaginary[i];
            }
        }
    }
}
