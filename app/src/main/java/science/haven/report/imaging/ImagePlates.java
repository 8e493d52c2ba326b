package science.haven.report.imaging;

import science.haven.data.SpectralAxis;
import science.haven.figure.SpectrumFigures;
import science.haven.figure.SpectrumTrace;
import science.haven.figure.SurfaceFigures;
import science.haven.figure.model.Axis;
import science.haven.imaging.ChemicalShiftImage;
import science.haven.quantity.Measured;
import science.haven.report.page.Plate;
import science.haven.study.imaging.AnalysedImage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The figures of images with a spectrum for every place.
final class ImagePlates {

    private static final double MILLI = 1e3;
    private static final Axis PLACE = Axis.linear("*x*", "mm");

    private ImagePlates() {}

    /// The figures of one image: its map, and its integrals over the places.
    static List<Plate> of(String measurement, int index, AnalysedImage analysed) {
        String name = Plate.name(measurement, index);
        List<Plate> plates = new ArrayList<>();
        plates.add(map(name, analysed.image()));
        if (!analysed.profiles().isEmpty()) {
            plates.add(integrals(name, analysed));
        }
        return plates;
    }

    /// Spectra of every place.
    static Plate map(String name, ChemicalShiftImage image) {
        SpectralAxis axis = image.image().direct();
        double[] shift = new double[axis.points()];
        Arrays.setAll(shift, i -> axis.ppm(axis.at(i)));
        List<SpectrumTrace> rows = new ArrayList<>();
        for (int m = 0; m < image.encoding().rows(); m++) {
            double[] magnitude = new double[shift.length];
            for (int i = 0; i < shift.length; i++) {
                int at = 2 * (m * shift.length + i);
                magnitude[i] =
                        Math.hypot(image.image().values()[at], image.image().values()[at + 1]);
            }
            rows.add(new SpectrumTrace("", shift, magnitude));
        }
        return new Plate(
                name + "-image",
                "Spectra of every place (magnitude), dark where the signal is high.",
                SpectrumFigures.map(
                        "Signal over chemical shift and position",
                        rows,
                        SpectrumFigures.shift(axis.nucleus()),
                        scaled(image.position(), MILLI),
                        PLACE));
    }

    private static Plate integrals(String name, AnalysedImage analysed) {
        double most = Double.MIN_NORMAL;
        for (List<Measured> profile : analysed.profiles().values()) {
            for (Measured value : profile) {
                most = Math.max(most, value.value());
            }
        }
        double unit = most;
        List<SpectrumTrace> lines = new ArrayList<>();
        double[] place = scaled(analysed.image().position(), MILLI);
        analysed.profiles()
                .forEach(
                        (part, profile) ->
                                lines.add(
                                        new SpectrumTrace(
                                                part,
                                                place,
                                                profile.stream()
                                                        .mapToDouble(v -> v.value() / unit)
                                                        .toArray())));
        return new Plate(
                name + "-places",
                "Integrals over the places.",
                SurfaceFigures.cuts(
                        "Integrals over position",
                        lines,
                        false,
                        PLACE,
                        Axis.linear("integral", "arb. u.").covering(new Axis.DataAndZero())));
    }

    private static double[] scaled(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }
}
