package science.haven.study.lineshape;

import science.haven.lineshape.fit.ShapeFit;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;

import java.util.List;
import java.util.Optional;

/// One spectrum with the sites fitted to it.
///
/// @param result the numbers
/// @param nucleus the nucleus, for example `7Li`
/// @param ppm chemical shift of each bin, ascending, dimensionless in units of 10⁻⁶
/// @param intensity intensity of each bin in arbitrary units
/// @param sites the spectrum of each site in arbitrary units, in the order of the fit
/// @param noise standard deviation of the noise in arbitrary units
/// @param fit the fit; empty if there is none
public record AnalysedShapes(
        FileResult result,
        String nucleus,
        double[] ppm,
        double[] intensity,
        List<double[]> sites,
        double noise,
        Optional<ShapeFit> fit)
        implements Analysed {

    /// Keeps copies of list and arrays.
    public AnalysedShapes {
        ppm = ppm.clone();
        intensity = intensity.clone();
        sites = List.copyOf(sites);
    }
}
