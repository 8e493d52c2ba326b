package science.haven.data;

import science.haven.quantity.Unit;

/// An intensity over one abscissa: the real part of an NMR spectrum, a Raman or infrared spectrum,
/// a powder diffraction pattern, a one-dimensional image.
///
/// @param abscissa the abscissa in the unit of `unit` (ppm, cm⁻¹, degrees: as it is plotted, not
///   SI), strictly ascending
/// @param intensity intensity in arbitrary units, one per point
/// @param quantity what the abscissa is: `chemical shift`, `Raman shift`, `2θ`, `position`
/// @param unit unit of the abscissa
/// @param provenance where the data come from
public record Spectrum(
        double[] abscissa, double[] intensity, String quantity, Unit unit, Provenance provenance)
        implements Measurement {

    public Spectrum {
        abscissa = abscissa.clone();
        intensity = intensity.clone();
        if (abscissa.length != intensity.length) {
            throw new IllegalArgumentException(
                    "abscissa and intensity must have the same length, got %d, %d"
                            .formatted(abscissa.length, intensity.length));
        }
        for (int i = 0; i < abscissa.length; i++) {
            if (!(Double.isFinite(abscissa[i]) && Double.isFinite(intensity[i]))) {
                throw new IllegalArgumentException("a spectrum must be finite at point " + i);
            }
            if (i > 0 && !(abscissa[i] > abscissa[i - 1])) {
                throw new IllegalArgumentException(
                        "abscissa must ascend, got %s after %s"
                                .formatted(abscissa[i], abscissa[i - 1]));
            }
        }
    }

    /// Number of points.
    ///
    /// @return number of points
    public int size() {
        return abscissa.length;
    }
}
