package science.haven.report.spectrum;

import science.haven.data.Spectrum;
import science.haven.fit.Interval;
import science.haven.spectrum.baseline.SignalFree;
import science.haven.study.spectrum.AnalysedLines;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The part of spectra that a figure shows: where signal is, with room on both sides. A record of
/// NMR is often a hundred times as wide as its lines.
///
/// @param part ends in the unit of the abscissa; empty to show all
record Frame(Optional<Interval> part) {

    /// Wider signals leave the spectra as they are.
    private static final double NARROW = 0.25;

    /// Room on each side, as a part of the width of the signal.
    private static final double ROOM = 0.6;

    /// Fewer points than this show no shape.
    private static final int FEWEST = 64;

    /// A frame for spectra shown together, from the strongest of them.
    static Frame of(List<AnalysedLines> spectra) {
        return spectra.stream()
                .filter(s -> !s.nucleus().isEmpty())
                .map(AnalysedLines::spectrum)
                .max(Comparator.comparingDouble(Frame::height))
                .map(Frame::around)
                .orElse(new Frame(Optional.empty()));
    }

    private static double height(Spectrum spectrum) {
        double[] sorted = spectrum.intensity().clone(); // the spectrum keeps its own
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length - 1] - sorted[sorted.length / 2];
    }

    private static Frame around(Spectrum spectrum) {
        double[] x = spectrum.abscissa();
        boolean[] free = SignalFree.of(spectrum.intensity());
        int first = 0;
        while (first < x.length && free[first]) {
            first++;
        }
        int last = x.length - 1;
        while (last > first && free[last]) {
            last--;
        }
        int room = Math.max((int) (ROOM * (last - first)), FEWEST / 2);
        if (first >= last || last - first > NARROW * x.length) {
            return new Frame(Optional.empty());
        }
        return new Frame(
                Optional.of(
                        new Interval(
                                x[Math.max(0, first - room)],
                                x[Math.min(x.length - 1, last + room)])));
    }

    /// What of a spectrum lies in the frame.
    Spectrum of(Spectrum spectrum) {
        if (part.isEmpty()) {
            return spectrum;
        }
        double[] x = spectrum.abscissa();
        int from = lowerBound(x, part.get().lower());
        int to = Math.min(x.length, lowerBound(x, part.get().upper()) + 1);
        if (to - from < 2) {
            return spectrum;
        }
        return new Spectrum(
                Arrays.copyOfRange(x, from, to),
                Arrays.copyOfRange(spectrum.intensity(), from, to),
                spectrum.quantity(),
                spectrum.unit(),
                spectrum.provenance());
    }

    private static int lowerBound(double[] ascending, double value) {
        int index = Arrays.binarySearch(ascending, value);
        return index < 0 ? -index - 1 : index;
    }
}
