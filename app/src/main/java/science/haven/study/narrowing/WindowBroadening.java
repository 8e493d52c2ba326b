package science.haven.study.narrowing;

import science.haven.quantity.Measured;
import science.haven.spectrum.peak.shape.Gaussian;
import science.haven.spectrum.peak.shape.LineShape;
import science.haven.spectrum.peak.shape.Lorentzian;
import science.haven.spectrum.peak.shape.Voigt;
import science.haven.spectrum.signal.Window;
import science.haven.spectrum.step.Apodisation;
import science.haven.spectrum.step.ProcessingStep;
import science.haven.study.spectrum.AnalysedLines;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an exponential window of the processing added to a width is taken off again: it broadens
/// the Lorentzian part of a Voigt line and nothing else.
final class WindowBroadening {

    /// Share of the Lorentzian width that a mostly Gaussian line is broadened by.
    private static final double GAUSSIAN = 0.5346;

    private WindowBroadening() {}

    /// Broadening by exponential windows in Hz.
    static double of(AnalysedLines lines) {
        return windows(lines).stream()
                .filter(Window.Exponential.class::isInstance)
                .mapToDouble(w -> ((Window.Exponential) w).broadening())
                .sum();
    }

    /// A window that changes widths in another way.
    static Optional<Window> other(AnalysedLines lines) {
        return windows(lines).stream().filter(w -> !(w instanceof Window.Exponential)).findFirst();
    }

    private static List<Window> windows(AnalysedLines lines) {
        return lines.log()
                .map(log -> log.steps().stream().flatMap(WindowBroadening::window).toList())
                .orElse(List.of());
    }

    private static Stream<Window> window(ProcessingStep step) {
        return step instanceof Apodisation(Window window) ? Stream.of(window) : Stream.empty();
    }

    /// A width without the broadening.
    ///
    /// @param width full width in Hz
    /// @param shape shape of the line
    /// @param share Lorentzian share of the width of a Voigt line
    /// @param broadening what an exponential window added, in Hz
    /// @return the width; empty if nothing would be left
    static Optional<Measured> without(
            Measured width, LineShape shape, Measured share, double broadening) {
        Measured part =
                switch (shape) {
                    case Lorentzian _ -> Measured.exact(1);
                    case Gaussian _ -> Measured.exact(0);
                    case Voigt _ -> share;
                    default -> new Measured(0.5, 0.5);
                };
        double full = width.value();
        double lorentzian = part.value() * full - broadening;
        double left =
                lorentzian >= 0
                        ? Voigt.width(Voigt.gaussianWidth(full, part.value()), lorentzian)
                        : Voigt.gaussianWidth(full, Math.min(1, broadening / full));
        double doubt = (1 - GAUSSIAN) * broadening * Math.min(1, part.uncertainty());
        return left > 0
                ? Optional.of(
                        new Measured(
                                left,
                                width.uncertainty() == 0
                                        ? 0
                                        : Math.hypot(width.uncertainty(), doubt)))
                : Optional.empty();
    }
}
