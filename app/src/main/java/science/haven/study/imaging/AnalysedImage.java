package science.haven.study.imaging;

import science.haven.imaging.ChemicalShiftImage;
import science.haven.quantity.Measured;
import science.haven.study.result.Analysed;
import science.haven.study.result.FileResult;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An image with a spectrum for every place.
///
/// @param result the numbers
/// @param image the spectra
/// @param profiles integrals over the places by their names, in the unit of the signal times Hz
public record AnalysedImage(
        FileResult result, ChemicalShiftImage image, Map<String, List<Measured>> profiles)
        implements Analysed {

    /// Keeps a copy of the map, in its order.
    public AnalysedImage {
        profiles = Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
    }
}
