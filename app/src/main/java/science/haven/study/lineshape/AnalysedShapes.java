package science.haven.study.lineshape;

import science.haven.lineshape.fit.ShapeSpectrum;
import science.haven.quantity.Nuclide;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;

import java.util.List;

/// One spectrum with the sites fitted to it.
///
/// @param result the numbers
/// @param nuclide the nucleus
/// @param spectrum what was fitted, and how it was measured
/// @param ppm chemical shift of each bin, ascending, dimensionless in units of 10⁻⁶
/// @param sites the spectrum of each site in arbitrary units, in the order of the fit
/// @param noise standard deviation of the noise in arbitrary units
/// @param model the fitted spectrum in arbitrary units; without bins if there is no fit
public record AnalysedShapes(
        FileResult result,
        Nuclide nuclide,
        ShapeSpectrum spectrum,
        double[] ppm,
        List<double[]> sites,
        double noise,
        double[] model)
        implements Analysed {

    /// Keeps copies of list and arrays.
    public AnalysedShapes {
        ppm = ppm.clone();
        model = model.clone();
        sites = List.copyOf(sites);
    }

    /// The intensities.
    ///
    /// @return intensity of each bin in arbitrary units
    public double[] intensity() {
        return spectrum.intensity();
    }

    /// The same after another fit.
    ///
    /// @param phase by which the fit turned the spectrum, in rad
    AnalysedShapes with(FileResult fitted, List<double[]> parts, double[] sum, double phase) {
        return new AnalysedShapes(fitted, nuclide, spectrum.turned(phase), ppm, parts, noise, sum);
    }
}
