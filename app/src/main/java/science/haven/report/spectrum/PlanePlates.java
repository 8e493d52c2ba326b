package science.haven.report.spectrum;

import science.haven.figure.Plane;
import science.haven.figure.PlaneFigures;
import science.haven.figure.SpectrumFigures;
import science.haven.figure.model.Figure;
import science.haven.report.page.Plate;
import science.haven.report.page.Shown;
import science.haven.spectrum.PlaneSpectrum;
import science.haven.study.spectrum.AnalysedPlane;

import java.util.ArrayList;
import java.util.List;

/// The figures of spectra over two frequencies.
public final class PlanePlates {

    private PlanePlates() {}

    /// All figures of a measurement.
    ///
    /// @param measurement its name
    /// @param planes its spectra over two frequencies
    /// @return one figure each
    public static List<Plate> of(String measurement, List<AnalysedPlane> planes) {
        List<Plate> plates = new ArrayList<>();
        for (int i = 0; i < planes.size(); i++) {
            AnalysedPlane analysed = planes.get(i);
            PlaneSpectrum spectrum = analysed.plane();
            Plane plane = plane(spectrum);
            double share =
                    PlaneFigures.lowest(plane, spectrum.level(), spectrum.noise())
                            / Math.max(spectrum.height(), Double.MIN_NORMAL);
            plates.add(
                    new Plate(
                            Plate.name(measurement, i) + "-plane",
                            caption(analysed.result().source().file(), plane, share),
                            figure(spectrum, analysed.direct(), analysed.indirect())));
        }
        return plates;
    }

    private static String caption(String name, Plane plane, double share) {
        String what =
                name + " over two frequencies; the largest intensity along either beside it. ";
        return what
                + (PlaneFigures.asMap(plane)
                        ? "Dark where the intensity is high."
                        : "Positive contours in blue, negative ones in orange, the lowest at %s of the height."
                                .formatted(Shown.percent(share)));
    }

    /// The figure of one spectrum.
    ///
    /// @param spectrum the spectrum
    /// @param direct nucleus of the direct dimension: `7Li`
    /// @param indirect nucleus of the indirect dimension
    /// @return contours, or a map if there are few rows
    public static Figure figure(PlaneSpectrum spectrum, String direct, String indirect) {
        return PlaneFigures.of(
                "Intensity over two frequencies",
                plane(spectrum),
                spectrum.level(),
                spectrum.noise(),
                SpectrumFigures.shift(direct),
                SpectrumFigures.shift(indirect));
    }

    private static Plane plane(PlaneSpectrum spectrum) {
        return new Plane(spectrum.direct(), spectrum.indirect(), spectrum.values());
    }
}
