package science.haven.spectrum.pattern;

import science.haven.quantity.Measured;
import science.haven.spectrum.peak.PeakFit;
import science.haven.spectrum.peak.area.CountedAreas;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Crystalline peaks over amorphous humps.
///
/// ```text
/// X = I_cr / (I_cr + K I_am)
/// ```
///
/// K sets off that crystal and glass scatter differently; 1 where it is not known, and then X is an
/// index for samples of one kind, not a mass fraction.
///
/// @param crystalline area of the peaks, in the unit of the intensity times that of the abscissa
/// @param amorphous area of the humps, in the unit of `crystalline`
/// @param index crystallinity X, dimensionless
public record Crystallinity(Measured crystalline, Measured amorphous, Measured index) {

    /// Tells peaks from humps by their width.
    ///
    /// @param fit fit of the pattern
    /// @param broadest full width up to which a line is a crystalline peak, in the unit of the
    ///   abscissa
    /// @param scattering K, dimensionless, > 0
    /// @param without lines that are neither, those of an internal standard
    /// @return the crystallinity, with the correlations of the areas
    public static Crystallinity of(
            PeakFit fit, double broadest, double scattering, int... without) {
        if (!(scattering > 0)) {
            throw new IllegalArgumentException("scattering must be > 0, got " + scattering);
        }
        int[] peaks = lines(fit, broadest, true, without);
        int[] humps = lines(fit, broadest, false, without);
        Measured crystalline = fit.area(peaks);
        Measured amorphous = fit.area(humps);
        if (!(crystalline.value() + scattering * amorphous.value() > 0)) {
            throw new IllegalArgumentException("a pattern without lines has no crystallinity");
        }
        CountedAreas areas = CountedAreas.of(fit);
        double[] scattered = areas.only(peaks);
        for (int i : humps) {
            scattered[i] = scattering;
        }
        return new Crystallinity(crystalline, amorphous, areas.ratio(areas.only(peaks), scattered));
    }

    /// The lines narrow enough to be crystalline peaks.
    ///
    /// @param fit fit of the pattern
    /// @param broadest full width up to which a line is a peak, in the unit of the abscissa
    /// @param without lines that do not count
    /// @return their indices
    public static int[] peaks(PeakFit fit, double broadest, int... without) {
        return lines(fit, broadest, true, without);
    }

    /// Amorphisation index: which part of the crystalline area at the start is gone.
    ///
    /// ```text
    /// 1 − [I_cr(t) / S(t)] / [I_cr(0) / S(0)]
    /// ```
    ///
    /// @param start crystalline area at the start
    /// @param now crystalline area later
    /// @param standardAtStart area S(0) of what does not change: an internal standard, or all
    ///   scattering
    /// @param standardNow area S(t)
    /// @return index, dimensionless: 0 at the start, 1 when nothing crystalline is left
    public static Measured amorphisation(
            Measured start, Measured now, Measured standardAtStart, Measured standardNow) {
        Measured left = now.dividedBy(standardNow).dividedBy(start.dividedBy(standardAtStart));
        return Measured.exact(1).minus(left);
    }

    /// Amorphous mass fraction of a sample spiked with a crystalline standard, from a refinement
    /// that sees crystals only: `w = (1 − w_s / w_seen) / (1 − w_s)`.
    ///
    /// @param weighed mass fraction of the standard as weighed, dimensionless
    /// @param seen mass fraction of the standard as refined, dimensionless
    /// @return mass fraction of glass in the sample without standard, dimensionless
    public static Measured byInternalStandard(Measured weighed, Measured seen) {
        double ws = weighed.value();
        double wm = seen.value();
        if (!(ws > 0 && ws < 1 && wm > 0)) {
            throw new IllegalArgumentException(
                    "weighed must lie within 0 and 1 and seen be > 0, got %s, %s"
                            .formatted(ws, wm));
        }
        double glass = (1 - ws / wm) / (1 - ws);
        double byWeighed = (glass - 1 / wm) / (1 - ws);
        double bySeen = ws / (wm * wm) / (1 - ws);
        return new Measured(
                glass, Math.hypot(byWeighed * weighed.uncertainty(), bySeen * seen.uncertainty()));
    }

    private static int[] lines(PeakFit fit, double broadest, boolean peaks, int... without) {
        return IntStream.range(0, fit.size())
                .filter(i -> Arrays.stream(without).noneMatch(out -> out == i))
                .filter(i -> fit.lines().get(i).width().value() <= broadest == peaks)
                .toArray();
    }
}
